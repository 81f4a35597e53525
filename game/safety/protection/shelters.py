"""What everybody has asked for, in memory, and whose a mask is: the index that selectors.py asks.

Read from the rows at the start; it follows each change after the commit. Whose a mask is never changes, so it
is looked up once.
"""

from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from game.common import house_key, names
from game.common.changes import change
from game.common.refusals import Busy
from game.personas import selectors as personas
from game.personas.events import PersonaChanged, PersonaErased
from game.safety.models import Apart, FirstYes, Mute, Refusal
from game.safety.protection import rules
from game.safety.protection.events import ProtectionChanged
from game.safety.protection.rules import Shelter

NAME = "meadow protection name"
"""The purpose under which names are marked and sealed here."""
NONE = Shelter()

_of: dict[UUID, Shelter] = {}
"""By the id of the person who asked; nobody whose shelter is empty."""
_muters: dict[UUID, frozenset[UUID]] = {}
_parted: set[UUID] = set()
_people: dict[UUID, UUID | None] = {}
_wrote_first: dict[tuple[UUID, UUID], tuple[str, date]] = {}
_later: dict[UUID, list[tuple[date, Shelter]]] = {}
"""Of each person who asked for something for some days: what is left of it, from which day on, in order."""
_next: date | None = None
"""The first of those days; None where nobody's wish ends, and then no question asks the day."""


def any_at_all() -> bool:
    """Whether anybody has asked for anything."""
    _end_what_is_over()
    return bool(_of)


def of(person_id: UUID | None) -> Shelter:
    """What this person has asked for."""
    _end_what_is_over()
    return NONE if person_id is None else _of.get(person_id, NONE)


def muters(mask_id: UUID) -> frozenset[UUID]:
    """The people who do not hear this mask."""
    return _muters.get(mask_id, frozenset())


def parted() -> frozenset[UUID] | set[UUID]:
    """The people who asked to be apart from somebody."""
    _end_what_is_over()
    return _parted


def whose(mask_id: UUID) -> UUID | None:
    """The person behind a mask, or None."""
    know((mask_id,))
    return _people[mask_id]


def know(ids: Iterable[UUID]) -> None:
    """Whose masks these are is remembered: one question to the rows for all that are not known yet."""
    if unknown := [one for one in ids if one not in _people]:
        found = personas.persons_of(unknown)
        _people.update((one, found.get(one)) for one in unknown)


def wrote_first(from_id: UUID, to_id: UUID, mark: str) -> bool:
    """Whether this mask wrote to that one since the house woke, and both are called so yet."""
    return _wrote_first.get((from_id, to_id), ("",))[0] == mark


def remember_first(from_id: UUID, to_id: UUID, mark: str, today: date) -> None:
    """A new mask wrote to another of its own accord. Nothing of it is kept."""
    _wrote_first[from_id, to_id] = mark, today


def first_written(masks: Collection[UUID]) -> list[tuple[UUID, date]]:
    """Which of these masks wrote to another while they were new, once for each, and on which day."""
    old = rules.too_old(date.today())
    return [(one, day) for (one, _), (_, day) in _wrote_first.items() if one in masks and day > old]


def unwrite(mask_id: UUID) -> None:
    """That this mask wrote to another, or another to it, is not remembered."""
    for two in [two for two in _wrote_first if mask_id in two]:
        del _wrote_first[two]


def forget_first(today: date) -> None:
    """To whom masks wrote that are old by now is not remembered."""
    for two in [two for two, (_, day) in _wrote_first.items() if day <= rules.too_old(today)]:
        del _wrote_first[two]


def marks_of_two(mask_id: UUID, other_id: UUID) -> list[str]:
    """What may be kept of the names of both: a yes given under other names leads to no new one."""
    called = personas.names_of((mask_id, other_id))
    return marks(f"{called.get(mask_id, '')} {called.get(other_id, '')}")


def marks(name: str) -> list[str]:
    """What may be kept of a name to know it again, in whatever way it is written; what is kept of it today
    comes first, then what was before the house's key was rotated."""
    return house_key.marks(NAME, names.skeleton(name))


def load() -> None:
    """The index is as the rows say."""
    forget()
    for person_id in {one for model in (Mute, Apart, Refusal) for one in _persons(model.objects.all())}:
        _renew(person_id)


def forget() -> None:
    """Nothing is remembered."""
    global _next
    for index in (_of, _muters, _parted, _people, _wrote_first, _later):
        index.clear()
    _next = None


def forget_old(today: date) -> None:
    """What was asked for some days that are over is gone; so are first yeses of masks that are old by now."""
    _people.clear()  # guests come and go
    for model in (Apart, Refusal):
        over = model.objects.filter(until__lt=today)
        people = _persons(over)
        _delete(over)
        for person_id in people:
            _renew(person_id, today)
    _delete(FirstYes.objects.filter(said_on__lte=rules.too_old(today)))


def changed(event: ProtectionChanged) -> None:
    """Somebody asked for something, or ended it."""
    _renew(event.person_id)


def persona_changed(event: PersonaChanged) -> None:
    """A mute ends where the mask has another name: no old name leads to the new one."""
    for person_id in _persons(Mute.objects.filter(mask=event.persona_id)):
        _renew(person_id)


def persona_erased(event: PersonaErased) -> None:
    """Nothing leads to the mask any more; whoever had asked for something still reads it in their list."""
    gone = event.persona_id
    unwrite(gone)
    muters = _persons(Mute.objects.filter(mask=gone))
    if muters:
        with suppress(Busy), change():
            Mute.objects.filter(mask=gone).update(mask=None)
    for person_id in muters:
        _renew(person_id)
    _people.pop(gone, None)
    _delete(FirstYes.objects.filter(Q(mask=gone) | Q(to=gone)))


def _persons(rows: QuerySet) -> set[UUID]:
    return set(rows.values_list("person", flat=True))


def _delete(rows: QuerySet) -> None:
    if rows.exists():
        with suppress(Busy), change():  # the next hour does it
            rows.delete()


def _renew(person_id: UUID, today: date | None = None) -> None:
    """What is remembered of this person is as the rows say that hold today, and what of them ends when."""
    global _next
    (_, now), *later = _read(person_id, today or date.today())
    _later.pop(person_id, None)
    if later:
        _later[person_id] = later
    _next = min((days[0][0] for days in _later.values()), default=None)
    _put(person_id, now)


def _end_what_is_over() -> None:
    """A wish for some days is over with its last day, not with the next tidying. Asks no row."""
    global _next
    if _next is None or (today := date.today()) < _next:
        return
    for person_id, days in list(_later.items()):
        over = [shelter for day, shelter in days if day <= today]
        if over:
            _put(person_id, over[-1])
            _later[person_id] = days[len(over) :]
            if not _later[person_id]:
                del _later[person_id]
    _next = min((days[0][0] for days in _later.values()), default=None)


def _put(person_id: UUID, shelter: Shelter) -> None:
    for mask in _of.pop(person_id, NONE).mutes:
        _muters[mask] = _muters[mask] - {person_id}
        if not _muters[mask]:
            del _muters[mask]
    _parted.discard(person_id)
    if shelter == NONE:
        return
    _of[person_id] = shelter
    for mask in shelter.mutes:
        _muters[mask] = muters(mask) | {person_id}
    if shelter.aparts:
        _parted.add(person_id)


def _read(person_id: UUID, today: date) -> list[tuple[date, Shelter]]:
    """What this person asked for as it is today, and as it will be after each last day of a wish."""
    mutes = Mute.objects.filter(person=person_id).exclude(mask=None).values_list("mask", "name_mark")
    called = personas.names_of([mask for mask, _ in mutes])
    muted = frozenset(mask for mask, mark in mutes if mask in called and mark in marks(called[mask]))
    aparts = Apart.objects.filter(person=person_id).exclude(Q(other=None) | Q(until__lt=today))
    aparts = list(aparts.values_list("other", "name_mark", "until"))
    refusals = Refusal.objects.filter(Q(from_all=True) | Q(other__isnull=False), person=person_id)
    refusals = list(refusals.exclude(until__lt=today).values_list("way", "other", "until"))
    ends = {until for _, _, until in (*aparts, *refusals) if until is not None}
    return [
        (
            day,
            Shelter(
                muted,
                frozenset(other for other, _, until in aparts if _holds(until, day)),
                frozenset(mark for _, mark, until in aparts if _holds(until, day)),
                frozenset((way, other) for way, other, until in refusals if _holds(until, day)),
            ),
        )
        for day in (today, *sorted(until + timedelta(days=1) for until in ends))
    ]


def _holds(until: date | None, day: date) -> bool:
    return until is None or day <= until
