"""The mask as clients read it: the packages Persona.Worn and Char.Name of docs/protocol.md. Pure."""

from collections.abc import Iterable
from typing import Any

from game.common import faces
from game.personas import wording
from game.personas.rules import Who

WORN, NAME = "Persona.Worn", "Char.Name"


def worn(who: Who) -> dict[str, Any]:
    """As whom somebody is in the house."""
    pronouns = "" if who.is_guest else who.pronouns
    seen = None if who.is_guest else face(who)
    return {"name": who.name, "guest": who.is_guest, "pronouns": pronouns, "title": who.title, "face": seen}


def name(who: Who) -> dict[str, str]:
    """The same name under that which MUD clients know; it is the whole of it."""
    return {"name": who.name, "fullname": who.name}


def titles(people: Iterable[Who]) -> dict[str, str]:
    """The roles that some of these people act in, by name; most have none."""
    return {who.name: who.title for who in people if who.title}


def face(who: Who) -> dict[str, str]:
    """Where the picture of a persona is, and what is to be seen in it."""
    return {"src": faces.address(who.face), "words": wording.face_seen(who)}


def faces_of(people: Iterable[Who]) -> dict[str, dict[str, str]]:
    """The faces of these people by name; guests have none."""
    return {who.name: face(who) for who in people if not who.is_guest}


def pronouns_of(people: Iterable[Who]) -> dict[str, str]:
    """What these people say of how they are spoken of, by name; many say nothing."""
    return {who.name: who.pronouns for who in people if not who.is_guest and who.pronouns}
