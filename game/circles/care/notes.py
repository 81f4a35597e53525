"""Content notes and shields in a meeting: what one's words are about, and reading what waited."""

from typing import NamedTuple

from game.circles.care import noted
from game.circles.events.asking import BoardChanged
from game.circles.meetings import seated
from game.circles.refusals.care import NothingNoted, NothingToOpen
from game.circles.refusals.meetings import NoMeeting
from game.circles.registry import Living, Note
from game.circles.rules.refusals.meetings import ListeningSeat
from game.common import vocabulary
from game.common.changes import emit
from game.personas.rules import Who
from game.places import keeper, presence
from game.safety.order import buffer
from game.safety.protection import shields
from game.talk import notes as free
from game.talk.events import LineSpoken

NOTES_MOST = 4
"""Notes that one share can carry."""


class Noted(NamedTuple):
    """The keys of the notes that words carry from now on, and whether more was typed than notes."""

    tags: tuple[str, ...]
    more: bool


def note(who: Who, said: str, *, now: float) -> Noted:
    """The words of `who` carry these notes until their turn is done, or for the next line.

    Several stand with commas between them. Words behind a note are no part of it, and nobody hears them.
    Where no circle meets and people talk freely it is for the next line.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, ListeningSeat, NoSuchNote. Emits BoardChanged.
    """
    living = _speaking(who, now)
    noted = _read(said)
    if living is None:
        free.note(who.id, noted.tags)
    else:
        living.notes[who.id] = Note(noted.tags)
        emit(BoardChanged(living.circle.id))
    return noted


def _read(said: str) -> Noted:
    first, *others = [one.strip() for one in said.split(",") if one.strip()] or [""]
    key, more = shields.note_first(first)
    tags = [key]
    for one in others:
        if more or (found := vocabulary.note_first(one)) is None:
            more = True
            break
        tags.append(found[0])
        more = found[1]
    return Noted(tuple(dict.fromkeys(tags))[:NOTES_MOST], more)


def take_off(who: Who, *, now: float) -> None:
    """The words of `who` carry no note any more. Raises as note(), and NothingNoted.

    Emits BoardChanged.
    """
    living = _speaking(who, now)
    had = free.take_off(who.id) if living is None else living.notes.pop(who.id, None) is not None
    if not had:
        raise NothingNoted()
    if living is not None:
        emit(BoardChanged(living.circle.id))


def notes_of(who: Who, *, now: float) -> tuple[str, ...]:
    """What the words of `who` are about now, by key. Raises as note()."""
    living = _speaking(who, now)
    if living is None:
        return free.of(who.id)
    found = living.notes.get(who.id)
    return found.tags if found else ()


def opened(who: Who, *, now: float) -> tuple[LineSpoken, ...]:
    """The lines that waited behind the shield of `who` here, once.

    Raises GuestsDoNotSit, NothingToOpen.
    """
    try:
        found = noted.opened(seated.living_here(who, now), who.id)
    except NoMeeting:
        found = free.opened(who.id)
    if not found:
        raise NothingToOpen()
    for line in found:
        buffer.opened(who.id, line.speaker_id, line.words)
    return found


def _speaking(who: Who, now: float) -> Living | None:
    """The meeting in which `who` speaks; None where no circle meets and people talk freely."""
    place_id = presence.place_of(who.id)
    if place_id is not None and not who.is_guest and keeper.is_free(place_id):
        return None
    living, seat = seated.seat_here(who, now)
    if seat.quiet:
        raise ListeningSeat()
    return living
