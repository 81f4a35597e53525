"""Places as clients read them: the packages Room.Info and Room.Players of docs/protocol.md. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from game.personas.packages import faces_of, pronouns_of, titles
from game.personas.rules import Who
from game.places import wording
from game.places.rules import Card

INFO, PLAYERS = "Room.Info", "Room.Players"
SCENES = "/assets/scenes/"
"""Where on the site the pictures of places are."""


def info(card: Card, circle: str | None) -> dict[str, Any]:
    """A place as `look` shows it, without the people; `circle` is the name of the one that meets there."""
    return {
        "name": card.name,
        "description": card.description,
        "medium": wording.medium(card),
        "memory": card.memory,
        "ways": [way.names[0] for way in card.ways],
        "circle": circle,
        "backdrop": _backdrop(card),
        "spots": [{"key": one.key, "words": one.words, "x": one.x, "y": one.y} for one in card.spots],
    }


def _backdrop(card: Card) -> dict[str, str] | None:
    if not card.backdrop:
        return None
    return {"src": f"{SCENES}{card.backdrop}.svg", "words": card.backdrop_words}


def players(here: Sequence[Who], at: Mapping[str, str]) -> dict[str, Any]:
    """Everyone who is in a place, guests by number; `at` says by name who sits at which spot."""
    people = {"people": [who.name for who in here if not who.is_guest], "guests": guests(here)}
    return people | _more(here) | ({"at": dict(at)} if at else {})


def moved(name: str, spot: str | None, here: Sequence[Who]) -> dict[str, Any]:
    """Somebody sits at a spot now, or at none any more."""
    return {"at": {name: spot}, "guests": guests(here)}


def came(name: str, here: Sequence[Who], *, guest: bool) -> dict[str, Any]:
    """Somebody is in a place now; `here` is everyone."""
    if guest:
        return {"guests": guests(here)}
    return {"came": name, "guests": guests(here)} | _more([who for who in here if who.name == name])


def mask_changed(who: Who, here: Sequence[Who]) -> dict[str, Any]:
    """Of somebody in a place another face is seen, or other words for it, or other pronouns are said, or none
    any more; `here` is everyone."""
    said = pronouns_of([who]) or {who.name: None}
    return {"faces": faces_of([who]), "pronouns": said, "guests": guests(here)}


def _more(people: Sequence[Who]) -> dict[str, Any]:
    """What is shown of these people beside their names: the roles of some, the faces of all but guests, the
    pronouns of who says some."""
    found = {"titles": titles(people), "faces": faces_of(people), "pronouns": pronouns_of(people)}
    return {key: value for key, value in found.items() if value}


def gone(name: str, here: Sequence[Who], *, guest: bool) -> dict[str, Any]:
    """Somebody is no longer in a place; `here` is who stays."""
    return {"guests": guests(here)} if guest else {"gone": name, "guests": guests(here)}


def guests(here: Sequence[Who]) -> int:
    """How many of them nobody knows."""
    return sum(who.is_guest for who in here)
