"""What breaks in the middle of an evening: the Server, the Portal, the signing in, a second tab."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def house(house_of_its_own):
    """A house of its own for each story: what one breaks is not in the way of the next."""
    return house_of_its_own


@pytest.fixture
def ring(house, sitter, comes):
    """Ann at a browser and Ben at a MUD client sit in the first round; the turn is Ann's."""
    ann, ben = sitter(house, "Ann"), comes(house.telnet)
    ann.joins("heron")
    ben.joins("otter", "Benedikt")
    ann.walks("lawn", "house", "hearth")
    ann.sits()
    ben.walks("lawn", "house", "hearth")
    for word, answer in (("sit", "Type `agree`"), ("agree", "You have agreed")):
        ben.types(word)
        ben.reads(answer)
    ann.does("host")
    ann.does("begin")
    ann.sees_turn_of("Ann")
    return ann, ben


def test_r30_the_server_is_killed_and_the_evening_goes_on(house, ring):
    ann, ben = ring
    line = ann.page.get_by_label("Your line")
    line.press_sequentially("half a")
    killed = house.kill("house")
    expect(ann.page.locator("#wire")).to_contain_text("resting")
    line.press_sequentially(" line, typed meanwhile")
    expect(line).to_have_value("half a line, typed meanwhile")
    house.wait_for_another("house", than=killed)
    expect(ann.page.locator("#wire")).to_be_empty()
    ann.hears("is back. You are where you were")
    ann.sees_order([(ann.name, True), (ben.name, False)])
    line.press("Enter")
    ben.reads("half a line, typed meanwhile")
    ann.does("done")
    ann.sees_turn_of(ben.name)


def test_r31_the_portal_is_killed_and_the_page_comes_back_by_itself(house, ring):
    ann, _ = ring
    ann.chair.expects("WebSocket connection", "ERR_CONNECTION_REFUSED")
    killed = house.kill("portal")
    expect(ann.page.locator("#wire")).to_contain_text("not reached")
    ann.says("into the void")
    expect(ann.page.locator("#note")).to_contain_text("Not sent")
    expect(ann.page.get_by_label("Your line")).to_have_value("into the void")
    house.wait_for_another("portal", than=killed)
    expect(ann.page.locator("#wire")).to_be_empty(timeout=20_000)
    expect(ann.page.get_by_role("heading", level=1)).to_have_text("The Hearth")
    ann.sees_turn_of(ann.name)
    expect(ann.page.get_by_label("Your line")).to_have_value("into the void")
    ann.page.get_by_label("Your line").press("Enter")
    ann.hears('You say, "into the void"')


def test_r22_a_tab_whose_person_signs_out_elsewhere_shows_nothing(ring):
    ann, ben = ring
    ann.hears("Benedikt sits down")
    ann.page.get_by_label("Your line").press_sequentially("half a secret")
    other = ann.chair.opens()
    other.goto(f"{ann.address}/sessions")
    other.get_by_role("button", name="Sign out here").click()
    expect(other.get_by_role("heading", name="You are signed out")).to_be_visible()
    expect(ann.page.get_by_role("heading", name="You are signed out")).to_be_visible()
    shown = ann.page.content() + ann.page.get_by_label("Your line").evaluate("line => line.value")
    for word in ("Ann", "Benedikt", "Hearth", "half a secret"):
        assert word not in shown


def test_a_second_tab_takes_over_and_the_first_says_so_and_does_not_fight(ring):
    ann, ben = ring
    second = ann.chair.opens()
    second.goto(f"{ann.address}/enter")
    expect(second.get_by_role("heading", level=1)).to_have_text("The Hearth")
    expect(ann.page.get_by_role("heading", name="You have left the room")).to_be_visible()
    expect(ann.page.locator("#last-words")).not_to_be_empty()
    assert ben.name not in ann.page.content()
    second.wait_for_timeout(3_000)
    expect(second.get_by_role("log")).to_be_visible()
    expect(second.locator("#turn")).to_contain_text("It is your turn.")
    expect(second.get_by_role("log")).to_contain_text(re.compile("."))
    ann.page.get_by_role("button", name="Come in again here").click()
    expect(ann.page.get_by_role("heading", level=1)).to_have_text("The Hearth")
    expect(second.get_by_role("heading", name="You have left the room")).to_be_visible()
