"""What somebody types into a form of the site outlives the house being away, and being signed out."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK
from tests.browser.test_personas_pages import is_sound
from tests.stories.people import PASSPHRASE

TYPED = "He came closer each evening.\n\nI said no, and he laughed. <i>Twice.</i>"


@pytest.fixture
def house(house_of_its_own):
    """A house of its own: its Server is killed."""
    return house_of_its_own


def writes(page: Page, address: str) -> None:
    """A report, up to its button."""
    page.goto(f"{address}/report")
    page.get_by_label("Who is it about").fill("Hal")
    page.get_by_label("cruel, mocking").check()
    page.get_by_label("What happened, in your own words").fill(TYPED)


def goes_on(page: Page) -> None:
    page.get_by_role("button", name="Go on").click()


def again(page: Page) -> None:
    page.get_by_role("button", name="Send it again").click()


@pytest.mark.parametrize("java_script", [True, False])
def test_a_report_outlives_the_house_being_away_and_being_signed_out(house, chair, sitter, java_script):
    ann = sitter(house, "Ann")
    ann.joins("heron")
    ann.chair.expects("503", "403", "Service Unavailable", "Forbidden")
    if java_script:
        page = ann.page
    else:
        other = chair(DESK, java_script_enabled=False)
        other.expects("503", "403", "Service Unavailable", "Forbidden")
        other.context.add_cookies(ann.chair.context.cookies())
        page = other.page
    # away
    writes(page, ann.address)
    is_sound(page) if java_script else None
    killed = house.kill("house")
    goes_on(page)
    # The form came before the Portal saw that the Server is gone, or after it.
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("is away for a moment|No answer came")
    )
    expect(page.locator(".typed")).to_have_text(TYPED)
    house.wait_for_another("house", than=killed)
    again(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your form is not sent yet")
    is_sound(page) if java_script else None
    again(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your report, as it would be read")
    expect(page.locator(".card")).to_contain_text("I said no, and he laughed. <i>Twice.</i>")
    # signed out, in another tab
    writes(page, ann.address)
    tab = page.context.new_page()
    tab.goto(f"{ann.address}/mine")
    tab.get_by_role("button", name="Sign out").first.click()
    expect(tab.get_by_text("signed out").first).to_be_visible()
    goes_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.locator(".typed")).to_have_text(TYPED)
    page.get_by_label("Login name").fill("heron")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your form is not sent yet")
    expect(page.locator("#worn")).to_have_text("Ann")
    again(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your report, as it would be read")
