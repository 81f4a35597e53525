"""What one person has to do with circles, for their own eyes: as whom they belong where, at which doors they
wait. Nothing of it reaches anybody else, because it ties masks to each other.

For the house's one thread, because circles are in its memory.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.rules.standing import changed_lines
from game.circles.standing import agreed, doors, roles
from game.personas import selectors as personas
from game.personas.models import Persona


@dataclass(frozen=True)
class Belonging:
    """A mask of theirs belongs to this circle.

    `asked` is the role whose question waits for an answer. `version` is of the agreements that they said yes
    to, 0 before the first; `new` are the numbers of those that are new or in other words since then.
    `rests_until` is the first day on which they rest no longer.
    """

    circle: CircleCard
    persona: Persona
    roles: tuple[str, ...]
    asked: str
    version: int
    new: tuple[int, ...]
    rests_until: date | None
    rests_quietly: bool
    absence: str

    @property
    def is_behind(self) -> bool:
        """Whether the circle has other agreements by now than those that they said yes to."""
        return 0 < self.version < self.circle.agreements_version


@dataclass(frozen=True)
class Asking:
    """A mask of theirs has asked to come to this circle. With `declined` it was answered, in `words` or
    without; else `answers` are what they said, each beside its question."""

    circle: CircleCard
    persona: Persona
    asked_on: date
    declined: bool
    answers: tuple[tuple[str, str], ...] = field(repr=False)
    words: str = field(repr=False)


def belongs(person_id: UUID, *, today: date) -> list[Belonging]:
    """Where they belong, by the names of the circles; alcoves for two are rooms and no groups.

    Where two of their masks belong to one circle, the one that has agreed comes first.
    """
    rows = m.Membership.objects.filter(persona_id__in=personas.masks_of(person_id))
    found = [
        Belonging(
            circle,
            mask,
            tuple(row.roles),
            row.asked if roles.waits(row, circle) else "",
            row.version,
            _new(row, circle),
            row.paused_until if row.paused_until is not None and row.paused_until > today else None,
            row.rests_quietly,
            row.absence,
        )
        for row, circle, mask in _of(rows)
    ]
    return sorted(found, key=lambda one: (one.circle.name, not one.version, one.persona.name))


def asks(person_id: UUID, *, today: date) -> list[Asking]:
    """Where they asked to come in and have heard no answer yet, by the names of the circles."""
    rows = doors.living(today).filter(persona_id__in=personas.masks_of(person_id))
    found = [
        Asking(
            circle,
            mask,
            row.asked_on,
            row.declined,
            () if row.declined else doors.answers_of(row),
            doors.answered(row),
        )
        for row, circle, mask in _of(rows)
    ]
    return sorted(found, key=lambda one: (one.circle.name, one.persona.name))


def _of[Row: (m.Membership, m.Application)](rows: Iterable[Row]) -> list[tuple[Row, CircleCard, Persona]]:
    """Rows of circles that are there, each with circle and mask."""
    found = list(rows)
    masks = personas.in_use(row.persona_id for row in found)
    return [
        (row, circle, masks[row.persona_id])
        for row in found
        if (circle := registry.circles.get(row.circle_id)) and not circle.by_pair and row.persona_id in masks
    ]


def _new(row: m.Membership, circle: CircleCard) -> tuple[int, ...]:
    if not 0 < row.version < circle.agreements_version:
        return ()
    before = agreed.in_version(circle.id, row.version)
    return () if before is None else changed_lines(before, circle.agreements)
