"""Being erased by typed words: what goes, what stays, which way, a passphrase; and staying after all."""

from datetime import date, timedelta

import pytest

from commands import erasing, staying
from game.people import erased_marks
from game.people import erasing as deeds
from game.people.models import Erasure, Person
from game.people.refusals import LastSteward
from server.house import words
from tests.commands.unlocked import PASSPHRASE

pytestmark = pytest.mark.usefixtures("ended_too")


@pytest.fixture(autouse=True)
def marks(settings, tmp_path):
    """The list of who was erased is a file of this test."""
    settings.ERASED_MARKS = str(tmp_path / "erased")
    return tmp_path / "erased"


@pytest.fixture
def ended_too(monkeypatch):
    """Connections of tests end as those of the house do."""
    import evennia

    here: dict = {}
    monkeypatch.setattr(evennia, "SERVER_SESSION_HANDLER", here)
    return here


@pytest.fixture
def eli(person, ended_too, ann):
    """Eli, at a connection that the house can end."""
    actor = person("Eli")
    ended_too[1] = actor
    return actor


def said(actor, line):
    return "\n".join(actor.type(line))


def asked_for_the_passphrase(actor, way):
    actor.type("erase")
    actor.type("yes")
    actor.type("yes")
    return said(actor, way)


ELIS = PASSPHRASE.replace("Ann", "Eli")


def test_what_goes_and_what_stays_is_said_before_anything_is_asked_for(eli):
    first = said(eli, "erase")
    assert first.startswith("If tonight is heavy: `help now` shows numbers")
    assert (
        "Your personas: your personas, with what others see of each" in first
        and "`stop` leaves everything as it is" in first
    )
    second = said(eli, "yes")
    assert "Marks of your names, so that nobody can come back as you" in second
    assert "no older backup brings you back" in second and "35 days" in second
    third = said(eli, "yes")
    assert "`later`" in third and "`now`" in third and "14 days" in third


@pytest.mark.parametrize(
    ("lines", "no"),
    [
        (["what"], erasing.YesOrStop),
        (["yes", "what"], erasing.YesOrStop),
        (["yes", "yes", "what"], erasing.NowOrLater),
    ],
)
def test_anything_else_is_no_answer_and_stop_leaves_all_as_it_is(eli, lines, no):
    eli.type("erase")
    heard = [said(eli, line) for line in lines]
    assert str(no()) in heard[-1]
    assert said(eli, "stop") == erasing.STAYED and Person.objects.filter(id=eli.who.person_id).exists()


def test_at_once_everything_is_gone_and_the_connection_ends_with_a_sentence(eli, ann, marks):
    person_id = eli.who.person_id
    assert "not shown while you type" in asked_for_the_passphrase(eli, "now") and eli.hidden
    eli.type(ELIS)
    assert eli.gone == words.ERASED and eli.who is None
    assert not Person.objects.filter(id=person_id).exists()
    assert marks.read_text() == erased_marks.mark(person_id) + "\n" and marks.stat().st_mode & 0o077 == 0
    assert ann.heard[-1] == "Eli leaves for now.", "nobody hears more than on any other day"


def test_a_wrong_passphrase_erases_nobody_and_the_question_stands_again(eli):
    asked_for_the_passphrase(eli, "now")
    assert "Nothing is changed" in said(eli, "some other words") and eli.hidden
    assert Person.objects.filter(id=eli.who.person_id).exists()


def test_later_they_are_away_and_asked_at_the_door_whether_they_stay(eli, stranger):
    person_id = eli.who.person_id
    asked_for_the_passphrase(eli, "later")
    eli.type(ELIS)
    assert eli.gone == words.ERASURE_WAITS and eli.who is None
    assert Erasure.objects.get(person_id=person_id).erase_on == date.today() + timedelta(days=14)
    stranger.type("connect logineli")
    heard = said(stranger, ELIS)
    assert "Until then you are away" in heard and "`undo`" in heard and stranger.who is None
    assert str(staying.UndoOrStop()) in said(stranger, "let me in")
    assert stranger.who is None
    assert staying.UNDONE in said(stranger, "undo") and stranger.who.name == "Eli"
    assert not Erasure.objects.exists()


def test_stop_at_the_door_leaves_it_so_and_nobody_is_in(eli, stranger):
    asked_for_the_passphrase(eli, "later")
    eli.type(ELIS)
    stranger.type("connect logineli")
    stranger.type(ELIS)
    stranger.type("stop")
    assert stranger.who is None and stranger.dialogue is None and Erasure.objects.exists()


def test_whoever_is_away_is_reached_like_anybody_who_has_left(eli, ann, person):
    gus = person("Gus")
    gus.type("quit")
    asked_for_the_passphrase(eli, "later")
    eli.type(ELIS)
    assert said(ann, "page eli=hello").replace("Eli", "Gus") == said(ann, "page gus=hello")
    assert said(ann, "look eli").replace("Eli", "Gus") == said(ann, "look gus")
    assert "Eli" not in said(ann, "who")


def test_whose_day_has_come_is_erased_at_the_door_though_no_clock_ran(eli, stranger, ended_too):
    person_id = eli.who.person_id
    asked_for_the_passphrase(eli, "later")
    eli.type(ELIS)
    Erasure.objects.update(erase_on=date.today())
    ended_too[2] = stranger
    stranger.type("connect logineli")
    stranger.type(ELIS)
    assert stranger.gone == words.ERASED and not Person.objects.filter(id=person_id).exists()


def test_the_only_steward_is_told_why_not_and_may_go_when_there_is_another(person, ended_too):
    fay = person("Fay", steward=True)
    assert said(fay, "erase") == str(LastSteward())
    person("Gus", steward=True)
    assert "If tonight is heavy" in said(fay, "erase")


def test_erase_undo_in_the_house_says_that_nothing_waits(ann):
    assert said(ann, "erase undo") == "Nothing of yours is about to be erased."


def test_in_a_demo_nobody_is_erased(ann):
    from game.common import demo

    demo.declare(True)
    try:
        assert "demo" in said(ann, "erase")
    finally:
        demo.declare(False)


def test_a_passphrase_that_was_changed_meanwhile_proves_nothing(ann):
    with pytest.raises(deeds.NotYours):
        deeds.erase(ann.who.person_id, proved="some older hash")
    assert Person.objects.filter(id=ann.who.person_id).exists()


def test_a_copy_before_an_erasure_is_named_where_it_can_be_had(ann):
    asked = "\n".join(ann.type("erase"))
    assert "`stop` leaves everything as it is, and then `export` hands you a copy." in asked
