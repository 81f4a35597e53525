"""What others notice of ten who sign in: ten talk in one place, quiet first, then while another ten come."""

from collections.abc import Callable
from statistics import median

from tests.bench.clients import Crowd
from tests.bench.houses import Meadow, Stock, names
from tests.bench.lines import as_due

TALKING, COMING = 10, 10
LINES = 60
RUNS = 3
PROMISED = 2.0
"""So many times as late as in quiet the slowest of a hundred lines is, at most."""


def measured(house: Meadow | Stock) -> tuple[tuple[float, float], tuple[float, float]]:
    """To the last listener from when a line was due, middle and 99th, in ms: in quiet, and beside logins."""
    house.open(TALKING + COMING)
    crowd, door = house.crowd(), house.crowd()
    try:
        for name in names(TALKING):
            who = house.enter(crowd, name)
            crowd.wait(lambda who=who: house.is_in(bytes(crowd.shown[who])), 60, "signing in")
        crowd.rest(3.0)
        crowd.forget()
        quiet = as_due(crowd, list(crowd.shown), LINES)
        _come(house, door)
        beside = as_due(crowd, list(crowd.shown), LINES)
        door.wait(lambda: all(house.is_in(bytes(shown)) for shown in door.shown.values()), 120, "the ten")
        return quiet, beside
    finally:
        crowd.close()
        door.close()
        house.close()


def middle(kind: Callable[[], Meadow | Stock]) -> tuple[tuple[float, float], tuple[float, float], float]:
    """Of several houses of this kind: the middle of each number, and of how many times later the slow are."""
    runs = [measured(kind()) for _ in range(RUNS)]
    quiet, beside = ((*map(median, zip(*part, strict=True)),) for part in zip(*runs, strict=True))
    return quiet, beside, median(beside[1] / quiet[1] for quiet, beside in runs)


def _come(house: Meadow | Stock, door: Crowd) -> None:
    """Ten have typed their words; nobody waits for the answer."""
    for name in names(TALKING + COMING)[TALKING:]:
        house.enter(door, name)


def told() -> bool:
    """Measures, and prints the table; whether the promise is kept."""
    print(
        f"\n{TALKING} talk, {LINES} lines; then {LINES} more while {COMING} sign in at once; the middle of"
        f" {RUNS} runs.\n"
    )
    print("| house | last listener, ms | 99th | beside logins, ms | 99th | 99th by 99th |")
    print("|---|---|---|---|---|---|")
    for name, kind in ((Stock.name, lambda: Stock(hashes=True)), (Meadow.name, Meadow)):
        quiet, beside, later = middle(kind)
        numbers = " | ".join(f"{one:.1f}" for one in (*quiet, *beside))
        print(f"| {name} | {numbers} | {later:.1f} x |", flush=True)
    return later <= PROMISED
