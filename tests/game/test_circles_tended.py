"""Keeping a circle: what it is, who does what in it, and what it agrees on."""

import pytest

from game.circles.models import Application, Circle, Membership
from game.circles.standing import members
from game.personas.events import PersonaErased
from tests.game.circles_standing import Owls
from tests.game.circles_typed import TypedEvening, comes_as, rows_of


@pytest.fixture
def owls(person, time, hearth):
    return Owls(person, time, "Ann", "Ben", "Cyd")


def test_those_who_keep_it_change_what_it_is(owls):
    for typed, field, value in (
        ("purpose=For nights that do not end.", "purpose", "For nights that do not end."),
        ("when=Sundays.", "when", "Sundays."),
        ("tags=sleep, fear", "tags", ("nights", "anxiety")),
        ("tags=none", "tags", ()),
        ("membership=slow-open", "membership", "slow_open"),
        ("capacity=4", "capacity", 4),
        ("listening=0", "listening", 0),
        ("intake=What brings you?; Are you in crisis today?", "intake", None),
        ("led by=rotating", "led_by", "rotating"),
    ):
        assert "Changed." in owls.types("Ann", f"circle/edit {typed}"), typed
        if value is not None:
            assert getattr(owls.card, field) == value
    assert owls.card.intake == ("What brings you?", "Are you in crisis today?")


def test_another_name_is_another_way_to_its_room(owls):
    assert "Changed." in owls.types("Ann", "circle/edit name=The Early Larks")
    owls.types("Ben", "go out")
    assert "The Early Larks meets here" in owls.types("Ben", "go early larks")
    assert "The Early Larks" in owls.types("Ben", "circles")
    assert "Night Owls" not in owls.types("Ben", "circles")
    assert "The Early Larks meets here" in owls.types("Ben", "look")
    assert "Night Owls" not in owls.types("Ben", "look")


def test_what_another_format_still_needs_is_said_when_it_is_chosen(owls):
    said = owls.types("Ann", "circle/edit format=clearness")
    assert "does not begin before this is set" in said
    assert "`circle/edit intake=`" in said and "`circle/edit membership=slow-open`" in said
    assert "intake=`" not in owls.types("Ann", "circle/edit intake=What brings you?")
    assert "before this is set" not in owls.types("Ann", "circle/edit membership=slow-open")
    assert "before this is set" not in owls.types("Ann", "circle/edit when=Sundays.")


def test_who_keeps_two_circles_says_which_or_goes_there(owls):
    owls.types("Ann", "found The Larks=Mornings.", "go out")
    assert "Go to where the one meets" in owls.types("Ann", "circle/edit when=Sundays.")
    assert "The Larks has one member" in owls.types("Ann", "circle/members larks")


def test_a_card_says_how_one_comes_in_as_the_circle_has_it(owls):
    assert "To come in: go there and `sit`." in owls.types("Ben", "circle")
    owls.types("Ann", "circle/edit membership=closed")
    card = owls.types("Ben", "circle")
    assert "To come in: `apply`; once you are let in, go there and `sit`." in card
    assert "asks a few questions" not in card
    owls.types("Ann", "circle/edit intake=What brings you?")
    assert "`apply` asks a few questions" in owls.types("Ben", "circle")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "can be changed"),
        ("purpose", "can be changed"),
        ("colour=green", "can be changed"),
        ("purpose=", "says in a sentence or two"),
        ("when=" + "x" * 201, "longer than there is room"),
        ("tags=grief,work,money,sleep,shame,study", "at most 5"),
        ("tags=gryphons", "`concerns` lists them"),
        ("membership=secret", "Membership is open"),
        ("capacity=0", "a number from"),
        ("capacity=-1", "a number from"),
        ("capacity=10000", "a number from"),
        ("capacity=many", "a number from"),
        ("listening=31", "a number from 0 to 30"),
        ("format=nothing like it", "no format of that name"),
        ("format=async_circle", "runs over days"),
        ("format=process_group", "checked"),
        ("intake=1;2;3;4;5;6", "At most 5 questions"),
        ("led by=wizard", "led by one of these"),
        ("led by=professional", "a steward has checked"),
        ("name=Ben", "could be taken for one"),
    ],
)
def test_what_cannot_be_is_said_kindly_and_changes_nothing(owls, typed, why):
    before = owls.card
    assert why in owls.types("Ann", f"circle/edit {typed}")
    assert owls.card == before


def test_nobody_else_changes_it_also_no_other_persona_and_no_guest(owls, mask):
    before = owls.card
    assert "for those who keep this circle" in owls.types("Ben", "circle/edit when=Never.")
    owls.guest("Cyd")
    assert "Guests look round" in owls.types("Cyd", "circle/edit when=Never.")
    brave = mask(owls.people["Ann"], "Brave")
    comes_as(owls.people["Ann"], brave, to=owls.card.key)
    assert "in one's own name" in owls.types("Ann", "circle/edit when=Never.")
    assert owls.card == before


def test_the_houses_own_circles_stay_with_their_file(person, time, hearth):
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben")
    evening.seated("Ann")
    rows_of("Ann").update(roles=["facilitator"])
    from game.circles.standing import keepers

    keepers.remember()
    for typed in ("circle/edit when=Never.", "agreements/add One more.", "circle/end 3"):
        assert "the house's own" in evening.types("Ann", typed)


def test_name_and_format_wait_until_no_meeting_runs(owls):
    owls.seated("Ann", "Ben")
    assert "A meeting runs just now." in owls.types("Ann", "circle/edit format=talking piece")
    assert "Changed." in owls.types("Ann", "circle/edit when=Sundays.")


def test_a_class_takes_a_hundred_to_listen(owls):
    owls.types("Ann", "circle/edit format=rounds")
    Circle.objects.filter(id=owls.card.id).update(format="psychoeducation", led_by="trained_peer")
    from game.circles.standing import keepers
    from game.circles.standing.founding import form_of

    keepers.remember()
    assert owls.card.form.family == "teach"
    assert "Changed." in owls.types("Ann", "circle/edit listening=92")
    assert form_of(owls.card).listening == 92


def test_a_role_is_asked_and_becomes_theirs_by_their_yes_alone(owls):
    owls.meets("Ann", "Ben")
    assert "is asked" in owls.types("Ann", "circle/role ben co")
    assert "You are asked whether you would be a co-facilitator" in owls.hears("Ben")
    assert owls.card.facilitators == {owls.id_of("Ann")}
    assert "You are now a co-facilitator of The Night Owls." in owls.types("Ben", "yes role")
    assert owls.card.facilitators == {owls.id_of("Ann"), owls.id_of("Ben")}
    assert "Ben is now a co-facilitator" in owls.hears("Ann")
    assert "Changed." in owls.types("Ben", "circle/edit when=Sundays.")


def test_a_role_may_be_declined_without_a_reason_and_twice_is_nothing(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben greeter")
    assert "You have said no" in owls.types("Ben", "no role")
    assert "would rather not" in owls.hears("Ann")
    assert rows_of("Ben").get().roles == []
    assert "Nothing is asked of you" in owls.types("Ben", "yes role")


def test_what_was_asked_waits_for_who_is_away(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben reader")
    from game.circles.standing import listeners as standing_listeners

    waits = standing_listeners.waits_for(owls.people["Ben"].who)
    assert any("`yes role`" in line for line in waits)


def test_another_persona_is_told_alone_that_roles_are_held_in_ones_own_name(owls, mask):
    ben = owls.people["Ben"]
    comes_as(ben, mask(ben, "Brave"), to=owls.card.key)
    owls.types("Ben", "sit", "agree")
    owls.types("Ann", "sit", "agree", "circle/role brave co")
    owls.hears("Ann")
    assert "held in one's own name" in owls.types("Ben", "yes role")
    assert "Brave" not in owls.hears("Ann")
    assert owls.card.facilitators == {owls.id_of("Ann")}


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("circle/role", "In a circle somebody is facilitator"),
        ("circle/role ben", "In a circle somebody is facilitator"),
        ("circle/role ben wizard", "In a circle somebody is facilitator"),
        ("circle/role nobody greeter", "Nobody of that name belongs"),
        ("circle/role cyd greeter", "Nobody of that name belongs"),
        ("circle/role me none", "the only one who keeps this circle"),
    ],
)
def test_roles_that_cannot_be_asked(owls, typed, why):
    owls.meets("Ann", "Ben")
    assert why in owls.types("Ann", typed)


def test_whoever_keeps_a_circle_lays_it_down_themselves(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben facilitator")
    owls.types("Ben", "yes role")
    assert "lays that down themselves" in owls.types("Ann", "circle/role ben none")
    assert "You have laid it down" in owls.types("Ben", "circle/role me none")
    assert owls.card.facilitators == {owls.id_of("Ann")}


def test_what_others_keep_now_is_no_longer_among_the_three_of_who_founded_it(owls):
    owls.types("Ann", "found The Larks=Mornings.", "found The Crows=Noons.")
    assert "which is as many as one person can" in owls.types("Ann", "found The Bats=Dusks.")
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben facilitator")
    owls.types("Ben", "yes role")
    owls.types("Ann", "circle/role me none")
    assert "The Bats" in owls.types("Ann", "found The Bats=Dusks.")


def test_a_steward_finds_somebody_for_a_circle_that_nobody_keeps(owls, person):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "farewell go")
    assert owls.card.facilitators == frozenset()
    assert "Nobody keeps it just now" in owls.types("Ben", "circle night owls")
    owls.people["Dee"] = person("Dee", at="lawn", steward=True)
    from game.places import services as places

    places.walk(owls.people["Dee"].who, owls.place_id, now=owls.time())
    assert "is asked" in owls.types("Dee", "circle/role ben facilitator")
    owls.types("Ben", "yes role")
    assert owls.card.facilitators == {owls.id_of("Ben")}


def test_members_are_listed_to_those_who_keep_the_circle_alone(owls, today):
    owls.meets("Ann", "Ben")
    members.rest(owls.people["Ben"].who, owls.card, 30, quietly=True, today=today)
    said = owls.types("Ann", "circle/members")
    assert "two members" in said and "Ann: facilitator" in said and "  Ben" in said
    assert "rests" not in said
    members.rest(owls.people["Ben"].who, owls.card, 30, quietly=False, today=today)
    assert "Ben: rests for a while" in owls.types("Ann", "circle/members")
    assert "for those who keep this circle" in owls.types("Ben", "circle/members")


def test_listening_is_offered_at_the_door_only_where_it_is_possible(owls):
    owls.types("Ann", "go night owls")
    owls.types("Ann", "sit")
    assert "To listen only, type `quiet`" in owls.types("Ann", "agree")
    owls.types("Ann", "leave", "circle/edit listening=0", "sit")
    assert "To listen only" not in owls.types("Ann", "agree")


def test_what_another_format_does_to_the_seats_is_said(owls):
    assert "takes other numbers" not in owls.types("Ann", "circle/edit format=talking piece")
    said = owls.types("Ann", "circle/edit format=pair listening")
    assert "takes other numbers: two seats and no listening seats now" in said


@pytest.mark.parametrize("line", ["farewell go", "erased"])
def test_that_nobody_keeps_a_circle_any_more_its_members_and_the_stewards_are_told(owls, person, line):
    from game.circles.standing import listeners as standing_listeners

    owls.meets("Ann", "Ben")
    owls.types("Cyd", "sit")
    owls.people["Dee"] = person("Dee", at="lawn", steward=True)
    assert standing_listeners.waits_for(owls.people["Dee"].who) == []
    if line == "erased":
        ann = owls.id_of("Ann")
        Membership.objects.filter(persona_id=ann).delete()
        standing_listeners.persona_erased(PersonaErased(ann))
    else:
        owls.types("Ann", line)
    for name in ("Ben", "Dee"):
        assert "Nobody keeps The Night Owls just now." in owls.hears(name), name
    assert "Nobody keeps" not in owls.hears("Cyd")
    (waits,) = standing_listeners.waits_for(owls.people["Dee"].who)
    assert "Nobody keeps The Night Owls just now." in waits
    assert standing_listeners.waits_for(owls.people["Ben"].who) == []


def test_nobody_waits_at_a_door_that_nobody_keeps(owls):
    owls.types("Ann", "circle/edit membership=slow-open", "farewell go")
    assert "there is nobody who could let you in" in owls.types("Cyd", "apply")
    assert not Application.objects.exists()


def test_while_another_keeps_it_nobody_is_told_anything(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/role ben co")
    owls.types("Ben", "yes role")
    owls.hush().types("Ann", "farewell go")
    assert "Nobody keeps" not in owls.hears("Ben")


def test_whoever_founded_a_circle_is_neither_let_in_nor_new_there(owls):
    assert "not here yet" not in owls.types("Ann", "circle/members")
    assert "You may be new here" not in owls.types("Ann", "sit", "agree")
    assert "You may be new here" in owls.types("Ben", "sit", "agree")
    rows_of("Ben").update(version=0)
    assert "Ben: let in, not here yet" in owls.types("Ann", "circle/members")
