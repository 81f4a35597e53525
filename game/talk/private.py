"""Private words: whisper, page, and what is asked before them. Whoever is not reached is simply absent.

Absent, resting, in a meeting, apart, refusing, new to others and unknown are one and the same answer.
"""

from datetime import date
from uuid import UUID

from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.rules import Who, plays
from game.places import atlas, presence, selectors
from game.places.keeper import Act, keeper_of
from game.places.refusals import NoWay, PlayStaysOnStage
from game.safety.protection import selectors as protection
from game.talk import giving_away, pace
from game.talk.events import HeldLineAnswered, LineHeld, Paged, Whispered
from game.talk.refusals import NothingHeld, NothingSaid, NotReached, NotToYourself
from game.talk.rules import HELD_S, Held

_held: dict[UUID, Held] = {}


def whisper(who: Who, to: Who, words: str, *, now: float, today: date, as_it_is: bool = False) -> None:
    """`who` says something to one person in the same place.

    Words that lead outside of the house wait until their writer has said that they go out `as_it_is`.
    Raises NothingSaid, NotReached, ManyPrivateLines, ManyNewPeople, what the keeper refuses. Emits Whispered,
    or LineHeld.
    """
    words = worded(words, "whisper name=")
    keeper_of(place_of(who)).ask(Act("whisper", who, place_of(who), words, to), now=now)
    if not protection.is_cared_for(who.id, to.id):
        pace.private(who, to.name, now=now)
    if not protection.may_reach(who.id, to.id, "whisper", today=today):
        raise not_reached(to.name)
    if as_it_is or not waits(who, Held("whisper", to.name, words, "", now, today)):
        _passes(who, to, now=now, today=today)
        emit(Whispered(who.id, who.name, to.id, to.name, words))


def page(who: Who, name: str, words: str, *, now: float, today: date, as_it_is: bool = False) -> None:
    """`who` says something to one person elsewhere; `as_it_is` as for whisper().

    Raises NothingSaid, NotReached, PlayStaysOnStage, ManyPrivateLines, ManyNewPeople, what the own keeper
    refuses.

    What a persona has written for whoever cannot reach it is added whatever the reason is. What is played
    goes from a stage to a stage, and whoever is on none is one answer as well. Emits Paged, or LineHeld.
    """
    words = worded(words, "page name=")
    keeper_of(place_of(who)).ask(Act("page", who, place_of(who), words), now=now)
    pace.private(who, name, now=now)
    to = reachable(who, name, today=today)
    if plays(who) and not (is_on_stage(who) and to is not None and is_on_stage(to)):
        raise PlayStaysOnStage(name=who.name)
    if to is None:
        raise not_reached(name)
    if to.id == who.id:
        raise NotToYourself()
    try:
        keeper_of(place_of(to)).ask(Act("page", who, place_of(to), words, to), now=now)
    except Refused:
        raise not_reached(name) from None
    if as_it_is or not waits(who, Held("page", to.name, words, "", now, today)):
        _passes(who, to, now=now, today=today)
        emit(Paged(who.id, who.name, to.id, to.name, words, to.page))


def reachable(who: Who, name: str, *, today: date) -> Who | None:
    """Whoever has this name and may be paged by `who`, or None."""
    to = selectors.reachable(name)
    return to if to is not None and protection.may_reach(who.id, to.id, "page", today=today) else None


def let_go(who: Who, *, now: float) -> None:
    """The line that waits is not sent. Raises NothingHeld. Emits HeldLineAnswered."""
    taken(who, now=now)
    emit(HeldLineAnswered(who.id, False))


def held_by(who_id: UUID, now: float) -> Held | None:
    """The line of this persona that waits for its yes, or None."""
    held = _held.get(who_id)
    return held if held is not None and now < held.at + HELD_S else None


def waiting_of(who_id: UUID) -> Held | None:
    """What of this persona stands in memory and waits, for what is kept of it, or None."""
    return _held.get(who_id)


def taken(who: Who, *, now: float) -> Held:
    """The line that waits, which waits no longer. Raises NothingHeld."""
    held = held_by(who.id, now)
    if held is None:
        raise NothingHeld()
    del _held[who.id]
    return held


def gone(who_id: UUID) -> None:
    """Whoever left has no line that waits."""
    _held.pop(who_id, None)


def tick(*, now: float) -> None:
    """What waited for two minutes is let go."""
    for who_id in [who_id for who_id, held in _held.items() if held.at + HELD_S <= now]:
        del _held[who_id]


def forget() -> None:
    """No line waits."""
    _held.clear()


def not_reached(name: str) -> NotReached:
    """One and the same for every reason, asked of the rows each time. Retired and unknown left no words."""
    to = personas.named(name)
    return NotReached(to.name, to.absent) if to is not None and not to.retired_on else NotReached()


def place_of(who: Who) -> UUID:
    """Where `who` is. Raises NoWay."""
    place_id = presence.place_of(who.id)
    if place_id is None:
        raise NoWay()
    return place_id


def worded(words: str, command: str) -> str:
    """What was typed as it is shown. Raises NothingSaid."""
    words = plain(words)
    if not words:
        raise NothingSaid(command=command)
    return words


def waits(who: Who, line: Held) -> bool:
    """Whether the line is held back for a question to its writer; one at a time, the latest.

    Emits LineHeld.
    """
    _held.pop(who.id, None)
    what = giving_away.kind(line.words)
    if what is None:
        return False
    _held[who.id] = Held(line.kind, line.to_name, line.words, what, line.at, line.today)
    emit(LineHeld(who.id, line.to_name, what))
    return True


def _passes(who: Who, to: Who, *, now: float, today: date) -> None:
    protection.wrote(who.id, to.id, today=today)
    pace.was_written_to(to, who.name, now=now)


def is_on_stage(who: Who) -> bool:
    """Whether `who` is where everybody knows that it is played."""
    return atlas.place(place_of(who)).is_stage
