"""What words are about, and the lines that a reader has behind a shield: in the memory of one meeting.

A note belongs to whoever speaks and says nothing of who listens. A shielded line waits for its reader alone,
the last LINES_MOST of them; it is gone when they open it, leave, or go, and with the meeting.
"""

from collections import deque
from dataclasses import replace
from uuid import UUID

from game.circles.events.asking import BoardChanged
from game.circles.registry import Living
from game.circles.rules.parts import Stage
from game.common.changes import emit
from game.safety.protection import selectors as protection
from game.safety.protection import shields
from game.talk.events import LineSpoken

LINES_MOST = 20
"""Lines that wait behind the shield of one reader."""


def is_heavy(living: Living, who_id: UUID) -> bool:
    """Whether the next line of this seat carries a note."""
    return who_id in living.notes


def carried(living: Living, line: LineSpoken) -> LineSpoken:
    """The line with the notes of its speaker, and behind the shields of who has one for them.

    A line without a note asks nobody anything.
    """
    note = living.notes.get(line.speaker_id)
    if note is None:
        return line
    deaf = protection.deaf_to(line.speaker_id, line.heard_by)
    readers = set(line.heard_by) - {line.speaker_id} - deaf
    behind = shields.behind(readers, note.tags)
    return replace(line, notes=note.tags, is_first=not note.told, behind=behind)


def spoken(living: Living, line: LineSpoken) -> None:
    """The line was heard: it waits where somebody has a shield for it, and its note goes with the turn.

    Where nobody has a turn, a note is about one line. Emits BoardChanged where the note is gone.
    """
    if not line.notes:
        return
    for reader in line.behind:
        living.shielded.setdefault(reader, deque(maxlen=LINES_MOST)).append(line)
    if (note := living.notes.get(line.speaker_id)) is not None:
        living.notes[line.speaker_id] = replace(note, told=True)
    let_go(living)
    if line.speaker_id not in living.notes:
        emit(BoardChanged(living.circle.id))


def opened(living: Living, who_id: UUID) -> tuple[LineSpoken, ...]:
    """The lines that waited for this reader, the oldest first; they wait no longer."""
    return tuple(living.shielded.pop(who_id, ()))


def let_go(living: Living) -> None:
    """Nothing is kept of a turn that is done or a meeting that is over, nor for who has no part in it."""
    if not living.notes and not living.shielded:
        return
    meeting = living.meeting
    if meeting.stage is Stage.ENDED:
        living.notes.clear()
        living.shielded.clear()
        return
    for who_id in {*living.notes, *living.shielded}:
        seat = meeting.seat(who_id)
        if seat is None or not seat.hears or seat.dropped_at is not None:
            close(living, who_id)
    for who_id in [who_id for who_id, note in living.notes.items() if note.told and meeting.holder != who_id]:
        del living.notes[who_id]


def close(living: Living, who_id: UUID) -> None:
    """Nothing waits for this person, and their words are about nothing in particular."""
    living.notes.pop(who_id, None)
    living.shielded.pop(who_id, None)
