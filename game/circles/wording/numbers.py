"""Sentences about numbers that members give. None of them praises, warns or compares with others."""

from collections.abc import Sequence
from uuid import UUID

from game.circles.beside.memory import CHECK_IN
from game.circles.events import manners as e
from game.circles.rules.numbers import MIDDLE_FROM, PROMPT_FROM
from game.circles.wording.common import counted, lines, listed, number, title

ABOUT_RATING = (
    "How was this meeting for you? Four numbers from 0, not at all, to 10, wholly:\n"
    "Heard: how far did you feel listened to?\n"
    "Belonging: how much did you feel one of us today?\n"
    "Useful: did we speak of what matters to you?\n"
    "Safe: how safe was it to be as you are?\n"
    "For example `rate 8 7 9 6`, and with a line for yourself `rate 8 7 9 6 = it was good to be late`. These "
    "are our own questions and no tested measure. Whoever held the meeting hears how many rated, and from "
    "four on which of them was lowest; never who, and no number."
)
_ITEMS = {"heard": "Heard", "belonging": "Belonging", "useful": "Useful", "safe": "Safe"}
_ABOUT = {"heard": "being heard", "belonging": "belonging", "useful": "being useful", "safe": "safety"}


def given(kind: str, check_in: int | None, check_out: int | None, *, told: bool) -> str:
    """What somebody reads who has given a number."""
    if kind == CHECK_IN:
        now = f"Your check-in number is {check_in}. It is yours alone."
    elif check_in is None:
        now = f"Your check-out number is {check_out}. It is yours alone."
    else:
        now = f"You checked in at {check_in} and check out at {check_out}. Both are yours alone."
    if told:
        return f"{now} The ring has heard its middle already, so this one stays with you."
    keeps = " `checkout keep` seals it in your own pages." if kind != CHECK_IN else ""
    return f"{now} When five or more give one, the ring hears the middle of them, once.{keeps}"


def mine(check_in: int | None, check_out: int | None) -> str:
    """Both numbers, for their owner."""
    said = [f"You checked in at {check_in}."] if check_in is not None else []
    said += [f"You checked out at {check_out}."] if check_out is not None else []
    one = len(said) == 1
    theirs = "It is yours alone and goes" if one else "They are yours alone and go"
    return " ".join(
        [*said, f"{theirs} with the meeting; `checkout keep` seals {'it' if one else 'them'} for you."]
    )


def for_holders(sits: int, told: Sequence[str]) -> str:
    """For whoever helps hold it: what can be said of a ring in which so many sit, `told` of which numbers."""
    few = (
        f"{title(counted(sits, 'person sits', 'people sit'))} here, and that is too small a ring to say: of "
        f"fewer than {number(MIDDLE_FROM)} numbers the middle would be somebody's own."
    )
    once = (
        f"When {number(MIDDLE_FROM)} or more give a number, all of you hear the middle of them once, as the "
        "part ends; of fewer it is too few to say."
    )
    says = few if sits < MIDDLE_FROM else once
    if told:
        says = f"The ring has heard the middle of the {listed(told)} numbers; it is not said again."
    return lines(
        says,
        f"After the end you hear how many rated, and from {number(PROMPT_FROM)} on which number was lowest. "
        "How people are, they can say themselves; an open question is the better way to ask.",
    )


def to_keep(circle: str, check_in: int | None, check_out: int | None) -> str:
    """Both numbers as a line of one's own pages."""
    said = [f"in at {check_in}"] if check_in is not None else []
    said += [f"out at {check_out}"] if check_out is not None else []
    return f"{title(circle)}: checked {' and '.join(said)}."


def middle(event: e.MiddleTold, reader: UUID) -> str:
    """The middle, for the ring."""
    whole = int(event.middle)
    at = str(whole) if event.middle == whole else f"between {whole} and {whole + 1}"
    return f"The middle of {number(event.count)} {event.kind} numbers is {at}."


def rated(event: e.Rated, reader: UUID) -> str:
    """For who rated: what becomes of it, and what they might like to say."""
    kept = (
        "They stand sealed on the sheet of your persona, under rating, for you to look back on."
        if event.numbers_kept
        else "They go with the meeting; with your pages open (`unlock`) they would stay there, for you alone."
    )
    line = None
    if event.line is not None:
        line = (
            f"Your line is not kept. {event.line}" if event.line else "Your line is sealed among your keeps."
        )
    return lines(
        "Thank you. Your numbers are yours: whoever held the meeting hears how many rated, and from four on "
        f"which of the four was lowest. {kept} It is no tested measure.",
        line,
        _fallen(event),
    )


def _fallen(event: e.Rated) -> str | None:
    if not event.fallen:
        return None
    which = listed([_ITEMS[one] for one in event.fallen])
    how = f"`whisper {event.host_name}` where you both are" if event.host_name else "a whisper next time"
    return (
        f"{which}: that is clearly lower than you usually say. Would you like to tell a facilitator? {how} "
        "does it, and you need not. `help now` shows people to call, if today was too much."
    )


def ratings(event: e.RatingsTold, reader: UUID) -> str:
    """For whoever held it, once."""
    rated = f"After {event.circle_name}: {counted(event.count, 'person', 'people')} rated the meeting."
    if event.count < PROMPT_FROM:
        return f"{rated} That is too few to say more."
    if not event.lowest:
        return rated
    about = " and ".join(_ABOUT[one] for one in event.lowest)
    return f"{rated} Something about {about} may want attention. It is a hint and no tested measure."
