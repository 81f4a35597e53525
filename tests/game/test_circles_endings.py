"""The end of a circle, and its review."""

import pytest

from game.circles.models import Application, Circle, CircleAgreements, Membership
from game.circles.standing import endings, keepers, reviewing, sealed
from game.circles.standing import listeners as standing_listeners
from game.common import texts
from game.places import atlas, presence
from game.places import services as places
from game.places.models import Place
from tests.game.circles_standing import Owls


@pytest.fixture
def owls(person, time, hearth):
    return Owls(person, time, "Ann", "Ben", "Cyd", "Dee")


def test_a_circle_ends_after_the_meetings_that_were_said_and_each_beginning_says_so(owls):
    owls.meets("Ann", "Ben", "Cyd")
    assert "ends after two more meetings" in owls.types("Ann", "circle/end 2")
    assert "will end after two more meetings" in owls.hears("Ben")
    assert "It ends after two more meetings" in owls.types("Dee", "circle night owls")
    owls.seated("Ann", "Ben", "Cyd")
    assert "ends after two meetings, this one among them" in owls.types("Ann", "begin")
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    assert owls.card.form.key == "circle_ending"
    assert "Taking leave" in owls.types("Dee", "circle night owls")
    owls.seated("Ann", "Ben", "Cyd")
    said = owls.types("Ann", "begin")
    assert "This is the last meeting of this circle." in said
    assert owls.meeting.phase.key == "opening"


def test_the_last_meeting_has_a_seat_for_every_member(person, time, hearth):
    owls = Owls(person, time, "Ann", "Ben", "Cyd", "Dee", "Eve", "Fay")
    names = tuple(owls.people)
    owls.meets(*names)
    assert "Changed" in owls.types("Ann", "circle/edit format=mutual support")
    assert owls.card.capacity < len(names)
    owls.seated(*names[:4])
    assert "seats are taken" in owls.types("Eve", "sit")
    owls.types("Ann", "begin", "begin", "closing")
    owls.time.pass_(16 * 60)
    owls.types("Ann", "circle/end 1")
    assert "Seats: 100" in owls.types("Fay", "circle night owls")
    for name in names:
        assert "seats are taken" not in owls.types(name, "sit", "agree")
    assert len(owls.meeting.sharing) == len(names)


def test_after_the_last_meeting_nothing_is_left_but_a_plaque(owls):
    owls.meets("Ann", "Ben", "Cyd")
    card = owls.card
    owls.types("Ann", "circle/end 1")
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin", "closing")
    owls.time.pass_(16 * 60)
    row = Circle.objects.get(id=card.id)
    assert (row.state, row.place_id, row.purpose, row.tags, row.agreements) == ("ended", None, "", [], "")
    assert not Membership.objects.filter(circle=row).exists()
    assert not CircleAgreements.objects.filter(circle=row).exists()
    assert not Place.objects.filter(key__startswith=card.key).exists()
    assert not atlas.known(card.place_id) and not atlas.known(card.side_id)
    assert atlas.place(presence.place_of(owls.id_of("Ben"))).key == "circle_house"
    assert "is over" in owls.hears("Ben")
    assert "Night Owls" not in owls.types("Ben", "circles")
    assert "no way of that name" in owls.types("Ben", "go night owls")
    said = owls.types("Ben", "go lawn")
    assert "The Night Owls met here twice" in said
    assert "Ann" not in said.partition("plaques")[2]


def test_an_end_can_be_taken_back(owls):
    owls.meets("Ann", "Ben")
    owls.types("Ann", "circle/end")
    assert owls.card.meetings_left == 3
    assert "said already" in owls.types("Ann", "circle/end 2")
    assert "goes on" in owls.types("Ann", "circle/end no")
    assert "its end is taken back" in owls.hears("Ben")
    assert (owls.card.state, owls.card.meetings_left) == ("standing", None)
    assert "No end of this circle is said" in owls.types("Ann", "circle/end no")


@pytest.mark.parametrize("said", ["0", "4", "-1", "10000", "soon", "now"])
def test_an_end_needs_notice(owls, said):
    owls.meets("Ann", "Ben")
    assert "shall hear of it first" in owls.types("Ann", f"circle/end {said}")
    assert owls.card.state == "standing"


def test_only_those_who_keep_it_end_it(owls):
    owls.meets("Ann", "Ben")
    assert "for those who keep this circle" in owls.types("Ben", "circle/end 1")


def test_a_circle_without_anybody_else_can_end_at_once(owls):
    assert "is over" in owls.types("Ann", "circle/end now")
    assert Circle.objects.get(name="The Night Owls").state == "ended"
    assert "plaques" not in owls.types("Ben", "go lawn")


def test_an_ended_name_is_not_given_again(owls):
    owls.types("Ann", "circle/end now")
    assert "could be taken for one" in owls.types("Ann", "found The Night Owls=Again.")


def test_what_was_lost_of_an_end_is_made_good(owls, today):
    owls.meets("Ann", "Ben")
    Circle.objects.filter(id=owls.card.id).update(state="ending", meetings_left=0)
    card = owls.card
    standing_listeners.tidy()
    assert Circle.objects.get(id=card.id).state == "ended"


def test_who_last_stood_in_a_room_that_is_gone_comes_back_to_the_circle_house(owls):
    ben = owls.people["Ben"].who
    owls.drops("Ben")
    owls.types("Ann", "circle/end now")
    places.stand(ben)
    assert atlas.place(presence.place_of(ben.id)).key == "circle_house"


def due(owls):
    Circle.objects.filter(id=owls.card.id).update(since_review=7)
    keepers.remember()


def test_after_seven_meetings_whoever_holds_it_hears_that_a_review_is_due(owls):
    owls.types("Ann", "sit", "agree")
    assert "`review` asks three questions" not in owls.types("Ann", "host")
    owls.types("Ann", "leave")
    due(owls)
    owls.types("Ann", "sit")
    said = owls.types("Ann", "host")
    assert "`review` asks three questions" in said


def test_a_review_asks_three_questions_and_tells_which_agreement_was_recalled_most(owls):
    due(owls)
    owls.seated("Ann", "Ben", "Cyd", "Dee")
    said = owls.types("Ann", "review")
    assert "What is one small thing to do differently" in said
    assert "The circle looks at itself" in owls.hears("Ben")
    for name, number in (("Ann", 2), ("Ben", 2), ("Cyd", 5)):
        assert f"Agreement {number}." in owls.types(name, f"recall {number}")
    owls.hush()
    said = owls.types("Ann", "review end")
    assert "Recalled most: agreement 2." in said and "Named by nobody: 1, 3, 4, 6" in said
    assert "Recalled most: agreement 2." in owls.hears("Dee")
    assert not owls.card.review_due
    assert Circle.objects.get(id=owls.card.id).since_review == 0


def test_from_fewer_than_three_answers_nothing_is_told(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "review")
    owls.types("Ben", "recall 4", "recall 5")
    said = owls.types("Ann", "review end")
    assert "One person has answered, and it takes three answers" in said and "5" not in said


def test_three_answers_that_are_all_alike_do_not_tell_what_each_named(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "review")
    for name in ("Ann", "Ben", "Cyd"):
        owls.types(name, "recall 2")
    said = owls.types("Ann", "review end")
    assert "Recalled most: agreement 2." in said
    assert "nobody" not in said.casefold() and "by somebody" not in said


@pytest.mark.parametrize("said", ["", "0", "-1", "99", "10000", "x", "²"])
def test_a_recalled_agreement_is_a_number(owls, said):
    owls.seated("Ann", "Ben")
    owls.types("Ann", "review")
    assert "Give the number" in owls.types("Ben", f"recall {said}")


def test_a_review_is_begun_by_who_holds_the_meeting_and_once(owls):
    owls.seated("Ann", "Ben")
    assert "No review runs" in owls.types("Ben", "recall 3")
    assert "review" not in owls.types("Ben", "review").casefold().split()[:1]
    owls.types("Ben", "review")
    assert "No review runs" in owls.types("Ben", "recall 3")
    owls.types("Ann", "review")
    assert "runs already" in owls.types("Ann", "review")
    assert "A circle meets in this room" in owls.types("Cyd", "recall 3")
    reviewing.forget()


def test_the_review_of_a_meeting_that_ended_is_let_go_and_stays_due(owls):
    due(owls)
    owls.seated("Ann", "Ben")
    owls.types("Ann", "review", "begin", "closing")
    owls.time.pass_(16 * 60)
    owls.seated("Ann", "Ben")
    assert "No review runs" in owls.types("Ben", "recall 3")
    assert owls.card.review_due


def test_the_ending_has_a_text_for_each_part(world):
    said = texts.data("formats/circle_ending.yaml")
    assert all(texts.has_snippet(key) for phase in said["phases"] for key in phase["text"])
    assert endings.plaques(atlas.keyed("lawn").id) == []


def test_a_meeting_that_sits_when_the_end_is_said_is_not_the_one_for_taking_leave(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin")
    said = owls.types("Ann", "circle/end 1")
    assert "after one more meeting" in said and "open now is not among them" in said
    assert "open now is not among them" in owls.hears("Ben")
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    assert (owls.card.state, owls.card.meetings_left) == ("ending", 1)
    assert "It ends after one more meeting" in owls.types("Dee", "circle night owls")
    owls.seated("Ann", "Ben", "Cyd")
    assert owls.meeting.form.key == "circle_ending"
    assert "This is the last meeting" in owls.types("Ann", "begin")


def test_a_meeting_that_only_gathers_is_not_the_last_one_either(owls):
    owls.seated("Ann", "Ben", "Cyd")
    assert "open now is not among them" in owls.types("Ann", "circle/end 1")
    assert "ends after two meetings, this one among them" in owls.types("Ann", "begin")
    owls.types("Ann", "closing")
    owls.time.pass_(16 * 60)
    assert owls.card.form.key == "circle_ending"


def test_in_aftercare_the_closing_is_behind_and_the_meeting_counts_for_nothing_more(owls):
    owls.seated("Ann", "Ben", "Cyd")
    owls.types("Ann", "begin", "closing")
    assert "open now" not in owls.types("Ann", "circle/end 1")
    assert owls.card.meetings_left == 1
    owls.time.pass_(16 * 60)
    assert owls.card.form.key == "circle_ending"


def test_whoever_ends_a_circle_at_once_reads_that_once(owls):
    assert owls.types("Ann", "circle/end now").count("is over") == 1
    owls.types("Ann", "found The Larks=Mornings.", "go larks")
    owls.people["Eve"] = owls.person("Eve", at="circle_house", steward=True)
    owls.types("Eve", "go larks")
    Membership.objects.filter(circle__name="The Larks").delete()
    keepers.remember()
    assert owls.types("Eve", "circle/end now").count("is over") == 1


def test_each_who_stood_in_the_room_reads_and_sees_where_they_are(owls):
    owls.types("Ann", "circle/end now")
    heard = owls.hears("Ben")
    assert "You are in the Circle House now." in heard
    assert "Ways out:" in heard
    assert "You are in the Circle House now." not in owls.people["Dee"].type("look")[0]


def test_who_waits_at_the_door_of_a_circle_that_ends_is_told_now_or_when_they_come_in(owls):
    owls.types("Ann", "circle/edit membership=closed", "circle/edit intake=What brings you?")
    for name in ("Ben", "Cyd", "Dee"):
        owls.types(name, "apply")
        owls.people[name].type("Canary of the long nights.")
        owls.people[name].type("skip")
        owls.people[name].type("yes")
    owls.drops("Cyd")
    owls.drops("Dee")
    owls.types("Ann", "circle/decline dee=We are full.", "circle/end now")
    assert "The Night Owls is over, so you wait there no longer" in owls.hears("Ben")
    cyd, dee = (owls.people[name].who for name in ("Cyd", "Dee"))
    for row in Application.objects.all():
        assert "Canary" not in sealed.opened(row.id, "answers", row.answers)
    (line,) = standing_listeners.waits_for(cyd)
    assert "is over, so you wait there no longer" in line
    (line,) = standing_listeners.waits_for(dee)
    assert "is over, so you wait" in line and "We are full." in line
    assert not Application.objects.exists()
    assert standing_listeners.waits_for(cyd) == []
