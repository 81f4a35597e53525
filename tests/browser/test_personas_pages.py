"""One's own personas on the site, in a real house and browser: made, changed, laid aside."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE
from tests.browser.people import Keys, Mouse
from tests.stories.people import PASSPHRASE

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


def makes(one, name: str, **words: str) -> None:
    """From the list through the form."""
    one.page.goto(f"{one.address}/personas")
    one.hands.press(one.page.get_by_role("link", name="Make another persona"))
    one.hands.write(one.page.get_by_label("Name", exact=True), name)
    for label, said in words.items():
        one.hands.write(one.page.get_by_label(label, exact=True), said)
    one.hands.press(one.page.get_by_role("button", name="Make this persona"))


@pytest.mark.parametrize(("hands", "viewport", "login"), [(Mouse, DESK, "heron"), (Keys, NARROW, "otter")])
def test_a_persona_is_made_changed_rests_wakes_and_retires(house, sitter, hands, viewport, login):
    one = sitter(house, {"heron": "Ann", "otter": "Ben"}[login], hands, viewport)
    page, press, write = one.page, one.hands.press, one.hands.write
    name, other = {"heron": ("Brave", "Braver"), "otter": ("Gentle", "Gentler")}[login]
    one.joins(login)
    page.goto(f"{one.address}/help")
    press(page.get_by_role("link", name="Your pages"))
    press(page.get_by_role("link", name="Change a persona"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your personas")
    expect(page.get_by_role("link", name=one.name, exact=True)).to_be_visible()
    makes(one, name, Pronouns="they/them", Description="Short, grey coat. Speaks first.")
    expect(page.get_by_role("status")).to_contain_text("in your wardrobe")
    press(page.get_by_role("link", name=name, exact=True))
    write(page.get_by_label("Lived", exact=True), "I sing")
    page.get_by_label("Name", exact=True).fill("")
    write(page.get_by_label("Name", exact=True), other)
    press(page.get_by_role("button", name="Keep these changes"))
    expect(page.get_by_role("status")).to_contain_text("It is changed")
    press(page.get_by_role("link", name=other, exact=True))
    expect(page.get_by_label("Lived", exact=True)).to_have_value("I sing")
    press(page.get_by_role("button", name="Let it rest"))
    expect(page.get_by_role("main")).to_contain_text("Resting since")
    press(page.get_by_role("link", name=other, exact=True))
    press(page.get_by_role("button", name="Wake it"))
    expect(page.get_by_role("main")).not_to_contain_text("Resting since")
    press(page.get_by_role("link", name=other, exact=True))
    press(page.get_by_role("link", name="Retire it"))
    write(page.get_by_label("Its name once more"), other)
    press(page.get_by_role("button", name="Retire it"))
    press(page.get_by_role("link", name=other, exact=True))
    expect(page.get_by_role("main")).to_contain_text("Retired on")
    press(page.get_by_role("link", name="Erase it"))
    write(page.get_by_label("Its name once more"), other)
    press(page.get_by_role("button", name="Erase it"))
    expect(page.get_by_role("status")).to_contain_text("It is erased")
    expect(page.get_by_role("link", name=other, exact=True)).to_have_count(0)


def test_every_page_of_personas_is_sound_also_with_long_words_and_with_problems(house, sitter):
    one = sitter(house, "Cyd")
    one.chair.expects("status of 4")
    page = one.page
    one.joins("lark")
    makes(one, "Abcdefghijklmnopqrstuvwx", Pronouns="they/them", **{"In a few words": "w" * 80})
    is_sound(page)
    page.get_by_role("link", name="Make another persona").click()
    is_sound(page)
    page.get_by_label("Name", exact=True).fill("Cyd")
    page.get_by_text("More kinds").click()
    page.get_by_label("Mirror:").check()
    page.get_by_role("button", name="Make this persona").click()
    expect(page).to_have_title("Problem: A new persona · Meadow")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Mirror:")).to_be_checked()
    is_sound(page)
    page.goto(f"{one.address}/personas")
    page.get_by_role("link", name="Abcdefghijklmnopqrstuvwx").click()
    is_sound(page)
    path = page.url
    page.get_by_label("Lived", exact=True).fill("\n".join("abcdefghi"))
    page.get_by_role("button", name="Keep these changes").click()
    page.get_by_role("link", name="Lived: There is room").click()
    expect(page.get_by_label("Lived", exact=True)).to_be_focused()
    is_sound(page)
    for deed in ("erase", "retire"):
        page.goto(f"{path}/{deed}")
        is_sound(page)
        page.get_by_role("button", name=f"{deed.capitalize()} it").click()
        is_sound(page)
    page.get_by_label("Its name once more").fill("Abcdefghijklmnopqrstuvwx")
    page.get_by_role("button", name="Retire it").click()
    is_sound(page)
    page.goto(path)
    is_sound(page)
    page.goto(f"{one.address}/personas")
    page.get_by_role("link", name="Cyd", exact=True).click()
    is_sound(page)


def test_without_scripts_one_signs_in_comes_to_the_list_and_makes_one(house, sitter):
    sitter(house, "Eli").joins("plover")
    one = sitter(house, "Eli", java_script_enabled=False)
    one.page.goto(f"{one.address}/personas")
    one.page.get_by_label("Your login name").fill("plover")
    one.page.get_by_label("Your passphrase").fill(PASSPHRASE)
    one.page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Your personas")
    makes(one, "Quill", Pronouns="any")
    expect(one.page.get_by_role("main")).to_contain_text("Facet, any.")
