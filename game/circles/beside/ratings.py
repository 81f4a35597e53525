"""How a meeting was, in four numbers of each member: theirs alone, in memory, and sealed where they can be.

Whoever held the meeting hears once how many of the others rated, and from four on which of the numbers was
lowest. Own earlier ratings are compared only while the member's pages are open; without that nobody could.
"""

import re
from collections.abc import Hashable
from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.beside import memory
from game.circles.beside.memory import Beside
from game.circles.events.manners import Rated, RatingsTold
from game.circles.meetings import seated
from game.circles.refusals.manners import NothingToRate
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.rules import numbers
from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Refused
from game.people import vault
from game.people.refusals import Locked
from game.personas import sheets
from game.personas.rules import Who
from game.places import dressing, presence

FIELD = "rating"
WAITS_S = 24 * 3600.0
"""So long the outcome waits in memory for whoever held the meeting and is not in the house."""

_KEPT = re.compile(r"heard (\d+), belonging (\d+), useful (\d+), safe (\d+)\.")


def rate(who: Who, given: tuple[int, ...], line: str, at: Hashable, *, now: float, today: date) -> None:
    """`given` is how the meeting was for `who`; a rating given again takes the place of the one before.

    `line` is for their own pages and is kept nowhere else. Raises GuestsDoNotSit, NothingToRate. Emits Rated.
    """
    one = _rateable(who, now)
    before = one.ratings.get(who.id)
    one.ratings[who.id] = given
    line, why_not = plain(line), None
    earlier: list[tuple[int, ...]] = []
    is_kept = False
    if vault.use(who.person_id, at, now=now):
        told_before = _words(one.circle_name, before) if before else None
        told = _words(one.circle_name, given)
        earlier, is_kept = _compared(who, told, told_before, at, now=now, today=today)
        why_not = _line_kept(who, line, at, now=now, today=today) if line else None
    elif line:
        why_not = str(Locked())
    emit(Rated((who.id,), why_not, is_kept, numbers.fallen(earlier, given), _whom_to_tell(one, who)))
    _tell_if_all(one)


def tick(*, now: float) -> None:
    """Ten minutes after the end of a meeting its ratings are told and forgotten. Emits RatingsTold."""
    for one in memory.over():
        if memory.is_stale(one, now):
            _tell(one)
            memory.let_go(one)


def arrived(who_id: UUID) -> None:
    """Whoever held a meeting and went before its ratings were told hears of them now. Emits RatingsTold."""
    for _, note in memory.waiting.pop(who_id, []):
        emit(note)


def _whom_to_tell(one: Beside, who: Who) -> str:
    """The name of somebody else who held it and is about; whoever is in their own room is not (R23)."""
    held = (found for held_id in one.held - {who.id} if (found := presence.find(held_id)) is not None)
    return min((found.name for found in held if not dressing.is_at_home(found)), default="")


def _rateable(who: Who, now: float) -> Beside:
    if who.is_guest:
        raise GuestsDoNotSit()
    one = seated.beside_where(who, now)
    if one is None or who.id not in one.sat:
        raise NothingToRate()
    return one


def _tell_if_all(one: Beside) -> None:
    """After the end, when all the others have rated, there is nothing more to wait for."""
    if one.over_at is not None and one.sat - one.held <= one.ratings.keys():
        _tell(one)


def _tell(one: Beside) -> None:
    """Those who held it do not count: they would know the others' numbers from the sum."""
    counted = [given for who_id, given in one.ratings.items() if who_id not in one.held]
    if not counted or one.told:
        return
    one.told = True
    for who_id in sorted(one.held):
        note = RatingsTold((who_id,), one.circle_name, len(counted), numbers.lowest(counted))
        if presence.place_of(who_id) is not None:
            emit(note)
        else:
            memory.waiting.setdefault(who_id, []).append((registry.seen(0.0) + WAITS_S, note))


def _compared(
    who: Who, told: str, told_before: str | None, at: Hashable, *, now: float, today: date
) -> tuple[list[tuple[int, ...]], bool]:
    """The persona's earlier ratings, and whether this one stands with them now: of one meeting the last."""
    kept = list(sheets.read(who.person_id, at, who.id, now=now).lists.get(FIELD, ()))
    place = (who.person_id, at, who.id, FIELD)
    is_again = bool(kept) and told_before is not None and kept[-1].words == told_before
    earlier = [rating for one in kept[: len(kept) - is_again] if (rating := _read(one.words))]
    try:
        if is_again:
            sheets.drop(*place, len(kept), now=now)
        elif len(kept) >= sheets.GATHERED:
            sheets.drop(*place, 1, now=now)
        sheets.add(*place, told, now=now, today=today)
    except Refused:
        return earlier, False
    return earlier, True


def _words(circle: str, given: tuple[int, ...]) -> str:
    return "{}: heard {}, belonging {}, useful {}, safe {}.".format(circle, *given)


def _line_kept(who: Who, line: str, at: Hashable, *, now: float, today: date) -> str:
    """Nothing, or why the line is not kept."""
    try:
        sheets.add(who.person_id, at, who.id, "keep", line, now=now, today=today)
    except Refused as no:
        return str(no)
    return ""


def _read(words: str | None) -> tuple[int, ...] | None:
    found = _KEPT.search(words or "")
    return tuple(map(int, found.groups())) if found else None
