"""A line is said, unless it is a command or an answer: what leaves, who reads it, what comes back."""

import pytest
from playwright.sync_api import expect

from tests.browser import evening


def types(door, words: str) -> None:
    """One line, as somebody types it."""
    door.page.get_by_role("textbox").fill(words)
    door.page.keyboard.press("Enter")


def test_a_line_is_said_where_one_is_and_shared_on_ones_turn(enters):
    ann = enters()
    types(ann, "I am glad")
    evening.sits(ann)
    types(ann, "May I")
    evening.has_the_turn(ann)
    expect(ann.page.get_by_role("button", name="Share")).to_be_visible()
    types(ann, "I am here")
    ann.tells("Circle.Phase", {"meeting": evening.SITTING["meeting"], "version": 9, "stage": "aftercare"})
    expect(ann.page.locator("#turn")).to_contain_text("the talk is open.")
    types(ann, "Good night")
    assert ann.typed(4) == ["say I am glad", "say May I", "share I am here", "say Good night"]


def test_whoever_reads_the_agreements_can_type_the_word_they_are_asked_for(enters):
    ann = enters()
    evening.sits(ann)
    reads = {"seat": "reading", "holds": False, "may": ["agree", "leave"]}
    ann.tells("Circle.State", {"meeting": evening.SITTING["meeting"], "version": 8, "you": reads})
    expect(ann.page.get_by_role("button", name="I agree")).to_be_visible()
    types(ann, "Agree.")
    assert ann.typed(1) == ["agree"]


def test_a_command_goes_as_it_is(enters):
    ann = enters()
    ann.page.get_by_label("Command").check()
    for words in ("look", "/look", "go house", "done."):
        types(ann, words)
    ann.page.get_by_label("Say it").check()
    types(ann, "look at that")
    assert ann.typed(5) == ["look", "look", "go house", "done.", "say look at that"]


def test_by_keyboard_one_chooses_with_tab_and_arrows(enters):
    ann = enters()
    group = ann.page.get_by_role("group", name="How your line is meant")
    say, command = group.get_by_label("Say it"), group.get_by_label("Command")
    expect(say).to_be_checked()
    ann.page.get_by_label("Your line").focus()
    for _ in range(2):
        ann.page.keyboard.press("Shift+Tab")
    expect(say).to_be_focused()
    ann.page.keyboard.press("ArrowRight")
    expect(command).to_be_checked()
    for _ in range(2):
        ann.page.keyboard.press("Tab")
    expect(ann.page.get_by_label("Your line")).to_be_focused()
    ann.page.keyboard.type("look")
    ann.page.keyboard.press("Enter")
    assert ann.typed(1) == ["look"]


def test_buttons_send_commands_whatever_is_chosen(enters):
    ann = enters()
    evening.sits(ann)
    ann.presses("Let my turn go by")
    ann.page.get_by_label("Command").check()
    ann.page.get_by_role("navigation", name="Ways out").get_by_role("button", name="house").click()
    assert ann.typed(2) == ["pass", "house"]


def test_share_chooses_saying_and_the_piece_lends_a_command_for_one_line(enters):
    ann = enters()
    evening.sits(ann)
    evening.has_the_turn(ann)
    line = ann.page.get_by_label("Your line")
    ann.page.get_by_label("Command").check()
    ann.presses("Share share")
    expect(line).to_be_focused()
    expect(line).to_have_value("")
    ann.page.keyboard.type("I am glad")
    ann.page.keyboard.press("Enter")
    may = {"seat": "sharing", "holds": False, "may": ["share", "piece"]}
    ann.tells("Circle.State", {"meeting": evening.SITTING["meeting"], "version": 9, "you": may})
    ann.presses("Hand on the piece")
    expect(ann.page.get_by_label("Command")).to_be_checked()
    ann.page.keyboard.type("ben")
    ann.page.keyboard.press("Enter")
    expect(ann.page.get_by_label("Say it")).to_be_checked()
    assert ann.typed(2) == ["share I am glad", "piece ben"]


def test_an_answer_goes_as_typed_and_others_who_come_meanwhile_end_no_question(enters):
    ann = enters()
    evening.sits(ann)
    manner = ann.page.get_by_role("group", name="How your line is meant")
    expect(manner).to_be_visible()
    ann.says("Statement 1: yes, or why?", "prompt")
    answer = ann.page.get_by_label("Your answer", exact=True)
    expect(answer).to_be_visible()
    expect(manner).to_be_hidden()
    expect(ann.page.locator("#readers")).to_have_text("The house alone reads it.")
    ann.says("Ben comes in.", "place")
    ann.says('Ben says, "hello"')
    expect(ann.page.get_by_role("log")).to_contain_text("hello")
    for words in ("help now", "yes"):
        types(ann, words)
    assert ann.typed(2) == ["help now", "yes"]
    expect(ann.page.get_by_label("Your line", exact=True)).to_be_visible()
    expect(manner).to_be_visible()
    types(ann, "yes")
    assert ann.typed(3)[2] == "say yes"


@pytest.mark.parametrize("how", ["wire", "house"])
def test_a_question_that_the_house_has_forgotten_is_none(enters, how):
    ann = enters()
    ann.says("Statement 1: yes, or why?", "prompt")
    expect(ann.page.get_by_label("Your answer", exact=True)).to_be_visible()
    if how == "wire":
        ann.breaks()
    else:
        ann.tells("Client.House", {"away": True})
    expect(ann.page.get_by_label("Your line", exact=True)).to_be_visible()


def test_what_comes_back_is_what_was_typed_and_is_meant_as_it_was_then(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    types(ann, "I am glad")
    ann.page.get_by_label("Command").check()
    types(ann, "page ben=come")
    ann.page.get_by_label("Say it").check()
    line.fill("half")
    seen = []
    for key in ("ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"):
        line.press(key)
        is_said = ann.page.get_by_label("Say it").is_checked()
        seen.append((line.input_value(), is_said))
    said, paged = ("I am glad", True), ("page ben=come", False)
    assert seen == [paged, said, paged, ("half", True)]
    assert ann.typed(2) == ["say I am glad", "page ben=come"]


def test_a_line_that_was_not_taken_comes_back_as_typed_and_never_as_something_else(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    types(ann, "I am glad")
    ann.typed(1)
    ann.hears(1, taken=False)
    expect(line).to_have_value("I am glad")
    line.press("Enter")
    ann.page.get_by_label("Command").check()
    types(ann, "look")
    ann.page.get_by_label("Say it").check()
    ann.typed(3)
    line.fill("half a line")
    ann.breaks()
    kept = ann.page.get_by_role("region", name="Lines of yours to look at")
    expect(kept.get_by_role("listitem")).to_have_count(2)
    expect(kept).to_contain_text("Perhaps not heard: I am glad")
    kept.get_by_role("listitem").nth(1).get_by_role("button", name="Put it into the line").click()
    expect(line).to_have_value("half a line look")
    expect(ann.page.get_by_label("Command")).to_be_checked()
    line.fill("")
    expect(ann.page.get_by_label("Say it")).to_be_checked()


def test_who_reads_a_line_is_said_until_one_was_sent(enters):
    ann = enters()
    readers = ann.page.locator("#readers")
    expect(readers).to_have_text("Everyone here reads it.")
    types(ann, "good evening")
    expect(readers).to_be_empty()
    evening.sits(ann)
    expect(readers).to_have_text("Everyone in the ring reads it.")
    ann.page.get_by_label("Command").check()
    expect(readers).to_contain_text("one of its words")
    ann.page.get_by_label("Say it").check()
    types(ann, "good evening")
    expect(readers).to_be_empty()


def test_who_reads_a_line_is_who_really_does_next_door_and_in_an_alcove(enters):
    ann = enters()
    evening.sits(ann)
    readers = ann.page.locator("#readers")
    meeting = {"meeting": evening.SITTING["meeting"], "version": 8}
    for change, said in (
        ({"next_door": {"Ann": 4, "Dee": 1}}, "Dee alone reads it."),
        ({"next_door": {"Ann": 4}}, "Nobody else is here to read it."),
        ({"next_door": {"Ben": 2, "Dee": 1}}, "Everyone in the ring reads it."),
        ({"next_door": {}, "alcove": {"number": 1, "with": ["Ben"], "speaker": None}}, "Ben alone reads it."),
        ({"alcove": {"number": 1, "with": ["Ben", "Cyd"], "speaker": None}}, "Ben and Cyd alone read it."),
        ({"alcove": None}, "Everyone in the ring reads it."),
        ({"stage": "aftercare"}, "Everyone in aftercare reads it."),
    ):
        ann.tells("Circle.State", {**meeting, **change})
        expect(readers).to_have_text(said)


def test_a_yes_to_what_the_house_has_asked_is_for_the_house_alone(enters):
    ann = enters()
    evening.sits(ann)
    about = "whether you would like to sit with Dee next door for a while"
    ann.tells("Persona.Asked", {"open": [{"kind": "care", "word": "care", "about": about}]})
    expect(ann.deeds.get_by_text(f"You were asked {about}.")).to_be_visible()
    types(ann, "Yes.")
    ann.tells("Persona.Asked", {"open": []})
    expect(ann.deeds.get_by_text(about)).to_have_count(0)
    types(ann, "yes")
    assert ann.typed(2) == ["yes", "say yes"]


def test_r01_the_limit_counts_the_word_that_goes_before(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    types(ann, "🌾" * 1_997)
    told = "2001 characters with the word say that goes before it; 2000 are the most"
    expect(ann.page.locator("#note")).to_contain_text(told)
    expect(line).to_have_value("🌾" * 1_997)
    assert ann.lines == []
    types(ann, "🌾" * 1_996)
    assert ann.typed(1) == ["say " + "🌾" * 1_996]
