"""Evenings whose parts have the floors that a test names."""

from uuid import UUID

from game.circles.rules.events.meetings import Done, Next, Speak
from tests.game.circles_evening import ANN, ROUNDS, Evening

EVE, FAY, GUS = (UUID(int=number) for number in range(5, 8))
PEOPLE = 12


def part(floor, key="", **more):
    """A part of ten minutes."""
    return {"key": key or floor, "floor": floor, "minutes": 10, **more}


def form_of(*parts, **more):
    """A format of these parts."""
    return ROUNDS | {
        "key": "floors",
        "size": {"min": 1, "ideal": 4, "max": PEOPLE},
        "minutes": max(1, sum(one["minutes"] for one in parts)),
        "late_entry": parts[0]["key"],
        "phases": list(parts),
        **more,
    }


def begun(parts, *people, **more):
    """An evening in its first part, which Ann holds. A part follows the one that is tried."""
    parts = parts if isinstance(parts, tuple) else (parts,)
    return Evening(form_of(*parts, part("host", "after"), **more), *people).begun()


def spoken(evening, *people):
    """Each says one line and is done."""
    for one in people:
        evening.waits(3).says(one, ends=True)
    return evening


def next_part(evening):
    """One step further, by whoever holds it."""
    return evening.does(Next(ANN))


def ends(evening, seat):
    """Whoever has the floor says a line and comes to an end."""
    return evening.does(Speak(seat, 3)).does(Done(seat))
