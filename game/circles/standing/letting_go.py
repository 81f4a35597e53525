"""What circles keep of a mask goes with it: their rows hide its id, so no database deletes them for us."""

from uuid import UUID

from django.db.models import Model

from game.circles import models as m
from game.common.changes import change
from game.personas import selectors as personas

_ROWS: tuple[type[Model], ...] = (m.Membership, m.Application, m.Farewell, m.Seat)
"""They are about one persona, and nothing without it."""
_NAMES: tuple[tuple[type[Model], str], ...] = (
    (m.Circle, "founder_id"),
    (m.Meeting, "host_id"),
    (m.Meeting, "holder_id"),
)
"""They stay, and name nobody then."""


def let_go(persona_ids: frozenset[UUID]) -> None:
    """No row of a circle is about these masks any more. Belongs into the change that erases them."""
    for rows in _ROWS:
        rows.objects.filter(persona_id__in=persona_ids).delete()
    for rows, column in _NAMES:
        rows.objects.filter(**{f"{column}__in": persona_ids}).update(**{column: None})


def of_nobody() -> None:
    """The same for masks that are no more, however they went. Raises Busy."""
    named = set()
    for rows in _ROWS:
        named |= set(rows.objects.values_list("persona_id", flat=True).distinct())
    for rows, column in _NAMES:
        named |= set(rows.objects.exclude(**{column: None}).values_list(column, flat=True).distinct())
    gone = named - personas.there(named)
    if gone:
        with change():
            let_go(frozenset(gone))
