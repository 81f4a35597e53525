"""What stands beside each circle on the hub of one's own pages: what waits there, in a few words."""

from game.circles.standing.mine import Asking, Belonging
from game.circles.wording.common import listed
from game.personas.sheet_wording import day

_CALLED = {"co_facilitator": "co-facilitator"}


def belongs(one: Belonging) -> str:
    """How it stands with a member; empty where nothing is to be said."""
    notes = [_CALLED.get(role, role) for role in one.roles]
    notes += [f"asked to be {_CALLED.get(one.asked, one.asked)}"] if one.asked else []
    notes += ["let in, not there yet"] if not one.version and "facilitator" not in one.roles else []
    notes += ["new agreements"] if one.is_behind else []
    notes += [f"resting until {day(one.rests_until)}"] if one.rests_until is not None else []
    return listed(notes) if notes else ""


def asks(one: Asking) -> str:
    """How it stands with who asked to come in."""
    return "not taken in for now" if one.declined else f"asked on {day(one.asked_on)}, waits for an answer"
