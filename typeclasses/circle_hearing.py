"""News of circles on their way to ears, and what `look` shows of a circle."""

from uuid import UUID

from game.circles import selectors
from game.circles.events import ChangeAnswered, ChangeWished, ChangeWithdrawn, CircleTold
from game.circles.wording import changing, worded
from typeclasses import hearing


def told(event: CircleTold) -> None:
    """Each one to whom a fact of a meeting is due gets it in their words."""
    hearing.tell(event.heard_by, lambda reader: worded(event, reader), "circle")


def change_wished(event: ChangeWished) -> None:
    """A wish for another persona reaches two."""
    hearing.tell((event.who_id, event.host_id), lambda reader: changing.wished(event, reader), "circle")


def change_withdrawn(event: ChangeWithdrawn) -> None:
    """That somebody asks no longer reaches the two."""
    hearing.tell((event.who_id, event.host_id), lambda reader: changing.withdrawn(event, reader), "circle")


def change_answered(event: ChangeAnswered) -> None:
    """The answer reaches the two."""
    hearing.tell((event.who_id, event.host_id), lambda reader: changing.answered(event, reader), "circle")


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of the circle that meets in a place."""
    return selectors.seen_in(place_id)
