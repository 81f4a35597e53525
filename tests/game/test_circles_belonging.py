"""One persona for each person and circle; a meeting is held in one's own name."""

from datetime import date

import pytest

from game.circles import registry, selectors, services
from game.circles.models import Membership, Seat
from game.circles.refusals.meetings import AnotherSitsHere
from game.circles.standing import belonging
from game.common.changes import emit
from game.personas.events import PersonaChanged
from game.personas.models import Persona
from game.personas.refusals import OwnNameOnly
from game.places import atlas, dressing, presence, rebuilding
from game.places import services as places
from game.places.models import Place
from game.places.refusals import ForStewards, PlayStaysOnStage
from tests.game.circles_typed import TypedEvening, comes_as, members

pytestmark = pytest.mark.django_db
LINE = "I was Ann here; some of you will know me again as Brave."


@pytest.fixture
def evening(person, time):
    """People in the Hearth, in a row; the first one holds the meeting once they are `seated`."""
    return lambda *names: TypedEvening(person, time, "hearth", *names)


def test_one_persona_of_a_person_sits_in_a_circle_and_the_no_is_theirs_alone(evening, mask, time):
    tonight = evening("Ann", "Ben").seated("Ben", "Ann")
    ann = tonight.people["Ann"]
    comes_as(ann, mask(ann, "Brave"))
    tonight.hush()
    before = tonight.meeting, Seat.objects.count(), len(tonight.people["Ben"].shown)
    for line in ("sit", "quiet"):
        said = tonight.types("Ann", line)
        assert "In this circle you are Ann:" in said and "`persona wear Ann`" in said
    assert tonight.hears("Ben") == "" and members() == {"Ann", "Ben"}
    assert (tonight.meeting.seats, Seat.objects.count()) == (before[0].seats, before[1])
    assert len(tonight.people["Ben"].shown) == before[2]


def test_another_circle_may_have_another_persona_of_the_same_person(evening, mask, time):
    tonight = evening("Ann", "Ben").seated("Ben", "Ann")
    ann = comes_as(tonight.people["Ann"], mask(tonight.people["Ann"], "Brave"), to="willow")
    services.sit(ann.who, now=time())
    services.agree(ann.who, now=time())
    assert registry.meeting_of(ann.who.id).names[ann.who.id] == "Brave"


def test_r23_who_belongs_meanwhile_as_another_is_refused_in_the_change_itself(evening, mask, time):
    tonight = evening("Ann", "Ben").seated("Ben")
    home = tonight.people["Ann"].who
    ann = comes_as(tonight.people["Ann"], mask(tonight.people["Ann"], "Brave"))
    services.sit(ann.who, now=time())
    circle = selectors.circle_here(ann.who)
    Membership.objects.create(circle_id=circle.id, persona_id=home.id, version=1)
    before = tonight.meeting
    with pytest.raises(AnotherSitsHere):
        services.agree(ann.who, now=time())
    assert tonight.meeting.seats == before.seats and not tonight.meeting.seat(ann.who.id).agreed
    assert not Seat.objects.get(persona_id=ann.who.id).agreed and "Brave" not in members()


def test_a_retired_persona_belongs_nowhere_any_more(evening, mask, time):
    tonight = evening("Ann").seated("Ann")
    ann = tonight.people["Ann"]
    brave, third = mask(ann, "Brave"), mask(ann, "Third")
    Membership.objects.all().delete()
    circle = selectors.circle_here(ann.who)
    Membership.objects.create(circle_id=circle.id, persona_id=brave.id, version=1)
    assert belonging.member(third, circle).name == "Brave"
    Persona.objects.filter(id=brave.id).update(retired_on=date.today())
    assert belonging.member(third, circle) is None
    tonight.types("Ann", "leave")
    belonging.check(third, circle)


def test_what_is_played_sits_only_where_everybody_knows_it(evening, mask, time):
    tonight = evening("Ann")
    clown, circle = mask(tonight.people["Ann"], "Clown", kind="play"), registry.circle_at(tonight.place_id)
    with pytest.raises(PlayStaysOnStage):
        belonging.check(clown, circle)
    Place.objects.filter(id=tonight.place_id).update(reality="imagined")
    atlas.load()
    belonging.check(clown, circle)
    presence.put(clown, tonight.place_id)
    services.sit(clown, now=time())
    assert tonight.meeting.seat(clown.id) is not None


def test_no_meeting_is_held_under_a_mask_and_nothing_offers_it(evening, mask, time):
    tonight = evening("Ann", "Ben")
    ann = comes_as(tonight.people["Ann"], mask(tonight.people["Ann"], "Brave"))
    assert "sit" in ann.knows.circle["you"]["may"]
    told = tonight.types("Ann", "sit", "agree")
    assert "That is done in one's own name" in told and "If you would like to, type `host`" not in told
    assert "host" not in ann.knows.circle["you"]["may"]
    assert "in their own name" in tonight.types("Ann", "host")
    assert "own name" in tonight.types("Ann", "begin") and tonight.meeting.host is None
    assert "`host` makes it you" not in tonight.types("Ann", "hand")
    tonight.types("Ben", "sit", "agree")
    assert "host" in tonight.people["Ben"].knows.circle["you"]["may"]
    tonight.types("Ben", "host", "begin")
    tonight.drops("Ben")
    time.pass_(95)
    assert tonight.meeting.hold.why == "alone" and "it would be another of you" in tonight.hears("Ann")
    assert "own name" in tonight.types("Ann", "host") and tonight.meeting.host != ann.who.id
    assert "this time another member can" in tonight.types("Ann", "share hello")


def test_that_a_seat_is_masked_is_known_after_a_restart(evening, mask, time):
    from game.circles.meetings import waking

    tonight = evening("Ann", "Ben").seated("Ben")
    ann = comes_as(tonight.people["Ann"], mask(tonight.people["Ann"], "Brave"))
    services.sit(ann.who, now=time())
    services.agree(ann.who, now=time())
    waking.load_all(now=time())
    assert [seat.masked for seat in tonight.meeting.seats] == [False, True]


def test_whoever_holds_a_circle_is_never_a_masked_member_of_it(evening, mask, time):
    tonight = evening("Ann", "Ben").seated("Ann", "Ben")
    assert "You hold this meeting" in tonight.types("Ann", f"sit as Brave={LINE}")
    ann = comes_as(tonight.people["Ann"], mask(tonight.people["Ann"], "Brave"))
    with pytest.raises(AnotherSitsHere):
        services.sit(ann.who, now=time())


def test_the_house_is_read_anew_in_ones_own_name_only(person, mask, time, ann):
    linden = person("Linden", steward=True)
    brave = mask(linden, "Brave")
    places.home(linden.who, now=time())
    dressing.wear(linden.who, brave, now=time())
    with pytest.raises(OwnNameOnly):
        rebuilding.rebuild(linden.who)
    with pytest.raises(ForStewards):
        rebuilding.rebuild(ann.who)
    dressing.wear(linden.who, dressing.home_persona(linden.who), now=time())
    assert rebuilding.rebuild(linden.who) > 5


def test_a_new_name_is_how_the_circle_calls_them(evening):
    tonight = evening("Ann", "Ben").seated("Ann", "Ben")
    ben = tonight.people["Ben"].who
    tonight.drops("Ben")
    Persona.objects.filter(id=ben.id).update(name="Benno")
    emit(PersonaChanged(ben.id))
    assert tonight.people["Ann"].knows.circle["order"] == ["Ann", "Benno"]
    assert "Benno: line dropped" in tonight.types("Ann", "order")
