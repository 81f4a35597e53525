"""The queue of reports: opened, taken, handed on, decided. Each opening is a look that both can read."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from game.common import house_key
from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.models import Report
from game.safety.order import helpers, looks, reports, rings
from game.safety.order.events import ReportAnswered, ReportHanded, ReportMade
from game.safety.order.refusals import DecidedAlready, NobodyWhoHelps, NoSuchReport


@dataclass(frozen=True)
class Opened:
    """A report as a helper reads it."""

    row: Report
    told: dict[str, str] = field(repr=False)
    lines: list[dict[str, str]] = field(repr=False)
    taken_by: str


def found(who: Who, handle: str) -> Report:
    """The report of that name, if it is theirs to read. Raises ForHelpers, NoSuchReport."""
    helper = helpers.helper(who)
    row = reports.for_reading(helper).filter(handle=handle.casefold().strip()).first()
    if row is None:
        raise NoSuchReport()
    return row


def open_(who: Who, handle: str, *, today: date) -> Opened:
    """What somebody told, with the lines that they attached. Raises ForHelpers, NoSuchReport, Busy."""
    row, helper = found(who, handle), helpers.helper(who)
    with change():
        if row.by_person is not None:
            looks.looked(helper.person_id, row.by_person, "report of yours", today)
        waits = row.id if not row.outcome else None
        looks.looked(helper.person_id, row.about_person, "report", today, report_id=waits)
    return Opened(row, reports.told(row), reports.lines(row), helpers.own_name(row.taken_by))


def take(who: Who, handle: str) -> Report:
    """`who` answers it from now on. Raises ForHelpers, NoSuchReport, DecidedAlready, Busy."""
    row = _open_one(who, handle)
    with change():
        Report.objects.filter(id=row.id).update(taken_by=helpers.helper(who).person_id)
    return row


def hand(who: Who, handle: str, name: str) -> str:
    """Another who helps answers it from now on; their name.

    Whoever made it, or is meant by it, hears nothing of it and reads nothing; that is answered as any other,
    or it would tell whose mask that is.
    Raises ForHelpers, NoSuchReport, DecidedAlready, NobodyWhoHelps. Emits ReportHanded.
    """
    row = _open_one(who, handle)
    to = personas.named(name)
    keepers = rings.known().keepers(row.circle) if row.circle and not row.stewards_only else frozenset()
    if to is None or to.id not in keepers | set(personas.stewards()):
        raise NobodyWhoHelps()
    with change():
        Report.objects.filter(id=row.id).update(taken_by=to.person_id)
        if to.id in reports.readers(row):
            emit(ReportHanded(to.id, helpers.helper(who).name, row.handle))
    return to.name


def to_stewards(who: Who, handle: str) -> None:
    """Those who keep the circle hand it on to the stewards, and read it no longer.

    Raises ForHelpers, NoSuchReport, DecidedAlready. Emits ReportMade.
    """
    row = _open_one(who, handle)
    with change():
        Report.objects.filter(id=row.id).update(stewards_only=True, taken_by=None)
        row.stewards_only = True
        emit(ReportMade(reports.readers(row)))


def to_decide(who: Who, handle: str, *, today: date) -> Report:
    """A report that `who` is about to decide; that they read it is a look. Raises as take()."""
    return _not_decided(open_(who, handle, today=today).row)


def settle(row: Report, outcome: str, answer: str, *, today: date) -> None:
    """The report is decided, and the reporter is told. Belongs into the change that decides. Emits
    ReportAnswered."""
    sealed = house_key.sealed(reports.PURPOSE, row.id, "answer", answer)
    Report.objects.filter(id=row.id).update(outcome=outcome, answer=sealed, decided_on=today)
    looks.decided(row.id)
    tell(row.id, row.by_person)


def decide_nothing(who: Who, handle: str, answer: str, *, today: date) -> None:
    """No step follows; the reporter is answered. Raises ForHelpers, NoSuchReport, DecidedAlready,
    ReportTooLong, Busy. Emits ReportAnswered."""
    row, kept = _open_one(who, handle), reports.words(answer)
    with change():
        settle(row, "nothing", kept, today=today)


def tell(report_id: UUID, person_id: UUID | None) -> None:
    """The one who made the report is told, if they are here. Emits ReportAnswered."""
    worn = personas.worn_by(person_id) if person_id is not None else None
    if worn is not None:
        emit(ReportAnswered(worn.id, report_id))


def was_told(report_id: UUID) -> None:
    """The reporter has heard that it is answered. Raises Busy."""
    with change():
        Report.objects.filter(id=report_id).update(answer_told=True)


def open_one(who: Who, report_id: UUID) -> Report:
    """A report that is theirs to decide. Raises ForHelpers, NoSuchReport, DecidedAlready."""
    row = reports.for_reading(helpers.helper(who)).filter(id=report_id).first()
    if row is None:
        raise NoSuchReport()
    return _not_decided(row)


def _open_one(who: Who, handle: str) -> Report:
    return _not_decided(found(who, handle))


def _not_decided(row: Report) -> Report:
    if row.outcome:
        raise DecidedAlready()
    return row
