"""The page of one circle: its card for everybody, and for a member their own part in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.circles.wording.common import title
from game.personas import selectors as personas
from server.web import errors, signed_in
from server.web.circles import about, wording
from server.web.circles.about import About


def circle(request: HttpRequest, key: str) -> HttpResponse:
    """What the house says of it to everybody; beside it what whoever is signed in can do here."""
    session = signed_in.of(request)
    found = about.of(key, session.person_id if session is not None else None)
    if found is None:
        return errors.not_found(request)
    return shown(request, found, done=wording.DONE.get(request.GET.get("done", ""), ""))


def shown(request: HttpRequest, found: About, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page, with what was done a moment ago (`done`) or could not be (`problem`)."""
    mine, asks = found.belongs, found.asks
    told = {
        "about": found,
        "may_ask": found.may_ask,
        "may_steward": not found.keeps and found.me is not None and personas.is_steward(found.me),
        "name": title(found.circle.name),
        "state": wording.state(found.shown),
        **about.card(found.shown),
        "agreements": about.agreements(found.circle.agreements, mine.new if mine is not None else ()),
        "new_said": wording.new_agreements(mine.new) if mine is not None and mine.is_behind else "",
        "waits": wording.waits_since(asks.asked_on) if asks is not None and not asks.declined else "",
        "roles": wording.roles(mine.roles) if mine is not None else "",
        "asked": wording.role_asked(mine.asked) if mine is not None and mine.asked else "",
        "rests": wording.rests(mine) if mine is not None and mine.rests_until is not None else "",
        "absences": wording.ABSENCE.items(),
        **more,
    }
    response = render(request, "circle.html", told, status=status)
    response.headers["X-Robots-Tag"] = about.NOT_FOR_SEARCH
    return response
