"""Stewards are named beside the running house (`make steward`): it sees that, and says so in the rooms.

What they may do is asked of the rows each time; the title that others see is in memory since a mask was put
on.
"""

from uuid import UUID

from game.common.changes import emit
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from typeclasses import hearing, showing

LOOK_EVERY = 5
"""Ticks between two looks at who runs the house."""

NAMED = (
    "You are a steward of this house from now on, in your own name. `help charter` says what stewards may do,"
    " `reports` what waits for you, and `duty on` that you can be called."
)
RELEASED = "You are a steward of this house no longer, and a member like others."

_seen: frozenset[UUID] | None = None


def tick(ticks: int) -> None:
    """Whoever was named or released since the last look is shown as what they are, and told so where they are
    here in their own name. Emits PersonaChanged."""
    global _seen
    if ticks % LOOK_EVERY and _seen is not None:
        return
    now = frozenset(personas.stewards())
    before, _seen = now if _seen is None else _seen, now
    for persona_id in sorted(before ^ now):
        emit(PersonaChanged(persona_id))
    if before ^ now:
        showing.everyone()
    hearing.tell(sorted(now - before), lambda reader: NAMED, "system")
    hearing.tell(sorted(before - now), lambda reader: RELEASED, "system")


def forget() -> None:
    """Nobody has been looked at yet."""
    global _seen
    _seen = None
