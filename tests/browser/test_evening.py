"""An evening at a browser: join, sit, share, pass, aftercare; by mouse, by keyboard alone, on a phone."""

import pytest
from playwright.sync_api import expect

from game.safety.care import crisis
from tests.browser.conftest import DESK, PHONE
from tests.browser.people import Keys, Mouse


@pytest.mark.parametrize(
    ("hands", "login", "name", "other", "viewport"),
    [
        (Mouse, "heron", "Ann", "Ben", DESK),
        (Keys, "lark", "Cyd", "Dee", DESK),
        (Mouse, "plover", "Ida", "Jon", PHONE),
    ],
    ids=["mouse", "keyboard", "phone"],
)
def test_an_evening_from_the_first_page_to_aftercare(
    house, sitter, comes, hands, login, name, other, viewport
):
    ann, ben = sitter(house, name, hands, viewport), comes(house.telnet)
    ann.joins(login)
    expect(ann.page).to_have_title("Meadow")
    ann.walks("lawn", "house", "hearth")
    ann.is_in("The Hearth")
    ann.sits()

    ben.joins(f"{other.lower()}{login}", other)
    ben.walks("lawn", "house", "hearth")
    ben.sends("sit")
    ben.reads("Type `agree` or `leave`.")
    ben.sends("agree")
    ben.reads("You have agreed")
    expect(ann.page.get_by_role("list", name="Chairs")).to_contain_text(other)
    ann.says("good evening")
    ben.reads(f'{name} says, "good evening"')
    ann.does("host")
    ann.hears("Your next step: begin")
    ann.does("begin")

    ann.sees_turn_of(name)
    ann.sees_order([(name, True), (other, False)])
    expect(ann.page).to_have_title("Your turn – Evening Circle – Meadow")
    ann.says("quiet")
    expect(ann.page.locator("#note")).to_contain_text("Send it again to say it aloud")
    ann.page.wait_for_timeout(800)
    ann.hands.send()
    ben.reads(f'{name} says, "quiet"')
    ann.shares("today was long...")
    ben.reads(f'{name} says, "today was long..."')
    ann.does("done")
    ann.sees_turn_of(other)
    expect(ann.page).to_have_title("Meadow")
    ben.sends("share I am here [done]")
    ann.hears(f'{other} says, "I am here"')

    expect(ann.page.locator("#turn")).to_contain_text("Part: check out.")
    ann.sees_turn_of(name)
    ann.does("pass")
    ann.sees_turn_of(other)
    ben.sends("share rested [done]")
    ann.hears("you are asked once more")
    ann.does("pass")

    ann.does("aftercare")
    ben.sends("aftercare")
    ben.reads("You are in aftercare.")
    expect(ann.page.locator("#turn")).to_contain_text("the talk is open.")
    ann.shares("thank you all")
    ben.reads(f'{name} says, "thank you all"')
    ann.does("next")
    expect(ann.page.locator("#turn")).to_contain_text("The meeting is over.")
    assert ann.ring == []
    ben.close()


def test_a_passphrase_is_typed_unseen_and_quit_leaves_for_good(house, sitter):
    ann = sitter(house, "Flo")
    ann.joins("florian")
    ann.says("/passphrase")
    unseen = ann.page.get_by_label("What you type is not shown")
    ann.hands.write(unseen, "not the right one")
    ann.hands.send()
    expect(ann.page.get_by_label("Your line", exact=True)).to_be_visible()
    ann.page.get_by_label("Your line", exact=True).press("ArrowUp")
    expect(ann.page.get_by_label("Your line", exact=True)).to_have_value("/passphrase")
    assert "not the right one" not in ann.page.content()
    ann.page.get_by_label("Your line", exact=True).fill("")
    ann.says("quit")
    expect(ann.page.get_by_role("heading", name="You have left the room")).to_be_visible()
    expect(ann.page.locator("#last-words")).not_to_be_empty()
    ann.hands.press(ann.page.get_by_role("button", name="Come in again here"))
    expect(ann.page.get_by_role("log")).to_be_visible()
    ann.is_in("The Gate")


def test_r47_help_now_is_a_card_in_the_room_also_while_the_server_is_away(house, sitter):
    ann = sitter(house, "Gil")
    ann.joins("gilbert")
    killed = house.kill("house")
    expect(ann.page.locator("#wire")).to_contain_text("resting")
    ann.hands.press(ann.page.get_by_role("region", name="Conversation").get_by_role("link", name="Help now"))
    card = ann.page.get_by_role("dialog", name="Help now")
    expect(card.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    expect(card).not_to_contain_text("does not answer")
    ann.hands.press(card.get_by_role("button", name="Back to the room"))
    expect(card).to_be_hidden()
    carried = ann.page.locator("#card-numbers").evaluate("one => one.content.textContent")
    assert all(f"{number} in {where}" in carried for number, where in crisis.EMERGENCY)
    house.wait_for_another("house", than=killed)
    expect(ann.page.locator("#wire")).to_be_empty()
