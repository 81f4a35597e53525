"""Which words have room now: the machine itself is asked, by steps that nobody keeps.

No second list of rules stands here.
"""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from game.circles.rules import care, chairing, groups, machine, on_floors
from game.circles.rules.events import meetings as e
from game.circles.rules.formats.form import ASKED_OUTSIDE
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat

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
    "begin": lambda seat_id: e.Begin(seat_id, met=ASKED_OUTSIDE),
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

    The breath after a speaker of a popcorn phase is not counted, nor that after another's `next`: they are
    over before anybody has read of them.
    """

    def __init__(self, meeting: Meeting, now: float) -> None:
        self._meeting = replace(meeting, free_since=None, moved_at=None)
        self._now = max(now, meeting.now)
        self._known: dict[object, tuple[str, ...]] = {}

    def of(self, seat_id: UUID) -> tuple[str, ...]:
        """The words for whoever has this seat, or would like one."""
        seat = self._meeting.seat(seat_id)
        alike = self._alike(seat) if seat is not None else self._comes_in(seat_id)
        if alike not in self._known:
            self._known[alike] = asked(self._meeting, seat_id, self._now)
        return self._known[alike]

    def _comes_in(self, seat_id: UUID) -> tuple[bool, bool]:
        """Of who has no seat: whether one is kept for them, and whether the door is closed to them."""
        let_in = any(seat.id == seat_id and seat.admitted for seat in self._meeting.seats)
        return let_in, seat_id in self._meeting.closed_to

    def _alike(self, seat: Seat) -> object:
        """What the rules ask of a seat: whose it is and where it stands decides nothing."""
        bare = replace(
            seat,
            id=_ANYBODY,
            hand=None if seat.hand is None else 1,
            dropped_at=None if seat.dropped_at is None else 0.0,
        )
        meeting = self._meeting
        is_asked = meeting.asked is not None and seat.id in meeting.asked.of
        is_silent = meeting.silence is not None and meeting.silence.by == seat.id
        own = (seat.id == meeting.holder, seat.id == meeting.host, seat.id == meeting.handed_to)
        loop = meeting.loop
        in_loop = (loop.speaker == seat.id, loop.listener == seat.id) if loop else ()
        on_floor = (seat.id == meeting.focus, seat in meeting.raised[:1])
        return bare, own, is_asked, is_silent, in_loop, on_floor


def asked(meeting: Meeting, seat_id: UUID, now: float) -> tuple[str, ...]:
    """The words that the machine would not refuse this seat at `now`."""
    meeting, _ = machine.due(meeting, now)
    return tuple(word for word, deed in _ASKED.items() if machine.would_take(meeting, deed(seat_id), now))
