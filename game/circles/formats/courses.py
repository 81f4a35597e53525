"""How far a circle has come in a course of meetings."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.rules.facts.meetings import AftercareBegun, Fact
from game.circles.rules.formats.form import Format


def reached_its_end(facts: Iterable[Fact]) -> bool:
    """Whether all parts of the meeting were reached with these facts."""
    return any(isinstance(fact, AftercareBegun) and not fact.early for fact in facts)


def behind(circle_id: UUID, form: Format) -> int | None:
    """How many topics are behind the circle after a whole meeting of this format.

    None where the format has no course, or the circle has gone over to another one meanwhile.
    """
    card = registry.circles.get(circle_id)
    if card is None or not form.course or card.form.key != form.key:
        return None
    return (card.course_at + 1) % len(form.course)


def keep(circle_id: UUID, topics: int) -> None:
    """The row says so. Belongs into the change in which the meeting reached its end."""
    m.Circle.objects.filter(id=circle_id).update(course_at=topics)


def remember(circle_id: UUID, topics: int) -> None:
    """Memory says so, after that change."""
    registry.circles[circle_id] = replace(registry.circles[circle_id], course_at=topics)
