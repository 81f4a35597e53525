"""Deeds that share the holding of a meeting: duties, handing over, everybody's yes, silence, the door."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

from game.circles.rules import door, duties, frame, handing, hosting, more_time, quieting, turns
from game.circles.rules.events.chairing import (
    TO_DUTY,
    TO_EXTEND,
    TO_HOLD,
    Admit,
    Answer,
    AskDuty,
    BeSilent,
    HandOver,
    HoldAside,
    LetListen,
    SetDoor,
    StewardClose,
    TakeDuty,
    Thank,
)
from game.circles.rules.events.meetings import Deed, Extend
from game.circles.rules.facts.chairing import AsideCalled, ClosedBySteward, Thanked
from game.circles.rules.facts.meetings import Fact, TurnDone
from game.circles.rules.floors import floor_of
from game.circles.rules.floors.floor import Deadline
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Told
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no
from game.circles.rules.turns import Change


def questions(meeting: Meeting, seat_id: UUID) -> tuple[tuple[str, float], ...]:
    """What the meeting has asked this seat, and since when; the newest first."""
    seat = meeting.seat(seat_id)
    if seat is None or not seat.agreed:
        return ()
    found: list[tuple[str, float]] = []
    if meeting.asked is not None and seat_id in meeting.asked.of:
        found.append((TO_EXTEND, meeting.asked.since))
    if seat.asked and duties.hears_questions(meeting, seat_id):
        found.append((TO_DUTY, seat.asked_at or 0.0))
    if meeting.handed_to == seat_id and duties.hears_questions(meeting, seat_id):
        found.append((TO_HOLD, meeting.handed_at or 0.0))
    return tuple(sorted(found, key=lambda one: one[1], reverse=True))


def as_asked(meeting: Meeting, seat_id: UUID) -> Meeting:
    """The meeting as this seat knows it: asked of it is only what the house carried to it."""
    if duties.hears_questions(meeting, seat_id):
        return meeting
    if meeting.handed_to == seat_id:
        meeting = replace(meeting, handed_to=None)
    return meeting.with_seat(seat_id, asked="")


def answer(meeting: Meeting, deed: Answer, now: float) -> Change:
    """Yes or no to what was asked last, or to the question that is named."""
    asked = [kind for kind, _ in questions(meeting, deed.seat) if deed.question in ("", kind)]
    if not asked:
        raise no_chair.NothingAskedOfYou()
    seat = meeting.seat(deed.seat)
    if asked[0] == TO_EXTEND:
        return more_time.answered(meeting, deed.seat, yes=deed.yes, now=now)
    if asked[0] == TO_HOLD:
        return handing.answered(meeting, seat, yes=deed.yes, now=now)
    return duties.answered(meeting, seat, yes=deed.yes, now=now)


def thank(meeting: Meeting, deed: Thank, now: float) -> Change:
    """A turn that has used its cap ends with thanks; one in which nothing was said is offered again."""
    hosting.held_by(meeting, deed, now)
    if meeting.hold is not None:
        raise no.HoldFirst()
    if meeting.holder is None or meeting.holder == deed.seat:
        raise no_chair.NobodySpeaks()
    if meeting.turn.told < Told.FULL:
        raise no_chair.TurnHasTime()
    meeting = replace(meeting, moved_by=deed.seat, moved_at=now)
    if not meeting.turn.taken:
        return turns.given_back(meeting, now, why="moved")
    facts: list[Fact] = [Thanked(meeting.holder)]
    meeting, more = floor_of(meeting).done(meeting, now) or turns.done(meeting, now)
    return meeting, facts + [fact for fact in more if not isinstance(fact, TurnDone)]


def hold_aside(meeting: Meeting, deed: HoldAside, now: float) -> Change:
    """The circle holds still for a part that is only jumped to and back from; `resume` goes back."""
    hosting.held_by(meeting, deed, now)
    said = "_".join(deed.part.casefold().split())
    found = [part for part in meeting.form.asides if part.key.startswith(said) or said in part.key.split("_")]
    if not found:
        raise no_chair.NoAside()
    if meeting.hold is not None:
        raise no.AlreadyOnHold()
    meeting, _ = frame.held(meeting, now, "topic")
    return meeting, [AsideCalled(found[0].key, found[0].text)]


def steward_closes(meeting: Meeting, deed: StewardClose, now: float) -> Change:
    """The closing is read early, also in a hold, whoever holds the meeting. That `deed` is a steward's was
    asked before."""
    meeting, facts = frame.aftercare(meeting, now, early=True)
    return meeting, [ClosedBySteward(deed.seat), *facts]


def settled(meeting: Meeting, now: float) -> Change:
    """What follows by itself from who is here and what they answered."""
    meeting, facts = more_time.settled(meeting, now)
    meeting, more = handing.settled(meeting)
    return meeting, facts + more


def due(meeting: Meeting) -> Iterator[Deadline]:
    """What time does here, outside a hold."""
    for part in (duties, handing, more_time, quieting):
        yield from part.due(meeting)


DEEDS: dict[type[Deed], object] = {
    TakeDuty: duties.take,
    AskDuty: duties.ask,
    HandOver: handing.hand_over,
    Answer: answer,
    Extend: more_time.extend,
    BeSilent: quieting.be_silent,
    LetListen: quieting.let_listen,
    Thank: thank,
    SetDoor: door.set_door,
    Admit: door.admit,
    HoldAside: hold_aside,
    StewardClose: steward_closes,
}
ASKED: dict[str, Callable[[UUID], Deed]] = {
    "yes": lambda seat_id: Answer(seat_id, True),
    "no": lambda seat_id: Answer(seat_id, False),
    "silence": lambda seat_id: BeSilent(seat_id, 60),
    "silence off": lambda seat_id: BeSilent(seat_id, None),
    "thank": Thank,
    "door close": lambda seat_id: SetDoor(seat_id, True),
    "door open": lambda seat_id: SetDoor(seat_id, False),
}
"""Words that can have room, with a deed that asks whether they have."""
