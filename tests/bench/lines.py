"""What a spoken line costs before ten and before fifty, over plain telnet.

Beside it stock Evennia, and a bare chat on Twisted as the floor under both, in the same run.
"""

import statistics
import time
from typing import NamedTuple

from tests.bench.clients import Crowd
from tests.bench.houses import AnyHouse, Floor, Meadow, Stock, come, cpu_s

PEOPLE = (10, 50)
MARK = "heron"
LINES, FIRST = 60, 5
"""So many lines are measured; the first few before them warm what has to be warm."""

TALKERS, EACH = 40, 3
"""At once: so many speak, so many lines each. A house lets one connection say only a few lines in a row."""

PROMISED_CPU = {10: 5.0}
PROMISED_MS = {50: 12.0}
"""How many times better than stock, at least, by how many are there."""


class Cost(NamedTuple):
    """Of a line: CPU microseconds for each listener; milliseconds to the last one, middle and 99th; and how
    many are delivered in a second where many speak at once."""

    cpu_us: float
    middle_ms: float
    slow_ms: float
    rate: float


def measured(house: AnyHouse, people: int) -> Cost:
    """So many come into one place, then one of them speaks, then many."""
    house.open(people)
    crowd = Crowd(house.port)
    try:
        everybody = come(house, crowd, people)
        crowd.rest(3.0)
        alone = _one_by_one(house, crowd, everybody)
        return Cost(*alone, _at_once(crowd, everybody))
    finally:
        crowd.close()
        house.close()


def _one_by_one(house: AnyHouse, crowd: Crowd, everybody: list[int]) -> tuple[float, float, float]:
    before, times = 0.0, []
    for number in range(FIRST + LINES):
        if number == FIRST:
            crowd.rest(1.0)
            before = cpu_s(house)
        speaker = everybody[number % len(everybody)]
        began = time.perf_counter()
        _speaks(crowd, speaker, [number])
        _all_hear(crowd, everybody, 1)
        if number >= FIRST:
            times.append(1000 * (time.perf_counter() - began))
        crowd.rest(0.02)
    cpu = (cpu_s(house) - before) * 1e6 / (LINES * (len(everybody) - 1))
    times.sort()
    return cpu, statistics.median(times), times[int(0.99 * LINES)]


def _at_once(crowd: Crowd, everybody: list[int]) -> float:
    """Delivered lines a second."""
    talkers = everybody[:TALKERS]
    numbers = [1000 + one for one in range(EACH * len(talkers))]
    began = time.perf_counter()
    for at, who in enumerate(talkers):
        _speaks(crowd, who, numbers[at * EACH : (at + 1) * EACH])
    _all_hear(crowd, everybody, len(numbers))
    return len(numbers) * len(everybody) / (time.perf_counter() - began)


def _speaks(crowd: Crowd, who: int, numbers: list[int]) -> None:
    for number in numbers:
        crowd.send(who, f"say a line of a dozen words as people speak them, {MARK}{number}")


def _all_hear(crowd: Crowd, everybody: list[int], lines: int) -> None:
    """Everybody has been shown so many lines; what was shown is then forgotten."""
    missing = dict.fromkeys(everybody, 0)  # how much of it was looked at

    def none_is_missing() -> bool:
        for who, seen in list(missing.items()):
            shown = crowd.shown[who]
            if len(shown) == seen:
                continue
            missing[who] = len(shown)
            if shown.count(MARK.encode()) >= lines:
                del missing[who]
        return not missing

    crowd.wait(none_is_missing, 120, "the last listener")
    for who in everybody:
        crowd.shown[who].clear()


def told() -> bool:
    """Measures, and prints the table; whether the promises are kept."""
    kept = True
    print(
        f"\nA line before many, {LINES} one by one; then {TALKERS} people speak at once, {EACH} lines each.\n"
    )
    print(
        "| people | house | CPU us a listener | to the last listener, ms, middle | 99th | lines/s at once |"
    )
    print("|---|---|---|---|---|---|")
    for people in PEOPLE:
        costs = {kind.name: measured(kind(), people) for kind in (Floor, Stock, Meadow)}
        for name, cost in costs.items():
            by_clock = f"{cost.middle_ms:.1f} | {cost.slow_ms:.1f} | {cost.rate:.0f}"
            print(f"| {people} | {name} | {cost.cpu_us:.1f} | {by_clock} |", flush=True)
        stock, ours = costs[Stock.name], costs[Meadow.name]
        cpu, clock = stock.cpu_us / ours.cpu_us, stock.middle_ms / ours.middle_ms
        rate = ours.rate / stock.rate
        print(f"| {people} | stock by Meadow | {cpu:.1f} x | {clock:.1f} x | | {rate:.1f} x |", flush=True)
        kept &= cpu >= PROMISED_CPU.get(people, 0)
        kept &= clock >= PROMISED_MS.get(people, 0)
    return kept
