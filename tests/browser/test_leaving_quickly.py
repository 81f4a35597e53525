"""Leaving quickly, in a real house: by the link of any page and by a key in the room, with the Server and
without."""

import os
import signal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect

from tests.stories.house import House

NEUTRAL = "https://neutral.example/"
PAGE = "<!doctype html><title>News</title><h1>News</h1>"


@pytest.fixture
def house(pattern):
    """A house whose quiet page elsewhere is played by the test."""
    one = House(pattern, MEADOW_NEUTRAL_URL=NEUTRAL)
    one.open()
    yield one
    one.close()


@pytest.fixture
def ann(house, sitter):
    """Ann is in the room."""
    one = sitter(house, "Ann")
    one.page.context.route(f"{NEUTRAL}**", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    one.joins("heron")
    yield one
    one.chair.hosts.discard("neutral.example")


def has_no_cookie(page) -> None:
    """In a moment."""
    for _ in range(100):
        if not page.context.cookies():
            return
        page.wait_for_timeout(50)
    raise AssertionError(page.context.cookies())


def test_from_the_room_one_is_elsewhere_at_once_and_no_cookie_and_no_sign_in_is_left(house, ann, comes):
    ben = comes(house.telnet)
    ben.joins("otter", "Ben")
    ann.hears("Ben")
    kept = ann.page.context.cookies()
    assert {one["name"] for one in kept} >= {"meadow", "meadow-form"}
    ann.page.keyboard.press("Escape")
    ann.page.keyboard.press("Escape")
    expect(ann.page.get_by_role("heading", name="News")).to_be_visible()
    ben.reads("Ann")
    has_no_cookie(ann.page)
    sent = []
    ann.page.on("request", lambda one: one.method == "POST" and sent.append(one.url))
    ann.page.go_back()
    expect(ann.page.get_by_label("A passphrase", exact=True)).to_have_value("")
    assert sent == []  # the way back sends nothing again
    expect(ann.page.get_by_text("Ann", exact=True)).to_have_count(0)
    ann.page.context.add_cookies(kept)  # also who had the cookie is signed in by it no more
    ann.page.goto(f"{ann.address}/kept")
    assert "/signin" in ann.page.url


@pytest.mark.parametrize("is_there", [True, False], ids=["with-the-server", "without-it"])
def test_a_link_of_a_page_leaves_too_also_with_the_server_away(house, ann, is_there):
    ann.chair.expects("ERR_NAME_NOT_RESOLVED", "ERR_", "status of 503")
    page = ann.page
    page.goto(f"{ann.address}/kept")
    kept = page.context.cookies()
    if not is_there:
        os.kill(house.pid("house"), signal.SIGSTOP)
    try:
        with page.expect_response(f"{ann.address}/out") as came:
            page.evaluate(
                """() => { const link = document.createElement("a");
                link.href = "/out"; link.rel = "noreferrer";
                document.body.append(link); link.click(); }"""
            )
    finally:
        if not is_there:
            os.kill(house.pid("house"), signal.SIGCONT)
    assert (came.value.status, came.value.headers["location"]) == (303, NEUTRAL)
    has_no_cookie(page)
    another = ann.chair.opens()
    page.context.add_cookies(kept)
    another.goto(f"{ann.address}/kept")
    assert "/signin" in another.url


def test_another_site_leads_to_a_page_that_asks_and_signs_nobody_out(ann):
    page, elsewhere, out = ann.page, "https://evil.example/", f"{ann.address}/out"
    link = f'<!doctype html><title>x</title><a href="{out}">a prize</a><img src="{out}">'
    page.context.route(f"{elsewhere}**", lambda route: route.fulfill(body=link, content_type="text/html"))
    ann.chair.expects("Access to image", "Mixed Content", "ERR_")
    page.goto(elsewhere)
    page.get_by_role("link", name="a prize").click()
    expect(page.get_by_role("heading", name="Leave quickly")).to_be_visible()
    assert {one["name"] for one in page.context.cookies()} >= {"meadow"}
    page.goto(f"{ann.address}/kept")
    assert page.url == f"{ann.address}/kept"
    ann.chair.hosts.discard("evil.example")
    try:
        page.goto(f"{ann.address}/out")  # as typed: it asks, too
    except Error:
        pytest.fail("the page that asks did not come")
    with page.expect_response(lambda one: one.url.endswith("/out") and one.status == 303):
        page.get_by_role("main").get_by_role("link", name="Leave quickly").click()


def test_however_one_goes_back_nothing_that_was_typed_unseen_is_sent_again(house, sitter):
    ben = sitter(house, "Ben")
    page, sent = ben.page, []
    ben.chair.expects("status of 422")
    page.goto(f"{ben.address}/signin?next=/kept")
    for words in ("no words of mine", "nor are these"):
        page.get_by_label("Your login name", exact=True).fill("otter")
        page.get_by_label("Your passphrase", exact=True).fill(words)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_text("do not fit together").first).to_be_visible()
    ben.joins("otter")
    page.goto(f"{ben.address}/passphrase")
    page.get_by_label("Your present passphrase", exact=True).fill("not this one")
    for field in ("A new passphrase", "The same passphrase once more"):
        page.get_by_label(field, exact=True).fill("a kettle on the green stove")
    page.get_by_role("button", name="Change the passphrase").click()
    expect(page.get_by_text("not your present passphrase").first).to_be_visible()
    page.on("request", lambda one: one.method == "POST" and sent.append(one.url))
    seen = set()
    while page.url != "about:blank":
        seen.add(urlsplit(page.url).path)
        page.go_back(wait_until="load")
        page.reload(wait_until="load")
    assert {"/passphrase", "/enter", "/signin"} <= seen and sent == []
