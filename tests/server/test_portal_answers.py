"""What the Portal answers by itself: `help now` and `quit`, whatever else goes on."""

import pytest

from game.safety.care import crisis
from server.portal import words
from tests.server.doorstep import Doorstep


@pytest.mark.parametrize("state", ["new", "signed_in", "secret", "away", "too_fast"])
def test_r47_help_now_is_answered_in_every_state(state):
    doorstep = Doorstep(has_server=state != "away")
    ann = doorstep.signed_in() if state == "signed_in" else doorstep.caller()
    if state == "secret":
        ann.connection.send_secret(True)
    if state == "too_fast":
        ann.sends(b"line\r\n" * 100)
    assert crisis.card("de") in ann.types("  Help  NOW de ")
    assert "help" not in " ".join(doorstep.link.lines).lower()


def test_r47_help_now_shows_the_country_of_the_person_first(ann):
    ann.connection.send_country("de")
    assert crisis.card("de") in ann.types("help now")
    assert crisis.card("at") in ann.types("help now at")


def test_a_card_is_wrapped_for_a_narrow_screen(doorstep):
    ann = doorstep.caller(reads=False)
    ann.connection.protocol_flags["SCREENWIDTH"] = 61
    seen = ann.types("help now de")
    assert max(map(len, seen.split("\n"))) <= 60
    assert seen.split() == crisis.card("de").split()


@pytest.mark.parametrize("has_server", [True, False])
def test_quit_says_goodbye_closes_and_the_server_hears_of_the_wish(has_server):
    doorstep = Doorstep(has_server=has_server)
    ann = doorstep.signed_in()
    assert ann.types("QUIT") == words.goodbye() + "\n"
    assert ann.is_out
    told = [(operation, about) for _, operation, about in doorstep.link.operations if operation == "\x02"]
    assert told == ([("\x02", {"reason": "quit"})] if has_server else [])


def test_a_connection_that_drops_is_no_wish_to_leave(ann, doorstep):
    ann.connection.connectionLost(None)
    assert doorstep.link.operations[-1][1:] == ("\x02", {"reason": ""})
    assert doorstep.keeper.open == len(doorstep.sessions) == 0
    assert doorstep.clock.getDelayedCalls() == []


def test_a_browser_is_told_where_the_pages_are(ann, facts):
    assert "4001" in ann.types("GET /cookie=secret HTTP/1.1")
    assert "cookie" not in ann.seen + repr(facts)
    assert ann.is_out


def test_an_open_door_that_is_not_encrypted_says_so_first():
    doorstep = Doorstep(said_first=words.NOT_ENCRYPTED)
    assert doorstep.caller().seen == words.NOT_ENCRYPTED + "\n"


def test_r47_help_now_is_answered_to_a_slow_reader(ann):
    ann.connection.pauseProducing()
    assert crisis.card() in ann.types("help now")


def test_r47_help_now_is_answered_even_when_its_texts_are_broken(ann, monkeypatch):
    faults = []
    monkeypatch.setattr(words.logs, "fault", faults.append)
    monkeypatch.setattr(words.crisis, "card", lambda country: 1 / 0)
    assert ann.types("help now de") == words.CARD + "\n"
    assert faults == ["card"]
    assert not ann.is_out
