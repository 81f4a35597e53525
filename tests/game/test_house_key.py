"""What the house keeps under its own key: rows alone say nothing, and the house finds what it looks for."""

from uuid import uuid4

import pytest
from django.db import connection

from game.common import house_key, sealing
from game.common.house_key import HiddenId


def column(field, value):
    """What stands in the column for this value."""
    return field.to_python(field.get_db_prep_value(value, connection))


def test_an_id_stands_hidden_in_its_column_and_comes_back_true():
    field, whose = HiddenId(purpose="a.B.c"), uuid4()
    kept = column(field, whose)
    assert kept != whose
    assert field.from_db_value(kept.hex, None, connection) == whose
    assert field.get_db_prep_value(None, connection) is None
    assert field.from_db_value(None, None, connection) is None


def test_equal_ids_are_equal_in_one_table_so_that_they_are_found_and_differ_between_two():
    whose = uuid4()
    assert column(HiddenId(purpose="a.B.c"), whose) == column(HiddenId(purpose="a.B.c"), str(whose))
    assert column(HiddenId(purpose="a.B.c"), whose) != column(HiddenId(purpose="a.B.d"), whose)


def test_a_hidden_id_says_nothing_under_another_key():
    one, other = sealing.Key.random(), sealing.Key.random()
    whose = uuid4()
    assert sealing.unhidden(one, sealing.hidden(one, whose)) == whose
    assert sealing.unhidden(other, sealing.hidden(one, whose)) != whose


def test_a_migration_knows_for_what_an_id_is_hidden():
    *_, words = HiddenId(purpose="a.B.c", null=True).deconstruct()
    assert words == {"purpose": "a.B.c", "null": True}


def test_words_open_only_as_what_they_were_sealed():
    row = uuid4()
    kept = house_key.sealed("letters", row, "words", "the heron waits")
    assert b"heron" not in kept
    assert house_key.opened("letters", row, "words", kept) == "the heron waits"
    assert [
        house_key.opened(*said, kept)
        for said in (("posts", row, "words"), ("letters", uuid4(), "words"), ("letters", row, "why"))
    ] == ["", "", ""]


@pytest.mark.parametrize("purpose", ["a", "b"])
def test_a_mark_knows_words_again_and_says_none(purpose):
    found = house_key.mark(purpose, "heron")
    assert found == house_key.mark(purpose, "heron") != house_key.mark("c", "heron")
    assert "heron" not in house_key.mark(purpose, "heron")
