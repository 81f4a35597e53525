"""Four people, one of them with two masks in two circles on one evening; the house falls over between them.

Linnea is Tarn, too. Ben knows Linnea from the Evening Circle, Cyd and Dee know Tarn from the Heavy Days
Circle; none of them ever sees anything of the other, and her login name is nobody's but hers.
"""

import os
import re
import signal

import pytest

from commands.entering import BACK
from server.portal import words
from tests.stories.facts import FactMember
from tests.stories.house import ROOT, House
from tests.unlinkable import scan

LOGIN = "sanderling"
CLOSING = ROOT / "world" / "screens" / "closing.md"


class Masked(FactMember):
    """A member who minds what they have received: text and facts, whole."""

    def received(self) -> str:
        """All of it, as one text."""
        self.quiet(0.5)
        return self.shown + "\n" + "\n".join(f"{package} {value}" for package, value in self.facts)

    def rests(self) -> None:
        """Everything that was said so far is read."""
        self.quiet(0.5)
        self.facts_before = len(self.facts)

    def saw_the_calm_line_alone(self, name: str) -> None:
        """Since rests() the house was away and is back, and nothing else was said."""
        said = _flat(self.reads("is back. You are where you were") + self.quiet(1.0))
        said = re.sub(r" \([^()]*\)$", "", said)  # where the ring is, which stands under all that is read
        assert said.endswith(BACK.format(name=name)), said
        for calm in (CLOSING.read_text(), words.AWAY, BACK.format(name=name)):
            said = said.replace(_flat(calm), "")
        assert not said.strip(), f"more than the calm line: {said}"
        people = [value for package, value in self.facts[self.facts_before :] if package == "Room.Players"]
        assert all("came" not in value and "gone" not in value for value in people), people

    def puts_on(self, name: str) -> None:
        """At home, and there in another persona."""
        self.types("home")
        self.reads("Ways out")
        self.types(f"persona wear {name}")
        self.reads(f"You are {name} now, and")
        self.is_told(lambda knows: knows.mask["name"] == name)
        self.name = name

    def sits(self, *ways: str) -> None:
        """By these ways into a ring, and down."""
        self.walks(*ways)
        self.types("sit")
        self.reads("Type `agree` or `leave`.")
        self.types("agree")
        self.reads("You have agreed")


def _flat(text: str) -> str:
    """The words, wherever a line of the screen ended."""
    return " ".join(text.split())


@pytest.fixture
def own(pattern):
    """A house of its own, which is killed more than once."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


def falls(house: House, everybody: dict[Masked, str], how: int = signal.SIGKILL) -> None:
    """The Server is gone and comes back; each of these people reads the calm line, under this name."""
    for member in everybody:
        member.rests()
    number = house.pid("house")
    os.kill(number, how)
    house.wait_for_another("house", than=number)
    for member, name in everybody.items():
        member.saw_the_calm_line_alone(name)


def test_one_person_with_two_masks_in_two_circles_on_one_evening(own, comes):
    cyd, dee = comes(own.telnet, Masked), comes(own.tls, Masked, tls=True)
    for member, login, name in ((cyd, "lark", "Cyd"), (dee, "wren", "Dee")):
        member.joins(login, name)
        member.types("circles")
        member.reads("The circles of this house")
        member.sits("lawn", "house", "willow")
    dee.types("host")
    dee.reads("You hold today's meeting")

    ben, ann = comes(own.telnet, Masked), comes(own.telnet, Masked)
    ben.joins("otter", "Ben")
    ben.types("circles")
    ben.reads("The circles of this house")
    ben.sits("lawn", "house", "hearth")
    ann.joins(LOGIN, "Linnea")
    ann.types("circles")
    ann.reads("The circles of this house")
    ann.sits("lawn", "house", "hearth")
    ben.reads("Linnea sits down.")
    ben.types("host")
    ann.reads("Ben, a peer, holds today's meeting.")
    ann.types("say it was a long day")
    ben.reads('Linnea says, "it was a long day"')

    everybody = {ann: "Linnea", ben: "Ben", cyd: "Cyd", dee: "Dee"}
    falls(own, everybody, signal.SIGTERM)

    ann.types("home")
    ben.reads("Linnea's seat is free.")
    ann.reads("`persona wear`")
    ann.types("persona new Tarn=they/them/Short, grey coat. Speaks first.")
    ann.reads("Tarn is in your wardrobe")
    ann.puts_on("Tarn")
    everybody[ann] = "Tarn"
    falls(own, everybody)
    assert ann.knows.mask["name"] == "Tarn" and "Dressing Room" in ann.knows.room["name"]

    ann.types("out")
    ann.reads("The Gate")
    ann.sits("lawn", "house", "willow")
    dee.reads("Tarn sits down.")
    ann.types("say I am new to this")
    cyd.reads('Tarn says, "I am new to this"')
    for _ in range(2):
        falls(own, everybody)
        assert ann.knows.mask["name"] == "Tarn" and "Tarn" in ann.knows.people
    cyd.types("look")
    assert "Tarn" in cyd.reads("Ways out")

    ann.puts_on("Linnea")
    dee.reads("Tarn's seat is free.")
    ann.types("out")
    ann.reads("The Hearth")
    ann.types("sit")
    ben.reads("Linnea sits down.")
    everybody[ann] = "Linnea"
    for _ in range(2):
        falls(own, everybody)
        assert ann.knows.mask["name"] == "Linnea" and set(ann.knows.people) == {"Linnea", "Ben"}
    assert "Tarn" not in cyd.knows.people

    for member, not_seen in ((ben, "Tarn"), (cyd, "Linnea"), (dee, "Linnea")):
        assert scan.found(member.received(), (LOGIN, not_seen), own_ids(own)) == [], member.name
    planted = f"{cyd.received()} Linnea {LOGIN} {own_ids(own)[0]}"
    assert len(scan.found(planted, (LOGIN, "Linnea"), own_ids(own))) == 3


def own_ids(house: House) -> list:
    """The ids of all persons, personas and places, as the rows have them."""
    import sqlite3
    from uuid import UUID

    rows = sqlite3.connect(f"file:{house.data}/meadow.db?mode=ro", uri=True)
    tables = ("people_person", "personas_persona", "places_place")
    found = [UUID(one) for table in tables for (one,) in rows.execute(f"select id from {table}")]
    rows.close()
    assert len(found) > 10 and re.fullmatch(r"[0-9a-f-]{36}", str(found[0]))
    return found
