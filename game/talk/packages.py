"""Lines as clients read them: the package Comm.Line of docs/protocol.md. Pure.

The words are those of the line, plain, without the sentence that a reader gets round them; `to` stands there
only where a line was directed to somebody.
"""

from typing import Any

from game.talk.events import Gestured, LineSpoken, Paged, Whispered
from game.talk.wording import Socials

LINE = "Comm.Line"


def spoken(event: LineSpoken) -> dict[str, Any]:
    """A line in a place, alike for everybody who hears it."""
    line = {"class": event.kind, "speaker": event.speaker_name, "text": event.words}
    return line if event.to_id is None else line | {"to": event.to_name}


def gestured(event: Gestured, socials: Socials) -> dict[str, Any]:
    """A gesture, in the sentence that others see."""
    seen = socials[event.gesture]["others"].replace("{name}", event.name)
    return {"class": "gesture", "speaker": event.name, "text": seen}


def private(event: Whispered | Paged) -> dict[str, Any]:
    """Words for one person."""
    kind = "whisper" if isinstance(event, Whispered) else "page"
    return {"class": kind, "speaker": event.speaker_name, "text": event.words, "to": event.to_name}
