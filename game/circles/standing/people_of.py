"""Who belongs to a circle, for those who keep it: names, roles, rests. No days, no counts of anybody."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from game.circles import models as m
from game.circles.events.meetings import CircleCard
from game.circles.events.standing import Member
from game.circles.standing import keepers
from game.common.changes import change
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.order import looks


def members(who: Who, circle: CircleCard, *, today: date) -> list[Member]:
    """Everybody who belongs to it, by name.

    Whoever rests quietly is not shown to rest. Where it is a steward who does not keep the circle, each of
    them can read of the look. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, Busy.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    rows = {row.persona_id: row for row in m.Membership.objects.filter(circle_id=circle.id)}
    if not keepers.keeps(who, circle):
        _looked_at(who, rows, today)
    return [
        Member(
            mask.name,
            tuple(row.roles),
            row.asked,
            row.paused_until is not None and row.paused_until > today and not row.rests_quietly,
            row.version > 0 or "facilitator" in row.roles,  # nobody let in who founded it
        )
        for mask in personas.in_use(rows).values()
        if (row := rows[mask.id])
    ]


def _looked_at(who: Who, ids: Iterable[UUID], today: date) -> None:
    with change():
        for person_id in set(personas.persons_of(list(ids)).values()):
            looks.looked(who.person_id, person_id, "circle", today)
