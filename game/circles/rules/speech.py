"""Deeds of the one who speaks: a line, the end of a turn, passing, the piece, a raised hand."""

from dataclasses import replace
from uuid import UUID

from game.circles.rules import hosting, quieting, turns
from game.circles.rules.events.meetings import Deed, Done, GivePiece, Hand, Pass, Speak
from game.circles.rules.facts.meetings import Fact, HandRaised, HandTaken, Passed, PassNoted
from game.circles.rules.floors import floor_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Stage
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.rules.turns import Change
from game.common.refusals import Refused


def why_not(meeting: Meeting, seat: Seat | None, now: float) -> Refused | None:
    """Why the words of this seat have no room now, and what to do instead; None when they have."""
    if meeting.stage is Stage.ENDED:
        return no.MeetingOver()
    if seat is None:
        return not_seated(meeting)
    if not seat.agreed:
        return no.NotAgreed()
    if seat.quiet:
        return no.ListeningSeat()
    if meeting.hold is not None:
        return None if meeting.helps(seat.id) else hosting.on_hold(meeting, seat.id, now)
    if (reason := quieting.why_not(meeting, seat, now)) is not None:
        return reason
    if meeting.stage is not Stage.SITTING or meeting.groups_until is not None:
        return None
    return floor_of(meeting).why_not(meeting, seat, now)


def not_seated(meeting: Meeting, who_id: UUID | None = None) -> Refused:
    """How somebody without a seat comes to one, if the door is open."""
    return no.NotSeated() if meeting.is_open_to(who_id) else no.SeatsAreClosed()


def speak(meeting: Meeting, said: Speak, now: float) -> Change:
    """A line. On open talk, in a hold and on the facilitator's floor it changes nothing, unless it carries a
    note: then the meeting knows that something heavy was said last."""
    if reason := why_not(meeting, meeting.seat(said.seat), now):
        raise reason
    if meeting.stage is not Stage.SITTING or meeting.hold is not None:
        return meeting, []
    facts: list[Fact] = []
    if meeting.groups_until is None:
        meeting, facts = floor_of(meeting).spoken(meeting, said, now)
    else:
        meeting = replace(meeting, heard_at=now, free_told=False)
    is_noted = meeting.heavy or (meeting.turn is not None and meeting.turn.heavy)
    return (replace(meeting, heavy=True) if said.heavy and not is_noted else meeting), facts


def done(meeting: Meeting, deed: Done, now: float) -> Change:
    """The turn ends. A turn held in silence is a turn."""
    _in_a_phase(meeting, deed, now)
    if meeting.holder != deed.seat:
        if (own := floor_of(meeting).ended(meeting, meeting.seat(deed.seat), now)) is not None:
            return own
        raise no_turn.NotHolding()
    own = floor_of(meeting).done(meeting, now)
    return turns.done(meeting, now) if own is None else own


def pass_turn(meeting: Meeting, deed: Pass, now: float) -> Change:
    """The turn, now or before it comes, is passed; a hand is taken down.

    In a round it is offered again at the end. Whoever passes after speaking has spoken. A pass that is said
    ahead is told to nobody else before the turn would have come.
    """
    seat = meeting.seat(deed.seat)
    if seat.quiet:
        raise no.ListeningSeat()
    if meeting.stage is Stage.SITTING and (own := floor_of(meeting).passed(meeting, seat, now)) is not None:
        return own
    if meeting.holder == deed.seat:
        if meeting.turn.taken:
            return turns.done(meeting, now)
        meeting = turns.last_asked(meeting, deed.seat)
        return turns.settled(meeting, Share.PASSED, now), [Passed(deed.seat)]
    if seat.hand is not None:
        return meeting.with_seat(deed.seat, hand=None), [HandTaken(deed.seat)]
    if meeting.by_turns and seat.share is Share.WAITING:
        return meeting.with_seat(deed.seat, share=Share.AHEAD), [PassNoted(deed.seat, again=False)]
    if meeting.by_turns and seat.share is Share.AHEAD:
        raise no_turn.PassedAlready()
    if meeting.by_turns and seat in meeting.asked_again:
        return meeting.with_seat(deed.seat, offered_again=True), [PassNoted(deed.seat, again=True)]
    raise no_turn.NothingToPass()


def give_piece(meeting: Meeting, deed: GivePiece, now: float) -> Change:
    """The piece changes hands."""
    _in_a_phase(meeting, deed, now)
    return floor_of(meeting).given(meeting, meeting.seat(deed.seat), deed.to, now)


def hand(meeting: Meeting, deed: Hand, now: float) -> Change:
    """A hand goes up, once; in a popcorn phase the floor comes to it."""
    seat = meeting.seat(deed.seat)
    if seat.quiet:
        raise no.ListeningSeat()
    if (listens := hosting.listens_for_now(seat, now)) is not None:
        raise listens
    if meeting.holder == deed.seat:
        raise no_turn.YouHaveTheTurn()
    if seat.hand is not None:
        raise no_turn.HandIsUp()
    meeting = replace(meeting, hands=meeting.hands + 1)
    return meeting.with_seat(deed.seat, hand=meeting.hands), [HandRaised(deed.seat)]


def _in_a_phase(meeting: Meeting, deed: Deed, now: float) -> None:
    if meeting.hold is not None:
        raise hosting.on_hold(meeting, deed.seat, now)
    if meeting.stage is not Stage.SITTING:
        raise no_turn.NotHolding()


DEEDS: dict[type[Deed], object] = {
    Speak: speak,
    Done: done,
    Pass: pass_turn,
    GivePiece: give_piece,
    Hand: hand,
}
