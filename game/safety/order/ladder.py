"""The ladder: what can be done where somebody harms others, from the lightest step to the last. Pure.

Source of the steps, of the two who decide the last of them, and of the 14 days: domain research 5.10, after
what MOOs learned.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ANSWER_DAYS = 2
ANSWER_WITHIN = "two days"
"""The same in words, as the charter says it."""
"""Days within which a report is answered, as the reporter is told. Source: domain research 5.7."""
APPEAL_DAYS = 14
PAUSE_MOST_DAYS = 30
ALONE_WITHIN_DAYS = 60
"""Within any of these, one steward without another pauses somebody for PAUSE_MOST_DAYS in all."""
REVIEW_DAYS = 180
"""After these a step without an end is looked at again."""
PROPOSAL_DAYS = 30
"""A step that nobody seconds within these is off."""
LONGEST_WORDS = 500
"""Characters of what is written to a person about a step, and of an answer."""
LONGEST_REPORT = 1_000
"""Characters of what somebody writes in a report or an appeal."""
SEALED_DAYS = 30
"""Days after a decision in which what was sealed in a report is there; then it is gone in every form."""
UNANSWERED_DAYS = 90
"""A report that nobody decided on in these is closed by the house, which says so."""
KEPT_DAYS = 365
"""Days for which it is kept that a step was taken, after its end. Source: domain research 5.11."""


class Step(StrEnum):
    """What can be done, the lightest first."""

    TEACH = "teach"
    WORD = "word"
    STEP_OUT = "step out"
    PAUSE = "pause"
    NOT_THIS_CIRCLE = "not this circle"
    NOT_HERE = "not here"


CALLED = {
    Step.TEACH: "a word on how things are done here",
    Step.WORD: "a private word",
    Step.STEP_OUT: "stepping out of this meeting",
    Step.PAUSE: "a pause",
    Step.NOT_THIS_CIRCLE: "not in this circle any more",
    Step.NOT_HERE: "not in this house any more",
}
BY_TWO = (Step.NOT_THIS_CIRCLE, Step.NOT_HERE)
"""Steps that two stewards take together, whoever it is with."""
LASTING = (Step.PAUSE, *BY_TWO)

REASONS = {
    "harsh": "cruel, mocking or threatening words",
    "unwanted": "private contact that was not wished for",
    "pressed": "pressing for money, secrecy, meetings elsewhere or sex",
    "methods": "ways to harm oneself, or encouraging it",
    "told": "passing on what was said in a circle",
    "pretends": "pretending to be somebody else, or a helper",
    "agreements": "not keeping to what the circle agreed on",
    "leads": "how a circle is kept or a meeting is held",
    "other": "something else",
}
"""Why: a closed list, so that a row holds no words of anybody."""
OUTCOMES = {
    "step": "a step was taken",
    "nothing": "no step was taken",
    "unanswered": "nobody answered it within ninety days, which should not have happened",
}


@dataclass(frozen=True)
class Held:
    """One step that was decided, as far as it is about time: `until` is the first day after it, or None."""

    step: Step
    until: date | None


def step_said(said: str) -> Step | None:
    """The step that somebody means, by its words or its number on the ladder."""
    words = " ".join(said.casefold().replace("_", " ").split())
    steps = list(Step)
    if words.isascii() and words.isdecimal() and 1 <= int(words[:3]) <= len(steps):
        return steps[int(words[:3]) - 1]
    usual = {"out": Step.STEP_OUT, "private word": Step.WORD, "circle": Step.NOT_THIS_CIRCLE}
    return next((step for step in steps if step == words), usual.get(words))


def reason_said(said: str) -> str | None:
    """The key of the reason that somebody means, by its word or its number in the list."""
    word = said.casefold().strip()
    keys = list(REASONS)
    if word.isascii() and word.isdecimal() and 1 <= int(word[:3]) <= len(keys):
        return keys[int(word[:3]) - 1]
    return word if word in REASONS else None


def until(step: Step, days: int | None, today: date) -> date | None:
    """The first day on which it holds no longer; None where it has no end of its own."""
    if step in BY_TWO:
        return None
    return today + timedelta(days=days or 1) if step in (Step.PAUSE, Step.STEP_OUT) else today


def in_force(held: Held, today: date) -> bool:
    """Whether it still binds."""
    return held.step in LASTING + (Step.STEP_OUT,) and (held.until is None or today < held.until)


def away_until(held: Iterable[Held], today: date) -> tuple[bool, date | None]:
    """Whether somebody whose doors these steps close is away, and the first day on which they are not."""
    now = [one for one in held if in_force(one, today)]
    if not now:
        return False, None
    days = [one.until for one in now]
    return True, None if None in days else max(day for day in days if day is not None)


def left_alone(paused: Collection[date], first: date) -> int:
    """How long a pause from `first` can be that one steward alone decides; `paused` are days that there were
    or will be."""
    for length in range(PAUSE_MOST_DAYS, 0, -1):
        days = {*paused, *(first + timedelta(days=n) for n in range(length))}
        since = timedelta(days=ALONE_WITHIN_DAYS)
        if all(
            sum(last - since < one <= last for one in days) <= PAUSE_MOST_DAYS
            for last in days
            if last >= first
        ):
            return length
    return 0


def next_alone(paused: Collection[date], today: date) -> date:
    """The first day from `today` on which one steward alone can pause them, if for a day."""
    found = today
    while not left_alone(paused, found):
        found += timedelta(days=1)
    return found


def chosen(said: str, numbers: int, theirs: Iterable[int]) -> list[int] | None:
    """The lines that somebody chose of 1 to `numbers`: `all`, `none`, `theirs`, or as in `3-7, 9`.

    None where that cannot be read so.
    """
    words = said.casefold().strip()
    if words in ("none", "no", "0", ""):
        return []
    if words == "all":
        return list(range(1, numbers + 1))
    if words == "theirs":
        return sorted(theirs)
    found: set[int] = set()
    for part in words.replace(",", " ").replace(" - ", "-").split():
        first, _, last = part.partition("-")
        if not all(end.isascii() and end.isdecimal() and len(end) < 4 for end in (first, last or first)):
            return None
        low, high = int(first), int(last or first)
        if not 1 <= low <= high <= numbers:
            return None
        found.update(range(low, high + 1))
    return sorted(found)


_FIRST = (
    "amber birch brook cedar clover cobalt copper coral cotton dapple ember fern flint garnet hazel heather "
    "indigo ivory ivy juniper larch lilac linen maple marble meadow mint misty moss olive opal pearl pebble "
    "pine poppy quartz russet saffron sage sandy silver slate spruce thistle timber umber velvet violet "
    "walnut willow"
).split()
_SECOND = (
    "anchor arch basket beacon bell bench boat bottle bowl bridge bucket button candle chair chest cup door "
    "drum feather fence gate harp hat hinge jar kettle key kite ladder lamp lantern latch letter loom mug "
    "needle oar page pillow plate pocket quilt ribbon ring sail shelf spoon table thimble whistle"
).split()
HANDLES = len(_FIRST) * len(_SECOND)


def handle(number: int) -> str:
    """Two words by which one report or step is spoken of; `number` is drawn, so that it says nothing."""
    return f"{_FIRST[number % len(_FIRST)]}-{_SECOND[number // len(_FIRST) % len(_SECOND)]}"
