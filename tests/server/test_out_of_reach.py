"""The database does not answer where something is looked up: a sentence, at every door, and nothing ends."""

from types import SimpleNamespace

import pytest
from django.db import InterfaceError, OperationalError

from commands import kept
from commands.dialogue import Dialogue
from commands.talk import CmdSay
from game.common.changes import change
from game.common.refusals import Busy, OutOfReach, Unsure
from server import logs, threads, wiring
from server.web import joining
from tests.server.browser import PASSPHRASE

SENTENCE = str(OutOfReach())


@pytest.fixture
def ann(person):
    """Ann, on the lawn."""
    return person("Ann")


def silent(*args, **kwargs):
    raise OperationalError("no answer in time")


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_command_that_cannot_look_something_up_says_so(ann, monkeypatch, fault):
    def fails(self):
        raise fault("away")

    monkeypatch.setattr(kept.CmdKept, "do", fails)
    assert ann.type("kept") == [SENTENCE]
    monkeypatch.setattr(CmdSay, "do", fails)
    ann.type("say what was to be said")
    assert ann.told[-1] == ("unsaid", SENTENCE), "its client gives the words back"
    assert ann.who is not None and not ann.gone


def test_a_conversation_puts_its_question_again(ann):
    class Asking(Dialogue):
        def __init__(self, session):
            super().__init__(session)
            session.dialogue = self
            self.ask("Which one?", silent)

    Asking(ann)
    assert ann.type("this one") == [SENTENCE, "Which one?"]
    assert ann.dialogue is not None


def test_whoever_waits_for_slow_work_is_told_where_nobody_can_do_anything_with_it(monkeypatch):
    faults, told = [], []
    monkeypatch.setattr(logs, "fault", faults.append)
    hands = threads.Hands()
    hands._waiting = 1
    hands._done(True, "result", silent, lambda: told.append("it broke"))
    assert faults == ["hands"] and told == ["it broke"] and hands._waiting == 0


@pytest.fixture
def joins(site, monkeypatch):
    """`joins(fails)` is the page that answers a form for joining where the house cannot look something up."""

    def sent(fails):
        monkeypatch.setattr(joining.services, "may_join", fails)
        ticks = {name: "on" for name in site.ticks()}
        names = {"login": "annlogin", "name": "Ann", "passphrase": PASSPHRASE, "again": PASSPHRASE}
        return site.fills("/join", **names, **ticks)

    return sent


def test_a_page_says_that_it_cannot_look_that_up_and_gives_back_what_was_typed(joins, monkeypatch):
    faults = []
    monkeypatch.setattr(logs, "fault", faults.append)
    page = joins(silent)
    assert page.status == 503 and page.response["Retry-After"] and faults == []
    assert "cannot look that up just now" in page.words and "may have been taken, or not" in page.words
    assert "annlogin" in page.response.content.decode() and "Nothing was changed" not in page.words
    assert PASSPHRASE not in page.response.content.decode()


def test_a_page_of_which_nobody_knows_whether_it_was_kept_does_not_say_that_nothing_was_changed(
    site, monkeypatch
):
    def unsure(*args, **kwargs):
        raise Unsure()

    monkeypatch.setattr("server.web.signing_in.signed_in.of", unsure)
    page = site.goes("/signin")
    assert page.status == 503 and "Nothing was changed" not in page.words


def test_a_program_is_told_in_json(site, monkeypatch):
    monkeypatch.setattr("server.web.api.who.signed_in.of", silent)
    answer = site.client.get("/api/me/kept", **{"HTTP_HOST": "localhost:4001", "meadow.near": True})
    assert answer.status_code == 503 and answer.json()["detail"].startswith("The house cannot look that up")


@pytest.fixture
def said(monkeypatch):
    """What is written down of what the rows refuse."""
    facts = []
    monkeypatch.setattr(logs, "fact", lambda event, **fields: facts.append(event))
    monkeypatch.setattr(wiring, "_said_away", float("-inf"))
    monkeypatch.setattr(wiring, "fault_of", lambda error, door: facts.append("fault"))
    return facts


AWAY = ["rows_away"]


@pytest.mark.parametrize(
    "state, facts", [(None, AWAY), ("57P01", AWAY), ("57014", AWAY), ("55P03", []), ("40P01", ["fault"])]
)
def test_that_the_database_is_away_is_written_down_and_a_lock_is_no_news(said, state, facts):
    error = OperationalError("as Django says it")
    error.__cause__ = type("OfTheDriver", (Exception,), {"sqlstate": state})()
    for _ in range(2):
        assert wiring._refused_by_the_rows(error) is None
    assert said == (facts if facts == AWAY else facts * 2), "that it is away is said once a minute"


@pytest.mark.django_db
def test_who_wrote_what_may_have_been_kept_is_not_told_that_nothing_was_changed(said, monkeypatch):
    from game.common import changes

    monkeypatch.setattr(changes, "_busy", wiring._refused_by_the_rows)
    monkeypatch.setattr(wiring, "connection", SimpleNamespace(vendor="postgresql", was_cut_off=lambda: True))
    with pytest.raises(Busy) as refused, change():
        raise OperationalError("a commit was not answered")
    assert type(refused.value) is Unsure and "Nothing was changed" not in str(refused.value)
    assert said == ["rows_away"]
