"""The pages of one's own personas: to make them, to change what others see of them, to lay them aside.

Wearing is done in the house, where one is; what is sealed is not here, because browsers keep pages. Whatever
is no persona of who asks, is answered like any page that does not exist.
"""

from collections.abc import Callable
from datetime import date
from functools import partial, wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Busy, Refused
from game.personas import selectors, services
from game.personas.models import Persona
from game.personas.refusals import NoSuchPersona
from game.personas.rules import OTHERS, Draft
from game.personas.wording import KINDS, face_seen
from game.places import wardrobe
from server.web import errors, hop, made, signed_in, wording
from server.web.face_forms import FaceForm
from server.web.manners import private
from server.web.persona_forms import EditForm, NameAgainForm, NewForm
from server.web.persona_wording import DONE
from server.web.showing import form_page

PERSONAS = "/personas"
SIGN_IN = "/signin?next=/personas"

View = Callable[..., HttpResponse]


def of_mine(view: View) -> View:
    """For pages about one mask of who is signed in, also one that is retired."""

    @private
    @wraps(view)
    def shown(request: HttpRequest, which: str) -> HttpResponse:
        session = signed_in.of(request)
        if session is None:
            return HttpResponseRedirect(SIGN_IN)
        # Only one's own are looked through: how long that takes says nothing of anybody else's.
        mine = selectors.wardrobe(session.person_id) + selectors.retired(session.person_id)
        persona = next((one for one in mine if str(one.id) == which), None)
        if persona is None:
            return errors.not_found(request)
        try:
            return view(request, persona)
        except NoSuchPersona:  # it went while the page was being sent
            return errors.not_found(request)

    return shown


@private
def personas(request: HttpRequest) -> HttpResponse:
    """All of them: what each is for, what others see, which one is worn."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect(SIGN_IN)
    mine = selectors.wardrobe(session.person_id)
    shown = {
        "mine": [(one, KINDS[one.kind].word) for one in mine],
        "retired": selectors.retired(session.person_id),
        "done": DONE.get(request.GET.get("done", ""), ""),
        **_room(session.person_id),
    }
    return render(request, "personas.html", shown)


def _room(person_id: UUID) -> dict[str, Any]:
    """How many more the person can have, and why none can be made now, if so."""
    try:
        selectors.check_room(person_id, today=date.today())
    except Refused as no:
        return {"full": wording.said(no)}
    return {"left": OTHERS + 1 - len(selectors.wardrobe(person_id))}


@private
def new(request: HttpRequest) -> HttpResponse:
    """One more: its name, what it is for, what others see."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect(SIGN_IN)
    form = NewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            hop.in_house(_make, session.person_id, form, **when(request))
        except Refused as no:
            form.refuse(no)
        else:
            return to_the_list("made")
    elif name := form.is_bound and form.cleaned_data.get("name"):
        _ask_name(request, session.person_id, form, name)
    return form_page(request, "persona-new.html", form, **_room(session.person_id))


def _ask_name(request: HttpRequest, person_id: UUID, form: NewForm, name: str) -> None:
    """Whether it is free is said beside what else is to be mended, not only when all of that is right."""
    try:
        hop.in_house(services.free_name, person_id, name, **when(request))
    except Refused as no:
        form.refuse(no)


def _make(person_id: UUID, form: NewForm, *, now: float, **when: Any) -> None:
    """It is made; nothing more is where this very form has just made it and was sent twice."""
    once = form.cleaned_data["once"]
    if made.is_by(person_id, once, now) and _is_there(person_id, form.draft):
        return
    services.new(person_id, form.draft, now=now, **when)
    made.by(person_id, once, now)


def _is_there(person_id: UUID, draft: Draft) -> bool:
    try:
        there = selectors.mine(person_id, draft.name)
    except NoSuchPersona:
        return False
    return all(
        getattr(there, field) == getattr(draft, field) for field in ("kind", "pronouns", "short", "look")
    )


@of_mine
def persona(request: HttpRequest, one: Persona) -> HttpResponse:
    """All that can be changed of one, and the ways to lay it aside."""
    if one.retired_on:
        return _page(request, "persona-retired.html", one)
    form = EditForm(request.POST if request.method == "POST" else None, persona=one)
    if form.is_valid():
        try:
            hop.in_house(wardrobe.edit, one.person_id, one, form.changes, **when(request))
        except Refused as no:
            form.refuse(no)
        else:
            return to_the_list("kept")
    return _page(request, "persona.html", one, form)


@of_mine
def rest(request: HttpRequest, one: Persona) -> HttpResponse:
    """It rests until it is woken or worn."""
    return _deed(request, one, partial(services.rest, today=date.today()), "rests")


@of_mine
def wake(request: HttpRequest, one: Persona) -> HttpResponse:
    """It rests no longer."""
    return _deed(request, one, services.wake, "awake")


@of_mine
def retire(request: HttpRequest, one: Persona) -> HttpResponse:
    """It is laid aside for good, once its name was typed again."""
    if one.retired_on:
        return HttpResponseRedirect(PERSONAS)
    return _final(request, one, partial(services.retire, today=date.today()), "retire", "retired")


@of_mine
def erase(request: HttpRequest, one: Persona) -> HttpResponse:
    """Everything of it goes, once its name was typed again."""
    return _final(request, one, services.erase, "erase", "erased")


@of_mine
def face(request: HttpRequest, one: Persona) -> HttpResponse:
    """Another face, of eight that nobody has, and words for it; `do` says `others` for eight others."""
    if one.retired_on:
        return HttpResponseRedirect(f"{PERSONAS}/{one.id}")
    wishes_others = request.POST.get("do") == "others"
    form = FaceForm(request.POST if request.method == "POST" else None, persona=one)
    if not wishes_others and form.is_valid():
        try:
            hop.in_house(wardrobe.edit, one.person_id, one, form.changes, **when(request))
        except Refused as no:
            form.refuse(no)
        else:
            return to_the_list("face")
    return _page(request, "persona-face.html", one, form, is_out=hop.in_house(wardrobe.is_out, one.id))


def _deed(request: HttpRequest, one: Persona, service: Callable[..., object], done: str) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(f"{PERSONAS}/{one.id}")
    form = EditForm(persona=one)
    try:
        hop.in_house(service, one.person_id, one)
    except (NoSuchPersona, Busy):
        raise
    except Refused as no:
        return _page(request, "persona.html", one, form, problem=wording.said(no))
    return to_the_list(done)


def _final(
    request: HttpRequest, one: Persona, service: Callable[..., object], deed: str, done: str
) -> HttpResponse:
    form = NameAgainForm(request.POST if request.method == "POST" else None, persona=one)
    if form.is_valid():
        try:
            hop.in_house(service, one.person_id, one)
        except NoSuchPersona:
            raise
        except Refused as no:
            form.refuse(no)
        else:
            return to_the_list(done)
    return _page(request, f"persona-{deed}.html", one, form)


def _page(
    request: HttpRequest, template: str, one: Persona, form=None, *, problem: str = "", **more: Any
) -> HttpResponse:
    about = {"one": one, "kind": KINDS[one.kind], "seen": face_seen(one), **more}
    if form is None:
        return render(request, template, about)
    return form_page(request, template, form, problem=problem, **about)


def when(request: HttpRequest) -> dict[str, Any]:
    """When and from where a name is asked for."""
    return {"today": date.today(), "address": request.META["REMOTE_ADDR"], "now": hop.now()}


def to_the_list(what: str) -> HttpResponse:
    """To the list; so that reading it again sends nothing again."""
    return HttpResponseRedirect(f"{PERSONAS}?done={what}")
