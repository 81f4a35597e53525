"""A page that answers a form with a secret in it is fetched by a request of its own.

A browser remembers what was sent for a page, and can send it again for whoever goes back to it; a passphrase
would stand in its history. So such a form is never answered by a page, only by the way to one: where the
answer is a page itself, by the way to the same address, where this browser fetches it once. Until then, a
minute at most, the page is in the memory of the Server alone.
"""

from collections.abc import Callable
from functools import wraps
from threading import Lock

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from server.web import hop, signed_in

MOST, SECONDS = 200, 60
_Whose = tuple[str, str]

_held: dict[_Whose, tuple[HttpResponse, float]] = {}
_lock = Lock()


class SeeOther(HttpResponseRedirect):
    """The way to a page that is read, however this answer was asked for."""

    status_code = 303


def fetched(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For pages whose form asks for a secret."""

    @wraps(view)
    def answered(request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            answer = view(request)  # after which the sign of forms may be another
            return _instead((signed_in.form_key(request), request.path), answer)
        page = _taken((signed_in.form_key(request), request.path)) if request.method == "GET" else None
        return view(request) if page is None else page

    return answered


def forget() -> None:
    """No page waits to be fetched."""
    _held.clear()


def _instead(whose: _Whose, answer: HttpResponse) -> HttpResponse:
    """The way to this answer; the answer itself where it is no page, or where too many pages wait."""
    if isinstance(answer, TemplateResponse):
        answer.render()
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    if not is_page or 300 <= answer.status_code < 400 or not _hold(whose, answer):
        return answer
    way = SeeOther(whose[1])
    way.cookies.update(answer.cookies)
    answer.cookies.clear()
    return way


def _hold(whose: _Whose, page: HttpResponse) -> bool:
    key, _ = whose
    with _lock:
        now = hop.now()
        for old in [old for old, (_, until) in _held.items() if until <= now]:
            del _held[old]
        if not key or (len(_held) >= MOST and whose not in _held):
            return False
        _held[whose] = (page, now + SECONDS)
        return True


def _taken(whose: _Whose) -> HttpResponse | None:
    with _lock:
        page, until = _held.pop(whose, (None, 0.0))
    return page if hop.now() < until else None
