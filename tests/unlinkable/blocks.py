"""What takes several moments on an evening: a whole meeting, a pair, the door of a circle. Pure."""

from collections.abc import Callable
from random import Random

from tests.unlinkable import lines

Moment = tuple[str, ...]
OBSERVERS = ("Nell", "Oda", "Pim")
CIRCLES = {"Aldous": "hearth", "Brenna": "willow"}
"""Where each mask sits: one persona of a person in a circle, which all their circles hold to."""
KEYS = {"Aldous": "evening", "Brenna": "heavy_days"}
NAMES = {"Aldous": "evening", "Brenna": "heavy days"}
FORMATS = (
    "rounds",
    "talking_piece",
    "council",
    "circle_ending",
    "fishbowl",
    "empathy_circle",
    "example_spotting",
    "share_meeting",
    "skills_meeting",
    "mutual_support",
)
"""Those that anybody may hold."""
ENDINGS = ("seat", "go")


def block(dice: Random, mask: str) -> list[Moment]:
    """One of them, with the mask that is out."""
    of: tuple[Callable[[Random, str], list[Moment]], ...] = (meeting, meeting, pair, door)
    return dice.choice(of)(dice, mask)


def types(name: str, line: str) -> Moment:
    """Whoever it is types this; a mask only while it is out."""
    return ("types" if name in OBSERVERS else "mask", name, line)


def meeting(dice: Random, mask: str) -> list[Moment]:
    """From the first seat to the rating, in a format of this evening."""
    place = CIRCLES[mask]
    people = [mask, *dice.sample(OBSERVERS, dice.choice((2, 3)))]
    dice.shuffle(people)
    holds = dice.choice(people)
    moments: list[Moment] = []
    if dice.random() < 0.7:
        moments.append(("circle", KEYS[mask], "format", dice.choice(FORMATS)))
    for name in people:
        moments += [("walks", name, place), types(name, "sit"), types(name, "agree")]
    moments += [types(holds, line) for line in ("host", "begin", "begin")]
    for _ in range(dice.randrange(6, 16)):
        moments += _round(dice, people) if dice.random() < 0.3 else [_in_it(dice, people, holds)]
    moments.append(types(holds, "closing"))
    after = [types(name, line) for name in people for line in ("aftercare", "rate 8 7 9 6") if _often(dice)]
    dice.shuffle(after)
    return [*moments, *after, *([("time", "950")] if dice.random() < 0.3 else [])]


def _round(dice: Random, people: list[str]) -> list[Moment]:
    """Each says a line or passes; whose turn it is not is told so."""
    said = ("share a line of mine [done]", "share a line of mine [done]", "pass", "done")
    return [types(name, dice.choice(said)) for name in people]


def _in_it(dice: Random, people: list[str], holds: str) -> Moment:
    name = holds if dice.random() < 0.5 else dice.choice(people)
    said = lines.HOLDING if name == holds and _often(dice) else (*lines.IN_A_RING, *lines.TALK[:4])
    one = dice.choice([other for other in people if other != name])
    return types(name, dice.choice(said).format(one=one, other=one))


def pair(dice: Random, mask: str) -> list[Moment]:
    """The mask and somebody else look for each other; perhaps they sit, and perhaps one goes home first."""
    other = dice.choice(OBSERVERS)
    first, second = dice.sample((mask, other), 2)
    moments: list[Moment] = [("knows", mask, "6"), ("knows", other, "3")]
    moments += [("walks", name, "lawn") for name in (mask, other)]
    moments.append(types(first, "pair"))
    if first == mask and dice.random() < 0.5:
        (another,) = set(CIRCLES) - {mask}
        moments += [("home", mask, dice.choice(("stays", "quits"))), ("out", another), types(other, "pair")]
        return [*moments, ("time", "30"), types(other, "yes pair"), types(other, "pair off")]
    moments += [types(second, "pair"), types(first, dice.choice(("yes pair", "yes pair", "no pair")))]
    moments += [types(second, "yes pair"), *(types(name, "agree") for name in (mask, other))]
    moments += [("time", "15"), types(first, "say what I would say"), types(second, "pass")]
    return [*moments, types(dice.choice((mask, other)), dice.choice(("leave", "closing", "pause")))]


def door(dice: Random, mask: str) -> list[Moment]:
    """A circle that lets in: the mask asks, one who keeps it answers, and a role is asked of the mask."""
    key, called, keeps = KEYS[mask], NAMES[mask], dice.choice(OBSERVERS)
    way = dice.choice(("slow_open", "closed"))
    moments: list[Moment] = [("keeps", keeps, key), ("circle", key, "membership", way)]
    moments += [types(mask, f"farewell go={called}"), types(mask, f"apply {called}")]
    moments += [types(keeps, "applications")]
    answer = dice.choice((f"admit {mask}", f"admit {mask}", f"circle/decline {mask}=Not for now."))
    moments += [("walks", keeps, CIRCLES[mask]), types(keeps, answer), types(keeps, "circle/members")]
    moments += [
        types(keeps, f"circle/role {mask} greeter"),
        types(mask, dice.choice(("yes role", "no role"))),
    ]
    moments += [types(keeps, "circle/members"), types(mask, "pause me 3d"), types(keeps, "circle/members")]
    moments += [("walks", mask, CIRCLES[mask]), types(mask, "sit"), types(mask, "agree")]
    if dice.random() < 0.5:
        moments.append(types(mask, f"farewell {dice.choice(ENDINGS)}={called}"))
    return [*moments, types(keeps, "circle/members"), ("circle", key, "membership", "open")]


def _often(dice: Random) -> bool:
    return dice.random() < 0.7
