"""What somebody is to be told of decisions, once: at once where they are here, else as they come in."""

from contextlib import suppress
from datetime import date
from uuid import UUID

from game.common.refusals import Busy
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.models import Report
from game.safety.order import appeals, helpers, queue, report_wording, reports, sanctions, step_wording, steps
from game.safety.order.refusals import ForHelpers


def due(persona_id: UUID, *, today: date) -> list[str]:
    """What waits for the person of this mask, in words; it counts as told. Raises Busy."""
    person_id = personas.person_id_of(persona_id)
    if person_id is None:
        return []
    answered = appeals.untold(person_id)
    texts = [step_wording.appeal_answered(sanctions.notice(row, today=today)) for row in answered]
    rows = [row for row in sanctions.untold(person_id) if row not in answered]
    notices = [sanctions.notice(row, today=today) for row in rows]
    texts += [step_wording.lifted(one) if one.lifted else step_wording.notice(one) for one in notices]
    if answered:
        appeals.was_told([row.id for row in answered])
    if rows:
        steps.was_told([row.id for row in rows])
    for report in Report.objects.filter(by_person=person_id, answer_told=False).exclude(outcome=""):
        if not reports.is_known(report, today=today):
            continue
        texts.append(report_wording.answered(report.handle))
        queue.was_told(report.id)
    return texts


def as_one_comes_in(who: Who, *, today: date) -> list[str]:
    """The same for somebody who comes in, and how much waits for them to be answered."""
    if who.is_guest:
        return []
    texts: list[str] = []
    with suppress(Busy):  # told at the next coming, then
        texts += due(who.id, today=today)
    return texts + work(who, today=today)


def work(who: Who, *, today: date) -> list[str]:
    """How much waits for somebody who helps; nothing for anybody else."""
    try:
        helper = helpers.helper(who)
    except ForHelpers:
        return []
    waiting = reports.waiting(helper)
    overdue = sum(reports.is_overdue(row, today) for row in waiting)
    lines = [report_wording.waiting(len(waiting), overdue)] if waiting else []
    if helper.is_steward:
        lines += [step_wording.waits()] if sanctions.proposed_for(helper) else []
        lines += [step_wording.appeal_waits()] if appeals.waiting(helper) else []
        due_again = sanctions.to_review(helper, today=today)
        lines += [step_wording.review(row.handle) for row in due_again]
    return lines


def at_the_door(person_id: UUID, *, today: date, how: str = step_wording.TYPED) -> str:
    """What somebody reads whose passphrase was right and who may not come in at present."""
    binding = [one for one in sanctions.standing_of(person_id, today=today) if not one.circle]
    return step_wording.at_the_door(binding, how)
