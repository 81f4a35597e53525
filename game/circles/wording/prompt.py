"""The line that stands under what somebody in a ring has read: the part, whose turn, how far one answers."""

from collections.abc import Mapping
from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.wording.common import counted, title

_ANSWERS = {
    0: "nobody answers",
    1: "gestures only",
    2: "brief thanks",
    3: "own experience",
    4: "questions and feedback",
}
_ONE_SPEAKS = frozenset({"host", "reader", "team", "focus"})
"""Where one person speaks the others answer by a brief thanks at most, however far the part lets them."""
_STAGES = {Stage.GATHERING: "gathering", Stage.AFTERCARE: "aftercare"}


def line(meeting: Meeting, names: Mapping[UUID, str], reader: UUID) -> str | None:
    """What holds now for whoever has this seat, in one line without the minutes; None without one."""
    seat = meeting.seat(reader)
    if seat is None or not seat.hears or meeting.stage is Stage.ENDED:
        return None
    if seat.in_care:
        return "next door, your place is kept"
    return ", ".join(
        part for part in (_part(meeting), _turn(meeting, names, reader), _answers(meeting)) if part
    )


def timed(said: str, left_s: float | None) -> str:
    """The same as it is shown, with the minutes that are left."""
    left = "" if left_s is None else f", {counted(max(0, round(left_s / 60)), 'minute', 'minutes')} left"
    return f"({said}{left})"


def _part(meeting: Meeting) -> str:
    part = _STAGES.get(meeting.stage) or meeting.phase.key.replace("_", " ")
    return f"{part}, on hold" if meeting.hold else part


def _turn(meeting: Meeting, names: Mapping[UUID, str], reader: UUID) -> str:
    holder = meeting.seat(meeting.holder)
    if holder is None or holder.dropped_at is not None:
        return ""
    if meeting.holder == reader:
        return "your turn"
    return f"{title(names.get(meeting.holder, 'somebody'))}'s turn"


def _answers(meeting: Meeting) -> str:
    if meeting.hold is not None or meeting.stage is Stage.GATHERING:
        return ""
    if meeting.silence is not None:
        return "silence"
    if meeting.groups_until is None and meeting.floor in _ONE_SPEAKS:
        return _ANSWERS[min(2, meeting.crosstalk)]
    return _ANSWERS[min(1, meeting.crosstalk) if meeting.floor == "silent" else meeting.crosstalk]
