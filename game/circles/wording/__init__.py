"""Sentences about circles: worded(event, reader) -> text or None. No queries, no words of people."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.wording import care, chairing, floors, formats, groups, holding, parts, seats, turns

_WORDED = {
    **seats.WORDED,
    **parts.WORDED,
    **turns.WORDED,
    **holding.WORDED,
    **floors.WORDED,
    **groups.WORDED,
    **chairing.WORDED,
    **care.WORDED,
    **formats.WORDED,
}


def worded(told: CircleTold, reader: UUID) -> str | None:
    """The fact as `reader` gets it, one paragraph a line; None when it does not concern them."""
    return _WORDED[type(told.fact)](told, reader)
