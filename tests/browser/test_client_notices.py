"""Notices of the device: only for whoever asks, only out of sight, and without a name or a word."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser import evening

DEVICE = """() => {
  window.shown = [];
  window.allowed = "granted";
  window.Notification = class {
    static requestPermission() { return Promise.resolve(window.allowed); }
    constructor(title, about) {
      Object.assign(this, about, { title, closed: false });
      window.shown.push(this);
    }
    close() { this.closed = true; }
  };
}"""
BEGINS = """async () => {
  const { Notices } = await import("/assets/client/notices.js");
  const { merged, nothing } = await import("/assets/client/state.js");
  const button = document.createElement("button");
  button.id = "notices";
  button.textContent = "Tell me when something waits";
  document.querySelector("main").append(button);
  window.said = "";
  const notices = new Notices({ button, says: (text) => (window.said = text) });
  let state = nothing();
  window.tells = (name, value) => notices.shows((state = merged(state, name, value, 0)));
}"""
HIDES = """(hidden) => { Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange")); }"""
SHOWN = "() => window.shown.map(({ title, body, tag, closed }) => ({ title, body, tag, closed }))"
NOTICE = {"title": "Meadow", "body": "Something is waiting for you.", "tag": "meadow"}


@pytest.fixture
def page(enters):
    """A page with notices, and a device that the test plays."""
    one = enters().page
    one.evaluate(DEVICE)
    one.evaluate(BEGINS)
    tells(one, "Persona.Worn", {"name": "Ann", "guest": False})
    tells(one, "Circle.State", evening.SITTING)
    return one


def tells(page, name: str, value: dict) -> None:
    """One fact."""
    page.evaluate("([name, value]) => window.tells(name, value)", [name, value])


def turns_on(page) -> None:
    """By the button."""
    button = page.get_by_role("button", name="Tell me when something waits")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_it_is_off_until_it_is_asked_for_and_can_be_turned_off(page):
    button = page.get_by_role("button", name="Tell me when something waits")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.evaluate(HIDES, True)
    tells(page, "Circle.Turn", evening.OWN_TURN)
    assert page.evaluate(SHOWN) == []
    turns_on(page)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    tells(page, "Circle.Turn", {**evening.OWN_TURN, "holder": "Ben"})
    tells(page, "Circle.Turn", evening.OWN_TURN)
    assert page.evaluate(SHOWN) == [] and page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_out_of_sight_a_turn_is_told_once_and_says_nothing_of_anybody(page):
    turns_on(page)
    page.evaluate(HIDES, True)
    tells(page, "Circle.State", evening.SITTING)
    assert page.evaluate(SHOWN) == []
    tells(page, "Circle.Turn", evening.OWN_TURN)
    tells(page, "Circle.Turn", evening.MAY_NOW)
    tells(page, "Room.Players", {"people": ["Ann", "Ben"], "guests": 0})
    assert page.evaluate(SHOWN) == [NOTICE | {"closed": False}]
    for unsaid in ("Ann", "Ben", "Circle", "turn"):
        assert unsaid not in json.dumps(page.evaluate(SHOWN))


def test_what_is_asked_is_told_and_taken_back_when_it_is_over_or_seen(page):
    turns_on(page)
    page.evaluate(HIDES, True)
    asked = [{"word": "hug", "kind": "offer", "from": "Ben", "text": "Ben offers a hug."}]
    tells(page, "Persona.Asked", {"open": asked})
    tells(page, "Persona.Asked", {"open": asked})
    assert page.evaluate(SHOWN) == [NOTICE | {"closed": False}]
    tells(page, "Persona.Asked", {"open": []})
    assert page.evaluate(SHOWN) == [NOTICE | {"closed": True}]
    tells(page, "Circle.Turn", evening.OWN_TURN)
    assert [one["closed"] for one in page.evaluate(SHOWN)] == [True, False]
    page.evaluate(HIDES, False)
    assert [one["closed"] for one in page.evaluate(SHOWN)] == [True, True]


def test_in_sight_nothing_is_told(page):
    turns_on(page)
    page.evaluate(HIDES, False)
    tells(page, "Circle.Turn", evening.OWN_TURN)
    page.evaluate(HIDES, True)
    assert page.evaluate(SHOWN) == []


def test_where_the_browser_shows_none_that_is_said(page):
    page.evaluate("() => (window.allowed = 'denied')")
    button = page.get_by_role("button", name="Tell me when something waits")
    button.click()
    page.wait_for_function("window.said !== ''")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.evaluate(HIDES, True)
    tells(page, "Circle.Turn", evening.OWN_TURN)
    assert page.evaluate(SHOWN) == []
