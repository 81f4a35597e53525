"""How much one person says in a while, under whatever mask and by whatever connection (R5).

Times of the last hour at most, in memory alone. What somebody says on their turn, or while they hold a
meeting, is not counted here by circles; help, reports and ways out never are.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from game.common import names
from game.personas.rules import Who
from game.talk import rules
from game.talk.refusals import ManyLines, ManyNewPeople, ManyOffers, ManyPrivateLines

_times: dict[tuple[UUID, str], tuple[float, ...]] = {}
_talks: dict[tuple[UUID, str], float] = {}
"""To whom a person wrote or who wrote to them, by skeleton of the name: when last."""
_told: dict[UUID, float] = {}
_COUNTED = {"lines": "lines aloud", "private": "private lines", "offers": "offers"}


def line(who: Who, *, now: float) -> bool:
    """One more line aloud is counted; whether it is time to say that it was many. Raises ManyLines."""
    person = who.person_id
    _count(person, "lines", rules.LINES, now, ManyLines)
    spoken = rules.within(_times[person, "lines"], rules.MANY_LINES, now)
    if len(spoken) <= rules.MANY_LINES.most or now < _told.get(person, -rules.MINUTE) + rules.MINUTE:
        return False
    _told[person] = now
    return True


def private(who: Who, name: str, *, now: float) -> None:
    """One more private line, to whoever has this name. Raises ManyPrivateLines, ManyNewPeople."""
    _count(who.person_id, "private", rules.PRIVATE, now, ManyPrivateLines)
    first(who, name, now=now)


def first(who: Who, name: str, *, now: float) -> None:
    """`who` writes to this name: for the first time within an hour it is counted. Raises ManyNewPeople."""
    key = who.person_id, names.skeleton(name)
    if now >= _talks.get(key, -rules.HOUR) + rules.HOUR:
        _count(who.person_id, "first", rules.FIRST, now, ManyNewPeople)
    _talks[key] = now


def was_written_to(who: Who, name: str, *, now: float) -> None:
    """Somebody of this name wrote to `who`: an answer begins nothing new."""
    _talks[who.person_id, names.skeleton(name)] = now


def offer(who: Who, *, now: float) -> None:
    """One more offer. Raises ManyOffers."""
    _count(who.person_id, "offers", rules.OFFERS, now, ManyOffers)


def counted(person_id: UUID) -> list[tuple[str, int]]:
    """How many times of each kind of theirs stand in memory; to whom, and whom they wrote to anew, is left
    out."""
    found = ((kind, _times.get((person_id, key), ())) for key, kind in _COUNTED.items())
    return [(kind, len(times)) for kind, times in found if times]


def erase(person_id: UUID, called: Iterable[str]) -> None:
    """Nothing is remembered of this person, nor that anybody wrote with who is `called` so."""
    for key in [key for key in _times if key[0] == person_id]:
        del _times[key]
    shapes = {names.skeleton(name) for name in called}
    for key in [key for key in _talks if key[0] == person_id or key[1] in shapes]:
        del _talks[key]
    _told.pop(person_id, None)


def tick(*, now: float) -> None:
    """What is older than an hour is forgotten."""
    for key in [key for key, times in _times.items() if times[-1] + rules.HOUR <= now]:
        del _times[key]
    for index in (_talks, _told):
        for key in [key for key, at in index.items() if at + rules.HOUR <= now]:
            del index[key]


def forget() -> None:
    """Nothing is remembered."""
    for index in (_times, _talks, _told):
        index.clear()


def _count(person: UUID, kind: str, rate: rules.Rate, now: float, no: Callable[[], Exception]) -> None:
    after = rules.one_more(_times.get((person, kind), ()), rate, now)
    if after is None:
        raise no()
    _times[person, kind] = after
