"""One speaks until they are fully heard: a part of pairs before the whole ring.

The speaker chooses who listens; the listener says what they heard; the speaker says whether that was it, or
says it again. Then the listener is the next to speak. The others listen. A seat that let listening go is
`offered_again` until the next one speaks. Whoever is to speak or to listen may pass.
"""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import alcoves, peace, time, turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.groups import (
    AskedIfHeard,
    FullyHeard,
    ListenerChosen,
    ListenerGone,
    NeedsHelp,
    NotQuiteYet,
    ReflectsNow,
    SpeakerNow,
    SpeakingLetGo,
    WentOn,
)
from game.circles.rules.facts.meetings import DoneNamed, Passed, PassNoted, TurnDone
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Loop, Seat, Share, Turn
from game.circles.rules.refusals import groups as no
from game.circles.rules.turns import Change
from game.common.refusals import Refused

MISSES = 3
"""After so many times "not quite" whoever holds the meeting is told. Source: domain research 2.4.12."""

CHOSEN_S = 60
"""The house chooses a listener when the speaker has not for so long."""

ANSWERED_S = 60
"""Whoever was asked whether that was it, and says nothing for so long, has had their time; it goes on."""


class Heard(Floor):
    """Being fully heard."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for who speaks or reflects, for anybody where nobody does, and for whoever helps the two."""
        loop = meeting.loop
        if loop is None or seat.id == meeting.holder or _helps(meeting, seat.id):
            return None
        if seat.id == loop.listener:
            return no.ListenFirst()
        return no.TheyReflect() if seat.id == loop.speaker else no.ListenWithThem()

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of who speaks or reflects, or of who begins with it; a helping one changes nothing."""
        if meeting.loop is not None and said.seat != meeting.holder:
            return meeting, []
        begun = []
        if meeting.loop is None:
            meeting, begun = _begun(meeting, said.seat, now)
        meeting, facts = turns.spoken(meeting, replace(said, ends=False), now)
        if not said.ends or meeting.loop.asked:
            return meeting, begun + facts
        # whoever ended it with the line itself need not be told how that is done
        facts = [fact for fact in facts if not isinstance(fact, DoneNamed)]
        meeting, more = self.done(meeting, now)
        return meeting, begun + facts + more

    def done(self, meeting: Meeting, now: float) -> Change:
        """The speaker has spoken, or the listener has said what they heard.

        Raises HeardOrNotQuite, NothingSaidBack.
        """
        loop = meeting.loop
        if meeting.holder == loop.listener:
            if meeting.turn is not None and not meeting.turn.taken:
                raise no.NothingSaidBack()
            meeting = _holds(
                replace(meeting, loop=replace(loop, reflecting=False, asked=True)), loop.speaker, now
            )
            return meeting, [AskedIfHeard(loop.speaker)]
        if loop.asked:
            raise no.HeardOrNotQuite()
        if loop.listener is not None:
            meeting = _holds(replace(meeting, loop=replace(loop, reflecting=True)), loop.listener, now)
            return meeting, [ReflectsNow(loop.listener)]
        meeting, facts = _chosen_by_house(meeting, now)
        if meeting.loop.listener is None:
            return _finished(meeting, [TurnDone(loop.speaker)], now)
        meeting, more = self.done(meeting, now)
        return meeting, facts + more

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Speaking or listening goes to somebody else, now or ahead."""
        loop = meeting.loop
        if loop is not None and seat.id == loop.speaker:
            if loop.asked or meeting.turn.taken or loop.misses or meeting.holder != seat.id:
                return _finished(meeting, [TurnDone(seat.id)], now)
            return _freed(meeting.with_seat(seat.id, share=Share.PASSED)), [Passed(seat.id)]
        if loop is not None and seat.id == loop.listener and not loop.asked:
            return _without_listener(meeting.with_seat(seat.id, offered_again=True), now)
        is_next = loop is not None and seat.id == loop.listener and seat.share is not Share.AHEAD
        if seat.hand is None and (seat.share is Share.WAITING or is_next):
            return meeting.with_seat(seat.id, share=Share.AHEAD), [PassNoted(seat.id, again=False)]
        return None

    def move(self, meeting: Meeting, now: float) -> Change:
        """A free floor goes to a raised hand, else to the first who has not spoken."""
        loop = meeting.loop
        if loop is not None and meeting.holder is None:
            # The turn was ended from outside: it goes on as if whoever had it had ended it.
            if loop.asked:
                return _finished(meeting, [TurnDone(loop.speaker)], now)
            return self.done(replace(meeting, holder=loop.listener if loop.reflecting else loop.speaker), now)
        if loop is not None:
            return meeting, []
        able = [seat for seat in meeting.sharing if _able(seat, now)]
        raised = [seat for seat in meeting.raised if seat in able]
        for seat in raised or [seat for seat in able if seat.share is Share.WAITING]:
            return _begun(meeting, seat.id, now)
        return meeting, []

    def further(self, meeting: Meeting, now: float) -> Change | None:
        """After some times of not quite, one step further is the next one to speak."""
        loop = meeting.loop
        if loop is None or loop.misses < MISSES:
            return None
        return _finished(meeting, [TurnDone(loop.speaker)], now)

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """Without the speaker the listener speaks next; without the listener the speaker chooses again."""
        loop = meeting.loop
        if loop is not None and seat.id == loop.speaker:
            return _finished(meeting.with_seat(seat.id, share=Share.ASIDE), [], now)
        if loop is not None and seat.id == loop.listener:
            return _without_listener(meeting, now)
        return meeting, []

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """A listener is chosen, the cap told of, silence goes on, and whoever is away is not waited for."""
        loop, turn, holder = meeting.loop, meeting.turn, meeting.seat(meeting.holder)
        if loop is None or turn is None or holder is None:
            return
        if holder.dropped_at is not None:
            yield holder.dropped_at + time.PLACE_KEPT_S, _let_go
            return
        speaks = holder.id == loop.speaker and not loop.asked
        if speaks and loop.listener is None and _who_could_listen(meeting, turn.began + CHOSEN_S):
            yield turn.began + CHOSEN_S, _chosen_by_house
        if (at := turns.next_cap_at(meeting)) is not None and not loop.asked:
            yield at, turns.told_of_cap
        last = turn.began if turn.heard_at is None else max(turn.began, turn.heard_at)
        if loop.asked:
            yield last + ANSWERED_S, lambda meeting, now: _finished(meeting, [WentOn(loop.speaker)], now)
            return
        past = turn.began if turn.words >= time.PAST * turn.cap_w else turn.began + time.PAST * turn.cap_s
        yield max(past, last) + time.SILENT_S, self.done if turn.taken else _let_go


def heard(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """The speaker was heard, and who listened speaks next.

    Raises NobodyIsHeard, NotTheSpeaker, StillReflecting, NothingReflected.
    """
    loop = _asked(meeting, seat_id)
    return _finished(meeting, [FullyHeard(loop.speaker)], now)


def not_quite(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """The speaker says it again, and the facilitators hear of it at the third time. Raises as heard()."""
    loop = _asked(meeting, seat_id)
    misses = loop.misses + 1
    meeting = _holds(replace(meeting, loop=replace(loop, asked=False, misses=misses)), loop.speaker, now)
    return meeting, [NotQuiteYet(seat_id), *([NeedsHelp(seat_id)] if misses == MISSES else [])]


def chosen(
    meeting: Meeting, seat_id: UUID, listener_id: UUID | None, now: float, *, by_house: bool = False
) -> Change:
    """Who listens; None lets the house choose.

    Raises NobodyIsHeard, NotTheSpeaker, ListenerIsChosen, NotAListener, ListeningLetGo.
    """
    loop = meeting.loop
    if loop is None:
        raise no.NobodyIsHeard()
    if loop.speaker != seat_id:
        raise no.NotTheSpeaker()
    if loop.listener is not None:
        raise no.ListenerIsChosen()
    if listener_id is None:
        listener_id, by_house = next((seat.id for seat in _who_could_listen(meeting, now)), None), True
    listener = meeting.seat(listener_id)
    if listener is None or listener_id == seat_id or not _able(listener, now):
        raise no.NotAListener()
    if not (by_house or peace.may_ask(meeting, seat_id, listener_id)):
        raise no.NotAListener()
    if listener.offered_again:
        raise no.ListeningLetGo()
    meeting = replace(meeting, loop=replace(loop, listener=listener_id))
    return meeting, [ListenerChosen(seat_id, listener_id, by_house)]


def _asked(meeting: Meeting, seat_id: UUID) -> Loop:
    loop = meeting.loop
    if loop is None:
        raise no.NobodyIsHeard()
    if loop.speaker != seat_id:
        raise no.NotTheSpeaker()
    if loop.reflecting:
        raise no.StillReflecting()
    if not loop.asked:
        raise no.NothingReflected()
    return loop


def _helps(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether this seat can help the two with a word: it holds the meeting, and it was not quite it often."""
    loop = meeting.loop
    if loop is None or loop.misses < MISSES or seat_id in (loop.speaker, loop.listener):
        return False
    return meeting.helps(seat_id)


def _able(seat: Seat, now: float) -> bool:
    """Whether this seat can be asked to speak or to listen."""
    quieted = seat.quieted_until is not None and now < seat.quieted_until
    return alcoves.able(seat, now) and seat.dropped_at is None and not quieted


def _begun(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """This seat is the one to be heard."""
    seats = tuple(replace(seat, offered_again=False) for seat in meeting.seats)
    meeting = replace(meeting, seats=seats, loop=Loop(seat_id)).with_seat(seat_id, hand=None)
    meeting = _holds(meeting, seat_id, now)
    return meeting, [SpeakerNow(seat_id, meeting.turn.cap_s, meeting.turn.cap_w)]


def _holds(meeting: Meeting, seat_id: UUID, now: float) -> Meeting:
    """This seat has the floor, with a new turn of the usual length."""
    turn = Turn(now, meeting.phase.cap_s, meeting.phase.cap_w)
    return replace(meeting, holder=seat_id, turn=turn)


def _freed(meeting: Meeting) -> Meeting:
    return replace(meeting, holder=None, turn=None, loop=None)


def _finished(meeting: Meeting, facts: list, now: float) -> Change:
    """The speaker has been heard as far as it goes; the listener is the next one, if they wish."""
    loop = meeting.loop
    speaker = meeting.seat(loop.speaker)
    if speaker is not None and speaker.share is not Share.ASIDE:
        meeting = meeting.with_seat(loop.speaker, share=Share.SPOKEN)
    meeting, next_one = _freed(meeting), meeting.seat(loop.listener)
    if next_one is None or not _able(next_one, now) or next_one.share is Share.AHEAD:
        return meeting, facts
    meeting, more = _begun(meeting, next_one.id, now)
    return meeting, facts + more


def _without_listener(meeting: Meeting, now: float) -> Change:
    """The speaker chooses another, and says what is still to say."""
    loop = replace(meeting.loop, listener=None, reflecting=False, asked=False)
    kept = meeting.holder == loop.speaker and not meeting.loop.asked
    meeting = replace(meeting, loop=loop)
    if not kept:
        meeting = _holds(meeting, loop.speaker, now)
    return meeting, [ListenerGone(loop.speaker)]


def _let_go(meeting: Meeting, now: float) -> Change:
    """Whoever has the floor is away, or has said nothing: it goes on without them, and without blame."""
    loop, holder = meeting.loop, meeting.holder
    if holder == loop.listener:
        return _without_listener(meeting.with_seat(holder, offered_again=True), now)
    return _finished(meeting.with_seat(holder, share=Share.ASIDE), [SpeakingLetGo(holder)], now)


def _who_could_listen(meeting: Meeting, now: float) -> list[Seat]:
    """Those after the speaker in the order of the seats; who has not yet spoken comes first."""
    seats = [seat for seat in meeting.seats if seat.sharing]
    at = next((number for number, seat in enumerate(seats) if seat.id == meeting.loop.speaker), -1)
    after = [*seats[at + 1 :], *seats[: max(0, at)]]
    may = [seat for seat in after if peace.may_join(meeting, seat.id, meeting.loop.speaker)]
    could = [seat for seat in may if _able(seat, now) and not seat.offered_again]
    return sorted(could, key=lambda seat: seat.share is not Share.WAITING)


def _chosen_by_house(meeting: Meeting, now: float) -> Change:
    could = _who_could_listen(meeting, now)
    if not could:
        return meeting, []
    return chosen(meeting, meeting.loop.speaker, could[0].id, now, by_house=True)
