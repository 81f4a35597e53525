"""Deeds of one's own protection: mute, keep apart, refuse, and the end of each. The other is never told."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from game.common import house_key
from game.common.changes import change, emit
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.models import Apart, FirstYes, Mute, Refusal
from game.safety.protection import rules
from game.safety.protection.events import ProtectionChanged
from game.safety.protection.refusals import (
    GuestsAreLeftInPeace,
    HowManyDays,
    NoSuchWay,
    NotInYourList,
    OneOfYours,
)
from game.safety.protection.rules import Listed
from game.safety.protection.shelters import NAME, marks, marks_of_two

Protection = type[Mute] | type[Apart] | type[Refusal]


def mute(who: Who, other: Who, *, today: date) -> None:
    """`who`, under whatever mask, does not hear this mask of another.

    Raises GuestsAreLeftInPeace, OneOfYours. Emits ProtectionChanged.
    """
    person_id, _ = _two(who, other)
    _put(Mute, person_id, other.name, {"mask": other.id, "said_on": today})


def unmute(who: Who, name: str) -> str:
    """The mask that was met under this name is heard again; the name as it stood in the list.

    Raises GuestsAreLeftInPeace, NotInYourList. Emits ProtectionChanged.
    """
    return _end(Mute, _person(who), name, "mute")


def part(who: Who, other: Who, *, today: date, days: int | None = None) -> date | None:
    """`who` and the other are apart from now on: nothing private passes, and the house brings them together
    nowhere, whatever masks they wear; for so many days, or until `who` ends it.

    The last day on which it holds. Raises GuestsAreLeftInPeace, OneOfYours, HowManyDays.
    Emits ProtectionChanged.
    """
    person_id, other_id = _two(who, other)
    until = _until(days, today)
    _put(Apart, person_id, other.name, {"other": other_id, "said_on": today, "until": until})
    return until


def rejoin(who: Who, name: str) -> str:
    """`who` asks no longer to be apart from whom they met under this name; the name as it stood in the list.

    Raises GuestsAreLeftInPeace, NotInYourList. Emits ProtectionChanged.
    """
    return _end(Apart, _person(who), name, "apart")


def refuse(who: Who, way: str, other: Who | None, *, today: date, days: int | None = None) -> date | None:
    """`who` is not reached in this way, by that person under any mask, or by anybody; `all` is every way.

    The last day on which it holds. Raises GuestsAreLeftInPeace, OneOfYours, NoSuchWay, HowManyDays.
    Emits ProtectionChanged.
    """
    ways = _ways(way)
    person_id, other_id = (_person(who), None) if other is None else _two(who, other)
    until = _until(days, today)
    said = {"from_all": other is None, "other": other_id, "said_on": today, "until": until}
    with change():
        for one in ways:
            _put(Refusal, person_id, other.name if other else "", said, way=one)
    return until


def allow(who: Who, way: str, name: str = "") -> str:
    """`who` refuses this way no longer to whom they met under this name, or to everybody without one.

    What stands under other names stays. The name as it stood in the list. Raises GuestsAreLeftInPeace,
    NoSuchWay, NotInYourList. Emits ProtectionChanged.
    """
    return _end(Refusal, _person(who), name, "refuse", way__in=_ways(way))


def let_in(mask: Who, other_id: UUID, *, today: date) -> None:
    """While this mask is new the other may write to it, as long as both are called as they are now."""
    said = {"names_mark": marks_of_two(mask.id, other_id)[0], "said_on": today}
    with change():
        FirstYes.objects.update_or_create(mask=mask.id, to=other_id, defaults=said)


def mutes(who: Who) -> list[Listed]:
    """Whom this person does not hear, by the names under which they met them; for themselves alone."""
    return [Listed(name) for _, name in kept(Mute, _person(who))]


def aparts(who: Who) -> list[Listed]:
    """Whom this person keeps apart from, as mutes()."""
    return [Listed(name, until=row.until) for row, name in kept(Apart, _person(who))]


def refusals(who: Who) -> list[Listed]:
    """What this person refuses, in the order of the ways, what is refused to everybody first."""
    found = [Listed(name, row.way, row.until) for row, name in kept(Refusal, _person(who))]
    return sorted(found, key=lambda one: rules.WAYS.index(one.way))


def kept(model: Protection, person_id: UUID) -> list[tuple[Any, str]]:
    """The rows of this person, each with its name, by name: no order of acts says who is one person (R23).

    What was for some days that are over is not among them, also where it is not deleted yet (R41).
    """
    found = model.objects.filter(person=person_id)
    if model is not Mute:
        found = found.exclude(until__lt=date.today())
    rows = [(row, _called(row)) for row in found]
    return sorted(rows, key=lambda one: (one[1].casefold(), getattr(one[0], "way", "")))


def end_all(model: Protection, person_id: UUID) -> int:
    """All of one kind that this person asked for is ended; how many. Emits ProtectionChanged."""
    with change():
        count, _ = model.objects.filter(person=person_id).delete()
        emit(ProtectionChanged(person_id))
    return count


def _called(row: Mute | Apart | Refusal) -> str:
    return house_key.opened(NAME, row.id, "called", row.called) if row.name_mark else ""


def _put(model: Protection, person_id: UUID, name: str, said: dict[str, Any], **key: str) -> None:
    """One row under this name; what stood under it before is written over."""
    row_id, known = uuid4(), marks(name) if name else [""]
    called = house_key.sealed(NAME, row_id, "called", name) if name else b""
    with change():
        model.objects.filter(person=person_id, name_mark__in=known, **key).delete()
        model.objects.create(id=row_id, person=person_id, name_mark=known[0], called=called, **said, **key)
        emit(ProtectionChanged(person_id))


def _end(model: Protection, person_id: UUID, name: str, word: str, **key: Any) -> str:
    rows = model.objects.filter(person=person_id, name_mark__in=marks(name) if name else [""], **key)
    with change():
        found = rows.first()
        if found is None:
            raise NotInYourList(word=word)
        rows.delete()
        emit(ProtectionChanged(person_id))
    return _called(found)


def _person(who: Who) -> UUID:
    if who.is_guest:
        raise GuestsAreLeftInPeace()
    return who.person_id


def _two(who: Who, other: Who) -> tuple[UUID, UUID]:
    """The people behind both."""
    person_id, other_id = _person(who), personas.person_id_of(other.id)
    if other_id is None or other_id == person_id:
        raise OneOfYours()
    return person_id, other_id


def _ways(way: str) -> tuple[str, ...]:
    way = way.casefold()
    if way == rules.ALL:
        return rules.WAYS
    if way not in rules.WAYS:
        raise NoSuchWay()
    return (way,)


def _until(days: int | None, today: date) -> date | None:
    if days is not None and not 1 <= days <= rules.DAYS_MOST:
        raise HowManyDays(most=rules.DAYS_MOST)
    return rules.last_day(days, today)
