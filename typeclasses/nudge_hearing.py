"""The question of `nudge` on its way to one pair of ears, before the line it is about goes out."""

from uuid import UUID

from game.places import presence
from game.safety.care import nudge
from game.talk.events import LineSpoken, Paged, Whispered
from typeclasses import hearing


def line_spoken(event: LineSpoken) -> None:
    """A line or a share."""
    _asks(event.speaker_id, event.words)


def private(event: Whispered | Paged) -> None:
    """A whisper or a page."""
    _asks(event.speaker_id, event.words)


def _asks(who_id: UUID, words: str) -> None:
    who = presence.find(who_id)
    if who is None or who.is_guest or not nudge.is_on(who.person_id):
        return
    if nudge.sounds_hard(words):
        hearing.tell((who_id,), lambda reader: nudge.ASKS, "care")
