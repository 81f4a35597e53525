"""Floor policies: who may speak in a phase. One module each, all with the same five questions.

why_not(meeting, seat, now)      -> Refused or None     why this seat may not speak now
spoken(meeting, event, now)      -> (meeting, facts)    what a line does to the turn
move(meeting, now)               -> (meeting, facts)    offers the floor where it is free and somebody is due
over(meeting)                    -> bool                whether everybody has had what the phase gives
given(meeting, seat, to, now)    -> (meeting, facts)    the piece changes hands, or Refused
"""

from types import ModuleType

from game.circles.rules.floors import host, piece, popcorn, round
from game.circles.rules.meeting import Meeting

_FLOORS: dict[str, ModuleType] = {"host": host, "round": round, "piece": piece, "popcorn": popcorn}


def floor_of(meeting: Meeting) -> ModuleType:
    """The floor policy of the running phase."""
    return _FLOORS[meeting.phase.floor]
