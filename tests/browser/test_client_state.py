"""What was told becomes one state: the module itself, asked in the browser."""

import pytest

from game.circles.wording.common import about_s
from tests.browser import evening
from tests.browser.told import HERE, merged

CARE_HOLD = "The circle is on hold while two sit next door: everyone is quiet until they are back."
WORDS = """async ([deed, ...told]) => (await import("/assets/client/words.js"))[deed](...told)"""


@pytest.fixture(scope="module")
def page(browser):
    """A page whose modules can be asked."""
    from tests.browser.conftest import DESK, Chair
    from tests.browser.doorway import Doorway

    one = Chair(browser, DESK)
    yield Doorway(one).page
    one.close()


def test_nothing_told_is_nothing_shown(page):
    found = merged(page, [])
    assert (found["seats"], found["left"], found["mine"], found["may"]) == ([], None, False, [])


def test_people_come_and_go_and_guests_are_counted(page):
    found = merged(
        page,
        [
            *HERE,
            ["Room.Players", {"came": "Cyd", "guests": 1}],
            ["Room.Players", {"gone": "Dee", "guests": 1}],
            ["Room.Players", {"guests": 2}],
            ["Room.Players", {"came": "Ben", "guests": 2}],
        ],
    )["state"]
    assert (found["people"], found["guests"]) == (["Cyd", "Ben"], 2)


def test_a_new_place_ends_what_was_known_of_the_old_one(page):
    there = {**evening.ROOM, "name": "the Lawn", "circle": None}
    found = merged(page, [*HERE, ["Circle.State", evening.SITTING], ["Room.Info", there]])
    assert (found["state"]["people"], found["state"]["circle"], found["left"]) == ([], None, None)
    assert found["state"]["name"] == "Ann"


def test_a_full_state_replaces_and_a_change_is_merged_key_by_key(page):
    changed = merged(page, [*HERE, ["Circle.State", evening.SITTING], ["Circle.Turn", evening.OWN_TURN]])
    assert changed["state"]["circle"] == {
        **{key: value for key, value in evening.SITTING.items() if key != "full"},
        **evening.OWN_TURN,
    }
    assert changed["mine"]
    none = {"full": True, "meeting": None, "version": 0, "stage": "none", "circle": "the Evening Circle"}
    after = merged(page, [*HERE, ["Circle.State", evening.SITTING], ["Circle.State", none]])
    assert after["state"]["circle"] == {key: value for key, value in none.items() if key != "full"}
    assert (after["seats"], after["left"]) == ([], None)


def test_the_ring_knows_of_each_chair_what_was_told(page):
    told = {**evening.SITTING, "hands": ["Cyd", "Ann"]}
    ring = {one["name"]: one for one in merged(page, [*HERE, ["Circle.State", told]])["seats"]}
    assert list(ring) == ["Dee", "Ben", "Cyd", "Ann", "Eli"]
    assert ring["Ben"]["now"] and not ring["Cyd"]["now"]
    assert [ring[name]["hand"] for name in ring] == [0, 0, 1, 2, 0]
    assert ring["Dee"]["holds"] and ring["Cyd"]["away"] and ring["Ann"]["you"]
    assert not ring["Eli"]["sharing"] and ring["Eli"]["turn"] is None
    assert [ring[name]["turn"] for name in ("Dee", "Ann")] == ["had", "to_come"]


@pytest.mark.parametrize("name", ["constructor", "toString", "valueOf", "hasOwnProperty"])
def test_a_name_that_every_object_has_is_a_name_like_any_other(page, name):
    told = {**evening.SITTING, "order": [name, "Ben"], "turns": {"Ben": "now"}}
    assert turns(page, told) == ["null", "now"]
    assert turns(page, {**told, "turns": {name: "had"}}) == ["had", "null"]
    del told["turns"]
    assert turns(page, told) == ["null", "null"]
    assert merged(page, [*HERE, [name, {"people": []}]])["state"] == merged(page, HERE)["state"]


def turns(page, circle: dict) -> list[str]:
    """What became of each turn, as words: a function would come out of the page as nothing at all."""
    script = """async (circle) => {
      const rules = await import("/assets/client/state.js");
      const state = rules.merged(rules.nothing(), "Circle.State", circle, 0);
      return rules.seats(state).filter((one) => one.sharing).map((one) => String(one.turn));
    }"""
    return page.evaluate(script, circle)


def test_time_counts_down_by_itself_and_stands_still_in_a_hold(page):
    begun = [*HERE, ["Circle.State", evening.SITTING, 1_000]]
    assert merged(page, begun, 31_000)["left"] == 310
    meeting = {"meeting": evening.SITTING["meeting"], "version": 8}
    held = [*begun, ["Circle.Phase", {**meeting, "hold": "pause"}, 11_000]]
    assert merged(page, held, 999_000)["left"] == 330
    on = [*held, ["Circle.Phase", {**meeting, "hold": None}, 101_000]]
    assert merged(page, on, 111_000)["left"] == 320
    longer = [*on, ["Circle.Phase", {**meeting, "seconds_left": 600}, 111_000]]
    assert merged(page, longer, 111_000)["left"] == 600
    assert merged(page, longer, 9_999_000)["left"] == 0


def test_how_long_the_part_is_in_all_stands_beside_what_is_left_of_it(page):
    begun = [*HERE, ["Circle.State", evening.SITTING, 1_000]]
    assert merged(page, begun, 31_000)["state"]["circle"]["part_s"] == 540
    told = {"meeting": evening.SITTING["meeting"], "version": 8, "seconds_left": 640, "part_s": 840}
    longer = merged(page, [*begun, ["Circle.Phase", told, 2_000]], 2_000)
    assert (longer["left"], longer["state"]["circle"]["part_s"]) == (640, 840)
    without = {**told, "version": 9, "phase": "talk", "seconds_left": None, "part_s": None}
    after = merged(page, [*begun, ["Circle.Phase", without, 3_000]], 9_000)
    assert (after["left"], after["state"]["circle"]["part_s"]) == (None, None)


@pytest.mark.parametrize(("seconds", "said"), [(None, ""), (3, "a few seconds")])
def test_time_is_said_softly(page, seconds, said):
    assert page.evaluate(WORDS, ["about", seconds]) == said


def test_a_span_is_said_as_the_house_says_it(page):
    script = (
        "async (all) => { const { about } = await import('/assets/client/words.js'); return all.map(about); }"
    )
    spans = list(range(8, 3_000))
    assert page.evaluate(script, spans) == [f"about {about_s(seconds)}" for seconds in spans]


def test_a_circle_is_called_as_it_was_named(page):
    called = {"the Evening Circle": "Evening Circle", "The Night Owls": "The Night Owls", "owls": "Owls"}
    for name, said in called.items():
        assert page.evaluate(WORDS, ["titled", name]) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "It is Ben's turn."),
        ({"holder": "Ann"}, "It is your turn."),
        ({"floor": "piece"}, "The piece is with Ben."),
        ({"holder": None}, "Nobody has the turn just now."),
        *(
            ({"holder": None, "floor": floor, **more}, said)
            for floor, more, said in (
                ("host", {}, "Dee holds this part."),
                ("host", {"held_by": "Ann"}, "You hold this part."),
                ("reader", {"reader": "Ben"}, "Ben reads."),
                ("reader", {"reader": None}, "Nobody reads just now."),
                ("queue", {}, "The floor is free: a raised hand has it."),
                ("piece", {}, "The piece lies in the centre."),
                ("popcorn", {}, "The floor is free for whoever wishes."),
                ("open", {}, "Anyone may speak."),
                ("pair", {}, "There is time for both of you."),
                ("inner", {}, "Those inside may speak."),
                ("ask_only", {"focus": "Ben"}, "The questions go to Ben."),
                ("ask_only", {"focus": "Ann"}, "The questions go to you."),
                ("focus", {"focus": None}, "Nobody has this part yet."),
                ("focus", {"focus": "Ben"}, "This part is Ben's."),
                ("team", {}, "The team may speak."),
                ("silent", {}, "Everyone is quiet."),
            )
        ),
        ({"floor": "reader"}, "Ben reads."),
        ({"floor": "focus"}, "This part is Ben's."),
        ({"floor": "ask_only", "focus": "Ben"}, "Ben may answer."),
        ({"floor": "ask_only", "focus": "Cyd"}, "Ben may ask."),
        (
            {"silence": "grounding", "floor": "open"},
            "It is quiet for a moment after what was said: nobody speaks.",
        ),
        ({"silence": "declared"}, "It is silent for a while: everyone is quiet together."),
        ({"silence": "declared", "hold": "care"}, CARE_HOLD),
        (
            {"hold": "topic"},
            "The circle is on hold for a part beside the order: everyone is quiet until it goes on.",
        ),
        (
            {"hold": "care", "next_door": {"Ann": 1, "Ben": 2}},
            "You sit next door with Ben for a while. Your place in the ring is kept.",
        ),
        *(
            ({"loop": {"speaker": speaker, "listener": listener, "now": now}}, said)
            for speaker, listener, now, said in (
                ("Cyd", None, "speaks", "It is Cyd's time to be heard. Cyd chooses who listens."),
                ("Ann", None, "speaks", "It is your time to be heard. You choose who listens."),
                ("Cyd", "Ann", "speaks", "It is Cyd's time to be heard. You listen."),
                ("Ann", "Ben", "reflects", "It is your time to be heard. Ben says what was heard."),
                ("Ann", "Ben", "asked", "Was that it? You say whether."),
                ("Cyd", "Ben", "asked", "Cyd says whether that was it."),
            )
        ),
        (
            {"alcove": {"number": 2, "with": ["Ben", "Cyd"], "speaker": None}},
            "You sit in alcove 2 with Ben and Cyd. All of you may speak.",
        ),
        (
            {"alcove": {"number": 2, "with": ["Ben"], "speaker": "Ben"}},
            "You sit in alcove 2 with Ben. It is Ben's time; you listen.",
        ),
        ({"hold": "pause"}, "Somebody asked for a pause: everyone is quiet until the circle goes on."),
        ({"stage": "gathering", "holder": None}, "People gather. Nothing has begun yet."),
        (
            {"stage": "aftercare", "holder": None},
            "Aftercare: the parts of the meeting are over, and the talk is open.",
        ),
        ({"stage": "ended", "holder": None}, "The meeting is over."),
    ],
)
def test_whose_turn_it_is_is_one_sentence(page, change, said):
    assert page.evaluate(WORDS, ["turn", {**evening.SITTING, **change}, "Ann"]) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (540, "There are about nine minutes left in this part."),
        (60, "There is about a minute left in this part."),
        (40, "There are about 40 seconds left in this part."),
        (5, "There are a few seconds left in this part."),
    ],
)
def test_the_time_left_is_a_right_sentence(page, seconds, said):
    assert page.evaluate(WORDS, ["time", evening.SITTING, seconds]) == said


def test_why_nobody_replies_is_said_beside_the_ring(page):
    said = page.evaluate(WORDS, ["part", {**evening.SITTING, "turn": None}])
    assert (
        said
        == "Each is asked once, in the order of the chairs. Nobody replies, so that each can speak freely."
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"silence": "grounding", "floor": "open", "crosstalk": 3}, ""),
        ({"floor": "host", "crosstalk": 3}, "Whoever holds the meeting speaks. A brief thanks is welcome;"),
        ({"alcove": {"number": 1, "with": ["Ben"], "speaker": None}}, "You hear only each other here."),
        ({"you": {"seat": "sharing", "may": [], "listens": True}}, "You were asked to listen for a while;"),
        (
            {"hold": "pause", "you": {"seat": "sharing", "may": [], "listens": True}},
            "You were asked to listen",
        ),
    ],
)
def test_nothing_is_said_to_be_open_that_is_not(page, change, said):
    found = page.evaluate(WORDS, ["part", {**evening.SITTING, "turn": None, **change}])
    assert found.startswith(said) and (said or found == "")
    assert "own experience" not in found


def test_what_the_circle_is_asked_stands_beside_the_ring(page):
    said = page.evaluate(WORDS, ["after", {**evening.SITTING, "asked": 5}])
    assert "The circle is asked for five more minutes." in said


def test_what_is_asked_ends_with_the_mask(page):
    asked = [{"kind": "care", "word": "care", "about": "whether you would like to sit with Ben next door"}]
    told = [*HERE, ["Persona.Asked", {"open": asked}]]
    assert merged(page, told)["state"]["asked"] == asked
    assert merged(page, [*told, ["Persona.Worn", {"name": "Brave", "guest": False}]])["state"]["asked"] == []
