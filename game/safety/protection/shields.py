"""Shields: words that carry a note wait until their reader opens them.

They are labels, not protection: a reader who knows what is coming may still be shaken by it. Each is one
persona's own; nobody else can see that there is one.
"""

from collections.abc import Collection
from uuid import UUID

from game.common import vocabulary
from game.common.changes import change
from game.personas.rules import Who
from game.safety.models import Shield
from game.safety.protection.refusals import GuestsHaveNoShield, NoShield, NoSuchNote


def note_called(said: str) -> str:
    """The key of the note that somebody typed in whatever way. Raises NoSuchNote."""
    if (found := vocabulary.note(said)) is None:
        raise no_such_note()
    return found


def note_first(said: str) -> tuple[str, bool]:
    """The key of the note with which somebody begins, and whether other words follow. Raises NoSuchNote."""
    if (found := vocabulary.note_first(said)) is None:
        raise no_such_note()
    return found


def no_such_note() -> NoSuchNote:
    """The refusal with all that there are, as they are called."""
    return NoSuchNote(notes=", ".join(vocabulary.NOTES.values()))


def raise_for(who: Who, said: str) -> str:
    """Words with this note wait for `who` from now on; its key.

    Raises GuestsHaveNoShield, NoSuchNote, Busy.
    """
    tag = _tag(who, said)
    with change():
        Shield.objects.get_or_create(persona_id=who.id, tag=tag)
    return tag


def lower(who: Who, said: str) -> str:
    """Words with this note reach `who` as any others; its key.

    Raises GuestsHaveNoShield, NoSuchNote, NoShield, Busy.
    """
    tag = _tag(who, said)
    with change():
        gone, _ = Shield.objects.filter(persona_id=who.id, tag=tag).delete()
    if not gone:
        raise NoShield()
    return tag


def of(who: Who) -> tuple[str, ...]:
    """The notes for which `who` has a shield, in the order of the vocabulary; for themselves alone."""
    if who.is_guest:
        return ()
    mine = set(Shield.objects.filter(persona_id=who.id).values_list("tag", flat=True))
    return tuple(tag for tag in vocabulary.NOTES if tag in mine)


def behind(readers: Collection[UUID], notes: Collection[str]) -> frozenset[UUID]:
    """Who of these has a shield for one of these notes; for the way of a line, and for nobody's eyes."""
    found = Shield.objects.filter(persona_id__in=readers, tag__in=notes)
    return frozenset(found.values_list("persona_id", flat=True))


def _tag(who: Who, said: str) -> str:
    if who.is_guest:
        raise GuestsHaveNoShield()
    return note_called(said)
