"""The buttons for what can be done now: presses that were not meant, and room for what is said."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.conftest import DESK, PHONE
from tests.browser.doorway import FRESH

HOLDS = ["share", "done", "pass", "next", "bell", "extend", "hold", "closing", "pause", "quiet", "leave"]
IN_SIGHT = """all => { const box = document.getElementById("deeds").getBoundingClientRect();
  return all.map((one) => one.getBoundingClientRect()).every((one) => one.left >= box.left
    && one.right <= box.right && one.top >= box.top && one.bottom <= box.bottom); }"""
BESIDE_ITS_REGION = """() => { const room = document.getElementById("around").getBoundingClientRect();
  const chair = document.querySelector(".chair.you").getBoundingClientRect();
  return [chair.top < room.top || chair.bottom > room.bottom, scrollY]; }"""


def may(door, *words: str, seat: str = "sharing") -> None:
    """These words have room now."""
    you = {"seat": seat, "holds": False, "may": list(words)}
    door.tells("Circle.State", {"meeting": evening.SITTING["meeting"], "version": 9, "you": you})
    for word in words:
        expect(door.deeds.locator(f"code:text-is('{word}')")).to_have_count(1)


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_double_press_on_sit_down_does_not_give_up_the_seat(enters, viewport):
    ann = enters(viewport)
    evening.sits(ann)
    may(ann, "sit", "quiet", seat="none")
    sit = ann.deeds.get_by_role("button", name="Sit down").bounding_box()
    at = (sit["x"] + sit["width"] / 2, sit["y"] + sit["height"] / 2)
    expect(ann.deeds).not_to_have_class(FRESH)
    ann.page.mouse.click(*at)
    ann.typed(1)
    may(ann, "leave", seat="reading")
    left = ann.deeds.get_by_role("button", name="Give up my seat")
    ann.page.mouse.click(*at)
    left.click()
    ann.page.wait_for_timeout(100)
    assert ann.typed(1) == ["sit"]
    ann.presses("Give up my seat")
    assert ann.typed(2) == ["sit", "leave"]
    gap = left.bounding_box()["x"] - (sit["x"] + sit["width"])
    assert gap > 50, "it stands apart"


def test_a_press_on_buttons_that_have_just_changed_is_not_taken_and_says_so(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "pass", "leave")
    ann.deeds.get_by_role("button", name="Pass").click()
    told = "What you can do has just changed. Press again if you mean it."
    expect(ann.page.locator("#note")).to_have_text(told)
    assert ann.lines == []
    ann.page.wait_for_timeout(600)  # one that comes sooner is the same press
    ann.presses("Pass")
    assert ann.typed(1) == ["pass"]


def test_a_press_that_repeats_does_its_deed_once(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "bell", "next")
    expect(ann.deeds).not_to_have_class(FRESH)
    ann.deeds.get_by_role("button", name="Next step").dblclick()
    ann.presses("Ring the bell")
    assert ann.typed(2) == ["next", "bell"]


def test_on_a_phone_ones_own_turn_has_two_rows_of_buttons_and_none_is_cut(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    may(ann, "share", "done", "pass", "pause", "quiet", "leave")
    expect(ann.deeds.get_by_role("button")).to_have_text(
        ["Share share", "I have finished done", "Pass my turn pass", "Ask for a pause pause", "More"]
        + ["Give up my seat leave"]
    )
    buttons = ann.deeds.get_by_role("button")
    assert len(set(buttons.evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)"))) == 2
    assert buttons.evaluate_all(IN_SIGHT)


def test_on_a_phone_rare_words_wait_behind_more_and_on_a_desk_they_do_not(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    may(ann, *HOLDS)
    more = ann.deeds.get_by_role("button", name="More", exact=True)
    bell = ann.deeds.get_by_role("button", name="Ring the bell")
    expect(more).to_have_attribute("aria-expanded", "false")
    expect(bell).to_be_hidden()
    expect(ann.deeds).not_to_have_class(FRESH)
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    ann.presses("Ring the bell")
    assert ann.typed(1) == ["bell"]
    expect(bell).to_be_hidden()
    expect(more).to_be_focused()
    ann.page.set_viewport_size(DESK)
    expect(bell).to_be_visible()
    expect(more).to_be_hidden()
    expect(ann.deeds.get_by_role("button")).to_have_count(len(HOLDS))


def test_few_words_all_stand_there(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    may(ann, "sit", "quiet", seat="none")
    expect(ann.deeds.get_by_role("button", name="Only listen")).to_be_visible()
    expect(ann.deeds.get_by_role("button")).to_have_count(2)


def test_on_a_phone_ones_own_chair_is_in_sight_when_ones_turn_comes(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    names = ["Benedikt", "Cyd", "Dee", "Fay", "Gil", "Hal", "Ida", "Ann"]
    long = dict.fromkeys(names, "had")
    ann.tells("Circle.State", {**evening.SITTING, "order": names, "turns": long})
    expect(ann.page.get_by_role("list", name="Chairs").get_by_role("listitem")).to_have_count(9)
    assert ann.page.evaluate(BESIDE_ITS_REGION) == [True, 0]
    ann.tells("Circle.Turn", {**evening.OWN_TURN, "turns": {**long, "Ann": "now"}})
    expect(ann.page.locator(".chair.you")).to_contain_text("has the turn")
    assert ann.page.evaluate(BESIDE_ITS_REGION) == [False, 0]


@pytest.mark.parametrize(("guest", "is_told"), [(False, True), (True, False)])
def test_whoever_comes_when_the_door_is_closed_is_told_that_they_can_wait(enters, guest, is_told):
    ann = enters()
    evening.sits(ann)
    ann.tells("Persona.Worn", {"name": "Fay", "guest": guest})
    out = {"seat": "none", "holds": False, "may": []}
    ann.tells("Circle.State", {**evening.SITTING, "door_open": False, "you": out})
    told = "its door is closed. You can wait here: when it has ended, you can sit down."
    circle = ann.page.locator("#around")
    expect(circle).to_contain_text("door is closed.")
    assert (told in circle.inner_text()) is is_told
    assert circle.inner_text().count("door is closed") == 1


@pytest.mark.parametrize("unseen", [False, True], ids=["seen", "unseen"])
def test_while_the_house_asks_something_no_button_answers_it(enters, unseen):
    ann = enters()
    evening.sits(ann)
    may(ann, "share", "done", "quiet", "pause", "leave")
    ways = ann.page.get_by_role("navigation", name="Ways out")
    expect(ways.get_by_role("button", name="house")).to_be_visible()
    ann.says("Which name shall others see?", "prompt")
    if unseen:
        ann.tells("Client.Secret", {"hidden": True})
    expect(ways.get_by_role("button")).to_have_count(0)
    words = ann.deeds.get_by_role("button").locator("code")
    expect(words).to_have_text(["pause", "leave"])
    ann.presses("Ask for a pause")
    assert ann.typed(1) == ["pause"]
    ann.hears(1)
    expect(words).to_have_text(["pause", "leave"])  # it is still asked
    ann.page.get_by_role("textbox").fill("Brave")
    ann.page.keyboard.press("Enter")
    ann.typed(2)
    ann.tells("Client.Secret", {"hidden": False})
    expect(ann.page.get_by_label("Your line", exact=True)).to_be_visible()
    expect(ways.get_by_role("button")).to_have_count(0)  # the next question may be on its way
    ann.hears(2)
    expect(ways.get_by_role("button", name="house")).to_be_visible()
    expect(words).to_have_text(["share", "done", "pause", "quiet", "leave"])
    assert ann.typed(2) == ["pause", "Brave"]


def test_what_stood_under_the_focus_when_the_house_asks_hands_it_on(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "pass", "leave")
    ann.deeds.get_by_role("button", name="Pass").focus()
    ann.says("Which name shall others see?", "prompt")
    expect(ann.deeds).to_be_focused()


def test_each_question_stands_before_all_else_with_what_it_is_about_and_an_answer_to_it_alone(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "pass", "pause", "leave")
    meeting = {"meeting": evening.SITTING["meeting"], "version": 9}
    ann.tells("Circle.State", {**meeting, "asked": 5})
    asked = [
        {"kind": "extend", "word": "extend", "about": "whether there may be five more minutes"},
        {"kind": "role", "word": "reader", "about": "whether you would read today, where a text is read"},
    ]
    ann.tells("Persona.Asked", {"open": asked})
    expect(ann.deeds.locator(".asked")).to_have_text([f"You were asked {one['about']}." for one in asked])
    expect(ann.deeds.get_by_role("button")).to_have_text(
        ["Yes, five more minutes yes extend", "No, keep to the hour no extend"]
        + ["Yes, I read today yes reader", "No, not now no reader"]
        + ["Let my turn go by pass", "Ask for a pause pause", "Give up my seat leave"]
    )
    ann.presses("Yes, I read today")
    assert ann.typed(1) == ["yes reader"]


def test_on_the_lawn_a_question_has_buttons_too_and_a_lasting_one_waits_until_a_meeting_is_over(enters):
    ann = enters()
    role = {"kind": "circle_role", "word": "role", "about": "whether you would be greeter of the Owls"}
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.tells("Room.Info", {**evening.ROOM, "name": "the Lawn", "circle": None})
    ann.tells("Persona.Asked", {"open": [role]})
    expect(ann.deeds.get_by_role("button")).to_have_text(
        ["Yes, I take it on yes role", "No, not that no role"]
    )
    ann.tells("Room.Info", evening.ROOM)
    ann.tells("Circle.State", evening.SITTING)
    expect(ann.deeds.locator("code:text-is('yes role')")).to_have_count(0)


def test_every_word_that_has_room_has_a_button(enters):
    from game.circles.rules.may import WORDS

    ann = enters()
    evening.sits(ann)
    may(ann, *(word for word in WORDS if word not in ("yes", "no")))  # those stand with what was asked


def test_words_that_want_a_name_begin_the_line(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "listener", "focus", "visit", "breakout")
    line = ann.page.get_by_label("Your line")
    for name, word in (("Choose who listens", "listener"), ("Visit an alcove", "visit")):
        ann.presses(name)
        expect(line).to_have_value(f"{word} ")
        expect(ann.page.get_by_label("Command")).to_be_checked()
        line.fill("")
    assert ann.lines == []


def test_a_hand_that_is_up_is_taken_down_by_its_own_button(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "pass", "leave")
    ann.tells("Circle.State", {"meeting": evening.SITTING["meeting"], "version": 9, "hands": ["Ann"]})
    expect(ann.deeds.get_by_role("button").first).to_have_text("Take my hand down pass")
    ann.tells("Circle.Turn", evening.OWN_TURN)
    expect(ann.deeds.get_by_role("button").first).to_have_text("Pass my turn pass")


def test_whoever_reads_has_that_first(enters):
    ann = enters()
    evening.sits(ann)
    may(ann, "share", "done", "pass", "read", "leave")
    expect(ann.deeds.get_by_role("button").first).to_have_text("Read the next text read")


CUT = """() => ["around", "deeds"].flatMap((id) => {
  const region = document.getElementById(id), box = region.getBoundingClientRect();
  const parts = [...region.querySelectorAll("h1, h2, p, li, button")].map((one) => [one.innerText,
    one.getBoundingClientRect()]).filter(([, one]) => one.height > 1);
  return parts.filter(([, one]) => one.top + 2 < box.bottom && one.bottom > box.bottom).map(([text]) => text);
})"""
KEYBOARD = """(value) => { Object.defineProperty(visualViewport, "height", { value, configurable: true });
  visualViewport.dispatchEvent(new Event("resize")); }"""
LYING = {"width": 640, "height": 400}


@pytest.mark.parametrize("viewport", [DESK, PHONE, LYING], ids=["desk", "phone", "200 %"])
def test_no_row_is_cut_through_at_any_size_also_with_all_buttons_open(enters, viewport):
    ann = enters(viewport)
    evening.sits(ann)
    may(ann, *HOLDS, "silence", "door close", "floor", "focus")
    assert ann.page.evaluate(CUT) == []
    expect(ann.deeds).not_to_have_class(FRESH)
    if viewport is not DESK:
        ann.deeds.get_by_role("button", name="More", exact=True).click()
        assert ann.page.evaluate(CUT) == []
        expect(ann.deeds).to_have_class(re.compile(r"\bmore\b"))


def test_above_a_keyboard_stand_whose_turn_it_is_and_whole_buttons(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    may(ann, *HOLDS)
    ann.page.evaluate(KEYBOARD, 400)
    expect(ann.page.locator("#house")).to_have_class("house typing")
    assert ann.page.evaluate(CUT) == []
    expect(ann.page.locator("#turn")).to_be_in_viewport(ratio=1)
    expect(ann.page.locator("#seats")).to_be_hidden()
    expect(ann.page.locator("#part")).to_be_hidden()
