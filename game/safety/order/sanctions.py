"""What steps of the ladder bind somebody now, and until when. Questions alone; steps.py takes the steps."""

import json
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from game.common import house_key
from game.people import selectors as people
from game.people import suspending
from game.people.models import Person
from game.safety.models import Appeal, Report, Sanction
from game.safety.order import helpers, ladder, rings
from game.safety.order.ladder import Held, Step
from game.safety.order.notices import Notice

PURPOSE = "words of a step"


def standing_of(person_id: UUID, *, today: date) -> list[Notice]:
    """The steps that bind this person today, in whatever mask."""
    rows = _decided(person_id)
    return [notice(row, today=today) for row in rows if _binds(row, today)]


def all_of(person_id: UUID, *, today: date) -> list[Notice]:
    """Every step that is kept of this person, the latest first."""
    return [notice(row, today=today) for row in _decided(person_id)]


def may_enter_circle(person_id: UUID, circle_id: UUID, *, today: date) -> bool:
    """Whether no step keeps this person out of the circle today, in whatever mask."""
    rows = Sanction.objects.filter(
        person=person_id, circle=circle_id, proposed=False, lifted_on=None, step__in=_OF_CIRCLE
    )
    return not any(_binds(row, today) for row in rows)


def may_sit(person_id: UUID, circle_id: UUID, meeting_id: UUID | None, *, today: date) -> bool:
    """The same, and whether they were not asked to step out of this very meeting."""
    if not may_enter_circle(person_id, circle_id, today=today):
        return False
    if meeting_id is None:
        return True
    out = Sanction.objects.filter(
        person=person_id, meeting=meeting_id, step=Step.STEP_OUT, proposed=False, lifted_on=None
    )
    return not out.exists()


def kept_out(*, today: date) -> list[tuple[UUID, UUID]]:
    """Who belongs to which circle no more: person and circle."""
    rows = Sanction.objects.filter(step=Step.NOT_THIS_CIRCLE, proposed=False, lifted_on=None)
    there = [row for row in rows if row.person is not None and row.circle is not None]
    return [(row.person, row.circle) for row in there if _binds(row, today)]


def notice(row: Sanction, *, today: date) -> Notice:
    """The step in words and days, for the person or for a helper."""
    said = said_of(row)
    appeal = Appeal.objects.filter(sanction=row).first()
    held = Held(Step(row.step), row.until)
    answered = appeal is not None and appeal.answered_on is not None
    return Notice(
        row.handle,
        said.get("name", ""),
        Step(row.step),
        rings.known().called(row.circle) if row.circle else "",
        row.reason,
        said.get("words", ""),
        tuple(name for one in (row.by, row.seconded_by) if (name := helpers.own_name(one))),
        row.decided_on,
        row.until,
        row.review_on,
        row.lifted_on is not None,
        not ladder.in_force(held, today),
        row.decided_on + timedelta(days=ladder.APPEAL_DAYS),
        "" if appeal is None else "waits" if not answered else "lifted" if appeal.lifted else "stands",
        house_key.opened(PURPOSE, appeal.id, "answer", appeal.answer) if answered else "",
    )


def said_of(row: Sanction) -> dict[str, str]:
    """The name of the mask, and what was written to the person."""
    kept = house_key.opened(PURPOSE, row.id, "said", row.said)
    return json.loads(kept) if kept else {}


def untold(person_id: UUID) -> list[Sanction]:
    """Steps of which this person has not been told yet."""
    return list(_decided(person_id).filter(told=False))


def settle(person_id: UUID, *, today: date, lifted: bool = False) -> bool:
    """The doors are open to this person, or closed, as their steps say; whether they are open.

    A suspension that no step says ends on its own day; with `lifted`, one that a step said is over. Belongs
    into a change. Emits what suspend() emits.
    """
    person = people.person(person_id)
    if person is None:
        return False
    rows = [row for row in _decided(person_id).filter(lifted_on=None) if _of_house(row)]
    away, until = ladder.away_until([Held(Step(row.step), row.until) for row in rows], today)
    if away and (not person.suspended or person.suspended_until != until):
        suspending.suspend(person_id, until)
    elif not away and person.suspended and (lifted or _is_over(person, today)):
        suspending.unsuspend(person_id)
        return True
    return not (away or person.suspended)


_OF_CIRCLE = (Step.PAUSE, Step.NOT_THIS_CIRCLE)


def _is_over(person: Person, today: date) -> bool:
    return person.suspended_until is not None and person.suspended_until <= today


def _of_house(row: Sanction) -> bool:
    return row.step == Step.NOT_HERE or row.step == Step.PAUSE and row.circle is None


def _binds(row: Sanction, today: date) -> bool:
    return row.lifted_on is None and ladder.in_force(Held(Step(row.step), row.until), today)


def decided() -> QuerySet[Sanction]:
    """Every step that was decided and is not past its time, whether it is deleted or not yet (R41)."""
    year = date.today() - timedelta(days=ladder.KEPT_DAYS)
    rows = Sanction.objects.filter(proposed=False).exclude(until__lt=year).exclude(lifted_on__lt=year)
    return rows.order_by("-decided_on", "handle")


def _decided(person_id: UUID) -> QuerySet[Sanction]:
    return decided().filter(person=person_id)


def proposed_for(helper: helpers.Helper) -> list[Sanction]:
    """Steps that wait for this steward: not proposed by them, not about them, not of a report of theirs."""
    if not helper.is_steward:
        return []
    from_mine = _reports_of(helper.person_id)
    since = date.today() - timedelta(days=ladder.PROPOSAL_DAYS)
    rows = Sanction.objects.filter(proposed=True, decided_on__gte=since).exclude(by=helper.person_id)
    rows = rows.order_by("decided_on", "handle")
    return [row for row in rows if row.person != helper.person_id and row.report not in from_mine]


def to_review(helper: helpers.Helper, *, today: date) -> list[Sanction]:
    """Steps without an end that are to be looked at again by now, but for those that bind this steward."""
    rows = Sanction.objects.filter(proposed=False, lifted_on=None, until=None, review_on__lte=today)
    return [row for row in rows.order_by("review_on", "handle") if row.person not in (None, helper.person_id)]


def _reports_of(person_id: UUID) -> set[UUID]:
    return set(Report.objects.filter(by_person=person_id).values_list("id", flat=True))
