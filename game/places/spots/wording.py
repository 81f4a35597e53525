"""Sentences about pictures and spots: (fact, reader) -> text. No queries."""

from collections.abc import Sequence
from uuid import UUID

from game.places.spots.events import SatDown, StoodUp
from game.places.spots.rules import Spot


def sat_down(event: SatDown, reader: UUID) -> str:
    """Somebody sits down at a spot."""
    who = "You sit" if reader == event.who_id else f"{event.name} sits"
    return f"{who} down {event.words}."


def stood_up(event: StoodUp, reader: UUID) -> str:
    """Somebody gets up from a spot."""
    return "You stand up." if reader == event.who_id else f"{event.name} stands up."


def sit(spot: Spot, names: Sequence[str], you: bool) -> str:
    """Who sits at a spot: `names` are the others, `you` whether the reader sits there too."""
    who = _listed([*(["You"] if you else []), *names], "and")
    return f"{who} {'sits' if len(names) == 1 and not you else 'sit'} {spot.words}."


def to_sit(spots: Sequence[Spot]) -> str:
    """Where one can sit, by what is typed."""
    words = _listed([f"`sit {spot.key}`" for spot in spots], "or")
    return f"To sit somewhere: {words}. `picture` says where that is."


def picture(words: str, spots: Sequence[Spot]) -> str:
    """What is to be seen, and where one can sit in it."""
    if not spots:
        return words
    where = _listed([f"{spot.words} (`sit {spot.key}`)" for spot in spots], "or")
    return f"{words}\nYou can sit {where}."


def _listed(parts: Sequence[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"
