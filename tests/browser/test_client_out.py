"""Leaving quickly from the room: nothing of it is shown any more, at once, whether or not anybody answers."""

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.doorway import ADDRESS

SEEN = "() => document.documentElement.textContent + document.title"


def is_out(ann) -> None:
    """The page elsewhere stands in the place of the room, and the house was told."""
    ann.page.wait_for_url(f"{ADDRESS}/neutral")
    expect(ann.page.get_by_text("Ben")).to_have_count(0)


def leaves_by(ann, how: str) -> None:
    """One of the two ways."""
    if how == "link":
        ann.page.locator("header").get_by_role("link", name="Leave quickly").click()
    else:
        ann.page.keyboard.press("Escape")
        ann.page.keyboard.press("Escape")


@pytest.mark.parametrize("how", ["link", "key"])
def test_one_press_leaves_and_the_way_back_shows_nothing_of_the_room(enters, how):
    ann = enters()
    evening.sits(ann)
    ann.says('Ben says, "good evening"')
    expect(ann.page.get_by_role("log")).to_contain_text("good evening")
    ann.signed_in = False
    leaves_by(ann, how)
    is_out(ann)
    ann.until(lambda: ann.outs == ["POST"])
    ann.page.go_back()
    assert "/enter" not in ann.page.url and "evening" not in ann.page.evaluate(SEEN)


def test_the_page_is_empty_at_once_though_nobody_answers(enters):
    ann = enters()
    ann.chair.expects("net::", "Failed to")
    evening.sits(ann)
    ann.page.get_by_label("Your line").fill("half of a line")
    ann.page.evaluate(
        """() => { window.shown = []; new MutationObserver(() =>
        sessionStorage.setItem("shown", document.documentElement.textContent + document.title))
        .observe(document, { childList: true, subtree: true }); }"""
    )
    ann.page.context.set_offline(True)
    leaves_by(ann, "key")
    ann.page.context.set_offline(False)
    ann.page.wait_for_timeout(300)
    ann.signed_in = False
    ann.page.goto(f"{ADDRESS}/neutral")
    assert ann.page.evaluate("sessionStorage.getItem('shown')") == ""


def test_every_tab_of_this_browser_leaves_with_it(enters):
    ann = enters()
    evening.sits(ann)
    other = ann.chair.opens()
    other.route(f"{ADDRESS}/**", ann._serves)
    other.route_web_socket(lambda url: url.endswith("/ws"), lambda wire: None)
    other.goto(f"{ADDRESS}/enter")
    expect(other.get_by_label("Your line")).to_be_visible()
    leaves_by(ann, "link")
    is_out(ann)
    other.wait_for_url(f"{ADDRESS}/neutral")
    assert ann.outs == ["POST"]


def test_one_escape_or_two_apart_or_one_that_is_held_leave_nobody(enters):
    ann = enters()
    evening.sits(ann)
    keyboard, line = ann.page.keyboard, ann.page.get_by_label("Your line")
    line.fill("still here")
    ann.page.get_by_role("link", name="Help now").first.click()
    keyboard.press("Escape")
    ann.page.wait_for_timeout(1_100)
    keyboard.press("Escape")
    ann.page.wait_for_timeout(1_100)
    for _ in range(5):
        keyboard.down("Escape")
    keyboard.up("Escape")
    ann.page.evaluate(
        """() => { for (let n = 0; n < 2; n++) dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", isComposing: true })); }"""
    )
    expect(line).to_have_value("still here")
    assert ann.outs == [] and ann.page.url == f"{ADDRESS}/enter"
