"""Sentences about looks: for whoever was looked at, and for stewards."""

from collections import Counter
from collections.abc import Sequence

from game.personas.sheet_wording import day
from game.safety.order.notices import Seen

NO_LOOKS = (
    "Nobody who helps has looked at what is kept of you within a year, unless at a report about you that"
    " waits: such a look is shown once it is decided."
)
NO_LOOKS_ALL = "No other steward or keeper of a circle has looked at what is kept of anybody within a year."
GONE = "somebody who has gone"


def looks(seen: Sequence[Seen]) -> str:
    """Who looked at what is kept of the reader."""
    if not seen:
        return NO_LOOKS
    first = "Who of those who help looked at what is kept of you, the latest first:"
    return "\n".join([first, *of_you(seen)])


def of_you(seen: Sequence[Seen]) -> list[str]:
    """The same, a sentence each."""
    alike = Counter(f"{day(one.day)}: {one.by or GONE} looked at {one.what}" for one in seen)
    return [f"{said}{'' if count == 1 else f', {count} times'}." for said, count in alike.items()]


def looks_of_others(seen: Sequence[Seen]) -> str:
    """What other helpers looked at, for a steward; at whom is not said."""
    if not seen:
        return NO_LOOKS_ALL
    return "\n".join(["What others who help have looked at, the latest first:", *of_others(seen)])


def of_others(seen: Sequence[Seen]) -> list[str]:
    """The same, a sentence each."""
    return [f"{day(one.day)}: {one.by or GONE}, {one.what}." for one in seen]
