"""What somebody types lies where the tables beside this file say, as they say, and nowhere else.

Of files, logs and backups of a house that really ran see tests/stories/test_an_evening.py; of memory
test_memory.py.
"""

import secrets
from pathlib import Path
from typing import NamedTuple

import pytest

from game.safety.order import ladder
from tests.authorisation import asking, cast, scenes
from tests.canary import tables
from tests.unlinkable import ground

HERE = Path(__file__).parent
KINDS = {"row", "sealed", "mark", "chosen"}
JOINED = {"people.Person.login", "people.Person.login_skeleton"}
"""What is typed to join; who is here has joined."""
KEYS = {"people.Vault.by_code", "people.Vault.by_passphrase"}
"""What is sealed there is a key, and no words."""


class Planted(NamedTuple):
    """A line of words.txt, and its word."""

    steps: tuple[str, ...]
    plain: frozenset[str]
    sealed: frozenset[str]
    word: str


def kinds() -> dict[str, str]:
    """What columns.txt says, by column."""
    lines = (HERE / "columns.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def planted() -> list[Planted]:
    """Every line of words.txt, each with a word of its own."""
    lines = (HERE / "words.txt").read_text("utf-8").splitlines()
    return [_planted(line) for line in lines if line and not line.startswith("#")]


def _planted(line: str) -> Planted:
    steps, plain, sealed = line.split("|")
    steps = tuple(step.strip() for step in steps.split("//"))
    return Planted(steps, frozenset(plain.split()), frozenset(sealed.split()), _word())


def _word() -> str:
    """A word that can be a name, too."""
    return "Ze" + "".join(secrets.choice("bdfgkptz") + secrets.choice("ae") for _ in range(5))


def does(people: cast.Cast, one: Planted) -> None:
    """The steps of a line."""
    for step in one.steps:
        step = step.replace("{w}", one.word)
        if step == "the ring":
            scenes.stands(people, "mine")
        elif step.startswith("me> "):
            asking.asked(people, step.removeprefix("me> "), "me", "")
        else:
            ground.step(people, step, people.actors["do"])


@pytest.fixture
def people(world, monkeypatch):
    """Everybody is in the house."""
    monkeypatch.setattr(ladder, "handle", lambda _number: "amber-anchor")
    return cast.come()


def test_r12_every_column_that_can_hold_words_has_a_line_that_says_what_they_are():
    assert sorted(kinds()) == tables.columns()
    assert set(kinds().values()) == KINDS


def test_r12_a_word_is_planted_for_every_column_into_which_somebody_types():
    lines, of = planted(), kinds()
    plain = {column for one in lines for column in one.plain}
    under_keys = {column for one in lines for column in one.sealed}
    assert plain | JOINED == {column for column, kind in of.items() if kind == "row"}
    assert under_keys | KEYS >= {column for column, kind in of.items() if kind == "sealed"}
    assert {of[column] for column in under_keys} == {"sealed", "mark"}


def test_r12_each_word_of_an_evening_lies_where_the_table_says_and_nowhere_else(people):
    lines, strange = planted(), []
    for one in lines:
        before = {column: tables.counted(column) for column in one.sealed}
        does(people, one)
        found = tables.holding(one.word)
        if found != one.plain:
            strange.append(f"{one.steps}: {sorted(found)}, not {sorted(one.plain)}")
        strange += [
            f"{one.steps}: nothing was written in {column}"
            for column, count in before.items()
            if tables.counted(column) <= count
        ]
    assert not strange, "\n".join(strange)


def test_r12_what_lies_in_a_row_is_found_in_every_dress(people):
    word = _word()
    ground.step(people, f"Melvin: describe {word}", people.actors["do"])
    assert tables.holding(word) == {"personas.Persona.look"}
    assert tables.holding(_word()) == set()
