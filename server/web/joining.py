"""Joining on the site: one page with everything, then the recovery code, then all is kept at once."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import choosing, services
from game.people.refusals import NameTaken
from game.personas import services as personas
from server.web import errors, hop, signed_in, unfinished, wording
from server.web.fetched import SeeOther, fetched
from server.web.forms import CodeForm, JoinForm
from server.web.manners import private
from server.web.showing import form_page, onward
from server.web.unfinished import Joining

JOIN = "/join"
CODE = "/join/code"


@fetched
@private
def join(request: HttpRequest) -> HttpResponse:
    """Two names, a passphrase and a tick for each statement; when all is right, the code follows."""
    if signed_in.of(request):
        return render(request, "here-already.html")
    to = onward(request)
    address, now = request.META["REMOTE_ADDR"], hop.now()
    if request.method != "POST":
        return form_page(request, "join.html", JoinForm(address=address, now=now), next=to)
    form = JoinForm(request.POST, address=address, now=now)
    if not form.is_valid():
        return form_page(request, "join.html", form, next=to)
    said = form.cleaned_data
    try:
        services.may_join(address, now)
        chosen = hop.waited(choosing.chosen, said["passphrase"])
        joining = Joining(said["login"], said["name"], chosen, form.yes_to, services.new_code())
        hop.in_house(unfinished.keep_coded, joining, signed_in.form_key(request), address, now)
    except Refused as no:
        form.refuse(no)
        return form_page(request, "join.html", form, next=to)
    return SeeOther(f"{CODE}?next={quote(to)}")


@fetched
@private
def code(request: HttpRequest) -> HttpResponse:
    """The code, and its last group typed back; then all is kept, and the person goes on, signed in."""
    if request.method != "POST":
        token, begun = hop.in_house(unfinished.last_of, signed_in.form_key(request), Joining, hop.now())
        return _code_page(request, CodeForm(), token, begun.code) if begun else HttpResponseRedirect(JOIN)
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
    return signed_in.keep(request, HttpResponseRedirect(onward(request)), key)


def _joined(request: HttpRequest, token: str) -> str:
    """In the house's thread: the key of the new sign-in; empty where it has to wait, or was done already."""
    address, now = request.META["REMOTE_ADDR"], hop.now()
    begun = unfinished.find(token, Joining, now)
    if begun is None:
        return ""
    persona = personas.join_house(
        begun.login,
        begun.passphrase.hash,
        begun.yes_to,
        begun.name,
        begun.code,
        address=address,
        now=now,
        wraps=begun.passphrase.wraps,
    )
    unfinished.done(token)
    try:
        return signed_in.begin(request, persona.person_id)
    except Refused:
        return ""  # who has joined can sign in


def _taken(request: HttpRequest, begun: Joining) -> HttpResponse:
    """One of the names went to somebody else: what was chosen stands there, but the passphrase."""
    chosen = {"login": begun.login, "name": begun.name, **{f"yes_{key}": True for key in begun.yes_to}}
    form = JoinForm(initial=chosen, address="", now=0.0)
    return form_page(request, "join.html", form, problem=wording.TAKEN, next=onward(request))


def _code_page(request: HttpRequest, form: CodeForm, token: str, code: str) -> HttpResponse:
    about = {"code": code, "token": token, "action": CODE, "next": onward(request)}
    return form_page(request, "code.html", form, **about)
