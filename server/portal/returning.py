"""The page in place of an answer that is not there, with what was typed into the form that asked for it.

What was typed goes back to the browser that sent it from a page of this house, and is held no longer than
that answer; server/web/typed.py says what never goes back.
"""

from twisted.web.server import Request

from server.portal.callers import Caller, is_from_here, said
from server.web import static_pages, typed

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    # Else the browser would not name this page when the form is sent again, and it would be nobody's.
    "Referrer-Policy": "same-origin",
}


def page(request: Request, who: Caller, name: str, slots: dict[str, str], public_url: str) -> bytes | None:
    """The page of this name with what was typed; None where nothing was, or it may be another site's."""
    headers = request.requestHeaders
    if request.method != b"POST" or not is_from_here(headers, who, public_url):
        return None
    request.content.seek(0)
    path, kind = request.path.decode("latin-1"), said(headers, "content-type")
    found = typed.read(path, kind, request.content.read())
    return None if found is None else static_pages.with_typed(name, slots, found)
