"""Coming back by the site, first asked again where what people agree to has changed; and going.

Whoever sends a form and is not signed in any more signs in on the page that says so. What they had typed goes
along with that form, and stands on the page after it, to be looked at and sent.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse

from game.common.refusals import Refused
from game.people import services, web_sessions
from game.people.models import Person
from game.people.refusals import ConsentChanged, NotHereNow
from server.web import away, errors, hop, returned, signed_in, unfinished
from server.web.fetched import fetched
from server.web.forms import ConsentForm, SignInForm
from server.web.manners import View, is_private, private
from server.web.showing import HOME, form_page, onward
from server.web.typed import Typed
from server.web.unfinished import Consenting

SIGN_IN = "/signin"


@fetched
@private
def sign_in(request: HttpRequest) -> HttpResponse:
    """A login name and a passphrase; one answer for whatever was wrong (R20)."""
    to, typed = onward(request), returned.along(request)
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
            return away.kept_away(request, no, typed)
        except Refused as no:
            form.refuse(no)
        else:
            return came_in(request, key, token, to, typed)
    return form_page(request, "signin.html", form, next=to, typed=typed)


def first(get_response: View) -> View:
    """The innermost layer: a form of somebody unknown is not lost, but waits on the page for signing in.

    An address that is for some alone answers anybody else as if it were none, so that is answered alike.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method != "POST" or not _is_unknown(request, response) or not is_private(request):
            return response
        typed = returned.sent(request) if signed_in.of(request) is None else None
        if typed is None:
            return response
        status = 404 if response.status_code == 404 else 403
        about = {"form": SignInForm(), "next": HOME, "typed": typed, "was_sent": True}
        return render(request, "signin.html", about, status=status)

    return answered


def _is_unknown(request: HttpRequest, response: HttpResponse) -> bool:
    if response.status_code == 410:
        return request.path == away.APPEAL
    asks = response.headers.get("Location", "").startswith(f"{SIGN_IN}?next=")
    return asks or response.status_code == 404


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


def came_in(request: HttpRequest, key: str, token: str, to: str, typed: Typed | None = None) -> HttpResponse:
    """On, with the cookie; or first to the statements."""
    if key:
        return _on(request, key, to, typed)
    return _consent_page(request, ConsentForm(), token, typed)


def _on(request: HttpRequest, key: str, to: str, typed: Typed | None) -> HttpResponse:
    if typed is None:
        return signed_in.keep(request, HttpResponseRedirect(to), key)
    signed_in.at_once(request, key)
    # Written only when the sign of forms is the new one.
    return signed_in.keep(request, TemplateResponse(request, "not-sent.html", {"typed": typed}), key)


@private
def consent(request: HttpRequest) -> HttpResponse:
    """What people agree to has changed, or is new to this person: each statement needs its yes again."""
    if request.method != "POST":
        return HttpResponseRedirect(SIGN_IN)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Consenting, hop.now())
    if begun is None:
        return errors.lost(request, SIGN_IN)
    form, typed = ConsentForm(request.POST), returned.along(request)
    if form.is_valid():
        try:
            key = hop.in_house(_consented, request, token, form.yes_to)
        except Refused as no:
            form.refuse(no)
        else:
            if not key:
                return errors.lost(request, SIGN_IN)
            return _on(request, key, begun.next, typed)
    return _consent_page(request, form, token, typed)


def _consented(request: HttpRequest, token: str, yes_to: dict[str, int]) -> str:
    """In the house's thread: the key of the new sign-in; empty where it is finished or over meanwhile."""
    begun = unfinished.find(token, Consenting, hop.now())
    if begun is None:
        return ""
    services.give_consent(begun.person_id, yes_to)
    key = signed_in.begin(request, begun.person_id)
    unfinished.done(token)
    return key


def _consent_page(request: HttpRequest, form: ConsentForm, token: str, typed: Typed | None) -> HttpResponse:
    return form_page(request, "consent.html", form, token=token, typed=typed)


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
