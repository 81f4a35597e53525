"""What was typed, out of a request to the site (server/web/typed.py)."""

from urllib.parse import quote

from django.http import HttpRequest

from server.conf.env import house
from server.web import typed
from server.web.typed import Typed


def sent(request: HttpRequest) -> Typed | None:
    """What the form that was just sent had in it; None where it came from no page of this house."""
    if request.method != "POST" or not _is_ours(request):
        return None
    return typed.of(quote(request.path), _fields(request))


def along(request: HttpRequest) -> Typed | None:
    """What the form for signing in that was just sent has taken along, its sign being right."""
    return typed.along(_fields(request)) if request.method == "POST" else None


def _is_ours(request: HttpRequest) -> bool:
    """Browsers name the page that sends a form, and no page chooses what they say."""
    shown = request.META.get("HTTP_ORIGIN", "")
    return shown in (f"{request.scheme}://{request.get_host()}", house().public_url)


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.POST.lists() for value in values]
