"""axe on the pages on which people report, order is kept and circles are hosted, each as it is used."""

import re
import sqlite3

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe_pages import is_sound
from tests.stories.reader import Reader
from tests.stories.test_order import becomes_steward

WORD = {"step": "word", "reason": "harsh", "words": "Please be kinder with one another."}


def takes(browser: Reader, **fields: str) -> None:
    """A step without a report, with the yes after it."""
    page = browser.fills("/order/steps/new", **fields)
    assert browser.sends("/order/steps/new", page.fields | {"sure": "yes"}).status == 302, browser.page.words


@pytest.fixture
def stewards(house, sitter):
    """Rea at a browser, and Una by plain pages; both run this house."""
    rea, una = sitter(house, "Rea"), Reader(house.web)
    rea.joins("reas")
    una.joins("unas", "Una")
    for login in ("reas", "unas"):
        becomes_steward(house, login)
    yield rea, una
    una.close()


def test_reports_from_writing_to_deciding_and_all_that_waits_for_a_steward(house, sitter, stewards):
    rea, una = stewards
    rea.chair.expects("status of 4")
    cyd, bo = sitter(house, "Cyd"), Reader(house.web)
    cyd.chair.expects("status of 4")
    cyd.joins("cyds")
    bo.joins("bos", "Bo")

    # Cyd reports Bo, and Una has a word with Cyd, who appeals.
    page = cyd.page
    page.goto(f"{cyd.address}/report")
    is_sound(page)
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_title(re.compile("^Problem: "))
    is_sound(page)
    page.get_by_label("Who is it about").fill("Bo")
    page.get_by_label("cruel, mocking").check()
    page.get_by_label("What happened").fill("He said it twice.")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your report, as it would be read")
    is_sound(page)
    page.get_by_role("button", name="Send it", exact=True).click()
    takes(una, name="Cyd", **WORD)
    page.goto(f"{cyd.address}/reports")
    is_sound(page)
    page.get_by_label("Your answer").fill("I was quoting a poem.")
    page.get_by_role("button", name="Appeal").click()
    expect(page.get_by_role("status")).to_contain_text("Your appeal is made.")
    is_sound(page)
    takes(una, name="Bo", step="not here", reason="pressed", words="You asked three people for money.")

    # Rea finds all three waiting.
    page = rea.page
    page.goto(f"{rea.address}/order")
    is_sound(page)
    here = [one.get_attribute("href") for one in page.locator("main a").all()]
    (report,) = (one for one in here if "/reports/" in one)
    (second,) = (one for one in here if one.endswith("/second"))
    (appeal,) = (one for one in here if "/appeals/" in one)
    for path in (report, f"{report}/hand", f"{report}/decide", second, appeal):
        page.goto(rea.address + path)
        is_sound(page)
    page.goto(f"{rea.address}{report}/decide")
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_title(re.compile("^Problem: "))
    is_sound(page)
    page.get_by_label("no step; whoever made the report is answered").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
    is_sound(page)
    page.get_by_role("button", name="Do it").click()
    expect(page.get_by_role("status")).to_contain_text("It is decided.")
    is_sound(page)
    page.goto(f"{rea.address}{report}/decide")
    is_sound(page)
    page.goto(rea.address + second)
    page.get_by_role("button", name="I agree").click()
    expect(page.get_by_role("status")).to_contain_text("It holds now")

    # And what stands without an end is looked at again.
    with sqlite3.connect(house.data / "meadow.db", timeout=5) as rows:
        rows.execute("update safety_sanction set review_on = date('now') where step = 'not here'")
    for path in (second.replace("second", "keep"), second.replace("second", "lift")):
        page.goto(rea.address + path)
        is_sound(page)


def test_what_is_there_for_who_helps_without_anything_that_waits(house, sitter):
    one = sitter(house, "Ola")
    one.chair.expects("status of 4")
    one.joins("olas")
    becomes_steward(house, "olas")
    page = one.page
    for path in (
        "/order/steps",
        "/order/steps/new",
        "/order/looks",
        "/hosting",
        "/hosting/incidents",
        "/hosting/incidents/new",
    ):
        page.goto(one.address + path)
        is_sound(page)
    page.get_by_role("button", name="Write it down").click()
    expect(page).to_have_title(re.compile("^Problem: "))
    is_sound(page)
    page.goto(f"{one.address}/order/steps")
    page.get_by_label("With whom").fill("Ola")
    page.get_by_role("button", name="Show them").click()
    expect(page.get_by_role("status")).to_contain_text("No step that you could see")
    is_sound(page)
