"""News from beside a ring on its way to ears, and the card for who is sat with."""

from game.circles.events.care import (
    CareAsked,
    CareBegan,
    CareDeclined,
    CareUnanswered,
    CareWished,
    QuietPartBegan,
)
from game.circles.wording import next_door, quiet_room
from game.safety import crisis
from typeclasses import hearing, showing


def asked(event: CareAsked) -> None:
    """A question reaches two."""
    hearing.tell((event.by_id, event.who_id), lambda reader: next_door.asked(event, reader), "circle")


def wished(event: CareWished) -> None:
    """A wish for company reaches whoever could come."""
    hearing.tell((event.who_id, *event.asked), lambda reader: next_door.wished(event, reader), "circle")


def declined(event: CareDeclined) -> None:
    """A no reaches two."""
    hearing.tell((event.by_id, event.who_id), lambda reader: next_door.declined(event, reader), "circle")


def unanswered(event: CareUnanswered) -> None:
    """That nobody can come reaches one."""
    hearing.tell((event.who_id,), lambda reader: next_door.UNANSWERED, "circle")


def began(event: CareBegan) -> None:
    """Both read where they are and who hears them; the card is for the one who is sat with."""
    hearing.tell((event.who_id, event.with_id), lambda reader: next_door.began(event, reader), "circle")
    hearing.tell((event.who_id,), lambda reader: crisis.card(event.country or None), "care")
    showing.show((event.who_id,), crisis.PACKAGE, lambda: crisis.fact(event.country or None))


def quiet_part(event: QuietPartBegan) -> None:
    """One quiet line in the Quiet Room."""
    line = quiet_room.changed(event.part)
    hearing.tell(event.heard_by, lambda reader: line, "place")
