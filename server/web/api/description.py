"""The description of all that, made out of it: OpenAPI 3.1."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator

from server.conf import cookies
from server.web.api import views
from server.web.api.who import SignedIn


class ByCookie(OpenApiAuthenticationExtension):
    """How one is known, described."""

    target_class = SignedIn
    name = "cookie"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Of the two names of the cookie the one over https."""
        about = f"Over https; on the house's own machine it is called {cookies.HERE}."
        return {"type": "apiKey", "in": "cookie", "name": cookies.OVER_HTTPS, "description": about}


ANSWERS = {
    "api/circles": views.circles,
    "api/formats": views.formats,
    "api/me": views.me,
    "api/me/personas": views.personas,
    "api/me/circles": views.my_circles,
    "api/me/kept": views.kept,
    "api/me/export": views.export,
}


def schema(request: HttpRequest) -> HttpResponse:
    """The same for everybody."""
    return JsonResponse(described())


@cache
def described() -> dict[str, Any]:
    """Every address but its own."""
    patterns = [path(address, view) for address, view in ANSWERS.items()]
    return SchemaGenerator(patterns=patterns).get_schema(request=None, public=True)
