"""The ground: changes and their news, plain words, names."""

import pytest
from confusable_homoglyphs import confusables
from hypothesis import given
from hypothesis import strategies as st

from game.common import changes, names
from game.common.changes import change, emit, listen
from game.common.plain import plain, unquoted
from game.common.refusals import Busy


class Rang:
    """An event of these tests."""


@pytest.fixture
def rings():
    heard: list[Rang] = []
    listen(Rang, heard.append)
    yield heard
    changes._listeners.pop(Rang)


@pytest.mark.django_db
def test_news_leaves_after_the_commit_and_in_order(rings):
    first, second = Rang(), Rang()
    with change():
        emit(first)
        with change():
            emit(second)
        assert rings == []
    assert rings == [first, second]


@pytest.mark.django_db
def test_of_a_change_that_failed_nothing_is_ever_heard(rings):
    with pytest.raises(ZeroDivisionError), change():
        emit(Rang())
        raise ZeroDivisionError
    emit(last := Rang())
    assert rings == [last]


@pytest.mark.django_db
def test_of_an_inner_change_that_failed_nothing_is_heard_though_the_outer_one_is_kept(rings):
    with change():
        emit(kept := Rang())
        with pytest.raises(ZeroDivisionError), change():
            emit(Rang())
            raise ZeroDivisionError
    assert rings == [kept]


def test_who_joins_twice_hears_once(rings):
    listen(Rang, rings.append)
    changes._listeners[Rang] = list(dict.fromkeys(changes._listeners[Rang]))
    emit(Rang())
    assert len(rings) == 1


@pytest.mark.django_db
def test_r34_a_locked_database_is_a_kind_refusal(monkeypatch):
    from django.db import OperationalError

    with pytest.raises(Busy) as refused, change():
        raise OperationalError("database is locked")
    assert "Nothing was changed" in str(refused.value)


def test_one_deaf_listener_does_not_stop_the_others(rings, monkeypatch):
    faults: list[str] = []
    monkeypatch.setattr(changes, "_fault", faults.append)

    def deaf(event):
        raise ValueError("the words of somebody")

    changes._listeners[Rang].insert(0, deaf)
    emit(Rang())
    assert len(rings) == 1 and faults == ["news"]


@given(st.text(max_size=300))
def test_r16_plain_words_are_one_line_without_anything_that_acts_on_a_screen(words):
    shown = plain(words)
    assert plain(shown) == shown
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in shown)
    assert not any(0x202A <= ord(letter) <= 0x202E or 0x2066 <= ord(letter) <= 0x2069 for letter in shown)
    assert not any(0xD800 <= ord(letter) <= 0xDFFF or 0xE0000 <= ord(letter) <= 0xE007F for letter in shown)


@given(st.text(alphabet="|lctue<>&%$(){}*.\\ naYou", max_size=200))
def test_r16_marks_of_other_languages_come_out_as_typed(words):
    assert plain(words) == " ".join(words.split())


@pytest.mark.parametrize("name", ["Ann", "Anne-Marie", "O'Neil", "Müller", "Анна", "山田", "Ann2"])
def test_r17_names_of_one_script_are_names(name):
    assert names.fault(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "A",
        "Аnn",
        "An\u200bn",
        "Ann\u202e",
        "a" * 25,
        "2Ann",
        "Ann|r",
        "{Ann}",
        "Ann\x07Ben",
        "",
        "--",
        "Ann!",
    ],
)
def test_r17_what_could_deceive_is_no_name(name):
    assert names.fault(name) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann", "ann"), ("Ann", "ÁNN"), ("Illa", "I11a"), ("Mo", "M0"), ("Barnes", "Bames"), ("Lu", "Iu")],
)
def test_r17_names_that_look_alike_have_one_skeleton(one, other):
    assert names.skeleton(one) == names.skeleton(other)
    assert names.shapes(one) & names.shapes(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ANN", "ΑΝΝ"), ("Tom", "ТОМ"), ("Max", "МАХ"), ("Kate", "КАТЕ"), ("Tina", "ΤΙΝΑ"), ("Mia", "ΜΙΑ")],
)
def test_r17_capitals_of_another_script_are_met(one, other):
    assert names.shapes(one) & names.shapes(other)


def test_r17_names_that_differ_are_not_met():
    assert not names.shapes("Ann") & names.shapes("Νίκος")
    assert not names.shapes("Ann") & names.shapes("Anna")


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=2, max_size=24))
def test_r17_a_skeleton_of_a_skeleton_is_itself(name):
    once = names.skeleton(name)
    assert names.skeleton(once) == once


def test_r3_a_name_of_any_length_is_read_no_further_than_a_name_can_be():
    assert len(names.skeleton("\ufdfa" * 1990)) <= 8 * names.LONGEST


LOOK_LIKE_A_QUOTE = sorted(
    {
        look.strip("\u200e")
        for look, shapes in confusables.confusables_data.items()
        if {shape["c"].strip("\u200e") for shape in shapes} & {'"', "''"} and look != "''"
    }
    | set("″ʺˮ״❝❞〝〞〟‶˝“”„‟«»")
)


def test_r17_nothing_that_looks_like_a_double_quote_stays_between_double_quotes():
    assert [look for look in LOOK_LIKE_A_QUOTE if look in unquoted(f"a{look}b")] == []
    assert len(LOOK_LIKE_A_QUOTE) > 15
