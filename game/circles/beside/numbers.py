"""Check-in and check-out numbers: the member's alone, in memory; the ring hears the middle, once."""

from collections.abc import Hashable
from datetime import date
from uuid import UUID

from game.circles.beside.memory import CHECK_IN, CHECK_OUT, Beside
from game.circles.events.manners import MiddleTold
from game.circles.meetings import seated
from game.circles.refusals.manners import NoNumbersYet
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.rules.numbers import middle
from game.circles.wording import numbers as words
from game.common.changes import emit
from game.personas import sheets
from game.personas.rules import Who


def give(who: Who, kind: str, number: int, *, now: float) -> str:
    """`number`, from 0 to 10, is the check-in or check-out number of `who` in this meeting; what they read.

    Given again it takes the place of the one before. Raises as seated.seat_here().
    """
    one = None if who.is_guest else seated.beside_where(who, now)
    if one is None:
        one = seated.beside_of(seated.seat_here(who, now)[0])
    one.numbers[kind][who.id] = number
    return words.given(kind, *_of(one, who.id), told=kind in one.middles_told)


def mine(who: Who, *, now: float) -> str:
    """The numbers of `who` in this meeting, or in the one that has just ended. Raises NoNumbersYet."""
    return words.mine(*_of(_where(who, now), who.id))


def to_keep(who: Who, *, now: float) -> str:
    """Both numbers as a line for the member's own pages. Raises NoNumbersYet."""
    one = _where(who, now)
    return words.to_keep(one.circle_name, *_of(one, who.id))


def keep(who: Who, at: Hashable, line: str, *, now: float, today: date) -> None:
    """`line` is sealed among what `who` takes home. Raises as sheets.add()."""
    sheets.add(who.person_id, at, who.id, "keep", line, now=now, today=today)


def for_holders(who: Who, *, now: float) -> str:
    """How the ring does, as far as numbers can say it; of what was given nothing is in it.

    Otherwise asking again and again would show who gives one, and which. Raises as seated.helping().
    """
    living = seated.helping(who, now)
    sits = sum(1 for seat in living.meeting.present if seat.agreed)
    return words.for_holders(sits, sorted(seated.beside_of(living).middles_told))


def tell_middles(one: Beside, heard_by: tuple[UUID, ...]) -> None:
    """A part is over: the middle of what was given in it is told, once in a meeting. Emits MiddleTold."""
    for kind, given in one.numbers.items():
        found = middle(given.values())
        if found is not None and kind not in one.middles_told:
            one.middles_told.add(kind)
            emit(MiddleTold(heard_by, kind, len(given), found))


def _where(who: Who, now: float) -> Beside:
    """What lives beside the meeting in which `who` sits or sat a moment ago, and gave a number."""
    if who.is_guest:
        raise GuestsDoNotSit()
    one = seated.beside_where(who, now)
    if one is None or not any(who.id in given for given in one.numbers.values()):
        raise NoNumbersYet()
    return one


def _of(one: Beside, who_id: UUID) -> tuple[int | None, int | None]:
    return one.numbers[CHECK_IN].get(who_id), one.numbers[CHECK_OUT].get(who_id)
