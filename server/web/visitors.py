"""Who is looking at a page: the person of the browser's cookie, on private ways alone.

    __Host-meadow   over https      meadow   on this machine      32 random bytes; their hash is in the rows

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
from server.web import browsers, hop
from server.web.manners import is_private

HTTPS, HERE = "__Host-meadow", "meadow"
DAY_S = 24 * 3600


def of(request: HttpRequest) -> WebSession | None:
    """The sign-in of this browser, with its person; None for somebody unknown."""
    if not hasattr(request, "signed_in"):
        request.signed_in = _found(request)
    return request.signed_in


def _found(request: HttpRequest) -> WebSession | None:
    key = request.COOKIES.get(_cookie(request), "") if is_private(request) else ""
    if not key:
        return None
    session = selectors.web_session(rules.key_hash(key))
    if session is not None and session.used_on != date.today():
        with suppress(Busy):
            hop.in_house(web_sessions.use_web_session, session.key_hash)
    return session


def seen(request: HttpRequest) -> dict[str, str]:
    """For every page: the name of the persona that the visitor wears, or nothing."""
    session = of(request)
    persona = personas.worn_by(session.person_id) if session else None
    return {"visitor": persona.name if persona else ""}


def begin(request: HttpRequest, person_id: UUID) -> str:
    """The browser is signed in as this person; the key for `keep`. To be called in the house's thread.

    What it was signed in as before is over, so that nobody goes on in another's sign-in. Raises
    WrongPassphrase for who may not be here, Busy.
    """
    before = of(request)
    if before is not None:
        web_sessions.end_web_session(before.person_id, before.id)
    return web_sessions.begin_web_session(person_id, browsers.kind(request.headers.get("User-Agent", "")))


def keep(request: HttpRequest, response: HttpResponse, key: str) -> HttpResponse:
    """`response` with the cookie; the sign of forms is a new one too."""
    rotate_token(request)
    name = _cookie(request)
    response.set_cookie(
        name,
        key,
        max_age=rules.WEB_DAYS * DAY_S,
        secure=name == HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def forget(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """`response`, after which the browser has no cookie of a sign-in."""
    name = _cookie(request)
    response.set_cookie(name, "", max_age=0, secure=name == HTTPS, httponly=True, samesite="Lax")
    return response


def _cookie(request: HttpRequest) -> str:
    return HTTPS if request.META.get("meadow.secure") else HERE
