"""axe on the room, in its states, in both schemes and on a phone; and axe itself can find something."""

import pytest
from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.axe import violations
from tests.browser.conftest import DESK, PHONE

LOOKS = {
    "desk": (DESK, {}),
    "dark": (DESK, {"color_scheme": "dark"}),
    "phone": (PHONE, {}),
    "more contrast": (DESK, {"contrast": "more"}),
    "more contrast, dark": (DESK, {"contrast": "more", "color_scheme": "dark"}),
    "forced colours": (DESK, {"forced_colors": "active"}),
}


def gathers(door) -> None:
    """Before the meeting."""
    evening.sits(door)
    door.tells(
        "Circle.State",
        {
            **evening.SITTING,
            "stage": "gathering",
            "phase": None,
            "floor": "open",
            "holder": None,
            "turn": None,
            "turns": {},
            "you": {"seat": "sharing", "holds": True, "may": ["share", "begin", "leave"]},
        },
    )


def holds(door) -> None:
    """The person holds the meeting; the ring has its picture, a face, words at a seat, and time."""
    evening.sits(door)
    door.tells("Room.Info", {**evening.ROOM, "backdrop": evening.SCENE, "spots": []})
    door.tells("Room.Players", {"people": evening.SITTING["order"], "guests": 0, "faces": evening.FACES})
    you = {"seat": "sharing", "holds": True, "may": ["next", "bell", "extend", "hold", "closing", "leave"]}
    door.tells("Circle.State", {**evening.SITTING, "part_s": 540, "you": you})
    door.tells("Circle.Board", evening.BOARD)
    door.tells("Comm.Line", {"class": "share", "speaker": "Ben", "text": "a slow day"})
    door.page.locator(".bubble").first.wait_for(state="attached")


def on_the_lawn(door) -> None:
    """No circle meets; there are spots to sit on, one of them taken."""
    door.tells("Persona.Worn", {"name": "Ann", "guest": False})
    door.tells("Room.Info", evening.LAWN)
    door.tells("Room.Players", {"people": ["Ann", "Ben"], "guests": 0, "at": {"Ben": "window"}})
    door.page.locator(".spot").first.wait_for()


def prepares(door) -> None:
    """A share is written before its turn."""
    evening.sits(door)
    door.page.get_by_text("Prepare a share").click()


def own_turn(door) -> None:
    """The person's own turn."""
    evening.sits(door)
    evening.has_the_turn(door)


def help_now(door) -> None:
    """The card is open."""
    evening.sits(door)
    door.page.get_by_role("region", name="Conversation").get_by_role("link", name="Help now").click()
    door.tells("Care.Card", evening.HELP)
    door.page.get_by_role("dialog").wait_for()


def cut_off(door) -> None:
    """The wire is cut, and a line was perhaps not heard."""
    evening.sits(door)
    door.page.get_by_role("textbox").fill("say hello")
    door.page.keyboard.press("Enter")
    door.typed(1)
    door.refuses = True
    door.breaks()
    door.page.locator("#unheard").wait_for()


def spoken_to(door) -> None:
    """No question of the house waits any more, and the line is a command."""
    evening.sits(door)
    door.page.get_by_role("textbox").fill("yes")
    door.page.keyboard.press("Enter")
    door.typed(1)
    door.page.get_by_label("Command").check()


def unseen(door) -> None:
    """Something is typed unseen."""
    door.tells("Client.Secret", {"hidden": True})
    door.page.get_by_label("What you type is not shown").wait_for()


def left(door) -> None:
    """It ended for good."""
    door.tells("Core.Goodbye", {"text": "You came in at another door.", "again": False})
    door.breaks()
    door.page.get_by_role("heading", name="You have left the room").wait_for()


def signed_out(door) -> None:
    """Nothing is shown any more."""
    door.refuses, door.signed_in = True, False
    door.breaks()
    door.page.get_by_role("heading", name="You are signed out").wait_for()


KINDS = ("speech", "pose", "gesture", "private", "place", "circle", "system", "care", "prompt")
WORDS = "A line of this kind, with a `word` in it."
STATES = (
    gathers,
    holds,
    on_the_lawn,
    prepares,
    own_turn,
    spoken_to,
    evening.sits,
    help_now,
    cut_off,
    unseen,
    left,
    signed_out,
)


@pytest.mark.parametrize("look", LOOKS)
def test_the_room_has_no_violation_of_wcag_2_2_aa(enters, look):
    viewport, how = LOOKS[look]
    for state in STATES:
        door = enters(viewport, reduced_motion="reduce", **how)
        for kind in KINDS:
            door.says(WORDS, kind)
        expect(door.page.locator(".entry")).to_have_count(len(KINDS))
        state(door)
        assert violations(door.page) == [], state.__name__


def test_axe_finds_what_is_wrong(enters):
    door = enters()
    door.page.evaluate("document.getElementById('line-label').remove()")
    door.page.evaluate("document.getElementById('room').style.color = '#eee'")
    assert {one.split(":")[0] for one in violations(door.page)} == {"label", "color-contrast"}
