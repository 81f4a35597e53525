"""Company where no ring is: those on duty are asked, two sit apart, and nobody waits for nobody."""

import pytest

from game.circles import answers
from game.circles.care import in_the_house, rooms
from game.places import atlas, presence
from game.safety.care import duty
from tests.conftest import Actor


@pytest.fixture
def linden(person) -> Actor:
    """A steward on the lawn, on duty."""
    actor = person("Linden", steward=True)
    actor.type("duty on")
    actor.told.clear()
    return actor


def place(actor) -> str:
    return atlas.place(presence.place_of(actor.who.id)).key


def said(actor, line) -> str:
    return "\n".join(actor.type(line))


# ── duty ──


def test_who_is_on_duty_is_seen_by_everybody_and_only_who_is_here_is(person, ann, ben):
    assert "Nobody is on duty just now" in said(ann, "duty")
    linden = person("Linden", steward=True)
    assert "You are on duty" in said(linden, "duty on")
    assert "On duty: Linden." in said(ann, "duty")
    linden.type("quit")
    assert "Nobody is on duty" in said(ann, "duty")


def test_a_line_that_drops_and_another_mask_end_it(person, mask, ann):
    from commands import doorway

    linden = person("Linden", steward=True)
    linden.type("duty on")
    doorway.gone(linden, False)
    assert duty.on_duty() == ()
    fern = person("Fern", steward=True)
    mask(fern, "Brave")
    fern.type("duty on")
    fern.type("home")
    fern.type("persona wear Brave")
    assert duty.on_duty() == ()
    assert "in their own name" in said(fern, "duty on")


@pytest.mark.parametrize(
    ("line", "answer"), [("duty on", "On duty are stewards"), ("duty maybe", "`duty on`")]
)
def test_a_member_is_not_on_duty_and_is_told_what_they_can_do(ann, line, answer):
    assert answer in said(ann, line)
    assert duty.on_duty() == ()


def test_who_keeps_a_circle_can_be_on_duty_as_long_as_they_do(ann):
    from game.circles.models import Circle, Membership
    from game.circles.standing import keepers

    circle = Circle.objects.get(key="new_ways")
    row = Membership.objects.create(circle=circle, persona_id=ann.who.id, version=1, roles=["facilitator"])
    keepers.remember()
    assert "You are on duty" in said(ann, "duty on")
    row.delete()
    keepers.remember()
    assert duty.on_duty() == ()


# ── nobody there ──


@pytest.mark.parametrize(
    ("line", "sentence"), [("care", "Nobody is on duty"), ("worried ben", "Nobody could be")]
)
def test_where_nobody_is_on_duty_the_house_says_so_at_once_with_the_card(ann, ben, line, sentence):
    told = [text for text in ann.type(line)]
    assert told[0].startswith("HELP NOW") and sentence in told[-1]
    assert any(package == "Care.Card" for package, _ in ann.shown)
    assert ben.heard == []


def test_the_card_is_of_the_country_that_somebody_chose(ann):
    ann.type("country de")
    assert "TelefonSeelsorge" in said(ann, "care")


# ── company ──


def test_care_asks_all_who_are_on_duty_and_the_first_yes_takes_the_two_apart(person, linden, ann, ben):
    fern = person("Fern", steward=True)
    fern.type("duty on")
    linden.told.clear(), fern.told.clear(), ben.told.clear()
    assert "Linden and Fern are asked to sit with you" in said(ann, "care")
    assert "Ann would like" in linden.heard_all and "Where they are: the Lawn." in fern.heard_all
    assert ben.heard == []
    told = said(fern, "yes")
    assert "You sit with Ann in the Lamp Room" in told and "glad they said it" in told
    assert place(ann) == place(fern) == "care_room"
    assert answers.open_for(linden.who.id, linden.time()) == ()
    assert "nobody" in said(linden, "yes") or "Nothing" in said(linden, "yes")


def test_what_is_said_there_the_two_hear_and_nobody_else_whoever_stands_there(person, linden, ann, ben):
    ann.type("care"), linden.type("yes")
    presence.put(ben.who, presence.place_of(ann.who.id))
    ben.told.clear(), linden.told.clear()
    ann.type("say it is too much tonight")
    assert "it is too much tonight" in linden.heard_all
    assert ben.heard == []
    assert "Two people" in said(ben, "say hello") and "hello" not in ann.heard_all
    assert "Ben" in said(ann, "look") and "Ann" in said(ben, "look")


def test_a_second_on_duty_can_write_to_the_one_who_sits_there_and_nobody_else_can(person, linden, ann, ben):
    fern = person("Fern", steward=True)
    fern.type("duty on")
    ann.type("care"), linden.type("yes")
    linden.type("second"), fern.type("yes")
    linden.told.clear(), fern.told.clear()
    fern.type("page linden=shall I call her sister")
    assert "shall I call her sister" in linden.heard_all
    linden.type("page fern=not yet, thank you")
    assert "not yet, thank you" in fern.heard_all
    ben.type("page linden=are you there")
    ben.type("page ann=are you there")
    assert "are you there" not in linden.heard_all + ann.heard_all


def test_back_leads_each_to_where_they_were_and_the_other_hears_it(linden, ann):
    ann.type("care"), linden.type("yes")
    linden.told.clear()
    ann.type("back")
    assert place(ann) == "lawn" and "Ann has gone" in linden.heard_all
    linden.type("back")
    assert place(linden) == "lawn" and rooms.sitting_of(linden.who.id) is None


def test_who_is_on_duty_asks_somebody_who_is_here_and_a_no_needs_no_reason(linden, ann, ben):
    assert "Ann is asked" in said(linden, "care ann")
    assert "sit with Linden apart" in ann.heard_all and ben.heard == []
    assert "That is all right" in said(ann, "no")
    assert "rather stay" in linden.heard_all and place(ann) == "lawn"
    linden.type("care ann")
    ann.type("yes")
    assert place(ann) == place(linden) == "care_room"


def test_who_waits_for_company_is_taken_along_at_once(linden, ann):
    ann.type("care")
    linden.type("care ann")
    assert place(ann) == place(linden) == "care_room"


def test_a_second_pair_gets_the_other_room_and_a_third_is_told_the_truth(person, linden, ann, ben, cyd):
    helpers = [linden, *(person(name, steward=True) for name in ("Fern", "Ash"))]
    for helper in helpers[1:]:
        helper.type("duty on")
    for actor, helper in zip((ann, ben), helpers, strict=False):
        actor.type("care"), helper.type("yes")
    assert {place(ann), place(ben)} == {"care_room", "care_room_two"}
    cyd.type("care")
    assert "In each of the care rooms" in said(helpers[2], "yes")


@pytest.mark.parametrize("how", ["no", "time", "quit"])
def test_when_nobody_can_come_whoever_asked_hears_it_with_the_card(linden, ann, how):
    ann.type("care")
    ann.told.clear()
    if how == "time":
        ann.time.pass_(121)
    else:
        linden.type(how)
    heard = ann.heard_all
    assert "HELP NOW" in heard and "Nobody on duty can come just now" in heard
    assert not in_the_house.is_waiting(ann.who.id)
    assert "Nobody" in said(ann, "care") or "asked" in said(ann, "care")


def test_asked_once_is_enough(linden, ann):
    ann.type("care")
    assert "asked already" in said(ann, "care")


def test_a_guest_is_shown_the_way_to_numbers(stranger, linden):
    stranger.type("visit")
    assert "`help now`" in said(stranger, "care") and "`help now`" in said(stranger, "care linden")
    assert "Guests are not on duty" in said(stranger, "duty on")


def test_a_member_who_is_not_on_duty_asks_nobody_into_the_room(ann, ben):
    assert "is on duty" in said(ann, "care ben") and ben.heard == []


# ── worried ──


def test_worried_tells_all_on_duty_after_a_yes_and_says_before_who_they_are(person, linden, ann, ben):
    fern = person("Fern", steward=True)
    fern.type("duty on")
    fern.told.clear(), linden.told.clear(), ben.told.clear()
    asked = said(ann, "worried ben")
    assert "Linden and Fern will be told" in asked and linden.heard == []
    told = said(ann, "yes")
    assert "It is told. Linden and Fern now know" in told
    for helper in (linden, fern):
        heard = helper.heard_all
        assert (
            "Ann is worried about Ben, who was not told. Where they are: the Lawn." in heard
            and "`crisis reply`" in heard
        )
    assert ben.heard == []


def test_worry_about_the_only_one_on_duty_is_not_told_to_them(linden, ann):
    assert "Nobody could be told" in said(ann, "worried linden")
    assert "worried" not in linden.heard_all
