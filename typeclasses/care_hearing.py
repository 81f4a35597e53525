"""News from beside a ring on its way to ears, and the card for who is sat with."""

from game.circles.events.care import (
    AftercareWaits,
    CareAsked,
    CareBegan,
    CareDeclined,
    CareNotNow,
    CareUnanswered,
    CareWished,
    QuietPartBegan,
)
from game.circles.wording import next_door, quiet_room
from game.safety.care import crisis
from typeclasses import hearing, showing


def asked(event: CareAsked) -> None:
    """A question reaches two, or only who asks."""
    readers = (event.by_id, event.who_id) if event.is_told else (event.by_id,)
    hearing.tell(readers, lambda reader: next_door.asked(event, reader), "circle")


def wished(event: CareWished) -> None:
    """A wish for company reaches whoever could come."""
    hearing.tell((event.who_id, *event.asked), lambda reader: next_door.wished(event, reader), "circle")


def declined(event: CareDeclined) -> None:
    """A no reaches two."""
    hearing.tell((event.by_id, event.who_id), lambda reader: next_door.declined(event, reader), "circle")


def not_now(event: CareNotNow) -> None:
    """A no reaches who said it."""
    hearing.tell((event.by_id,), lambda reader: next_door.not_now(event), "circle")


def waits(event: AftercareWaits) -> None:
    """That somebody is there reaches whoever holds the meeting."""
    hearing.tell(event.heard_by, lambda reader: next_door.WAITS, "circle")


def unanswered(event: CareUnanswered) -> None:
    """That nobody can come reaches one."""
    hearing.tell((event.who_id,), lambda reader: next_door.unanswered(event), "circle")


def began(event: CareBegan) -> None:
    """Both read where they are and who hears them; who is sat with has the card of their country below it.

    Where none is chosen the card is a long list, and `help now` is named instead.
    """
    hearing.tell((event.who_id, event.with_id), lambda reader: next_door.began(event, reader), "circle")
    if event.country:
        hearing.tell((event.who_id,), lambda reader: crisis.card(event.country), "care")
        showing.show((event.who_id,), crisis.PACKAGE, lambda: crisis.fact(event.country))


def quiet_part(event: QuietPartBegan) -> None:
    """One quiet line in the Quiet Room."""
    line = quiet_room.changed(event.part)
    hearing.tell(event.heard_by, lambda reader: line, "place")
