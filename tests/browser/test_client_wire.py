"""The wire: lines that were not heard, coming back, sleep, farewells, a tab that is signed out."""

from playwright.sync_api import expect

from tests.browser.evening import sits


def types(page, words: str) -> None:
    """One line, by keyboard."""
    page.get_by_label("Your line").press_sequentially(words)
    page.keyboard.press("Enter")


def test_a_line_is_numbered_and_leaves_an_empty_field(enters):
    ann = enters()
    types(ann.page, "say good evening")
    types(ann.page, "/look")
    ann.typed(2)
    assert ann.lines == [{"text": "say good evening", "number": 1}, {"text": "look", "number": 2}]
    expect(ann.page.get_by_label("Your line")).to_have_value("")


def test_what_was_typed_while_the_house_is_not_reached_stays_and_is_called_not_sent(enters):
    ann = enters()
    ann.refuses = True
    ann.breaks()
    expect(ann.page.locator("#wire")).to_contain_text("not reached")
    types(ann.page, "say still here")
    expect(ann.page.get_by_label("Your line")).to_have_value("say still here")
    expect(ann.page.locator("#note")).to_contain_text("Not sent")
    ann.refuses = False
    expect(ann.page.locator("#wire")).to_be_empty()
    assert ann.lines == []
    ann.page.keyboard.press("Enter")
    assert ann.typed(1) == ["say still here"]


def test_what_nobody_confirmed_when_the_wire_broke_is_kept_at_hand(enters):
    ann = enters()
    types(ann.page, "say this one is heard")
    types(ann.page, "say this one perhaps")
    ann.typed(2)
    ann.hears(1)
    ann.says("You say it")
    expect(ann.page.get_by_role("log")).to_contain_text("You say it")
    ann.breaks()
    kept = ann.page.get_by_role("region", name="Lines of yours to look at")
    expect(kept).to_contain_text("Perhaps not heard: say this one perhaps")
    expect(kept).not_to_contain_text("this one is heard")
    kept.get_by_role("button", name="Put it into the line").click()
    expect(ann.page.get_by_label("Your line")).to_have_value("say this one perhaps")
    expect(kept).to_be_hidden()
    ann.until(lambda: ann.wires == 2)
    assert len(ann.lines) == 2, "nothing is sent twice by itself"


def test_what_the_house_did_not_say_is_kept_at_hand_with_no_word_of_what_is_typed_meanwhile(enters):
    ann = enters()
    sits(ann)
    types(ann.page, "I have thought of you all week")
    types(ann.page, "/hand")
    ann.typed(2)
    ann.says("It is someone else's turn.", "unsaid")
    ann.hears(1)
    ann.page.get_by_label("Your line").press_sequentially("and then")
    ann.hears(2)
    kept = ann.page.get_by_role("region", name="Lines of yours to look at")
    expect(kept.get_by_role("listitem")).to_have_count(1)
    expect(kept).to_contain_text("Not said: I have thought of you all week")
    expect(ann.page.get_by_role("log")).to_contain_text("It is someone else's turn.")
    expect(ann.page.get_by_label("Your line")).to_have_value("and then")
    kept.get_by_role("button", name="Keep it for my turn").click()
    expect(ann.page.locator("#prepared-words")).to_have_value("I have thought of you all week")
    expect(kept).to_be_hidden()
    expect(ann.page.get_by_label("Your line")).to_be_focused()


def test_what_was_not_said_can_go_back_into_the_line_and_waits_for_no_turn_without_a_seat(enters):
    ann = enters()
    types(ann.page, "good evening")
    ann.typed(1)
    ann.says("Guests listen.", "unsaid")
    ann.hears(1)
    kept = ann.page.get_by_role("region", name="Lines of yours to look at")
    expect(kept.get_by_role("button")).to_have_text(["Put it into the line", "Let it go"])
    kept.get_by_role("button", name="Put it into the line").click()
    expect(ann.page.get_by_label("Your line")).to_have_value("good evening")
    types(ann.page, "")
    ann.typed(2)
    ann.hears(2)
    expect(kept).to_be_hidden()


def test_a_line_that_was_not_taken_stands_in_the_line_again(enters):
    ann = enters()
    types(ann.page, "say too fast")
    ann.typed(1)
    ann.hears(1, taken=False)
    expect(ann.page.get_by_label("Your line")).to_have_value("say too fast")
    expect(ann.page.locator("#note")).to_contain_text("Not sent")


def test_a_line_that_was_not_taken_does_not_push_a_newer_one_aside(enters):
    ann = enters()
    types(ann.page, "say first")
    ann.typed(1)
    ann.page.get_by_label("Your line").press_sequentially("half of a second")
    ann.hears(1, taken=False)
    expect(ann.page.locator("#unheard")).to_contain_text("Not sent: say first")
    expect(ann.page.get_by_label("Your line")).to_have_value("half of a second")


def test_it_comes_back_with_growing_pauses_and_at_once_when_the_network_is_back(enters):
    ann = enters()
    ann.page.evaluate(
        """() => { const real = setTimeout; window.pauses = [];
        window.setTimeout = (deed, pause) => (pause < 15000 && pauses.push(pause), real(deed, pause)); }"""
    )
    ann.refuses = True
    ann.breaks()
    ann.until(lambda: ann.wires >= 4)
    pauses = ann.page.evaluate("pauses")
    assert pauses[0] < pauses[1] * 1.01 < pauses[2] * 1.7
    assert all(0.75 * 500 <= one <= 1.25 * 15_000 for one in pauses)
    ann.refuses = False
    ann.page.evaluate("dispatchEvent(new Event('online'))")
    expect(ann.page.locator("#wire")).to_be_empty()


def test_a_wire_on_which_nothing_answers_is_dead_after_the_ping(enters):
    ann = enters()
    clock = ann.page.clock
    clock.install()
    ann.page.reload()
    ann.until(lambda: ann.wires == 2)
    clock.run_for(26_000)
    ann.until(lambda: ["Core.Ping", {}] in ann.asides)
    ann.tells("Core.Ping", {})
    ann.page.wait_for_timeout(50)
    clock.run_for(20_000)
    assert ann.wires == 2, "an answer keeps it"
    clock.run_for(25_000)
    ann.until(lambda: ann.wires == 3)


def test_a_farewell_for_good_ends_it_and_asks_before_it_comes_again(enters):
    ann = enters()
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.says("a word of the evening")
    ann.tells("Core.Goodbye", {"text": "You came in at another door, so this one closes.", "again": False})
    ann.breaks()
    expect(ann.page.get_by_role("heading", name="You have left the room")).to_be_focused()
    expect(ann.page.locator("#last-words")).to_have_text("You came in at another door, so this one closes.")
    assert "a word of the evening" not in ann.page.content()
    ann.page.wait_for_timeout(1_500)
    assert ann.wires == 1
    ann.page.get_by_role("button", name="Come in again here").click()
    ann.until(lambda: ann.wires == 2)
    expect(ann.page.get_by_role("log")).to_be_visible()


def test_a_farewell_of_a_house_that_opens_again_does_not(enters):
    ann = enters()
    ann.tells("Core.Goodbye", {"text": "The house closes now.", "again": True})
    ann.refuses = True
    ann.breaks()
    told = "The house has closed for the moment. This page tries again by itself; what you type stays."
    ann.until(lambda: ann.wires >= 3)
    expect(ann.page.locator("#wire")).to_have_text(told)
    ann.refuses = False
    expect(ann.page.locator("#wire")).to_be_empty()
    expect(ann.page.get_by_role("log")).to_be_visible()


def test_a_tab_that_is_signed_out_shows_nothing(enters):
    ann = enters()
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.tells(
        "Room.Info",
        {
            "name": "the Hearth",
            "description": "",
            "medium": {},
            "memory": "",
            "ways": ["house"],
            "circle": None,
        },
    )
    ann.tells("Room.Players", {"people": ["Ann", "Benedikt"], "guests": 0})
    ann.says("Benedikt says something heavy")
    types(ann.page, "say something private")
    ann.typed(1)
    ann.page.get_by_label("Your line").press_sequentially("half a line")
    ann.refuses, ann.signed_in = True, False
    ann.breaks()
    expect(ann.page.get_by_role("heading", name="You are signed out")).to_be_focused()
    whole = ann.page.content() + ann.page.get_by_label("Your line").evaluate("line => line.value")
    for word in ("Ann", "Benedikt", "heavy", "private", "Hearth", "half a line"):
        assert word not in whole
    expect(ann.page.get_by_role("link", name="Sign in")).to_have_attribute("href", "/signin?next=/enter")
    wires = ann.wires
    ann.page.evaluate("dispatchEvent(new Event('online'))")
    ann.page.wait_for_timeout(1_000)
    assert ann.wires == wires, "nobody tries again"


def test_a_line_that_nobody_hears_is_said_to_be_unheard_until_it_is(enters):
    ann = enters()
    clock = ann.page.clock
    clock.install()
    ann.page.reload()
    ann.until(lambda: ann.wires == 2)
    ann.waits()
    note = ann.page.locator("#note")
    types(ann.page, "good evening")
    types(ann.page, "once more")
    ann.typed(2)
    ann.hears(2)
    clock.run_for(3_500)
    expect(note).to_be_empty()
    clock.run_for(1_000)
    expect(note).to_have_text("Your line has not been heard yet.")
    ann.until(lambda: ["Core.Ping", {}] in ann.asides)
    ann.hears(1)
    expect(note).to_be_empty()


def test_a_machine_without_a_network_says_so_at_once_and_comes_back_with_it(enters):
    ann = enters()
    types(ann.page, "good evening")
    ann.typed(1)
    ann.refuses = True
    ann.page.evaluate("dispatchEvent(new Event('offline'))")
    expect(ann.page.locator("#wire")).to_contain_text("not reached", timeout=1_000)
    expect(ann.page.locator("#unheard")).to_contain_text("Perhaps not heard: good evening")
    ann.refuses = False
    ann.page.evaluate("dispatchEvent(new Event('online'))")
    expect(ann.page.locator("#wire")).to_be_empty()


def test_nothing_is_kept_in_the_browser(enters):
    ann = enters()
    types(ann.page, "say one")
    kept = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
        (await caches.keys()).length, document.cookie, history.length > 2]"""
    ann.chair.expects("caches")
    kept = kept.replace("(await caches.keys()).length", "window.caches ? (await caches.keys()).length : 0")
    assert ann.page.evaluate(kept) == [0, 0, 0, 0, "", False]
