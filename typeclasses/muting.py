"""What readers leave out because they mute its speaker, and the mark that stands once in its place.

A run of muted lines has one mark for each speaker; it begins anew when the reader has heard somebody else.
Nothing is looked up where nobody mutes.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from game.places.events import Left
from game.safety.protection import selectors as protection

_marked: dict[UUID, set[UUID]] = {}
"""By reader: whose mark they have read since they last heard somebody."""


def hearers(speaker_id: UUID, heard_by: Collection[UUID]) -> tuple[UUID, ...]:
    """Those of these who do not mute the speaker."""
    deaf = protection.deaf_to(speaker_id, heard_by)
    return tuple(one for one in heard_by if one not in deaf) if deaf else tuple(heard_by)


def marked_anew(speaker_id: UUID, heard_by: Collection[UUID]) -> list[UUID]:
    """Who of these leaves a line of the speaker out and has to read that it does."""
    deaf = protection.deaf_to(speaker_id, heard_by)
    if not deaf:
        return []
    anew = [one for one in heard_by if one in deaf and speaker_id not in _marked.get(one, ())]
    for one in anew:
        _marked.setdefault(one, set()).add(speaker_id)
    return anew


def heard(readers: Iterable[UUID]) -> None:
    """These have heard a line; the next that they leave out has its mark again."""
    if _marked:
        for one in readers:
            _marked.pop(one, None)


def left(event: Left) -> None:
    """Whoever goes begins anew."""
    _marked.pop(event.who_id, None)


def forget() -> None:
    """Nobody has read a mark."""
    _marked.clear()
