"""News of circles on their way to ears, and what `look` shows of a circle."""

from uuid import UUID

from game.circles import registry
from game.circles.events import CircleTold
from game.circles.wording import cards, worded
from typeclasses import hearing


def told(event: CircleTold) -> None:
    """Each one to whom a fact of a meeting is due gets it in their words."""
    hearing.tell(event.heard_by, lambda reader: worded(event, reader), "circle")


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of the circle that meets in a place."""
    card = registry.circle_at(place_id)
    if card is None:
        return []
    living = registry.meeting_at(place_id)
    return cards.seen_in(card, living.meeting if living else None, living.names if living else {})
