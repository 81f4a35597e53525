"""A character that no text of PostgreSQL can hold, in every address and field: a page, never a fault."""

import re

import pytest
from django.urls import get_resolver

from server import logs

NUL = "a\0b"
FIELDS = "login name passphrase again code version token which sure words deed role days seen way".split()
FIELDS += (
    "next typed do kind short look show agrees reason about answer country title q key text group".split()
)


def routes() -> list[str]:
    """Every address of the site, with the character where a word of it stands."""
    found = [str(one.pattern) for one in get_resolver().url_patterns]
    return [re.sub(r"<\w+:\w+>", "x%00y", route) for route in found if route != "signout"]


@pytest.fixture
def faults(monkeypatch):
    """What broke."""
    seen: list[str] = []
    monkeypatch.setattr(logs, "fault", lambda door: seen.append(door) or "abcdef")
    return seen


def test_a_character_that_no_text_can_hold_is_no_fault_in_any_address_or_field(site, world, faults):
    site.joins()
    of_a_circle = [route.replace("x%00y", "evening") for route in routes() if route.startswith("circles/x")]
    asked = [*routes(), *of_a_circle]
    assert len(asked) > 50 and any("%00" in path for path in asked)
    for path in asked:
        for answer in (
            site.goes(f"/{path}?q=%00&done=%00&page=%00&concern=%00&next=/%00"),
            site.sends(f"/{path}", dict.fromkeys(FIELDS, NUL)),
        ):
            assert answer.status < 500, path
    assert faults == []
