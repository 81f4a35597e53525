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
    return line | _to(event) | _notes(event)


def behind(event: LineSpoken, label: str) -> dict[str, Any]:
    """The same for whoever has a shield for it: the label in place of the words."""
    line = {"class": event.kind, "speaker": event.speaker_name, "text": label, "shielded": True}
    return line | _to(event) | _notes(event)


def _to(event: LineSpoken) -> dict[str, Any]:
    return {} if event.to_id is None else {"to": event.to_name}


def _notes(event: LineSpoken) -> dict[str, Any]:
    return {"notes": list(event.notes)} if event.notes else {}


def gestured(event: Gestured, socials: Socials) -> dict[str, Any]:
    """A gesture, in the sentence that others see."""
    seen = socials[event.gesture]["others"].replace("{name}", event.name)
    return {"class": "gesture", "speaker": event.name, "text": seen}


def private(event: Whispered | Paged) -> dict[str, Any]:
    """Words for one person."""
    kind = "whisper" if isinstance(event, Whispered) else "page"
    return {"class": kind, "speaker": event.speaker_name, "text": event.words, "to": event.to_name}
