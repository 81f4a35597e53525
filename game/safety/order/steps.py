"""Taking a step of the ladder: decided by one, or proposed and seconded by another; lifted again."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from game.common import house_key
from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import Who
from game.safety.models import Report, Sanction
from game.safety.order import helpers, ladder, looks, powers, queue, reports, rings, sanctions
from game.safety.order.events import KeptOut, StepDecided, StepProposed
from game.safety.order.ladder import Step
from game.safety.order.notices import Notice
from game.safety.order.refusals import (
    AnotherSeconds,
    DaysOfAPause,
    NeedsWords,
    NobodyOfThatName,
    NoSuchReport,
    NoSuchStep,
)


@dataclass(frozen=True)
class Draft:
    """A step before it is taken: with which mask, which, where, for how long, why, in which words.

    `report` is the one that it answers, and `answer` what its reporter is told.
    """

    persona_id: UUID
    step: Step
    reason: str
    words: str = field(repr=False)
    circle_id: UUID | None = None
    days: int | None = None
    report: UUID | None = None
    answer: str = field(default="", repr=False)


def whose(name: str) -> Persona:
    """The persona of that name. Raises NobodyOfThatName."""
    found = personas.named(name)
    if found is None or found.retired_on:
        raise NobodyOfThatName()
    return found


def step(said: str) -> Step:
    """The step that is meant. Raises NoSuchStep."""
    if (found := ladder.step_said(said)) is None:
        raise NoSuchStep()
    return found


def may_pause_from_house(who: Who) -> bool:
    """Whether `who` can pause somebody from the whole house. Raises ForHelpers."""
    return helpers.helper(who).is_steward


def circle_here(who: Who) -> UUID | None:
    """The circle that meets where `who` stands, or the only one that they keep."""
    here = rings.known().at(rings.known().place_of(who.id)).circle_id
    mine = helpers.helper(who).circles
    return here if here is not None else next(iter(mine)) if len(mine) == 1 else None


def days(said: str) -> int:
    """How long a pause lasts. Raises DaysOfAPause."""
    word = said.casefold().removesuffix("days").removesuffix("day").removesuffix("d").strip()
    if not (word.isascii() and word.isdecimal() and 1 <= int(word[:4]) <= ladder.PAUSE_MOST_DAYS):
        raise DaysOfAPause(most=ladder.PAUSE_MOST_DAYS)
    return int(word)


def words(said: str) -> str:
    """What is written to the person. Raises NeedsWords, ReportTooLong."""
    kept = reports.words(said, ladder.LONGEST_WORDS)
    if not kept:
        raise NeedsWords(most=ladder.LONGEST_WORDS)
    return kept


def take(who: Who, draft: Draft, *, today: date) -> Sanction:
    """The step is decided, or waits for another steward where two decide.

    Raises as powers.check() and check_days(), and DecidedAlready, NoSuchReport, DaysOfAPause, NeedsWords,
    Busy. Emits StepDecided or StepProposed, KeptOut, PersonSuspended, ReportAnswered.
    """
    powers.check(who, draft.step, draft.persona_id, draft.circle_id)
    helper, row_id = helpers.helper(who), uuid4()
    if draft.step is Step.PAUSE:
        powers.check_days(who, draft.persona_id, days(str(draft.days or 0)), today=today)
    report = None if draft.report is None else queue.open_one(who, draft.report)
    person_id, name = _with_whom(draft, report)
    said = json.dumps({"name": name, "words": words(draft.words)}, ensure_ascii=False)
    by_two = powers.needs_second(draft.step, draft.persona_id)
    meeting = rings.known().meeting_of(draft.circle_id) if draft.step is Step.STEP_OUT else None
    with change():
        row = Sanction.objects.create(
            id=row_id,
            handle=reports.free_handle(),
            person=person_id,
            persona=draft.persona_id,
            step=draft.step,
            circle=draft.circle_id,
            meeting=meeting,
            reason=draft.reason,
            said=house_key.sealed(sanctions.PURPOSE, row_id, "said", said),
            by=helper.person_id,
            proposed=by_two,
            days=draft.days,
            decided_on=today,
            until=ladder.until(draft.step, draft.days, today),
            review_on=_review_on(draft.step, today),
            report=report.id if report else None,
        )
        if report is not None and by_two:
            sealed = house_key.sealed(reports.PURPOSE, report.id, "answer", reports.words(draft.answer))
            Report.objects.filter(id=report.id).update(answer=sealed, taken_by=helper.person_id)
        if by_two:
            emit(StepProposed(_seconders(row, helper.person_id)))
        else:
            _binds(row, draft.answer, today=today)
    return row


def _review_on(taken: str, today: date) -> date | None:
    return today + timedelta(days=ladder.REVIEW_DAYS) if taken in ladder.BY_TWO else None


def _with_whom(draft: Draft, report: Report | None) -> tuple[UUID, str]:
    """The person with whom the step is taken, and the name of the mask. Raises NobodyOfThatName.

    Whoever erased the mask that was reported is still the person whom the report is about.
    """
    persona = personas.persona(draft.persona_id)
    if persona is not None:
        return persona.person_id, persona.name
    if report is None or report.about_person is None or report.about_persona != draft.persona_id:
        raise NobodyOfThatName()
    return report.about_person, reports.told(report).get("about", "")


def proposal(who: Who, handle: str, *, today: date) -> Sanction:
    """The proposed step of that name, for a steward who may second it; it is a look at the person.

    Raises ForHelpers, NoSuchReport, AnotherSeconds.
    """
    helper = helpers.steward(who)
    mine = Sanction.objects.filter(proposed=True, by=helper.person_id, handle=handle.casefold().strip())
    if mine.exists():
        raise AnotherSeconds()
    named = (row for row in sanctions.proposed_for(helper) if row.handle == handle.casefold().strip())
    if (row := next(named, None)) is None:
        raise NoSuchReport()
    with change():
        looks.looked(helper.person_id, row.person, "steps", today, report_id=row.report)
    return row


def second(who: Who, handle: str, agrees: bool, *, today: date) -> Sanction:
    """Another steward agrees, and the step binds; or does not, and it is off.

    Raises as proposal(), and Busy. Emits StepDecided, KeptOut, PersonSuspended, ReportAnswered.
    """
    row = proposal(who, handle, today=today)
    with change():
        if not agrees:
            row.delete()
            return row
        row.proposed, row.seconded_by, row.decided_on = False, helpers.steward(who).person_id, today
        row.until, row.review_on = ladder.until(Step(row.step), row.days, today), _review_on(row.step, today)
        row.save(update_fields=["proposed", "seconded_by", "decided_on", "until", "review_on"])
        report = Report.objects.filter(id=row.report).first() if row.report else None
        _binds(row, reports.answer(report) if report else "", today=today)
    return row


def lift(who: Who, handle: str, *, today: date) -> Sanction:
    """The step binds no longer, and the person is told.

    Raises ForHelpers, NoSuchReport, NotYoursToDecide, NotYoursToLift, Busy. Emits StepDecided.
    """
    helper = helpers.helper(who)
    found = Sanction.objects.filter(handle=handle.casefold().strip(), proposed=False, lifted_on=None).first()
    if found is None or found.person == helper.person_id or not _may_see(helper, found):
        raise NoSuchReport()
    powers.check_lift(helper, found)
    with change():
        lifted(found, today=today)
        tell(found)
    return found


def to_review(who: Who, handle: str, *, today: date) -> Sanction:
    """A step without an end that is to be looked at again; it is a look at the person.

    Raises ForHelpers, NoSuchReport, Busy.
    """
    helper = helpers.steward(who)
    due = sanctions.to_review(helper, today=today)
    row = next((row for row in due if row.handle == handle.casefold().strip()), None)
    if row is None:
        raise NoSuchReport()
    with change():
        looks.looked(helper.person_id, row.person, "steps", today)
    return row


def keep(who: Who, handle: str, *, today: date) -> Sanction:
    """It was looked at again and stays for another while. Raises as to_review()."""
    row = to_review(who, handle, today=today)
    row.review_on = today + timedelta(days=ladder.REVIEW_DAYS)
    with change():
        row.save(update_fields=["review_on"])
    return row


def lifted(row: Sanction, *, today: date) -> None:
    """It binds no longer. Belongs into a change."""
    Sanction.objects.filter(id=row.id).update(lifted_on=today, told=False)
    if row.person is not None:
        sanctions.settle(row.person, today=today, lifted=True)


def of(who: Who, name: str, *, today: date) -> tuple[str, list[Notice]]:
    """The steps that were taken with this very mask, for a helper; it is a look. Its name, and they.

    Of steps with other masks of the person nothing is said. Raises ForHelpers, NobodyOfThatName, Busy.
    """
    helper, persona = helpers.helper(who), whose(name)
    mine = [row for row in sanctions.decided().filter(persona=persona.id) if _may_see(helper, row)]
    with change():
        looks.looked(helper.person_id, persona.person_id, "steps", today)
    return persona.name, [sanctions.notice(row, today=today) for row in mine]


def tell(row: Sanction) -> None:
    """The person is told, if they are here. Emits StepDecided."""
    worn = personas.worn_by(row.person) if row.person is not None else None
    if worn is not None:
        emit(StepDecided(worn.id, row.id))


def was_told(sanction_ids: list[UUID]) -> None:
    """The person has read it. Raises Busy."""
    with change():
        Sanction.objects.filter(id__in=sanction_ids).update(told=True)


def _binds(row: Sanction, answer: str, *, today: date) -> None:
    """The person is told first, for the doors may close with it; then it is so everywhere."""
    tell(row)
    report = Report.objects.filter(id=row.report, outcome="").first() if row.report else None
    if report is not None:
        queue.settle(report, "step", answer, today=today)
    if row.person is None:
        return
    if row.circle is not None and row.step in (Step.STEP_OUT, Step.PAUSE, Step.NOT_THIS_CIRCLE):
        emit(KeptOut(row.person, row.circle, row.meeting, row.step == Step.NOT_THIS_CIRCLE))
    elif row.step in (Step.PAUSE, Step.NOT_HERE):
        sanctions.settle(row.person, today=today)


def _seconders(row: Sanction, by_person: UUID) -> tuple[UUID, ...]:
    whose = personas.persons_of(personas.stewards())
    return tuple(sorted(one for one, person in whose.items() if person not in (by_person, row.person)))


def _may_see(helper: helpers.Helper, row: Sanction) -> bool:
    return helper.is_steward or row.circle is not None and row.circle in helper.circles
