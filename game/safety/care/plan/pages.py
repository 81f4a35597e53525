"""The lines of a plan: sealed before they are rows, bound to their row, the person's under every mask.

`at` is the connection at which the person has opened their pages (game/people/vault.py).
"""

from collections.abc import Hashable
from datetime import date
from uuid import UUID, uuid4

from game.common.changes import change
from game.people import vault
from game.people.refusals import Locked, NotReadable
from game.safety.care.plan.rules import MOST, STEPS, Line, checked
from game.safety.care.refusals import NothingInPlan, StepFull
from game.safety.models import PlanLine

_FIELD = "plan "
_RANDOM = 80


def add(person_id: UUID, at: Hashable, step: str, words: str, *, now: float, today: date) -> None:
    """`words` are the last line under `step`. Raises NothingTyped, TooLong, StepFull, Locked, Busy."""
    words = checked(words)
    _check_open(person_id, at, now=now)
    rows = _rows(person_id, step)
    if len(rows) >= MOST:
        raise StepFull(most=MOST, step=step)
    row_id = _id_after(rows[-1].id if rows else None)
    sealed = vault.seal(person_id, at, row_id, _FIELD + step, words, now=now)
    with change():
        PlanLine.objects.create(id=row_id, person_id=person_id, step=step, sealed=sealed, written_on=today)


def read(person_id: UUID, at: Hashable, *, now: float) -> dict[str, tuple[Line, ...]]:
    """The whole plan by step, in the order of the steps; empty ones are missing. Raises Locked."""
    _check_open(person_id, at, now=now)
    found: dict[str, tuple[Line, ...]] = {}
    for step in STEPS:
        if rows := _rows(person_id, step):
            found[step] = tuple(_opened(person_id, at, row, now=now) for row in rows)
    return found


def drop(person_id: UUID, at: Hashable, step: str, number: int, *, now: float) -> None:
    """The line of this number under `step`, counted from 1, is gone. Raises NothingInPlan, Locked, Busy."""
    _check_open(person_id, at, now=now)
    rows = _rows(person_id, step)
    if not 1 <= number <= len(rows):
        raise NothingInPlan()
    with change():
        rows[number - 1].delete()


def erase(person_id: UUID) -> int:
    """Nothing of the plan is there any more; how many lines were. It needs no open pages. Raises Busy."""
    with change():
        gone, _ = PlanLine.objects.filter(person_id=person_id).delete()
    return gone


def kept_of(person_id: UUID) -> list[tuple[str, date]]:
    """The step and the day of each line, which is what the house itself can read of it."""
    found = PlanLine.objects.filter(person_id=person_id).order_by("step", "id")
    return list(found.values_list("step", "written_on"))


def _check_open(person_id: UUID, at: Hashable, *, now: float) -> None:
    """Also where nothing would have to be opened: a locked plan does not even say that it is empty."""
    if not vault.use(person_id, at, now=now):
        raise Locked()


def _rows(person_id: UUID, step: str) -> list[PlanLine]:
    return list(PlanLine.objects.filter(person_id=person_id, step=step).order_by("id"))


def _id_after(last: UUID | None) -> UUID:
    """An id whose first bytes count on within the step, and the rest is random: an order without a time."""
    place = 1 + (last.int >> _RANDOM if last else 0)
    return UUID(int=place << _RANDOM | uuid4().int & (1 << _RANDOM) - 1)


def _opened(person_id: UUID, at: Hashable, row: PlanLine, *, now: float) -> Line:
    """A row that does not open stays in its place, and hinders none of the others."""
    try:
        words = vault.opened(person_id, at, row.id, _FIELD + row.step, bytes(row.sealed), now=now)
    except NotReadable:
        words = None
    return Line(words, row.written_on)
