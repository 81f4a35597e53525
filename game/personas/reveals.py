"""Telling one person that two masks are one: for their eyes alone, taken back from view, never unknown.

It is told by the mask that they know, to the mask that hears it: no other mask of either learns of it.
Whoever told it knows the other by the name they had then: under a new one they are somebody to be told anew,
because "already" would tell whose name it is.
"""

from datetime import date
from uuid import UUID

from django.db.models import Q

from game.common import names
from game.common.changes import change, emit
from game.personas import selectors
from game.personas.events import Revealed
from game.personas.models import Persona, Reveal
from game.personas.refusals import (
    NoSuchPersona,
    NothingRevealed,
    NotToOneself,
    OnlyOneMask,
    RevealedAlready,
)


def check(known: Persona, shown: Persona, to: Persona) -> None:
    """`known` can tell `to` that `shown` is one person with them.

    Raises NoSuchPersona, OnlyOneMask, NotToOneself, RevealedAlready.
    """
    if shown.retired_on or not selectors.same_person(known.id, shown.id):
        raise NoSuchPersona()
    if shown.id == known.id:
        raise OnlyOneMask(name=known.name)
    if selectors.same_person(known.id, to.id):
        raise NotToOneself()
    if Reveal.objects.filter(_the_two(known.id, shown.id), to_id=to.id, to_called=to.name).exists():
        raise RevealedAlready(name=to.name)


def reveal(known: Persona, shown: Persona, to: Persona, *, today: date) -> None:
    """`to` is told that the two masks are one person, and sees it from now on when they look at either.

    Raises NoSuchPersona, OnlyOneMask, NotToOneself, RevealedAlready. Emits Revealed.
    """
    with change():
        check(known, shown, to)
        Reveal.objects.create(
            shown_id=shown.id, known_id=known.id, to_id=to.id, to_called=to.name, said_on=today
        )
        emit(Revealed(known.id, known.name, shown.name, to.id, to.name))


def take_back(person_id: UUID, shown: Persona, said: str) -> str:
    """Whoever was called `said` then is shown no longer that `shown` is one with another mask; their name.

    They are not told. Raises NothingRevealed, alike for a name that nobody has.
    """
    shape = names.skeleton(said)
    with change():
        mine = Reveal.objects.filter(Q(shown_id=shown.id) | Q(known_id=shown.id), shown__person_id=person_id)
        found = [one for one in mine if names.skeleton(one.to_called) == shape]
        if not found:
            raise NothingRevealed()
        mine.filter(id__in=[one.id for one in found]).delete()
    return found[0].to_called


def told_of(who_id: UUID, reader_id: UUID) -> list[str]:
    """The names that `reader_id` was told are one with `who_id`; nothing for anybody else."""
    rows = Reveal.objects.filter(Q(shown_id=who_id) | Q(known_id=who_id), to_id=reader_id)
    pairs = rows.select_related("shown", "known")
    return sorted({one.known.name if one.shown_id == who_id else one.shown.name for one in pairs})


def told_by(person_id: UUID) -> list[tuple[str, str, str]]:
    """What this person has told, for their own eyes: which mask is one with which, and to whom by the name
    of then."""
    rows = Reveal.objects.filter(shown__person_id=person_id).order_by("said_on", "id")
    return list(rows.values_list("shown__name", "known__name", "to_called"))


def told_to(persona_id: UUID) -> list[tuple[str, str]]:
    """What was told to this mask."""
    rows = Reveal.objects.filter(to_id=persona_id).order_by("said_on", "id")
    return list(dict.fromkeys(rows.values_list("shown__name", "known__name")))


def _the_two(a: UUID, b: UUID) -> Q:
    return Q(shown_id=a, known_id=b) | Q(shown_id=b, known_id=a)
