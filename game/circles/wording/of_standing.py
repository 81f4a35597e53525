"""What a circle's card says of the circle as a standing group."""

from collections.abc import Sequence

from game.circles.events.meetings import CircleCard
from game.circles.wording.common import counted, listed
from game.common.vocabulary import CONCERNS

_MEMBERS = {
    "slow_open": "Members: newcomers are let in one by one.",
    "closed": "Members: closed; now and then somebody is let in.",
}


def about(circle: CircleCard) -> str | None:
    """What it is about, in the house's words for concerns; None where nothing is said."""
    tags = [CONCERNS[key] for key in circle.tags if key in CONCERNS]
    return f"About: {', '.join(tags)}." if tags else None


def kept_by(circle: CircleCard, names: Sequence[str]) -> str | None:
    """Who keeps it from meeting to meeting. A circle of the house may have nobody."""
    if names:
        return f"Kept by {listed(names)}, from meeting to meeting."
    return None if circle.is_ours else "Nobody keeps it just now; the steward can ask somebody to."


def other_ways(circle: CircleCard) -> str | None:
    """The formats that it had beside that of today, as `circle/edit format=` takes them; None: no other."""
    others = [name.replace("_", " ") for name in circle.formats if name != circle.form.name]
    if not others:
        return None
    return f"It has also had these ways of sitting, and can have them again: {listed(others)}."


def review(circle: CircleCard) -> str | None:
    """How often it looks back at itself, for a circle that people founded; None where it chose not to."""
    if circle.is_ours or not circle.review_every:
        return None
    return f"Review: after every {counted(circle.review_every, 'meeting', 'meetings')}."


def members(circle: CircleCard) -> str:
    """How one becomes a member."""
    if circle.membership == "open":
        return "Members: whoever keeps to the agreements belongs."
    asks = " asks a few questions" if circle.intake else " says that you would like to come"
    return f"{_MEMBERS[circle.membership]} `apply`{asks}, and somebody who keeps the circle answers."


def to_come_in(circle: CircleCard) -> str:
    """What a newcomer does."""
    first = "" if circle.membership == "open" else "`apply`; once you are let in, "
    return f"{first}go there and `sit`."


def lacks(circle: CircleCard) -> str | None:
    """What is to be set before a meeting of this circle can begin, with the words for it; None: nothing."""
    needs, said = circle.form.needs, []
    if "intake" in needs and not circle.intake:
        said.append("`circle/edit intake=` and the questions that newcomers answer")
    if "closed_membership" in needs and circle.membership != "closed":
        said.append("`circle/edit membership=closed`")
    elif "intake" in needs and circle.membership == "open":
        said.append("`circle/edit membership=slow-open`, or closed")
    if not said:
        return None
    return f"A meeting of this kind does not begin before this is set: {listed(said)}."


def its_end(circle: CircleCard) -> str | None:
    """Where it stands between its beginning and its end; None in the middle."""
    if circle.state == "ending" and circle.meetings_left:
        left = counted(circle.meetings_left, "more meeting", "more meetings")
        return f"It ends after {left}, the last one for taking leave."
    return "It is just beginning, and has not met yet." if circle.state == "forming" else None


def listening(circle: CircleCard) -> str:
    """Seats beside those that share."""
    if not circle.listening:
        return "; no listening seats"
    return f"; {counted(circle.listening, 'listening seat', 'listening seats')} beside them, always listed"
