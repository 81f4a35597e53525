"""A circle as one reader's client sees it: the packages Circle.State, Circle.Turn and Circle.Phase.

What a client may see is what its person may see, word for word as game/circles/wording shows it: whoever has
no seat sees what `look` shows, whoever sits here what `order` shows, and hands are for whoever holds or
helps to hold the meeting. docs/protocol.md tells of every key. Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from game.circles.events.meetings import CircleCard
from game.circles.rules import chairing, hosting, machine
from game.circles.rules.formats.form import Format
from game.circles.rules.may import Room
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Stage
from game.circles.view import floors, groups, minutes
from game.circles.wording.asked_of_one import SERVICES

Names = Mapping[UUID, str]
Package = tuple[str, dict[str, Any]]

STATE, TURN, PHASE = "Circle.State", "Circle.Turn", "Circle.Phase"


@dataclass(frozen=True)
class View:
    """What one reader sees at one version. `runs_to` tells a jump of the time left from its running by."""

    circle_id: UUID
    meeting: str | None
    version: int
    phase: Mapping[str, Any]
    turn: Mapping[str, Any]
    state: Mapping[str, Any]
    runs_to: tuple[str, float] | None = None

    def whole(self) -> Package:
        """Every key, which replaces all that a client knew."""
        return STATE, {"full": True, **self._head(), **self.phase, **self.turn, **self.state}

    def _head(self) -> dict[str, Any]:
        return {"meeting": self.meeting, "version": self.version}


def changed(before: View | None, after: View) -> list[Package]:
    """What a client that knows `before` is sent, in the order phase, turn, state; nothing where all is alike.

    Everything anew where it knows nothing or another meeting, at the end, and where it has got another seat.
    """
    if before is None or before.circle_id != after.circle_id or before.meeting != after.meeting:
        return [after.whole()]
    if after.phase["stage"] == Stage.ENDED:
        return [after.whole()]
    if before.state["you"]["seat"] != after.state["you"]["seat"]:
        return [after.whole()]
    phase = _differs(before.phase, after.phase, but="seconds_left")
    if before.runs_to != after.runs_to:
        phase["seconds_left"] = after.phase["seconds_left"]
    parts = (
        (PHASE, phase),
        (TURN, _differs(before.turn, after.turn)),
        (STATE, _differs(before.state, after.state)),
    )
    return [(package, {**after._head(), **keys}) for package, keys in parts if keys]


def _differs(before: Mapping[str, Any], after: Mapping[str, Any], but: str = "") -> dict[str, Any]:
    return {key: value for key, value in after.items() if key != but and before[key] != value}


def quiet_place(circle: CircleCard, form: Format, now: float, *, guest: bool) -> View:
    """A place with a circle in which nobody meets just now: whoever sits down opens the doors."""
    doors, _ = machine.opened(form, now)
    you = {"seat": "none", "holds": False, "may": [] if guest else list(Room(doors, now).of(_NOBODY))}
    return View(
        circle.id,
        None,
        0,
        {"stage": "none", "phase": None, "floor": None, "crosstalk": 0}
        | {"seconds_left": None, "part_s": None, "hold": None},
        {"holder": None, "turn": None, "turns": {}},
        {"circle": circle.name, "order": [], "listening": [], "reading": [], "away": [], "hands": []}
        | {"next_door": {}, "held_by": None, "door_open": True, "duties": {}, "silence": None}
        | {"asked": None, "you": you}
        | groups.NOTHING
        | floors.NOTHING,
    )


def ring_left(circle: CircleCard, form: Format, now: float, *, may_come: bool) -> View:
    """A place of which the meeting is next door, in its aftercare: no seat is taken here meanwhile."""
    left = quiet_place(circle, form, now, guest=True)
    you = {"seat": "none", "holds": False, "may": ["aftercare"] if may_come else []}
    return replace(left, state={**left.state, "door_open": False, "you": you})


class Ring:
    """One meeting at one moment, for all its readers.

    `leaving` have no seat any more, whatever the rows say.
    """

    def __init__(
        self,
        circle: CircleCard,
        meeting_id: UUID,
        meeting: Meeting,
        names: Names,
        now: float,
        leaving: frozenset[UUID] = frozenset(),
    ) -> None:
        self.circle, self.id, self.meeting, self.names = circle, str(meeting_id), meeting, names
        self.now, self.leaving, self._room = max(now, meeting.now), leaving, Room(meeting, now)

    def seen_by(self, reader: UUID, *, guest: bool = False) -> View:
        """What this reader sees."""
        own = self.meeting.seat(reader)
        is_out = own is not None and reader in self.leaving
        own = None if is_out else own
        sits = own is not None and own.hears
        runs_to = minutes.runs_to(self.meeting) if sits else None
        return View(
            self.circle.id,
            self.id,
            self.meeting.version,
            self._phase(sits, runs_to),
            self._turn(reader, sits),
            self._state(reader, own, sits, no_words=guest or is_out),
            runs_to,
        )

    def _phase(self, sits: bool, runs_to: tuple[str, float] | None) -> dict[str, Any]:
        meeting = self.meeting
        return {
            "stage": meeting.stage.value,
            "phase": meeting.phase.key if meeting.phase else None,
            "floor": self._floor() if sits else None,
            "crosstalk": meeting.crosstalk,
            "seconds_left": self._seconds_left(runs_to),
            "part_s": None if runs_to is None else minutes.in_all(meeting),
            "hold": self._hold(sits),
        }

    def _floor(self) -> str | None:
        meeting = self.meeting
        if meeting.floor is not None:
            return meeting.floor
        return None if meeting.stage is Stage.ENDED else "open"

    def _hold(self, sits: bool) -> str | None:
        """Why the circle holds still; in the room it is only said whether somebody can go on."""
        meeting = self.meeting
        if meeting.hold is None:
            return None
        if sits:
            return meeting.hold.why
        return "facilitator" if self._holder_of_it() else "alone"

    def _seconds_left(self, runs_to: tuple[str, float] | None) -> int | None:
        if runs_to is None:
            return None
        kind, at = runs_to
        return max(0, round(at - self.now if kind == "until" else at))

    def _turn(self, reader: UUID, sits: bool) -> dict[str, Any]:
        meeting = self.meeting
        turns = {}
        if sits and meeting.by_turns:
            turns = {self._name(seat.id): _turn_of(meeting, seat) for seat in meeting.sharing}
        holder = None if meeting.holder is None else self._name(meeting.holder)
        return {"holder": holder, "turn": self._running_turn(reader) if sits else None, "turns": turns}

    def _running_turn(self, reader: UUID) -> dict[str, Any] | None:
        meeting = self.meeting
        turn = meeting.turn
        if turn is None:
            return None
        after: tuple[Seat, ...] = ()
        if meeting.by_turns:
            after = meeting.asked_again if turn.again else meeting.to_come
        told: dict[str, Any] = {"again": turn.again, "next": [self._name(seat.id) for seat in after]}
        if reader == meeting.holder and not _answers_in_pair(meeting):
            told |= {"cap_s": turn.cap_s, "cap_w": turn.cap_w}
        return told

    def _state(self, reader: UUID, own: Seat | None, sits: bool, *, no_words: bool) -> dict[str, Any]:
        meeting = self.meeting
        called = lambda seats: [self._name(seat.id) for seat in seats]
        hands = [seat for seat in meeting.raised if sits and (meeting.helps(reader) or reader == seat.id)]
        return {
            "circle": self.circle.name,
            "order": called(meeting.sharing),
            "listening": called(seat for seat in meeting.present if seat.quiet and seat.agreed),
            "reading": called(seat for seat in meeting.present if sits and not seat.agreed),
            "away": called(
                seat
                for seat in meeting.present
                if sits and seat.agreed and (seat.in_care or seat.dropped_at is not None)
            ),
            "next_door": self._next_door() if sits else {},
            "hands": called(hands),
            "held_by": self._holder_of_it(),
            "door_open": meeting.is_open_to(reader),
            "duties": self._duties() if sits else {},
            "silence": meeting.silence.why if sits and meeting.silence else None,
            "asked": meeting.asked.minutes if sits and meeting.asked else None,
            **groups.seen(meeting, own if sits else None, self._name),
            **floors.seen(meeting, own if sits else None, self._name),
            "you": self._you(reader, own, no_words),
        }

    def _next_door(self) -> dict[str, int]:
        """Who sits next door with somebody, and which chair is kept for them; 0 for a listening seat."""
        chairs = [seat for seat in self.meeting.present if seat.hears and not seat.quiet]
        kept = {seat.id: number for number, seat in enumerate(chairs, 1)}
        return {self._name(seat.id): kept.get(seat.id, 0) for seat in self.meeting.present if seat.in_care}

    def _duties(self) -> dict[str, list[str]]:
        """Who does which service today."""
        does = {seat: sorted(SERVICES[one] for one in seat.duties) for seat in self.meeting.sharing}
        return {self._name(seat.id): duties for seat, duties in does.items() if duties}

    def _you(self, reader: UUID, own: Seat | None, no_words: bool) -> dict[str, Any]:
        you: dict[str, Any] = {
            "seat": _seat_of(own),
            "holds": own is not None and own.id == self.meeting.host,
            "may": [] if no_words else list(self._room.of(reader)),
        }
        if own is not None and own.share is Share.AHEAD and self.meeting.by_turns:
            you["passing"] = True
        if own is not None and hosting.listens_for_now(own, self.now) is not None:
            you["listens"] = True
        if asked := [kind for kind, _ in chairing.questions(self.meeting, reader)] if own else []:
            you["asked"] = asked
        return you

    def _holder_of_it(self) -> str | None:
        """Who holds the meeting and is here."""
        host = self.meeting.seat(self.meeting.host)
        return None if host is None or host.dropped_at is not None else self._name(host.id)

    def _name(self, seat_id: UUID) -> str:
        return self.names.get(seat_id, "somebody")


def _answers_in_pair(meeting: Meeting) -> bool:
    """Whether the floor is with who says back what they heard, or who is asked whether that was it: the cap
    is that of who speaks."""
    return meeting.loop is not None and (meeting.loop.reflecting or meeting.loop.asked)


def _turn_of(meeting: Meeting, seat: Seat) -> str:
    """What became of this seat's turn, as `order` says it; a pass that was said ahead is nobody's to see."""
    if seat.id == meeting.holder:
        return "now"
    if seat.share in (Share.WAITING, Share.AHEAD):
        return "to_come"
    return "had" if seat.share is Share.SPOKEN or seat.offered_again else "asked_again"


def _seat_of(seat: Seat | None) -> str:
    if seat is None:
        return "none"
    if not seat.agreed:
        return "reading"
    return "listening" if seat.quiet else "sharing"


_NOBODY = UUID(int=0)
