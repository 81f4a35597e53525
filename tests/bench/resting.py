"""What a house needs while nothing is said: memory for each connection, and time until its door answers."""

import statistics
import time

from tests.bench.houses import Meadow, Stock, come, rss_kib

FEW, MANY, MOST = 50, 550, 1_950
PROMISED_KIB = 60.0
"""So much memory a connection beyond the first fifty needs at most."""

STARTS = 3


def memory(house: Meadow | Stock, upto: int = MANY) -> tuple[float, float]:
    """MiB of a house with a few connections; KiB that each beyond those needs, all of them signed in."""
    house.open(upto)
    crowd = house.crowd()
    try:
        come(house, crowd, FEW)
        crowd.rest(5.0)
        few = rss_kib(house)
        come(house, crowd, upto, but=FEW)
        crowd.rest(5.0)
        return few / 1024, (rss_kib(house) - few) / (upto - FEW)
    finally:
        crowd.close()
        house.close()


def start(house: Meadow | Stock) -> float:
    """Seconds from the word that opens a house, on a checkout that is prepared, to its first screen."""
    house.open(1)
    try:
        times = []
        for _ in range(STARTS):
            house.stop()
            began = time.perf_counter()
            house.start()
            crowd = house.crowd()
            who = crowd.come()
            crowd.wait(lambda crowd=crowd, who=who: b"connect" in crowd.shown[who], 60, "the first screen")
            times.append(time.perf_counter() - began)
            crowd.close()
        return statistics.median(times)
    finally:
        house.close()


def told() -> bool:
    """Measures, and prints the table; whether the promises are kept."""
    print(f"\nAt rest: with {FEW} signed in, and for each of {MANY - FEW} more; then from the start on.\n")
    print("| house | with the first, MiB | each more, KiB | start to first screen, s |")
    print("|---|---|---|---|")
    found = {}
    for kind in (Stock, Meadow):
        found[kind] = (*memory(kind()), start(kind()))
        few, each, began = found[kind]
        print(f"| {kind.name} | {few:.0f} | {each:.1f} | {began:.1f} |", flush=True)
    few, each = memory(Meadow(), MOST)
    print(f"| {Meadow.name}, {MOST} signed in | {few:.0f} | {each:.1f} | |", flush=True)
    return found[Meadow][1] <= PROMISED_KIB and found[Meadow][2] <= found[Stock][2]
