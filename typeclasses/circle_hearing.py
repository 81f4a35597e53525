"""News of circles on their way to ears, and what `look` shows of a circle."""

from uuid import UUID

from game.circles import selectors
from game.circles.events.chairing import AskedToListen
from game.circles.events.manners import Note
from game.circles.events.meetings import ChangeAnswered, ChangeWished, ChangeWithdrawn, CircleTold, PairTold
from game.circles.events.standing import CircleNews
from game.circles.standing import endings
from game.circles.wording import chairing, changing, pairs, standing, worded
from game.circles.wording.manners import noted as note_worded
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


def asked_to_listen(event: AskedToListen) -> None:
    """The two whom it concerns, and nobody else."""
    hearing.tell(
        (event.who_id, event.by_id), lambda reader: chairing.asked_to_listen(event, reader), "circle"
    )


def change_answered(event: ChangeAnswered) -> None:
    """The answer reaches the two."""
    hearing.tell((event.who_id, event.host_id), lambda reader: changing.answered(event, reader), "circle")


def noted(event: Note) -> None:
    """A small thing beside a meeting reaches those for whom it is."""
    hearing.tell(event.heard_by, lambda reader: note_worded(event, reader), "circle")


def pair_told(event: PairTold) -> None:
    """What whoever looks for a pair is told, alone."""
    hearing.tell((event.who_id,), lambda reader: pairs.pair_told(event), "circle")


def circle_news(event: CircleNews) -> None:
    """News of a circle reach those to whom they are due, wherever they are."""
    hearing.tell(event.heard_by, lambda reader: standing.heard(event, reader), "circle")


def plaques_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of circles that have ended."""
    return standing.plaques(endings.plaques(place_id))


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of the circle that meets in a place."""
    return selectors.seen_in(place_id, reader)
