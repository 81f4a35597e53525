"""A part that ends, or goes on otherwise, while somebody has the turn: nobody loses it without a word.

Whoever holds the meeting is told once before they cut off somebody who has begun; then the turn ends with
thanks. Source: DESIGN 2.6.
"""

from dataclasses import replace
from uuid import UUID

from game.circles.rules import turns
from game.circles.rules.facts.floors import TurnRuns
from game.circles.rules.facts.meetings import Fact, FloorGivenBack, TurnDone
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Share
from game.circles.rules.turns import Change


def begun_by(meeting: Meeting) -> UUID | None:
    """Whose turn it is that has begun, or None; in a part of being heard that of the one who is heard."""
    if meeting.holder is None or meeting.turn is None:
        return None
    loop = meeting.loop
    if loop is not None:
        has_begun = meeting.turn.taken or loop.asked or loop.reflecting or loop.misses > 0
        return loop.speaker if has_begun else None
    # of two with the same time each, a time that was spent in silence is one
    in_silence = meeting.phase is not None and bool(meeting.phase.first)
    return meeting.holder if meeting.turn.taken or in_silence else None


def warned(meeting: Meeting, by: UUID, word: str) -> Change | None:
    """Whom `by` would cut off with `word`, told once a turn to those who hold the meeting; None: nobody."""
    speaker = begun_by(meeting)
    if speaker in (None, by) or meeting.turn.warned:
        return None
    return replace(meeting, turn=replace(meeting.turn, warned=True)), [TurnRuns(speaker, word)]


def ended(meeting: Meeting, now: float, *, closes: bool = False) -> Change:
    """The floor is nobody's: whoever had begun is thanked, and whoever had not hears that it goes on.

    Where the meeting `closes`, its closing says the second.
    """
    if meeting.holder is None or meeting.turn is None:
        return replace(meeting, holder=None, turn=None, centre_since=None), []
    speaker = begun_by(meeting)
    facts: list[Fact] = [] if closes else [FloorGivenBack(meeting.holder, "moved", False)]
    if speaker is not None:
        facts = [TurnDone(speaker)]
    meeting = turns.settled(meeting, Share.WAITING if speaker is None else Share.SPOKEN, now)
    return replace(meeting, centre_since=None), facts
