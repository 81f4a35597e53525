"""What a circle agrees on: drafted by those who keep it, and one new version for all."""

import pytest

from game.circles import registry
from game.circles.models import Circle, CircleAgreements
from game.circles.standing import agreed
from tests.game.circles_standing import Owls
from tests.game.circles_typed import rows_of


@pytest.fixture
def owls(person, time, hearth):
    return Owls(person, time, "Ann", "Ben", "Cyd")


def test_agreements_change_in_a_draft_and_become_one_new_version(owls):
    owls.meets("Ann", "Ben")
    before = owls.card.agreements
    said = owls.types("Ann", "agreements/add We name the time zone.", "agreements/edit 6=We speak slowly.")
    assert "new or changed: 6 and" in said and "gone" not in said
    assert owls.card.agreements[0] not in said and "We speak slowly." in said
    assert owls.card.agreements[0] in owls.types("Ann", "agreements")
    assert "6. We speak slower." in owls.types("Ann", "agreements/edit 6 We speak slower.")
    owls.types("Ann", "agreements/edit 6=We speak slowly.")
    owls.types("Ann", "agreements/drop 7")
    assert owls.card.agreements == before
    assert "new or changed" not in owls.types("Ben", "agreements")
    assert "version 2" in owls.types("Ann", "agreements/publish")
    assert owls.card.agreements_version == 2
    assert owls.card.agreements[-1] == "We name the time zone."
    assert owls.card.agreements[5] == "We speak slowly."
    assert len(owls.card.agreements) == len(before)
    assert "new agreements, version 2" in owls.hears("Ben")
    assert before[5] in owls.types("Ben", "agreements 1")
    assert "in these versions: 1, 2" in owls.types("Ben", "agreements 3")


def test_members_see_first_what_is_new_when_they_next_sit_and_agree_again(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "agreements/add We name the time zone.", "agreements/publish")
    said = owls.types("Ben", "sit")
    first, _, rest = said.partition("And all of them, as they are now:")
    assert "New or changed since you agreed:" in first
    assert "We name the time zone." in first and owls.card.agreements[0] not in first
    assert owls.card.agreements[0] in rest
    assert not owls.seat("Ben").agreed
    owls.types("Ben", "agree")
    assert rows_of("Ben").get().version == 2


def test_what_was_dropped_is_told_to_the_members_and_shown_at_the_door(owls):
    owls.meets("Ann", "Ben")
    dropped = owls.card.agreements[4]
    owls.types("Ann", "agreements/drop 5", "agreements/publish")
    assert "Gone, or in other words: 5 of version 1." in owls.hears("Ben")
    first, _, rest = owls.types("Ben", "sit").partition("And all of them, as they are now:")
    assert f"- {dropped}" in first and dropped not in rest
    assert "New or changed" not in first


def test_a_running_meeting_goes_on_under_its_version(owls):
    owls.seated("Ann", "Ben")
    owls.types("Ann", "agreements/add We name the time zone.", "agreements/publish")
    said = owls.types("Cyd", "sit")
    assert "We name the time zone." not in said
    owls.types("Cyd", "agree")
    assert rows_of("Cyd").get().version == 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("agreements/edit 1=Secrets.", "stand in every circle"),
        ("agreements/drop 4", "stand in every circle"),
        ("agreements/edit 0=No.", "Give the number"),
        ("agreements/edit 99=No.", "Give the number"),
        ("agreements/edit x=No.", "Give the number"),
        ("agreements/edit 7=", "a sentence or two"),
        ("agreements/add", "a sentence or two"),
        ("agreements/add " + "x" * 301, "a sentence or two"),
        ("agreements/publish", "Nothing is changed"),
        ("agreements 10000", "in these versions"),
    ],
)
def test_agreements_that_cannot_be(owls, typed, why):
    assert why in owls.types("Ann", typed)
    assert not Circle.objects.get(id=owls.card.id).draft


def test_too_many_agreements_are_too_many(owls):
    for number in range(40):
        said = owls.types("Ann", f"agreements/add Sentence {number}.")
    assert "there are at most 24" in said


def test_a_draft_can_be_let_go(owls):
    owls.types("Ann", "agreements/add One more.", "agreements/drop all")
    assert "Nothing is changed" in owls.types("Ann", "agreements/publish")


def test_the_houses_lines_stand_first_everywhere_also_after_they_change(owls):
    from game.circles.standing import founding
    from game.common import texts

    assert owls.card.agreements[:4] == agreed.house_lines()
    said = texts.data("circles/house.yaml")
    lines = ["Something new.", *said["agreements"]["lines"][1:]]
    founding.found_house_circles(said | {"agreements": said["agreements"] | {"lines": lines, "version": 2}})
    assert owls.card.agreements[0] == "Something new."
    assert owls.card.agreements_version == 2
    assert CircleAgreements.objects.filter(circle_id=owls.card.id).count() == 2
    assert registry.circles[owls.card.id].agreements == owls.card.agreements
