"""Reports: what somebody tells of what another did, with the lines that they attach.

The reporter chooses each line; it is sealed from that moment on. Whoever is reported, or reports, finds
nothing of it in the queue: it is answered as if it were not there.
"""

import json
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db.models import Q, QuerySet

from game.common import house_key
from game.common.changes import change, emit
from game.common.plain import plain
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.models import Attached, Report, Sanction
from game.safety.order import buffer, helpers, ladder, rings
from game.safety.order.buffer import Line
from game.safety.order.events import ReportMade
from game.safety.order.refusals import GuestsHaveNoReports, LinesGone, NoSuchReason, ReportTooLong

PURPOSE = "words of a report"
SOMEBODY_GONE = "somebody who has gone"
"""In place of a name, when its person was erased."""


@dataclass
class Draft:
    """A report that is being written: in memory alone, and what was attached is sealed already.

    `about_id` is None where nobody of that name is known to the house, or nobody is meant.
    """

    id: UUID = field(default_factory=uuid4)
    about_id: UUID | None = None
    name: str = ""
    reason: str = "other"
    words: str = field(default="", repr=False)
    attached: list[bytes] = field(default_factory=list, repr=False)
    where: rings.Where = field(default_factory=rings.Where)
    stewards_only: bool = False


def about(draft: Draft, who: Who, said: str) -> None:
    """The draft is about the persona of that name: who spoke of late, else whoever is called so, else a name
    alone."""
    name = plain(said)[:48]
    heard = {line.speaker.casefold(): line.speaker_id for line in buffer.lines_for(who.id)}
    found = personas.named(name)
    draft.name = found.name if found is not None else name
    draft.about_id = found.id if found is not None else heard.get(name.casefold())
    lines = [line for line in buffer.lines_for(who.id) if line.speaker_id == draft.about_id]
    places = [line.place_id for line in lines if line.place_id is not None]
    known = rings.known()
    draft.where = known.at(places[-1] if places else known.place_of(who.id))


def check_lines(shown: Sequence[int], who: Who) -> dict[int, Line]:
    """The lines that were shown, by their key in memory. Raises LinesGone where one is not there any more."""
    there = {line.key: line for line in buffer.lines_for(who.id)}
    if not set(shown) <= there.keys():
        raise LinesGone()
    return there


def reason(said: str) -> str:
    """The key of the reason that is meant. Raises NoSuchReason."""
    if (found := ladder.reason_said(said)) is None:
        raise NoSuchReason(reasons=", ".join(ladder.REASONS))
    return found


def words(said: str, most: int = ladder.LONGEST_REPORT) -> str:
    """What somebody wrote, as it is kept. Raises ReportTooLong."""
    kept = plain(said)
    if len(kept) > most:
        raise ReportTooLong(most=most)
    return kept


def attach(draft: Draft, lines: Sequence[Line]) -> None:
    """These lines, and no others, go with the report; each is sealed at once."""
    draft.attached = [
        house_key.sealed(PURPOSE, draft.id, f"line {number}", json.dumps(as_read(line), ensure_ascii=False))
        for number, line in enumerate(lines, 1)
    ]


def as_read(line: Line) -> dict[str, str]:
    """A line with who said it to whom: no id, no time, no place."""
    return {"name": line.speaker, "to": line.to, "kind": line.kind, "words": line.words}


def attached(draft: Draft) -> list[dict[str, str]]:
    """The lines that go with the report, as they would be read."""
    kept = [
        house_key.opened(PURPOSE, draft.id, f"line {number}", one)
        for number, one in enumerate(draft.attached, 1)
    ]
    return [json.loads(one) for one in kept if one]


def file(draft: Draft, who: Who, *, today: date) -> Report:
    """The report is made. It is never refused for how many there were. Raises Busy. Emits ReportMade."""
    persona = None if who.is_guest else personas.persona(who.id)
    told = {"by": who.name, "about": draft.name, "words": draft.words}
    with change():
        row = Report.objects.create(
            id=draft.id,
            handle=free_handle(),
            by_persona=persona.id if persona else None,
            by_person=persona.person_id if persona else None,
            about_persona=draft.about_id,
            about_person=personas.person_id_of(draft.about_id) if draft.about_id else None,
            circle=draft.where.circle_id,
            kind=draft.where.kind,
            format=draft.where.form,
            stewards_only=draft.stewards_only or helpers.is_helper(draft.about_id, draft.where.circle_id),
            reason=draft.reason,
            told=seal_told(draft.id, told),
            made_on=today,
        )
        Attached.objects.bulk_create(
            Attached(report=row, number=number, line=line) for number, line in enumerate(draft.attached, 1)
        )
        emit(ReportMade(readers(row)))
    return row


def free_handle() -> str:
    """Two words that no report and no step has."""
    known = (
        Report.objects.values_list("handle", flat=True),
        Sanction.objects.values_list("handle", flat=True),
    )
    taken = {handle for handles in known for handle in handles}
    for _ in range(50):
        if (found := ladder.handle(secrets.randbelow(ladder.HANDLES))) not in taken:
            return found
    return next(longer for n in range(ladder.HANDLES) if (longer := f"{found}-{n:x}") not in taken)


def reaches_keepers(draft: Draft) -> bool:
    """Whether those who keep the circle would read it too: not if it is about one of them, or a steward."""
    circle_id = draft.where.circle_id
    return circle_id is not None and not helpers.is_helper(draft.about_id, circle_id)


def only_they_answer(draft: Draft) -> bool:
    """Whether it is about the one steward of this house, in their own name, and nobody else would read it."""
    is_steward = draft.about_id is not None and draft.about_id in personas.stewards()
    return is_steward and len(personas.stewards()) < 2


def readers(row: Report) -> tuple[UUID, ...]:
    """Who may read this report, in their own names."""
    ids = set(personas.stewards())
    if row.circle is not None and not row.stewards_only:
        ids |= rings.known().keepers(row.circle)
    whose = personas.persons_of(list(ids))
    return tuple(sorted(one for one in ids if whose.get(one) not in (row.by_person, row.about_person, None)))


def for_reading(helper: helpers.Helper) -> QuerySet[Report]:
    """The reports that are this helper's to read: none that they made, and none that is about them."""
    mine = Q(by_person=helper.person_id) | Q(about_person=helper.person_id)
    found = Report.objects.exclude(pk__in=Report.objects.filter(mine).values("pk"))
    if not helper.is_steward:
        found = found.filter(circle__in=list(helper.circles), stewards_only=False)
    return found


def waiting(helper: helpers.Helper) -> list[Report]:
    """What waits for an answer, the oldest first."""
    return list(for_reading(helper).filter(outcome="").order_by("made_on", "handle"))


def living() -> QuerySet[Report]:
    """The reports whose words are not past their time, whether they are deleted or not yet (R41)."""
    return Report.objects.exclude(decided_on__lte=_let_go_on())


def _let_go_on() -> date:
    return date.today() - timedelta(days=ladder.SEALED_DAYS)


def _is_over(row: Report) -> bool:
    return row.decided_on is not None and row.decided_on <= _let_go_on()


def made_by(who: Who) -> list[Report]:
    """The reports that this person made, in whatever mask, the latest first. Raises GuestsHaveNoReports."""
    persona = None if who.is_guest else personas.persona(who.id)
    if persona is None:
        raise GuestsHaveNoReports()
    return list(living().filter(by_person=persona.person_id).order_by("-made_on", "handle"))


def is_known(row: Report, *, today: date) -> bool:
    """Whether the reporter may know by now what was decided.

    That a step was taken is told from the next day on: whoever has to go because of it goes at once, perhaps
    as somebody else, and both together would tell the reporter whose mask that is.
    """
    if row.outcome != "step":
        return bool(row.outcome)
    return row.decided_on is not None and row.decided_on < today


def seal_told(report_id: UUID, told: dict[str, str]) -> bytes:
    """Who told it of whom in which words, as it is kept."""
    return house_key.sealed(PURPOSE, report_id, "told", json.dumps(told, ensure_ascii=False))


def told(row: Report) -> dict[str, str]:
    """Who told it of whom in which words; empty when it is gone."""
    kept = house_key.opened(PURPOSE, row.id, "told", row.told) if row.told and not _is_over(row) else ""
    return json.loads(kept) if kept else {}


def lines(row: Report) -> list[dict[str, str]]:
    """The lines that were attached, in the order in which they were spoken; none when they are gone."""
    if _is_over(row):
        return []
    rows = Attached.objects.filter(report=row).order_by("number")
    kept = [house_key.opened(PURPOSE, row.id, f"line {one.number}", one.line) for one in rows]
    return [json.loads(one) for one in kept if one]


def take_names_out(row: Report, names: Collection[str]) -> None:
    """Whoever was called so is somebody who has gone, in what was told and in each line; words stay as they
    are. Belongs into a change."""
    gone = lambda said: SOMEBODY_GONE if said in names else said
    if kept := told(row):
        of_others = {key: gone(said) if key in ("by", "about") else said for key, said in kept.items()}
        Report.objects.filter(id=row.id).update(told=seal_told(row.id, of_others))
    for one in Attached.objects.filter(report=row):
        field = f"line {one.number}"
        if said := house_key.opened(PURPOSE, row.id, field, one.line):
            line = json.loads(said)
            line |= {key: gone(line[key]) for key in ("name", "to")}
            one.line = house_key.sealed(PURPOSE, row.id, field, json.dumps(line, ensure_ascii=False))
            one.save(update_fields=["line"])


def answer(row: Report) -> str:
    """What the reporter was answered; empty where nothing was written."""
    return house_key.opened(PURPOSE, row.id, "answer", row.answer) if row.answer and not _is_over(row) else ""


def is_overdue(row: Report, today: date) -> bool:
    """Whether its reporter has waited for longer than they were told."""
    return not row.outcome and today > row.made_on + timedelta(days=ladder.ANSWER_DAYS)
