"""A circle on its way to clients: whole on sitting down, then only what changed, to whom it is due."""

import pytest

from game.circles import registry
from game.circles.rules.time import GATHERING_S, PLACE_KEPT_S
from tests.game.circles_typed import TypedEvening
from typeclasses import hearing

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """`evening("hearth", "Ann", "Ben")`: people in a room."""
    return lambda place, *names: TypedEvening(person, time, place, *names)


@pytest.fixture
def ring(evening):
    """Ann holds the Evening Circle, Ben and Cyd sit in it, Dee stands in the room."""
    tonight = evening("hearth", "Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")
    clear(tonight)
    return tonight


def clear(tonight):
    for actor in tonight.people.values():
        actor.shown.clear()


def shown(tonight, name):
    """The facts of circles since the last question."""
    actor = tonight.people[name]
    facts, actor.shown = actor.shown, []
    return [(package, value) for package, value in facts if package.startswith("Circle.")]


def knows(tonight, name):
    return tonight.people[name].knows.circle


def test_sitting_down_shows_all_of_it_and_what_follows_only_what_changed(evening):
    tonight = evening("hearth", "Ann", "Ben")
    clear(tonight)
    tonight.types("Ann", "sit")
    ((package, value),) = shown(tonight, "Ann")
    assert package == "Circle.State" and value["full"]
    assert value["you"]["seat"] == "reading" and {"agree", "leave"} <= set(value["you"]["may"])
    tonight.types("Ann", "agree")
    ((package, value),) = shown(tonight, "Ann")
    assert value["full"] and value["you"]["seat"] == "sharing" and value["order"] == ["Ann"]
    tonight.types("Ann", "host")
    (package, value), (after, board) = shown(tonight, "Ann")
    assert after == "Circle.Board" and board["version"] == value["version"]
    assert package == "Circle.State" and "full" not in value
    assert value.keys() == {"meeting", "version", "held_by", "you"} and value["held_by"] == "Ann"


def test_a_turn_from_offer_to_done_as_facts(ring):
    ring.types("Ann", "begin")
    first = dict(shown(ring, "Ben"))
    assert list(first) == ["Circle.Phase", "Circle.Turn", "Circle.State"]
    assert first["Circle.Phase"]["stage"] == "sitting" and first["Circle.Phase"]["floor"] == "round"
    assert first["Circle.Turn"]["holder"] == "Ann"
    assert first["Circle.Turn"]["turn"] == {"again": False, "next": ["Ben", "Cyd"]}
    assert first["Circle.Turn"]["turns"] == {"Ann": "now", "Ben": "to_come", "Cyd": "to_come"}
    assert {"cap_s", "cap_w"} <= set(knows(ring, "Ann")["turn"])
    clear(ring)
    ring.types("Ann", "share only this...")
    assert shown(ring, "Ben") == [], "words alone change nothing that is shown"
    ring.types("Ann", "done")
    facts = shown(ring, "Ben")
    assert [package for package, _ in facts] == ["Circle.Turn", "Circle.State"]
    assert facts[0][1]["holder"] == "Ben" and {"share", "pass", "done"} <= set(facts[1][1]["you"]["may"])


def test_who_only_stands_there_is_shown_whose_turn_it_is_and_nothing_more(ring):
    ring.types("Ann", "begin")
    circle = knows(ring, "Dee")
    assert (circle["stage"], circle["phase"], circle["holder"]) == ("sitting", "check_in", "Ann")
    assert circle["order"] == ["Ann", "Ben", "Cyd"]
    hidden = ("floor", "seconds_left", "part_s", "turn", "turns", "away", "reading", "hands")
    assert not any(circle[key] for key in hidden)
    clear(ring)
    ring.types("Cyd", "hand")
    ring.drops("Ben")
    assert shown(ring, "Dee") == []


def test_a_hand_is_shown_to_its_owner_and_to_who_holds_the_meeting(ring):
    ring.types("Ann", "begin", "done")
    clear(ring)
    ring.types("Cyd", "hand")
    assert knows(ring, "Ann")["hands"] == knows(ring, "Cyd")["hands"] == ["Cyd"]
    assert shown(ring, "Ben") == [] and knows(ring, "Ben")["hands"] == []


def test_a_pass_that_is_said_ahead_reaches_its_own_client_alone(ring):
    ring.types("Ann", "begin")
    clear(ring)
    ring.types("Cyd", "pass")
    assert shown(ring, "Ann") == shown(ring, "Ben") == shown(ring, "Dee") == []
    assert knows(ring, "Cyd")["you"]["passing"] and knows(ring, "Cyd")["turns"]["Cyd"] == "to_come"
    ring.types("Ann", "done")
    ring.types("Ben", "done")
    assert knows(ring, "Ben")["turns"]["Cyd"] in ("asked_again", "now")


def test_an_order_that_no_fact_tells_of_is_shown_and_so_are_more_minutes(ring):
    ring.types("Ann", "order cyd, ben")
    ((package, value),) = shown(ring, "Ben")
    assert package == "Circle.State" and value["order"] == ["Cyd", "Ben", "Ann"]
    ring.types("Ann", "begin")
    before, in_all = knows(ring, "Ben")["seconds_left"], knows(ring, "Ben")["part_s"]
    clear(ring)
    ring.types("Ann", "extend 5")
    ring.types("Cyd", "yes")
    ring.types("Ben", "yes")
    assert ("Circle.Phase", before + 297) in [
        (package, value["seconds_left"]) for package, value in shown(ring, "Ben") if "seconds_left" in value
    ]
    assert knows(ring, "Ben")["part_s"] == in_all + 300 and knows(ring, "Dee")["part_s"] is None


def test_how_long_a_part_is_in_all_comes_with_each_part_and_stands_still_in_a_hold(ring, time):
    assert knows(ring, "Ben")["part_s"] == GATHERING_S
    ring.types("Ann", "begin")
    phase = dict(shown(ring, "Ben"))["Circle.Phase"]
    assert phase["part_s"] == phase["seconds_left"] == 60 * ring.meeting.phase.minutes
    ring.types("Ann", "hold")
    time.pass_(40)
    ring.types("Ann", "resume")
    assert not any("part_s" in value for _, value in shown(ring, "Ben"))
    assert not any("part_s" in value for _, value in shown(ring, "Dee"))


def test_in_a_hold_the_time_left_stands_still_and_who_paused_is_in_no_fact(ring, time):
    ring.types("Ann", "begin")
    clear(ring)
    ring.types("Cyd", "pause")
    phase = dict(shown(ring, "Ben"))["Circle.Phase"]
    assert phase["hold"] == "pause"
    assert knows(ring, "Dee")["hold"] == "facilitator", "that it was a pause is for those who sit there"
    left = phase["seconds_left"]
    time.pass_(40)
    ring.types("Ann", "resume")
    phase = dict(shown(ring, "Ben"))["Circle.Phase"]
    assert phase["hold"] is None and phase["seconds_left"] == left


def test_a_dropped_line_is_shown_to_the_ring_and_who_comes_back_knows_all(ring):
    ring.types("Ann", "begin")
    clear(ring)
    ring.drops("Ben")
    assert knows(ring, "Cyd")["away"] == ["Ben"] and knows(ring, "Cyd")["order"] == ["Ann", "Ben", "Cyd"]
    ring.types("Ann", "done")
    clear(ring)
    ring.returns("Ben")
    facts = shown(ring, "Ben")
    assert [package for package, _ in facts] == ["Circle.State"] and facts[0][1]["full"]
    assert knows(ring, "Ben")["holder"] == "Ben" and knows(ring, "Cyd")["away"] == []
    ring.clients_know_how_it_is()


def test_where_the_facilitators_place_was_kept_for_its_time_others_learn_that_they_may_hold_it(ring, time):
    ring.drops("Ann")
    assert "host" not in knows(ring, "Ben")["you"]["may"] and knows(ring, "Ben")["held_by"] is None
    time.pass_(PLACE_KEPT_S + 1)
    assert "host" in knows(ring, "Ben")["you"]["may"]


def test_at_the_end_all_of_it_is_shown_once_more_and_then_the_room_without_a_meeting(ring):
    ring.types("Ann", "begin")
    meeting = knows(ring, "Dee")["meeting"]
    clear(ring)
    ring.types("Ann", "closing")
    for name, may in (("Ann", ["aftercare"]), ("Ben", ["aftercare"]), ("Dee", [])):
        none = shown(ring, name)[-1][1]
        assert none["full"] and (none["stage"], none["meeting"], none["version"]) == ("none", None, 0)
        assert none["you"]["may"] == may and not none["door_open"]
    ring.to_aftercare("Ann", "Ben")
    clear(ring)
    ring.types("Ann", "next")
    for name in ("Ann", "Ben"):
        ((_, ended),) = shown(ring, name)
        assert ended["full"] and (ended["stage"], ended["meeting"]) == ("ended", meeting)
        assert ended["order"] == [] and ended["you"] == {"seat": "none", "holds": False, "may": []}
    ((_, free),) = shown(ring, "Dee")
    assert free["door_open"] and free["you"]["may"] == ["sit", "quiet"]
    ring.types("Dee", "sit")
    assert knows(ring, "Dee")["stage"] == "gathering" and knows(ring, "Dee")["meeting"] != meeting


def test_whoever_stayed_next_door_is_shown_the_next_aftercare_that_opens_there(ring):
    ring.types("Ann", "begin", "closing")
    ring.to_aftercare("Ann", "Ben")
    ring.types("Ann", "next", "house", "hearth")
    ring.seated("Ann", "Cyd", "Dee")
    assert knows(ring, "Ben")["stage"] == "ended", "of a meeting in the ring, nothing is told next door"
    ring.types("Ann", "begin")
    ring.types("Dee", "care")
    ring.types("Ann", "yes")
    assert ring.seat("Dee").in_care and knows(ring, "Ben")["stage"] == "ended", "nor of two who come there"
    ring.types("Ann", "back")
    ring.types("Dee", "back")
    ring.types("Ann", "closing")
    circle = knows(ring, "Ben")
    assert circle["stage"] == "aftercare" and circle["meeting"] == str(ring.living.id)
    assert circle["you"]["seat"] == "none" and circle["order"] == []
    ring.to_aftercare("Cyd")
    assert knows(ring, "Ben")["order"] == ["Cyd"]
    ring.types("Ann", "aftercare", "next")
    assert knows(ring, "Ben")["stage"] == "ended"


def test_whoever_leaves_the_seat_is_shown_what_the_room_is_shown(ring):
    ring.types("Ann", "begin")
    ring.types("Ben", "leave")
    circle, outside = dict(knows(ring, "Ben")), dict(knows(ring, "Dee"))
    assert circle.pop("you")["seat"] == outside.pop("you")["seat"] == "none"
    assert circle == outside


def test_r34_who_is_on_the_way_out_is_shown_nothing_more_of_the_inside(ring, monkeypatch, time):
    from game.circles.meetings import rows
    from game.common.refusals import Busy

    def refuse(*args, **kwargs):
        raise Busy

    ring.types("Ann", "begin")
    with monkeypatch.context() as busy:
        busy.setattr(rows, "update", refuse)
        ring.people["Ben"].type("leave")
    clear(ring)
    time.pass_(2)
    assert registry.meeting_of(ring.people["Ben"].who.id) is None
    assert knows(ring, "Ben")["turns"] == {} and knows(ring, "Ben")["you"]["seat"] == "none"


def test_clients_that_are_shown_the_same_share_one_message(evening, monkeypatch):
    tonight = evening("hearth", *("Ann", "Ben", "Cyd", "Dee", "Eli", "Fay")).seated("Ann", "Ben")
    messages = []
    one_by_one = hearing._show

    def carried(ears, package, value):
        messages.append((package, len(ears)))
        one_by_one(ears, package, value)

    monkeypatch.setattr(hearing, "_show", carried)
    tonight.types("Ann", "begin")
    circle = [(package, count) for package, count in messages if package == "Circle.Phase"]
    assert sorted(count for _, count in circle) == [2, 4], "who sits there, who stands there"
