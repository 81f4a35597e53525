"""Who belongs to a circle, for those who keep it: names, roles, rests. No days, no counts of anybody."""

from datetime import date

from game.circles import models as m
from game.circles.events.meetings import CircleCard
from game.circles.events.standing import Member
from game.circles.standing import keepers
from game.personas import selectors as personas
from game.personas.rules import Who


def members(who: Who, circle: CircleCard, *, today: date) -> list[Member]:
    """Everybody who belongs to it, by name.

    Whoever rests quietly is not shown to rest. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    rows = {row.persona_id: row for row in m.Membership.objects.filter(circle_id=circle.id)}
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
