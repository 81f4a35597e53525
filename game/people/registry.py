"""What the house keeps about a person: a feature says it once; what shows, gives or erases it asks here.

A feature has a module `kept.py` with `KEPT`, a tuple of Keeping; server/wiring.py declares them all, lowest
features first. An erasure goes the other way round, so that what a feature asks of those below it is still
there. A table in which a person can be found and that nobody declares fails a test.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

Row = dict[str, Any]
"""One thing that is kept, as words and values a person understands and JSON can hold: no id of another."""


@dataclass(frozen=True)
class Keeping:
    """One kind of thing that is kept about a person."""

    key: str
    """Of this kind, as in `kept/sooner shields`; one word."""
    models: tuple[str, ...]
    """Tables, as app.Model; empty for what lives in memory alone."""
    what: str
    why: str
    readers: str
    until: str
    """Four phrases for the line that `kept` reads out: each small at its beginning, without an end."""
    rows: Callable[[UUID], list[Row]]
    """All of it about this person, in a fixed order: what `kept` counts and `export` hands over."""
    erase: Callable[[UUID], None] | None = None
    """Takes it away, within the change that erases the person; None where it goes with their row."""
    sooner: Callable[[UUID], int] | None = None
    """Takes away now what would be kept longer, and says how much; None where that is not done here."""
    sooner_by: str = ""
    """What else to do to be rid of it, where `sooner` is None."""
    forget: Callable[[date], None] | None = None
    """Deletes whatever of anybody is past its time; called hourly, and as well twice."""
    stays: str = ""
    """What an erasure leaves, and why: a phrase as those above; empty where nothing."""
    group: str = ""
    """Under which heading `kept` reads it out; empty: the feature of its first table, or memory."""
    opened: Callable[[UUID, Hashable, float], list[Row]] | None = None
    """As `rows`, with the words that are sealed under the person's own key, while their pages are open at
    that connection at that house time; None where nothing is. Raises Locked."""
    erase_mask: Callable[[UUID], None] | None = None
    """Takes away what is kept of one mask, within the change that erases it alone; None where it goes with
    the row of the mask."""

    @property
    def heading(self) -> str:
        """The group in which it is read out."""
        return self.group or (self.models[0].partition(".")[0] if self.models else MEMORY)


MEMORY = "memory"
"""The heading of what is in the memory of the house alone."""

_kinds: dict[str, Keeping] = {}


def declare(*kinds: Keeping) -> None:
    """These are kept. Declaring again takes the place of what had the key."""
    _kinds.update((kind.key, kind) for kind in kinds)


def kinds() -> Iterator[Keeping]:
    """All that are declared, in order of declaring."""
    yield from _kinds.values()


def kind(key: str) -> Keeping | None:
    """The kind of this key, or None."""
    return _kinds.get(key)


def declared_models() -> frozenset[str]:
    """The tables that somebody has declared, as app.Model."""
    return frozenset(model for kind in _kinds.values() for model in kind.models)


def erase_mask(mask_id: UUID) -> None:
    """Whatever is kept of this mask goes. Belongs into the change in which its row goes."""
    for kind in reversed(tuple(_kinds.values())):
        if kind.erase_mask is not None:
            kind.erase_mask(mask_id)
