"""The board of whoever helps to hold a meeting, as values; the package Circle.Board of docs/protocol.md.

game/circles/wording/board.py says the same values in words, so that neither shows what the other does not.
Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from game.circles.rules.floors import free
from game.circles.rules.floors.free import TO_HANDS
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Share, Stage, Told
from game.circles.wording.asked_of_one import SERVICES
from game.circles.wording.common import lacking

BOARD = "Circle.Board"

Hands = tuple[Mapping[UUID, int], UUID | None]

NOW, WAITING, SPOKEN, PASSED = "now", "waiting", "spoken", "passed"
ASKED_AGAIN, ASKED_TWICE = "asked_again", "asked_twice"
"""What became of the turn of a seat. Where each has a turn, who passed is asked again at the end, too."""

HOLD = "hold"
"""What somebody is asked who may hold the meeting from here; else it is a service."""

RESUME, WAITS_FOR_PROFESSIONAL, SILENCE = "resume", "waits_for_professional", "silence"
BEGIN, ASK_SECOND, CLOSES_ITSELF = "begin", "ask_second", "closes_itself"
ASK_FOR_END, EXTEND_OR_NEXT, TURNS_GO_ON = "ask_for_end", "extend_or_next", "turns_go_on"
HANDS_FIRST, LAST_PART, NEXT_PART = "hands_first", "last_part", "next_part"
"""What can come next."""


@dataclass(frozen=True)
class Seen:
    """A meeting at house time `now`, with how many turns each seat had, or None where nobody knows it.

    `notes` are what the words of a seat are about, by key.
    """

    circle_name: str
    meeting: Meeting
    names: Mapping[UUID, str] = field(repr=False)
    now: float
    turns: Mapping[UUID, int] | None
    notes: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """What the board has about one seat, beside what everybody in the ring sees of it.

    `share` is what became of the turn; a pass that was said ahead is nobody's to see. `hand` is its number
    among the hands, 0 where it stands in no order; `first` whether the free floor comes to it next. `asked`
    is a service or HOLD. Until `listens_until` they listen; `turns` is None where nobody knows how many they
    had, and before the first part. Of who still reads the agreements nothing is there.
    """

    seat: Seat
    name: str
    share: str | None = None
    long: bool = False
    notes: tuple[str, ...] = ()
    hand: int | None = None
    first: bool = False
    asked: str | None = None
    listens_until: float | None = None
    turns: int | None = None


@dataclass(frozen=True)
class Board:
    """The whole board: which part of how many runs, or None, what can come next, and a line for each seat."""

    part: int | None
    parts: int | None
    next: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Shown:
    """The board of a meeting at one version and house time, for the clients of whoever helps to hold it."""

    meeting: str
    version: int
    board: Board
    now: float

    def value(self) -> dict[str, Any]:
        """What a client is told."""
        return {"meeting": self.meeting, "version": self.version, **self._at(self.now)}

    def alike(self) -> dict[str, Any]:
        """The same for as long as nothing on it is different but time that runs by itself."""
        return {"meeting": self.meeting, **self._at(0.0)}

    def _at(self, now: float) -> dict[str, Any]:
        board = self.board
        seats = {one.name: _told(one, now) for one in board.lines}
        return {"part": board.part, "parts": board.parts, "next": board.next, "seats": seats}


def over(meeting: str, version: int) -> dict[str, Any]:
    """What a client is told whose reader does not help to hold this meeting any more."""
    return {"meeting": meeting, "version": version, "seats": None}


def board(seen: Seen) -> Board:
    """The board as whoever helps to hold it sees it; alike for all of them."""
    meeting, hands = seen.meeting, _hands(seen.meeting)
    sits = meeting.phase is not None
    return Board(
        meeting.phase_index + 1 if sits else None,
        len(meeting.form.phases) if sits else None,
        _next(seen),
        tuple(_line(seen, seat, hands) for seat in meeting.present),
    )


def line(seen: Seen, seat: Seat) -> Line:
    """What the board has about this seat."""
    return _line(seen, seat, _hands(seen.meeting))


def _hands(meeting: Meeting) -> Hands:
    """The number of each hand that is up, and to which one the free floor comes next."""
    return {seat.id: number for number, seat in enumerate(meeting.raised, 1)}, _comes_first(meeting)


def _line(seen: Seen, seat: Seat, hands: Hands) -> Line:
    name = seen.names.get(seat.id, "somebody")
    if not seat.agreed:
        return Line(seat, name)
    meeting = seen.meeting
    counts = seen.turns is not None and meeting.stage is not Stage.GATHERING
    return Line(
        seat,
        name,
        _share(meeting, seat),
        seat.id == meeting.holder and _is_long(meeting),
        seen.notes.get(seat.id, ()),
        None if seat.hand is None else hands[0].get(seat.id, 0),
        seat.hand is not None and hands[1] == seat.id,
        _asked(meeting, seat),
        seat.quieted_until if seat.quieted_until is not None and seat.quieted_until > seen.now else None,
        seen.turns.get(seat.id, 0) if counts else None,
    )


def _told(one: Line, now: float) -> dict[str, Any]:
    listens_s = None if one.listens_until is None else max(0, round(one.listens_until - now))
    told: dict[str, Any] = {"share": one.share, "turns": one.turns, "notes": list(one.notes)}
    told |= {"asked": one.asked, "listens_s": listens_s}
    told |= {key: True for key in ("long", "first") if getattr(one, key)}
    if one.seat.agreed and one.seat.group:
        told |= {"alcove": one.seat.group} | ({"visits": True} if one.seat.visits else {})
    return told


def _share(meeting: Meeting, seat: Seat) -> str | None:
    if seat.id == meeting.holder:
        return NOW
    if seat.quiet or meeting.stage is not Stage.SITTING:
        return None
    if seat.share is Share.SPOKEN:
        return SPOKEN
    if not meeting.by_turns:
        return PASSED if seat.share is Share.PASSED else None
    if seat.share in (Share.WAITING, Share.AHEAD):
        return WAITING
    if seat.offered_again:
        return ASKED_TWICE
    return PASSED if seat.share is Share.PASSED else ASKED_AGAIN


def _is_long(meeting: Meeting) -> bool:
    return meeting.turn is not None and meeting.turn.told is Told.PAST


def _asked(meeting: Meeting, seat: Seat) -> str | None:
    if seat.asked:
        return SERVICES[Duty(seat.asked)]
    return HOLD if seat.id == meeting.handed_to else None


def _comes_first(meeting: Meeting) -> UUID | None:
    """To whom a free floor comes next, where it comes to hands."""
    if meeting.holder is not None or meeting.floor not in TO_HANDS:
        return None
    wishing = free.wishing(meeting)
    return wishing[0].id if wishing else None


def _next(seen: Seen) -> str:
    meeting = seen.meeting
    if meeting.hold is not None:
        waits = meeting.form.led_by == "professional" and not meeting.host_here(seen.now)
        return WAITS_FOR_PROFESSIONAL if waits else RESUME
    if meeting.silence is not None and meeting.silence.until > seen.now:
        return SILENCE
    if meeting.stage is Stage.GATHERING:
        return ASK_SECOND if lacking(meeting) else BEGIN
    if meeting.stage is not Stage.SITTING:
        return CLOSES_ITSELF
    if _is_long(meeting):
        return ASK_FOR_END
    if meeting.over_told:
        return EXTEND_OR_NEXT
    if meeting.by_turns:
        return TURNS_GO_ON
    if _comes_first(meeting) is not None:
        return HANDS_FIRST
    return LAST_PART if meeting.phase_index == len(meeting.form.phases) - 1 else NEXT_PART
