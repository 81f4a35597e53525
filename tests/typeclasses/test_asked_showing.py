"""What is asked of somebody on its way to their client: with the mask, and whenever it is different."""

import pytest

from game.talk.rules import OFFER_LASTS_S
from tests.game.circles_next_door import in_care, in_the_hearth
from tests.game.circles_standing import Owls

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """Ann, Ben, Cyd and Dan in the Hearth; Ann holds it."""
    return in_the_hearth(person, time)


def asked(evening, name):
    """The kinds and words that the client of this person knows of."""
    return [(one["kind"], one["word"]) for one in evening.people[name].knows.asked]


def test_next_door_is_asked_of_one_and_no_other_client_knows(evening):
    evening.types("Ann", "care ben")
    assert asked(evening, "Ben") == [("care", "care")]
    about = evening.people["Ben"].knows.asked[0]["about"]
    assert about == "whether you would like to sit with Ann next door for a while"
    for name in ("Ann", "Cyd", "Dan", "Eli"):
        assert asked(evening, name) == []
    evening.types("Ben", "no")
    assert asked(evening, "Ben") == []


def test_a_question_that_lapses_is_not_shown_as_open(evening, time):
    evening.types("Ann", "care ben")
    time.pass_(121)
    assert asked(evening, "Ben") == []
    evening.clients_know_how_it_is()


def test_a_wish_for_company_reaches_who_could_come_and_is_over_for_all_with_one_yes(evening):
    evening.types("Ben", "care")
    assert asked(evening, "Ann") == [("care", "care")]
    evening.types("Ann", "yes care")
    assert asked(evening, "Ann") == []


def test_worry_more_minutes_a_service_and_an_offer_are_told_with_the_word_that_chooses_each(evening):
    evening.types("Ben", "worried cyd")
    evening.types("Ann", "extend 5", "role ben timekeeper")
    kinds = {kind: word for kind, word in asked(evening, "Ben")}
    assert kinds == {"worried": "worried", "extend": "extend", "role": "timekeeper"}
    evening.types("Ben", "no worried", "yes extend", "no timekeeper")
    assert asked(evening, "Ben") == []


def test_on_the_lawn_an_offer_is_told_and_lapses(person, time):
    ann, ben = person("Ann"), person("Ben")
    ann.type("offer hug ben")
    assert ben.knows.asked == [
        {"kind": "offer", "word": "Ann", "about": "whether you accept what Ann offers"}
    ]
    time.pass_(OFFER_LASTS_S + 1)
    assert ben.knows.asked == []


def test_a_role_that_a_circle_asks_for_is_open_wherever_one_is(person, time):
    owls = Owls(person, time, "Ann", "Ben")
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben greeter")
    assert asked(owls, "Ben") == [("circle_role", "role")]
    owls.types("Ben", "house")
    assert asked(owls, "Ben") == [("circle_role", "role")]
    owls.types("Ben", "yes role")
    assert asked(owls, "Ben") == []


def test_another_mask_knows_nothing_of_what_was_asked_of_the_first(person, time, mask):
    from tests.game.circles_typed import comes_as

    ann, ben = person("Ann"), person("Ben")
    ann.type("offer hug ben")
    assert ben.knows.asked
    comes_as(ben, mask(ben, "Brave"), to="lawn")
    assert ben.knows.asked == []


def test_those_next_door_keep_their_chairs_and_the_ring_knows_which(evening):
    in_care(evening)
    for name in ("Ann", "Cyd", "Dan"):
        circle = evening.people[name].knows.circle
        assert circle["order"] == ["Cyd", "Dan"] and circle["next_door"] == {"Ann": 1, "Ben": 2}
    assert evening.people["Eli"].knows.circle["next_door"] == {}, "no seat"
    evening.types("Ben", "back")
    circle = evening.people["Cyd"].knows.circle
    assert circle["order"] == ["Ben", "Cyd", "Dan"] and circle["next_door"] == {"Ann": 1}
