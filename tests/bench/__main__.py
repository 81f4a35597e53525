"""`make bench`: `look` and `who` with many present, a line before many, a line in a ring of a hundred, the
client in a browser: each beside stock Evennia; and what a backup costs those who talk.

Prints the tables for docs/benchmarks.md. The exit status is 1 where a promise of that page is not kept.
`make bench ARGS='client'` measures that part alone; the others are called answers, lines, ring and backup.
"""

import statistics
import sys
from typing import NamedTuple

from tests.bench import beside_a_backup, client, lines, ring
from tests.bench.clients import Crowd
from tests.bench.houses import Meadow, Stock, come, cpu_s

PRESENT = 200
ASKED = 60
PROMISED = {"look": (2.0, 3.0), "who": (20.0, 20.0)}
"""How many times quicker than stock an answer is at least: by the clock, and in the processes' own time."""

WITHIN_MS = 20.0
"""How long an answer of this house takes at most, to its last byte, in the middle of all."""


class Took(NamedTuple):
    """Of one command: milliseconds to the last byte, middle and 95th of all; CPU; bytes."""

    middle: float
    slow: float
    cpu: float
    size: int


def main(wanted: list[str]) -> int:
    """The exit status."""
    if unknown := set(wanted) - set(PARTS):
        print(f"There is no {', '.join(sorted(unknown))} to measure; there are {', '.join(PARTS)}.")
        return 2
    return (
        0 if all([PARTS[part]() for part in wanted or PARTS]) else 1
    )  # each is measured, whatever came before


def _answers() -> bool:
    found = {}
    for kind in (Stock, Meadow):
        house = kind()
        try:
            house.open(PRESENT)
            found[kind] = measured(house)
        finally:
            house.close()
    return told(found[Meadow], found[Stock])


def _ring() -> bool:
    rings = {kind: ring.measured(kind()) for kind in (Stock, Meadow)}
    return ring.told(rings[Meadow], rings[Stock])


PARTS = {
    "answers": _answers,
    "lines": lines.told,
    "ring": _ring,
    "backup": lambda: beside_a_backup.told(beside_a_backup.measured(Meadow())),
    "client": lambda: client.told(client.measured()),
}


def measured(house) -> dict[str, Took]:
    """What each command took with everybody present."""
    crowd = Crowd(house.port)
    try:
        first, *_ = come(house, crowd, PRESENT)
        crowd.rest(3.0)
        return {command: _took(house, crowd, first, command) for command in PROMISED}
    finally:
        crowd.close()


def _took(house, crowd: Crowd, who: int, command: str) -> Took:
    for _ in range(5):
        crowd.ask(who, command)
    before = cpu_s(house)
    asked = [crowd.ask(who, command) for _ in range(ASKED)]
    cpu = (cpu_s(house) - before) * 1000 / ASKED
    times = sorted(1000 * seconds for seconds, _ in asked)
    return Took(statistics.median(times), times[int(0.95 * ASKED)], cpu, len(asked[-1][1]))


def told(ours: dict[str, Took], stock: dict[str, Took]) -> bool:
    """Prints the table; whether the promises are kept."""
    print(f"With {PRESENT} present, asked {ASKED} times; milliseconds to the last byte of the answer.\n")
    print("| command | house | middle | 95th | CPU a command | bytes |")
    print("|---|---|---|---|---|---|")
    broken = []
    for command, (clock, cpu) in PROMISED.items():
        for name, took in (("stock Evennia", stock[command]), ("Meadow", ours[command])):
            times = f"{took.middle:.1f} | {took.slow:.1f} | {took.cpu:.2f}"
            print(f"| `{command}` | {name} | {times} | {took.size} |")
        by_clock = stock[command].middle / ours[command].middle
        by_cpu = stock[command].cpu / max(ours[command].cpu, 0.01)
        print(f"| | stock by Meadow | {by_clock:.1f} x | | {by_cpu:.1f} x | |")
        if by_clock < clock or by_cpu < cpu or ours[command].middle > WITHIN_MS:
            broken.append(command)
    print("\n" + (f"Not as promised: {', '.join(broken)}." if broken else "Every promise is kept."))
    return not broken


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
