"""The mask as clients read it: the package Persona.Worn of docs/protocol.md. Pure."""

from collections.abc import Iterable
from typing import Any

from game.personas.rules import Who

WORN = "Persona.Worn"


def worn(who: Who) -> dict[str, Any]:
    """As whom somebody is in the house."""
    pronouns = "" if who.is_guest else who.pronouns
    return {"name": who.name, "guest": who.is_guest, "pronouns": pronouns, "title": who.title}


def titles(people: Iterable[Who]) -> dict[str, str]:
    """The roles that some of these people act in, by name; most have none."""
    return {who.name: who.title for who in people if who.title}
