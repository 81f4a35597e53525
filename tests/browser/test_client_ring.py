"""How the meeting stands on the page: the ring, the turn, the buttons, help now, phone and keyboard."""

import re

import pytest
from playwright.sync_api import expect

from game.safety.care import crisis
from tests.browser import evening
from tests.browser.conftest import PHONE
from tests.browser.doorway import ADDRESS


def test_the_ring_is_a_list_that_says_in_words_how_each_chair_stands(enters):
    ann = enters()
    evening.sits(ann)
    ring = ann.page.get_by_role("list", name="Chairs, in the order of turns")
    expect(ring.get_by_role("listitem")).to_have_text(
        [
            "Dee had the turn, holds the meeting",
            "Ben has the turn",
            "Cyd turn to come, line dropped, place kept",
            "Ann you, turn to come",
            "Eli listening",
        ]
    )
    boxes = ring.get_by_role("listitem").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({x, y}) => [x, y])"
    )
    assert boxes[0][1] == min(y for _, y in boxes), "the first chair stands at the top"
    assert boxes[1][0] > boxes[0][0] > boxes[4][0], "and the others follow as a clock goes"


def test_how_things_stand_is_written_once_and_the_log_alone_tells_it_aloud(enters):
    ann = enters()
    evening.sits(ann)
    expect(ann.page.get_by_role("region", name="Evening Circle")).to_be_visible()
    circle = ann.page.get_by_role("region", name="Where you are")
    turn = circle.locator("#turn")
    expect(turn).to_have_text("It is Ben's turn. Part: check in.")
    live = "[aria-live], [role='status'], [role='alert'], [role='log']"
    assert circle.locator(live).count() == 0 and ann.page.locator(live).count() == 3
    expect(circle).to_contain_text("There are about six minutes left in this part.")
    expect(circle).to_contain_text("After that: Cyd, Ann. Reading the agreements: Fay.")
    ann.page.evaluate(
        """() => { window.changes = 0; new MutationObserver((all) => (changes += all.length)).observe(
        document.getElementById("turn"), { childList: true, characterData: true, subtree: true }); }"""
    )
    ann.tells("Circle.Phase", {"meeting": evening.SITTING["meeting"], "version": 8, "seconds_left": 130})
    expect(circle).to_contain_text("about two minutes")
    assert ann.page.evaluate("changes") == 0
    evening.has_the_turn(ann)
    expect(turn).to_have_text("It is your turn. Part: check in.")
    expect(circle).to_contain_text("There is room for about a minute or 50 words; nobody cuts you off.")
    assert ann.page.evaluate("changes") == 1


def test_the_title_says_that_it_is_your_turn_and_nothing_else(enters):
    ann = enters()
    evening.sits(ann)
    expect(ann.page.locator("#turn")).to_contain_text("Ben")
    expect(ann.page).to_have_title("Meadow")
    evening.has_the_turn(ann)
    expect(ann.page).to_have_title("Your turn – Evening Circle – Meadow")


def test_buttons_are_what_has_room_now_and_each_shows_its_word(enters):
    ann = enters()
    evening.sits(ann)
    group = ann.page.get_by_role("group", name="What you can do now")
    expect(group.get_by_role("button")).to_have_text(
        ["Let my turn go by pass", "Ask for a pause pause", "Give up my seat leave"]
    )
    evening.has_the_turn(ann)
    ann.presses("Share")
    expect(ann.page.get_by_label("Your line")).to_be_focused()
    expect(ann.page.get_by_label("Your line")).to_have_value("")
    assert ann.lines == []
    ann.presses("Pass my turn")
    assert ann.typed(1) == ["pass"]
    ann.tells(
        "Circle.State", {**evening.MAY_NOW, "you": {"seat": "sharing", "holds": False, "may": ["leave"]}}
    )
    expect(group.get_by_role("button")).to_have_count(1)
    expect(group).to_be_focused()


def test_ways_out_are_buttons_and_lead_to_the_name_of_the_next_place(enters):
    ann = enters()
    evening.sits(ann)
    ann.page.get_by_role("navigation", name="Ways out").get_by_role("button", name="house").click()
    assert ann.typed(1) == ["house"]
    ann.tells("Room.Info", {**evening.ROOM, "name": "the Circle House", "ways": ["lawn"], "circle": None})
    expect(ann.page.get_by_role("heading", level=1)).to_be_focused()
    expect(ann.page.get_by_role("heading", level=1)).to_have_text("The Circle House")
    expect(ann.page.locator("#circle")).to_be_hidden()


def test_links_to_other_pages_open_beside_the_room_and_say_so(enters):
    ann = enters()
    header = ann.page.locator("header")
    expect(header.get_by_role("link")).to_have_count(5)
    ann.chair.context.route(re.compile(f"^{ADDRESS}/"), lambda route: route.fulfill(body="elsewhere"))
    pages = {"Meadow": "/", "Help": "/help", "Your pages": "/mine"}
    for name, path in pages.items():
        link = header.get_by_role("link", name=f"{name} (opens in a new tab)", exact=True)
        expect(link).to_have_attribute("href", path)
        with ann.chair.context.expect_page() as opened:
            link.click()
        expect(opened.value).to_have_url(f"{ADDRESS}{path}")
        opened.value.close()
    assert (ann.wires, ann.lines) == (1, []), "the room stays"
    expect(header.get_by_role("link", name="Enter")).to_have_count(0)


@pytest.mark.parametrize("where", ["header", "form"])
def test_help_now_is_a_card_while_the_house_is_reached(enters, where):
    ann = enters()
    link = ann.page.locator(where).get_by_role("link", name="Help now")
    expect(link).to_have_attribute("href", "/help-now")
    link.click()
    assert ann.typed(1) == ["help now"]
    ann.tells("Care.Card", evening.HELP)
    card = ann.page.get_by_role("dialog", name="Help now")
    expect(card).to_be_visible()
    assert card.get_by_role("link").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == [
        "tel:112",
        "tel:911",
        "tel:08001110111",
        "tel:116123",
        "https://example.org/chat",
        "/help-now",
    ]
    ann.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(link).to_be_focused()


def test_help_now_says_numbers_though_the_house_does_not_answer(enters):
    ann = enters()
    ann.page.locator("header").get_by_role("link", name="Help now").click()
    card = ann.page.get_by_role("dialog", name="Help now")
    expect(card).to_contain_text("112 in the European Union")
    expect(card).to_contain_text("The house does not answer just now.")


@pytest.mark.parametrize("where", ["header", "form"])
def test_help_now_without_a_network_says_all_numbers_at_once_and_leads_nowhere(enters, where):
    ann = enters()
    ann.says("a word of the evening")
    ann.refuses = True
    ann.chair.context.set_offline(True)
    expect(ann.page.locator("#wire")).to_contain_text("not reached")
    ann.page.locator(where).get_by_role("link", name="Help now").click()
    card = ann.page.get_by_role("dialog", name="Help now")
    expect(card).to_contain_text("not connected to the house", timeout=1_000)
    numbers = card.locator(".numbers").get_by_role("link")
    expect(numbers).to_have_text([f"{number} in {where}" for number, where in crisis.EMERGENCY])
    dialled = numbers.evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert dialled == [f"tel:{number}" for number, _ in crisis.EMERGENCY]
    expect(card.locator(".numbers")).to_have_css("list-style-type", "none")
    elsewhere = card.get_by_role("link", name="Lines by country, in a tab of its own")
    expect(card).to_contain_text("also without a network where your browser has kept them.")
    expect(elsewhere).to_have_attribute("target", "_blank")
    card.get_by_role("button", name="Back to the room").click()
    expect(ann.page).to_have_url(f"{ADDRESS}/enter")
    expect(ann.page.get_by_role("log")).to_contain_text("a word of the evening")


def test_a_house_that_rests_says_so_and_takes_lines_all_the_same(enters):
    ann = enters()
    ann.tells("Client.House", {"away": True})
    expect(ann.page.locator("#wire")).to_contain_text("resting")
    ann.page.get_by_label("Your line").fill("say I wait")
    ann.page.keyboard.press("Enter")
    assert ann.typed(1) == ["say I wait"]
    ann.tells("Client.House", {"away": False})
    expect(ann.page.locator("#wire")).to_be_empty()


def test_a_phone_shows_the_line_and_scrolls_only_downwards(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    evening.has_the_turn(ann)
    for number in range(40):
        ann.says(f'Ben says, "{"long" * 30} {number}"')
    expect(ann.page.get_by_role("log")).to_contain_text("39")
    for size in (PHONE, {"width": 360, "height": 360}, {"width": 320, "height": 256}):
        ann.page.set_viewport_size(size)
        wide = ann.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], size
        ann.page.get_by_label("Your line").click()
        expect(ann.page.get_by_label("Your line")).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("people", [4, 5, 6, 7, 8])
def test_on_a_phone_what_is_known_of_the_circle_ends_between_two_paragraphs(enters, people):
    ann = enters(PHONE)
    evening.sits(ann)
    names = ["Ben", "Cyd", "Ann", "Dee", "Fay", "Gil", "Hal", "Ida"][:people]
    ann.tells("Circle.State", {**evening.SITTING, "order": names})
    expect(ann.page.get_by_role("list", name="Chairs").get_by_role("listitem")).to_have_count(people + 1)
    cut, hidden, is_marked = ann.page.evaluate(
        """() => { const around = document.getElementById("around");
        const end = around.getBoundingClientRect().top + around.clientTop + around.clientHeight;
        const parts = [...around.querySelectorAll("h1, h2, p, li, button")].map((one) => [one.innerText,
          one.getBoundingClientRect()]).filter(([, box]) => box.height > 1);
        return [parts.filter(([, box]) => box.top < end && box.bottom > end).map(([text]) => text),
          parts.filter(([, box]) => box.top >= end).length, around.classList.contains("more")]; }"""
    )
    assert cut == [] and hidden > 0 and is_marked
    ann.page.locator("#around").evaluate("one => one.scrollTo(0, one.scrollHeight)")
    expect(ann.page.locator("#around")).not_to_have_class(re.compile("more"))
    expect(ann.page.locator("#memory")).to_be_in_viewport(ratio=0.9)


def test_by_keyboard_alone_everything_is_reached_in_a_sensible_order(enters):
    ann = enters()
    evening.sits(ann)
    evening.has_the_turn(ann)
    expect(ann.page.get_by_role("button", name="Share")).to_be_visible()
    ann.page.evaluate("document.activeElement.blur()")
    stops = []
    for _ in range(24):
        ann.page.keyboard.press("Tab")
        stops.append(
            ann.page.evaluate(
                "(document.activeElement.innerText || document.activeElement.id).split('\\n')[0]"
            )
        )
    ours = stops[stops.index("house") :]
    assert ours[0] == "house" and ours[1].startswith("Tell me on this device")
    assert ours[2].startswith("log")
    assert [one.split()[-1] for one in ours[3:8]] == ["share", "done", "pass", "pause", "leave"]
    assert ours[8:13] == ["Prepare a share", "as-say", "Help now", "line", "Send"]


def test_what_has_the_focus_is_in_sight(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    evening.has_the_turn(ann)
    for number in range(40):
        ann.says(f"line {number}.")
    expect(ann.page.get_by_role("log")).to_contain_text("line 39.")
    ann.page.evaluate("document.activeElement.blur()")
    seen = set()
    for _ in range(20):
        ann.page.keyboard.press("Tab")
        if ann.page.evaluate("document.activeElement === document.body"):
            continue  # from the last one round to the first
        name, is_seen, ring = ann.page.evaluate(
            """() => { const one = document.activeElement, box = one.getBoundingClientRect();
            const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const name = `${one.id} ${one.innerText}`.trim();
            return [name, one.contains(at), getComputedStyle(one).outlineStyle]; }"""
        )
        assert is_seen and ring == "solid", name
        seen.add(name.split("\n")[0])
    assert {"house", "Send", "Help now", "line", "Give up my seat"} <= seen
