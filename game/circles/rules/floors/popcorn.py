"""One at a time, whoever wishes. A raised hand has the floor next; between two speakers lies a breath."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from uuid import UUID

from game.circles.rules import time, turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.floors import PassCounted
from game.circles.rules.facts.meetings import HandTaken
from game.circles.rules.floors import free
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Turn
from game.circles.rules.refusals.floors import HandsFirst, HandWaits, LongBreath, OnceEach
from game.circles.rules.refusals.turns import OneAtATime, OneBreath
from game.circles.rules.turns import Change
from game.common.refusals import Refused

QUESTIONS = 4
"""How far people may answer each other where they ask, too."""


class Popcorn(Floor):
    """One at a time, whoever wishes. `gap_s` of the format is a silence after each; `once` is once each."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for who has the floor, and for anybody when it is free and a breath has passed."""
        if seat.id == meeting.holder:
            return None
        if free.had(meeting, seat):
            return OnceEach()
        if meeting.holder is not None and answers(meeting, seat.id):
            return None
        if meeting.holder is not None:
            return HandWaits() if seat.hand else OneAtATime()
        return between(meeting, seat, now)

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of who has the floor, of who takes it with it, or of who answers whoever has it."""
        if meeting.holder not in (None, said.seat):
            return replace(free.used(meeting, now), turn=replace(meeting.turn, heard_at=now)), []
        if meeting.holder is None:
            meeting = taken(meeting, said, now)
        return turns.spoken(free.used(meeting, now), said, now)

    def move(self, meeting: Meeting, now: float) -> Change:
        """A free floor goes to the first hand; someone who has not spoken comes before one who has."""
        wishing = free.wishing(meeting)
        if meeting.holder is not None or not wishing or quiet_left(meeting, now) > 0:
            return meeting, []
        first = wishing[0]
        return turns.offer(meeting.with_seat(first.id, hand=None), first.id, now)

    def over(self, meeting: Meeting) -> bool:
        """Everybody here has spoken or passed, nobody has the floor, and no hand is up for it."""
        return all_had(meeting, meeting.sharing)

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Whoever passes without having the floor need not speak in this part; a hand is taken down."""
        if seat.id == meeting.holder or (seat.hand is None and seat.share is not Share.WAITING):
            return None
        share = Share.PASSED if seat.share is Share.WAITING else seat.share
        fact = PassCounted(seat.id) if seat.hand is None else HandTaken(seat.id)
        return meeting.with_seat(seat.id, share=share, hand=None), [fact]

    def lingers(self, meeting: Meeting) -> bool:
        """Nobody is cut off."""
        return in_mid_turn(meeting)

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The silence between two speakers is over, or the free floor was not used."""
        yield from silence_over(meeting)
        yield from free.due(meeting)


def all_had(meeting: Meeting, seats: tuple[Seat, ...]) -> bool:
    """Whether all of these, as far as they are here, have spoken or passed, and nobody wishes to speak."""
    here = [seat for seat in seats if seat.dropped_at is None]
    if (
        meeting.holder is not None
        or not here
        or any(seat.hand and not free.had(meeting, seat) for seat in seats)
    ):
        return False
    return all(seat.share is not Share.WAITING for seat in here)


def answers(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether this seat may say something while another has the floor, which stays theirs.

    Whoever holds the meeting answers questions that come one after another, and waits behind nobody for it.
    """
    return meeting.crosstalk == QUESTIONS and meeting.helps(seat_id)


def in_mid_turn(meeting: Meeting) -> bool:
    """Whether somebody has begun to speak and has not come to an end."""
    return meeting.holder is not None and meeting.turn.taken


def taken(meeting: Meeting, said: Speak, now: float) -> Meeting:
    """Whoever speaks has the floor with it."""
    turn = Turn(now, meeting.phase.cap_s, meeting.phase.cap_w)
    return replace(meeting.with_seat(said.seat, hand=None), holder=said.seat, turn=turn)


def between(meeting: Meeting, seat: Seat, now: float) -> Refused | None:
    """Why a free floor is not yet free for this seat: a silence after the last words, or a hand before it."""
    wishing = free.wishing(meeting)
    if wishing and wishing[0].id != seat.id:
        return HandWaits() if seat.hand else HandsFirst()
    if (left := quiet_left(meeting, now)) > 0:
        return LongBreath(left="1 second" if left <= 1 else f"{ceil(left)} seconds")
    if meeting.free_since is not None and now < meeting.free_since + time.GAP_S:
        return None if meeting.phase.gap_s == 0 else OneBreath()
    return None


def quiet_left(meeting: Meeting, now: float) -> float:
    """Seconds for which the format's silence after the last speaker still lasts."""
    if not meeting.phase.gap_s or meeting.free_since is None:
        return 0.0
    return meeting.free_since + meeting.phase.gap_s - now


def silence_over(meeting: Meeting) -> Iterator[Deadline]:
    """When the first who wishes has the floor."""
    if (
        meeting.holder is None
        and meeting.phase.gap_s
        and meeting.free_since is not None
        and free.wishing(meeting)
    ):
        over = meeting.free_since + meeting.phase.gap_s
        yield over, lambda meeting, now: (replace(meeting, free_since=None), [])
