"""People of a soak with light clients: they come, talk, walk between two places, go, and come again.

Each line that is said carries a mark. Whoever was in its place before it was said, and stays there, hears it
once; nobody who was elsewhere hears it.
"""

import random
import select
import time
from dataclasses import dataclass, field
from types import SimpleNamespace

from tests.bench.houses import PASSPHRASE, names
from tests.stories.browser import Wire
from tests.stories.house import House
from tests.stories.living_ring import numbers
from tests.stories.people import Client
from tests.stories.reader import Reader
from tests.stories.somebody import QUICK_S, SPOKEN

PLACES = {"The Gate": "lawn", "The Lawn": "gate"}
"""Where they are, and the way to the other place."""

LOST_S = 30.0
"""A line that somebody has not heard for so long is lost."""

TALK = "and some words more, as many as people say in one line when they are tired"


class Light:
    """One person: where they are since when, and what they are doing."""

    def __init__(self, house: House, number: int) -> None:
        self.house, self.name = house, names(number + 1)[number]
        self.door = ("telnet", "telnet", "tls", "browser")[number % 4]
        self.home = f"127.0.2.{number // 4 + 1}"
        self.client: Client | Wire | None = None
        self.place, self.since = "", 0.0
        self.is_settled, self.comes_at = False, 0.0
        self._cookie, self._asked, self._rest = "", False, ""

    def comes(self) -> None:
        """A new connection; signing in goes on as its lines are read."""
        self._asked, self._rest = False, ""
        if self.door == "browser":
            if not self._cookie:
                reader = Reader(self.house.web)
                reader.signs_in(f"{self.name}login", PASSPHRASE)
                self._cookie = f"meadow={reader.cookies['meadow']}"
                reader.close()
            self.client = Wire(self.house.web, self._cookie, self.home)
            self.client.knows = SimpleNamespace(takes=lambda *_fact: None)  # nobody here asks what it knows
        else:
            tls = self.door == "tls"
            self.client = Client(self.house.tls if tls else self.house.telnet, tls=tls, home=self.home)
        self.client.socket.settimeout(QUICK_S)

    def says(self, line: str) -> None:
        """One typed line."""
        (self.client.types if self.door == "browser" else self.client.sends)(line)

    def walks(self) -> None:
        """To the other place."""
        self.is_settled = False
        self.says(PLACES[self.place])

    def goes(self, quits: bool, until: float) -> None:
        """Away, by wish or because the line drops; `until` is when they come again."""
        if quits:
            self.says("quit")
        self.client.close()
        self.client, self.is_settled, self.comes_at = None, False, until

    def reads(self) -> list[str]:
        """The marks in what came just now."""
        took = self.client.takes() if self.door == "browser" else self.client._take()
        marks = []
        for line in self._lines() if took else ():
            if line in PLACES:
                self.place = line
            elif "Ways out" in line and self.place:
                self.is_settled, self.since = True, time.monotonic()
            elif not self._asked and "connect" in line and self.door != "browser":
                self._asked = True
                self.says(f"connect {self.name}login {PASSPHRASE}")
            marks += SPOKEN.findall(line)
        return marks

    def _lines(self) -> list[str]:
        """The whole lines that are new; what was read is forgotten."""
        if self.door == "browser":
            texts = [value["text"] for name, value in self.client.heard if name == "Text"]
            self.client.heard.clear()
            return [line for text in texts for line in text.split("\n")]
        *lines, self._rest = (self._rest + self.client.shown).split("\n")
        self.client.shown = ""
        return lines


@dataclass
class Said:
    """A line that was said: when, where, and who has yet to hear it."""

    at: float
    place: str
    missing: set[Light]
    heard: set[Light] = field(default_factory=set)


class Talk:
    """All of them; `wrong` is what was lost, doubled or heard elsewhere; `times_ms` how long lines took."""

    def __init__(self, house: House, count: int, dice: random.Random) -> None:
        self.people = [Light(house, number) for number in range(count)]
        self.dice, self.wrong = dice, []
        self.said: dict[str, Said] = {}
        self.times_ms: list[float] = []
        self.counts = {"lines": 0, "walks": 0, "goings": 0, "comings": 0}

    def listens(self, seconds: float) -> None:
        """Everybody reads for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            here = {one.client.socket: one for one in self.people if one.client is not None}
            ready, _, _ = select.select(list(here), [], [], left)
            for socket in ready:
                one = here[socket]
                for mark in one.reads():
                    self._heard(one, mark)
                if one.client.closed:
                    self.wrong.append(f"{one.name} ({one.door}) was let go by the house")
                    self._goes(one, False)

    def all_come(self, within: float) -> bool:
        """Everybody is in the house and stands somewhere; whether it came to that."""
        end = time.monotonic() + within
        for one in self.people:
            if one.client is None:
                self._comes(one)
                self.listens(0.1)
        while time.monotonic() < end and not all(one.is_settled for one in self.people):
            self.listens(0.1)
        return all(one.is_settled for one in self.people)

    def one_deed(self) -> None:
        """Somebody does something."""
        now = time.monotonic()
        for one in self.people:
            if one.client is None and one.comes_at <= now:
                self._comes(one)
        here = [one for one in self.people if one.is_settled]
        if not here:
            return
        one, die = self.dice.choice(here), self.dice.random()
        if die < 0.85:
            self._speaks(one, here)
        elif die < 0.93:
            self.counts["walks"] += 1
            self._is_no_listener(one)
            one.walks()
        else:
            self._goes(one, self.dice.random() < 0.5)
        self._look_for_lost(now)

    def _comes(self, one: Light) -> None:
        self.counts["comings"] += 1
        one.comes()

    def _goes(self, one: Light, quits: bool) -> None:
        self.counts["goings"] += 1
        self._is_no_listener(one)
        one.goes(quits, time.monotonic() + self.dice.uniform(0.5, 5.0))

    def _speaks(self, one: Light, here: list[Light]) -> None:
        mark = f"m{next(numbers)}q"
        self.counts["lines"] += 1
        self.said[mark] = Said(
            time.monotonic(), one.place, {other for other in here if other.place == one.place}
        )
        one.says(f"say {mark} {TALK}")

    def _heard(self, one: Light, mark: str) -> None:
        said = self.said.get(mark)
        if said is None or one in said.heard:
            self.wrong.append(f"{one.name} ({one.door}) heard {mark} twice, or long after it was said")
            return
        if one.is_settled and one.since < said.at and one.place != said.place:
            self.wrong.append(f"{one.name} ({one.door}) heard {mark} elsewhere")
        said.heard.add(one)
        if one in said.missing:
            said.missing.discard(one)
            if not said.missing:
                self.times_ms.append(1000 * (time.monotonic() - said.at))

    def _is_no_listener(self, one: Light) -> None:
        for said in self.said.values():
            said.missing.discard(one)

    def _look_for_lost(self, now: float) -> None:
        for mark, said in list(self.said.items()):
            if now - said.at > LOST_S:
                del self.said[mark]
                self.wrong += [f"{one.name} ({one.door}) never heard {mark}" for one in said.missing]
