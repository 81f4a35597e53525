"""Two browsers, one of them a phone, and a telnet client in one ring see the same order at each step."""

import re

from tests.browser.conftest import PHONE


def test_all_three_see_the_same_ring_at_each_step(house, sitter, comes):
    ann, ben = sitter(house, "Ann"), sitter(house, "Ben", viewport=PHONE)
    cyd = comes(house.telnet)
    ann.joins("heron")
    ben.joins("otter")
    cyd.joins("lark", "Cyd")
    cyd.walks("lawn", "house", "hearth")
    cyd.types("sit")
    cyd.reads("Type `agree` or `leave`.")
    cyd.types("agree")
    cyd.reads("You have agreed")
    for one in (ann, ben):
        one.walks("lawn", "house", "hearth")
        one.sits()

    def all_see(turn: str | None, *order: str) -> None:
        wanted = [(name, name == turn) for name in order]
        for one in (ann, ben):
            one.sees_order(wanted)
        assert told_by_telnet(cyd) == wanted

    all_see(None, "Cyd", "Ann", "Ben")
    cyd.sends("host")
    cyd.reads("`begin`")
    cyd.sends("order ben ann")
    all_see(None, "Ben", "Ann", "Cyd")
    cyd.sends("begin")
    all_see("Ben", "Ben", "Ann", "Cyd")
    assert ann.ring == ["Ben has the turn", "Ann you, turn to come", "Cyd turn to come, holds the meeting"]
    ben.shares("good evening [done]")
    ann.hears('Ben says, "good evening"')
    all_see("Ann", "Ben", "Ann", "Cyd")
    ann.does("pass")
    all_see("Cyd", "Ben", "Ann", "Cyd")
    assert ben.ring == [
        "Ben you, had the turn",
        "Ann is asked again at the end",
        "Cyd has the turn, holds the meeting",
    ]
    cyd.sends("share it rained [done]")
    ben.hears('Cyd says, "it rained"')
    all_see("Ann", "Ben", "Ann", "Cyd")
    assert "Ann has the turn, asked once more" in ben.ring
    ann.shares("I saw a heron [done]")
    all_see("Ben", "Ben", "Ann", "Cyd")
    ben.does("leave")
    ann.hears("Ben's seat is free.")
    wanted = [("Ann", True), ("Cyd", False)]
    ann.sees_order(wanted)
    ben.sees_order(wanted)
    assert told_by_telnet(cyd) == wanted
    assert ben.ring == ["Ann has the turn", "Cyd holds the meeting"], (
        "without a seat one sees what look shows"
    )


def told_by_telnet(member) -> list[tuple[str, bool]]:
    """Who sits in which order, and whose turn it is, as `order` says it."""
    member.quiet()
    member.sends("order")
    told = member.quiet(1.0)
    rows = re.findall(r"(?m)^\d+\. (\w+)(.*)$", told)
    return [(name, "has the turn" in rest) for name, rest in rows]
