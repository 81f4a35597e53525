"""What a format asks of a meeting: its needs, its door, its course, its variants."""

from dataclasses import replace

import pytest

from game.circles import registry, selectors
from game.circles.formats import needs
from game.circles.models import Circle, Membership
from game.circles.rules import time as time_rules
from game.circles.rules.events import meetings as e
from game.circles.rules.parts import Duty, Stage
from game.circles.rules.refusals import formats as no_need
from tests.game.circles_typed import TypedEvening
from tests.game.test_circles_repertoire import NEW, folder, plays

pytestmark = pytest.mark.django_db
__all__ = ["folder"]


def test_a_circle_by_letter_is_listed_and_has_no_meeting_in_a_room(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann")
    plays("evening", "async_circle")
    assert "days 1 to 4" in evening.types("Ann", "format circle by letter")
    assert "runs over days" in evening.types("Ann", "sit")
    assert "Circle by letter" in evening.types("Ann", "circle evening")


def test_a_circle_may_play_a_variant(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    plays("evening", "council/worship_sharing")
    evening.seated("Ann", "Ben", "Cyd").types("Ann", "begin")
    meeting = registry.meeting_at(evening.place_id).meeting
    assert meeting.form.name == "council/worship_sharing" and meeting.form.phases[2].gap_s == 60


def test_a_meeting_that_needs_two_begins_with_two(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd", "Dee")
    plays("evening", "support_group")
    evening.seated("Ann", "Ben", "Cyd", "Dee")
    assert "Next: `role`, a name and `co`" in evening.types("Ann", "board")
    assert "Two people hold this kind of meeting together" in evening.types("Ann", "begin")
    living = registry.meeting_at(evening.place_id)
    ben = evening.people["Ben"].who.id
    assert living.meeting.stage is Stage.GATHERING
    living.meeting = living.meeting.with_seat(ben, duties=frozenset({Duty.CO}))
    assert "Now: welcome" in evening.types("Ann", "begin")


@pytest.mark.parametrize(
    ("need", "reason"),
    [
        ("professional", no_need.NeedsProfessional),
        ("jurisdiction_check", no_need.NeedsJurisdiction),
        ("intake", no_need.NeedsIntake),
        ("closed_membership", no_need.NeedsClosedMembership),
    ],
)
def test_each_need_that_is_not_met_is_named_with_what_to_do(need, reason):
    from game.circles.rules.formats import form as formats
    from tests.game import circles_evening as cast

    said = cast.ROUNDS | {"needs": [need]}
    evening = cast.Evening(said, cast.ANN, cast.BEN)
    evening.refuses(e.Begin(cast.ANN), reason)
    evening.does(e.Begin(cast.ANN, met=formats.ASKED_OUTSIDE))
    assert evening.meeting.stage is Stage.SITTING


def test_more_than_six_begin_with_one_and_are_told_that_two_would_help():
    from uuid import UUID

    from tests.game import circles_evening as cast

    many = cast.ROUNDS | {"size": {"min": 2, "ideal": 7, "max": 9}}
    seats = [UUID(int=number) for number in range(1, 8)]
    evening = cast.Evening(many, *seats).begun()
    assert "TwoWouldHelp" in evening.kinds()
    assert "TwoWouldHelp" not in cast.Evening(many, *seats[:6]).begun().kinds()


def test_what_is_met_is_asked_of_the_circle_and_of_the_person(ann, person, world):
    from datetime import date

    from game.people.models import Practitioner

    card = selectors.circle_named("evening")
    share = [ann.who.id]
    assert needs.met(card, ann.who, share) == frozenset()
    closed = replace(card, membership="closed", intake=("What brings you?",))
    assert needs.met(closed, ann.who, share) == {"closed_membership"}
    kept = replace(closed, roles={ann.who.id: frozenset({"facilitator"})})
    assert needs.met(kept, ann.who, share) == {"closed_membership", "intake"}
    member = Membership.objects.create(circle_id=card.id, persona_id=ann.who.id, version=1)
    assert needs.met(closed, ann.who, share) == {"closed_membership"}
    Membership.objects.filter(id=member.id).update(answered=True)
    assert needs.met(closed, ann.who, share) == {"closed_membership", "intake"}
    assert needs.met(replace(closed, membership="open"), ann.who, share) == frozenset()
    Practitioner.objects.create(
        person_id=ann.who.person_id, licence="Psychologist 12", jurisdiction="", verified_on=date.today()
    )
    assert needs.met(card, ann.who, share) == {"professional"}
    Practitioner.objects.update(jurisdiction="Ireland")
    assert needs.met(card, ann.who, share) == {"professional", "jurisdiction_check"}


def test_a_card_says_what_a_format_needs_and_when_its_door_closes(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann")
    plays("evening", "grief_circle")
    card = evening.types("Ann", "circle evening")
    assert "two people who hold it together" in card and "let in before they sit" in card
    assert "Door: closed once the meeting has begun." in card


def test_nobody_comes_in_once_a_meeting_without_late_entry_has_begun(person, time):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    plays("evening", "mutual_support")
    evening.seated("Ann", "Ben").types("Ann", "begin")
    assert "its door is closed" in evening.types("Cyd", "sit")


def test_a_course_goes_on_after_each_whole_meeting_and_begins_again(person, time, folder):
    (folder / "night_watch.yaml").write_text(NEW + "course: [sleep, dreams]\n")
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben")
    card = plays("evening", "night_watch")
    assert "Meeting 1 of 2: sleep." in evening.types("Ann", "circle evening")

    def meets(*lines):
        evening.seated("Ann", "Ben")
        heard = evening.types("Ann", "begin", *lines)
        while registry.meeting_of_circle(card.id):
            time.pass_(6)
            living = registry.meeting_of_circle(card.id)
            if living.meeting.stage is Stage.SITTING:
                evening.types("Ann", "next")
            else:
                time.pass_(time_rules.AFTERCARE_S)
        return heard

    assert "meeting one of two: sleep" in meets()
    assert Circle.objects.get(id=card.id).course_at == 1
    assert "Meeting 2 of 2: dreams." in evening.types("Ann", "circle evening")
    meets("closing")
    assert Circle.objects.get(id=card.id).course_at == 1
    meets()
    assert Circle.objects.get(id=card.id).course_at == 0
    assert registry.circles[card.id].course_at == 0
