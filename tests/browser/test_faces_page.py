"""Faces in a real house and browser: shown, chosen, and told to whoever is there."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE

LOADED = "() => [...document.images].every((one) => one.complete && one.naturalWidth > 0)"


@pytest.mark.parametrize(
    ("viewport", "scheme", "login"), [(DESK, "light", "heron"), (PHONE, "dark", "otter")]
)
def test_a_face_is_chosen_of_eight_and_nothing_typed_is_lost(house, sitter, viewport, scheme, login):
    one = sitter(house, {"heron": "Ann", "otter": "Ben"}[login], viewport=viewport)
    page = one.page
    one.joins(login)
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{one.address}/personas/new")
    name = {"heron": "Brave", "otter": "Gentle"}[login]
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("button", name="Make this persona").click()
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("link", name="Choose its face").click()
    page.wait_for_function(LOADED)
    assert page.locator("main img").count() == 9
    assert violations(page) == []
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]
    offered = page.locator(".faces .tick:not(.whole)")
    rows = offered.evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert {rows.count(top) for top in rows} == {4 if viewport is DESK else 2}
    offered.nth(2).get_by_role("radio").check()
    page.get_by_label("What is to be seen").fill("Round, <b>and</b> a little amused")
    page.get_by_label("Drawn: ").check()
    page.get_by_role("button", name="Show others").click()
    expect(page.get_by_label("The one you had chosen: ")).to_be_checked()
    expect(page.get_by_label("What is to be seen")).to_have_value("Round, <b>and</b> a little amused")
    page.wait_for_function(LOADED)
    assert violations(page) == []
    expect(offered).to_contain_text(["skin, "] * 8)
    offered.nth(4).get_by_role("radio").check()
    src = offered.nth(4).locator("img").get_attribute("src")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("Its face is as you chose")
    page.get_by_role("link", name=name, exact=True).click()
    picture = page.get_by_role("img", name="Its face: Round, <b>and</b> a little amused")
    expect(picture).to_have_attribute("src", src)
    page.wait_for_function(LOADED)
