"""What whoever helps hold a meeting sees and asks: the board, an invitation, an agreement, a content note."""

from dataclasses import replace
from uuid import UUID

from game.circles import registry
from game.circles.events.manners import Invited, NoteAsked, Reminded, RemindedAll
from game.circles.meetings import seated
from game.circles.refusals.manners import (
    BoardIsForHolding,
    EverybodyIsAsked,
    HasTheFloor,
    InvitedAlready,
    ListensOnly,
    NoSuchAgreement,
    NotWithYourself,
    WhomToRemind,
)
from game.circles.registry import Living
from game.circles.rules import chairing
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.meetings import HoldFirst
from game.circles.rules.refusals.turns import SilentNow
from game.circles.view import board as view
from game.circles.wording import board as words
from game.common.changes import emit
from game.personas.rules import Who


def board(who: Who, *, now: float) -> str:
    """The board of the meeting that `who` helps hold. Raises as seated.seat_here(), BoardIsForHolding."""
    living, seat = seated.seat_here(who, now)
    if not living.meeting.helps(seat.id):
        raise BoardIsForHolding()
    return words.board(_seen(living, now))


def board_me(who: Who, *, now: float) -> str:
    """What the board shows about `who`, word for word. Raises as seated.seat_here(), but for not agreed."""
    living = seated.living_here(who, now)
    if living.meeting.seat(who.id) is None:
        seated.seat_here(who, now)
    seen = _seen(living, now)
    return words.mine(replace(seen, meeting=chairing.as_asked(seen.meeting, who.id)), who.id)


def readers(circle_id: UUID) -> tuple[UUID, ...]:
    """Who may read the board of the meeting of this circle that runs; nobody where none does."""
    living = registry.meeting_of_circle(circle_id)
    return () if living is None else seated.helpers(living)


def shown(circle_id: UUID) -> view.Shown | None:
    """That board as the clients of its readers see it; None where no meeting runs."""
    living = registry.meeting_of_circle(circle_id)
    if living is None:
        return None
    seen = _seen(living, registry.seen(0.0))
    return view.Shown(str(living.id), living.meeting.version, view.board(seen), seen.now)


def invite(who: Who, said: str, *, now: float) -> None:
    """The one of this name is asked, privately, whether they would like the floor; once a part.

    Raises as seated.helping(), HoldFirst, EverybodyIsAsked, SilentNow, NotInThisCircle, WhichSeat,
    NotWithYourself, ListensOnly, HasTheFloor, InvitedAlready. Emits Invited.
    """
    living = seated.helping(who, now)
    meeting = living.meeting
    if meeting.hold is not None:
        raise HoldFirst()
    if meeting.by_turns:
        raise EverybodyIsAsked()
    if meeting.floor == "silent":
        raise SilentNow()
    to = seated.agreed_seat(living, who, said)
    if to.id == who.id:
        raise NotWithYourself()
    if to.quiet:
        raise ListensOnly()
    if to.id == meeting.holder or to.hand is not None:
        raise HasTheFloor()
    beside, once = seated.beside_of(living), (seated.part(meeting), to.id)
    if once in beside.invited:
        raise InvitedAlready()
    beside.invited.add(once)
    emit(Invited((who.id, to.id), who.id, to.id, living.names[to.id]))


def remind(who: Who, number: int, *, now: float, said: str = "") -> None:
    """An agreement of this circle is brought back: to one person alone, or the second time to the ring.

    To the one of this name always alone; without a name first to who has the floor or spoke last, and the
    next time to all of the ring, in which nobody is named. Raises as
    seated.helping(), NoSuchAgreement, WhomToRemind, NotInThisCircle, WhichSeat, NotWithYourself. Emits
    Reminded or RemindedAll.
    """
    living = seated.helping(who, now)
    agreements = living.circle.agreements
    if not 1 <= number <= len(agreements):
        raise NoSuchAgreement(most=len(agreements))
    beside = seated.beside_of(living)
    line = agreements[number - 1]
    if beside.reminded[number] and not said.strip():
        emit(RemindedAll(seated.ring(living), number, line))
    else:
        to = _speaker(living, who, said, f"remind ben {number}")
        emit(Reminded((who.id, to.id), who.id, to.id, living.names[to.id], number, line))
    beside.reminded[number] += 1


def ask_note(who: Who, said: str, *, now: float) -> None:
    """One person is asked, privately, to say in a word what their words are about.

    Raises as seated.helping(), WhomToRemind, NotInThisCircle, WhichSeat, NotWithYourself. Emits NoteAsked.
    """
    living = seated.helping(who, now)
    to = _speaker(living, who, said, "ask note ben")
    emit(NoteAsked((who.id, to.id), who.id, to.id, living.names[to.id]))


def _speaker(living: Living, who: Who, said: str, example: str) -> Seat:
    """The seat of this name; without a name who has the floor or spoke last, but not `who`."""
    if said.strip():
        to = seated.agreed_seat(living, who, said)
        if to.id == who.id:
            raise NotWithYourself()
        return to
    for seat_id in (living.meeting.holder, seated.beside_of(living).spoke_last):
        seat = living.meeting.seat(seat_id)
        if seat is not None and seat.agreed and seat.id != who.id:
            return seat
    raise WhomToRemind(example=example)


def _seen(living: Living, now: float) -> view.Seen:
    beside = seated.beside_of(living)
    return view.Seen(
        living.circle.name,
        living.meeting,
        living.names,
        max(registry.seen(now), living.meeting.now),
        beside.turns if beside.whole else None,
        {seat_id: note.tags for seat_id, note in living.notes.items()},
    )
