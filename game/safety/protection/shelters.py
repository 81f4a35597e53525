"""What everybody has asked for, in memory, and whose a mask is: the index that selectors.py asks.

Read from the rows at the start; it follows each change after the commit. Whose a mask is never changes, so it
is looked up once.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
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


def any_at_all() -> bool:
    """Whether anybody has asked for anything."""
    return bool(_of)


def of(person_id: UUID | None) -> Shelter:
    """What this person has asked for."""
    return NONE if person_id is None else _of.get(person_id, NONE)


def muters(mask_id: UUID) -> frozenset[UUID]:
    """The people who do not hear this mask."""
    return _muters.get(mask_id, frozenset())


def parted() -> frozenset[UUID] | set[UUID]:
    """The people who asked to be apart from somebody."""
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
    for index in (_of, _muters, _parted, _people, _wrote_first):
        index.clear()


def forget_old(today: date) -> None:
    """What was asked for some days that are over is gone; so are first yeses of masks that are old by now."""
    _people.clear()  # guests come and go
    for two in [two for two, (_, day) in _wrote_first.items() if day <= rules.too_old(today)]:
        del _wrote_first[two]
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
    for two in [two for two in _wrote_first if gone in two]:
        del _wrote_first[two]
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
    """What is remembered of this person is as the rows say that hold today."""
    for mask in _of.pop(person_id, NONE).mutes:
        _muters[mask] = _muters[mask] - {person_id}
        if not _muters[mask]:
            del _muters[mask]
    _parted.discard(person_id)
    shelter = _read(person_id, today or date.today())
    if shelter == NONE:
        return
    _of[person_id] = shelter
    for mask in shelter.mutes:
        _muters[mask] = muters(mask) | {person_id}
    if shelter.aparts:
        _parted.add(person_id)


def _read(person_id: UUID, today: date) -> Shelter:
    mutes = Mute.objects.filter(person=person_id).exclude(mask=None).values_list("mask", "name_mark")
    called = personas.names_of([mask for mask, _ in mutes])
    aparts = Apart.objects.filter(person=person_id).exclude(Q(other=None) | Q(until__lt=today))
    aparts = aparts.values_list("other", "name_mark")
    refusals = Refusal.objects.filter(Q(from_all=True) | Q(other__isnull=False), person=person_id)
    refusals = refusals.exclude(until__lt=today)
    return Shelter(
        frozenset(mask for mask, mark in mutes if mask in called and mark in marks(called[mask])),
        frozenset(other for other, _ in aparts),
        frozenset(mark for _, mark in aparts),
        frozenset(refusals.values_list("way", "other")),
    )
