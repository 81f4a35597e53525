"""Deeds that share the holding of a meeting. Each asks the machine once; a reason is kept nowhere."""

from uuid import UUID

from game.circles import answers, quiet_room, registry, selectors
from game.circles.events.chairing import AskedToListen
from game.circles.meetings import keeping, seated
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.registry import Living
from game.circles.rules import chairing, machine
from game.circles.rules.events.chairing import (
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
from game.circles.rules.events.meetings import Close, Deed, Next
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty
from game.circles.rules.refusals.chairing import JustMoved, JustMovedBy, NeedsReason, NoSuchDuty
from game.circles.wording import asked_of_one
from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.rules import Who

_CALLED = {
    "co": Duty.CO,
    "cofacilitator": Duty.CO,
    "co-facilitator": Duty.CO,
    "co facilitator": Duty.CO,
    "co_facilitator": Duty.CO,
    "greeter": Duty.GREETER,
    "timekeeper": Duty.TIMEKEEPER,
    "reader": Duty.READER,
    "team": Duty.TEAM,
}
NO_DUTY = ("none", "no", "off")
"""What stands for no service."""


def is_duty(said: str) -> bool:
    """Whether these are the words of a service, or of none."""
    return " ".join(said.casefold().split()) in (*_CALLED, *NO_DUTY)


def duty_called(said: str) -> Duty | None:
    """The service of that name; None for none. Raises NoSuchDuty."""
    words = " ".join(said.casefold().split())
    if words in NO_DUTY:
        return None
    if words not in _CALLED:
        raise NoSuchDuty()
    return _CALLED[words]


def take_duty(who: Who, said: str, *, now: float) -> None:
    """`who` takes a service, or lays down all they have.

    Raises NoSuchDuty and what the rules refuse. Emits CircleTold.
    """
    _do(who, TakeDuty(who.id, duty_called(said)), now)


def ask_duty(who: Who, name: str, said: str, *, now: float) -> str:
    """The one of that name is asked for a service, or has none any more. Their name as the house writes it.

    Raises NoSuchDuty, NotInThisCircle, WhichSeat and what the rules refuse. Emits CircleTold.
    """
    duty = duty_called(said)
    living = seated.living_here(who, now)
    whose = selectors.seat_named(who, name)
    _step(living, AskDuty(who.id, whose, duty), now)
    return living.names[whose]


def hand_over(who: Who, name: str, *, now: float) -> str:
    """The one of that name is asked to hold the meeting from here; "no" asks no longer. Their name, or "".

    Raises NotInThisCircle, WhichSeat and what the rules refuse. Emits CircleTold.
    """
    living = seated.living_here(who, now)
    if name.casefold() in NO_DUTY:
        _step(living, HandOver(who.id, None), now)
        return ""
    to = selectors.seat_named(who, name)
    _step(living, HandOver(who.id, to), now)
    return living.names[to]


def be_silent(who: Who, seconds: int | None, *, now: float) -> None:
    """Everybody is asked to be quiet for so long, or may speak again. Emits CircleTold."""
    _do(who, BeSilent(who.id, seconds), now)


def let_listen(who: Who, name: str, minutes: int, reason: str, *, now: float) -> None:
    """The one of that name is asked to listen for so many minutes; they alone read the reason.

    Raises NeedsReason, NotInThisCircle, WhichSeat and what the rules refuse. Emits CircleTold, AskedToListen.
    """
    living = seated.helping(who, now)
    whose = selectors.seat_named(who, name)
    if not (words := plain(reason)):
        raise NeedsReason()
    _step(living, LetListen(who.id, whose, minutes), now)
    emit(AskedToListen(whose, living.names[whose], who.id, who.name, minutes, words))


def let_speak(who: Who, name: str, *, now: float) -> str:
    """The one of that name may speak again. Their name. Emits CircleTold."""
    living = seated.helping(who, now)
    whose = selectors.seat_named(who, name)
    _step(living, LetListen(who.id, whose, None), now)
    return living.names[whose]


def thank(who: Who, *, now: float) -> None:
    """A turn that has used its time ends with thanks. Emits CircleTold."""
    _do(who, Thank(who.id), now)


def set_door(who: Who, *, is_locked: bool, now: float) -> None:
    """The door of the meeting is closed, or open as far as its format says. Emits CircleTold."""
    _do(who, SetDoor(who.id, is_locked), now)


def hold_aside(who: Who, part: str, *, now: float) -> None:
    """A part beside the order is called, such as a hard topic. Emits CircleTold."""
    _do(who, HoldAside(who.id, part), now)


def read_closing(who: Who, *, now: float) -> None:
    """The closing is read early. A steward who stands in the room may do it whoever holds the meeting, with a
    seat or without; not in the Quiet Room, where nobody holds anything.

    Raises GuestsDoNotSit, NoMeeting and what the rules refuse. Emits CircleTold.
    """
    living = selectors.meeting_here(who)
    if who.is_guest:
        raise GuestsDoNotSit()
    keeping.catch_up(living, now=now)
    try:
        _step(living, Close(who.id), now)
    except Refused:
        if not personas.is_steward(who) or quiet_room.is_at(living.place_id):
            raise
        living.names.setdefault(who.id, who.name)
        _step(living, StewardClose(who.id), now)


def next_step(who: Who, *, now: float) -> None:
    """The meeting goes one step further. Raises JustMovedBy. Emits CircleTold."""
    living = seated.living_here(who, now)
    try:
        _step(living, Next(who.id), now)
    except JustMoved:
        if (name := living.names.get(living.meeting.moved_by)) is None:
            raise
        raise JustMovedBy(name=name) from None


def questions_of(who_id: UUID, now: float) -> list[answers.Question]:
    """What a meeting has asked this persona, as questions that `yes` and `no` find."""
    living = registry.meeting_of(who_id)
    if living is None:
        return []
    return [
        answers.Question(
            who_id,
            f"meeting {kind}",
            asked_of_one.about(living.meeting, living.names, who_id, kind),
            asked_of_one.words_of(living.meeting, who_id, kind),
            lambda who, at, kind=kind: _do(who, Answer(who.id, True, kind), at),
            lambda who, at, kind=kind: _do(who, Answer(who.id, False, kind), at),
            since,
        )
        for kind, since in _asked(living.meeting, who_id, now)
    ]


def _asked(meeting: Meeting, who_id: UUID, now: float) -> tuple[tuple[str, float], ...]:
    """As of now: what lapses meanwhile is no question any more."""
    return chairing.questions(machine.due(meeting, now)[0], who_id)


def _do(who: Who, deed: Deed, now: float) -> None:
    _step(seated.living_here(who, now), deed, now)


def _step(living: Living, deed: Deed, now: float) -> None:
    after, facts = machine.step(living.meeting, deed, registry.seen(now))
    keeping.keep(living, after, facts)


answers.register("meeting", questions_of)
