"""A share written beforehand and said line by line. In the memory of the house alone, never a row or a log.

It belongs to the persona who wrote it, and is gone three hours after they last touched it, an hour after the
meeting in which they sit, ten minutes after their line dropped, when they go or change the mask, and when the
house restarts.
"""

from uuid import UUID

from game.circles import registry, services
from game.circles.beside.memory import Prepared, prepared
from game.circles.events.manners import Released
from game.circles.refusals.manners import NoSuchPrepared, NothingPrepared, NotPreparedHere, PreparedEnough
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.rules.floors.silent import shows_brief
from game.circles.rules.time import SEAT_LIT_S
from game.common.changes import emit
from game.common.plain import plain
from game.personas.rules import Who
from game.places import presence
from game.talk.refusals import NothingSaid

LINES_MOST = 40
WORDS_MOST = 500
"""Of all prepared lines together; the longest turn that any format plans."""
LASTS_S = 3 * 3600.0
AFTER_S = 3600.0
"""After the end of the meeting in which somebody sits."""


def add(who: Who, words: str, *, now: float) -> int:
    """The line is the last of what `who` has prepared; how many there are.

    Raises GuestsDoNotSit, NothingSaid, NotPreparedHere, PreparedEnough.
    """
    if who.is_guest:
        raise GuestsDoNotSit()
    if not (words := plain(words)):
        raise NothingSaid(command="prepare")
    _check_part(who)
    kept = _of(who.id, now) or Prepared()
    if len(kept.lines) >= LINES_MOST or _words(*kept.lines, words) > WORDS_MOST:
        raise PreparedEnough(lines=LINES_MOST, words=WORDS_MOST)
    kept.lines.append(words)
    kept.until = registry.seen(now) + LASTS_S
    prepared[who.id] = kept
    return len(kept.lines)


def lines(who: Who, *, now: float) -> tuple[str, ...]:
    """What `who` has prepared and not yet said, the next line first."""
    kept = _of(who.id, now)
    return tuple(kept.lines) if kept else ()


def drop(who: Who, number: int, *, now: float) -> None:
    """The line of this number, from 1 on, is gone. Raises NoSuchPrepared."""
    kept = _of(who.id, now)
    if kept is None or not 1 <= number <= len(kept.lines):
        raise NoSuchPrepared()
    del kept.lines[number - 1]
    if not kept.lines:
        forget(who.id)


def drop_all(who: Who) -> None:
    """Nothing is prepared any more."""
    forget(who.id)


def release(who: Who, *, now: float, asked_by: str = "release") -> None:
    """`who` says the next prepared line to the circle, as services.share(); a line that is refused stays.
    Where the ring reads what they wrote, all lines are said at once.

    Raises NothingPrepared, or NothingSaid where the word was `share`; NotPreparedHere; what share() refuses.
    Emits LineSpoken, CircleTold, Released.
    """
    kept = _of(who.id, now)
    if kept is None:
        raise NothingSaid(command="share") if asked_by == "share" else NothingPrepared()
    _check_part(who)
    _say_next(who, kept, now)
    living = registry.meeting_at(presence.place_of(who.id))
    seat = living.meeting.seat(who.id) if living is not None else None
    while kept.lines and seat is not None and shows_brief(living.meeting, seat):
        _say_next(who, kept, now)
    left = len(kept.lines)
    emit(Released((who.id,), left, living is not None and living.meeting.holder == who.id))


def _say_next(who: Who, kept: Prepared, now: float) -> None:
    services.share(who, kept.lines[0], now=now, more=len(kept.lines) > 1)
    del kept.lines[0]
    kept.until = registry.seen(now) + LASTS_S
    if not kept.lines:
        forget(who.id)


def forget(who_id: UUID) -> None:
    """Nothing is prepared by this persona any more."""
    prepared.pop(who_id, None)


def dropped(who_id: UUID) -> None:
    """Their line is gone: what they prepared is kept as long as a seat would be."""
    _until(who_id, registry.seen(0.0) + SEAT_LIT_S)


def returned(who_id: UUID) -> None:
    """They are back: it is kept as if they had just written it."""
    if who_id in prepared:
        prepared[who_id].until = registry.seen(0.0) + LASTS_S


def meeting_ended(who_id: UUID) -> None:
    """The meeting in which they sat is over."""
    _until(who_id, registry.seen(0.0) + AFTER_S)


def _of(who_id: UUID, now: float) -> Prepared | None:
    kept = prepared.get(who_id)
    if kept is not None and kept.until <= registry.seen(now):
        forget(who_id)
        return None
    return kept


def _until(who_id: UUID, at: float) -> None:
    if who_id in prepared:
        prepared[who_id].until = min(prepared[who_id].until, at)


def _check_part(who: Who) -> None:
    """Where a part asks for what comes just now, prepared lines rest. Raises NotPreparedHere."""
    living = registry.meeting_at(presence.place_of(who.id))
    if living is None or living.meeting.seat(who.id) is None or living.meeting.phase is None:
        return
    if not living.meeting.phase.prepare:
        raise NotPreparedHere()


def _words(*said: str) -> int:
    return sum(len(line.split()) for line in said)
