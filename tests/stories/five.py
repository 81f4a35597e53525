"""Five people in a real house who find circles and sit in them by nothing but what screens have told them."""

import re

from tests.stories.facts import FactMember
from tests.stories.house import House

PEOPLE = {"Ann": "heron", "Ben": "otter", "Cyd": "lark", "Dee": "wren", "Eve": "finch"}
LANTERN = (
    ("What is it called?", "The Lantern"),
    ("What is it for?", "For people who have lost somebody."),
    ("What is it about?", "grief"),
    ("How do you sit together?", "grief circle"),
    ("How do people come in?", "closed"),
    ("What is asked at the door?", "Whom do you miss?; What would be good for you here?"),
    ("How many share in one meeting?", "skip"),
    ("When does it meet?", "Sundays at eight in the evening, in Lisbon."),
    ("Who leads it?", "peer"),
)
"""What is asked of whoever founds a grief circle, and what Ann answers."""


def thanks(heard: str, name: str) -> str | None:
    """The thanks of the house, with nobody's name in it."""
    found = re.search(rf"Thank you[^.]*\b{name}\.", " ".join(heard.split()))
    return found and found[0].replace(name, "you")


class Five:
    """`people` by their names; `comes(port)` is a new connection."""

    def __init__(self, house: House, comes) -> None:
        self.house, self.comes = house, comes
        self.people: dict[str, FactMember] = {}
        for name, login in PEOPLE.items():
            member = self.people[name] = comes(house.telnet)
            member.joins(login, name)
            member.types("help")
            member.quiet(0.5)

    def __getitem__(self, name: str) -> FactMember:
        return self.people[name]

    def hush(self, *names: str) -> None:
        """What was said until now is read."""
        for name in names or self.people:
            self[name].quiet(0.3)

    def heard(self, *names: str) -> dict[str, str]:
        """What each of them reads in the next moment."""
        return {name: self[name].quiet(0.6) for name in names}

    def again(self, name: str) -> FactMember:
        """Somebody whose line dropped connects anew."""
        member = self.people[name] = self.comes(self.house.telnet)
        member.name = name
        member.connects(PEOPLE[name])
        return member

    def learns(self, name: str, topic: str, word: str) -> None:
        """Somebody reads a page of help, and there is this word on it."""
        self[name].types(f"help {topic}")
        self[name].reads(word)
        self[name].quiet(0.3)

    def goes_to(self, name: str, circle: str) -> None:
        """To where a circle meets, by the way that `circles` tells."""
        member = self[name]
        member.quiet(0.2)
        member.types("circles")
        listed = " ".join(member.reads("shows its card").split())
        row = re.search(rf"{circle}, in .*?(It meets here|The way from here: ([^.]*))\.", listed)
        for step in (row[2] or "").split(", "):
            if step:
                member.types(f"go {step}")
                member.reads("Ways out")
        member.quiet(0.2)

    def sits(self, circle: str, *names: str) -> None:
        """These people come and sit down; the first of them holds the meeting."""
        for name in names:
            self.goes_to(name, circle)
            self.sits_down(name)
        self[names[0]].types("host")
        self[names[0]].reads("You hold today's meeting")
        self.hush(*names)

    def sits_down(self, name: str) -> str:
        """What somebody reads who sits down and keeps to the agreements."""
        self[name].types("sit")
        said = self[name].quiet(0.8)
        if "Type `agree` or `leave`." in said:
            self[name].types("agree")
            said += self[name].reads("You have agreed") + self[name].quiet(0.4)
        return said

    def until(self, name: str, part: str) -> None:
        """Whoever holds the meeting goes on, part by part."""
        for _ in range(15):
            if f"Now: {part}," in self[name].quiet(0.6):
                return
            self[name].types("next")
        raise AssertionError(f"the part called {part} does not come")

    def leave(self) -> None:
        """Everybody is here, and every seat is free; what that says is read."""
        for name, member in list(self.people.items()):
            if member.closed:
                self.again(name)
            self[name].types("leave")
        self.hush()
