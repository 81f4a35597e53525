"""What a share costs in a meeting of a hundred: eight who share, ninety-two who listen, one room.

Beside it what a line costs in a room of stock Evennia with as many people, in the same run.
"""

import statistics
import time
from typing import NamedTuple

from tests.bench.clients import Crowd
from tests.bench.houses import Meadow, Stock, come, cpu_s

PEOPLE, SHARING = 100, 8
LINES = 60
PROMISED = 2.0
"""How many times less CPU a line of a ring costs than one in a room of stock Evennia, at least."""


class Cost(NamedTuple):
    """Of a line: CPU microseconds for each listener, milliseconds to the last of them, middle and 95th."""

    cpu_us: float
    middle_ms: float
    slow_ms: float


def measured(house: Meadow | Stock) -> Cost:
    """A hundred come together, then one of them speaks."""
    house.open(PEOPLE)
    crowd = house.crowd()
    try:
        people = come(house, crowd, PEOPLE)
        if isinstance(house, Meadow):
            sit_down(crowd, people)
        return _spoken(house, crowd, people)
    finally:
        crowd.close()
        house.close()


def sit_down(crowd: Crowd, people: list[int]) -> None:
    """All are seated at the Long Table; its first part is over, and whoever holds it speaks."""
    for number, who in enumerate(people):
        words = ["lawn", "house", "go long table", "sit" if number < SHARING else "quiet", "agree"]
        for word in words:
            crowd.send(who, word)
            crowd.rest(0.02)
        crowd.wait(
            lambda who=who: b"You have agreed" in crowd.shown[who] or b"listening" in crowd.shown[who],
            30,
            "a seat",
        )
    for word in ("host", "begin"):
        crowd.send(people[0], word)
        crowd.rest(0.5)
    for _ in range(2):  # each is asked once more at the end of a round
        for who in people[:SHARING]:
            crowd.send(who, "pass")
            crowd.rest(0.3)
    crowd.send(people[0], "next")
    crowd.wait(lambda: b"lesson" in crowd.shown[people[-1]], 30, "the lesson")
    crowd.rest(3.0)


def _spoken(house: Meadow | Stock, crowd: Crowd, people: list[int]) -> Cost:
    before, times = 0.0, []
    for number in range(LINES + 5):
        if number == 5:
            crowd.rest(2.0)
            before = cpu_s(house)
        mark = f"heron{number}q".encode()
        for shown in crowd.shown.values():
            shown.clear()
        began = time.perf_counter()
        crowd.send(people[0], f"say a line of a dozen words as people speak them, {mark.decode()}")
        crowd.wait(lambda mark=mark: all(mark in crowd.shown[who] for who in people), 30, "the last listener")
        if number >= 5:
            times.append(1000 * (time.perf_counter() - began))
        crowd.rest(0.05)
    cpu = (cpu_s(house) - before) * 1e6 / (LINES * PEOPLE)
    times.sort()
    return Cost(cpu, statistics.median(times), times[int(0.95 * LINES)])


def told(ours: Cost, stock: Cost) -> bool:
    """Prints the table; whether the promise is kept."""
    print(f"\nA line before {PEOPLE} people, {LINES} lines. In Meadow it is a meeting: {SHARING} share,")
    print("the others listen; in stock Evennia it is a room.\n")
    print("| house | CPU us a listener | to the last listener, ms, middle | 95th |")
    print("|---|---|---|---|")
    for name, cost in (("stock Evennia", stock), ("Meadow", ours)):
        print(f"| {name} | {cost.cpu_us:.0f} | {cost.middle_ms:.1f} | {cost.slow_ms:.1f} |")
    ratio = stock.cpu_us / max(ours.cpu_us, 0.1)
    print(f"| stock by Meadow | {ratio:.1f} x | {stock.middle_ms / ours.middle_ms:.1f} x | |")
    return ratio >= PROMISED
