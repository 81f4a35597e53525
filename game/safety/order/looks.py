"""Each look of somebody who helps at what is kept of a person is a row that the person can read."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from game.common.changes import change
from game.safety.models import Look
from game.safety.order import helpers
from game.safety.order.ladder import KEPT_DAYS
from game.safety.order.notices import Seen

KINDS = {
    "report": ("a report that concerns you", "a report about somebody"),
    "report of yours": ("a report that you wrote", "a report that somebody wrote"),
    "steps": ("the steps that were taken with you", "the steps that were taken with somebody"),
    "appeal": ("your appeal", "somebody's appeal"),
    "profession": ("what you said of your profession", "what somebody said of their profession"),
    "circle": ("who belongs to a circle of yours", "who belongs to a circle"),
    "incident": ("an incident that concerns you", "an incident that concerns somebody"),
}
"""What was looked at, as the person reads it and as another steward does. Whoever shows a helper something
else of a person adds a word here."""


def looked(
    by_person_id: UUID, at_person_id: UUID | None, what: str, today: date, *, report_id: UUID | None = None
) -> None:
    """The look is kept, for the person to read; one who looks at their own is no news. Raises Busy.

    With `report_id` they read of it when that report is decided: until then nobody shall be able to find out
    whether somebody has just reported them.
    """
    assert what in KINDS, "a look is of a kind that can be read out"
    if at_person_id is None or by_person_id == at_person_id:
        return
    with change():
        Look.objects.create(
            by=by_person_id,
            at=at_person_id,
            what=what,
            day=today,
            report=report_id,
            waits=report_id is not None,
        )


def looked_today(by_person_id: UUID, at_person_id: UUID, what: str, today: date) -> None:
    """The same once a day, of what a list shows again and again. Raises Busy."""
    if not Look.objects.filter(by=by_person_id, at=at_person_id, what=what, day=today).exists():
        looked(by_person_id, at_person_id, what, today)


def decided(report_id: UUID) -> None:
    """The looks at this report can be read by whom it is about. Belongs into the change that decides it."""
    Look.objects.filter(report=report_id).update(waits=False, report=None)


def at(person_id: UUID) -> list[Seen]:
    """Who looked at what is kept of this person, the latest first."""
    rows = _living().filter(at=person_id, waits=False).order_by("-day", "what", "id")
    return [Seen(row.day, helpers.own_name(row.by), KINDS[row.what][0]) for row in rows]


def by_others(person_id: UUID) -> list[Seen]:
    """How often each helper looked at what, a day each, for another steward; not at whom."""
    rows = _living().exclude(by=person_id).order_by("-day", "what", "id")
    return [Seen(row.day, helpers.own_name(row.by), KINDS[row.what][1]) for row in rows]


def _living() -> QuerySet[Look]:
    """Those of the last year, also where older ones are not deleted yet (R41)."""
    return Look.objects.filter(day__gte=date.today() - timedelta(days=KEPT_DAYS))


def forget(*, today: date) -> None:
    """Looks of more than a year ago are gone. Raises Busy."""
    old = Look.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS))
    if old.exists():
        with change():
            old.delete()
