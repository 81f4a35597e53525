"""The chairs of the ring: where they stand, whether they stay there, and what each says of itself."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import evening


def test_those_next_door_have_their_chairs_where_they_stood(enters):
    ann = enters()
    evening.sits(ann)
    beside = {"order": ["Dee", "Cyd"], "away": ["Cyd", "Ben", "Ann"], "next_door": {"Ben": 2, "Ann": 4}}
    ann.tells("Circle.State", {"meeting": evening.SITTING["meeting"], "version": 8, **beside})
    ring = ann.page.get_by_role("list", name="Chairs, in the order of turns")
    expect(ring.get_by_role("listitem")).to_have_text(
        [
            "Dee had the turn, holds the meeting",
            "Ben has the turn, next door, place kept",
            "Cyd turn to come, line dropped, place kept",
            "Ann you, turn to come, next door, place kept",
            "Eli listening",
        ]
    )
    expect(ann.page.locator("#turn")).to_contain_text(
        "You sit next door with Ben for a while. Your place in the ring is kept."
    )


@pytest.mark.parametrize("people", [3, 4, 5, 6, 7, 8])
def test_the_ring_keeps_its_shape_whoever_has_the_turn(enters, people):
    ann = enters()
    evening.sits(ann)
    names = ["Ann", "Ben", "Cyd", "Dee", "Fay", "Gil", "Hal", "Ida"][:people]
    holds = {"order": names, "listening": [], "away": [], "held_by": "Ann"}
    holds["you"] = {"seat": "sharing", "holds": True, "may": ["share", "next", "leave"]}
    ring = ann.page.locator("#seats")
    seen = []
    for holder in ("Ann", "Ben", "Ann"):
        turns = {name: "now" if name == holder else "asked_again" for name in names}
        ann.tells("Circle.State", {**evening.SITTING, **holds, "holder": holder, "turns": turns})
        expect(ring.locator(".now .called")).to_have_text(holder)
        seen.append(ring.evaluate("one => [one.className, one.getBoundingClientRect().height]"))
    assert len({tuple(one) for one in seen}) == 1 and "many" not in seen[0][0]


def test_a_ring_that_had_to_stand_closer_stays_so_while_the_same_people_sit_there(enters):
    ann = enters()
    evening.sits(ann)
    ring = ann.page.locator("#seats")
    meeting = {"meeting": evening.SITTING["meeting"], "version": 8}
    duties = {name: ["has more duties than a chair has room for" * 6] for name in ("Ben", "Cyd")}
    expect(ring).not_to_have_class(re.compile("densest"))
    ann.tells("Circle.State", {**meeting, "duties": duties})
    expect(ring).to_have_class(re.compile("densest"))
    ann.tells("Circle.State", {**meeting, "duties": {}})
    expect(ring.locator("li").first).to_have_text("Dee had the turn, holds the meeting")
    expect(ring).to_have_class(re.compile("densest"))
    ann.tells("Circle.State", {**meeting, "listening": []})
    expect(ring).not_to_have_class(re.compile("densest"))


def test_inner_chairs_are_chairs_of_their_own_kind_in_words_and_in_shape(enters):
    ann = enters()
    evening.sits(ann)
    fishbowl = {"floor": "inner", "inner": ["Ben", "Cyd"], "inner_open": 1, "holder": None, "turns": {}}
    ann.tells("Circle.State", {**evening.SITTING, **fishbowl, "turn": None, "away": [], "crosstalk": 3})
    ring = ann.page.get_by_role("list", name="Chairs")
    expect(ring.locator(".inner")).to_have_text(["Ben inner chair", "Cyd inner chair"])
    style = "one => getComputedStyle(one).borderTopStyle"
    assert [chair.evaluate(style) for chair in ring.locator("li:not(.listening) .plate").all()] == [
        "solid",
        "double",
        "double",
        "solid",
    ]
    circle = ann.page.locator("#around")
    expect(circle).to_contain_text("Those inside may speak.")
    expect(circle).to_contain_text("Inside: Ben and Cyd; one chair is open.")


@pytest.mark.parametrize(
    ("name", "change", "notes"),
    [
        ("Ann", {"hands": ["Ann"]}, ["you", "turn to come", "hand up"]),
        (
            "Ann",
            {"hands": ["Cyd", "Ann"], "you": {"holds": True}},
            ["you", "turn to come", "hand up, 2nd"],
        ),
        ("Cyd", {"away": [], "hands": ["Cyd"]}, ["turn to come", "hand up, 1st"]),
        ("Cyd", {"next_door": {"Cyd": 3}}, ["turn to come", "next door, place kept"]),
        (
            "Dee",
            {"duties": {"Dee": ["greeter", "reader"]}},
            ["had the turn", "holds the meeting", "greeter", "reader"],
        ),
        (
            "Ann",
            {"loop": {"speaker": "Ann", "listener": "Ben", "now": "reflects"}},
            ["you", "turn to come", "is being heard"],
        ),
        ("Ann", {"focus": "Ann"}, ["you", "turn to come", "in focus"]),
        ("Ann", {"floor": "reader", "reader": "Ann", "turns": {}}, ["you", "reads"]),
        ("Ann", {"floor": "inner", "inner": ["Ann"], "turns": {}}, ["you", "inner chair"]),
    ],
)
def test_a_chair_says_what_is_to_be_known_of_it(enters, name, change, notes):
    script = """async ([circle, name]) => {
      const rules = await import("/assets/client/state.js");
      const words = await import("/assets/client/words.js");
      const state = rules.merged({ ...rules.nothing(), name: "Ann" }, "Circle.State", circle, 0);
      return words.chair(rules.seats(state).find((one) => one.name === name), state.circle);
    }"""
    order = [one for one in evening.SITTING["order"] if one not in change.get("next_door", {})]
    assert enters().page.evaluate(script, [{**evening.SITTING, "order": order, **change}, name]) == notes
