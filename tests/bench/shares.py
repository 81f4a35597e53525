"""A share in a circle of ten beside a line on the Lawn of as many, in one house."""

from tests.bench import lines, ring
from tests.bench.houses import Meadow, come

PEOPLE = 10
PROMISED = 1.5
"""So many times the CPU of a line on the Lawn a share costs at most."""


def measured() -> tuple[float, float]:
    """CPU microseconds for each listener: of a line on the Lawn, of a share. The middle of the runs."""
    found = []
    for _ in range(lines.RUNS):
        house = Meadow()
        house.open(PEOPLE)
        crowd = house.crowd()
        try:
            people = come(house, crowd, PEOPLE)
            crowd.rest(2.0)
            crowd.forget()
            on_the_lawn, *_ = lines.one_by_one(house, crowd, people)
            ring.sit_down(crowd, people)
            crowd.forget()
            found.append((on_the_lawn, lines.one_by_one(house, crowd, people[:1])[0]))
        finally:
            crowd.close()
            house.close()
    return sorted(one for one, _ in found)[len(found) // 2], sorted(two for _, two in found)[len(found) // 2]


def told() -> bool:
    """Measures, and prints the table; whether the promise is kept."""
    lawn, share = measured()
    print(f"\nA line on the Lawn before {PEOPLE}, and a share in a circle of {PEOPLE}, in one house.\n")
    print("| | CPU us a listener |")
    print("|---|---|")
    print(f"| a line on the Lawn | {lawn:.1f} |")
    print(f"| a share | {share:.1f} |")
    print(f"| share by line | {share / lawn:.2f} x |", flush=True)
    return share <= PROMISED * lawn
