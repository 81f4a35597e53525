"""A circle in a story, whose members do what comes into their heads, and what must be so after each deed.

A deed is answered, or it is not. What was answered is in the rows; what was not is in the rows whole, or not
at all. Which deeds may be done the members read from what their clients are told (`you.may`).
"""

import itertools
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.stories.house import House
from tests.stories.ring_rows import Chair, Ring, ring
from tests.stories.somebody import Somebody, listen

numbers = itertools.count(1)
BETWEEN = "the Circle House"
"""On the way from next door back to the ring."""
Kept = Callable[[Ring | None, Ring | None], bool]


@dataclass
class Deed:
    """A line of somebody; how it is answered, and how the rows say that it was done."""

    who: Somebody
    line: str
    answered: str  # a pattern in what its writer is shown
    kept: Kept = lambda before, after: True
    mark: str = ""  # what is spoken with it, if anything
    at: tuple[int, int] = field(default=(0, 0), init=False)  # what its writer had been shown before
    before: Ring | None = field(default=None, init=False)

    def is_answered(self) -> bool:
        """Whether its writer was told that it is done."""
        return bool(re.search(self.answered, self.who.since(self.at)))

    def is_named(self) -> bool:
        """Whether its writer was told that the house did perhaps not hear it."""
        return bool(re.search(r"perhaps not heard: " + re.escape(self.line), self.who.since(self.at)))


def moved(before: Ring | None, after: Ring | None) -> bool:
    """The turn, the part or the whole meeting has gone on."""
    return _turns(before) != _turns(after)


def _turns(one: Ring | None) -> tuple:
    return one and (one.stage, one.part, one.holder, one.again, [chair.share for chair in one.chairs])


def come_to_sit(one: Somebody, *ways: str) -> None:
    """By these ways to where a circle meets, and down into a seat for the first time."""
    for way in ways:
        _answered(one, way, "Ways out")
    _answered(one, "sit", "Type `agree` or `leave`")
    _answered(one, "agree", "You have agreed")


def _answered(one: Somebody, line: str, answer: str) -> None:
    at = one.at()
    one.sends(line)
    assert listen([one], 15, lambda: answer in one.since(at)), f"{one.name}, {line}: {one.since(at)}"


class LivingRing:
    """The members of one circle, in the room where it meets."""

    def __init__(
        self, house: House, key: str, place: str, least: int, members: list[Somebody], dice: random.Random
    ):
        self.house, self.key, self.place, self.least = house, key, place, least
        self.members, self.dice = members, dice
        self.names: dict[tuple[str, str], str] = {}  # who an id under the house's key is, in each column
        self.done: list[str] = []
        self.spoken: list[str] = []  # the marks that were spoken here, or tried to be, in their order

    def rows(self) -> Ring | None:
        """The meeting by its rows."""
        return ring(self.house.data, self.key)

    def audience(self) -> list[Somebody]:
        """Those who hear what is spoken now."""
        return [one for one in self.members if self._you(one).get("seat") == "sharing"]

    # deeds

    def begins(self, deed: Deed) -> Deed:
        """Its writer sends it."""
        deed.before, deed.at = self.rows(), deed.who.at()
        deed.who.sends(deed.line)
        if deed.mark:
            self.spoken.append(deed.mark)
        return deed

    def calmly(self) -> None:
        """One deed, answered and kept, and heard by everyone in the ring where it was spoken."""
        deed = self.begins(self.chooses())
        hear = self.audience()
        assert listen(self.members, 10, deed.is_answered), f"{deed.line}: {deed.who.since(deed.at)}"
        assert deed.kept(deed.before, self.rows()), f"{deed.line} was answered and is not kept"
        if deed.mark:
            self.hears(deed.mark, hear)
        self.done.append(deed.line.split()[0])
        self.is_as_shown()

    def hears(self, mark: str, everyone: list[Somebody]) -> None:
        """All of them have heard it."""
        deaf = lambda: [one.name for one in everyone if mark not in one.marks()]
        assert listen(self.members, 5, lambda: not deaf()), f"{mark} was not heard by {deaf()}"

    def settles(self, deed: Deed, hear: list[Somebody], lasting: bool) -> None:
        """After a fault: the deed is kept as it was answered; where connections `lasted`, its words too."""
        if lasting:
            fate = lambda: deed.is_answered() or deed.is_named()
            assert listen(self.members, 10, fate), f"{deed.line} has no answer: {deed.who.since(deed.at)}"
        answered = deed.is_answered()
        self.is_as_shown()
        after = self.rows()
        kept = deed.kept(deed.before, after)
        assert kept or not answered, f"{deed.line} was answered and is not kept"
        assert kept or not moved(deed.before, after), f"{deed.line} is kept in part: {deed.before} {after}"
        if deed.mark and lasting:
            heard = [one for one in hear if deed.mark in one.marks()]
            if answered or heard:
                self.hears(deed.mark, hear)
        self.done.append(deed.line.split()[0])

    def chooses(self) -> Deed:
        """What one of them may do just now, by what their clients were told."""
        ways = []
        assert listen(self.members, 30, lambda: bool(ways.extend(self._ways()) or ways)), (
            "nothing can be done"
        )
        return self.dice.choice(ways)

    def _ways(self) -> list[Deed]:
        now, ways = self.rows(), []
        for one in self.members:
            told, you = one.knows.circle, self._you(one)
            if one.knows.room["name"] != self.place and (now is None or now.stage != "aftercare"):
                ways.append(self._walks_back(one))
            elif "aftercare" in you.get("may", []):
                ways.append(Deed(one, "aftercare", "You are in aftercare"))
            elif you.get("seat") in (None, "none"):
                if now is None or (now.stage != "aftercare" and told.get("door_open", True)):
                    ways.append(Deed(one, "sit", "You have agreed", self._sits(one)))
            elif you["seat"] == "sharing":
                ways += self._in_the_ring(one, told, you["may"], now)
        return ways

    def _in_the_ring(self, one: Somebody, told: dict, may: list[str], now: Ring) -> list[Deed]:
        mark, ways = f"m{next(numbers)}q", []
        if now.stage == "aftercare":
            ends = Deed(one, "next", "has ended", lambda _, after: after is None)
            return [ends] if "next" in may else []
        if told["hold"]:
            if "resume" in may:
                ways.append(Deed(one, "resume", "We go on|goes on", lambda _, after: not after.on_hold))
            return ways
        if now.stage == "gathering":
            if "host" in may:
                ways.append(Deed(one, "host", "You hold today's", lambda _, after: after.host is not None))
            if told["held_by"] == one.name and len(now.seated) >= self.least:
                ways.append(Deed(one, "begin", "begins, with", lambda _, after: after.stage == "sitting"))
        elif told["held_by"] == one.name and "next" in may and not told["holder"]:
            ways.append(Deed(one, "next", "Now: |aftercare|begin|has ended", moved))
        if "hold" in may and self.dice.random() < 0.3:
            ways.append(Deed(one, "hold", "Only you speak", lambda _, after: after.on_hold))
        if told["holder"] == one.name and now.stage == "sitting":
            heard = f'You say, "{mark}'
            ways += [
                Deed(one, f"share {mark} and more", heard, mark=mark),
                Deed(one, f"share {mark} [done]", heard, self._shared(one), mark),
                Deed(one, "pass", "Thank you|asked once more", moved),
            ]
        elif told["floor"] == "open" and "share" in may:
            ways.append(Deed(one, f"share {mark} and more", f'You say, "{mark}', mark=mark))
        if "hand" in may and one.name not in told["hands"]:
            ways.append(Deed(one, "hand", "Your hand is up|Your turn", self._raised(one)))
        if told["door_open"] and len(now.seated) > self.least and told["held_by"] != one.name:
            ways.append(Deed(one, "leave", "Your seat in .* is free", self._left(one)))
        return ways

    # what is so in the rows

    def _chair(self, who: Somebody, now: Ring | None) -> Chair | None:
        ids = [id for (column, id), name in self.names.items() if (column, name) == ("seat", who.name)]
        return next((chair for chair in now.chairs if chair.who in ids), None) if now else None

    def _sits(self, who: Somebody) -> Kept:
        def kept(before: Ring | None, after: Ring | None) -> bool:
            chair = self._chair(who, after)
            if chair is None:  # nobody has seen this id yet
                return after is not None and len(after.seated) > (len(before.seated) if before else 0)
            return chair in after.seated

        return kept

    def _walks_back(self, who: Somebody) -> Deed:
        """Whoever closed a meeting next door comes to where the next one is, by way of the Circle House."""
        here, ways = who.knows.room["name"], who.knows.room["ways"]
        way = next((way for way in ways if way in self.place.lower()), ways[0])
        has_gone = lambda: who.knows.room["name"] != here
        return Deed(who, way, "Ways out", lambda _before, _after: listen(self.members, 5, has_gone))

    def _left(self, who: Somebody) -> Kept:
        def kept(_before: Ring | None, after: Ring | None) -> bool:
            chair = self._chair(who, after)
            return chair is None or chair.left

        return kept

    def _raised(self, who: Somebody) -> Kept:
        """A hand is up; where nobody has the floor it is theirs at once."""
        return lambda before, after: self._chair(who, after).hand or moved(before, after)

    def _shared(self, who: Somebody) -> Kept:
        def kept(before: Ring | None, after: Ring | None) -> bool:
            chair = self._chair(who, after)
            return moved(before, after) and (
                after is None or after.part != before.part or chair is None or chair.share == "spoken"
            )

        return kept

    # what is shown

    def is_heard_once(self) -> None:
        """All that each of them heard was spoken here, once, and in the order in which they heard it."""
        for one in self.members:
            heard, told = one.marks(), one.told_marks()
            assert heard == [mark for mark in self.spoken if mark in heard], (
                f"{one.name} heard {heard} of {self.spoken}"
            )
            assert set(told) <= set(self.spoken) and set(told.values()) <= {1}, f"{one.name} was told {told}"

    def is_as_shown(self) -> None:
        """The rows and what each member's client knows of the ring are the same."""
        wrong: list[str] = []

        def alike() -> bool:
            now = self.rows()
            wrong[:] = [said for one in self.members for said in self._differs(now, one)]
            return not wrong

        assert listen(self.members, 10, alike), f"{wrong}; {self.rows()}; {self.done}"

    def _differs(self, now: Ring | None, one: Somebody) -> list[str]:
        told = one.knows.circle
        if now is None:
            return [f"{one.name} sees a meeting"] if self._you(one).get("seat") == "sharing" else []
        here = one.knows.room
        if now.stage == "aftercare":
            shown = {self.place: "none", BETWEEN: None}.get(here["name"], "aftercare")
            return [] if told.get("stage") == shown else [f"{one.name}: {told}"]
        if here["name"] != self.place:
            return []  # whoever closed the last meeting has not come back yet
        if told.get("stage") != now.stage:
            return [f"{one.name}: {told.get('stage')}"]
        pairs = [("host", now.host, told["held_by"])]
        if now.stage == "sitting":
            pairs.append(("holder", now.holder, told["holder"]))
        ids = [chair.who for chair in now.seated]
        if len(ids) != len(told["order"]):
            return [f"{one.name}: {told['order']}"]
        pairs += [("seat", id, name) for id, name in zip(ids, told["order"], strict=True)]
        wrong = [
            f"{one.name}: {column} {name}" for column, id, name in pairs if not self._is(column, id, name)
        ]
        if bool(told["hold"]) != now.on_hold:
            wrong.append(f"{one.name}: hold {told['hold']}")
        return wrong

    def _is(self, column: str, id: str | None, name: str | None) -> bool:
        """This id stands for this person, as it did whenever it was seen."""
        if id is None or name is None:
            return id is None and name is None
        known = self.names.get((column, id))
        if known is None and name not in [
            other for (there, _), other in self.names.items() if there == column
        ]:
            self.names[column, id] = known = name
        return known == name

    def _you(self, one: Somebody) -> dict:
        return one.knows.circle.get("you", {})
