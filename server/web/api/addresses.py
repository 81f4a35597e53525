"""Where programs ask. What answers them is loaded with the first question: it takes 14 MiB and half a second,
and in most houses nobody ever asks."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt

from server.web import errors
from server.web.errors import FOR_PROGRAMS as METHODS

VIEWS = {
    "api/circles": "views.circles",
    "api/formats": "views.formats",
    "api/me": "views.me",
    "api/me/personas": "views.personas",
    "api/me/circles": "views.my_circles",
    "api/me/kept": "views.kept",
    "api/me/export": "views.export",
    "api/schema": "description.schema",
}


def addresses() -> list[URLPattern]:
    """Each with what answers there."""
    return [path(address, _later(f"server.web.api.{view}")) for address, view in VIEWS.items()]


def _later(where: str) -> Callable[..., HttpResponse]:
    @csrf_exempt  # a form sent here is refused anyway, and programs have no sign of one
    def asked(request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return errors.method(request)
        response = import_string(where)(request)
        response.headers["Allow"] = ", ".join(METHODS)  # the library would name one that is not answered
        return response

    return asked
