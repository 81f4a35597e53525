"""A browser at a house that speaks https itself, by a certificate that the browser does not know."""

import pytest
from playwright.sync_api import expect

from server.portal import words
from tests.stories.house import House


@pytest.fixture
def house(pattern):
    """A house that speaks https."""
    one = House(pattern, MEADOW_WEB_TLS="on")
    one.open()
    yield one
    one.close()


def test_one_joins_enters_speaks_and_comes_back_over_https(house, sitter, comes):
    ann = sitter(house, "Ann", ignore_https_errors=True)
    ann.address = f"https://localhost:{house.web}"
    ann.chair.expects("An SSL certificate error occurred when fetching the script")  # it keeps no shell then
    sockets = []
    ann.page.on("websocket", lambda wire: sockets.append(wire.url))
    ann.joins("heron")
    assert ann.page.evaluate("isSecureContext")
    cookies = {one["name"]: one for one in ann.chair.context.cookies()}
    assert cookies["__Host-meadow"]["secure"] and cookies["__Host-meadow"]["httpOnly"]
    ben = comes(house.tls, tls=True)
    ben.joins("otter", "Ben")
    ann.says("good evening")
    ben.reads('Ann says, "good evening"')
    ben.sends("say and to you")
    ann.hears('Ben says, "and to you"')

    killed = house.kill("house")
    expect(ann.page.locator("#wire")).to_contain_text("resting")
    house.wait_for_another("house", than=killed)
    expect(ann.page.locator("#wire")).to_be_empty()
    ann.page.goto(f"{ann.address}/signout")
    ann.page.get_by_role("main").get_by_role("button", name="Sign out").click()
    ann.signs_in("heron")
    ann.is_in("The Gate")
    ann.says("here again")
    ben.reads('Ann says, "here again"')
    assert sockets and all(url == f"wss://localhost:{house.web}/ws" for url in sockets)


def test_who_comes_in_the_clear_finds_the_way_by_one_link(house, chair):
    ann = chair(ignore_https_errors=True)
    ann.expects("403")
    ann.page.goto(f"http://localhost:{house.web}/signin")
    expect(ann.page.get_by_role("main")).to_contain_text(words.BY_HTTPS)
    assert ann.page.locator("input, form, script").count() == 0 and ann.context.cookies() == []
    ann.page.get_by_role("link").click()
    expect(ann.page.get_by_role("link", name="Sign in").first).to_be_visible()
    assert ann.page.url == f"https://localhost:{house.web}/"
