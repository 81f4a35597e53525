"""Masks in a real house, by a browser: made on the site, worn in one's own room, with pages opened unseen."""

import re

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.stories.people import PASSPHRASE


def commands(one, line: str) -> None:
    """A whole line as a command."""
    one.page.get_by_label("Command", exact=True).check()
    one.says(line)


def test_a_mask_made_on_the_site_is_worn_in_ones_room_and_its_sheet_opens_unseen(house, sitter):
    ann = sitter(house, "Ann")
    ann.joins("heron")
    page = ann.page
    page.goto(f"{ann.address}/personas/new")
    page.get_by_label("Name", exact=True).fill("Brave")
    page.get_by_label("Pronouns").fill("they/them")
    page.get_by_role("button", name="Make this persona").click()
    page.goto(f"{ann.address}/enter")
    ann.is_in("The Gate")
    commands(ann, "home")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("The Gate")
    commands(ann, "persona wear Brave")
    ann.hears("You are Brave now")
    expect(page.locator("header .who")).to_have_text("You are Brave (they/them)")
    expect(page.locator("#people")).to_have_text("Brave (they/them, you)")
    commands(ann, "sheet intention=to speak first")
    unseen = page.get_by_label("What you type is not shown")
    expect(unseen).to_be_visible()
    expect(unseen).to_have_attribute("type", "password")
    assert violations(page) == []
    unseen.fill(PASSPHRASE)
    ann.hands.send()
    ann.hears("It is on the sheet of Brave")
    commands(ann, "look")
    expect(page.get_by_text(re.compile(r"^\(unlocked until \d\d:\d\d UTC\)$"))).to_have_count(1)
    expect(page.get_by_label("Your line", exact=True)).to_be_visible()
    ways_out = page.get_by_role("navigation", name="Ways out").get_by_role("button")
    expect(ways_out).not_to_have_count(0)
    page.get_by_label("Say it", exact=True).check()
    ann.says("persona off")
    for question in ("do you keep with you?", "do you leave here", "that only you know?"):
        expect(page.locator(".entry").last).to_contain_text(question)
        expect(ways_out).to_have_count(0)
        page.get_by_label("Your answer", exact=True).press("Enter")  # left unanswered
    ann.hears("hangs in your wardrobe.")
    expect(page.get_by_label("Your line", exact=True)).to_be_visible()
    expect(ways_out).not_to_have_count(0)
    expect(page.locator("header .who")).to_have_text("You are Ann")
    ann.says("lock")
    ann.hears("Your pages are locked")
    assert PASSPHRASE not in page.content()
    page.goto(f"{ann.address}/personas")
    expect(page.locator(".personas li", has_text="Ann")).to_contain_text("You are wearing it.")
