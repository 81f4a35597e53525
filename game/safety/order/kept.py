"""What is kept of reports, steps of the ladder and looks, for the registry (game/people/registry.py)."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from game.common import house_key
from game.common.changes import change
from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.safety.models import Appeal, Attached, Look, Report, Sanction
from game.safety.order import buffer, ladder, looks, reports, retention, sanctions

_FOR_EVER = date.max


def _reports(person_id: UUID) -> list[Row]:
    found = reports.living().filter(by_person=person_id).order_by("made_on", "handle")
    today = date.today()
    return [
        {
            "called": row.handle,
            "day": row.made_on.isoformat(),
            "reason": ladder.REASONS[row.reason],
            "told": reports.told(row),
            "lines": reports.lines(row),
            "outcome": ladder.OUTCOMES[row.outcome] if known else "not decided yet",
            "answer": reports.answer(row) if known else "",
        }
        for row in found
        for known in (reports.is_known(row, today=today),)
    ]


def _sooner(person_id: UUID) -> int:
    """Reports of theirs are let go before their time, of which they know that they are decided; how many."""
    today = date.today()
    return _let_go(row.id for row in _decided(person_id) if reports.is_known(row, today=today))


def _decided(person_id: UUID) -> QuerySet[Report]:
    return Report.objects.filter(by_person=person_id).exclude(outcome="")


def _let_go(found: Iterable[UUID]) -> int:
    ids = list(found)
    mine = Report.objects.filter(id__in=ids)
    with change():
        Attached.objects.filter(report_id__in=ids).delete()
        mine.update(told=b"", answer=b"", by_persona=None, by_person=None)
    return len(ids)


def _erase_reports(person_id: UUID) -> None:
    """What is decided goes; what waits is decided first, and does not say any more who wrote it."""
    _let_go(row.id for row in _decided(person_id))
    for row in Report.objects.filter(by_person=person_id):
        told = reports.seal_told(row.id, {**reports.told(row), "by": reports.SOMEBODY_GONE})
        Report.objects.filter(id=row.id).update(told=told, by_persona=None, by_person=None)


def _reported(person_id: UUID) -> list[Row]:
    """Only what is decided: until then nobody can find out whether somebody has reported them."""
    found = reports.living().filter(about_person=person_id).exclude(outcome="")
    return [
        {
            "day": row.decided_on.isoformat(),
            "reason": ladder.REASONS[row.reason],
            "outcome": ladder.OUTCOMES[row.outcome],
        }
        for row in found.order_by("decided_on", "handle")
    ]


def _erase_reported(person_id: UUID) -> None:
    """No report knows any more about whom it is, and no line who said it or to whom; the words stay."""
    names = set(personas.names_of(list(personas.masks_of(person_id))).values())
    for row in Report.objects.exclude(told=b""):
        as_told = {reports.told(row).get("about", "")} if row.about_person == person_id else set()
        reports.take_names_out(row, names | as_told - {""})
    Report.objects.filter(about_person=person_id).update(about_persona=None, about_person=None)


def _steps(person_id: UUID) -> list[Row]:
    found = []
    for said in reversed(sanctions.all_of(person_id, today=_FOR_EVER)):
        found.append(
            {
                "called": said.handle,
                "persona": said.mask,
                "step": str(said.step),
                "circle": said.circle,
                "day": said.day.isoformat(),
                "first day after": said.until.isoformat() if said.until else "",
                "reason": ladder.REASONS[said.reason],
                "words": said.words,
                "by": ", ".join(said.by),
                "lifted": said.lifted,
                "appeal": _appealed(person_id, said.handle),
                "answer": said.answer,
            }
        )
    return found


def _appealed(person_id: UUID, handle: str) -> str:
    row = Appeal.objects.filter(sanction__person=person_id, sanction__handle=handle).first()
    return house_key.opened(sanctions.PURPOSE, row.id, "words", row.words) if row else ""


def _erase_steps(person_id: UUID) -> None:
    """That a step was taken, why and by whom stays; with whom, and every word, is gone."""
    mine = Sanction.objects.filter(person=person_id)
    Appeal.objects.filter(sanction__in=mine).delete()
    mine.filter(proposed=True).delete()
    mine.update(person=None, persona=None, said=b"", told=True)


def _looks(person_id: UUID) -> list[Row]:
    return [{"day": one.day.isoformat(), "by": one.by, "at": one.what} for one in looks.at(person_id)]


def _erase_looks(person_id: UUID) -> None:
    Look.objects.filter(at=person_id).delete()


_DONE: tuple[tuple[str, type[Any], str], ...] = (
    ("reports that you answer or answered", Report, "taken_by"),
    ("steps that you decided or proposed", Sanction, "by"),
    ("steps that you seconded", Sanction, "seconded_by"),
    ("appeals that you answered", Appeal, "answered_by"),
    ("times that you looked at what is kept of somebody", Look, "by"),
)


def _helped(person_id: UUID) -> list[Row]:
    counts = [(what, kind.objects.filter(**{column: person_id}).count()) for what, kind, column in _DONE]
    return [{"what": what, "count": count} for what, count in counts if count]


def _erase_helped(person_id: UUID) -> None:
    for _, kind, column in _DONE:
        kind.objects.filter(**{column: person_id}).update(**{column: None})


def _heard(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    count = sum(line.speaker_id in masks for line in buffer.everything())
    return [{"what": "lines of yours that were heard of late", "count": count}] if count else []


KEPT = (
    Keeping(
        "reports",
        ("safety.Report", "safety.Attached"),
        "reports that you made: when, of whom, why, in which words, with which lines",
        "so that they are answered",
        "you, stewards, and those who keep the circle if you let them",
        "30 days after the decision; nobody's words are left then",
        _reports,
        _erase_reports,
        _sooner,
        forget=lambda today: retention.forget(today=today),
        stays="a report of yours that waits, so that it is answered; it does not say any more who wrote it",
    ),
    Keeping(
        "reported",
        ("safety.Report",),
        "decided reports about you: the day, the reason, the outcome; not who made them",
        "so that a decision can be looked at again",
        "you, stewards, and those who keep the circle",
        "30 days after the decision",
        _reported,
        _erase_reported,
        sooner_by="wait: it goes by itself",
        stays="a report about you that waits, so that it is answered; the house does not know any more about "
        "whom it is",
    ),
    Keeping(
        "steps",
        ("safety.Sanction", "safety.Appeal"),
        "steps that were taken with you, and your appeals",
        "so that they hold, end, and can be answered",
        "you and stewards, and of a circle those who keep it",
        "a year after their end",
        _steps,
        _erase_steps,
        sooner_by="`appeal` against it",
        stays="that a step was taken with you, why, and by whom, for a year, so that those who took it "
        "answer for it; not with whom, and none of the words",
    ),
    Keeping(
        "looks",
        ("safety.Look",),
        "who of those who help looked at what is kept of you",
        "so that you can read it with `looks`",
        "you; other stewards read that somebody looked, not at whom",
        "a year after the day",
        _looks,
        _erase_looks,
        sooner_by="wait: it is there for you",
    ),
    Keeping(
        "helped",
        ("safety.Report", "safety.Sanction", "safety.Appeal", "safety.Look"),
        "what you decided and looked at as somebody who helps",
        "so that each step has a person who answers for it",
        "you, those whom it is about, and stewards",
        "as long as that step, report or look",
        _helped,
        _erase_helped,
        sooner_by="wait: others can read who decided about them",
        stays="what you decided and looked at as somebody who helps, for those whom it is about, as done by "
        "somebody who has gone",
    ),
    Keeping(
        "heard",
        (),
        "what you said of late, in memory alone, with who heard it",
        "so that somebody who heard it can attach it to a report",
        "those who heard it, when they write a report",
        "half an hour, and in a meeting until it has ended; a line that was attached, until that report goes",
        _heard,
        sooner_by="wait: it goes by itself",
        stays="what you said in the last half hour, until it is over; a line that somebody attached to a "
        "report, without your name, until that report goes",
    ),
)
