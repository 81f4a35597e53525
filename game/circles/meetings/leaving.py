"""Whoever is erased leaves every meeting, and nothing of a running one names them any more."""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from game.circles import models as m
from game.circles import registry, services
from game.circles.meetings import rows_more
from game.circles.rules.meeting import Meeting
from game.common.changes import change


def leave_all(masks: Collection[UUID]) -> None:
    """Each of these leaves the seat it has, be it one that is kept for it. Emits CircleTold."""
    for mask_id in masks:
        services.person_left_room(mask_id)


def forget(masks: Collection[UUID]) -> None:
    """No row of a meeting names one of these, and none will: memory lets go of their ids as well.

    Belongs into the change that erases them.
    """
    with change():
        m.Seat.objects.filter(persona_id__in=masks).delete()
        m.Meeting.objects.filter(host_id__in=masks).update(host_id=None)
        m.Meeting.objects.filter(holder_id__in=masks).update(holder_id=None, turn_began=None)
        for living in registry.living.values():
            named = str(rows_more.of_meeting(living.meeting)) + str(rows_more.of_meeting(living.kept))
            if any(str(mask_id) in named for mask_id in masks):
                living.meeting = _without(living.meeting, masks)
                living.kept = _without(living.kept, masks)
                m.Meeting.objects.filter(id=living.id).update(more=rows_more.of_meeting(living.kept))


def _without(meeting: Meeting, masks: Collection[UUID]) -> Meeting:
    said = rows_more.of_meeting(meeting)
    gone = dict.fromkeys(("focus", "handed_to", "moved_by", "lent_by", "loop", "silence", "asked"))
    named = {name: None for name in gone if name in said}
    return replace(meeting, **named | rows_more.read_meeting(said, lambda who_id: who_id not in masks))
