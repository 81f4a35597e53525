"""Founding a circle: by typed lines, what it makes, and what it refuses."""

import pytest

from game.circles import registry, selectors
from game.circles.meetings import waking
from game.circles.models import Circle, CircleAgreements, Membership
from game.circles.refusals.standing import (
    CircleNameTaken,
    FoundedEnough,
    GuestsFoundNone,
    LedByPractitioner,
    NoCapacity,
    NotACircleName,
    OwnNameForCircles,
    PurposeNeeded,
)
from game.circles.rules.standing import FOUNDED_MOST, Draft
from game.circles.standing import beginnings
from game.people import practitioners
from game.personas.rules import Guest
from game.places import atlas
from game.places import services as places
from game.places.models import Place
from tests.game.circles_typed import TypedEvening, comes_as, rows_of

NO_NAMES = ["", "ab", "!!!", "x" * 60, "Ann,Ben", "Therapists Corner", "N\u0456ght Owls", "-"]
TAKEN = [
    *("the Evening Circle", "Evening Circle", "EVEN1NG CIRCLE", "Ben", "The Ben", "the Hearth"),
    *("Help", "Lawn"),
]


@pytest.fixture
def evening(person, time, hearth):
    return TypedEvening(person, time, "circle_house", "Ann", "Ben", "Cyd")


def owls(evening):
    """Ann's circle, as memory knows it."""
    evening.types("Ann", "found The Night Owls=For those who lie awake.")
    return selectors.circle_named("night owls")


def refused(kind, evening, today, **said):
    with pytest.raises(kind) as no:
        beginnings.found(
            evening.people["Ann"].who,
            Draft(**{"name": "The Night Owls", "purpose": "Nights."} | said),
            today=today,
        )
    assert not Circle.objects.filter(source="person").exists()
    return str(no.value)


def test_one_line_founds_a_circle_with_a_room_a_side_room_and_a_founder(evening):
    said = evening.types("Ann", "found The Night Owls=For those who lie awake.")
    assert "The Night Owls is founded, and you keep it." in said
    card = owls_card = selectors.circle_named("The Night Owls")
    assert (card.state, card.is_ours, card.membership, card.led_by) == ("forming", False, "open", "peer")
    assert card.facilitators == {evening.people["Ann"].who.id}
    room = atlas.place(card.place_id)
    assert (room.kind, room.open) == ("circle", False)
    assert atlas.place(owls_card.side_id).kind == "side"
    assert not any(way.to == card.side_id for place in atlas.cards() for way in place.ways)
    assert CircleAgreements.objects.filter(circle_id=card.id, version=1).exists()
    assert "The Night Owls, in the room of The Night Owls" in evening.types("Ben", "circles")
    assert "The Night Owls meets here" in evening.types("Ben", "go night owls")
    assert "Circle House" in evening.types("Ben", "go out")
    assert "a circle house" not in evening.types("Ben", "night owls").casefold()


def test_the_card_says_who_keeps_it_what_it_is_about_and_how_people_come_in(evening):
    owls(evening)
    evening.types("Ann", "go night owls", "circle/edit tags=grief, sleep")
    said = evening.types("Ben", "circle night owls")
    assert "About: grief, sleep and nights." in said
    assert "Kept by Ann, from meeting to meeting." in said
    assert "Members: whoever keeps to the agreements belongs." in said
    assert "It is just beginning, and has not met yet." in said
    assert "30 listening seats beside them" in said
    assert "Agreements, version 1" in said


def test_it_is_founded_by_being_asked_too_and_every_question_has_a_usual_answer(evening):
    said = evening.types("Ann", "found")
    assert "What is it called?" in said
    ann = evening.people["Ann"]
    typed = ann.type("The Night Owls")
    assert "What is it for?" in typed[-1]
    assert "A circle says" in ann.type("skip")[0]
    ann.type("For those who lie awake.")
    assert "One of these is no concern" in ann.type("grief, gryphons")[0]
    assert "What a circle can be about" in ann.type("concerns")[0]
    assert "There is no format of that name" in "\n".join(
        ann.type("grief, loneliness") + ann.type("format zz")
    )
    assert "Fishbowl" in ann.type("formats")[0] and "Fishbowl" in ann.type("format fishbowl")[0]
    assert "How do people come in?" in ann.type("talking piece")[-1]
    assert "What is asked at the door?" in ann.type("closed")[-1]
    assert "How many share" in ann.type("What brings you?; What would make you leave?")[-1]
    ann.type("skip")
    ann.type("Sundays at eight.")
    assert "is founded" in "\n".join(ann.type("skip"))
    card = selectors.circle_named("night owls")
    assert card.tags == ("grief", "loneliness")
    assert (card.membership, card.intake[0]) == ("closed", "What brings you?")
    assert (card.form.key, card.when) == ("talking_piece", "Sundays at eight.")


def test_stopping_in_the_middle_keeps_nothing(evening):
    evening.types("Ann", "found The Night Owls")
    evening.people["Ann"].type("For those who lie awake.")
    assert "Nothing is kept" in evening.people["Ann"].type("stop")[0]
    assert not Circle.objects.filter(source="person").exists()


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_is_no_name_of_a_circle_is_refused(evening, today, name):
    refused(NotACircleName, evening, today, name=name)


@pytest.mark.parametrize("name", TAKEN)
def test_a_name_that_could_be_taken_for_another_is_refused(evening, today, name):
    refused(CircleNameTaken, evening, today, name=name)


def test_purpose_and_capacity_are_bounded(evening, today):
    refused(PurposeNeeded, evening, today, purpose=" ")
    refused(PurposeNeeded, evening, today, purpose="x" * 401)
    for capacity in (1, -1, 10_000):
        refused(NoCapacity, evening, today, capacity=capacity)


def test_more_seats_than_fit_into_the_time_are_warned_of_with_rings_that_do(evening):
    owls(evening)
    said = evening.types("Ann", "go night owls", "circle/edit capacity=15")
    assert "7 fit into the time. Three rings of 5 would" in said
    for other in ("when=Sundays.", "listening=4", "membership=closed", "intake=Why?", "name=The Larks"):
        assert "rings of" not in evening.types("Ann", f"circle/edit {other}")
    assert "Two rings of 7 would" in evening.types("Ann", "circle/edit seats=14")
    assert "rings of" not in evening.types("Ann", "circle/edit capacity=5")


def test_guests_and_other_personas_found_none(evening, today, mask):
    evening.guest("Cyd")
    assert "Guests look round" in evening.types("Cyd", "found The Owls=For us.")
    brave = mask(evening.people["Ann"], "Brave")
    comes_as(evening.people["Ann"], brave, to="circle_house")
    assert "in one's own name" in evening.types("Ann", "found The Owls=For us.")
    assert "in one's own name" in evening.types("Ann", "found")
    assert not Circle.objects.filter(source="person").exists()
    with pytest.raises(GuestsFoundNone):
        beginnings.check_may_found(Guest())
    with pytest.raises(OwnNameForCircles):
        beginnings.check_may_found(evening.people["Ann"].who)


def test_one_person_founds_so_many_and_not_one_more(evening, today):
    ann = evening.people["Ann"].who
    for number in range(FOUNDED_MOST):
        beginnings.found(ann, Draft(name=f"Owls number {number}", purpose="Nights."), today=today)
    with pytest.raises(FoundedEnough):
        beginnings.found(ann, Draft(name="One Owl More", purpose="Nights."), today=today)
    beginnings.found(evening.people["Ben"].who, Draft(name="Bens Larks", purpose="Days."), today=today)


def test_led_by_a_professional_only_where_a_steward_has_checked_it(evening, today):
    refused(LedByPractitioner, evening, today, led_by="professional")
    refused(LedByPractitioner, evening, today, led_by="trained_peer")
    ann = evening.people["Ann"].who
    practitioners.verify(ann.person_id, "psychologist", "Austria", "", by_id=ann.person_id, today=today)
    made = beginnings.found(
        ann, Draft(name="The Night Owls", purpose="Nights.", led_by="professional"), today=today
    )
    assert made.led_by == "professional"


def test_a_rebuild_leaves_founded_circles_and_their_ways_alone(evening):
    card = owls(evening)
    from game.circles.standing import founding
    from game.common import texts

    places.build_world()
    founding.found_house_circles(texts.data("circles/house.yaml"))
    assert selectors.circle_named("night owls").place_id == card.place_id
    assert "meets here" in evening.types("Ben", "go night owls")


def test_after_a_restart_it_is_there_with_who_keeps_it(evening, time):
    card = owls(evening)
    waking.load_all(now=time())
    assert registry.circles[card.id] == card


def test_it_meets_like_any_other_and_its_founder_comes_first(evening):
    owls(evening)
    for name in ("Ann", "Ben"):
        evening.types(name, "go night owls")
    assert "A seat is kept" in evening.types("Ann", "sit")
    evening.types("Ann", "agree")
    assert rows_of("Ann").get().roles == ["facilitator"]
    evening.types("Ben", "sit", "agree")
    assert Membership.objects.filter(circle__name="The Night Owls").count() == 2


def test_the_room_is_no_place_of_anybodys_and_goes_with_no_person(evening):
    card = owls(evening)
    row = Place.objects.get(id=card.place_id)
    assert (row.owner_id, row.source) == (None, "person")
