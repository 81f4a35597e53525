"""Circles on the site, in a real house and browser: founded, kept, asked for and left."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE
from tests.browser.people import Keys, Mouse

NARROW = {"width": 320, "height": 640}
DOUBLE = {"width": 640, "height": 400}  # a window of 1280 px at 200 %


def is_sound(page: Page) -> None:
    """No violation, one heading of the first rank, no scrolling sideways, at four sizes."""
    for viewport, scheme in ((DESK, "light"), (PHONE, "dark"), (NARROW, "light"), (DOUBLE, "dark")):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], (page.url, scheme)
        assert page.get_by_role("heading", level=1).count() == 1, page.url
        wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], (page.url, viewport)


@pytest.mark.parametrize(("hands", "viewport", "login"), [(Mouse, DESK, "heron"), (Keys, NARROW, "otter")])
def test_a_circle_is_founded_asked_for_and_kept(house, sitter, hands, viewport, login):
    name, other, circle = {
        "heron": ("Ann", "Ben", "The Night Owls"),
        "otter": ("Cyd", "Dee", "The Larks"),
    }[login]
    looks = is_sound if hands is Mouse else lambda page: None  # once is enough
    ann, ben = sitter(house, name, hands, viewport), sitter(house, other)
    ann.joins(login)
    ben.joins(f"{login}two")
    press, write, page = ann.hands.press, ann.hands.write, ann.page
    page.goto(f"{ann.address}/circles")
    press(page.get_by_role("link", name="Found a circle"))
    write(page.get_by_label("Its name"), circle)
    write(page.get_by_label("What it is for"), "For those who lie awake and would talk.")
    page.get_by_label(
        "Closed: it stays as it is"
    ).check()  # of radios the keyboard reaches one, arrows the others
    write(page.get_by_label("What is asked at the door"), "What brings you?")
    press(page.get_by_role("button", name="Found this circle"))
    expect(page.get_by_role("status")).to_contain_text("It is founded, and you keep it.")
    looks(page)

    page = ben.page
    page.goto(f"{ben.address}/circles?q={circle.rsplit(' ', 1)[-1]}")
    page.get_by_role("link", name=circle).click()
    looks(page)
    page.get_by_role("link", name="Ask to come").click()
    looks(page)
    page.get_by_label("What brings you?").fill("Long nights.")
    page.get_by_role("button", name="Send this").click()
    expect(page.get_by_role("status")).to_contain_text("Those who keep this circle see")
    looks(page)

    page = ann.page
    page.goto(f"{ann.address}/mine")
    press(page.get_by_role("link", name=circle).last)
    expect(page.get_by_role("main")).to_contain_text("Long nights.")
    looks(page)
    press(page.get_by_role("button", name="Let in"))
    expect(page.get_by_role("status")).to_contain_text("They belong from now on")
    looks(page)
    for link in ("What it is", "What it agrees on", "Its end"):
        press(page.get_by_role("link", name=link))
        looks(page)

    page = ben.page
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("You were let in.")
    page.get_by_text("Rest, be away, or leave").click()
    looks(page)
    page.get_by_role("link", name="Leave this circle").click()
    looks(page)
    ben.chair.expects("status of 422")
    page.get_by_role("button", name="Leave this circle").click()
    expect(page.get_by_role("alert")).to_contain_text("choose one of these")
    looks(page)
    page.get_by_label("You just go").check()
    page.get_by_role("button", name="Leave this circle").click()
    expect(page.get_by_role("status")).to_contain_text("You belong to this circle no more")


def test_a_form_that_needs_another_look_is_sound(house, sitter):
    one = sitter(house, "Eve")
    one.joins("fox")
    one.chair.expects("status of 422")
    one.page.goto(f"{one.address}/circles/new")
    is_sound(one.page)
    one.page.get_by_text("Concerns, for who looks").click()
    one.page.get_by_role("button", name="Found this circle").click()
    expect(one.page.get_by_role("alert")).to_be_visible()
    is_sound(one.page)
