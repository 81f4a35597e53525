"""Sentences about circles as standing groups: their news, and what waits for their members."""

from collections.abc import Callable
from uuid import UUID

from game.circles.events.standing import CircleNews, What
from game.circles.wording.common import counted, lines, listed, number, title
from game.common.plain import unquoted
from game.common.texts import snippet

ROLES = {
    "facilitator": "a facilitator",
    "co_facilitator": "a co-facilitator",
    "greeter": "a greeter",
    "timekeeper": "a timekeeper",
    "reader": "a reader",
}
DOES = {
    "facilitator": "keeps the circle and holds its meetings",
    "co_facilitator": "keeps the circle together with others",
    "greeter": "welcomes who is new",
    "timekeeper": "hears how the time goes",
    "reader": "reads what is read",
}


def heard(event: CircleNews, reader: UUID) -> str:
    """The news as everybody to whom it is due gets it."""
    return _SENTENCES[event.what](event)


def role_waits(circle: str, role: str) -> str:
    """For who was asked to take a role, and has not answered."""
    return (
        f"You are asked whether you would be {ROLES[role]} of {circle}: one who {DOES[role]}. `yes role` or"
        " `no role`; either is fine, and the question can wait."
    )


def let_in(circle: str) -> str:
    """For who was let in and has not sat down yet."""
    return (
        f"{title(circle)} has let you in. When it meets, `sit` shows you its agreements; `circle` its card."
    )


def not_let_in(circle: str, words: str) -> str:
    """For who was not let in; words of somebody who keeps the circle, if there are any, stand in quotes."""
    return lines(
        f"{title(circle)} does not take you in for now. That says nothing about you: a circle looks at who is"
        " in it already. You may ask again, and `circles` lists the others; the Quiet Room is open.",
        _they_write(words),
    )


def over_at_the_door(circle: str, words: str = "") -> str:
    """For who had asked to come to a circle that is over by now."""
    return lines(
        f"{title(circle)} is over, so you wait there no longer, and what you answered is gone. That says"
        " nothing about you. `circles` lists the others, and the Quiet Room is open.",
        _they_write(words),
    )


def _they_write(words: str) -> str | None:
    return f'They write: "{unquoted(words)}"' if words else None


def agreements_waiting(circle: str) -> str:
    """For a member whose circle has changed what it agrees on."""
    return f"{title(circle)} has changed its agreements. You see what is new when you next sit down there."


def people_wait(count: int) -> str:
    """For who keeps a circle at whose door people wait."""
    return (
        f"{title(counted(count, 'person waits', 'people wait'))} at the door of a circle that you keep."
        " `applications` shows what they say."
    )


def met_without_you(circle: str) -> str:
    """The one kind line that a member wished for."""
    return (
        f"{title(circle)} met while you were not there. Nothing is expected of you; your chair is yours when"
        " you want it."
    )


def numbers(found: tuple[int, ...]) -> str:
    """Numbers of agreements as one says them."""
    return listed([str(one) for one in found])


def _role_taken(event: CircleNews) -> str:
    """Without a name it is for who took it."""
    be = f"{title(event.name)} is" if event.name else "You are"
    return f"{be} now {ROLES[event.more]} of {event.circle_name}."


def _role_declined(event: CircleNews) -> str:
    if not event.name:
        return f"You have said no, and that is fine. In {event.circle_name} all is as it was for you."
    return f"{title(event.name)} would rather not be {ROLES[event.more]} of {event.circle_name} just now."


def nobody_keeps(circle: str) -> str:
    """For members and stewards of a circle that nobody keeps."""
    return (
        f"Nobody keeps {circle} just now. It meets as before, and its members can hold its meetings; nobody"
        " can be let in, and what it is stays as it is. A steward can ask a member to keep it: there,"
        " `circle/role` with a name and facilitator."
    )


def _licence_gone(event: CircleNews) -> str:
    """Without a name it is for whose profession it was."""
    if not event.name:
        return (
            "A steward has taken back what was checked of your profession. The cards of circles that you keep"
            " name it no more; roles and seats are yours as before. The steward can say why (`help about`)."
        )
    led = (
        " Nobody else who keeps it is a professional as far as the house knows, so it says that peers lead"
        " it; what needs a professional does not begin. `circle/edit format=` takes another way."
        if event.more
        else ""
    )
    return (
        f"A steward has taken back what was checked of the profession of {event.name}. The card of"
        f" {event.circle_name} names it no more.{led}"
    )


def _agreements(event: CircleNews) -> str:
    new = f" New or changed: {numbers(event.lines)}." if event.lines else ""
    if event.others:
        new += f" Gone, or in other words: {numbers(event.others)} of version {event.count - 1}."
    return (
        f"{title(event.circle_name)} has new agreements, version {event.count}.{new} `agreements` shows them;"
        " when you next sit down there, you are asked whether you keep to them. A meeting that runs now goes"
        " on under the old ones."
    )


def _ending(event: CircleNews) -> str:
    if not event.count:
        return f"{title(event.circle_name)} ends now."
    beside = " The meeting that is open now is not among them." if event.more else ""
    return (
        f"{title(event.circle_name)} will end after {counted(event.count, 'more meeting', 'more meetings')}."
        f"{beside} The last one is for taking leave. If you want to say something before that, its"
        " facilitators are on its card."
    )


def _meetings_left(event: CircleNews) -> str:
    if event.count == 1:
        return "This is the last meeting of this circle."
    return f"This circle ends after {counted(event.count, 'meeting', 'meetings')}, this one among them."


def _review_done(event: CircleNews) -> str:
    if not event.lines:
        answers = counted(event.count, "person has", "people have") if event.count else "nobody has"
        return (
            f"The review is over. {title(answers)} answered, and it takes three answers before the house says"
            " what was named. Thank you for looking."
        )
    one = len(event.lines) == 1
    most = f"The review is over. Recalled most: agreement{'' if one else 's'} {numbers(event.lines)}."
    if event.more:
        return f"{most} Thank you for looking."
    if not event.others:
        return f"{most} Each was named by somebody."
    return (
        f"{most} Named by nobody: {numbers(event.others)}. What nobody names may be so much a matter of"
        " course that it is kept without thinking, or it may be asleep; you can say which."
    )


def _applied(event: CircleNews) -> str:
    short = event.name.casefold()
    return (
        f"{title(event.name)} would like to come to {event.circle_name}. `applications` shows what they say;"
        f" `admit {short}` lets them in, `circle/decline {short}=your words` does not, for now."
    )


_SENTENCES: dict[What, Callable[[CircleNews], str]] = {
    What.ROLE_ASKED: lambda event: lines(
        f"{title(event.by)} asks you something.", role_waits(event.circle_name, event.more)
    ),
    What.ROLE_TAKEN: _role_taken,
    What.ROLE_DECLINED: _role_declined,
    What.ROLE_GONE: lambda event: (
        f"You have no role in {event.circle_name} any more; {title(event.by)} took it back. You belong to it"
        " as before."
    ),
    What.NOBODY_KEEPS: lambda event: nobody_keeps(event.circle_name),
    What.LICENCE_GONE: _licence_gone,
    What.APPLIED: _applied,
    What.ADMITTED: lambda event: let_in(event.circle_name),
    What.DECLINED: lambda event: not_let_in(event.circle_name, event.words),
    What.AGREEMENTS_CHANGED: _agreements,
    What.ENDING: _ending,
    What.ENDING_OFF: lambda event: f"{title(event.circle_name)} goes on: its end is taken back.",
    What.OVER: lambda event: (
        f"{title(event.circle_name)} is over. Its room is gone, and a small plaque on the lawn says its name."
        " What you said there is kept nowhere."
    ),
    What.OVER_AT_THE_DOOR: lambda event: over_at_the_door(event.circle_name),
    What.REVIEW_DUE: lambda event: (
        "This circle has met several times since it last looked at itself. When there is room for it today,"
        " `review` asks three questions; `help review` says how it goes."
    ),
    What.REVIEW_BEGUN: lambda event: snippet("standing.review", most=event.count),
    What.REVIEW_DONE: _review_done,
    What.RESTS: lambda event: (
        f"{title(event.name)} rests from this circle for a while, and wants you to know. Their place is"
        " theirs."
    ),
    What.FAREWELL: lambda event: (
        f"{title(event.name)} has left this circle, and asked that this be read. "
        f'{title(event.name)} writes: "{unquoted(event.words)}"'
    ),
    What.EMPTY_SEAT: lambda event: (
        f"{title(event.name)} has left this circle. One chair stays empty in this meeting, with a candle on"
        " it."
    ),
    What.MEETINGS_LEFT: _meetings_left,
}


def plaques(found: list[tuple[str, int]]) -> list[str]:
    """Circles that have ended, as they stand on plaques: their names, and nobody's."""
    if not found:
        return []
    said = [f"{title(name)} met here {_times(count)}" for name, count in found]
    return [f"Small plaques in the grass: {'; '.join(said)}."]


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{number(count)} times"
