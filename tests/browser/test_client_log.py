"""Where the log stands: at the beginning of what is told on coming in, and at the newest line after that."""

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.conftest import PHONE

SCENE = ("You come in at the Gate. " * 40, "There is a lawn. " * 60, "Type `look` to see it once more.")
TOP = "log => log.scrollTop"
BELOW = "log => log.scrollHeight - log.scrollTop - log.clientHeight"


def comes_in(door) -> None:
    """A long scene, as it is told to who comes in."""
    for text in SCENE:
        door.says(text, "place")
    evening.sits(door)
    expect(door.page.get_by_role("log")).to_contain_text("once more")
    expect(door.page.locator("#turn")).to_contain_text("Ben")


@pytest.mark.parametrize("kind", ["speech", "circle"])
def test_on_a_phone_a_long_scene_is_read_from_its_top(enters, kind):
    ann = enters(PHONE)
    comes_in(ann)
    log, newer = ann.page.get_by_role("log"), ann.page.get_by_role("button", name="New lines below")
    if kind == "circle":
        expect(newer).to_be_visible()
    ann.says("It goes on.", kind)
    expect(log).to_contain_text("It goes on.")
    expect(newer).to_be_visible()
    assert log.evaluate(TOP) == 0
    newer.click()
    ann.says("And on.", kind)
    expect(log).to_contain_text("And on.")
    assert log.evaluate(BELOW) < 2


def test_whoever_types_sees_what_comes_of_it(enters):
    ann = enters(PHONE)
    comes_in(ann)
    log = ann.page.get_by_role("log")
    assert log.evaluate(TOP) == 0
    ann.page.get_by_label("Your line").fill("good evening")
    ann.page.keyboard.press("Enter")
    ann.typed(1)
    ann.says('You say, "good evening"')
    expect(log).to_contain_text("You say")
    assert log.evaluate(BELOW) < 2


def test_a_scene_that_fits_is_followed_by_the_newest_line(enters):
    ann = enters()
    ann.says("The Gate.", "place")
    for number in range(60):
        ann.says(f"line {number}.")
    expect(ann.page.get_by_role("log")).to_contain_text("line 59.")
    assert ann.page.get_by_role("log").evaluate(BELOW) < 2


def test_whoever_comes_back_stays_at_the_newest_line(enters):
    ann = enters(PHONE)
    for number in range(60):
        ann.says(f"line {number}.")
    ann.breaks()
    ann.until(lambda: ann.wires == 2)
    expect(ann.page.locator("#wire")).to_be_empty()
    comes_in(ann)
    assert ann.page.get_by_role("log").evaluate(BELOW) < 2


def test_what_is_copied_is_text_and_nothing_else(enters):
    ann = enters()
    ann.says("`share` and your words", "circle")
    ann.says('Ben says, "a slow <b>day</b>"')
    expect(ann.page.locator(".entry")).to_have_count(2)
    kinds, text = ann.page.evaluate(
        """() => { getSelection().selectAllChildren(document.getElementById("log"));
        let taken; addEventListener("copy", ({ clipboardData: data }) => {
          taken = [[...data.types], data.getData("text/plain")]; });
        document.execCommand("copy"); return taken; }"""
    )
    assert kinds == ["text/plain"]
    assert text.split() == 'share and your words Ben says, "a slow <b>day</b>"'.split()
