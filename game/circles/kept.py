"""What is kept of who belongs to a circle, founded one, asks at its door, leaves it, or sits in it now."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from game.circles import models as m
from game.circles import pairs
from game.circles.meetings import leaving
from game.circles.standing import doors, members
from game.common.changes import change
from game.people.registry import Keeping, Row
from game.personas import selectors as personas


def _masks(person_id: UUID) -> tuple[UUID, ...]:
    return tuple(sorted(personas.masks_of(person_id)))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _memberships(person_id: UUID) -> list[Row]:
    masks = _masks(person_id)
    names = personas.names_of(masks)
    found = m.Membership.objects.filter(persona_id__in=masks).select_related("circle")
    rows = [
        {
            "circle": one.circle.name,
            "persona": names[one.persona_id],
            "agreements_version": one.version,
            "roles": sorted(one.roles),
            "asked_to_be": one.asked,
            "belongs_since": _day(one.joined_on),
            "was_asked_at_the_door": one.answered,
            "meetings_sat_in": one.met,
            "rests_until": _day(one.paused_until),
            "ring_is_to_hear_that_you_rest": not one.rest_told,
            "rests_quietly": one.rests_quietly,
            "when_absent": one.absence,
            "was_missed": one.missed,
        }
        for one in found
    ]
    return sorted(rows, key=lambda row: (row["circle"], row["persona"]))


def _founded(person_id: UUID) -> list[Row]:
    found = m.Circle.objects.filter(founder_id__in=_masks(person_id)).order_by("name")
    return [{"circle": name} for name in found.values_list("name", flat=True)]


def _applications(person_id: UUID) -> list[Row]:
    masks = _masks(person_id)
    names = personas.names_of(masks)
    found = m.Application.objects.filter(persona_id__in=masks).select_related("circle")
    return [
        {
            "circle": one.circle.name,
            "persona": names[one.persona_id],
            "asked_on": one.asked_on.isoformat(),
            "you_answered": doors.written(one),
            "they_have_answered": one.declined,
        }
        for one in found.order_by("asked_on", "circle__name")
    ]


def _farewells(person_id: UUID) -> list[Row]:
    masks = _masks(person_id)
    names = personas.names_of(masks)
    found = m.Farewell.objects.filter(persona_id__in=masks).select_related("circle")
    return [
        {
            "circle": one.circle.name,
            "persona": names[one.persona_id],
            "left_on": one.left_on.isoformat(),
            "as": "words" if one.kind == members.WORDS else "an empty seat",
            "words": members.words_of(one),
        }
        for one in found.order_by("left_on", "circle__name")
    ]


def _seats(person_id: UUID) -> list[Row]:
    masks = _masks(person_id)
    names = personas.names_of(masks)
    found = m.Seat.objects.filter(persona_id__in=masks).select_related("meeting__circle")
    return [
        {
            "circle": one.meeting.circle.name,
            "persona": names[one.persona_id],
            "place_in_the_order": one.position,
            "only_listens": one.quiet,
            "has_agreed": one.agreed,
            "has_left": one.left,
            "share": one.share,
            "asked_again": one.offered_again,
            "hand_is_up": one.hand is not None,
            "line_dropped": one.dropped_at is not None,
            "pause_used": one.paused,
            "more": _words(one.more),
        }
        for one in found.order_by("meeting__circle__name", "persona_id")
    ]


def _words(more: dict[str, Any]) -> list[str]:
    """What some floors keep of a chair, each as a word and its value."""
    said = {True: "yes", False: "no"}
    return [
        f"{name.replace('_', ' ')} {said[value] if isinstance(value, bool) else value}"
        for name, value in sorted(more.items())
    ]


def _held(person_id: UUID) -> list[Row]:
    masks = _masks(person_id)
    found = m.Meeting.objects.filter(Q(host_id__in=masks) | Q(holder_id__in=masks)).select_related("circle")
    return [
        {
            "circle": one.circle.name,
            "you_hold_it": one.host_id in masks,
            "you_have_the_turn": one.holder_id in masks,
        }
        for one in found.order_by("circle__name")
    ]


def _gone(model: type, *fields: str) -> Any:
    """What takes away the rows of this table that name a mask of somebody, and says how many there were."""

    def take(masks: tuple[UUID, ...]) -> int:
        whose = Q()
        for field in fields:
            whose |= Q(**{f"{field}__in": masks})
        found = model.objects.filter(whose)
        count = found.count()
        if count:
            with change():
                found.delete()
        return count

    return take


_no_membership = _gone(m.Membership, "persona_id")
_no_application = _gone(m.Application, "persona_id")
_no_farewell = _gone(m.Farewell, "persona_id")


def _no_founder(masks: tuple[UUID, ...]) -> None:
    m.Circle.objects.filter(founder_id__in=masks).update(founder_id=None)


def _erased(take: Any) -> dict[str, Any]:
    """The same for all masks of a person, and for one alone."""
    return {
        "erase": lambda person_id: take(_masks(person_id)),
        "erase_mask": lambda mask_id: take((mask_id,)),
    }


KEPT = (
    Keeping(
        key="memberships",
        models=("circles.Membership",),
        what="to which circles each of your personas belongs, as what, and since which day",
        why="so that you have your place there",
        readers="those who keep the circle; that you rest quietly, nobody but you",
        until="you say `farewell`, or the circle ends",
        rows=_memberships,
        sooner_by="`farewell` in a circle takes it away",
        **_erased(_no_membership),
    ),
    Keeping(
        key="founded",
        models=("circles.Circle",),
        what="which circles you founded",
        why="so that it is known who began them",
        readers="the house alone",
        until="the circle ends",
        rows=_founded,
        sooner_by="the circle stays with its members; with you only that it was you goes",
        **_erased(_no_founder),
    ),
    Keeping(
        key="applications",
        models=("circles.Application",),
        what="where you asked to be let in, and what you answered at the door",
        why="so that those who keep the circle can read it",
        readers="those who keep the circle",
        until="they have decided, thirty days at most; what they write to you, until you come in",
        rows=_applications,
        sooner=lambda person_id: _no_application(_masks(person_id)),
        forget=lambda today: doors.forget_old(today=today),
        **_erased(_no_application),
    ),
    Keeping(
        key="farewells",
        models=("circles.Farewell",),
        what="a farewell that waits for its circle",
        why="so that the ring hears it at its next meeting",
        readers="the ring, when it is read there",
        until="it was read, sixty days at most",
        rows=_farewells,
        sooner=lambda person_id: _no_farewell(_masks(person_id)),
        forget=lambda today: members.forget_old(today=today),
        **_erased(_no_farewell),
    ),
    Keeping(
        key="seats",
        models=("circles.Seat",),
        what="your chair in a running meeting, and what belongs to it, such as your hand",
        why="so that a house that breaks comes back to the same order",
        readers="the ring sees your chair; the house alone the rest",
        until="the meeting ends",
        rows=_seats,
        sooner_by="`leave` gives the chair up",
        **_erased(leaving.forget),
    ),
    Keeping(
        key="held",
        models=("circles.Meeting",),
        what="that you hold a running meeting, or have the turn in it",
        why="so that a house that breaks comes back to the same order",
        readers="the ring",
        until="the meeting ends",
        rows=_held,
        sooner_by="`handover` gives it to another, `pass` the turn",
    ),
    Keeping(
        key="pair_marks",
        models=("circles.PairMet",),
        what="marks of two who were brought together to listen, each of both together, with the day",
        why="so that the same two are not brought together all the time",
        readers="nobody: it can only be asked of two whether there is one",
        until="two weeks are over",
        rows=lambda person_id: [],
        sooner_by="they say nothing of who the two are, so that yours cannot be found among them",
        forget=lambda today: pairs.forget_old(today=today),
        stays="marks of two who were brought together to listen, for two weeks at most; they lead to nobody",
    ),
)
