"""Who hears whom, and who listens to whom, where that is not simply the ring: `order`, `look`, the prompt."""

from collections.abc import Mapping
from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.wording.common import listed, number, title

Names = Mapping[UUID, str]


def alcove(meeting: Meeting, names: Names, reader: UUID) -> str | None:
    """The alcove in which the reader sits, and with whom; None in the ring."""
    own = meeting.seat(reader)
    if own is None or not own.group:
        return None
    others = [_called(names, seat.id) for seat in meeting.sharing if seat.group == own.group and seat != own]
    return f"alcove {number(own.group)}" + (f", with {listed(others)}" if others else "")


def listener(meeting: Meeting, names: Names, reader: UUID) -> str | None:
    """Who listens to whom while somebody is to be heard, as the reader says it; None where nobody does."""
    loop = meeting.loop
    if loop is None or loop.listener is None:
        return None
    if loop.listener == reader:
        return f"you listen to {_called(names, loop.speaker)}"
    to = "you" if loop.speaker == reader else _called(names, loop.speaker)
    return f"{_called(names, loop.listener)} listens to {to}"


def notes(meeting: Meeting, names: Names, seat: Seat, reader: UUID) -> list[str]:
    """What `order` says of a seat for those who sit here; of an alcove for those in it and who holds it."""
    found = []
    loop = meeting.loop
    if loop is not None and seat.id == loop.listener:
        found.append(f"listens to {'you' if loop.speaker == reader else _called(names, loop.speaker)}")
    own = meeting.seat(reader)
    if seat.id == reader and (where := alcove(meeting, names, reader)) is not None:
        found.append(where)
    elif seat.group and (meeting.helps(reader) or (own is not None and own.group == seat.group)):
        found.append(f"alcove {number(seat.group)}")
    return found


def seen(meeting: Meeting, names: Names, reader: UUID) -> list[str]:
    """What `look` adds for a reader who sits here."""
    own = meeting.seat(reader)
    if own is None or not own.hears or own.in_care:
        return []
    where, listens = alcove(meeting, names, reader), listener(meeting, names, reader)
    return [*([f"You sit in {where}."] if where else []), *([f"{title(listens)}."] if listens else [])]


def _called(names: Names, seat_id: UUID) -> str:
    return title(names.get(seat_id, "somebody"))
