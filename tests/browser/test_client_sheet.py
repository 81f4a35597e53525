"""Words against the soft cap of a turn, and a share that was written before it."""

from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.conftest import PHONE


def has_a_turn(door) -> None:
    """Ann's turn has come; there is room for about fifty words."""
    evening.sits(door)
    evening.has_the_turn(door)
    expect(door.deeds.get_by_role("button", name="Share")).to_be_visible()


def hears(door, text: str, speaker: str = "Ann") -> None:
    """A share, as the fact tells it."""
    door.tells("Comm.Line", {"class": "share", "speaker": speaker, "text": text})


def test_on_ones_own_turn_words_are_counted_against_the_room_there_is_and_nobody_is_cut_off(enters):
    ann = enters()
    count = ann.page.locator("#count")
    has_a_turn(ann)
    expect(count).to_have_text("")
    line = ann.page.get_by_label("Your line", exact=True)
    line.press_sequentially("it was a long day - really")
    expect(count).to_have_text("6 of about 50 words.")
    ann.page.keyboard.press("Enter")
    expect(count).to_have_text("")
    hears(ann, "it was a long day - really")
    hears(ann, "someone else's words", "Ben")
    expect(count).to_have_text("6 of about 50 words, with what you have said.")
    line.fill("word " * 45)
    expect(count).to_have_text(
        "51 of about 50 words, with what you have said. That is more than planned; nobody cuts you off."
    )
    assert ann.page.locator("#count[role], #count[aria-live]").count() == 0


def test_a_new_turn_begins_its_count_anew_and_outside_of_turns_nothing_is_counted(enters):
    ann = enters()
    count = ann.page.locator("#count")
    has_a_turn(ann)
    hears(ann, "one two three")
    expect(count).to_have_text("3 of about 50 words, with what you have said.")
    ann.tells("Circle.State", evening.SITTING)
    expect(count).to_have_text("")
    ann.page.get_by_label("Your line", exact=True).fill("so many words")
    expect(count).to_have_text("")
    evening.has_the_turn(ann)
    expect(count).to_have_text("3 of about 50 words.")


def test_a_share_that_was_prepared_is_said_a_line_at_a_time_on_ones_turn(enters):
    ann = enters()
    evening.sits(ann)
    ann.page.get_by_text("Prepare a share").click()
    sheet = ann.page.get_by_role("textbox", name="Prepare a share")
    sheet.fill("the first thing\n\n  and the second <b>\n")
    expect(ann.page.locator("#prepared-count")).to_have_text("7 words in 2 lines.")
    say = ann.page.get_by_role("button", name="Say the next line")
    expect(say).to_be_hidden()
    evening.has_the_turn(ann)
    say.click()
    assert ann.typed(1) == ["share the first thing"]
    expect(sheet).to_have_value("  and the second <b>")
    say.click()
    assert ann.typed(2)[1] == "share and the second <b>"
    expect(sheet).to_have_value("")
    expect(say).to_be_hidden()
    expect(sheet).to_be_focused()


def test_what_was_prepared_stays_while_the_wire_is_cut_and_goes_with_the_mask(enters):
    ann = enters(PHONE)
    has_a_turn(ann)
    ann.page.get_by_text("Prepare a share").click()
    sheet = ann.page.get_by_role("textbox", name="Prepare a share")
    sheet.fill("not yet said")
    ann.refuses = True
    ann.breaks()
    expect(ann.page.locator("#wire")).to_contain_text("not reached")
    expect(sheet).to_have_value("not yet said")
    expect(ann.page.get_by_role("button", name="Say the next line")).to_be_hidden()
    ann.refuses = False
    ann.asides.clear()
    ann.waits()
    ann.tells("Persona.Worn", {"name": "Brave", "guest": False})
    expect(ann.page.locator("#prepared-words")).to_have_value("")


def test_who_only_listens_has_no_sheet(enters):
    ann = enters()
    evening.sits(ann)
    sheet = ann.page.get_by_text("Prepare a share")
    expect(sheet).to_be_visible()
    ann.tells("Circle.State", {**evening.SITTING, "you": {"seat": "listening", "holds": False, "may": []}})
    expect(sheet).to_be_hidden()
