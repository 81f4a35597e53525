"""A house for the page alone: pages and assets from their files, the websocket played by the test."""

import json
import re
from pathlib import Path

from django.template import Context, Engine
from playwright.sync_api import Locator, expect

from game.safety.care import crisis
from server.portal import assets

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "http://house.test"
CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self' ws://house.test"
)
FRESH = re.compile(r"\bfresh\b")
"""The class of buttons that have only just changed; a press on them is not taken."""


class Doorway:
    """A tab at /enter. What the page said is in `lines` and `asides`; `tells` speaks to it."""

    def __init__(self, chair, waits: bool = True) -> None:
        self.chair, self.page = chair, chair.page
        self.signed_in, self.refuses = True, False
        self.wire = None
        self.wires = 0
        self.outs: list[str] = []  # how /out was asked for
        self.lines: list[dict] = []
        self.asides: list[list] = []
        self.page.route(re.compile(rf"^{ADDRESS}/"), self._serves)
        self.page.route_web_socket(re.compile("/ws$"), self._connects)
        self.page.goto(f"{ADDRESS}/enter")
        if waits:
            self.waits()

    def waits(self) -> None:
        """Until the page has said hello."""
        self.until(lambda: any(name == "Core.Hello" for name, _ in self.asides))

    def until(self, so, within_ms: int = 10_000) -> None:
        """Until `so()` is true."""
        for _ in range(within_ms // 25):
            if so():
                return
            self.page.wait_for_timeout(25)
        raise AssertionError("it did not come about")

    def tells(self, name: str, value: dict) -> None:
        """One message of the house."""
        self.wire.send(json.dumps([name, value]))

    def says(self, text: str, kind: str = "speech") -> None:
        """One paragraph for the person."""
        self.tells("Text", {"text": text, "kind": kind})

    def hears(self, number: int, taken: bool = True) -> None:
        """The line of this number was dealt with."""
        self.tells("Client.Heard", {"number": number, "taken": taken})

    def breaks(self) -> None:
        """The wire is cut."""
        self.wire.close()

    @property
    def deeds(self) -> Locator:
        """The buttons for what can be done now."""
        return self.page.get_by_role("group", name="What you can do now")

    def presses(self, name: str) -> None:
        """The button of this name, when the buttons have stood long enough to be meant."""
        expect(self.deeds.get_by_role("button", name=name)).to_be_visible()
        expect(self.deeds).not_to_have_class(FRESH)
        self.deeds.get_by_role("button", name=name).click()

    def typed(self, count: int) -> list[str]:
        """The words of the first so many lines, when they are here."""
        self.until(lambda: len(self.lines) >= count)
        return [line["text"] for line in self.lines]

    def _connects(self, wire) -> None:
        self.wires += 1
        if self.refuses:
            wire.close()
            return
        self.wire = wire
        wire.on_message(self._message)

    def _message(self, data: str) -> None:
        name, value = json.loads(data)
        if name == "Client.Line":
            self.lines.append(value)
        else:
            self.asides.append([name, value])

    def _serves(self, route) -> None:
        path = route.request.url.removeprefix(ADDRESS).split("?")[0]
        if path == "/enter" and not self.signed_in:
            route.fulfill(status=302, headers={"Location": "/signin?next=/enter"})
        elif path == "/enter":
            headers = {"Content-Security-Policy": CSP, "Cache-Control": "no-store"}
            route.fulfill(body=enter(), content_type="text/html; charset=utf-8", headers=headers)
        elif path == "/out":
            self.outs.append(route.request.method)
            route.fulfill(status=303, headers={"Location": f"{ADDRESS}/neutral"})
        elif path.startswith("/assets/"):
            file = assets.ROOT / path.removeprefix("/assets/")
            route.fulfill(body=file.read_bytes(), content_type=assets.KINDS[file.suffix])
        else:
            route.fulfill(body="<!doctype html><title>elsewhere</title>", content_type="text/html")


def enter() -> str:
    """The page, as the house makes it."""
    engine = Engine(dirs=[str(ROOT / "server/web/templates")])
    told = {"in_room": True, "persona": "Ann", "csrf_token": "x", "telnet_port": 4000, "tls_port": 4003}
    told |= {"emergency": crisis.EMERGENCY, "neutral": f"{ADDRESS}/neutral"}
    return engine.get_template("enter.html").render(Context(told))
