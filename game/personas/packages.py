"""The mask as clients read it: the package Persona.Worn of docs/protocol.md. Pure."""

from typing import Any

from game.personas.rules import Who

WORN = "Persona.Worn"


def worn(who: Who) -> dict[str, Any]:
    """As whom somebody is in the house."""
    return {"name": who.name, "guest": who.is_guest}
