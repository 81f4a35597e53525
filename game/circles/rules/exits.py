"""What ends a part: its minutes, everybody having had theirs, or whoever holds the meeting.

Whoever holds it always may. Where a format names no exit, the others hold too, with one difference: where
people speak as they wish, all having spoken ends a part only if the format says so, because someone may have
more to say. There a pass counts as having spoken, and the part ends when everyone who shares and is here has
spoken or passed, nobody has the floor and no hand is up. Where each has a turn, time drops none.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.circles.rules import frame, time
from game.circles.rules.facts.floors import AllHadTheirs, LastWords, MinutesUsed
from game.circles.rules.facts.meetings import PhaseOver
from game.circles.rules.floors import floor_of, free
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.turns import Change


def reached(meeting: Meeting, now: float) -> bool:
    """Whether the part that runs is over by itself."""
    floor = floor_of(meeting)
    all_had = floor.over(meeting)
    if all_had and (meeting.ends_by_all or meeting.closing_words):
        return True
    if not _by_time(meeting) or now < _over_at(meeting):
        return False
    return all_had if meeting.by_turns else not floor.lingers(meeting)


def told(meeting: Meeting) -> Change:
    """Where everybody had theirs and the part goes on all the same, the facilitator knows it, once.

    Not where silence is what the part is made of.
    """
    if meeting.all_told or free.is_of_silence(meeting) or not floor_of(meeting).over(meeting):
        return meeting, []
    return replace(meeting, all_told=True), [AllHadTheirs()]


def due(meeting: Meeting) -> Iterator[Deadline]:
    """What the minutes of a part do: they end it, or are spoken of."""
    over = _over_at(meeting)
    if _by_time(meeting) and not meeting.by_turns:
        if meeting.over_told == 0:
            yield over, _time_over
        else:
            yield meeting.phase_began + time.PAST * meeting.phase_s, _next
        return
    if meeting.closing_words:
        return
    if meeting.over_told == 0 and (meeting.phase_s or meeting.by_turns):
        yield over, _told_over(1)
    elif meeting.over_told == 1 and meeting.by_turns:
        yield meeting.phase_began + time.PAST * meeting.phase_s, _told_over(2)


def _by_time(meeting: Meeting) -> bool:
    return meeting.phase.ends_by("time")


def _over_at(meeting: Meeting) -> float:
    return meeting.phase_began + meeting.phase_s


def _next(meeting: Meeting, now: float) -> Change:
    return frame.phase_entered(meeting, meeting.phase_index + 1, now)


def _time_over(meeting: Meeting, now: float) -> Change:
    """Nobody is cut off in the middle of a turn: the part waits for its end, up to 1.3 times its minutes."""
    if floor_of(meeting).lingers(meeting):
        return replace(meeting, over_told=1), [LastWords(meeting.holder)]
    return _next(meeting, now)


def _told_over(times: int) -> Callable[[Meeting, float], Change]:
    def told(meeting: Meeting, now: float) -> Change:
        waiting = len(meeting.waiting)
        facts = [MinutesUsed()]
        if meeting.by_turns:
            facts = [PhaseOver(waiting, times == 2)] if waiting else []
        return replace(meeting, over_told=times), facts

    return told
