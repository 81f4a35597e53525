"""A client signs its person in by itself: as typed, one answer for whatever was wrong, and no question."""

import pytest

from commands import doorway, entering
from game.common.refusals import Busy
from tests.commands.test_arriving import PASSPHRASE, join

RESULT = "Char.Login.Result"


@pytest.fixture
def known(stranger):
    """Ann has joined, and has quit; the same door, somebody new."""
    join(stranger)
    doorway.gone(stranger, quit=True)
    stranger.dialogue = None
    stranger.forgets()
    return stranger


def results(actor):
    return [value for package, value in actor.shown if package == RESULT]


def test_the_right_two_lead_in_and_the_client_hears_so_first(known):
    doorway.login(known, "annlogin", PASSPHRASE)
    assert known.who.name == "Ann"
    assert known.shown[0] == (RESULT, {"success": True})
    assert ("Char.Name", {"name": "Ann", "fullname": "Ann"}) in known.shown
    assert not known.hidden and PASSPHRASE not in known.heard_all


@pytest.mark.parametrize(("login", "passphrase"), [("annlogin", "something else"), ("nobody", PASSPHRASE)])
def test_r20_whatever_is_wrong_gets_the_same_answer_and_no_question(known, login, passphrase):
    doorway.login(known, login, passphrase)
    (result,) = results(known)
    assert result["success"] is False and "do not fit together" in result["message"]
    assert known.heard == [result["message"]], "its person hears it, too, and nothing else"
    assert known.who is None and known.dialogue is None and not known.hidden


def test_r21_a_client_that_tries_again_and_again_is_slowed_like_anybody(known):
    for _ in range(30):
        doorway.login(known, "annlogin", "something else")
    assert "do not fit" not in results(known)[-1]["message"]
    assert known.dialogue is None and known.who is None


def test_whoever_is_in_the_middle_of_something_finishes_it_first(known):
    known.type("join")
    doorway.login(known, "annlogin", PASSPHRASE)
    assert results(known)[-1]["success"] is False and known.who is None
    known.type("stop")
    doorway.login(known, "annlogin", PASSPHRASE)
    assert known.who.name == "Ann"
    doorway.login(known, "annlogin", PASSPHRASE)
    assert results(known)[-1]["success"] is False and known.who.name == "Ann"


def test_a_guest_stays_one(known):
    known.type("visit")
    doorway.login(known, "annlogin", PASSPHRASE)
    assert known.who.is_guest and results(known)[-1]["success"] is False


def test_r13_where_the_house_is_busy_just_then_the_passphrase_is_asked_for_unseen(known, monkeypatch):
    def busy(person_id):
        raise Busy()

    with monkeypatch.context() as for_now:
        for_now.setattr(entering.bodies, "account_of", busy)
        doorway.login(known, "annlogin", PASSPHRASE)
    assert known.who is None and known.hidden
    known.type(PASSPHRASE)
    assert known.who.name == "Ann" and not known.hidden
