"""A share in a circle of ten beside a line on the Lawn of as many, in one house."""

from tests.bench import lines
from tests.bench.clients import Crowd
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
            _sit_down(crowd, people)
            crowd.forget()
            found.append((on_the_lawn, lines.one_by_one(house, crowd, people[:1])[0]))
        finally:
            crowd.close()
            house.close()
    return sorted(one for one, _ in found)[len(found) // 2], sorted(two for _, two in found)[len(found) // 2]


def _sit_down(crowd: Crowd, people: list[int]) -> None:
    """All ten sit in the ring of the Long Table, and whoever holds it speaks."""
    for who in people:
        for word in ("lawn", "house", "go long table", "sit" if who in people[:8] else "quiet", "agree"):
            crowd.send(who, word)
            crowd.rest(0.05)
        crowd.wait(
            lambda who=who: b"You have agreed" in crowd.shown[who] or b"listening" in crowd.shown[who],
            30,
            "a seat",
        )
    for word in ("host", "begin"):
        crowd.send(people[0], word)
        crowd.rest(0.5)
    for _ in range(2):  # each is asked once more at the end of a round
        for who in people[:8]:
            crowd.send(who, "pass")
            crowd.rest(0.3)
    crowd.send(people[0], "next")
    crowd.wait(lambda: b"lesson" in crowd.shown[people[-1]], 30, "the lesson")
    crowd.rest(2.0)


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
