"""What `look` and `who` cost with two hundred present, beside stock Evennia.

Asked twice: in quiet, and as soon as somebody else has spoken. Stock's link waits for an acknowledgement
where a command follows soon on other output, which is so in every busy house.
"""

import statistics
import time
from typing import NamedTuple

from tests.bench.clients import Crowd
from tests.bench.houses import Meadow, Stock, come, cpu_s

PRESENT = 200
ASKED = 60
PROMISED = {"look": (2.0, 8.0, 3.0), "who": (20.0, 20.0, 20.0)}
"""How many times quicker than stock an answer is at least: in quiet and after a line, by the clock, and in
the processes' own time."""

WITHIN_MS = 20.0
"""How long an answer of this house takes at most, to its last byte, in the middle of all."""


class Took(NamedTuple):
    """Of one command: milliseconds to the last byte, middle and 95th of all; middle where it is asked after a
    line; CPU; bytes."""

    middle: float
    slow: float
    soon: float
    cpu: float
    size: int


def measured(house: Meadow | Stock) -> dict[str, Took]:
    """What each command took with everybody present."""
    house.open(PRESENT)
    crowd = house.crowd()
    try:
        first, *others = come(house, crowd, PRESENT)
        crowd.rest(3.0)
        return {command: _took(house, crowd, first, command, others) for command in PROMISED}
    finally:
        crowd.close()
        house.close()


def _took(house: Meadow | Stock, crowd: Crowd, who: int, command: str, others: list[int]) -> Took:
    for _ in range(5):
        crowd.ask(who, command)
    before = cpu_s(house)
    asked = [crowd.ask(who, command) for _ in range(ASKED)]
    cpu = (cpu_s(house) - before) * 1000 / ASKED
    times = sorted(1000 * seconds for seconds, _ in asked)
    size = len(asked[-1][1])
    soon = statistics.median(_soon(crowd, who, command, size, one) for one in others[:ASKED])
    return Took(statistics.median(times), times[int(0.95 * ASKED)], soon, cpu, size)


def _soon(crowd: Crowd, who: int, command: str, size: int, speaker: int) -> float:
    """Milliseconds until as many bytes have come as the answer has, asked as soon as a line was heard."""
    crowd.rest(0.12)  # no connection is heard more often than ten times a second
    crowd.shown[who].clear()
    crowd.send(speaker, "say a heron stands in the mill pond")
    crowd.wait(lambda: b"mill pond" in crowd.shown[who], 30, "a line")
    crowd.shown[who].clear()
    began = time.perf_counter()
    crowd.send(who, command)
    crowd.wait(lambda: len(crowd.shown[who]) >= size, 30, f"an answer to {command}")
    return 1000 * (crowd.heard_at - began)


def told() -> bool:
    """Measures, and prints the table; whether the promises are kept."""
    stock, ours = measured(Stock()), measured(Meadow())
    print(f"With {PRESENT} present, asked {ASKED} times; milliseconds to the last byte of the answer.\n")
    print("| command | house | middle | 95th | after a line | CPU a command | bytes |")
    print("|---|---|---|---|---|---|---|")
    broken = []
    for command, promised in PROMISED.items():
        for name, took in ((Stock.name, stock[command]), (Meadow.name, ours[command])):
            times = f"{took.middle:.1f} | {took.slow:.1f} | {took.soon:.1f} | {took.cpu:.2f}"
            print(f"| `{command}` | {name} | {times} | {took.size} |")
        alone = stock[command].middle / ours[command].middle
        soon = stock[command].soon / ours[command].soon
        by_cpu = stock[command].cpu / max(ours[command].cpu, 0.01)
        print(f"| | stock by Meadow | {alone:.1f} x | | {soon:.1f} x | {by_cpu:.1f} x | |", flush=True)
        kept = all(found >= least for found, least in zip((alone, soon, by_cpu), promised, strict=True))
        if not kept or ours[command].middle > WITHIN_MS:
            broken.append(command)
    print("\n" + (f"Not as promised: {', '.join(broken)}." if broken else "Every promise is kept."))
    return not broken
