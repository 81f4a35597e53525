"""Places as clients read them: the packages Room.Info and Room.Players of docs/protocol.md. Pure."""

from collections.abc import Iterable, Sequence
from typing import Any

from game.personas.packages import titles
from game.personas.rules import Who
from game.places import wording
from game.places.rules import Card

INFO, PLAYERS = "Room.Info", "Room.Players"


def info(card: Card, circle: str | None) -> dict[str, Any]:
    """A place as `look` shows it, without the people; `circle` is the name of the one that meets there."""
    return {
        "name": card.name,
        "description": card.description,
        "medium": wording.medium(card),
        "memory": card.memory,
        "ways": [way.names[0] for way in card.ways],
        "circle": circle,
    }


def players(here: Sequence[Who]) -> dict[str, Any]:
    """Everyone who is in a place, guests by number."""
    people = {"people": [who.name for who in here if not who.is_guest], "guests": guests(here)}
    return people | _titles(here)


def came(name: str, here: Sequence[Who], *, guest: bool) -> dict[str, Any]:
    """Somebody is in a place now; `here` is everyone."""
    if guest:
        return {"guests": guests(here)}
    return {"came": name, "guests": guests(here)} | _titles(who for who in here if who.name == name)


def _titles(people: Iterable[Who]) -> dict[str, Any]:
    found = titles(people)
    return {"titles": found} if found else {}


def gone(name: str, here: Sequence[Who], *, guest: bool) -> dict[str, Any]:
    """Somebody is no longer in a place; `here` is who stays."""
    return {"guests": guests(here)} if guest else {"gone": name, "guests": guests(here)}


def guests(here: Sequence[Who]) -> int:
    """How many of them nobody knows."""
    return sum(who.is_guest for who in here)
