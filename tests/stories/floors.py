"""A circle of Ann's in a real house, which sits in whatever way a file of formats says."""

from tests.stories.facts import FactMember
from tests.stories.house import House

PEOPLE = (("heron", "Ann"), ("otter", "Ben"), ("lark", "Cyd"), ("wren", "Dee"), ("finch", "Eve"))
FORM = """\
key: {key}
title: {title}
about: A way of sitting together that was written by hand this evening. You may always pass.
family: circle
led_by: peer
size: {{min: 2, ideal: 4, max: 9}}
minutes: {minutes}
membership: open
late_entry: never
roles: [facilitator]
defaults: {{crosstalk: {crosstalk}, advice: never}}
phases:
{phases}
"""


def write(house: House, key: str, *phases: str, minutes: int, crosstalk: int = 0) -> None:
    """A facilitator with an editor writes a file; the house has never seen it."""
    folder = house.data / "formats"
    folder.mkdir(exist_ok=True)
    rows = "\n".join(f"  - {{{phase}}}" for phase in phases)
    title = key.replace("_", " ").capitalize()
    text = FORM.format(key=key, title=title, minutes=minutes, crosstalk=crosstalk, phases=rows)
    (folder / f"{key}.yaml").write_text(text)


class Circle:
    """Five people in the room of a circle that Ann keeps. `people` by their names in small letters."""

    def __init__(self, house: House, comes) -> None:
        self.house = house
        self.people = {}
        for login, name in PEOPLE:
            member = comes(house.telnet, FactMember)
            member.joins(login, name)
            member.walks("lawn", "house")
            self.people[name.casefold()] = member
        ann = self.people["ann"]
        ann.sends("found The Night Owls=For those who lie awake and would talk.")
        ann.reads("The Night Owls")
        for member in self.people.values():
            member.quiet(0.3)
            member.sends("circles")
            member.reads("The Night Owls")
            member.types("go night owls")
            member.reads("Ways out")

    def __getattr__(self, name: str) -> FactMember:
        return self.people[name]

    def sits(self, key: str, *names: str, begin: bool = True) -> None:
        """These people sit down to this format, the first holds it, and it has begun."""
        ann = self.people["ann"]
        title = key.replace("_", " ").capitalize()
        ann.sends(f"format load {key}")
        ann.reads(title)
        ann.types(f"circle/edit format={key}")
        ann.reads("Changed.")
        for name in names:
            member = self.people[name]
            member.quiet(0.2)
            member.sends("sit")
            if "Type `agree` or `leave`." in member.quiet(0.8):
                member.sends("agree")
                member.reads("You have agreed")
        self.people[names[0]].sends("host")
        self.people[names[0]].reads("You hold")
        if begin:
            self.people[names[0]].sends("begin")
            for name in names:
                self.people[name].reads("Now:")

    def goes(self) -> None:
        """Everybody leaves the seat; the meeting is over."""
        for member in self.people.values():
            member.sends("leave")
        for member in self.people.values():
            member.quiet(0.4)
