"""Deeds of certain floors: reading, focus, switching the floor, inner chairs; and the hint to a question."""

from uuid import UUID

from game.circles import registry, selectors
from game.circles.meetings import keeping, seated
from game.circles.refusals.meetings import NoMeeting
from game.circles.rules import machine, questions
from game.circles.rules.events.floors import (
    GiveChair,
    Read,
    SetFocus,
    SetInner,
    StopScene,
    SwitchFloor,
    TakeChair,
)
from game.circles.rules.events.meetings import Deed
from game.circles.rules.facts.floors import QuestionHint
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import Meeting
from game.circles.rules.refusals.floors import NoScene, WhoseIsIt
from game.personas.rules import Who


def read(who: Who, *, now: float) -> None:
    """The next text of the part is read. Raises NoMeeting and what the rules refuse. Emits CircleTold."""
    _do(who, Read(who.id), now)


def focus(who: Who, name: str, *, now: float) -> None:
    """The part that is about one person is theirs.

    Raises NoMeeting, NotInThisCircle, WhichSeat, WhoseIsIt and what the rules refuse. Emits CircleTold.
    """
    if not name:
        raise WhoseIsIt()
    _do(who, SetFocus(who.id, selectors.seat_named(who, name)), now)


def switch(who: Who, floor: str, *, now: float) -> None:
    """This part goes on with another floor. Raises as the rules refuse. Emits CircleTold."""
    _do(who, SwitchFloor(who.id, floor.casefold()), now)


def set_inner(who: Who, names: str, *, now: float) -> None:
    """They sit inside, whose names these are, by blanks or commas.

    Raises NoMeeting, NotInThisCircle, WhichSeat and what the rules refuse. Emits CircleTold.
    """
    said = [one.strip() for one in (names.split(",") if "," in names else names.split())]
    _do(who, SetInner(who.id, tuple(selectors.seat_named(who, one) for one in said if one)), now)


def take_chair(who: Who, *, now: float) -> None:
    """`who` comes inside. Raises as the rules refuse. Emits CircleTold."""
    _do(who, TakeChair(who.id), now)


def give_chair(who: Who, *, now: float) -> None:
    """`who` goes outside. Raises as the rules refuse. Emits CircleTold."""
    _do(who, GiveChair(who.id), now)


def stop(who: Who, *, now: float) -> None:
    """The scene is over.

    Raises NoScene, also where nobody meets, and what the rules refuse. Emits CircleTold.
    """
    try:
        _do(who, StopScene(who.id), now)
    except NoMeeting:
        raise NoScene() from None


def hint(meeting: Meeting, asker: UUID, words: str, *, goes_on: bool) -> list[Fact]:
    """What the asker alone is told of a question that they say now, in `meeting` as it was before it.

    Nothing where no questions are asked, where the line goes on, and for the answers.
    """
    if meeting.floor != "ask_only" or meeting.hold is not None or goes_on or asker == meeting.focus:
        return []
    reasons = questions.hints(words)
    return [QuestionHint(asker, reasons)] if reasons else []


def _do(who: Who, deed: Deed, now: float) -> None:
    living = seated.living_here(who, now)
    after, facts = machine.step(living.meeting, deed, registry.seen(now))
    keeping.keep(living, after, facts)
