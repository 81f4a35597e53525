"""What a person writes is kept plain, whatever it is, in every column that takes words (R16)."""

import random

import pytest

from game.common.plain import plain
from tests.attacks import corpus, fields
from tests.attacks.trying import STEWARD

EACH = 2
"""So many of each kind are written into each column; all columns together see the whole corpus."""


def test_r16_of_every_column_that_holds_text_it_is_known_who_writes_it():
    told = fields.WRITTEN.keys() | fields.HOUSE.keys()
    assert sorted(fields.texts() - told) == [], (
        "say in tests/attacks/fields.py what comes into these columns, and how"
    )
    assert sorted(told - fields.texts()) == [], "there are no such columns"


def drawn(dice: random.Random, each: int) -> list[str]:
    """So many of each kind."""
    return [words for kind in corpus.BY_KIND.values() for words in dice.sample(kind, min(each, len(kind)))]


def writes(trying, written: fields.Written, words: str) -> list[str]:
    """What stands in the column after these words were written into it, where something is new there."""
    trying.begins()
    trying.steps(*written.before)
    me, before = trying.actor(STEWARD), None
    for line in written.lines:
        if before is None and "{words}" in line:
            before = written.kept(me)
        me.type(line.replace("{words}", words).replace("{me}", STEWARD))
    if me.dialogue is not None:
        me.type("stop")
    left = list(written.kept(me))
    for one in before:
        if one in left:
            left.remove(one)
    return left


@pytest.mark.parametrize("column", fields.WRITTEN)
def test_r16_what_is_written_is_kept_plain_or_not_at_all(trying, column):
    written = fields.WRITTEN[column]
    wrong, kept = [], 0
    for words in ["A quiet evening", *drawn(random.Random(column), EACH)]:
        for stands in writes(trying, written, words):
            kept += 1
            if corpus.acts(stands) or stands != plain(stands):
                wrong.append((words, stands))
            elif written.is_whole and stands != plain(words):
                wrong.append((words, stands))
    assert wrong == []
    assert kept, "nothing was ever kept; the lines in fields.py lead nowhere"
