"""Services in one meeting: taken, asked for, laid down. They are done in one's own name, where turns come to.

Greeter, timekeeper and reader are one person each and are taken by whoever wishes; whoever holds the meeting
asks for the others. Whom the circle itself names has the service from sitting down on. The question to
somebody who is here as another persona looks to the one who asks like any other that was not taken, and so
does one to somebody who is kept apart from who holds the meeting, and who is not told of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import hosting, peace, time
from game.circles.rules.events.chairing import TO_DUTY, AskDuty, TakeDuty
from game.circles.rules.facts.chairing import (
    DutiesFree,
    DutyAsked,
    DutyTaken,
    NotTaken,
    QuestionOver,
    TimeNote,
    ToGreet,
)
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals.meetings import ListeningSeat
from game.circles.rules.turns import Change

OF_ONE = (Duty.GREETER, Duty.TIMEKEEPER, Duty.READER)
"""Services that one person does, and that anybody may take."""

HALF_FROM_S, LAST_FROM_S = 240, 120
"""Parts shorter than that need no note at half their time, or in their last minute."""


def take(meeting: Meeting, deed: TakeDuty, now: float) -> Change:
    """A free service, or none any more."""
    seat = meeting.seat(deed.seat)
    if deed.duty is None:
        return _laid_down(meeting, seat)
    if seat.asked == deed.duty and hears_questions(meeting, seat.id):
        return answered(meeting, seat, yes=True, now=now)
    if deed.duty not in OF_ONE:
        raise no_chair.OnlyWhenAsked()
    return _taken(meeting, seat, deed.duty, now)


def ask(meeting: Meeting, deed: AskDuty, now: float) -> Change:
    """The seat is asked, or what it does is free again."""
    hosting.held_by(meeting, deed, now)
    seat = meeting.seat(deed.whose)
    if seat is None:
        raise no_chair.NotThatSeat()
    if deed.duty is None:
        return _laid_down(meeting, seat)
    check_can_be_asked(meeting, seat, deed.seat)
    if seat.id == meeting.host:
        raise no_chair.HolderHasNone()
    if deed.duty in seat.duties:
        raise no_chair.TheyDoThat()
    _check_free(meeting, seat, deed.duty)
    meeting = meeting.with_seat(seat.id, asked=deed.duty.value, asked_at=now)
    if not hears_questions(meeting, seat.id):
        return meeting, []
    return meeting, [DutyAsked(seat.id, deed.duty, deed.seat)]


def hears_questions(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether the house carries questions to this seat from those who hold the meeting: none of them is kept
    from it."""
    return all(peace.may_ask(meeting, seat.id, seat_id) for seat in meeting.seats if meeting.helps(seat.id))


def check_can_be_asked(meeting: Meeting, seat: Seat | None, by: UUID) -> None:
    """Raises NotOneself, NotThatSeat, AskedAlready."""
    if seat is not None and seat.id == by:
        raise no_chair.NotOneself()
    if seat is None or not seat.sharing or seat.dropped_at is not None or seat.in_care:
        raise no_chair.NotThatSeat()
    if seat.asked or meeting.handed_to == seat.id:
        raise no_chair.AskedAlready()


def answered(meeting: Meeting, seat: Seat, *, yes: bool, now: float) -> Change:
    """What the seat was asked is answered."""
    duty = Duty(seat.asked)
    if yes:
        return _taken(meeting, seat, duty, now)
    return _not_asked(meeting, seat.id), [NotTaken(seat.id, TO_DUTY)]


def _taken(meeting: Meeting, seat: Seat, duty: Duty, now: float) -> Change:
    if seat.masked:
        raise no_chair.OwnNameForDuty()
    if seat.quiet:
        raise ListeningSeat()
    if seat.id == meeting.host:
        raise no_chair.HolderHasNone()
    if duty in seat.duties:
        raise no_chair.YouDoThat()
    _check_free(meeting, seat, duty)
    meeting = _not_asked(meeting, seat.id) if seat.asked == duty else meeting
    if duty is Duty.TIMEKEEPER:
        meeting = replace(meeting, time_told=sum(at <= now for at, _ in _marks(meeting)))
    return meeting.with_seat(seat.id, duties=seat.duties | {duty}), [DutyTaken(seat.id, duty)]


def _check_free(meeting: Meeting, seat: Seat, duty: Duty) -> None:
    if duty in OF_ONE and any(duty in one.duties for one in meeting.present if one.id != seat.id):
        raise no_chair.DutyIsDone()


def question_over(meeting: Meeting, seat_id: UUID, question: str) -> list[Fact]:
    """Whoever was told of the question is told that it does not stand any more."""
    return [QuestionOver(seat_id, question)] if hears_questions(meeting, seat_id) else []


def _laid_down(meeting: Meeting, seat: Seat) -> Change:
    if not seat.asked and not seat.duties:
        raise no_chair.NothingToLayDown()
    facts: list[Fact] = question_over(meeting, seat.id, TO_DUTY) if seat.asked else []
    if seat.duties:
        facts.append(DutiesFree(seat.id, tuple(sorted(seat.duties))))
    return _not_asked(meeting, seat.id).with_seat(seat.id, duties=frozenset()), facts


def _not_asked(meeting: Meeting, seat_id: UUID) -> Meeting:
    return meeting.with_seat(seat_id, asked="", asked_at=None)


def without(meeting: Meeting, seat_id: UUID) -> Meeting:
    """The meeting in which this seat does no service and is asked for none."""
    return _not_asked(meeting, seat_id).with_seat(seat_id, duties=frozenset())


def by_standing(meeting: Meeting, seat_id: UUID, now: float) -> Change:
    """What the circle names this member for is theirs, where it is free; who holds the circle helps to."""
    facts: list[Fact] = []
    seat = meeting.seat(seat_id)
    if seat is None or not seat.sharing or seat.masked or seat.id == meeting.host:
        return meeting, facts
    named = [duty for duty in OF_ONE if duty.value in seat.standing]
    if meeting.host is not None and seat.standing & hosting.LEADERS:
        named.insert(0, Duty.CO)
    for duty in named:
        try:
            meeting, more = _taken(meeting, meeting.seat(seat_id), duty, now)
        except (no_chair.DutyIsDone, no_chair.YouDoThat):
            continue
        facts += more
    return meeting, facts


def all_by_standing(meeting: Meeting, now: float) -> Change:
    """The circle's facilitators hold the meeting together with whoever holds it from now on."""
    facts: list[Fact] = []
    for seat in meeting.sharing:
        if seat.standing & hosting.LEADERS:
            meeting, more = by_standing(meeting, seat.id, now)
            facts += more
    return meeting, facts


def greeted(meeting: Meeting, seat_id: UUID, *, is_new: bool) -> list[Fact]:
    """Who greets is told of whoever sits down late, or for the first time."""
    if not is_new and meeting.stage is not Stage.SITTING:
        return []
    return [ToGreet(one.id, seat_id, is_new) for one in meeting.with_duty(Duty.GREETER) if one.id != seat_id]


def due(meeting: Meeting) -> Iterator[Deadline]:
    """Questions that lapse, and what a timekeeper hears of a part."""
    for seat in meeting.present:
        if seat.asked and seat.asked_at is not None:
            yield seat.asked_at + time.ASK_LASTS_S, _lapses(seat.id)
    marks = list(_marks(meeting))
    sitting = meeting.stage is Stage.SITTING
    if sitting and meeting.with_duty(Duty.TIMEKEEPER) and meeting.time_told < len(marks):
        at, half = marks[meeting.time_told]
        yield at, lambda meeting, now: _time_noted(meeting, half)


def _lapses(seat_id: UUID) -> object:
    return lambda meeting, now: (
        _not_asked(meeting, seat_id),
        [*question_over(meeting, seat_id, TO_DUTY), NotTaken(seat_id, TO_DUTY)],
    )


def _marks(meeting: Meeting) -> Iterator[tuple[float, bool]]:
    """When half of the part is over, and when its last minute begins."""
    if meeting.phase is None:
        return
    if meeting.phase_s >= HALF_FROM_S:
        yield meeting.phase_began + meeting.phase_s / 2, True
    if meeting.phase_s >= LAST_FROM_S:
        yield meeting.phase_began + meeting.phase_s - 60, False


def _time_noted(meeting: Meeting, half: bool) -> Change:
    told: list[Fact] = [TimeNote(seat.id, half) for seat in meeting.with_duty(Duty.TIMEKEEPER)]
    return replace(meeting, time_told=meeting.time_told + 1), told
