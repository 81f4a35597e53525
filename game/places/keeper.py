"""Who is asked before anything happens in a place: one port, one question.

Every act in a place is asked once. The open keeper follows what the place says of itself; another feature (a
meeting) lends a keeper for as long as something runs there. No door and no command asks whether it stands in
a ring.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol
from uuid import UUID

from game.personas.rules import Who
from game.places import atlas, presence
from game.places.refusals import GesturesOnly, GuestsListen, QuietPlace, RoomOnly, SoftGestures

Kind = Literal[
    "say", "pose", "gesture", "whisper", "page", "think", "offer", "walk", "change", "sit", "stand"
]

WORDS = frozenset({"say", "pose", "whisper", "page", "think"})
"""Kinds that carry what somebody typed."""


@dataclass(frozen=True)
class Act:
    """Something that `who` wants to do in a place."""

    kind: Kind
    who: Who
    place_id: UUID
    words: str = field(default="", repr=False)
    target: Who | None = None
    gesture: str = ""
    quiet: bool = True
    """For a gesture: whether it makes no sound."""
    close: bool = False
    """For a pose: no blank between name and words (`;'s hat`)."""


@dataclass(frozen=True)
class Heard:
    """The answer yes: the ids of those who get the act, its doer among them.

    `taken` says that the keeper has done it already and told everybody: nothing is left to do.
    """

    audience: tuple[UUID, ...] = ()
    taken: bool = False


class Keeper(Protocol):
    """Answers for one place."""

    def ask(self, act: Act, *, now: float) -> Heard:
        """Yes with an audience, yes and taken over, or Refused with what to do instead."""


class OpenKeeper:
    """The keeper of a place in which nothing special runs."""

    def ask(self, act: Act, *, now: float) -> Heard:
        """Raises GuestsListen, QuietPlace, GesturesOnly, RoomOnly, SoftGestures."""
        here = presence.ids_at(act.place_id)
        if act.kind in ("walk", "change", "stand"):
            return Heard(here)
        if act.who.is_guest:
            raise GuestsListen()
        speech = atlas.place(act.place_id).speech
        if act.kind in WORDS and act.kind != "page" and speech != "open":
            raise QuietPlace() if speech == "none" else GesturesOnly()
        if act.kind == "offer" and speech != "open":
            raise RoomOnly()
        if act.kind == "gesture" and speech != "open" and (speech == "none" or not act.quiet):
            raise QuietPlace() if speech == "none" else SoftGestures()
        if act.kind == "whisper" and act.target is not None:
            return Heard((act.who.id, act.target.id))
        return Heard(here)


_open = OpenKeeper()
_finders: list[Callable[[UUID], Keeper | None]] = []


def keeper_of(place_id: UUID) -> Keeper:
    """The keeper who answers for this place now."""
    for find in _finders:
        if keeper := find(place_id):
            return keeper
    return _open


def is_free(place_id: UUID) -> bool:
    """Whether words are free here: everybody may speak, and nothing runs that has an order of its own."""
    return keeper_of(place_id) is _open and atlas.place(place_id).speech == "open"


def lend(finder: Callable[[UUID], Keeper | None]) -> None:
    """`finder` is asked from now on who keeps a place. Joining twice counts once."""
    if finder not in _finders:
        _finders.append(finder)
