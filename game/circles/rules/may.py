"""Which words have room now: the machine itself is asked, by steps that nobody keeps.

No second list of rules stands here.
"""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from game.circles.rules import care, chairing, groups, machine, on_floors
from game.circles.rules import events as e
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.common.refusals import Refused

_ASKED: dict[str, Callable[[UUID], e.Deed]] = {
    "sit": e.Sit,
    "quiet": e.Quiet,
    "agree": e.Agree,
    "share": lambda seat_id: e.Speak(seat_id, 1),
    "pass": e.Pass,
    "done": e.Done,
    "hand": e.Hand,
    "piece": e.GivePiece,
    "pause": e.Pause,
    "leave": e.Leave,
    "host": e.Host,
    "begin": e.Begin,
    "hold": e.CallHold,
    "resume": e.Resume,
    "bell": e.Bell,
    "next": e.Next,
    "extend": lambda seat_id: e.Extend(seat_id, 1),
    "closing": e.Close,
    **on_floors.ASKED,
    **groups.ASKED,
    **chairing.ASKED,
    **care.ASKED,
}
WORDS = tuple(_ASKED)
"""Every word that can have room in a meeting, in the order in which they are named."""

_ANYBODY = UUID(int=0)


class Room:
    """Which words have room in a meeting, for each seat; asked once for all seats that the rules take alike.

    The breath after a speaker of a popcorn phase is not counted: it is over before anybody has read of it.
    """

    def __init__(self, meeting: Meeting, now: float) -> None:
        self._meeting = replace(meeting, free_since=None)
        self._now = max(now, meeting.now)
        self._known: dict[object, tuple[str, ...]] = {}

    def of(self, seat_id: UUID) -> tuple[str, ...]:
        """The words for whoever has this seat, or would like one."""
        seat = self._meeting.seat(seat_id)
        alike = self._alike(seat)
        if alike not in self._known:
            self._known[alike] = asked(self._meeting, seat_id, self._now)
        return self._known[alike]

    def _alike(self, seat: Seat | None) -> object:
        """What the rules ask of a seat: whose it is and where it stands decides nothing."""
        if seat is None:
            return None
        bare = replace(
            seat,
            id=_ANYBODY,
            hand=None if seat.hand is None else 1,
            dropped_at=None if seat.dropped_at is None else 0.0,
        )
        return bare, seat.id == self._meeting.holder, seat.id == self._meeting.host


def asked(meeting: Meeting, seat_id: UUID, now: float) -> tuple[str, ...]:
    """The words that the machine would not refuse this seat at `now`."""
    return tuple(word for word, deed in _ASKED.items() if _has_room(meeting, deed(seat_id), now))


def _has_room(meeting: Meeting, deed: e.Deed, now: float) -> bool:
    try:
        machine.step(meeting, deed, now)
    except Refused:
        return False
    return True
