"""`make bench`: what docs/benchmarks.md promises, each part beside stock Evennia where there is one.

Prints the tables of that page, and on what machine; the exit status is 1 where a promise is not kept.
`make bench ARGS='client'` measures that part alone.

    answers   `look` and `who` with many present       logins    what others notice of ten who sign in
    lines     a line before ten to five hundred        resting   memory of a connection, and the start
    shares    a share beside a line on the Lawn        backup    what one costs those who talk
    ring      a line in a meeting of a hundred         client    the page in a browser
    accounts  where the time of a line goes
"""

import os
import platform
import sys

from tests.bench import accounts, answers, beside_a_backup, client, lines, logins, resting, ring, shares
from tests.bench.houses import Meadow, Stock


def main(wanted: list[str]) -> int:
    """The exit status."""
    if unknown := set(wanted) - set(PARTS):
        print(f"There is no {', '.join(sorted(unknown))} to measure; there are {', '.join(PARTS)}.")
        return 2
    print(_machine(), flush=True)
    kept = [PARTS[part]() for part in wanted or PARTS]  # each is measured, whatever came before
    print(f"\n{_machine()}")
    return 0 if all(kept) else 1


def _machine() -> str:
    """What the numbers were found on, and how much else it had to do."""
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, load {load}."


def _ring() -> bool:
    rings = {kind: ring.measured(kind()) for kind in (Stock, Meadow)}
    return ring.told(rings[Meadow], rings[Stock])


PARTS = {
    "answers": answers.told,
    "lines": lines.told,
    "accounts": accounts.told,
    "shares": shares.told,
    "ring": _ring,
    "logins": logins.told,
    "resting": resting.told,
    "backup": lambda: beside_a_backup.told(beside_a_backup.measured(Meadow())),
    "client": lambda: client.told(client.measured()),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
