"""Who is signed in in the browser that asks for a page: found by its cookie, on private ways alone.

Nobody who only reads gets a cookie. The login name is on no page.
"""

from contextlib import suppress
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token

from game.common.refusals import Busy
from game.people import rules, selectors, web_sessions
from game.people.models import WebSession
from game.personas import selectors as personas
from server.conf import cookies
from server.web import browsers, hop
from server.web.manners import is_private

DAY_S = 24 * 3600


def of(request: HttpRequest) -> WebSession | None:
    """The sign-in of this browser, with its person; None for somebody unknown."""
    if not hasattr(request, "signed_in"):
        request.signed_in = _found(request)
    return request.signed_in


def _found(request: HttpRequest) -> WebSession | None:
    sent = request.META.get("HTTP_COOKIE", "") if is_private(request) else ""
    key = cookies.key_in(sent, _cookie(request))
    if not key:
        return None
    today = date.today()
    session = selectors.web_session(cookies.key_hash(key), today=today)
    if session is not None and rules.use_is_news(session.used_on, today):
        with suppress(Busy):
            hop.in_house(web_sessions.use_web_session, session.key_hash, today=today)
    return session


def seen(request: HttpRequest) -> dict[str, str]:
    """For every page: the name of the persona that whoever is signed in wears, and where their country stands
    on the page of numbers; or nothing."""
    session = of(request)
    persona = personas.worn_by(session.person_id) if session else None
    code = session.person.country if session else ""
    return {
        "persona": persona.name if persona else "",
        "at_country": f"#{code.lower()}" if code else "",
    }


def begin(request: HttpRequest, person_id: UUID) -> str:
    """The browser is signed in as this person; the key for `keep`. To be called in the house's thread.

    What it was signed in as before is over, so that nobody goes on in another's sign-in. Raises
    WrongPassphrase for who may not be here, ConsentChanged, Busy.
    """
    before, key = of(request), cookies.new_key()
    web_sessions.begin_web_session(
        person_id,
        cookies.key_hash(key),
        browsers.kind(request.headers.get("User-Agent", "")),
        today=date.today(),
        instead_of=before.key_hash if before else "",
    )
    return key


def form_key(request: HttpRequest) -> str:
    """What all forms of this browser have in common until somebody signs in by it, and no other browser's."""
    return request.META.get("CSRF_COOKIE") or ""


def at_once(request: HttpRequest, key: str) -> None:
    """The page that answers signing in is shown as to who has signed in."""
    request.signed_in = selectors.web_session(cookies.key_hash(key), today=date.today())


def keep(request: HttpRequest, response: HttpResponse, key: str) -> HttpResponse:
    """`response` with the cookie; the sign of forms is a new one too."""
    rotate_token(request)
    response.set_cookie(
        _cookie(request),
        key,
        max_age=rules.WEB_DAYS * DAY_S,
        secure=_over_https(request),
        httponly=True,
        samesite="Lax",
    )
    return response


def forget(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """`response`, after which the browser has no cookie of a sign-in."""
    response.set_cookie(
        _cookie(request), "", max_age=0, secure=_over_https(request), httponly=True, samesite="Lax"
    )
    return response


def _cookie(request: HttpRequest) -> str:
    return cookies.name(over_https=_over_https(request))


def _over_https(request: HttpRequest) -> bool:
    return bool(request.META.get("meadow.secure"))
