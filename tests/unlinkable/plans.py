"""What happens on an evening, as a list of moments that fits both worlds; drawn by a seed. Pure."""

from dataclasses import dataclass, field
from random import Random

from tests.unlinkable import lines
from tests.unlinkable.blocks import CIRCLES, OBSERVERS, Moment, block

MASKS = ("Aldous", "Brenna")
"""Of three who watch (blocks.py) Pim is a steward."""
FOURTH = "Una"
WATCHERS = (*OBSERVERS, FOURTH)
"""A fourth is at home, and there where a try needs one more."""
HOME = "home"
OPEN_PLACES = ("gate", "lawn", "library", "workshop", "barn", "circle_house", "quiet", "stage")
KINDS = ("facet", "facet", "hoped", "feared", "forgotten", "mirror", "play")

LOOKS = (
    {},
    {"pronouns": "they/them"},
    {"pronouns": "she/her", "short": "a grey coat"},
    {"pronouns": "he/they", "short": "rain boots", "look": "Somebody who has walked a long way."},
)
MESSAGES = (
    {},
    {"arrive": "comes in humming.", "leave": "goes, humming."},
    {"absent": "is out by the river.", "page": "listens for a bell."},
)


@dataclass(frozen=True)
class Plan:
    """One evening. What `moments` mean is said by `play` in tests/unlinkable/evenings.py."""

    seed: int
    kind: str
    first_is_home: bool
    steward: bool
    looks: dict[str, dict[str, str]]
    messages: dict[str, dict[str, str]]
    connects_first: tuple[str, ...]
    moments: tuple[Moment, ...] = field(repr=False)

    @property
    def masks_are_new(self) -> bool:
        """Whether those who are watched joined today; all others joined a month ago."""
        return self.seed % 2 == 0


def drawn(seed: int, entries: tuple[str, ...], length: int = 60) -> Plan:
    """The plan of this seed. Each of `entries`, names in the inventory, is among its moments."""
    dice = Random(seed)
    evening = _Evening(dice)
    steps = [evening.next() for _ in range(length)]
    for entry in entries:  # they lead those who watch elsewhere, and so do not come into the middle of a step
        steps.insert(dice.randrange(len(steps)), [("entry", entry)])
    return Plan(
        seed=seed,
        kind=dice.choice(KINDS),
        first_is_home=dice.random() < 0.4,
        steward=dice.random() < 0.4,
        looks={mask: dice.choice(LOOKS) for mask in MASKS},
        messages={mask: dice.choice(MESSAGES) for mask in MASKS},
        connects_first=tuple(mask for mask in MASKS if dice.random() < 0.5),
        moments=tuple(moment for step in steps for moment in step),
    )


class _Evening:
    """Draws what comes next, knowing which mask is out and where."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.out = ""
        self.away = False
        self.place = "gate"

    def next(self) -> list[Moment]:
        """One thing that happens, as moments."""
        dice = self.dice
        kind = dice.choices(
            ("mask", "observer", "probe", "watch", "page", "time", "restart", "change"),
            (40, 12, 12, 14, 4, 4, 3, 11),
        )[0]
        if kind in ("mask", "change"):
            return self._mask(change=kind == "change")
        name = dice.choice(OBSERVERS)
        if kind == "watch":
            return [("walks", name, self.place if dice.random() < 0.8 else self._anywhere())]
        if kind == "page":
            return [("reads", name, dice.choice(lines.PATHS))]
        if kind == "time":
            return [("time", str(dice.choice((1, 5, 30, 60, 95, 200))))]
        if kind == "restart":
            return [("restart",)]
        if kind == "probe":
            mask = dice.choice(MASKS)
            return [("types", name, dice.choice(lines.PROBES).format(mask=mask, one=self._somebody(name)))]
        return [("types", name, self._line(name))]

    def _mask(self, *, change: bool) -> list[Moment]:
        dice = self.dice
        if not self.out:
            self.out, self.away = dice.choice(MASKS), False
            walk = self._to(dice.choice((self._anywhere(), CIRCLES[self.out])))
            return [("out", self.out), *self._glance(), *walk, *self._glance()]
        mask = self.out
        if self.away:
            self.away = False
            return [("back", mask)]
        if change:
            how = dice.choice(("home", "home", "home", "away", "takes over"))
            if how == "home":
                self.out = ""
                return [("home", mask, dice.choice(("stays", "stays", "quits", "drops"))), *self._glance()]
            if how == "away":
                self.away = True
                return [("away", mask, dice.choice(("quits", "drops")))]
            return [("takes over", mask)]
        if dice.random() < 0.15:
            return self._to(self._anywhere())
        if dice.random() < 0.12:
            return self._block(mask)
        if dice.random() < 0.2:
            sits = [("mask", mask, "sit"), ("mask", mask, "agree")]
            with_them = [name for name in OBSERVERS if dice.random() < 0.6]
            walk = [("walks", name, CIRCLES[mask]) for name in with_them]
            seats = [("types", name, line) for name in with_them for line in ("sit", "agree")]
            return [*self._to(CIRCLES[mask]), *sits, *walk, *seats]
        if dice.random() < 0.1:
            return [("mask", mask, dice.choice(lines.OWN))]
        line = self._line(mask)
        if line in ("sit", "quiet") and self.place != CIRCLES[mask]:
            line = "nod"
        near = [("walks", dice.choice(OBSERVERS), self.place)] if dice.random() < 0.7 else []
        return [*near, ("mask", mask, line)]

    def _block(self, mask: str) -> list[Moment]:
        """Something longer, after which the mask may be at home, and is anywhere."""
        moments = block(self.dice, mask)
        self.place = CIRCLES[mask] if ("walks", mask, CIRCLES[mask]) in moments else "lawn"
        self.out = next((moment[1] for moment in moments if moment[0] == "out"), mask)
        return moments

    def _glance(self) -> list[Moment]:
        """Perhaps somebody looks who is about by now, or asks for one of them."""
        name, line = self.dice.choice(OBSERVERS), self.dice.choice(lines.GLANCES)
        return [("types", name, line)] if self.dice.random() < 0.8 else []

    def _to(self, place: str) -> list[Moment]:
        self.place = place
        return [("walks", self.out, place)]

    def _anywhere(self) -> str:
        return self.dice.choice(OPEN_PLACES)

    def _line(self, speaker: str) -> str:
        one, other = self._somebody(speaker), self._somebody(speaker)
        kinds = (lines.TALK[:8], lines.TALK, lines.IN_A_RING, lines.HOLDING, lines.OF_CIRCLES)
        said = self.dice.choices(kinds, (35, 25, 20, 8, 12))[0]
        return self.dice.choice(said).format(one=one, other=other)

    def _somebody(self, speaker: str) -> str:
        return self.dice.choice([name for name in (*MASKS, *OBSERVERS) if name != speaker])
