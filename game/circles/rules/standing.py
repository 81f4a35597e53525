"""What a circle is as a standing group: how large, called how, agreed on what. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from game.circles.rules.formats.form import BY_TURNS, Format
from game.common import names

ROLES = ("facilitator", "co_facilitator", "greeter", "timekeeper", "reader")
"""What a member can be in a circle, from meeting to meeting."""
KEEPS = ("facilitator", "co_facilitator")
"""Those who decide what a circle is."""
MEMBERSHIPS = ("open", "slow_open", "closed")
LED_BY = ("peer", "rotating", "trained_peer", "professional", "none")
"""Who can lead a circle that somebody founds."""

FOUNDED_MOST = 3
"""Circles that one person can have founded and that have not ended."""
TAGS_MOST = 5
QUESTIONS_MOST, LONGEST_QUESTION, LONGEST_ANSWER = 5, 200, 600
AGREEMENTS_MOST, LONGEST_AGREEMENT = 24, 300
LONGEST_NAME, SHORTEST_NAME, LONGEST_PURPOSE, LONGEST_WHEN = 48, 3, 400, 200
LISTENING_MOST, LISTENING_MOST_TAUGHT = 30, 100
"""Listening seats of a circle, and of one in which somebody teaches."""
APPLICATIONS_MOST = 20
"""People who wait for an answer at the door of one circle."""
ANSWERED_WITHIN_DAYS, FAREWELL_KEPT_DAYS = 30, 60
REST_MOST_DAYS = 365
NOTICE_MOST = 3
"""Meetings that a circle still has once its end is said. Source: domain research 5.12."""
REVIEW_LEAST, REVIEW_MOST = 6, 8
"""Meetings between two reviews. Source: domain research 7.1."""
HANDOVER_S = 15
"""Between two turns. Source: domain research 2.1."""

_SHARES = BY_TURNS | {"queue", "popcorn", "focus"}


@dataclass(frozen=True)
class Draft:
    """A circle before it is founded."""

    name: str = ""
    purpose: str = ""
    tags: tuple[str, ...] = ()
    format: str = "rounds"
    membership: str = "open"
    capacity: int = 0
    when: str = "No fixed hour yet. It meets whenever someone is here to hold it."
    led_by: str = "peer"
    intake: tuple[str, ...] = ()


def seats_that_fit(form: Format) -> int:
    """How many can share within the time: that of the longest part in which people share, through one turn
    and the moment between two. Source: domain research 2.1, `floor((T - fixed) / (turn + handover))`.

    Never more than the format's most, never fewer than its least; its most where nothing goes by turns.
    """
    parts = [phase for phase in form.phases if phase.floor in _SHARES]
    if not parts:
        return form.maximum
    main = max(parts, key=lambda phase: phase.minutes)
    fits = floor(60 * main.minutes / (main.cap_s + HANDOVER_S))
    return min(form.maximum, max(form.minimum, fits))


def listening_most(form: Format) -> int:
    """Listening seats that a circle of this format can have."""
    if not form.quiet_seats:
        return 0
    return LISTENING_MOST_TAUGHT if form.family == "teach" else LISTENING_MOST


def bare(name: str) -> str:
    """A circle's name as a way is called by it: without its article, small."""
    flat = " ".join(name.casefold().split())
    return flat.removeprefix("the ")


def name_fault(name: str) -> str | None:
    """Why `name` is no name of a circle, as a short key, or None: a few words, each in one writing."""
    letters = sum(letter.isalpha() for letter in name)
    if not SHORTEST_NAME <= len(name) <= LONGEST_NAME or letters < SHORTEST_NAME:
        return "length"
    if not all(letter.isalnum() or letter in " '-" for letter in name) or not name[0].isalnum():
        return "letters"
    for word in name.split():
        if len(word) >= names.SHORTEST and names.fault(word) in ("letters", "scripts"):
            return "letters"
    return None


def shapes(name: str) -> frozenset[str]:
    """All that a circle's name can be taken for, with its article and without."""
    return names.shapes(name) | names.shapes(bare(name))


def changed_lines(before: Sequence[str], after: Sequence[str]) -> tuple[int, ...]:
    """The numbers, from 1, of the lines of `after` that do not stand in `before`."""
    old = set(before)
    return tuple(number for number, line in enumerate(after, 1) if line not in old)


def most_recalled(counts: dict[int, int], lines: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Which numbers were named most often, and which of 1 to `lines` by nobody."""
    most = max(counts.values(), default=0)
    named = tuple(sorted(number for number, count in counts.items() if count == most and most))
    return named, tuple(number for number in range(1, lines + 1) if not counts.get(number))
