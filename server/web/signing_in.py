"""Coming back by the site, first asked again where what people agree to has changed; and going."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import services, web_sessions
from game.people.models import Person
from game.people.refusals import ConsentChanged, NotHereNow
from server.web import away, errors, hop, signed_in, unfinished
from server.web.fetched import fetched
from server.web.forms import ConsentForm, SignInForm
from server.web.manners import private
from server.web.showing import form_page, onward
from server.web.unfinished import Consenting

SIGN_IN = "/signin"


@fetched
@private
def sign_in(request: HttpRequest) -> HttpResponse:
    """A login name and a passphrase; one answer for whatever was wrong (R20)."""
    to = onward(request)
    if signed_in.of(request) and request.method != "POST":
        # Who was on the way to a page goes on to it; who came by themselves may be somebody else.
        return HttpResponseRedirect(to) if "next" in request.GET else render(request, "here-already.html")
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said, address = form.cleaned_data, request.META["REMOTE_ADDR"]
        try:
            key, token = hop.waited(
                services.sign_in,
                said["login"],
                said["passphrase"],
                address,
                hop.now(),
                then=lambda found: _found(request, found, to),
            )
        except NotHereNow as no:
            return away.kept_away(request, no)
        except Refused as no:
            form.refuse(no)
        else:
            return came_in(request, key, token, to)
    return form_page(request, "signin.html", form, next=to)


def _found(request: HttpRequest, found: Person | Refused, to: str) -> tuple[str, str]:
    if isinstance(found, Refused):
        raise found
    return come_in(request, found.id, to)


def come_in(request: HttpRequest, person_id: UUID, to: str) -> tuple[str, str]:
    """In the house's thread: the key of a new sign-in, or a token for who must be asked once more."""
    try:
        return signed_in.begin(request, person_id), ""
    except ConsentChanged:
        asked = Consenting(person_id, to)
        return "", unfinished.keep(asked, request.META["REMOTE_ADDR"], hop.now())


def came_in(request: HttpRequest, key: str, token: str, to: str) -> HttpResponse:
    """On, with the cookie; or first to the statements."""
    if key:
        return signed_in.keep(request, HttpResponseRedirect(to), key)
    return _consent_page(request, ConsentForm(), token)


@private
def consent(request: HttpRequest) -> HttpResponse:
    """What people agree to has changed, or is new to this person: each statement needs its yes again."""
    if request.method != "POST":
        return HttpResponseRedirect(SIGN_IN)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Consenting, hop.now())
    if begun is None:
        return errors.lost(request, SIGN_IN)
    form = ConsentForm(request.POST)
    if form.is_valid():
        try:
            key = hop.in_house(_consented, request, token, form.yes_to)
        except Refused as no:
            form.refuse(no)
        else:
            if not key:
                return errors.lost(request, SIGN_IN)
            return signed_in.keep(request, HttpResponseRedirect(begun.next), key)
    return _consent_page(request, form, token)


def _consented(request: HttpRequest, token: str, yes_to: dict[str, int]) -> str:
    """In the house's thread: the key of the new sign-in; empty where it is finished or over meanwhile."""
    begun = unfinished.find(token, Consenting, hop.now())
    if begun is None:
        return ""
    services.give_consent(begun.person_id, yes_to)
    key = signed_in.begin(request, begun.person_id)
    unfinished.done(token)
    return key


def _consent_page(request: HttpRequest, form: ConsentForm, token: str) -> HttpResponse:
    return form_page(request, "consent.html", form, token=token)


@private
def sign_out(request: HttpRequest) -> HttpResponse:
    """This browser is signed out, and what it holds open ends."""
    session = signed_in.of(request)
    if request.method != "POST":
        return render(request, "signout.html", {"asks": session is not None})
    if session is not None:
        hop.in_house(web_sessions.end_web_session, session.person_id, session.id)
    request.signed_in = None
    return signed_in.forget(request, render(request, "signout.html", {"asks": False}))
