"""What is described is oneself; lines with numbers are listed for who types none."""

import pytest

from game.personas.refusals import NoSuchLine, OnlyYourself

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("line", ["@describe here=A lawn.", "@desc brave=Short.", "@describe the lawn=x"])
def test_what_is_said_of_a_place_or_another_is_not_taken_for_oneself(ann, mask, line):
    mask(ann, "Brave")
    ann.type("describe Tall.")
    assert ann.type(line) == [str(OnlyYourself())] and ann.who.look == "Tall."


@pytest.mark.parametrize(
    ("line", "look"),
    [
        ("describe On the shirt it says E=mc2.", "On the shirt it says E=mc2."),
        ("@describe me=Wears E=mc2.", "Wears E=mc2."),
        ("@describe Tall.", "Tall."),
        ("@describe =", ""),
    ],
)
def test_prose_is_free_to_have_such_a_mark_in_it(ann, line, look):
    ann.type("describe Loud.")
    ann.type(line)
    assert ann.who.look == look


@pytest.mark.parametrize("line", ["claims drop", "claims drop lived", "Claims DROP imagined"])
def test_claims_are_listed_where_no_number_is_said(ann, line):
    (listed,) = ann.type("claims lived=I have a dog")
    assert ann.type(line) == [listed] and ann.who.lived == ["I have a dog"]


def test_a_number_that_is_none_says_where_the_numbers_stand(ann):
    assert ann.type("claims drop lived 2") == [str(NoSuchLine())]
    for word in ("`claims`", "`keeps`", "`sheet`"):
        assert word in str(NoSuchLine())


def test_keeps_are_listed_where_no_number_is_said(annie):
    annie.type("keeps to wait three breaths")
    for line in ("keeps drop", "keeps DROP"):
        assert annie.type(line)[0] == annie.type("keeps")[0]
    assert "to wait three breaths" in annie.type("keeps")[0]
    assert "  2." not in annie.type("keeps")[0] and "2. " not in annie.type("keeps")[0]
