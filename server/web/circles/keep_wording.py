"""What the pages of who keeps a circle say in words."""

from collections.abc import Sequence

from game.circles.events.meetings import CircleCard
from game.circles.events.standing import Member
from game.circles.rules.standing import KEEPS, changed_lines
from game.circles.standing import agreed
from game.circles.wording import formats as of_formats
from game.circles.wording.common import counted, listed
from game.circles.wording.standing_answers import over_capacity

__all__ = [
    "DONE",
    "ROLES",
    "STEWARDS_ROLES",
    "differs",
    "does",
    "done",
    "first_own",
    "lacks",
    "may_lose",
    "over_capacity",
]

ROLES = {
    "greeter": "greeter: welcomes who is new",
    "timekeeper": "timekeeper: hears how the time goes",
    "reader": "reader: reads what is read",
    "co": "co-facilitator: keeps the circle together with you",
    "facilitator": "facilitator: keeps the circle and holds its meetings",
}
"""What a member can be asked to be, by the word for it."""
STEWARDS_ROLES = {
    "facilitator": ROLES["facilitator"],
    "co": "co-facilitator: keeps the circle together with whoever else keeps it",
}
"""What a steward asks a member to be, so that somebody keeps the circle."""
_CALLED = {"co_facilitator": "co-facilitator"}
DONE = {
    "founded": "It is founded, and you keep it. It has a room in the Circle House, and the agreements of the "
    "house to begin with.",
    "let-in": "They belong from now on, and are told. What they answered is gone.",
    "declined": "They are told kindly, and what they answered is gone. They may ask again another time.",
    "role-asked": "They are asked, and can answer when they like. Nothing changes before their yes.",
    "role-gone": "They have no role here any more, and were told.",
    "laid-down": "You have laid it down. You belong to this circle as before.",
    "changed": "It is changed. The card shows it so from now on.",
    "drafted": "The draft is kept. Nothing changes for anybody before you publish it.",
    "forgotten": "The draft is gone; the circle agrees on what it did.",
    "published": "It is what the circle agrees on. Every member, you too, is asked when they next sit down. "
    "A meeting whose doors are open already goes on under the version before.",
    "ends": "It is said, and its members know. The last meeting is for taking leave.",
    "goes-on": "It goes on, and its members know.",
}
"""What has just been done, by the word that stands in the address after it."""


def done(word: str, circle: CircleCard) -> str:
    """What has just been done with this circle; empty for a word that says nothing."""
    said = DONE.get(word, "")
    return f"{said} {of_formats.two_hold(circle.form)}" if word == "founded" else said


def does(one: Member) -> str:
    """What a member does here, as those who keep the circle see it; empty for most."""
    notes = [_CALLED.get(role, role) for role in one.roles]
    notes += [f"asked to be {_CALLED.get(one.asked, one.asked)}"] if one.asked else []
    notes += ["rests for a while"] if one.rests else []
    notes += [] if one.agreed else ["let in, not here yet"]
    return listed(notes) if notes else ""


def may_lose(one: Member) -> bool:
    """Whether somebody who keeps the circle can take a role of theirs back, or the question about one."""
    return bool(one.roles or one.asked) and not set(one.roles) & set(KEEPS)


def lacks(circle: CircleCard) -> str:
    """What is to be set before a meeting of this circle can begin; empty where nothing."""
    needs, said = circle.form.needs, []
    if "intake" in needs and not circle.intake:
        said.append("the questions that newcomers answer")
    if "closed_membership" in needs and circle.membership != "closed":
        said.append("that it is closed")
    elif "intake" in needs and circle.membership == "open":
        said.append("that people are let in")
    return f"A meeting of this kind does not begin before this is set: {listed(said)}." if said else ""


def first_own() -> int:
    """The number of the first agreement that is a circle's own to change."""
    return len(agreed.house_lines()) + 1


def differs(draft: Sequence[str], stands: Sequence[str]) -> str:
    """What would be other than it is."""
    new = changed_lines(stands, draft)
    gone = len(set(stands) - set(draft))
    parts = [f"new, or in other words: {listed([str(number) for number in new])}"] if new else []
    parts += [f"gone, or in other words: {counted(gone, 'sentence', 'sentences')}"] if gone else []
    return f"In the draft: {'; '.join(parts)}." if parts else "In the draft the order is another."
