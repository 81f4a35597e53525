"""What words are about where people talk freely: a note for one line, and what waits behind shields.

All in memory. In a meeting the same is kept with the meeting (game/circles/care).
"""

from collections import deque
from dataclasses import replace
from uuid import UUID

from game.safety.protection import selectors as protection
from game.safety.protection import shields
from game.talk.events import LineSpoken

LINES_MOST = 20
"""Lines that wait behind the shield of one reader."""

_notes: dict[UUID, tuple[str, ...]] = {}
_waiting: dict[UUID, deque[LineSpoken]] = {}


def note(who_id: UUID, tags: tuple[str, ...]) -> None:
    """The next line of this persona carries these notes."""
    _notes[who_id] = tags


def take_off(who_id: UUID) -> bool:
    """It carries none; whether it would have."""
    return _notes.pop(who_id, None) is not None


def of(who_id: UUID) -> tuple[str, ...]:
    """What the next line of this persona carries."""
    return _notes.get(who_id, ())


def carried(line: LineSpoken) -> LineSpoken:
    """The line with the note of its speaker, which goes with it; it waits where somebody has a shield.

    A line without a note asks nobody anything.
    """
    tags = _notes.pop(line.speaker_id, None)
    if tags is None:
        return line
    readers = set(line.heard_by) - {line.speaker_id} - protection.deaf_to(line.speaker_id, line.heard_by)
    line = replace(line, notes=tags, behind=shields.behind(readers, tags))
    for reader in line.behind:
        _waiting.setdefault(reader, deque(maxlen=LINES_MOST)).append(line)
    return line


def opened(who_id: UUID) -> tuple[LineSpoken, ...]:
    """The lines that waited for this reader, the oldest first; they wait no longer."""
    return tuple(_waiting.pop(who_id, ()))


def waiting_for(who_id: UUID) -> int:
    """How many lines wait for this reader."""
    return len(_waiting.get(who_id, ()))


def gone(who_id: UUID) -> None:
    """Whoever walks on, leaves or changes their mask has no note, and nothing waits for them."""
    _notes.pop(who_id, None)
    _waiting.pop(who_id, None)


def forget() -> None:
    """Nothing is noted, nothing waits."""
    _notes.clear()
    _waiting.clear()
