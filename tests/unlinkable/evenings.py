"""An evening played in both worlds, what differed, and the shortest evening in which it still does."""

from dataclasses import replace
from time import monotonic

from tests.conftest import Time
from tests.unlinkable import ground
from tests.unlinkable.blocks import KEYS
from tests.unlinkable.cast import Houseful
from tests.unlinkable.inventory import plays
from tests.unlinkable.memory import rolled_back
from tests.unlinkable.plans import WATCHERS, Moment, Plan

SHRINKS_S = 40.0


def world(plan: Plan, *, joined: bool, seen=None) -> dict[str, list[str]]:
    """What reaches each observer on this evening; `seen(houseful)` looks at the world before it is gone."""
    with rolled_back():
        house = begun(plan, joined=joined)
        for moment in plan.moments:
            play(house, moment)
        if seen is not None:
            seen(house)
        return house.received()


def begun(plan: Plan, *, joined: bool) -> Houseful:
    """The house at the beginning of the evening, in memory that knows nothing of an earlier one."""
    from commands import doorway
    from game.circles.standing import founding
    from game.places import atlas
    from server.web import hop

    time = Time()
    doorway.time_by(time)
    hop.time_by(time)
    atlas.load()
    founding.load_circles()
    return Houseful(plan, time, joined=joined)


def play(house: Houseful, moment: Moment) -> None:
    """One moment. What does not fit how things stand, as others see them, is passed over in both worlds."""
    house.marks(" ".join(moment))
    kind, *said = moment
    _DEEDS[kind](house, *said)


def _types(house: Houseful, name: str, line: str) -> None:
    actor = house.actors[name]
    if actor.who is None:
        return
    if actor.dialogue is not None:
        actor.type("stop")
    actor.type(line)


def _time(house: Houseful, seconds: str) -> None:
    house.time.pass_(float(seconds))


def _circle(house: Houseful, key: str, field: str, said: str) -> None:
    ground.circle(key, {field: said})


def _knows(house: Houseful, name: str, met: str) -> None:
    ground.knows(house.rows[name].id, KEYS.get(name, ground.CIRCLE), met=int(met))


def _keeps(house: Houseful, name: str, key: str) -> None:
    ground.knows(house.rows[name].id, key, roles=["facilitator"])


_DEEDS = {
    "circle": _circle,
    "knows": _knows,
    "keeps": _keeps,
    "out": Houseful.comes_out,
    "mask": Houseful.does,
    "answers": Houseful.answers,
    "walks": Houseful.walks,
    "home": Houseful.goes_home,
    "away": Houseful.goes_away,
    "back": Houseful.comes_back,
    "takes over": Houseful.takes_over,
    "restart": Houseful.restarts,
    "types": _types,
    "reads": Houseful.reads,
    "time": _time,
    "entry": plays,
}


def difference(plan: Plan, *, seen=None, readers: tuple[str, ...] = WATCHERS) -> str:
    """The first line in which the two worlds are not the same to one of `readers`; empty where they are."""
    one, two = (world(plan, joined=joined, seen=seen) for joined in (True, False))
    for name in readers:
        for number, (a, b) in enumerate(zip(one[name], two[name], strict=False)):
            if a != b:
                before = next((line for line in reversed(one[name][:number]) if line.startswith("--- ")), "")
                return f"{name}, at {before!r}:\n  one person:  {a}\n  two persons: {b}"
        if len(one[name]) != len(two[name]):
            more = max(one[name], two[name], key=len)[min(len(one[name]), len(two[name]))]
            return f"{name} hears more in one world: {more}"
    return ""


def shortest(plan: Plan) -> Plan:
    """Moments are left out as long as the worlds still differ, and as there is time."""
    until = monotonic() + SHRINKS_S
    size = max(1, len(plan.moments) // 2)
    while monotonic() < until:
        at, went = 0, False
        while at < len(plan.moments) and monotonic() < until:
            fewer = replace(plan, moments=plan.moments[:at] + plan.moments[at + size :])
            if difference(fewer):
                plan, went = fewer, True
            else:
                at += size
        if size == 1 and not went:
            break
        size = max(1, size // 2)
    return plan


def told(plan: Plan) -> str:
    """What differs in this evening, on the shortest evening on which something does."""
    plan = shortest(plan)
    moments = "\n".join(f"  {moment}" for moment in plan.moments)
    return f"{difference(plan)}\n\nplan {plan}\n{moments}"
