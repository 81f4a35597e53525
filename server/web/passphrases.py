"""A new passphrase on the site: for who knows the present one, or has the recovery code."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import selectors, services
from game.people.models import WebSession
from game.people.refusals import NotYours, SignedOut
from game.personas import selectors as personas
from server.web import errors, hop, unfinished, visitors
from server.web.forms import CodeForm, PassphraseForm, RecoverForm
from server.web.manners import private
from server.web.showing import HOME, form_page
from server.web.signing_in import come_in, signed_in
from server.web.unfinished import Recovered

RECOVER = "/recover"


@private
def change(request: HttpRequest) -> HttpResponse:
    """The present passphrase, and a new one twice; every other browser is signed out."""
    session = visitors.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/passphrase")
    persona = personas.worn_by(session.person_id)
    own_names = (session.person.login, persona.name if persona else "")
    form = PassphraseForm(request.POST if request.method == "POST" else None, own_names=own_names)
    if form.is_valid():
        try:
            _changed(request, session, form)
        except NotYours as no:
            form.refuse(no, "present")
        except SignedOut:
            return HttpResponseRedirect("/signin?next=/passphrase")
        except Refused as no:
            form.refuse(no)
        else:
            return render(request, "passphrase-changed.html")
    return form_page(request, "passphrase.html", form)


def _changed(request: HttpRequest, session: WebSession, form: PassphraseForm) -> None:
    """Raises NotYours, SignedOut, TooManyTries, Busy."""
    said, address = form.cleaned_data, request.META["REMOTE_ADDR"]
    person_id = session.person_id
    if not hop.waited(services.knows_passphrase, person_id, said["present"], address, hop.now()):
        raise NotYours()
    hashed = hop.waited(services.hashed, said["passphrase"])
    hop.in_house(_keep, session, hashed)


def _keep(session: WebSession, hashed: str) -> None:
    """In the house's thread. Who was signed out while the hash was made changes nothing."""
    if selectors.web_session(session.key_hash) is None:
        raise SignedOut()
    services.change_passphrase(session.person_id, hashed, but=session.key_hash)


@private
def recover(request: HttpRequest) -> HttpResponse:
    """A login name, its code and a new passphrase twice; then the new code, shown once."""
    form = RecoverForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said, address = form.cleaned_data, request.META["REMOTE_ADDR"]
        try:
            person = hop.in_house(services.check_recovery, said["login"], said["code"], address, hop.now())
            hashed = hop.waited(services.hashed, said["passphrase"])
            new_code, token = hop.in_house(_recovered, person.id, said["code"], hashed, address)
        except Refused as no:
            form.refuse(no)
        else:
            return _code_page(request, CodeForm(), token, new_code)
    return form_page(request, "recover.html", form)


def _recovered(person_id: UUID, code: str, hashed: str, address: str) -> tuple[str, str]:
    """In the house's thread: the new code, and the token under which its last group is asked back.

    The code must be shown whatever follows; where very many have begun something, the token is empty.
    """
    new_code = services.recover(person_id, code, hashed)
    try:
        return new_code, unfinished.keep(Recovered(person_id, new_code), address, hop.now())
    except Refused:
        return new_code, ""


@private
def code(request: HttpRequest) -> HttpResponse:
    """The last group of the new code; then the person is signed in."""
    if request.method != "POST":
        return HttpResponseRedirect(RECOVER)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Recovered, hop.now())
    if begun is None:
        return errors.lost(request, "/signin")
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            services.check_code_back(form.cleaned_data["group"], begun.code)
            key, asked = hop.in_house(_back, request, token, begun)
        except Refused as no:
            form.refuse(no, "group")
        else:
            return signed_in(request, key, asked, HOME)
    return _code_page(request, form, token, begun.code)


def _back(request: HttpRequest, token: str, begun: Recovered) -> tuple[str, str]:
    came = come_in(request, begun.person_id, HOME)
    unfinished.done(token)
    return came


def _code_page(request: HttpRequest, form: CodeForm, token: str, code: str) -> HttpResponse:
    about = {"code": code, "token": token, "action": "/recover/code", "recovered": True}
    return form_page(request, "code.html", form, **about)
