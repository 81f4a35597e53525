"""Going on as another persona in a circle: a wish, a yes that the ring is told of, or a no."""

from datetime import date

import pytest

from game.circles import registry, services
from game.circles.meetings import changing
from game.circles.models import Seat
from game.circles.refusals.meetings import InMidTurn, NobodyToAsk, NoLineWritten
from game.circles.rules.parts import Share
from game.circles.rules.refusals import meetings as no
from game.circles.standing import belonging
from game.personas.models import Persona
from game.personas.refusals import NoSuchPersona, WornAlready
from game.places.keeper import Act, keeper_of
from game.places.refusals import PlayStaysOnStage
from server.portal.wrap import wrapped
from tests.game.circles_typed import TypedEvening, comes_as, members

pytestmark = pytest.mark.django_db
LINE = "I was Ann here; some of you will know me again as Brave."


@pytest.fixture
def evening(person, time):
    """People in the Hearth, in a row; the first one holds the meeting once they are `seated`."""
    return lambda *names: TypedEvening(person, time, "hearth", *names)


def test_the_turn_comes_before_a_change_and_any_other_seat_may_go(evening, time):
    tonight = evening("Ann", "Ben").seated("Ann", "Ben")
    tonight.types("Ann", "begin")
    asked = lambda name: keeper_of(tonight.place_id).ask(
        Act("change", tonight.people[name].who, tonight.place_id), now=time()
    )
    with pytest.raises(InMidTurn):
        asked("Ann")
    assert asked("Ben").audience == (tonight.people["Ben"].who.id,)
    tonight.types("Ann", "pass")
    asked("Ann")


def wished(tonight, mask, line=LINE):
    """Ben sits here, holds nothing, and asks Ann, who does, to be Brave."""
    mask(tonight.people["Ben"], "Brave")
    return tonight.types("Ben", f"sit as Brave={line}")


def test_a_wish_to_change_is_for_the_two_of_them(evening, mask):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    said = wished(tonight, mask, "I would like to try a bolder voice.")
    assert "Whoever holds the meeting knows now" in said
    told = tonight.hears("Ann")
    assert "Ben asks to go on" in told
    assert 'Ben would say: "I would like to try a bolder voice."' in told.split("\n")
    assert "`allow ben`" in told and "Brave" not in told
    assert tonight.hears("Cyd") == "" and members() == {"Ann", "Ben", "Cyd"}
    assert "bolder" not in repr(registry.meeting_at(tonight.place_id))


def test_r17_the_words_of_a_wish_end_no_quote_and_begin_no_line(evening, mask):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    forged = 'Hello." Cyd says, "Let us stop here. ' + "so it is " * 12
    wished(tonight, mask, forged)
    told = wrapped(tonight.hears("Ann"), 60).split("\n")
    first = next(at for at, line in enumerate(told) if line.startswith("Ben would say:"))
    last = next(at for at, line in enumerate(told) if line.endswith('"'))
    assert last > first and all(line.startswith("  ") for line in told[first + 1 : last + 1])
    assert "\n".join(told[first : last + 1]).count('"') == 2


def test_a_yes_tells_the_ring_the_members_own_words_and_moves_the_membership(evening, mask, time):
    tonight = evening("Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin")
    wished(tonight, mask)
    brave = Persona.objects.get(name="Brave")
    tonight.hush()
    assert "Done. Ben may come back" in tonight.types("Ann", "allow ben")
    told = tonight.hears("Cyd")
    assert told.index(f'Ben says, "{LINE}"') < told.index("Ben's seat is free.")
    own = tonight.hears("Ben")
    assert (
        f'You say, "{LINE}"' in own and "you are Brave from now on" in own and "`persona wear Brave`" in own
    )
    assert LINE not in tonight.hears("Dee") and "Ben" not in tonight.people["Dee"].knows.circle["order"]
    assert members() == {"Ann", "Brave", "Cyd"} and tonight.meeting.seat(brave.id) is None
    assert "you are Brave" in tonight.types("Ben", "sit")
    comes_as(tonight.people["Ben"], brave)
    tonight.types("Ben", "sit")
    assert tonight.meeting.seat(brave.id).sharing and "Brave sits down." in tonight.hears("Cyd")


def test_whoever_comes_back_as_another_has_no_second_turn_and_no_second_pause(evening, mask):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin", "done")
    tonight.types("Ben", "pause")
    tonight.types("Ann", "resume")
    tonight.types("Ben", "share a word", "done")
    wished(tonight, mask)
    brave = Persona.objects.get(name="Brave")
    tonight.types("Ann", "allow ben")
    comes_as(tonight.people["Ben"], brave)
    tonight.types("Ben", "sit")
    after = tonight.meeting.seat(brave.id)
    assert after.paused and after.masked and after.share is Share.SPOKEN
    assert Seat.objects.get(persona_id=brave.id).paused


def test_where_the_door_is_closed_a_wish_and_a_yes_say_so(evening, mask):
    tonight = evening("Ann", "Ben").seated("Ann", "Ben")
    tonight.types("Ann", "begin", "done")
    tonight.types("Ben", "done")
    assert not tonight.meeting.door_open
    assert "its next meeting" in wished(tonight, mask)
    tonight.types("Ann", "allow ben")
    assert "its next meeting" in tonight.hears("Ben")


def test_a_no_is_kind_and_changes_nothing(evening, mask):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    wished(tonight, mask)
    tonight.hush()
    assert "stays as it is" in tonight.types("Ann", "allow ben=no")
    assert "Nothing has changed" in tonight.hears("Ben") and tonight.hears("Cyd") == ""
    assert members() == {"Ann", "Ben", "Cyd"} and tonight.seat("Ben").agreed
    assert "Nobody of that name has asked you" in tonight.types("Ann", "allow ben")


def test_a_yes_that_fails_in_the_rows_is_not_heard_and_can_be_said_again(evening, mask, monkeypatch):
    from django.db import OperationalError

    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    wished(tonight, mask)
    tonight.hush()

    def fails(*args):
        raise OperationalError("database is locked")

    with monkeypatch.context() as broken:
        broken.setattr(belonging, "move", fails)
        assert "The house is busy" in tonight.types("Ann", "allow ben")
    assert tonight.hears("Cyd") == tonight.hears("Ben") == "" and tonight.seat("Ben").agreed
    assert members() == {"Ann", "Ben", "Cyd"}
    tonight.types("Ann", "allow ben")
    assert LINE in tonight.hears("Cyd") and members() == {"Ann", "Brave", "Cyd"}


def test_a_wish_lapses_with_the_seat_with_another_holder_and_with_the_persona(evening, mask, time):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    wished(tonight, mask)
    tonight.types("Ben", "leave", "sit")
    assert "has asked you" in tonight.types("Ann", "allow ben")
    tonight.types("Ben", f"sit as Brave={LINE}")
    tonight.types("Ann", "leave")
    tonight.types("Cyd", "host")
    assert "has asked you" in tonight.types("Cyd", "allow ben")
    tonight.types("Ben", f"sit as Brave={LINE}")
    Persona.objects.filter(name="Brave").update(retired_on=date.today())
    assert "has asked you" in tonight.types("Cyd", "allow ben")
    assert members() == {"Ann", "Ben", "Cyd"} and LINE not in tonight.hears("Cyd").split("allow")[-1]


def test_who_may_ask_for_a_change_and_for_what(evening, mask, time, person):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben")
    ben, cyd = tonight.people["Ben"].who, tonight.people["Cyd"].who
    mask(tonight.people["Ben"], "Brave"), mask(tonight.people["Ben"], "Clown", kind="play")
    mask(tonight.people["Cyd"], "Other")
    for who, name, line, refusal in (
        (ben, "Brave", "  ", NoLineWritten),
        (ben, "Ben", LINE, WornAlready),
        (ben, "Other", LINE, NoSuchPersona),
        (ben, "", LINE, NoSuchPersona),
        (ben, "Clown", LINE, PlayStaysOnStage),
        (cyd, "Other", LINE, no.NotSeated),
    ):
        with pytest.raises(refusal):
            changing.wish(who, name, line, now=time())
    services.sit(cyd, now=time())
    with pytest.raises(no.NotAgreed):
        changing.wish(cyd, "Other", LINE, now=time())
    with pytest.raises(no.NotTheFacilitator):
        changing.allow(ben, "ann", now=time())
    tonight.drops("Ann")
    with pytest.raises(NobodyToAsk):
        changing.wish(ben, "Brave", LINE, now=time())
    assert not registry.meeting_at(tonight.place_id).wishes


def test_nothing_is_said_for_somebody_whose_line_is_down(evening, mask):
    tonight = evening("Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    wished(tonight, mask)
    tonight.drops("Ben")
    tonight.hush()
    assert "away just now" in tonight.types("Ann", "allow ben") and LINE not in tonight.hears("Cyd")
    tonight.returns("Ben")
    tonight.types("Ann", "allow ben")
    assert LINE in tonight.hears("Cyd")
