"""What a spoken line costs before ten, fifty, two hundred and five hundred, and by each way to a house.

Beside it stock Evennia, and a bare chat on Twisted as the floor under both, in the same run.
"""

import statistics
import time
from typing import NamedTuple

from tests.bench.clients import Crowd
from tests.bench.houses import AnyHouse, Floor, Meadow, Stock, come, cpu_s

PEOPLE = (10, 50, 200, 500)
BY = ("TLS", "GMCP", "websocket")
BY_PEOPLE = 50
MARK = "heron"
RUNS = 3
LINES, FIRST = 60, 5
"""So many lines are measured in a run; the first few before them warm what has to be warm."""

TALKERS, EACH = 40, 3
"""At once: so many speak, so many lines each. A house lets one connection say only a few lines in a row."""

DUE, EVERY_S = 40, 0.1
"""Due: so many lines, one so many seconds after the other, whatever becomes of those before them."""

PROMISED_CPU = {10: 5.0, 200: 12.0}
PROMISED_MS = {50: 12.0}
PROMISED_RATE = {500: 12.0}
"""How many times better than stock, at least, by how many are there."""


class Cost(NamedTuple):
    """Of a line: CPU microseconds for each listener; milliseconds to the last one, middle and 99th, where
    each waits for the one before, and where each is said when it is due; how many are delivered in a second
    where many speak at once."""

    cpu_us: float
    middle_ms: float
    slow_ms: float
    due_ms: float
    due_slow_ms: float
    rate: float


def measured(house: AnyHouse, people: int, way: str = "plain", runs: int = RUNS) -> Cost:
    """So many come into one place by this way; then one of them speaks, then many. The middle of the runs."""
    house.open(people)
    crowd = house.crowd(way)
    try:
        everybody = come(house, crowd, people)
        crowd.rest(3.0)
        crowd.forget()
        return middle([_run(house, crowd, everybody) for _ in range(runs)])
    finally:
        crowd.close()
        house.close()


def middle(costs: list[Cost]) -> Cost:
    """Of each number the middle of all runs."""
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


def _run(house: AnyHouse, crowd: Crowd, everybody: list[int]) -> Cost:
    alone = one_by_one(house, crowd, everybody)
    due = as_due(crowd, everybody)
    cost = Cost(*alone, *due, _at_once(crowd, everybody))
    crowd.rest(5.0)  # nobody has said too much within a minute
    return cost


def one_by_one(house: AnyHouse, crowd: Crowd, speakers: list[int]) -> tuple[float, float, float]:
    """CPU for each listener; to the last listener, middle and 99th."""
    before, times = 0.0, []
    everybody = list(crowd.shown)
    for number in range(FIRST + LINES):
        if number == FIRST:
            crowd.rest(1.0)
            before = cpu_s(house)
        began = time.perf_counter()
        _speaks(crowd, speakers[number % len(speakers)], [number])
        _all_hear(crowd, everybody, 1)
        if number >= FIRST:
            times.append(1000 * (time.perf_counter() - began))
        crowd.rest(0.02)
    cpu = (cpu_s(house) - before) * 1e6 / (LINES * (len(everybody) - 1))
    return cpu, *_middle_and_slow(times)


def said_one_by_one(crowd: Crowd, speakers: list[int], count: int) -> None:
    """So many lines, each when all have heard the one before."""
    for number in range(count):
        _speaks(crowd, speakers[number % len(speakers)], [number])
        _all_hear(crowd, list(crowd.shown), 1)
        crowd.rest(0.02)


def as_due(crowd: Crowd, everybody: list[int], lines: int = DUE) -> tuple[float, float]:
    """To the last listener from when each line was due, middle and 99th."""
    times = []
    began = time.perf_counter() + EVERY_S
    for number in range(lines):
        due = began + number * EVERY_S
        if (early := due - time.perf_counter()) > 0:
            crowd.rest(early)
        _speaks(crowd, everybody[number % len(everybody)], [number])
        _all_hear(crowd, everybody, 1)
        times.append(1000 * (time.perf_counter() - due))
    return _middle_and_slow(times)


def _middle_and_slow(times: list[float]) -> tuple[float, float]:
    times.sort()
    return statistics.median(times), times[int(0.99 * len(times))]


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
            if shown.count(MARK.encode()) >= lines * crowd.told:
                del missing[who]
        return not missing

    crowd.wait(none_is_missing, 180, "the last listener")
    crowd.forget()


def told() -> bool:
    """Measures, and prints the tables; whether the promises are kept."""
    print(
        f"\nA line before many: {LINES} one by one, {DUE} when due, one each {EVERY_S} s, then {TALKERS}"
        f" people at once, {EACH} lines each; the middle of {RUNS} runs.\n"
    )
    _print_head("people")
    kept = all([_beside_stock(people) for people in PEOPLE])
    print(f"\nThe same with {BY_PEOPLE} people, by other ways than plain telnet.\n")
    _print_head("way")
    for way in BY:
        _row(way, Stock.name, stock := measured(Stock(), BY_PEOPLE, way))
        _row(way, Meadow.name, ours := measured(Meadow(), BY_PEOPLE, way))
        _ratios(way, stock, ours)
    return kept


def _beside_stock(people: int) -> bool:
    costs = {}
    for kind in (Floor, Stock, Meadow):
        house = Stock(mended=people > max(PROMISED_MS)) if kind is Stock else kind()
        costs[kind] = measured(house, people)
        _row(people, house.name, costs[kind])
    return _ratios(people, costs[Stock], costs[Meadow])


def _print_head(first: str) -> None:
    print(
        f"| {first} | house | CPU us a listener | last listener, ms | 99th | when due, ms | 99th | lines/s |"
    )
    print("|---|---|---|---|---|---|---|---|")


def _row(first: object, name: str, cost: Cost) -> None:
    by_clock = " | ".join(f"{one:.1f}" for one in cost[1:5])
    print(f"| {first} | {name} | {cost.cpu_us:.1f} | {by_clock} | {cost.rate:.0f} |", flush=True)


def _ratios(first: object, stock: Cost, ours: Cost) -> bool:
    cpu, clock = stock.cpu_us / ours.cpu_us, stock.middle_ms / ours.middle_ms
    due, rate = stock.due_ms / ours.due_ms, ours.rate / stock.rate
    shown = f"{cpu:.1f} x | {clock:.1f} x | | {due:.1f} x | | {rate:.1f} x"
    print(f"| {first} | stock by Meadow | {shown} |", flush=True)
    promised = PROMISED_CPU.get(first, 0), PROMISED_MS.get(first, 0), PROMISED_RATE.get(first, 0)
    return all(found >= least for found, least in zip((cpu, clock, rate), promised, strict=True))
