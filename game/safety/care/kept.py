"""What safety keeps of care: plans, wishes to be asked, incidents, rests, and who is on duty."""

from collections.abc import Hashable
from datetime import date
from uuid import UUID

from game.common.changes import change
from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.safety.care import duty, nudge
from game.safety.care.incidents import records, rules
from game.safety.care.plan import pages
from game.safety.models import Nudge, Rest


def _masks(person_id: UUID) -> list[UUID]:
    return sorted(personas.masks_of(person_id))


def _plan(person_id: UUID) -> list[Row]:
    return [{"step": step, "day": on.isoformat()} for step, on in pages.kept_of(person_id)]


def _opened_plan(person_id: UUID, at: Hashable, now: float) -> list[Row]:
    return [
        {
            "step": step,
            "day": line.written_on.isoformat(),
            "words": line.words or "this line cannot be opened",
        }
        for step, lines in sorted(pages.read(person_id, at, now=now).items())
        for line in lines
    ]


def _nudge(person_id: UUID) -> list[Row]:
    return [{"wish": "on"} for _ in Nudge.objects.filter(person_id=person_id)]


def _no_nudge(person_id: UUID) -> int:
    with change():
        gone, _ = Nudge.objects.filter(person_id=person_id).delete()
    nudge.gone(person_id)
    return gone


def _incidents(person_id: UUID) -> list[Row]:
    found = {}
    for mask in _masks(person_id):
        for one in records.of_persona(mask):
            found[one.handle] = {
                "day": one.on.isoformat(),
                "level": one.level,
                "done": [rules.DID[key] for key in one.did if key in rules.DID],
                "looked at again": one.reviewed_on.isoformat() if one.reviewed_on else "",
            }
    return [found[key] for key in sorted(found)]


def _out_of_incidents(person_id: UUID) -> None:
    for mask in _masks(person_id):
        records.take_out(mask)


def _rest(person_id: UUID) -> list[Row]:
    rows = Rest.objects.filter(persona__in=_masks(person_id), until_on__gt=date.today())
    return [{"until": row.until_on.isoformat()} for row in rows]


def _no_rest(person_id: UUID) -> None:
    with change():
        Rest.objects.filter(persona__in=_masks(person_id)).delete()


def _duty(person_id: UUID) -> list[Row]:
    return [{"on duty": "now"} for one in _masks(person_id) if duty.is_on(one)]


def _no_duty(person_id: UUID) -> int:
    return sum(duty.off(mask) for mask in _masks(person_id))


def _forget(today: date) -> None:
    records.forget(today)


KEPT = (
    Keeping(
        key="plan",
        models=("safety.PlanLine",),
        what="your staying-safe plan, sealed: for each line its step and its day",
        why="you wrote it for a hard hour",
        readers="you alone, while your pages are open; the house sees steps and days",
        until="you erase it",
        rows=_plan,
        opened=_opened_plan,
        sooner=pages.erase,
    ),
    Keeping(
        key="nudge",
        models=("safety.Nudge",),
        what="that you wish to be asked when a line of yours sounds like a hard hour",
        why="you typed nudge on",
        readers="you",
        until="you type nudge off",
        rows=_nudge,
        erase=nudge.gone,
        sooner=_no_nudge,
    ),
    Keeping(
        key="incidents",
        models=("safety.Incident", "safety.IncidentCount"),
        what="that you were in need or were there for somebody: the level, the day, what was done, no words",
        why="so that nobody carries it alone and somebody looks at it again",
        readers="the stewards, and whoever wrote it down",
        until="a year after the day; then it is one more in a number",
        rows=_incidents,
        erase=_out_of_incidents,
        sooner_by="speak with the steward of this house",
        forget=_forget,
        stays="that there was an incident, so that those who help can learn from it: its level, its day and "
        "what was done, without you, for the rest of that year",
    ),
    Keeping(
        key="rest",
        models=("safety.Rest",),
        what="until when you rest from duty after a heavy hour",
        why="so that who helps is looked after, too",
        readers="you, when you come in and when you want to be on duty",
        until="that day",
        rows=_rest,
        erase=_no_rest,
        sooner_by="it is over by itself in three days at most",
    ),
    Keeping(
        key="duty",
        models=(),
        what="that you are on duty just now",
        why="so that somebody can be called",
        readers="everybody in the house",
        until="you type duty off, go, or change your persona",
        rows=_duty,
        sooner=_no_duty,
    ),
)
