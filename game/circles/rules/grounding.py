"""A meeting never ends on something heavy: a minute of nothing comes before its last part, once."""

from dataclasses import replace

from game.circles.rules.facts.care import GroundingBegun
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import EARLY, Meeting
from game.circles.rules.parts import Silence, Stage
from game.circles.rules.time import GROUNDING_S

PART = "grounding"
"""A part of this key does it itself; where it comes last or runs just now, no minute is inserted."""
WHY = "grounding"


def is_wanted(meeting: Meeting, then: int) -> bool:
    """Whether a minute comes before `then`: a part by its number, the number after the last, or EARLY."""
    last = len(meeting.form.phases) - 1
    if meeting.stage is not Stage.SITTING or meeting.grounded or EARLY < then < last:
        return False
    heavy = meeting.heavy or (meeting.turn is not None and meeting.turn.heavy and meeting.turn.taken)
    ahead = () if then == EARLY else meeting.form.phases[then:]
    return heavy and PART not in (meeting.phase.key, *(phase.key for phase in ahead))


def begun(meeting: Meeting, then: int, now: float) -> tuple[Meeting, list[Fact]]:
    """Everybody is quiet for a minute, and then comes `then`. Nothing is on hold, and nobody has the turn."""
    silence = Silence(now, now + GROUNDING_S, WHY)
    meeting = replace(meeting, silence=silence, then_part=then, grounded=True, heavy=False)
    return meeting, [GroundingBegun(GROUNDING_S)]


def is_on(meeting: Meeting) -> bool:
    """Whether the meeting waits for the end of such a minute."""
    return meeting.then_part is not None


def is_over(meeting: Meeting) -> bool:
    """Whether such a minute has passed, and what comes after it is due."""
    return meeting.then_part is not None and meeting.silence is None and meeting.hold is None


def sooner(meeting: Meeting) -> Meeting:
    """The minute is over before its time."""
    return replace(meeting, silence=None)
