"""Founding a circle on the site: everything on one page, and all of it kept at once or nothing."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import OwnNameForCircles
from game.circles.standing import beginnings, checking, keepers
from game.common.plain import LINE_LIMIT, plain
from game.common.refusals import Busy, Refused
from game.people import tries
from game.personas import selectors as personas
from game.personas.models import Persona
from server.web import hop, made, signed_in, wording
from server.web.circles import about
from server.web.circles.keep_forms import FoundForm
from server.web.manners import private
from server.web.showing import form_page

FOUND = "/circles/new"


@private
def found(request: HttpRequest) -> HttpResponse:
    """A circle of one's own, in one's own name."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect(f"/signin?next={FOUND}")
    who, address = personas.worn_by(session.person_id), request.META["REMOTE_ADDR"]
    sent = request.POST if request.method == "POST" else None
    form = FoundForm(sent, who=who, free_name=lambda said: hop.in_house(_free, said, address, hop.now()))
    there = hop.in_house(_made, session.person_id, who, form.data, hop.now()) if form.is_bound else None
    if there is not None:
        return _there(there)
    try:
        hop.in_house(beginnings.check_may_found, who)
    except OwnNameForCircles:
        home = personas.home_of(session.person_id)
        return render(request, "own-name.html", {"home": home.name if home is not None else ""}, status=403)
    except Busy:
        raise
    except Refused as no:
        if form.is_bound:
            form.full_clean()
            form.refuse(no)
        return form_page(request, "circle-new.html", form, full=wording.said(no), who=who)
    if form.is_valid():
        try:
            return _there(hop.in_house(_found, session.person_id, who, form, now=hop.now()))
        except Refused as no:
            form.refuse(no)
    return form_page(request, "circle-new.html", form, who=who)


def _free(said: str, address: str, now: float) -> str:
    """A name that can be had. Whoever asks about very many is told to wait, as while joining."""
    tries.ask(address, now)
    return checking.name(said)


def _found(person_id: UUID, who: Persona, form: FoundForm, *, now: float) -> CircleCard:
    founded = beginnings.found(who, form.draft, today=date.today())
    made.by(person_id, form.cleaned_data["once"], now)
    return founded.circle


def _made(person_id: UUID, who: Persona, sent: Mapping[str, str], now: float) -> CircleCard | None:
    """The circle that this very form has founded a moment ago, where it was sent twice; else None."""
    if not made.is_by(person_id, sent.get("once", ""), now):
        return None
    called = plain(sent.get("name", "")[:LINE_LIMIT]).casefold()
    mine = (one for one in registry.circles.values() if keepers.keeps(who, one))
    return next((one for one in mine if one.name.casefold() == called), None)


def _there(circle: CircleCard) -> HttpResponse:
    """To the pages of who keeps it; so that reading again founds nothing again."""
    return HttpResponseRedirect(f"{about.path_of(circle)}/keep?done=founded")
