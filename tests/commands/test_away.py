"""At the door, away for a while: what was decided, an answer, and all rights to what is kept of oneself."""

import pytest

from commands import away
from game.people import suspending
from game.people.models import Erasure, Person
from game.safety.models import Appeal
from server.house import words
from tests.commands.unlocked import PASSPHRASE
from tests.server.test_web_away import step_with

pytestmark = pytest.mark.usefixtures("at_the_door")
ANNS = PASSPHRASE


@pytest.fixture
def at_the_door(ann, ben, stranger, settings, tmp_path, monkeypatch):
    """Ann is suspended, and somebody at the door has typed her passphrase; the house can end both."""
    import evennia

    settings.ERASED_MARKS = str(tmp_path / "erased")
    monkeypatch.setattr(evennia, "SERVER_SESSION_HANDLER", {1: stranger})
    suspending.suspend(ann.who.person_id, None)
    stranger.type("connect loginann")
    stranger.type(ANNS)
    assert isinstance(stranger.dialogue, away.KeptAway)


def said(actor, line):
    return "\n".join(actor.type(line))


def test_what_is_kept_is_read_group_by_group_and_in_full(stranger):
    assert "kept personas" in said(stranger, "kept")
    assert "wardrobe, 1: your personas" in said(stranger, "kept personas")
    assert "Ann" in said(stranger, "kept wardrobe")
    said(stranger, "kept all")
    read = said(stranger, "all")
    assert read.endswith(away.AWAY) and isinstance(stranger.dialogue, away.KeptAway)
    assert stranger.who is None


def test_a_word_of_nothing_is_refused_and_the_door_stays(stranger):
    assert away.AWAY in said(stranger, "kept hazelwick")
    assert away.AWAY in said(stranger, "say hello")
    assert stranger.who is None


def test_what_may_go_sooner_is_listed_and_taken_away_at_the_door(stranger, ann):
    person_id = Person.objects.get(login="loginann").id
    Person.objects.filter(id=person_id).update(country="DE")
    assert "This may go sooner:" in said(stranger, "kept sooner") and "country, 1" in said(
        stranger, "kept/sooner"
    )
    said(stranger, "kept sooner country")
    assert said(stranger, "no").endswith(away.AWAY) and Person.objects.get(id=person_id).country == "DE"
    said(stranger, "kept sooner country")
    assert said(stranger, "yes").endswith(away.AWAY) and not Person.objects.get(id=person_id).country
    assert stranger.who is None


def test_what_was_decided_is_shown_again_and_an_appeal_named_only_while_it_is_possible(stranger, ann):
    row = step_with(Person.objects.get(login="loginann").id)
    said(stranger, "connect loginann"), said(stranger, ANNS)
    again = said(stranger, "ladder")
    assert "You have a pause from this house." in again and again.endswith(away.ANSWER + away.AWAY)
    assert "Nobody who helps has looked" in said(stranger, "looks")
    made = said(stranger, "appeal I quoted a poem.")
    assert "Your appeal against this is made" in made
    assert made.endswith(away.AWAY) and away.ANSWER not in made
    assert Appeal.objects.get().sanction_id == row.id


def test_a_copy_is_read_and_stop_leads_back(stranger, ann):
    first = said(stranger, "export")
    read = first + said(stranger, "all")
    assert "loginann" in read and isinstance(stranger.dialogue, away.KeptAway)
    said(stranger, "export")
    assert away.AWAY in said(stranger, "stop")


def test_they_can_be_erased_at_once(stranger, ann):
    person_id = ann.who.person_id if ann.who else Person.objects.get(login="loginann").id
    assert "When you are erased" in said(stranger, "erase")
    said(stranger, "yes"), said(stranger, "yes"), said(stranger, "now")
    said(stranger, ANNS)
    assert stranger.gone == words.ERASED and not Person.objects.filter(id=person_id).exists()


def test_a_wrong_passphrase_or_a_stop_erases_nobody(stranger):
    count = Person.objects.count()
    said(stranger, "erase"), said(stranger, "yes"), said(stranger, "yes"), said(stranger, "now")
    said(stranger, "some other long words")
    assert away.AWAY in said(stranger, "stop")
    assert Person.objects.count() == count and not Erasure.objects.exists()


def test_an_erasure_that_waits_is_told_and_taken_back_at_the_same_door(stranger):
    said(stranger, "erase"), said(stranger, "yes"), said(stranger, "yes"), said(stranger, "later")
    said(stranger, ANNS)
    assert stranger.gone == words.ERASURE_WAITS and Erasure.objects.count() == 1
    stranger.gone = None
    stranger.type("connect loginann")
    assert "`erase undo` takes it back" in said(stranger, ANNS)
    assert away.UNDONE in said(stranger, "erase undo") and not Erasure.objects.exists()
    assert stranger.who is None
