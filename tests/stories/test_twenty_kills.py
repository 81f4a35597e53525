"""Twenty kills at moments of chance in two circles that go on: what was answered is kept, and whole.

The Server is killed, the Portal, or both at once; beside the kills the link between them breaks, and the
Server stands still for a moment. After each fault rows, clients and what was answered agree. Every line that
is spoken carries a mark: nobody hears one twice, nobody who does not sit in its ring hears it, and all who
sit there hear it, in order.

    SEED     the same moments again
    KILLS    how many kills; twenty otherwise
"""

import os
import random
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.stories.house import House
from tests.stories.living_ring import LivingRing, come_to_sit
from tests.stories.ring_rows import muted
from tests.stories.somebody import ByBrowser, ByTelnet, Somebody, listen

KILLS = int(os.environ.get("KILLS", "20"))
DECK = ["house"] * 6 + ["portal"] * 2 + ["both"] * 2 + ["link", "still"]
REAL = ("house", "portal", "both")
RINGS = {"evening": ("hearth", "the Hearth", 2), "heavy_days": ("willow", "the Willow Room", 3)}


@pytest.fixture(scope="module")
def people(pattern):
    """Two circles of three, over telnet, TLS and websockets; Gus stands in the room of the first, Hal is at
    the Gate."""
    house = House(pattern, PYTHONPATH=str(Path(__file__).parent / "faults_at_the_link"))
    house.open()
    ring = [
        ByTelnet(house, "Ann", "heron"),
        ByBrowser(house, "Ben", "otter"),
        ByTelnet(house, "Cyd", "lark", True),
    ]
    ring += [
        ByTelnet(house, "Dee", "wren"),
        ByBrowser(house, "Eli", "finch"),
        ByTelnet(house, "Fay", "robin", True),
    ]
    ring += [ByTelnet(house, "Gus", "plover"), ByTelnet(house, "Hal", "curlew")]
    all_at_once(ring, lambda one: one.comes())
    yield house, ring
    for one in ring:
        one.client.close()
    house.close()


def all_at_once(people: list[Somebody], does: Callable[[Somebody], None]) -> None:
    """Each of them does it, and none waits for the others."""
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(does, people))


def walks(one: Somebody, *ways: str) -> None:
    """Out by each of these ways."""
    for way in ways:
        at = one.at()
        one.sends(way)
        assert listen([one], 10, lambda at=at: "Ways out" in one.since(at))


def strike(house: House, kind: str) -> None:
    """The fault; returns when Portal and Server are up and linked."""
    if kind == "link":
        os.kill(house.pid("portal"), signal.SIGUSR2)
    elif kind == "still":
        pid = house.pid("house")
        os.kill(pid, signal.SIGSTOP)
        time.sleep(0.5)
        os.kill(pid, signal.SIGCONT)
    else:
        killed = {name: house.kill(name) for name in (("house", "portal") if kind == "both" else (kind,))}
        for name, pid in killed.items():
            house.wait_for_another(name, than=pid)


def returns(everyone: list[Somebody], kind: str, at: dict[Somebody, int]) -> None:
    """Whose connection lasted hears that the house is back; the others come again, and find their seat."""
    if kind in ("portal", "both"):
        assert listen(everyone, 10, lambda: all(one.client.closed for one in everyone))
        for one in everyone:
            one.drops()
        all_at_once(everyone, lambda one: one.comes_again())
    elif kind != "still":
        back = lambda one: f"You are where you were, {one.name}." in one.since(at[one])
        assert listen(everyone, 20, lambda: all(back(one) for one in everyone))
    listen(everyone, 0.2)


def test_r28_twenty_kills_lose_nothing_that_was_answered(people):
    seed = int(os.environ.get("SEED", random.randrange(2**32)))
    print(f"seed {seed}: SEED={seed} plays the same moments again")
    dice = random.Random(seed)
    house, everyone = people
    gus = everyone[6]
    rings = [
        LivingRing(house, key, place, least, everyone[3 * number : 3 * number + 3], dice)
        for number, (key, (_, place, least)) in enumerate(RINGS.items())
    ]
    for ring in rings:
        for one in ring.members:
            come_to_sit(one, "lawn", "house", RINGS[ring.key][0])
        ring.is_as_shown()
    walks(gus, "lawn", "house", "hearth")
    done = kills = 0
    while kills < KILLS:
        for kind in dice.sample(DECK, len(DECK)):
            if kills == KILLS:
                break
            for ring in rings:
                for _ in range(dice.randrange(3)):
                    ring.calmly()
            at = {one: one.at() for one in everyone}
            hears = [ring.audience() for ring in rings]
            deeds = [ring.begins(ring.chooses()) for ring in rings]
            wish = wishes(house, gus)
            time.sleep(dice.uniform(0.0, 0.05))
            strike(house, kind)
            returns(everyone, kind, at)
            for ring, deed, hear in zip(rings, deeds, hears, strict=True):
                ring.settles(deed, hear, lasting=kind not in ("portal", "both"))
            is_wished(house, gus, wish, at[gus], lasting=kind not in ("portal", "both"))
            kills += kind in REAL
            done += 1
    print(f"{kills} kills, {done - kills} other faults; deeds: {[len(ring.done) for ring in rings]}")
    assert sum(len(one.marks()) for one in everyone) > 2 * kills, "there was something to be heard"
    for ring in rings:
        ring.is_heard_once()
    for one in everyone[6:]:
        assert not one.marks() and not one.told_marks(), f"{one.name} sits nowhere"


def wishes(house: House, gus: Somebody) -> str:
    """Gus mutes Hal, or hears him again; the line that he typed."""
    line = "unmute Hal" if muted(house.data) else "mute Hal"
    gus.sends(line)
    return line


def is_wished(house: House, gus: Somebody, line: str, at: tuple[int, int], lasting: bool) -> None:
    """What Gus was answered is so."""
    answer = "You hear Hal again" if line.startswith("un") else "You mute Hal"
    has_fate = lambda: answer in gus.since(at) or f"perhaps not heard: {line}" in gus.since(at)
    if lasting:
        assert listen([gus], 10, has_fate), f"{line} has no answer: {gus.since(at)}"
    is_muted = bool(muted(house.data))
    assert answer not in gus.since(at) or is_muted == (line == "mute Hal"), (
        f"{line} was answered, and is not so"
    )
