"""The pages that the Portal serves by itself, also while the Server is away: made once, when it starts, and
once more for whoever was sending a form (server/portal/returning.py)."""

from typing import Any
from urllib.parse import urlsplit

from django.template.loader import render_to_string

from game.safety.care import crisis, escalation
from server.conf.env import House
from server.web.typed import Typed

PAGES = {
    "": "index.html",
    "help-now": "help-now.html",
    "offline": "offline.html",
    "out": "out.html",
    "not-found": "not-found.html",
    "resting": "resting.html",
    "perhaps": "perhaps-taken.html",
    "too-many": "too-many.html",
    "busy": "busy.html",
}


def slots(house: House, fingerprint: str) -> dict[str, str]:
    """What these pages say about the doors of this house, and about who runs it."""
    return {
        "telnet_port": str(house.telnet_port),
        "tls_port": str(house.tls_port),
        "host": urlsplit(house.public_url).hostname or "localhost",
        "site": house.public_url,
        "own_https": "yes" if house.web_tls else "",
        "fingerprint": fingerprint,
        "steward": house.steward_name,
        "neutral": urlsplit(house.neutral_url).hostname or "",
    }


def about(of_the_house: dict[str, str]) -> dict[str, Any]:
    """All that stands in these pages. `of_the_house` is what `slots` gives."""
    card = {"crisis_card": crisis.html(), "emergency": crisis.EMERGENCY, "in_danger": escalation.line()}
    return {**of_the_house, **card}


def with_typed(name: str, of_the_house: dict[str, str], typed: Typed) -> bytes:
    """The page of this name for whoever was sending a form: what they typed stands in it."""
    shown = {**about(of_the_house), "today": None, "typed": typed}
    return render_to_string(PAGES[name], shown, using="portal").encode()


def made(of_the_house: dict[str, str]) -> dict[str, tuple[bytes, str]]:
    """Each page by its path: its bytes and its content type."""
    shown = {**about(of_the_house), "today": None}
    return {
        path: (render_to_string(name, shown, using="portal").encode(), "text/html; charset=utf-8")
        for path, name in PAGES.items()
    }
