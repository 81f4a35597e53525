"""The two pages that are measured, and the same evening played to both: twelve who say a line in turn."""

import json
import re
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests.bench.houses import PASSPHRASE, Meadow, Stock, names
from tests.bench.tabs import Tab
from tests.browser import evening

SEATS = ("Dee", "Ben", "Cyd", "Ann", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kit", "Lou")
WORDS = "A slow day for me, mostly in the garden, and the beans are up at last"
SCENE = {"src": "/assets/scenes/hearth.svg", "words": "A small fire, and a ring of chairs."}
SPOKEN_MS = 1_200
"""After so long all that was played is on the page, and has been drawn."""


class Kind(NamedTuple):
    """What is different between the two."""

    name: str
    path: str
    usable: str
    """When a line can be typed in and the house is reached, as an expression of the page."""
    field: str
    newest: str
    """The last paragraph of what is said."""
    wire: re.Pattern


MEADOW = Kind(
    "Meadow",
    "/enter",
    "!document.getElementById('house').hidden && document.querySelector('#log .entry.place') !== null",
    "#line",
    "document.querySelector('#log .entry:last-child')",
    re.compile(r"/ws$"),
)
STOCK = Kind(
    "stock Evennia",
    "/webclient/",
    "window.Evennia.isConnected() && document.querySelector('.inputfield').offsetHeight > 0",
    ".inputfield",
    "document.querySelector('#messagewindow > :last-child')",
    re.compile(r"^wss?://[^/]+/?\?"),
)


class Played:
    """A page of either whose websocket is played; `speaks` has the next of twelve say a line."""

    def __init__(self, kind: Kind, page: Page) -> None:
        self.kind, self.page, self.wire = kind, page, None
        page.route_web_socket(kind.wire, self._opens)

    def _opens(self, wire) -> None:
        self.wire = wire
        wire.on_message(lambda _: None)

    def begins(self) -> None:
        """All twelve are there, and seated where there are seats."""
        if self.kind is MEADOW:
            for message in sitting():
                self.wire.send(json.dumps(message))

    def speaks(self, number: int) -> None:
        """Line `number`, as each house tells it: with us the facts follow its text, and whose turn it is."""
        for message in ours(number) if self.kind is MEADOW else [["text", [said(number)], {}]]:
            self.wire.send(json.dumps(message))

    def shown(self, tab: Tab, number: int) -> None:
        """Until line `number` is on the page."""
        tab.until(f"{self.kind.newest}?.textContent.includes({json.dumps(mark(number))})")


def mark(number: int) -> str:
    """What only line `number` has in it."""
    return f"heron {number}."


def said(number: int) -> str:
    """Line `number` as it is read."""
    return f'{SEATS[number % len(SEATS)]} shares, "{WORDS}, {mark(number)}"'


def sitting() -> list[list]:
    """A round of twelve before a picture, each with a face; Ann reads it."""
    faces = {name: {"src": f"/faces/bench/{at}.svg", "words": "A face."} for at, name in enumerate(SEATS)}
    nobody = {"listening": [], "reading": [], "away": []}
    turns = dict.fromkeys(SEATS, "to_come")
    circle = {**evening.SITTING, **nobody, "order": list(SEATS), "turns": turns}
    return [
        ["Persona.Worn", {"name": "Ann", "guest": False}],
        ["Room.Info", {**evening.ROOM, "backdrop": SCENE, "spots": []}],
        ["Room.Players", {"people": list(SEATS), "guests": 0, "faces": faces}],
        ["Circle.State", circle],
    ]


def ours(number: int) -> list[list]:
    """Line `number` and the turn after it, as this house tells a client."""
    speaker = SEATS[number % len(SEATS)]
    after = [SEATS[(number + ahead) % len(SEATS)] for ahead in (1, 2, 3)]
    turns = {name: "had" if at <= number % len(SEATS) else "to_come" for at, name in enumerate(SEATS)}
    turn = {
        "meeting": evening.SITTING["meeting"],
        "version": 8 + number,
        "holder": after[0],
        "turn": {"again": False, "next": after[1:]},
        "turns": {**turns, after[0]: "now"},
    }
    return [
        ["Text", {"text": said(number), "kind": "speech"}],
        ["Comm.Line", {"class": "share", "speaker": speaker, "text": f"{WORDS}, {mark(number)}"}],
        ["Circle.Turn", turn],
    ]


def face(number: int) -> str:
    """A drawing of about the size of a chosen face, for a house that has none of these people."""
    curls = "".join(
        f'<path d="M{20 + at} {30 + at % 7}q{at % 11} -{at % 13} {at % 17} {at % 5}t3 {at % 9}" fill="none"'
        f' stroke="hsl({(at * 37 + number * 61) % 360} 40% 30%)" stroke-width="2"/>'
        for at in range(48)
    )
    colour = f"hsl({number * 30} 45% 78%)"
    ground = f'<rect width="100" height="100" fill="{colour}"/><circle cx="50" cy="55" r="30" fill="#fff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{ground}{curls}</svg>'


def serves_faces(page: Page) -> None:
    """The faces of the twelve are there."""
    page.route(
        re.compile(r"/faces/bench/\d+\.svg$"),
        lambda route: route.fulfill(
            body=face(int(re.search(r"(\d+)\.svg$", route.request.url)[1])), content_type="image/svg+xml"
        ),
    )


def kind_of(house: Meadow | Stock) -> Kind:
    """Which of the two pages this house has."""
    return MEADOW if isinstance(house, Meadow) else STOCK


def signed_in(browser: Browser, house: Meadow | Stock) -> list[dict]:
    """The cookies of somebody who may open the page; stock's is open to everybody."""
    if isinstance(house, Stock):
        return []
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{house.web}/signin?next=/help")
    page.get_by_label("Your login name", exact=True).fill(f"{names(1)[0]}login")
    page.get_by_label("Your passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/help")
    cookies = context.cookies()
    context.close()
    return cookies
