"""The line that stands under what somebody in a ring has read: the part, whose turn, how far one answers."""

from collections.abc import Callable, Mapping
from uuid import UUID

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage
from game.circles.wording import near
from game.circles.wording.common import counted, title

_ANSWERS = {
    0: "nobody answers",
    1: "gestures only",
    2: "brief thanks",
    3: "own experience",
    4: "questions and feedback",
}
_GESTURES, _THANKS, _IN_WORDS = 1, 2, 3
_WELCOME = {_GESTURES: "gestures welcome", _THANKS: "thanks welcome"}
_BESIDE = {**_ANSWERS, 0: "no comments", **_WELCOME}
"""The same beside what one does, so that the two do not contradict each other."""
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
    said = (
        _part(meeting),
        near.alcove(meeting, names, reader),
        _turn(meeting, names, reader),
        near.listener(meeting, names, reader),
        _answers(meeting, seat),
    )
    return ", ".join(part for part in said if part)


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


def _in_pairs(meeting: Meeting, seat: Seat) -> str:
    """Whose half it is; while one is being heard the others ask nothing."""
    level = meeting.crosstalk
    if meeting.phase.loop:
        return _joined(_WELCOME.get(level), "no questions, no advice")
    speakers = [one for one in meeting.members(seat.group) if one.speaks]
    does = "you may speak"
    if speakers:
        does = "your time" if seat.speaks else "you listen"
    return _joined(does, _BESIDE[level], "no advice" if level in _WELCOME else None)


def _inside(meeting: Meeting, seat: Seat) -> str:
    """Who listens from outside knows how far those inside answer each other."""
    level = _BESIDE[meeting.crosstalk]
    if seat.inner or meeting.helps(seat.id):
        return _joined("you may speak", level)
    return _joined("you listen", level if meeting.crosstalk < _IN_WORDS else f"{level} inside")


def _of_questions(meeting: Meeting, seat: Seat) -> str:
    does = "you answer or pass" if seat.id == meeting.focus else "questions only"
    return _joined(does, _BESIDE[min(_THANKS, meeting.crosstalk)])


_OWN: dict[str | None, Callable[[Meeting, Seat], str]] = {
    "pair": _in_pairs,
    "inner": _inside,
    "ask_only": _of_questions,
}
"""Floors on which how far people answer each other does not say what one does, so that both are said."""


def _answers(meeting: Meeting, seat: Seat) -> str:
    """How far one answers, and what one does where the level alone does not say it."""
    level = meeting.crosstalk
    if meeting.hold is not None:
        return _ANSWERS[level]
    if meeting.stage is Stage.GATHERING:
        return _joined("a little talk", _BESIDE[level])
    if meeting.silence is not None:
        return _joined("silence", _ANSWERS[min(_GESTURES, level)])
    if meeting.groups_until is None and meeting.floor in _OWN:
        return _OWN[meeting.floor](meeting, seat)
    if meeting.groups_until is None and meeting.floor in _ONE_SPEAKS:
        return _ANSWERS[min(_THANKS, level)]
    return _ANSWERS[min(_GESTURES, level) if meeting.floor == "silent" else level]


def _joined(*said: str | None) -> str:
    return ", ".join(part for part in said if part)
