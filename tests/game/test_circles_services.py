"""Circles with their rows: who sits, who hears what, what the keeper of the room answers."""

from datetime import date

import pytest

from game.circles import keeper, registry, selectors, services
from game.circles.care import company
from game.circles.meetings import chairing
from game.circles.models import Circle, Meeting, Membership
from game.circles.refusals.meetings import (
    GuestsDoNotSit,
    NoAnswersNow,
    NoCircleHere,
    NoMeeting,
    NoWhispers,
    OffersLater,
    PrivateWordsRest,
    ToAllOfThem,
)
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import turns as no_turn
from game.circles.standing import founding
from game.common import changes, texts
from game.personas.rules import Guest
from game.places import presence
from game.places import services as places
from game.places.keeper import Act
from game.talk import private
from game.talk import services as talk
from game.talk.events import LineSpoken
from game.talk.refusals import NotReached

pytestmark = pytest.mark.django_db


def meeting(place_id):
    return registry.meeting_at(place_id).meeting


def test_the_house_circles_are_founded_once_and_follow_their_file(world):
    said = texts.data("circles/house.yaml")
    before = set(Circle.objects.values_list("id", flat=True))
    founding.found_house_circles(said)
    assert set(Circle.objects.values_list("id", flat=True)) == before
    assert len(before) == len(said["circles"]) == 6
    assert selectors.circle_named("evening").name == "the Evening Circle"
    assert selectors.circle_named("The Evening Circle").agreements == tuple(said["agreements"]["lines"])


def test_sitting_down_asks_for_the_agreements_and_words_come_only_after_them(person, time, hearth):
    ann = person("Ann", at="hearth")
    services.sit(ann.who, now=time())
    first = selectors.circle_here(ann.who).agreements[0]
    assert f"1. {first}" in ann.heard_all
    assert registry.meeting_at(hearth).hearers_of(ann.who.id) == ()
    services.agree(ann.who, now=time())
    assert registry.meeting_at(hearth).hearers_of(ann.who.id) == (ann.who.id,)
    assert Membership.objects.get().version == 1


def test_who_agreed_to_this_version_is_not_asked_again_and_a_new_version_asks(person, time, hearth):
    ann = person("Ann", at="hearth")
    services.sit(ann.who, now=time())
    services.agree(ann.who, now=time())
    services.leave(ann.who, now=time())
    services.sit(ann.who, now=time())
    assert meeting(hearth).seat(ann.who.id).agreed
    services.leave(ann.who, now=time())
    said = texts.data("circles/house.yaml")
    founding.found_house_circles(said | {"agreements": said["agreements"] | {"version": 2}})
    services.sit(ann.who, now=time())
    assert not meeting(hearth).seat(ann.who.id).agreed


def test_guests_take_no_seat_and_where_no_circle_meets_nobody_does(ann, time, hearth):
    with pytest.raises(NoCircleHere):
        services.sit(ann.who, now=time())
    with pytest.raises(NoMeeting):
        services.pause(ann.who, now=time())
    guest = Guest()
    presence.put(guest, hearth)
    with pytest.raises(GuestsDoNotSit):
        services.sit(guest, now=time())
    assert Meeting.objects.count() == 0


def test_r26_words_reach_seats_alone_and_every_hearer_is_listed(round_of, time, hearth, monkeypatch):
    heard = []
    monkeypatch.setitem(changes._listeners, LineSpoken, [*changes.listeners(LineSpoken), heard.append])
    ann, ben, cyd, dee = round_of
    talk.say(ann.who, "a quiet evening", now=time())
    assert set(heard[0].heard_by) == {ann.who.id, ben.who.id, cyd.who.id} < set(presence.ids_at(hearth))
    assert ben.heard[0] == 'Ann says, "a quiet evening"'
    assert dee.heard == []
    talk.say(ann.who, "that is all [done]", now=time())
    assert ben.heard[0] == 'Ann says, "that is all"'
    told = dee.heard_all
    assert "It is Ben's turn." in told and "that is all" not in told


def test_who_speaks_out_of_turn_is_told_privately_and_nobody_hears_it(round_of, time):
    ann, ben, cyd, dee = round_of
    with pytest.raises(no_turn.NotYourTurn):
        talk.say(cyd.who, "may I", now=time())
    with pytest.raises(no.NotSeated):
        talk.say(dee.who, "hello there", now=time())
    assert [actor.heard for actor in round_of] == [[], [], [], []]


def test_a_line_that_ends_in_dots_goes_on_and_done_alone_ends_the_turn(round_of, time, hearth):
    ann, ben, *_ = round_of
    services.share(ann.who, "one thing...", now=time())
    services.share(ann.who, "and another", now=time())
    services.share(ann.who, "and one more", now=time())
    heard = ann.heard
    assert len([line for line in heard if "`done` ends your turn" in line]) == 1
    services.share(ann.who, "(done)", now=time())
    assert meeting(hearth).holder == ben.who.id
    services.share(ben.who, "thank you [done]", now=time())
    assert 'Ben says, "thank you"' in ann.heard_all


def test_passing_and_sharing_are_thanked_in_the_same_words(round_of, time):
    ann, ben, cyd, _ = round_of
    services.pass_turn(ann.who, now=time())
    services.share(ben.who, "a word [done]", now=time())
    thanked = [line for line in cyd.heard if "Thank you" in line]
    assert thanked[0].replace("Ann", "Ben").replace("passes", "has finished") == thanked[1]


def test_a_dropped_line_keeps_the_seat_and_what_was_missed_is_counted_not_repeated(round_of, time, hearth):
    ann, ben, cyd, _ = round_of
    places.leave_house(cyd.who, dropped=True)
    assert "The place is kept." in ben.heard_all
    services.share(ann.who, "first...", now=time())
    services.share(ann.who, "second...", now=time())
    cyd.told.clear()
    places.stand(cyd.who)
    places.announce(cyd.who)
    told = cyd.heard_all
    assert "While you were away, two lines were spoken." in told
    assert "first" not in told
    assert meeting(hearth).seat(cyd.who.id).dropped_at is None


def test_walking_out_leaves_the_seat_properly(round_of, time, hearth):
    ann, ben, cyd, _ = round_of
    places.home(cyd.who, now=time())
    assert meeting(hearth).seat(cyd.who.id) is None
    assert "Cyd's seat is free." in ben.heard_all
    assert registry.meeting_of(cyd.who.id) is None


def test_time_alone_moves_a_meeting_and_all_is_told_once(round_of, time, hearth):
    ann, ben, *_ = round_of
    time.pass_(1.3 * 60 + 90)
    assert meeting(hearth).holder == ben.who.id
    told = ann.heard
    assert len([line for line in told if line.startswith("It has been quiet")]) == 1
    assert meeting(hearth).version == Meeting.objects.get().version


def ask(kind, who, place_id, time, **more):
    return keeper.finder(place_id).ask(Act(kind, who, place_id, **more), now=time())


def test_in_a_round_gestures_wait_and_whispers_go_to_the_facilitator_only(round_of, time, hearth):
    ann, ben, cyd, dee = round_of
    with pytest.raises(NoAnswersNow):
        ask("gesture", ben.who, hearth, time, gesture="nod")
    with pytest.raises(NoWhispers):
        ask("whisper", ben.who, hearth, time, words="psst", target=cyd.who)
    heard = ask("whisper", ben.who, hearth, time, words="I am worried", target=ann.who)
    assert heard.audience == (ben.who.id, ann.who.id)
    with pytest.raises(OffersLater):
        ask("offer", ben.who, hearth, time, target=cyd.who, gesture="tea")
    with pytest.raises(no.NotSeated):
        ask("gesture", dee.who, hearth, time, gesture="nod")
    with pytest.raises(no_turn.NotYourTurn):
        ask("pose", ben.who, hearth, time, words="stands up")
    assert ask("pose", ann.who, hearth, time, words="looks up").taken
    assert [actor.heard for actor in (ben, cyd, dee)] == [["* Ann looks up"], ["* Ann looks up"], []]


def test_without_crosstalk_no_line_goes_to_one_person(round_of, time):
    ann, ben, *_ = round_of
    with pytest.raises(ToAllOfThem):
        talk.say(ann.who, "I hear you", now=time(), to=ben.who)
    assert ben.heard == []


def test_where_the_talk_is_open_gestures_and_poses_reach_the_seats(ring, time, hearth):
    ann, ben, cyd, dee = ring
    seats = (ann.who.id, ben.who.id, cyd.who.id)
    assert ask("gesture", ben.who, hearth, time, gesture="nod").audience == seats
    assert ask("pose", ben.who, hearth, time, words="sits back").taken
    assert "Ben sits back" in cyd.heard_all
    assert ask("say", ben.who, hearth, time, words="hello").taken
    assert dee.heard == []


def test_a_page_to_someone_in_a_meeting_is_answered_like_one_to_nobody(round_of, person, time):
    eve = person("Eve")
    answers = []
    for name in ("Cyd", "Nobody"):
        with pytest.raises(NotReached) as refused:
            private.page(eve.who, name, "are you there", now=time(), today=date.today())
        answers.append(str(refused.value))
    assert answers[0] == answers[1]
    with pytest.raises(PrivateWordsRest):
        private.page(round_of[1].who, "Eve", "hello", now=time(), today=date.today())


def test_when_the_meeting_has_ended_the_open_keeper_answers_again(round_of, time, hearth):
    ann, *_ = round_of
    chairing.read_closing(ann.who, now=time())
    assert keeper.finder(hearth) is None, "the ring is free, and aftercare next door has its own"
    company.come_along(ann.who, now=time())
    side = presence.place_of(ann.who.id)
    assert keeper.finder(side) is not None
    services.next_phase(ann.who, now=time())
    assert keeper.finder(hearth) is None and keeper.finder(side) is None


def test_a_circle_takes_no_more_people_than_it_says(person, time, hearth):
    capacity = selectors.circle_named("evening").capacity
    people = [person(name, at="hearth") for name in ("Ann", "Ben", "Cyd", "Dee", "Eve", "Fay", "Gil")]
    assert capacity == 6 < 15
    for actor in people[:6]:
        services.sit(actor.who, now=time())
    with pytest.raises(no.CircleFull):
        services.sit(people[6].who, now=time())
    services.quiet(people[6].who, now=time())


def test_a_listening_seat_is_always_listed_as_such(ring, time):
    ann, _, _, dee = ring
    services.quiet(dee.who, now=time())
    services.agree(dee.who, now=time())
    assert "Listening: Dee (you)." in selectors.order_here(dee.who)
    assert "Dee sits down to listen." in ann.heard_all


def test_the_card_says_who_holds_it_and_what_it_asks(round_of):
    text = selectors.card_text(round_of[3].who, selectors.circle_named("evening"))
    for part in ("Held today by Ann, a peer.", "Answering each other:", "Length:", "Seats: 6", "Door:"):
        assert part in text
    for part in ("cannot stop another person from copying", "Agreements", "`leave`", "not professionals"):
        assert part in text


def test_news_that_were_lost_are_made_good_by_the_next_tick(round_of, time, hearth, monkeypatch):
    """A dropped line during a busy moment: the seat is not left standing as if somebody sat there."""
    ann, ben, cyd, _ = round_of
    monkeypatch.setattr(changes, "_listeners", {})
    places.leave_house(cyd.who, dropped=True)
    assert meeting(hearth).seat(cyd.who.id).dropped_at is None
    services.tick(now=time())
    assert meeting(hearth).seat(cyd.who.id).dropped_at == time()
    places.stand(cyd.who)
    places.announce(cyd.who)
    services.tick(now=time())
    assert meeting(hearth).seat(cyd.who.id).dropped_at is None
