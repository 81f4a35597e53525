"""How long a wish for another persona stands, when a yes has room, and one seat for each person."""

from datetime import date

import pytest

from game.circles import registry
from game.circles.meetings import waking
from game.circles.models import Seat
from game.personas import services as personas
from game.personas.models import Persona
from tests.game.circles_typed import TypedEvening, comes_as, members

pytestmark = pytest.mark.django_db
LINE = "I was Ben here; some of you will know me again as Brave."
LEFT = "can see that you are the one who left"


@pytest.fixture
def tonight(person, time, mask):
    """Ann holds the meeting, Ben asks to be Brave, Cyd sits there too."""
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    mask(evening.people["Ben"], "Brave")
    return evening


def asks(tonight):
    return tonight.types("Ben", f"sit as Brave={LINE}")


def test_whoever_asks_is_told_what_the_ring_can_see_and_how_to_take_it_back(tonight):
    assert "Brave is the one who left" in tonight.types("Ben", "sit as Brave")
    said = asks(tonight)
    assert LEFT in said and "`sit as no`" in said and "ten minutes" in said
    for page, words in (
        ("sit", ("are the one who left", "sit as no", "ten minutes")),
        ("allow", ("ten min",)),
    ):
        shown = tonight.types("Ann", f"help {page}")
        assert all(one in shown for one in words), shown
    assert "ten minutes" in tonight.hears("Ann")


@pytest.mark.parametrize("line", ["sit as", "sit as no", "SIT AS NO"])
def test_a_wish_is_taken_back_and_the_two_are_told(tonight, line):
    asks(tonight)
    tonight.hush()
    assert "taken it back" in tonight.types("Ben", line)
    assert "Ben has taken back what they asked" in tonight.hears("Ann") and tonight.hears("Cyd") == ""
    assert "has asked you" in tonight.types("Ann", "allow ben")
    assert "nothing to take back" in tonight.types("Ben", line)
    assert members() == {"Ann", "Ben", "Cyd"} and tonight.seat("Ben").agreed


def test_a_wish_lapses_after_ten_minutes(tonight, time):
    asks(tonight)
    time.pass_(599)
    tonight.hush()
    assert "lapses after ten minutes" in tonight.types("Ann", "allow ben")
    assert "nothing to take back" in tonight.types("Ben", "sit as")
    assert LINE not in tonight.hears("Cyd") and members() == {"Ann", "Ben", "Cyd"}
    asks(tonight)
    time.pass_(590)
    assert "Done. Ben may come back" in tonight.types("Ann", "allow ben")


@pytest.mark.parametrize("sharing", ["Ann", "Ben"])
def test_a_yes_falls_into_nobodys_share(tonight, sharing):
    tonight.types("Ann", "begin")
    if sharing == "Ben":
        tonight.types("Ann", "done")
    asks(tonight)
    tonight.types(sharing, "share a word...")
    tonight.hush()
    assert "Somebody is sharing just now" in tonight.types("Ann", "allow ben")
    assert tonight.hears("Cyd") == "" and tonight.seat("Ben").agreed and members() == {"Ann", "Ben", "Cyd"}
    assert tonight.holder() == sharing
    tonight.types(sharing, "done")
    assert "Done. Ben may come back" in tonight.types("Ann", "allow ben")
    assert LINE in tonight.hears("Cyd")


def retires(persona):
    personas.retire(persona.person_id, persona, today=date.today())


def erases(persona):
    personas.erase(persona.person_id, persona)


@pytest.mark.parametrize(("end", "woken"), [(retires, False), (retires, True), (erases, False)])
def test_who_laid_a_persona_aside_has_no_second_seat_in_that_meeting(tonight, mask, end, woken, time):
    ben = tonight.people["Ben"]
    brave, home = Persona.objects.get(name="Brave"), ben.who
    asks(tonight)
    tonight.types("Ann", "allow ben")
    comes_as(ben, brave)
    tonight.types("Ben", "sit")
    tonight.types("Ann", "begin")
    tonight.types("Ben", "pause")
    tonight.types("Ann", "resume")
    comes_as(ben, home)
    end(brave)
    if woken:
        waking.load_all(now=time())
        registry.all_are_back(True)
    tonight.hush()
    for who in (home, mask(ben, "Third")):
        if ben.who.id != who.id:
            comes_as(ben, who)
        for line in ("sit", "quiet"):
            assert "the next one of this circle there is room for you" in tonight.types("Ben", line)
    assert (
        tonight.meeting.seat(ben.who.id) is None and not Seat.objects.filter(persona_id=ben.who.id).exists()
    )
    assert "Third" not in members() and "laid aside" not in tonight.hears("Ann") + tonight.hears("Cyd")
    for name in ("Ann", "Cyd"):
        tonight.types(name, "leave")
    assert tonight.meeting is None
    tonight.types("Ben", "sit", "agree")
    assert tonight.seat("Ben").sharing
