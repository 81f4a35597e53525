"""Joining on the site: one page with everything, then the recovery code, then all is kept at once."""

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from game.common.refusals import Refused
from game.people import rules, services
from game.people.refusals import NameTaken
from game.personas import services as personas
from server.web import errors, hop, unfinished, visitors, wording
from server.web.forms import CodeForm, JoinForm
from server.web.manners import private
from server.web.showing import HOME, form_page
from server.web.unfinished import Joining

JOIN = "/join"


@private
def join(request: HttpRequest) -> HttpResponse:
    """Two names, a passphrase and eight ticks; when all is right, the code follows."""
    if visitors.of(request):
        return HttpResponseRedirect(HOME)
    address, now = request.META["REMOTE_ADDR"], hop.now()
    if request.method != "POST":
        return form_page(request, "join.html", JoinForm(address=address, now=now))
    form = JoinForm(request.POST, address=address, now=now)
    if not form.is_valid():
        return form_page(request, "join.html", form)
    said = form.cleaned_data
    code = rules.recovery_code(secrets.randbelow)
    try:
        services.may_join(address, now)
        hashed = hop.waited(services.hashed, said["passphrase"])
        joining = Joining(said["login"], said["name"], hashed, form.yes_to, code)
        token = hop.in_house(unfinished.keep, joining, address, now)
    except Refused as no:
        form.refuse(no)
        return form_page(request, "join.html", form)
    return _code_page(request, CodeForm(), token, code)


@private
def code(request: HttpRequest) -> HttpResponse:
    """The last group of the code; then everything is kept, and the person is signed in."""
    if request.method != "POST":
        return HttpResponseRedirect(JOIN)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Joining, hop.now())
    if begun is None:
        return errors.lost(request, JOIN)
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _code_page(request, form, token, begun.code)
    try:
        services.check_code_back(form.cleaned_data["group"], begun.code)
        key = hop.in_house(_joined, request, token)
    except NameTaken:
        return _taken(request, begun)
    except Refused as no:
        form.refuse(no, "group")
        return _code_page(request, form, token, begun.code)
    if not key:
        return HttpResponseRedirect("/signin")
    return visitors.keep(request, HttpResponseRedirect(HOME), key)


def _joined(request: HttpRequest, token: str) -> str:
    """In the house's thread: the key of the new sign-in; empty where it has to wait, or was done already."""
    address, now = request.META["REMOTE_ADDR"], hop.now()
    begun = unfinished.find(token, Joining, now)
    if begun is None:
        return ""
    persona = personas.join_house(
        begun.login, begun.passphrase_hash, begun.yes_to, begun.name, begun.code, address=address, now=now
    )
    unfinished.done(token)
    try:
        return visitors.begin(request, persona.person_id)
    except Refused:
        return ""  # who has joined can sign in


def _taken(request: HttpRequest, begun: Joining) -> HttpResponse:
    """One of the names went to somebody else: what was chosen stands there, but the passphrase."""
    chosen = {"login": begun.login, "name": begun.name, **{f"yes_{key}": True for key in begun.yes_to}}
    form = JoinForm(initial=chosen, address="", now=0.0)
    return form_page(request, "join.html", form, problem=wording.TAKEN)


def _code_page(request: HttpRequest, form: CodeForm, token: str, code: str) -> HttpResponse:
    about = {"code": code, "token": token, "action": "/join/code"}
    return form_page(request, "code.html", form, **about)
