"""What was told of people becomes one state: where they sit, their faces, and the board of who helps."""

import pytest

from tests.browser import evening
from tests.browser.told import HERE, merged
from tests.schemas import check


@pytest.fixture(scope="module")
def page(browser):
    """A page whose modules can be asked."""
    from tests.browser.conftest import DESK, Chair
    from tests.browser.doorway import Doorway

    one = Chair(browser, DESK)
    yield Doorway(one).page
    one.close()


def test_who_sits_where_is_merged_by_name_and_goes_with_whoever_goes(page):
    whole = ["Room.Players", {"people": ["Dee", "Ben", "Cyd"], "guests": 0, "at": {"Ben": "window"}}]
    sat = [*HERE[:2], whole, ["Room.Players", {"at": {"Dee": "window"}, "guests": 2}]]
    found = merged(page, sat)
    assert found["sitting"] == {"window": ["Dee", "Ben"]} and found["state"]["guests"] == 2
    moved = [*sat, ["Room.Players", {"at": {"Ben": "kettle"}, "guests": 2}]]
    assert merged(page, moved)["sitting"] == {"window": ["Dee"], "kettle": ["Ben"]}
    stood = [*moved, ["Room.Players", {"at": {"Dee": None}, "guests": 2}]]
    assert merged(page, stood)["state"]["at"] == {"Ben": "kettle"}
    assert merged(page, stood)["state"]["people"] == ["Dee", "Ben", "Cyd"]
    counted = [*stood, ["Room.Players", {"guests": 0}]]
    assert merged(page, counted)["sitting"] == {"kettle": ["Ben"]}
    again = [["Room.Players", {"gone": "Ben", "guests": 0}], ["Room.Players", {"came": "Ben", "guests": 0}]]
    assert merged(page, [*counted, *again])["sitting"] == {}
    assert merged(page, [*counted, ["Room.Info", evening.ROOM]])["state"]["at"] == {}
    assert merged(page, [*counted, ["Room.Players", {"people": ["Ben"], "guests": 0}]])["sitting"] == {}


DEE, BEN, CYD = ({"src": f"/faces/heads/{digit * 16}.svg", "words": digit} for digit in "def")


def faces_told(page, *more) -> dict:
    """What is known of faces after Dee and Ben were here, and then these facts."""
    told = [
        *HERE[:2],
        ["Room.Players", {"people": ["Dee", "Ben"], "guests": 0, "faces": {"Dee": DEE, "Ben": BEN}}],
    ]
    return merged(page, [*told, *more])


def test_a_face_is_known_from_whoever_is_here_until_they_go(page):
    assert faces_told(page)["state"]["faces"] == {"Dee": DEE, "Ben": BEN}
    came = ["Room.Players", {"came": "Cyd", "guests": 0, "faces": {"Cyd": CYD}}]
    gone = ["Room.Players", {"gone": "Ben", "guests": 0}]
    assert faces_told(page, came, gone)["state"]["faces"] == {"Dee": DEE, "Cyd": CYD}
    alone = ["Room.Players", {"people": ["Dee"], "guests": 1}]
    assert faces_told(page, came, alone)["state"]["faces"] == {}
    assert faces_told(page, came, ["Room.Info", evening.ROOM])["state"]["faces"] == {}


def test_another_face_replaces_the_one_that_was_known_and_nobody_comes_or_goes(page):
    changed = faces_told(page, ["Room.Players", {"faces": {"Ben": CYD}, "guests": 0}])["state"]
    assert changed["faces"] == {"Dee": DEE, "Ben": CYD}
    assert (changed["people"], changed["guests"]) == (["Dee", "Ben"], 0)
    nobody = faces_told(page, ["Room.Players", {"faces": {"Zoe": CYD}, "guests": 0}])["state"]
    assert nobody["faces"] == {"Dee": DEE, "Ben": BEN}


def test_whoever_has_gone_keeps_their_face_as_long_as_they_have_a_chair(page):
    gone = ["Room.Players", {"gone": "Ben", "guests": 0}]
    for kept in ({"order": ["Dee", "Ben"], "away": ["Ben"]}, {"order": ["Dee"], "next_door": {"Ben": 2}}):
        sits = ["Circle.State", {**evening.SITTING, "listening": [], **kept}]
        found = faces_told(page, sits, gone)
        assert {one["name"]: one["face"] for one in found["seats"]} == {"Dee": DEE, "Ben": BEN}
    left = [
        "Circle.State",
        {"meeting": evening.SITTING["meeting"], "version": 9, "order": ["Dee"], "next_door": {}},
    ]
    more = ["Room.Players", {"guests": 1}]
    assert faces_told(page, sits, gone, left, more)["state"]["faces"] == {"Dee": DEE}


def test_ones_own_face_is_known_and_a_name_that_was_told_none_has_none(page):
    worn = ["Persona.Worn", {"name": "Ann", "guest": False, "face": CYD}]
    sits = ["Circle.State", {**evening.SITTING, "order": ["Ann", "Eli", "constructor"], "listening": []}]
    found = faces_told(page, worn, sits)
    assert [one["face"] for one in found["seats"]] == [CYD, None, None]
    guest = ["Persona.Worn", {"name": "a guest", "guest": True, "face": None}]
    assert faces_told(page, worn, guest)["state"]["face"] is None


SEAT = {"share": "waiting", "turns": 0, "notes": [], "asked": None, "listens_s": None}
BOARD = {
    "meeting": evening.SITTING["meeting"],
    "version": 8,
    "part": 2,
    "parts": 5,
    "next": "turns_go_on",
    "seats": {"Ben": {**SEAT, "share": "now", "turns": 1}, "constructor": {**SEAT, "listens_s": 90}},
}


def test_a_board_is_known_whole_and_each_one_replaces_the_last(page):
    told = [*HERE, ["Circle.State", evening.SITTING, 1_000]]
    assert merged(page, told)["state"]["board"] is None
    check("Circle.Board", BOARD)
    first = [*told, ["Circle.Board", BOARD, 2_000]]
    assert merged(page, first)["state"]["board"] == {**BOARD, "at": 2_000}
    other = {**BOARD, "version": 9, "next": "ask_for_end", "seats": {"Ben": {**SEAT, "long": True}}}
    changed = merged(page, [*first, ["Circle.Board", other, 3_000]])["state"]
    assert changed["board"] == {**other, "at": 3_000}
    kept = merged(page, [*first, ["Circle.Turn", evening.OWN_TURN, 3_000]])["state"]
    assert kept["board"] == {**BOARD, "at": 2_000} and kept["circle"]["holder"] == "Ann"


@pytest.mark.parametrize(
    "after",
    [
        ["Circle.Board", {"meeting": evening.SITTING["meeting"], "version": 9, "seats": None}],
        ["Circle.State", evening.SITTING],
        [
            "Circle.State",
            {"full": True, "meeting": None, "version": 0, "stage": "none", "circle": "the Owls"},
        ],
        ["Circle.State", {**evening.SITTING, "version": 12, "stage": "ended"}],
        ["Room.Info", evening.ROOM],
    ],
)
def test_no_board_is_left_where_its_reader_helps_no_longer_or_the_circle_begins_anew(page, after):
    told = [*HERE, ["Circle.State", evening.SITTING], ["Circle.Board", BOARD]]
    assert merged(page, [*told, after])["state"]["board"] is None
