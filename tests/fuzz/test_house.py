"""Dice at every door of a real house at once, while two people talk in it (R2, R15).

Nobody else's connection is lost, nothing is written down as a fault, and neither process grows or dies.
"""

import json
import time
from random import Random

import pytest

from tests.attacks.weight import Weight, connected, throws
from tests.fuzz import cases
from tests.fuzz.test_fuzz import LONG
from tests.stories.browser import asking
from tests.stories.facts import FactMember

MOST_MORE = 60 * 1024 * 1024
HASHING = 2 * 64 * 1024 * 1024
"""What two passphrases take while they are hashed, which is two at once at most; it is given back."""
EVERY = 20
"""After so many cases the two talk to each other."""
A_FEW = 60


@pytest.fixture(scope="module")
def two(house):
    """Two people who talk."""
    ann, ben = FactMember(house.telnet), FactMember(house.telnet)
    ann.joins("heronlogin", "Ann")
    ben.joins("otterlogin", "Ben")
    yield ann, ben
    ann.close()
    ben.close()


class Storm:
    """Everything at everybody."""

    def __init__(self, house, two) -> None:
        self.house, self.two, self.count = house, two, 0
        self.weight = Weight(house)

    def tries(self, dice: Random) -> None:
        """One case at one door; every now and then the two look after each other."""
        self.count += 1
        door = dice.choice(("telnet", "telnet", "gmcp", "websocket", "http", "guest"))
        port = self.house.telnet if door in ("telnet", "gmcp", "guest") else self.house.web
        try:
            one = connected(port, f"127.0.{dice.randrange(1, 200)}.{dice.randrange(1, 250)}")
        except OSError:
            return
        if door == "websocket":
            host = f"localhost:{port}"
            throws(one, asking(host, "meadow=" + "k" * 43, f"http://{host}"))
        for piece in self._case(door, dice):
            throws(one, piece, waits_s=0.1)
        one.close()
        if self.count % EVERY == 0:
            self.are_well()

    def _case(self, door: str, dice: Random) -> cases.Case:
        if door == "guest":
            return [b"visit\r\n", *(line.encode("utf-8", "replace") + b"\r\n" for line in cases.typed(dice))]
        return getattr(cases, door)(dice)

    def are_well(self) -> None:
        """The two hear each other, nothing is broken, and nothing has grown."""
        ann, ben = self.two
        ann.sends(f"say number {self.count}")
        ben.reads(f"number {self.count}")
        assert self.faults() == []
        assert {name: self.house.pid(name) for name in self.weight.pids} == self.weight.pids
        assert max(self.weight.more(name) for name in self.weight.pids) < MOST_MORE + HASHING

    def is_calm(self) -> None:
        """The two are well, and what was taken for a while is given back."""
        until = time.monotonic() + 30
        while (
            max(self.weight.more(name) for name in self.weight.pids) > MOST_MORE and time.monotonic() < until
        ):
            time.sleep(0.2)
        self.are_well()
        assert max(self.weight.more(name) for name in self.weight.pids) < MOST_MORE

    def faults(self) -> list[str]:
        """What the house has written down of faults."""
        written = [line for log in (self.house.data / "logs").glob("*.log") for line in log.open()]
        return [line for line in written if json.loads(line)["event"] == "fault"]


def test_r02_a_real_house_lives_through_a_storm(house, two):
    storm, dice = Storm(house, two), Random(7)
    for _ in range(A_FEW):
        storm.tries(dice)
    storm.is_calm()


@LONG
def test_long_house(house, two, lasts):
    storm = Storm(house, two)
    assert lasts("house", storm.tries, keeps=False) > 10
    storm.is_calm()
