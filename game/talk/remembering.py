"""What was heard is remembered for a while, in memory, for those who heard it (order/buffer.py of safety)."""

from game.places import presence
from game.safety.order import buffer
from game.talk.events import Gestured, LineSpoken, Paged, Whispered


def line_spoken(event: LineSpoken) -> None:
    """A line, with the audience that it had."""
    buffer.heard(
        event.speaker_id,
        event.speaker_name,
        event.words,
        event.kind,
        event.place_id,
        event.heard_by,
        to=event.to_name,
        behind=event.behind,
    )


def gestured(event: Gestured) -> None:
    """A gesture to the room."""
    said = event.gesture.replace("_", " ")
    buffer.heard(event.who_id, event.name, said, "gesture", event.place_id, event.heard_by)


def whispered(event: Whispered) -> None:
    """A whisper, between two in one place."""
    place_id = presence.place_of(event.speaker_id)
    two = (event.speaker_id, event.speaker_name, event.to_id, event.to_name)
    buffer.heard_by_two(*two, event.words, "whisper", place_id)


def paged(event: Paged) -> None:
    """A page, between two."""
    buffer.heard_by_two(event.speaker_id, event.speaker_name, event.to_id, event.to_name, event.words, "page")


LISTENERS = ((LineSpoken, line_spoken), (Gestured, gestured), (Whispered, whispered), (Paged, paged))
"""Who listens to what, joined in server/wiring.py before the lines reach ears."""
