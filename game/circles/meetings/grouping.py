"""Deeds of two and few in a meeting: who listens, having been heard, alcoves."""

from game.circles import registry, selectors
from game.circles.meetings import keeping
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.rules import machine, speech
from game.circles.rules.events.groups import Breakout, ChooseListener, EndBreakout, Heard, NotQuite, Visit
from game.circles.rules.events.meetings import Deed
from game.circles.wording import groups
from game.personas.rules import Who


def listener(who: Who, name: str, *, now: float) -> None:
    """`who`, who speaks, chooses who listens; without a name the house does.

    Raises NoMeeting, NotInThisCircle, WhichSeat and what the rules refuse. Emits CircleTold.
    """
    chosen = selectors.seat_named(who, name) if name else None
    _do(who, ChooseListener(who.id, chosen), now)


def heard(who: Who, *, now: float) -> None:
    """`who` was fully heard. Raises NoMeeting and what the rules refuse. Emits CircleTold."""
    _do(who, Heard(who.id), now)


def not_quite(who: Who, *, now: float) -> None:
    """It was not quite that. Raises NoMeeting and what the rules refuse. Emits CircleTold."""
    _do(who, NotQuite(who.id), now)


def breakout(who: Who, size: int, minutes: int, *, now: float) -> None:
    """All sit in alcoves of `size` for some minutes. Raises as the rules refuse. Emits CircleTold."""
    _do(who, Breakout(who.id, size, minutes), now)


def end_breakout(who: Who, *, now: float) -> None:
    """All are asked back. Raises as the rules refuse. Emits CircleTold."""
    _do(who, EndBreakout(who.id), now)


def visit(who: Who, number: int, *, now: float) -> None:
    """`who` goes to an alcove, or back to the ring (0). Raises as the rules refuse. Emits CircleTold."""
    _do(who, Visit(who.id, number), now)


def alcoves(who: Who, *, now: float) -> str:
    """Who sits in which alcove, for who may visit them; for others, who is in their own.

    Raises NoMeeting, GuestsDoNotSit, NotSeated, NobodyApart.
    """
    living = selectors.meeting_here(who)
    if who.is_guest:
        raise GuestsDoNotSit()
    keeping.catch_up(living, now=now)
    if living.meeting.seat(who.id) is None:
        raise speech.not_seated(living.meeting)
    return groups.alcoves(living.meeting, living.names, who.id)


def _do(who: Who, deed: Deed, now: float) -> None:
    living = selectors.meeting_here(who)
    if who.is_guest:
        raise GuestsDoNotSit()
    keeping.catch_up(living, now=now)
    after, facts = machine.step(living.meeting, deed, registry.seen(now))
    keeping.keep(living, after, facts)
