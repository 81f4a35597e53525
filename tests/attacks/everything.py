"""Every line that the house answers, with hostile words in the place of what people write in it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.attacks import corpus
from tests.unlinkable import words as table
from tests.unlinkable.tries import Typed

PER_FORM = 3
"""So many hostile words come after each word of the house in each of its forms; the next word has others."""


@dataclass(frozen=True)
class Word:
    """One word of the house: what goes before, where who types stands, who it is, and all that they type."""

    before: tuple[str, ...]
    at: str
    by: str
    lines: tuple[str, ...]


def words(dice: random.Random, per_form: int = PER_FORM) -> Iterator[Word]:
    """Hostile words after every word of every command, in every form in which it takes any."""
    # Half letters come through no door: the link takes no such line (tests/server/test_house_sessions.py).
    hostile = [said for said in corpus.ALL if said not in corpus.BY_KIND["surrogates"]]
    dice.shuffle(hostile)
    for entry in table.entries():
        one = entry.yes
        if not isinstance(one, Typed) or one.by in ("door", "guest") or entry.always:
            continue
        lines = []
        for form in dict.fromkeys(_forms(one.line.replace("{word}", entry.word), entry.word)):
            lines += [form.replace("{hostile}", said) for said in hostile[:per_form]]
            hostile = hostile[per_form:] + hostile[:per_form]
        yield Word(one.before, one.at, one.by, tuple(lines))


def _forms(line: str, word: str) -> Iterator[str]:
    """The line with hostile words in the place of what stands behind the word, and of its parts."""
    yield f"{word} {{hostile}}"
    yield f"{word} nell {{hostile}}"
    yield f"{word} nell={{hostile}}"
    if "=" in line:
        yield line.partition("=")[0] + "={hostile}"
    if ";" in line:
        yield line.partition(";")[0] + "; {hostile}"
