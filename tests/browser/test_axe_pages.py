"""axe on every page of a real house, on a desk and on a phone in the dark: no violation of WCAG 2.2 AA."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE
from tests.stories.people import PASSPHRASE

OPEN = {
    "/": "A place where people sit in circles",
    "/join": "Join",
    "/signin": "Sign in",
    "/recover": "",
    "/help": "",
    "/help/circles": "",
    "/circles": "Circles",
    "/circles?q=nothing+here": "Circles",
    "/circles/evening": "The Evening Circle",
    "/circles/pair_listening_one": "Pair listening one",
    "/formats": "Ways of sitting together",
    "/formats/grief_circle": "Grief circle",
    "/help-now": "Numbers to call",
    "/offline": "not connected",
    "/signout": "",
}
LOOKS = ((DESK, "light", "no-preference"), (PHONE, "dark", "no-preference"), (DESK, "dark", "more"))
SIGNED_IN = (
    "/passphrase", "/passphrase/changed", "/sessions", "/personas", "/personas/new", "/help",
    "/kept", "/export", "/erase", "/out", "/circles", "/circles/evening",
    "/circles/new", "/mine",
    "/signout", "/signin", "/join",
)  # fmt: skip


def is_sound(page: Page) -> None:
    """No violation, one heading of the first rank, no scrolling sideways."""
    for viewport, scheme, contrast in LOOKS:
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme, contrast=contrast)
        assert violations(page) == [], (page.url, scheme, contrast)
        assert page.get_by_role("heading", level=1).count() == 1, page.url
        wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], (page.url, viewport)


def test_every_page_for_who_is_not_signed_in(house, sitter):
    one = sitter(house, "Ann")
    for path, heading in OPEN.items():
        one.page.goto(one.address + path)
        expect(one.page.get_by_role("heading", level=1)).to_contain_text(heading)
        expect(one.page).to_have_title(re.compile("Meadow"))
        is_sound(one.page)


def test_forms_that_need_another_look(house, sitter):
    one = sitter(house, "Ann")
    one.chair.expects("status of 4")
    for path, button in (("/join", "Go on"), ("/signin", "Sign in"), ("/recover", re.compile("."))):
        one.page.goto(one.address + path)
        one.page.locator("main").get_by_role("button", name=button).first.click()
        expect(one.page).to_have_title(re.compile("^Problem: "))
        is_sound(one.page)


def test_the_code_and_the_pages_behind_signing_in(house, sitter):
    one = sitter(house, "Ann")
    page = one.page
    page.goto(f"{one.address}/join")
    for label, words in (
        ("Login name", "heron"),
        ("Name of your persona", "Ann"),
        ("A passphrase", PASSPHRASE),
        ("The same passphrase once more", PASSPHRASE),
    ):
        page.get_by_label(label, exact=True).fill(words)
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Your recovery code")).to_be_visible()
    is_sound(page)
    code = page.locator(".code").inner_text().strip()
    page.get_by_label("Last group of the code").fill(code.rsplit("-", 1)[-1])
    page.get_by_role("button", name="Join and come in").click()
    one.is_in("The Gate")
    is_sound(page)
    for path in SIGNED_IN:
        page.goto(one.address + path)
        is_sound(page)


def test_pages_that_are_not_there_and_a_house_that_rests(house, sitter):
    one = sitter(house, "Ann")
    one.chair.expects("status of 404", "status of 503")
    one.page.goto(f"{one.address}/nothing/here")
    is_sound(one.page)
    killed = house.kill("house")
    answer = one.page.goto(f"{one.address}/signin")
    assert answer.status == 503
    is_sound(one.page)
    house.wait_for_another("house", than=killed)


def test_the_room_in_three_states(house, sitter):
    ann, ben = sitter(house, "Bea"), sitter(house, "Dan", viewport=PHONE)
    for one, login in ((ann, "beas"), (ben, "dans")):
        one.joins(login)
        one.walks("lawn", "house", "hearth")
        one.sits()
    ann.does("host")
    ann.hears("Your next step")
    assert violations(ann.page) == [], "gathering"
    ann.does("begin")
    ann.sees_turn_of("Bea")
    ben.sees_turn_of("Bea")
    assert violations(ann.page) == [], "own turn"
    assert violations(ben.page) == [], "another's turn on a phone"
