"""Deeds about seats: sitting down, agreeing, leaving, dropped lines, holding the meeting, the order."""

from dataclasses import replace
from uuid import UUID

from game.circles.rules import along, duties, frame, handing, hosting, renaming, turns
from game.circles.rules.events.meetings import (
    Agree,
    Allow,
    Deed,
    Drop,
    Host,
    Leave,
    Order,
    Quiet,
    Return,
    Sit,
)
from game.circles.rules.events.standing import StepOut
from game.circles.rules.facts.groups import PairUndone
from game.circles.rules.facts.meetings import (
    AgreementsAsked,
    CameBack,
    Fact,
    Hosted,
    PlaceKept,
    Resumed,
    SeatDeclined,
    SeatLeft,
    SeatTaken,
)
from game.circles.rules.facts.standing import SteppedOut
from game.circles.rules.floors import floor_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Stage
from game.circles.rules.refusals import masks as no_mask
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals.doors import DoorClosed, DoorClosedBefore
from game.circles.rules.turns import Change


def sit(meeting: Meeting, deed: Sit, now: float) -> Change:
    """A seat to which turns come. Late ones sit at the end of the order.

    From a listening seat this is possible at any time; in aftercare, where no turns come, also when all seats
    are taken. For whoever leads the circle there is one more seat, while no other who leads it sits here: a
    full ring does not keep them out.
    """
    mine = meeting.seat(deed.seat)
    if mine and not mine.quiet:
        raise no.AlreadySeated() if mine.agreed else no.NotAgreed()
    listens = mine is not None and mine.agreed
    if not meeting.is_open_to(deed.seat) and not listens and not _is_admitted(meeting, deed.seat):
        raise no.NotAgreed() if mine else door_closed(meeting)
    full = _taken(meeting, deed.seat) >= meeting.form.maximum
    if full and not (listens and meeting.stage is Stage.AFTERCARE) and not _leads_alone(meeting, deed):
        full_of = no.CircleFull if _may_listen(meeting) else no.CircleFullOfAll
        raise (no.CircleFullYouListen if mine else full_of)(most=meeting.form.maximum)
    meeting, taken = _seated(meeting, deed, quiet=False)
    meeting, facts = duties.by_standing(meeting.with_seat(deed.seat, standing=deed.standing), deed.seat, now)
    return meeting, taken + facts


def _taken(meeting: Meeting, seat_id: UUID) -> int:
    """Seats to which turns come and which are somebody's, also those that are kept for who stepped out."""
    kept = (seat for seat in meeting.seats if seat.left and seat.admitted and seat.id != seat_id)
    return sum(not seat.quiet for seat in (*meeting.present, *kept))


def _leads_alone(meeting: Meeting, deed: Sit) -> bool:
    """Whether this one leads the circle, and nobody else who does has a seat to which turns come."""
    led = any(seat.standing & hosting.LEADERS for seat in meeting.present if not seat.quiet)
    return bool(deed.standing & hosting.LEADERS) and not led


def quiet(meeting: Meeting, deed: Quiet, now: float) -> Change:
    """A listening seat: words come to it, turns do not."""
    mine = meeting.seat(deed.seat)
    if mine and mine.quiet:
        raise no.AlreadySeated() if mine.agreed else no.NotAgreed()
    if not meeting.form.quiet_seats:
        raise no.NoListening()
    if mine is None and not meeting.is_open_to(deed.seat) and not _is_admitted(meeting, deed.seat):
        raise door_closed(meeting)
    if not _may_listen(meeting):
        raise no.ListeningFull()
    meeting, facts = _without_host(meeting, deed.seat, now)
    meeting, given_up = _floor_given_up(meeting, deed.seat, now)
    meeting, taken = _seated(duties.without(meeting, deed.seat), deed, quiet=True)
    return meeting, taken + facts + given_up


def door_closed(meeting: Meeting | None) -> DoorClosed:
    """What whoever may not sit down here now is told: of a beginning only where there was one."""
    begun = meeting is not None and meeting.stage is not Stage.GATHERING
    return DoorClosed() if begun else DoorClosedBefore()


def _may_listen(meeting: Meeting) -> bool:
    """Whether a listening seat is free."""
    taken = sum(seat.quiet for seat in meeting.present)
    return meeting.form.quiet_seats and taken < meeting.form.listening


def _is_admitted(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether somebody who holds the meeting lets them in although the door is closed."""
    let_in = (seat.id for seat in meeting.seats if seat.admitted)
    return seat_id not in meeting.closed_to and seat_id in let_in


def _seated(meeting: Meeting, deed: Sit | Quiet, *, quiet: bool) -> Change:
    """The seat stands at the end of the order. Whoever sat here before has turn and pause as they were."""
    seat_id = deed.seat
    old = next((seat for seat in meeting.seats if seat.id == seat_id), None)
    was_here = old is not None and not old.left
    had = old or Seat(seat_id)
    seat = replace(
        had, quiet=quiet, masked=deed.masked, left=False, dropped_at=None, hand=None, in_care=False, came=True
    )
    if not was_here:
        seat = replace(seat, agreed=False)
    others = tuple(other for other in meeting.seats if other.id != seat_id)
    meeting = replace(meeting, seats=(*others, seat))
    return meeting, [SeatTaken(seat_id, quiet, back=True) if seat.agreed else AgreementsAsked(seat_id)]


def agree(meeting: Meeting, deed: Agree, now: float) -> Change:
    """From now on words come to this seat, which is the last in the order.

    It was taken while the door was open and is kept for who reads, also when the door has closed meanwhile.
    """
    if meeting.seat(deed.seat).agreed:
        raise no.AlreadyAgreed()
    seat = replace(meeting.seat(deed.seat), agreed=True, new=deed.new)
    others = tuple(other for other in meeting.seats if other.id != deed.seat)
    meeting = replace(meeting, seats=(*others, seat))
    greeted = duties.greeted(meeting, deed.seat, is_new=seat.new)
    meeting, facts = duties.by_standing(meeting, deed.seat, now)
    return meeting, [SeatTaken(deed.seat, seat.quiet, known=deed.known), *facts, *greeted]


def leave(meeting: Meeting, deed: Leave, now: float) -> Change:
    """The seat is empty."""
    return emptied(meeting, deed.seat, now)


def step_out(meeting: Meeting, deed: StepOut, now: float) -> Change:
    """The seat is empty, and kept for the rest of this meeting: the door is open for whose it is."""
    agreed = meeting.seat(deed.seat).agreed
    meeting, facts = emptied(meeting, deed.seat, now)
    if agreed:
        meeting = meeting.with_seat(deed.seat, admitted=True)
        facts = [SteppedOut(deed.seat) if fact == SeatLeft(deed.seat) else fact for fact in facts]
    return meeting, facts


def emptied(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """Nobody has this seat. What is worth remembering of it (a turn that was had, a pause) stays.

    Two whom the house brought together do not wait for each other: without the one it is over for both.
    """
    seat = meeting.seat(seat_id)
    is_known = seat.agreed and seat.came  # who did not come to aftercare is nobody's business
    facts: list[Fact] = [SeatLeft(seat_id) if is_known else SeatDeclined(seat_id)]
    meeting, given_up = _floor_given_up(meeting, seat_id, now)
    meeting, released = _without_host(meeting, seat_id, now)
    released = given_up + released
    if seat.agreed and (meeting.stage is not Stage.GATHERING or seat.paused or seat.quieted_until):
        empty = {"hand": None, "dropped_at": None, "in_care": False, "inner": False, "group": 0}
        empty["admitted"] = False
        meeting = meeting.with_seat(seat_id, left=True, duties=frozenset(), asked="", **empty)
    else:
        meeting = replace(meeting, seats=tuple(other for other in meeting.seats if other.id != seat_id))
    if meeting.brought and meeting.stage is Stage.GATHERING:
        meeting, over = undone(meeting, now, gone=seat_id)
        return meeting, facts + over
    if meeting.stage is Stage.AFTERCARE and along.some_may_come(meeting):
        return meeting, facts + released
    if any(other.agreed or meeting.stage is Stage.GATHERING for other in meeting.present):
        return meeting, facts + released
    meeting, over = frame.ended(meeting, now)
    return meeting, facts + over


def undone(meeting: Meeting, now: float, *, gone: UUID | None = None) -> Change:
    """Two whom the house brought together do not sit together: one is `gone`, or the time for it is over."""
    both = [seat.id for seat in meeting.present]
    facts: list[Fact] = [
        PairUndone(one, gone or next((other for other in both if other != one), one)) for one in both
    ]
    meeting, over = frame.ended(meeting, now)
    return meeting, facts + over


def _without_host(meeting: Meeting, seat_id: object, now: float) -> Change:
    """Nobody holds the meeting if this seat did; in aftercare a hold ends with that."""
    if meeting.host != seat_id:
        return meeting, []
    meeting = replace(meeting, host=None)
    if meeting.stage is not Stage.AFTERCARE or meeting.hold is None:
        return meeting, []
    return frame.released(meeting, now), [Resumed()]


def _floor_given_up(meeting: Meeting, seat_id: object, now: float) -> Change:
    """The floor is free if this seat had it; whoever had spoken has had the turn."""
    if meeting.holder == seat_id and meeting.turn.taken:
        meeting = turns.settled(meeting, Share.SPOKEN, now)
    elif meeting.holder == seat_id:
        meeting = replace(meeting, holder=None, turn=None, free_since=now)
    seat = meeting.seat(seat_id)
    if meeting.stage is not Stage.SITTING or seat is None:
        return meeting, []
    return floor_of(meeting).gone(meeting, seat, now)


def drop(meeting: Meeting, deed: Drop, now: float) -> Change:
    """The line dropped; the place is kept."""
    seat = meeting.seat(deed.seat)
    if seat.dropped_at is not None:
        return meeting, []
    return meeting.with_seat(deed.seat, dropped_at=now), [PlaceKept(deed.seat)] if _is_seen(seat) else []


def back(meeting: Meeting, deed: Return, now: float) -> Change:
    """Whoever dropped is back; a turn that was kept goes on with the time it had."""
    seat = meeting.seat(deed.seat)
    if seat.dropped_at is None:
        return meeting, []
    if meeting.holder == deed.seat and meeting.hold is None:
        turn = meeting.turn
        away = now - max(seat.dropped_at, turn.began)
        heard_at = None if turn.heard_at is None else min(now, turn.heard_at + away)
        meeting = replace(meeting, turn=replace(turn, began=min(now, turn.began + away), heard_at=heard_at))
    if meeting.host == deed.seat:
        meeting = replace(meeting, alone_since=None, closing_offered=False)
    return meeting.with_seat(deed.seat, dropped_at=None), [CameBack(deed.seat)] if _is_seen(seat) else []


def _is_seen(seat: Seat) -> bool:
    """Whether the ring notices who drops and comes back there; not of who is next door."""
    return seat.agreed and not seat.in_care


def host(meeting: Meeting, deed: Host, now: float) -> Change:
    """Whoever sits here holds today's meeting, if nobody does, the facilitator is gone or asked them to."""
    seat = meeting.seat(deed.seat)
    if meeting.host == deed.seat:
        raise no.YouHold()
    if meeting.handed_to == deed.seat and duties.hears_questions(meeting, deed.seat):
        return handing.answered(meeting, seat, yes=True, now=now)
    if meeting.host_here(now):
        kept = no.YouHoldWithThem() if meeting.helps(deed.seat) else no.SomebodyHolds()
        raise hosting.not_yours(meeting, deed.seat, now, kept=kept)
    if reason := hosting.why_not_hold(meeting, seat, now):
        raise reason
    meeting, facts = duties.all_by_standing(handing.holds(meeting, deed.seat), now)
    return meeting, [Hosted(deed.seat), *facts]


def allow(meeting: Meeting, deed: Allow, now: float) -> Change:
    """The seat of that person is given back, for another persona of theirs to come and sit down.

    What is worth remembering of the seat stays with whom they are then, so that nobody has two turns. It
    waits until nobody is sharing, because the ring hears a line with it.
    """
    hosting.held_by(meeting, deed, now)
    if meeting.turn is not None and meeting.turn.taken:
        raise no_mask.TurnComesFirst()
    seat = meeting.seat(deed.whose)
    sits_already = meeting.seat(deed.to) is not None
    if seat is None or not seat.agreed or seat.dropped_at is not None or sits_already:
        raise no_mask.NothingWished()
    if deed.whose == deed.seat:
        raise no_mask.HolderStays()
    meeting, facts = emptied(meeting, deed.whose, now)
    return renaming.renamed(meeting, deed.whose, deed.to), facts


def order(meeting: Meeting, deed: Order, now: float) -> Change:
    """The named seats come first, in this order; the others follow as they were."""
    first = [seat for seat in map(meeting.seat, dict.fromkeys(deed.seats)) if seat is not None]
    rest = [seat for seat in meeting.seats if seat not in first]
    return replace(meeting, seats=(*first, *rest)), []


DEEDS: dict[type[Deed], object] = {
    Sit: sit,
    Quiet: quiet,
    Agree: agree,
    Leave: leave,
    StepOut: step_out,
    Drop: drop,
    Return: back,
    Host: host,
    Allow: allow,
    Order: order,
}
