"""What holds for every page: the headers, the methods, and where secrets may be typed."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from game.common.refusals import Busy, Unsure
from server.web import errors

METHODS = ("GET", "HEAD", "POST")
POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# What holds for the Portal's pages, too, the Portal adds to each answer (server/portal/pages.py).
HEADERS = {
    "Cache-Control": "no-store",
    # A link out of the house tells nothing. Not "no-referrer": browsers then send forms with no Origin, and
    # the check for forged forms needs it.
    "Referrer-Policy": "same-origin",
}

View = Callable[..., HttpResponse]


def policy(**more: str) -> str:
    """A Content-Security-Policy: nothing from elsewhere, nothing inline; `more` allows what it names."""
    allowed = POLICY | {name.replace("_", "-"): sources for name, sources in more.items()}
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())


def manners(get_response: View) -> View:
    """The outermost layer of every page."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            response = errors.method(request)
            response.headers.setdefault("Allow", ", ".join(METHODS))
        else:
            response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Security-Policy", policy())
        return response

    return answered


def right_host(get_response: View) -> View:
    """Only for the house's own name. Raises DisallowedHost, which becomes a kind page."""

    def answered(request: HttpRequest) -> HttpResponse:
        request.get_host()
        return get_response(request)

    return answered


def is_private(request: HttpRequest) -> bool:
    """Whether nobody on the way can read along: it came by https, or from this very machine."""
    return bool(request.META.get("meadow.secure") or request.META.get("meadow.near"))


def private(view: View) -> View:
    """For pages that take a passphrase or hold a sign-in: anywhere else they say why not, and what to do.

    Where the house is too busy for such a page, another says so.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not is_private(request):
            return errors.not_private(request)
        try:
            return view(request, *args, **kwargs)
        except Unsure:
            return errors.cut_off(request)
        except Busy:
            return errors.busy(request)

    return guarded
