"""What the page shows of a place and a ring: the picture, faces, speech at a seat, soft time, the console."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.conftest import DESK, PHONE
from tests.browser.evening import BOARD, FACES, LAWN, SCENE, SPOTS
from tests.schemas import schema_of

NAMES = ["Dee", "Ben", "Cyd", "Ann", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kit", "Lou"]


def line(door, speaker: str, text: str, kind: str = "share") -> None:
    """A line that Ann hears, as the fact tells it."""
    door.tells("Comm.Line", {"class": kind, "speaker": speaker, "text": text})


def sits(door, **more) -> None:
    """Ann in the ring, with faces."""
    evening.sits(door)
    door.tells("Room.Players", {"people": NAMES[:6], "guests": 0, "faces": FACES})
    door.tells("Circle.State", {**evening.SITTING, **more})


def test_the_picture_of_a_place_has_the_words_that_the_house_gives_it(enters):
    ann = enters()
    expect(ann.page.locator("#stage")).to_be_hidden()
    ann.tells("Room.Info", LAWN)
    picture = ann.page.get_by_role("img", name=SCENE["words"])
    expect(picture).to_have_attribute("src", SCENE["src"])
    ann.tells("Room.Info", {**LAWN, "backdrop": None, "spots": []})
    expect(ann.page.locator("#stage")).to_be_hidden()
    expect(ann.page.get_by_role("img")).to_have_count(0)


def test_a_spot_is_a_button_that_says_who_sits_there_and_sends_what_is_typed_for_it(enters):
    ann = enters()
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.tells("Room.Info", LAWN)
    ann.tells("Room.Players", {"people": ["Ann", "Ben"], "guests": 0, "at": {"Ben": "window"}})
    spots = ann.page.get_by_role("list", name="Spots in this place").get_by_role("listitem")
    expect(spots).to_have_text(["Sit by the window, where the rain is Ben", "Sit on the bench"])
    spots.nth(1).get_by_role("button", name="Sit on the bench").click()
    assert ann.typed(1) == ["sit bench"]
    ann.tells("Room.Players", {"at": {"Ann": "bench"}, "guests": 0})
    expect(spots.nth(1)).to_have_text("Stand up: on the bench Ann (you)")
    expect(ann.page.locator("#people")).to_contain_text("Ann (you, on the bench)")
    spots.nth(1).get_by_role("button").click()
    assert ann.typed(2)[1] == "stand"


def test_a_guest_reads_the_spots_and_sits_on_none(enters):
    ann = enters()
    ann.tells("Persona.Worn", {"name": "a guest", "guest": True})
    ann.tells("Room.Info", LAWN)
    spots = ann.page.get_by_role("list", name="Spots in this place")
    expect(spots.get_by_role("listitem")).to_have_text([spot["words"] for spot in SPOTS])
    expect(spots.get_by_role("button")).to_have_count(0)


def test_a_face_is_at_its_chair_with_the_words_of_its_person_and_stays_the_same_picture(enters):
    ann = enters()
    sits(ann)
    chair = ann.page.locator(".chair", has_text="Ben")
    face = chair.get_by_role("img", name=FACES["Ben"]["words"])
    expect(face).to_have_attribute("src", FACES["Ben"]["src"])
    face.evaluate("one => one.kept = true")
    evening.has_the_turn(ann)
    expect(chair).to_contain_text("had the turn")
    assert face.evaluate("one => one.kept") is True
    expect(ann.page.locator(".chair", has_text="Dee").locator("img")).to_be_hidden()
    ann.tells(
        "Room.Players", {"faces": {"Ben": {"src": "/faces/glass/01.svg", "words": "a bear"}}, "guests": 0}
    )
    expect(chair.get_by_role("img", name="a bear")).to_have_attribute("src", "/faces/glass/01.svg")


def test_pronouns_stand_behind_the_name_at_the_chair_for_as_long_as_they_are_said(enters):
    ann = enters()
    sits(ann)
    chair = ann.page.locator(".chair", has_text="Ben")
    ann.tells("Room.Players", {"faces": FACES, "pronouns": {"Ben": "they/them"}, "guests": 0})
    expect(chair).to_have_text("Ben (they/them) has the turn")
    expect(ann.page.locator("#people")).to_contain_text("Ben (they/them)")
    ann.tells("Room.Players", {"faces": FACES, "pronouns": {"Ben": None}, "guests": 0})
    expect(chair).to_have_text("Ben has the turn")


def test_what_is_said_shows_for_a_while_at_its_seat_for_the_eye_alone(enters):
    ann = enters()
    ann.page.clock.install()
    sits(ann)
    line(ann, "Ben", "a slow <b>day</b>")
    bubble = ann.page.locator(".bubble")
    expect(bubble).to_have_text("a slow <b>day</b>")
    assert ann.page.locator("#bubbles").get_attribute("aria-hidden") == "true"
    box, ring = bubble.bounding_box(), ann.page.locator("#stage").bounding_box()
    assert ring["x"] <= box["x"] and box["x"] + box["width"] <= ring["x"] + ring["width"]
    line(ann, "Ben", "and the beans are up")
    expect(bubble).to_have_text("and the beans are up")
    ann.page.clock.run_for(3_900)
    expect(bubble).to_have_count(1)
    ann.page.clock.run_for(9_000)
    expect(bubble).to_have_count(0)


def test_what_is_newer_is_not_read_through_what_is_older(enters):
    ann = enters()
    sits(ann)
    line(ann, "Dee", "a line that is long enough to reach into the middle of the ring, whoever sits there")
    line(ann, "Ben", "another one that is as long, and comes from the chair beside it a moment later")
    expect(ann.page.locator(".bubble")).to_have_count(1)
    expect(ann.page.locator(".bubble")).to_contain_text("another one")


@pytest.mark.parametrize(("speaker", "kind"), [("Ben", "whisper"), ("Ben", "page"), ("Zoe", "say")])
def test_what_is_private_or_without_a_seat_shows_nowhere_on_the_stage(enters, speaker, kind):
    ann = enters()
    sits(ann)
    line(ann, "Dee", "to be seen", "say")
    line(ann, speaker, "not to be seen", kind)
    expect(ann.page.locator(".bubble")).to_have_text(["to be seen"])


def test_nothing_of_it_stays_on_the_stage_when_the_room_is_left(enters):
    ann = enters()
    sits(ann)
    line(ann, "Ben", "a slow day")
    expect(ann.page.locator(".bubble")).to_have_count(1)
    ann.tells("Core.Goodbye", {"text": "Goodbye.", "again": False})
    ann.breaks()
    expect(ann.page.get_by_role("heading", name="You have left the room")).to_be_visible()
    assert "slow day" not in ann.page.content() and "fox" not in ann.page.content()


@pytest.mark.parametrize("many", range(1, 17))
def test_up_to_sixteen_chairs_stand_in_a_ring_and_none_covers_another(enters, many):
    ann = enters()
    people = [*NAMES, "Mia", "Noa", "Oli", "Pia"][:many]
    ann.tells("Persona.Worn", {"name": "Dee", "guest": False})
    ann.tells("Room.Info", {**evening.ROOM, "backdrop": SCENE, "spots": []})
    faces = {name: FACES["Ben"] for name in people}
    ann.tells("Room.Players", {"people": people, "guests": 0, "faces": faces})
    turns = {name: "to_come" for name in people}
    ann.tells(
        "Circle.State", {**evening.SITTING, "order": people, "listening": [], "turns": turns, "away": []}
    )
    ring = ann.page.get_by_role("list", name="Chairs, in the order of turns")
    expect(ring.get_by_role("listitem")).to_have_count(many)
    expect(ring).not_to_have_class(re.compile("many"))
    covers = ring.get_by_role("listitem").evaluate_all(
        """all => { const boxes = all.map((one) => one.getBoundingClientRect());
        const stage = document.getElementById("stage").getBoundingClientRect();
        const out = boxes.filter((box) => box.left < stage.left || box.right > stage.right
          || box.top < stage.top || box.bottom > stage.bottom);
        const met = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) =>
          Math.min(one.right, other.right) > Math.max(one.left, other.left) + 1 &&
          Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top) + 1));
        return [out.length, met.length]; }"""
    )
    assert covers == [0, 0]


def test_soft_time_is_an_arc_that_is_never_longer_than_the_part(enters):
    ann = enters()
    sits(ann, part_s=540, seconds_left=280)
    arc = ann.page.locator("#arc")
    expect(arc).to_be_visible()
    left = arc.locator(".left")
    assert 0.5 < float(left.evaluate("one => one.style.getPropertyValue('--left')")) <= 0.52
    assert arc.get_attribute("aria-hidden") == "true"
    expect(ann.page.locator("#time")).to_contain_text("about five minutes left")
    ann.tells(
        "Circle.Phase",
        {"meeting": evening.SITTING["meeting"], "version": 8, "seconds_left": None, "part_s": None},
    )
    expect(arc).to_be_hidden()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_whoever_holds_the_meeting_has_a_console_and_nobody_else(enters, viewport):
    ann = enters(viewport)
    sits(ann)
    console = ann.page.get_by_role("region", name="Holding the meeting")
    expect(console).to_be_hidden()
    may = ["next", "bell", "extend", "hold", "closing", "quiet", "pass", "pause", "leave"]
    holds = {"seat": "sharing", "holds": True, "may": may}
    sits(ann, you=holds, floor="popcorn", turns={}, holder="Ben")
    ann.tells("Circle.Board", BOARD)
    expect(console).to_contain_text("Part 2 of 5. The turns go on by themselves; next gives everyone")
    board = ann.page.get_by_role("list", name="The board").get_by_role("listitem")
    expect(board.nth(1)).to_have_text("Ben: the turn is long, one turn so far, carries a note: grief.")
    expect(board.nth(2)).to_have_text(
        "Cyd: has passed, no turns so far, asked to listen for about two minutes more, is asked to greet."
    )
    expect(board.get_by_role("button")).to_have_text(
        ["Invite Dee"]
    )  # Ben speaks, Cyd is away, Ann is oneself
    board.get_by_role("button", name="Invite Dee").click()
    assert ann.typed(1) == ["invite Dee"]
    bell = ann.page.locator("button", has_text="Ring the bell")
    expect(bell).to_have_count(1)
    beside = console.get_by_role("group")
    if viewport is DESK:
        expect(beside.locator(bell)).to_be_visible()
    else:
        expect(bell).to_be_hidden()
        expect(beside.get_by_role("button")).to_have_count(0)
        ann.presses("More")
        expect(ann.deeds.locator(bell)).to_be_visible()
    expect(ann.deeds).to_contain_text("Next step")
    sits(ann)
    expect(console).to_be_hidden()
    expect(bell).to_have_count(0)


def test_whoever_helps_to_hold_it_has_the_console_for_as_long_as_there_is_a_board(enters):
    ann = enters()
    sits(ann)
    console = ann.page.get_by_role("region", name="Holding the meeting")
    ann.tells("Circle.Board", BOARD)
    expect(console).to_contain_text("Part 2 of 5.")
    ann.tells("Circle.Board", {"meeting": BOARD["meeting"], "version": 9, "seats": None})
    expect(console).to_be_hidden()


def test_whatever_can_come_next_has_its_sentence(enters):
    keys = schema_of("Circle.Board").schema["oneOf"][0]["properties"]["next"]["enum"]
    script = """async (keys) => { const { next } = await import("/assets/client/board.js");
      return keys.map((key) => next({ part: null, parts: null, next: key })); }"""
    said = enters().page.evaluate(script, keys)
    assert all(said) and len(set(said)) == len(keys)


def test_what_ends_the_meeting_for_everybody_is_pressed_twice(enters):
    ann = enters()
    evening.sits(ann)
    may = ["next", "bell", "hold", "closing", "pause", "leave"]
    ann.tells("Circle.State", {**evening.MAY_NOW, "you": {"seat": "sharing", "holds": True, "may": may}})
    ends = ann.page.get_by_role("button", name="End the meeting now")
    ann.page.wait_for_timeout(800)
    if not ends.is_visible():
        ann.page.get_by_role("button", name="More").click()
    ends.click()
    expect(ann.page.locator("#note")).to_contain_text("This ends the meeting for everybody")
    assert ann.lines == []
    ann.page.wait_for_timeout(800)
    ends.click()
    assert ann.typed(1) == ["closing"]
    expect(ann.page.locator("#note")).to_be_empty()
