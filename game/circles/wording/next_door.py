"""Sentences about the room beside a ring: who is asked, who comes, what is said by whom. No queries."""

from uuid import UUID

from game.circles.events.care import (
    CareAsked,
    CareBegan,
    CareDeclined,
    CareNotNow,
    CareUnanswered,
    CareWished,
)
from game.circles.events.meetings import CircleCard
from game.circles.wording.common import lines, title
from game.common.texts import snippet

SAT_WITH = (
    "People of the ring sit here with each other just now, beside its meeting. What they say is heard by them"
    " alone."
)
WAITS = "Somebody has come to aftercare, and nobody who holds it is there yet. `aftercare` takes you there."
UNANSWERED = (
    "Nobody who holds the meeting can come next door just now, and that says nothing about you. You can"
    " `pause` the circle, or `leave`, and nobody asks why. `help now` shows people to call, at any hour."
)
_CLOSED = (
    "Nobody could come next door before the meeting closed, and that says nothing about you. Aftercare is"
    " open: {there} you can say that you would like somebody to stay with you. `help now` shows people to"
    " call, at any hour."
)
_THERE = {"here": "here", "next door": "`aftercare` takes you there, and"}


def unanswered(event: CareUnanswered) -> str:
    """That nobody can come, for who asked."""
    return _CLOSED.format(there=_THERE[event.aftercare]) if event.aftercare else UNANSWERED


def ring_left(circle: CircleCard) -> str:
    """What `look` says in a ring whose meeting is next door."""
    return (
        f"{title(circle.name)} meets here. Its last meeting has its aftercare in the room next door, for a"
        " quarter of an hour at most; after that, whoever sits down opens the doors. `aftercare` takes you"
        " there, if you sat in it."
    )


def asked(event: CareAsked, reader: UUID) -> str:
    """The question, for the one; that it is asked, for the other."""
    if reader == event.by_id:
        return f"{event.name} is asked whether they would like to sit with you next door. Nobody else sees."
    return (
        f"Would you like to sit with {event.by_name} next door for a while? Your place in the ring is kept,"
        " and only the two of you hear what is said there. Nobody else sees this. `yes` or `no`, either"
        " is fine."
    )


def wished(event: CareWished, reader: UUID) -> str:
    """That somebody would like company, for those who could come."""
    if reader == event.who_id:
        return (
            "Whoever holds the meeting is asked to sit with you next door; nobody else sees it. In two"
            " minutes at most you hear how it stands. `help now` shows people to call meanwhile."
        )
    return (
        f"{event.name} would like somebody to sit with them next door for a while. `yes` goes there with"
        " them, `no` if you cannot just now; they are not told who says so."
    )


def declined(event: CareDeclined, reader: UUID) -> str:
    """A no needs no reason."""
    if reader == event.by_id:
        return f"{event.name} would rather stay in the ring. Thank you for asking."
    return "That is all right; you stay where you are. `care` asks for company at any other moment."


def not_now(event: CareNotNow) -> str:
    """For who said no."""
    return f"That is all right. {event.name} is not told who said so."


def began(event: CareBegan, reader: UUID) -> str:
    """Where they are, who hears them, how they come back; for who holds the meeting, how a reply can go."""
    is_asked = reader == event.who_id
    other = event.with_name if is_asked else event.name
    here = (
        f"You sit with {other} in {event.place_name}. What is said here is heard by the two of you alone, and"
        " your places in the ring are kept. `say` and your words; `back` takes you to the ring at any moment."
    )
    if is_asked:
        below = "Below are people whose work it is, at any hour; it is there in case it helps."
        return lines(here, below if event.country else "`help now` shows people to call, at any hour.")
    return lines(here, snippet("common.care_reply"))
