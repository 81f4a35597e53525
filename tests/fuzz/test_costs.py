"""What a line costs grows with its length and no faster, in every function and pattern that reads it (R3).

Time is measured, so it runs by `make fuzz` alone; the shortest of several tries is taken, in time of this
process.
"""

import re
import time
from collections.abc import Callable
from random import Random

from game.common.plain import plain, safe, unquoted
from tests.attacks import test_patterns as patterns
from tests.fuzz.cases import LETTERS
from tests.fuzz.test_fuzz import LONG

MOST = 2.6
"""How much longer twice the text may take. Source: hold R3."""
SHORT, TRIES = 1_000, 5
NOTHING_S = 0.000_05
"""What is quicker than this for the longer text is quick whatever it does."""


OPENERS = (
    "discord ", "discord is ", "a1 ", "discord a b c d ", "street ", "street a b c d 1 ", "1 ", "1- ",
    "1.1.1 ", "a.", "a.de ", "a@", "@ ", "i want to ", "want to not be ", "' ", "\u2019 ",
)  # fmt: skip
"""Words that begin what leads outside or sounds like a hard hour, and do not end it."""


def functions() -> dict[str, Callable[[str], object]]:
    """What reads a line before a service is called."""
    from commands import dispatch
    from game.common import names
    from game.safety.care import nudge
    from game.talk import giving_away, rules
    from server.portal import asides, lines, wrap

    def over_gmcp(text: str) -> object:
        try:
            return asides.over_gmcp(b"Core.Hello " + text.encode("utf-8", "replace"))
        except asides.Unreadable:
            return None

    return {
        "plain": plain,
        "safe": safe,
        "unquoted": unquoted,
        "read": lambda text: lines.read(text.encode("utf-8", "replace")),
        "goes_first": lambda text: lines.goes_first(text.encode("utf-8", "replace")),
        "gmcp": over_gmcp,
        "find": lambda text: dispatch.table().find(text),
        "may_touch": rules.may_touch,
        "gesture": lambda text: rules.gesture_first(text, {"nod": {}}),
        "giving_away": giving_away.kind,
        "nudge": nudge.sounds_hard,
        "skeleton": names.skeleton,
        "wrapped": lambda text: wrap.wrapped(text, 78),
        "narrowed": lambda text: wrap.narrowed(text, 40),
    }


def least_s(reads: Callable[[str], object], text: str) -> float:
    """The shortest of several tries."""
    taken = []
    for _ in range(TRIES):
        began = time.process_time()
        reads(text)
        taken.append(time.process_time() - began)
    return min(taken)


def grows_too_fast(reads: Callable[[str], object], make: Callable[[int], str]) -> bool:
    """Whether twice the text takes more than it may, thrice in a row."""
    for _ in range(3):
        short, long = least_s(reads, make(SHORT)), least_s(reads, make(2 * SHORT))
        if long < NOTHING_S or long <= MOST * max(short, NOTHING_S / 4):
            return False
    return True


def _text(dice: Random) -> Callable[[int], str]:
    """A text of any length that is made of the same few letters over and over."""
    piece = "".join(dice.choices(LETTERS, k=dice.randrange(1, 12)))
    last = dice.choice(("", "\0", "x", "="))
    return lambda size: (piece * (size // len(piece) + 1))[:size] + last


@LONG
def test_long_costs_of_every_function_that_reads_a_line(lasts):
    def tries(dice: Random) -> None:
        make = _text(dice)
        for name, reads in functions().items():
            assert not grows_too_fast(reads, make), (name, make(30))

    assert lasts("costs", tries, keeps=False) > 10


@LONG
def test_long_costs_of_every_pattern(lasts):
    found = {pattern for _, pattern in (*patterns.written(), *patterns.held())}
    compiled = [re.compile(one, re.VERBOSE if "\n" in one else 0) for one in sorted(found)]

    def tries(dice: Random) -> None:
        make = _text(dice)
        one = dice.choice(compiled)
        assert not grows_too_fast(one.fullmatch, make), (one.pattern, make(30))

    assert lasts("costs", tries, keeps=False) > 10


def test_what_reads_words_of_people_grows_with_them_and_no_faster():
    for name in ("giving_away", "nudge"):
        for opener in OPENERS:
            make = lambda size, opener=opener: (opener * size)[:size]
            assert not grows_too_fast(functions()[name], make), (name, opener)


def test_what_grows_too_fast_is_found():
    slow = lambda text: sum(1 for at in range(len(text)) for _ in text[at:])
    assert grows_too_fast(slow, lambda size: "x" * size)
