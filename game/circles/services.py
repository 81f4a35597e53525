"""Deeds in circles. Each asks the rules once, keeps the rows and tells the news; words are kept nowhere."""

from contextlib import suppress
from dataclasses import replace
from typing import Literal
from uuid import UUID

from game.circles import quiet_room, registry, selectors
from game.circles.beside import gathered, memory, ratings
from game.circles.care import company, noted
from game.circles.formats import needs
from game.circles.meetings import keeping, on_floors, sitting
from game.circles.meetings.waking import match_presence
from game.circles.refusals.meetings import GuestsDoNotSit, OnTheWayOut, QuietRoomLetsOut
from game.circles.registry import Living
from game.circles.rules import lines, machine
from game.circles.rules.events import meetings as e
from game.circles.rules.facts.meetings import NewHere, PlaceGone
from game.circles.rules.refusals.floors import NoQuestionsNow
from game.circles.rules.refusals.meetings import PauseUsed, PauseUsedWithHost
from game.circles.standing import belonging
from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Busy
from game.personas.rules import Who
from game.places import presence
from game.talk import pace
from game.talk.events import LineSpoken, SpokeMuch
from game.talk.refusals import NothingSaid


def sit(who: Who, *, now: float) -> None:
    """`who` has a seat, or is asked for the agreements first. The first to sit opens the doors.

    Raises GuestsDoNotSit, NoCircleHere, AnotherSitsHere, PlayStaysOnStage and what the rules refuse.
    Emits CircleTold.
    """
    sitting.take_seat(who, e.Sit, now)


def quiet(who: Who, *, now: float) -> None:
    """`who` has a listening seat, or is asked for the agreements first. Raises as sit(). Emits CircleTold."""
    sitting.take_seat(who, e.Quiet, now)


def agree(who: Who, *, now: float) -> None:
    """`who` agrees to the circle's agreements as they are now, and is a member of it as this persona.

    Raises AnotherSitsHere, PlayStaysOnStage. Emits CircleTold.
    """
    living = _meeting(who)
    keeping.catch_up(living, now=now)
    is_new = selectors.is_new(who.id)
    after, facts = machine.step(living.meeting, e.Agree(who.id, new=is_new), registry.seen(now))
    if is_new:
        facts = [*facts, NewHere(who.id)]
    keeping.keep(living, after, facts, also=lambda: belonging.join(who, living.circle))


def ask(who: Who, words: str, *, now: float) -> None:
    """`who` asks the person in focus, in a part that is for it. Raises NoQuestionsNow, and as share()."""
    if _meeting(who).meeting.floor != "ask_only":
        raise NoQuestionsNow()
    share(who, words, now=now)


def share(
    who: Who,
    words: str,
    *,
    now: float,
    to: Who | None = None,
    kind: Literal["say", "think", "pose"] = "say",
    close: bool = False,
    more: bool = False,
) -> None:
    """`who` says a line to the circle: on their turn, or where the talk is open.

    A pose is a line that ends no turn; `close` is as in LineSpoken. With `more` the line goes on, whatever it
    ends with.

    Raises NothingSaid, NoMeeting, ManyLines and what the rules refuse; on one's turn, and for who holds the
    meeting, no line is too many. Emits LineSpoken, CircleTold.
    """
    words = plain(words)
    if not words:
        raise NothingSaid(command="share")
    living = _meeting(who)
    keeping.catch_up(living, now=now)
    meeting = living.meeting
    on_turns = meeting.turns_are_taken and meeting.hold is None
    reads = meeting.floor == "reader" and meeting.hold is None and meeting.groups_until is None
    if kind == "pose":
        line = lines.Line(words, goes_on=True, ends=False)
    else:
        line = lines.read(words) if on_turns or reads else lines.unmarked(words)
    if not line.words:
        return done(who, now=now)
    said = e.Speak(who.id, line.count, goes_on=line.goes_on or more, ends=line.ends)
    said = replace(said, heavy=noted.is_heavy(living, who.id))
    much = meeting.holder != who.id and not meeting.helps(who.id) and pace.line(who, now=now)
    after, facts = machine.step(meeting, said, registry.seen(now))
    facts = [*facts, *on_floors.hint(meeting, who.id, line.words, goes_on=said.goes_on)]
    spoken = LineSpoken(
        who.id,
        who.name,
        living.place_id,
        line.words,
        "share" if on_turns and kind == "say" else kind,
        living.hearers_of(who.id),
        to.id if to else None,
        to.name if to else "",
        close,
    )
    spoken = noted.carried(living, spoken)
    keeping.keep(living, after, facts, spoken)
    noted.spoken(living, spoken)
    if much:
        emit(SpokeMuch(who.id))


def host(who: Who, *, now: float) -> None:
    """`who` holds today's meeting. Emits CircleTold."""
    _do(who, e.Host(who.id), now)


def begin(who: Who, *, now: float, asks: str = "") -> None:
    """The meeting begins, if what its format needs is there; `asks` names a question for its first round.

    Emits CircleTold.
    """
    living = _meeting(who)
    circle = registry.circles.get(living.circle.id, living.circle)
    # Also whoever still reads the agreements: their seat is kept when the door closes behind them.
    share = [seat.id for seat in living.meeting.present if not seat.quiet]
    _do(who, e.Begin(who.id, met=needs.met(circle, who, share), asks=asks), now)


def hand(who: Who, *, now: float) -> None:
    """A hand goes up. Emits CircleTold."""
    _do(who, e.Hand(who.id), now)


def done(who: Who, *, now: float) -> None:
    """The turn of `who` is over. Emits CircleTold."""
    _do(who, e.Done(who.id), now)


def pass_turn(who: Who, *, now: float) -> None:
    """`who` passes. Emits CircleTold."""
    _do(who, e.Pass(who.id), now)


def give_piece(who: Who, to_id: UUID | None, *, now: float) -> None:
    """The piece goes to that seat, or to the centre. Emits CircleTold."""
    _do(who, e.GivePiece(who.id, to_id), now)


def hold(who: Who, *, now: float) -> None:
    """The circle holds still. Emits CircleTold."""
    _do(who, e.CallHold(who.id), now)


def pause(who: Who, *, now: float) -> None:
    """The circle holds still because a member asked; nobody is told who. Emits CircleTold."""
    try:
        _do(who, e.Pause(who.id), now)
    except PauseUsed:
        if (host := selectors.held_by_other(who)) is None:
            raise
        raise PauseUsedWithHost(host=host) from None


def resume(who: Who, *, now: float) -> None:
    """The circle goes on. Emits CircleTold."""
    _do(who, e.Resume(who.id), now)


def bell(who: Who, *, now: float) -> None:
    """The bell rings. Emits CircleTold."""
    _do(who, e.Bell(who.id), now)


def next_phase(who: Who, *, now: float) -> None:
    """The meeting goes one step further. Emits CircleTold."""
    _do(who, e.Next(who.id), now)


def extend(who: Who, minutes: int, *, now: float) -> None:
    """The phase has more minutes. Emits CircleTold."""
    _do(who, e.Extend(who.id, minutes), now)


def order(who: Who, seat_ids: tuple[UUID, ...], *, now: float) -> None:
    """These seats come first."""
    _do(who, e.Order(who.id, seat_ids), now)


def leave(who: Who, *, now: float) -> None:
    """The seat of `who` is free.

    Raises QuietRoomLetsOut, NoMeeting, OnTheWayOut when the rows could not say so yet. Emits CircleTold.
    """
    if quiet_room.is_at(presence.place_of(who.id)):
        raise QuietRoomLetsOut()
    if (waiting := registry.aftercare_of(who.id)) is not None:
        _told_in(waiting, e.Leave(who.id))
        return
    living = _meeting(who)
    if living.meeting.seat(who.id) is not None:
        living.leaving.add(who.id)
    try:
        _do(who, e.Leave(who.id), now)
    except Busy:
        raise OnTheWayOut() from None
    living.leaving.discard(who.id)


def person_dropped(who_id: UUID) -> None:
    """The line of a person dropped; their place is kept, or from the next tick that can write.

    Emits CircleTold.
    """
    with suppress(Busy):  # match_presence makes it good
        _told_of(who_id, e.Drop(who_id))


def person_returned(who_id: UUID) -> None:
    """A person whose place was kept is back, or from the next tick that can write. Emits CircleTold."""
    living = registry.meeting_of(who_id)
    if living and living.meeting.seat(who_id).dropped_at is not None:
        with suppress(Busy):  # match_presence makes it good
            _told_of(who_id, e.Return(who_id))


def person_was_waited_for(who_id: UUID, place_id: UUID) -> None:
    """A person came back to a meeting that did not keep the seat any longer. Emits CircleTold."""
    circle = registry.circle_at(place_id) or registry.beside_of(place_id)
    living = registry.meeting_of_circle(circle.id) if circle else None
    if living is not None and who_id in living.waited_for:
        living.waited_for.discard(who_id)
        if living.meeting.seat(who_id) is None:
            keeping.tell(living, living.meeting, [PlaceGone(who_id)])


def person_left_room(who_id: UUID, *, is_answered: bool = False) -> None:
    """A person walked out or quit; a seat is free, or at the next tick that can write. Emits CircleTold.

    Who `is_answered` in another way is not told it here.
    """
    living = registry.meeting_of(who_id)
    if living is None:
        return
    living.leaving.add(who_id)
    try:
        _told_of(who_id, e.Leave(who_id), but=who_id if is_answered else None)
    except Busy:
        return
    living.leaving.discard(who_id)


def tick(*, now: float) -> None:
    """What was due in any meeting has happened. Nothing due: nothing is written. Emits CircleTold."""
    registry.seen(now)
    for living in tuple(registry.living.values()):
        keeping.alone(lambda living=living: keeping.catch_up(living, now=now))
        keeping.alone(lambda living=living: gathered.tick(living, now=now))
        keeping.alone(lambda living=living: company.tick(living, now=now))
    ratings.tick(now=now)
    memory.tick(now=now)
    match_presence(now=now)
    quiet_room.tick(now=now)


def _do(who: Who, deed: e.Deed, now: float) -> None:
    living = _meeting(who)
    keeping.catch_up(living, now=now)
    after, facts = machine.step(living.meeting, deed, registry.seen(now))
    keeping.keep(living, after, facts)


def _told_of(who_id: UUID, deed: e.Deed, but: UUID | None = None) -> None:
    if (living := registry.meeting_of(who_id)) is not None:
        _told_in(living, deed, but)


def _told_in(living: Living, deed: e.Deed, but: UUID | None = None) -> None:
    now = registry.seen(0.0)
    keeping.catch_up(living, now=now)
    if living.meeting.seat(deed.seat) is None:
        return
    after, facts = machine.step(living.meeting, deed, now)
    keeping.keep(living, after, facts, but=but)


def _meeting(who: Who) -> Living:
    living = selectors.meeting_here(who)
    if who.is_guest:
        raise GuestsDoNotSit()
    return living
