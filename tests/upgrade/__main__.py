"""Lives an evening in a house of today, and keeps its rows: `python -m tests.upgrade NAME`."""

import sys

from tests.stories.five import LANTERN
from tests.stories.house import House
from tests.stories.people import PASSPHRASE, Member
from tests.upgrade import moves_out


def main(name: str) -> None:
    """The evening of which tests/upgrade/__init__.py tells."""
    house = House()
    house.open()
    people = {login: Member(house.telnet) for login in ("heron", "otter", "lark")}
    ann, ben, cyd = people.values()
    try:
        for (login, member), called in zip(people.items(), ("Ann", "Ben", "Cyd"), strict=True):
            member.joins(login, called)
        _is_somebody(ann, ben)
        _founds(ann, ben)
        for member in (ann, ben, cyd):
            _sits(member, walked=member is not cyd)
        for member, line, answer in (
            (ann, "host", "Your next step: `begin`"),
            (ann, "begin", "Your turn, Ann."),
            (ann, "share I am here [done]", "It is Ben's turn"),
            (ben, "pass", "It is Cyd's turn."),
        ):
            _does(member, line, answer)
        assert house.setup("stop").returncode == 0
        moves_out(name, house.data)
    finally:
        for member in people.values():
            member.close()
        house.close()


def _does(member: Member, line: str, answer: str) -> None:
    member.sends(line)
    member.reads(answer)


def _is_somebody(ann: Member, ben: Member) -> None:
    _does(ann, "persona new Robin=they/them/A coat of many pockets.", "is in your wardrobe")
    _does(ann, "describe Somebody with a grey scarf.", "Others see it so")
    _does(ann, "shield grief", "wait for you")
    _does(ben, "mute Cyd", "You mute Cyd")
    _does(ann, "unlock", "The passphrase of your pages")
    ann._unseen(PASSPHRASE)
    ann.reads("Your pages are open until")
    _does(ann, "keeps that I came although it rained", "It is kept")


def _founds(ann: Member, ben: Member) -> None:
    for member in (ann, ben):
        for way in ("lawn", "house"):
            _does(member, way, "Ways out")
    ann.sends("found")
    for question, answer in LANTERN:
        ann.reads(question)
        ann.sends(answer)
    ann.reads("The Lantern is founded, and you keep it.")
    for line, answer in (
        ("apply lantern", "Whom do you miss?"),
        ("My father, two years ago.", "What would be good for you here?"),
        ("Somebody who listens.", "`message`: one kind line."),
        ("skip", "`yes` sends it."),
        ("yes", "Those who keep The Lantern see that you would like to come."),
    ):
        _does(ben, line, answer)


def _sits(member: Member, walked: bool) -> None:
    for way in ("hearth",) if walked else ("lawn", "house", "hearth"):
        _does(member, way, "Ways out")
    _does(member, "sit", "Type `agree` or `leave`.")
    _does(member, "agree", "You have agreed")


if __name__ == "__main__":
    main(sys.argv[1])
