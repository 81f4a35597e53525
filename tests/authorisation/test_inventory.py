"""The table knows all that the running house has; what is new and has no row is named."""

import inspect

import pytest

from commands import default_cmdsets
from commands.command import Command
from tests.authorisation import inventory, rows
from tests.authorisation.rows import PORTAL, YES
from tests.unlinkable import routes

TABLE = rows.table()


def has_a_yes(row) -> bool:
    return any(said in (YES, PORTAL) for said in row.says.values())


def missing() -> set[str]:
    """Forms, addresses and facts of the house for which the table has no row in which somebody may."""
    allowed = [row for row in TABLE if has_a_yes(row)]
    words = {form for row in allowed for form in inventory.forms_of(row.steps[-1])}
    addresses = {inventory.address_of(row) for row in allowed}
    facts = {row.shows.removeprefix("fact ") for row in allowed if row.shows.startswith("fact ")}
    there_is = inventory.words() | inventory.addresses() | inventory.facts()
    elsewhere = {f"/{path}" for path in inventory.PLAYED_ELSEWHERE}
    return there_is - words - addresses - facts - elsewhere - inventory.NEVER.keys()


def untried() -> dict[str, set[str]]:
    """By form that names somebody: which of own, another's and nobody's the table does not try."""
    wanted = {"own": inventory.OWN, "another's": inventory.THEIRS, "nobody's": inventory.NOBODY}
    found = {}
    for form in inventory.words():
        if form not in inventory.ALONE and any(slot in form for slot in inventory.NAMES_SOMEBODY):
            lines = [row.steps[-1] for row in TABLE if form in inventory.forms_of(row.steps[-1])]
            without = {
                kind
                for kind, slots in wanted.items()
                if not any(slot in line for line in lines for slot in slots)
            }
            if without:
                found[form] = without
    return found


def test_each_form_of_each_word_each_address_and_each_fact_has_a_row():
    assert sorted(missing()) == [], "each needs a row in tests/authorisation/table.txt"


def test_what_names_somebody_is_tried_on_oneself_on_another_and_on_nobody():
    assert untried() == {}


def test_no_row_is_of_a_form_that_the_house_does_not_have():
    strange = [
        row.line
        for row in TABLE
        if has_a_yes(row)
        and row.says["do"] != YES
        and _is_typed(row)
        and not inventory.forms_of(row.steps[-1])
    ]
    assert set(strange) == {"nod"}, "a gesture by itself is no word of a command"


def _is_typed(row) -> bool:
    return (
        inventory.address_of(row) is None
        and " //" not in row.line
        and ": " not in row.line.split(" ")[0] + " "
    )


def test_every_row_says_something_of_every_role():
    assert [row.line for row in TABLE if len(row.says) != 11] == []


def test_no_row_stands_there_twice():
    lines = [(row.scene, row.line, row.shows) for row in TABLE]
    assert len(lines) == len(set(lines))


def test_what_the_table_leaves_to_another_is_played_there():
    assert set(inventory.PLAYED_ELSEWHERE.values()) <= routes.TABLE.keys()


def test_a_new_word_a_new_form_and_a_new_address_without_a_row_are_named(monkeypatch):
    class CmdBrandNew(Command):
        """
        is a word that nobody has thought through.

        Usage:
          brandnew
          brandnew <name>
        """

        key = "brandnew"

    more = (*default_cmdsets.IN_THE_HOUSE, CmdBrandNew)
    monkeypatch.setattr(default_cmdsets, "IN_THE_HOUSE", more)
    monkeypatch.setattr(inventory.schemas, "packages", lambda: ("Brand.New",))
    inventory.usages.cache_clear()
    try:
        assert missing() == {"brandnew", "brandnew <name>", "Brand.New"}
        assert untried() == {"brandnew <name>": {"own", "another's", "nobody's"}}
    finally:
        inventory.usages.cache_clear()


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("sheet ask", {"sheet ask"}),
        ("sheet ask Nova", {"sheet ask <persona>"}),
        ("sheet Nova", {"sheet <persona>", "sheet <field>"}),
        ("pause me 3d", {"pause me 30d"}),
        ('"good evening', {'"<words>'}),
        ("brandnew", set()),
    ],
)
def test_a_line_is_of_the_forms_that_say_most_of_it(typed, forms):
    assert inventory.forms_of(typed) == forms


def test_a_docstring_without_usage_is_its_own_form():
    assert inventory.usages()["lock door"] == ("lock door",)
    assert inspect.cleandoc(Command.__doc__)
