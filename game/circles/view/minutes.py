"""How many seconds a stage or part has by its minutes, and how many of them are left. Pure."""

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.rules.time import GATHERING_S, aftercare_s


def planned_s(meeting: Meeting) -> float | None:
    """Seconds of the stage or part that runs, extensions too; None where it has none, and after the end."""
    if meeting.stage is Stage.GATHERING:
        return float(GATHERING_S)
    if meeting.stage is Stage.AFTERCARE:
        return aftercare_s(meeting.form)
    return meeting.phase_s or None


def in_all(meeting: Meeting) -> int | None:
    """The same as a client is told it: whole seconds, at least one."""
    planned = planned_s(meeting)
    return None if planned is None else max(1, round(planned))


def runs_to(meeting: Meeting) -> tuple[str, float] | None:
    """When the stage or part is over by its minutes; in a hold, how much of it was left. None where it has
    none, and lasts until somebody goes on."""
    planned = planned_s(meeting)
    if planned is None:
        return None
    over = planned + (meeting.phase_began if meeting.phase else meeting.stage_began)
    if meeting.hold is None:
        return "until", round(over, 3)
    return "left", round(over - meeting.hold.since, 3)


def seconds_left(meeting: Meeting, now: float) -> float | None:
    """Seconds that the stage or part has left by its minutes, also in a hold; None after the end."""
    found = runs_to(meeting)
    if found is None:
        return None
    kind, at = found
    return max(0.0, at - max(now, meeting.now) if kind == "until" else at)
