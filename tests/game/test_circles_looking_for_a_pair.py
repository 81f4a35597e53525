"""Two who would like to listen to each other are brought together, and nobody learns who did not wish to."""

from datetime import date, timedelta

import pytest

from game.circles import answers, pairs, registry
from game.circles.models import Circle, Membership, PairMet
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.refusals.pairs import LooksAlready, LooksNot, NotYetPairs, SitsAlready
from game.circles.rules.parts import Stage
from game.places import atlas, presence
from game.places import services as places
from tests.game.circles_typed import TypedEvening


def has_sat(actor, meetings):
    """That persona has sat in so many meetings of the Harbour's circle."""
    circle = Circle.objects.get(key="new_ways")
    Membership.objects.update_or_create(circle=circle, persona_id=actor.who.id, defaults={"met": meetings})


@pytest.fixture
def house(person, time):
    """Ann has sat often, Ben and Cyd a few times."""
    made = TypedEvening(person, time, "circle_house", "Ann", "Ben", "Cyd")
    for name, meetings in (("Ann", 9), ("Ben", 4), ("Cyd", 5)):
        has_sat(made.people[name], meetings)
    return made


def where(house, name):
    return atlas.place(presence.place_of(house.people[name].who.id)).key


def asked(house, name):
    return [one.key for one in answers.open_for(house.people[name].who.id, house.time())]


def yes(house, name):
    return house.types(name, "yes pair")


def no(house, name):
    return house.types(name, "no")


def test_with_two_yes_they_sit_in_an_alcove_with_the_agreements_and_it_begins(house):
    house.types("Ann", "pair")
    assert asked(house, "Ann") == []
    house.types("Ben", "pair")
    assert asked(house, "Ann") == asked(house, "Ben") == ["pair"]
    heard = house.hears("Ann") + house.hears("Ben")
    assert "Somebody would like to listen with you" in heard and "Ben" not in heard
    yes(house, "Ann")
    assert where(house, "Ann") == "circle_house"
    assert "Ben" not in house.hears("Ann")
    yes(house, "Ben")
    assert where(house, "Ann") == where(house, "Ben") == "alcove_one"
    heard = house.hears("Ann")
    assert "You and Ben both said yes" in heard and "no link" in heard
    house.types("Ann", "agree")
    house.types("Ben", "agree")
    house.time.pass_(11)
    meeting = registry.meeting_at(atlas.keyed("alcove_one").id).meeting
    assert meeting.stage is Stage.SITTING and meeting.phase.key == "agree"
    assert "it begins by itself" in house.hears("Ann")
    assert house.types("Ann", "say hello").count("hello") == 1
    assert "hello" in house.hears("Ben") and "hello" not in house.hears("Cyd")


def test_a_no_and_a_silence_are_told_in_the_same_words_to_the_other(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.hush()
    no(house, "Ben")
    first = house.hears("Ann")
    assert "It did not come about this time" in first and "Ben" not in first
    assert asked(house, "Ann") == [] and pairs.looks(house.people["Ann"].who.id)
    assert pairs.looks(house.people["Ben"].who.id)
    house.types("Cyd", "pair")
    assert asked(house, "Ann") == asked(house, "Cyd") == ["pair"]
    house.hush()
    house.time.pass_(121)
    assert house.hears("Ann").strip() == first.strip() == house.hears("Cyd").strip()


def test_two_of_whom_one_said_no_are_not_asked_again_together_for_an_hour(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    no(house, "Ben")
    house.time.pass_(300)
    assert asked(house, "Ann") == []
    house.time.pass_(3_400)
    assert asked(house, "Ann") == ["pair"]


def test_an_answer_that_comes_too_late_is_none(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    yes(house, "Ann")
    house.time.pass_(130)
    assert "Nothing is asked of you" in yes(house, "Ben")
    assert where(house, "Ann") == "circle_house" and not PairMet.objects.exists()


def test_newcomers_are_not_brought_together(house):
    house.types("Ben", "pair")
    house.types("Cyd", "pair")
    house.time.pass_(60)
    assert asked(house, "Ben") == asked(house, "Cyd") == []


def test_the_same_two_are_brought_together_twice_in_a_week_and_no_mark_leads_to_them(house):
    ann, ben = house.people["Ann"].who, house.people["Ben"].who
    mark = pairs.mark(ann.id, ben.id)
    assert mark == pairs.mark(ben.id, ann.id)
    assert ann.id.hex not in mark and ben.id.hex not in mark
    for days in (1, 2):
        PairMet.objects.create(mark=mark, day=date.today() - timedelta(days=days))
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.time.pass_(30)
    assert asked(house, "Ann") == []
    PairMet.objects.filter(day=date.today() - timedelta(days=2)).update(day=date.today() - timedelta(days=7))
    house.time.pass_(30)
    assert asked(house, "Ann") == ["pair"]


def test_after_two_weeks_nothing_says_that_they_met(house):
    PairMet.objects.create(mark="a" * 64, day=date.today() - timedelta(days=15))
    PairMet.objects.create(mark="b" * 64, day=date.today() - timedelta(days=14))
    pairs.forget_old(today=date.today())
    assert [row.mark[0] for row in PairMet.objects.all()] == ["b"]


@pytest.mark.parametrize("wish", ["apart ben", "mute ben", "refuse invite from ben"])
@pytest.mark.parametrize("who, whom", [("Ann", "Ben"), ("Ben", "Ann")])
def test_r27_whoever_wishes_to_be_left_in_peace_by_somebody_is_not_brought_together_with_them(
    house, wish, who, whom
):
    house.types(who, wish.replace("ben", whom.casefold()))
    house.hush()
    house.types("Ann", "pair")
    said = house.types("Ben", "pair")
    house.time.pass_(30)
    assert asked(house, "Ann") == asked(house, "Ben") == []
    assert "You are looking" in said and house.hears("Ben") == said
    house.types(
        who,
        wish.replace("apart", "apart end")
        .replace("mute", "unmute")
        .replace("refuse", "refuse end")
        .replace("ben", whom.casefold()),
    )
    house.time.pass_(30)
    assert asked(house, "Ann") == asked(house, "Ben") == ["pair"]


def test_whoever_keeps_apart_while_both_are_asked_sits_nowhere_with_them(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.types("Ann", "apart ben", "yes pair")
    house.hush()
    assert "It did not come about this time" in yes(house, "Ben")
    assert "It did not come about this time" in house.hears("Ann")
    assert where(house, "Ann") == where(house, "Ben") == "circle_house" and not PairMet.objects.exists()


def test_whoever_refuses_all_invitations_hears_what_keeps_them_from_looking(house):
    house.types("Ann", "refuse invite")
    assert "You refuse invitations from everybody" in house.types("Ann", "pair")
    house.types("Ann", "refuse end invite")
    assert "You are looking" in house.types("Ann", "pair")


def test_who_cannot_look(house, person, time):
    ann = house.people["Ann"]
    house.types("Ann", "pair")
    with pytest.raises(LooksAlready):
        pairs.look(ann.who, now=time())
    house.types("Ann", "pair off")
    with pytest.raises(LooksNot):
        pairs.off(ann.who, now=time())
    house.guest("Cyd")
    with pytest.raises(GuestsDoNotSit):
        pairs.look(house.people["Cyd"].who, now=time())
    dee = person("Dee", at="circle_house")
    with pytest.raises(NotYetPairs) as refused:
        pairs.look(dee.who, now=time())
    assert "sat in 0" in str(refused.value)
    places.walk(ann.who, atlas.keyed("hearth").id, now=time())
    house.types("Ann", "sit", "agree")
    with pytest.raises(SitsAlready):
        pairs.look(ann.who, now=time())


def test_meetings_are_counted_for_the_worn_mask_alone(house, mask, time):
    from game.places import dressing

    ann = house.people["Ann"]
    brave = mask(ann, "Brave")
    house.types("Ann", "pair")
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    assert "sat in 0" in house.types("Ann", "out", "pair")


def test_r23_whoever_goes_home_is_asked_no_more_and_there_nobody_begins_to_look(house, time):
    ann = house.people["Ann"]
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.hush()
    places.home(ann.who, now=time())
    assert "not looking for anybody any more" in house.hears("Ann")
    assert "It did not come about" in house.hears("Ben") and asked(house, "Ben") == []
    assert "`out` takes you" in house.types("Ann", "pair") and not pairs.looks(ann.who.id)
    time.pass_(60)
    assert asked(house, "Ben") == []


def test_r23_which_alcove_the_house_chooses_tells_nothing_of_another_mask(house, mask, time):
    """Where a person has sat as one persona, another of theirs is led to the same alcove as anybody."""
    from game.places import dressing

    ann = house.people["Ann"]
    brave = mask(ann, "Brave")
    for alcove in ("pair_listening_one", "pair_listening_two"):
        Membership.objects.create(circle=Circle.objects.get(key=alcove), persona_id=ann.who.id, version=1)
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    has_sat(ann, 9)
    house.types("Ann", "out", "pair")
    house.types("Ben", "pair")
    yes(house, "Ann")
    yes(house, "Ben")
    assert where(house, "Ann") == where(house, "Ben") == "alcove_one"
    house.types("Ann", "agree")
    assert Membership.objects.filter(persona_id=brave.id, circle__key="pair_listening_one").exists()


def test_quitting_dropping_and_changing_end_the_looking(house):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    house.hush()
    house.drops("Ann")
    assert not pairs.looks(house.people["Ann"].who.id)
    assert asked(house, "Ben") == [] and "It did not come about" in house.hears("Ben")


def test_whoever_sits_down_elsewhere_looks_no_longer(house, time):
    house.types("Ann", "pair")
    places.walk(house.people["Ann"].who, atlas.keyed("hearth").id, now=time())
    house.types("Ann", "sit", "agree")
    time.pass_(2)
    assert not pairs.looks(house.people["Ann"].who.id)


def test_nobody_takes_a_chair_in_an_alcove_uninvited(house, time):
    places.walk(house.people["Cyd"].who, atlas.keyed("alcove_one").id, now=time())
    assert "`pair` looks" in house.types("Cyd", "sit")
    assert registry.living == {}


def test_an_alcove_promises_nobody_a_chair_that_is_not_theirs(house):
    said = " ".join(house.types("Cyd", "circles").split())
    of_many, _, of_two = said.partition("Pair listening one")
    assert "whoever sits down opens the doors" in of_many
    assert "the chairs are for two whom `pair` has brought together" not in of_many
    assert "the chairs are for two whom `pair` has brought together" in of_two
    assert "whoever sits down opens the doors" not in of_two


def test_an_alcove_in_which_somebody_stands_is_not_taken(house, time):
    places.walk(house.people["Cyd"].who, atlas.keyed("alcove_one").id, now=time())
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    yes(house, "Ann")
    yes(house, "Ben")
    assert where(house, "Ann") == where(house, "Ben") == "alcove_three"


def test_when_one_leaves_the_other_hears_no_reason(house, time):
    house.types("Ann", "pair")
    house.types("Ben", "pair")
    yes(house, "Ann")
    yes(house, "Ben")
    house.types("Ann", "agree")
    house.types("Ben", "agree")
    time.pass_(12)
    house.hush()
    house.types("Ben", "leave")
    assert "needs no reason" in house.hears("Ann")
    assert registry.living == {}
