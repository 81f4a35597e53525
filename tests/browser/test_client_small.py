"""A small window: beside a share that is written, a keyboard or a large zoom, one's seat stays in reach."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.conftest import PHONE

TALL = """one => [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom]"""


def turn(enters, viewport):
    """Ann's turn, in a window of this size, after some talk."""
    ann = enters(viewport)
    evening.sits(ann)
    evening.has_the_turn(ann)
    for number in range(8):
        ann.says(f'Ben says, "Line {number} of the evening, which is a calm one so far."')
    ann.says("Your turn, Ann. `share` and your words, then `done`; or `pass`.", "circle")
    expect(ann.page.get_by_role("log")).to_contain_text("Your turn, Ann.")
    return ann


def test_beside_a_share_that_is_written_everything_that_one_can_do_is_in_sight(enters):
    ann = turn(enters, PHONE)
    ann.page.get_by_text("Prepare a share").click()
    ann.page.locator("#prepared-words").fill("One thought.\nAnother one.\nA third.")
    expect(ann.page.get_by_role("button", name="Say the next line")).to_be_visible()
    seen = ann.page.evaluate("innerHeight")
    for name in ("Share", "I have finished", "Pass my turn", "Give up my seat", "Say the next line", "Send"):
        button = ann.page.get_by_role("button", name=name, exact=name in ("Share", "Send")).first
        top, bottom = button.evaluate(TALL)
        assert 0 <= top < bottom <= seen, name
    expect(ann.page.locator("#turn")).to_be_in_viewport()


def test_with_a_keyboard_open_words_to_be_typed_stay_in_what_the_house_says(enters):
    ann = turn(enters, PHONE)
    said = ann.page.locator(".entry.circle").last
    ann.page.locator("#house").evaluate("one => one.classList.add('typing')")
    for word in ("share", "done", "pass"):
        expect(said.get_by_text(word, exact=True)).to_be_visible()


@pytest.mark.parametrize("height", [256, 380])
def test_in_a_window_that_is_very_low_the_talk_is_no_higher_than_the_window(enters, height):
    ann = turn(enters, {"width": 320, "height": height})
    for _ in range(30):
        ann.says('Ben says, "One line more."')
    top, bottom = ann.page.get_by_role("log").evaluate(TALL)
    assert bottom - top <= height
    expect(ann.page.get_by_role("button", name="Give up my seat")).to_be_visible()


def test_what_is_asked_for_and_long_stands_at_its_first_line(enters):
    ann = enters(PHONE)
    ann.page.get_by_label("Your line").fill("/agreements")
    ann.page.keyboard.press("Enter")
    ann.typed(1)
    ann.says(
        "\n".join(f"{number}. This is what we agree on here, in some words." for number in range(40)),
        "circle",
    )
    first = ann.page.locator(".entry.circle").last
    log, _ = ann.page.get_by_role("log").evaluate(TALL)
    ann.until(lambda: abs(first.evaluate(TALL)[0] - log) < 30)
    expect(ann.page.get_by_role("button", name="New lines below")).to_be_visible()
    ann.says("Ben comes in.", "place")
    assert abs(first.evaluate(TALL)[0] - log) < 30


def test_a_new_face_shows_at_once_where_people_stand(enters):
    ann = enters()
    face = {"src": "/faces/heads/3f9a0c1be2d47586.svg", "words": "A head"}
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.tells("Room.Info", evening.LAWN)
    ann.tells("Room.Players", {"people": ["Ann"], "guests": 0, "faces": {"Ann": face}})
    picture = ann.page.locator("#people img")
    expect(picture).to_have_attribute("src", face["src"])
    other = {"src": "/faces/hills/0a1b2c3d4e5f6071.svg", "words": "Hills"}
    ann.tells("Room.Players", {"faces": {"Ann": other}, "guests": 0})
    expect(picture).to_have_attribute("src", other["src"])
    expect(picture).to_have_attribute("alt", "Hills")


def test_a_long_answer_is_left_when_ones_turn_comes_or_there_was_time_to_read_it(enters):
    ann = enters(PHONE)
    evening.sits(ann)
    log = ann.page.get_by_role("log")
    below = "log => log.scrollHeight - log.scrollTop - log.clientHeight"
    for comes in (lambda: evening.has_the_turn(ann), lambda: ann.page.clock.run_for(61_000)):
        ann.page.clock.install()
        ann.page.get_by_label("Your line").fill("/agreements")
        ann.page.keyboard.press("Enter")
        ann.says("\n".join(f"{number}. This is what we agree on here." for number in range(40)), "circle")
        expect(ann.page.get_by_role("button", name="New lines below")).to_be_visible()
        ann.says('Ben says, "I begin."')
        assert log.evaluate(below) > 100
        comes()
        ann.says('Ben says, "And I end."')
        expect(ann.page.get_by_role("button", name="New lines below")).to_be_hidden()
        assert log.evaluate(below) < 2


def test_on_a_phone_whoever_has_the_turn_is_in_sight_and_beside_a_ring_nothing_moves(enters):
    names = ["Ann", "Ben", "Cyd", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida"]
    circle = {**evening.SITTING, "order": names, "listening": [], "away": [], "turns": {}, "holder": "Ben"}
    for viewport, moves in ((PHONE, True), ({"width": 1000, "height": 660}, False)):
        ann = enters(viewport)
        evening.sits(ann)
        ann.tells("Circle.State", circle)
        around, later = ann.page.locator("#around"), ann.page.locator(".chair", has_text="Hal")
        around.evaluate("one => (one.scrollTop = 0)")
        ann.tells("Circle.Turn", {"meeting": circle["meeting"], "version": 9, "holder": "Hal"})
        expect(later).to_have_class(re.compile("now"))
        ann.page.wait_for_timeout(200)
        assert (around.evaluate("one => one.scrollTop") > 0) is moves
        room, chair = around.evaluate(TALL), later.evaluate(TALL)
        assert not moves or room[0] <= chair[0] < chair[1] <= room[1] + 1
