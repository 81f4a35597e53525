"""The answers. Each asks one function of told.py and shows what came back."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from game.people import export as copies
from server.web import hop
from server.web.api import shapes, told
from server.web.circles.about import NOT_FOR_SEARCH

View = Callable[..., Response]


def _public(what: Callable[[], Any], shape: Serializer, about: str) -> View:
    @extend_schema(
        operation_id=what.__name__, summary=about, responses={200: shape, 503: shapes.Detail}, tags=["public"]
    )
    @api_view(["GET", "HEAD"])
    @authentication_classes([])
    @permission_classes([])
    def answered(request: Request) -> Response:
        headers = {"X-Robots-Tag": NOT_FOR_SEARCH}
        return Response(type(shape.child)(what(), many=True).data, headers=headers)

    return answered


def _own(what: Callable[[UUID], Any], shape: Any, about: str) -> View:
    others = dict.fromkeys((401, 403, 503), shapes.Detail)
    many = getattr(shape, "many", False)

    @extend_schema(operation_id=what.__name__, summary=about, responses={200: shape, **others}, tags=["me"])
    @api_view(["GET", "HEAD"])
    def answered(request: Request) -> Response:
        found = what(request.user)
        kind = type(shape.child) if many else type(shape)
        return Response(kind(found, many=many).data)

    return answered


circles = _public(told.circles, shapes.Circle(many=True), "Every circle, as a guest reads of it.")
formats = _public(told.formats, shapes.Form(many=True), "Every way of sitting together.")
me = _own(told.me, shapes.Me(), "Who is signed in.")
personas = _own(told.personas, shapes.Mask(many=True), "All personas of one's own.")
my_circles = _own(told.my_circles, shapes.MyCircles(), "Where one belongs, and where one waits at the door.")
kept = _own(told.kept, shapes.Kind(many=True), "Everything that the house keeps about one.")


@extend_schema(
    operation_id="export",
    summary="All of it as one file, as docs/schemas/export.json describes it; sealed words are left out.",
    responses={200: OpenApiTypes.OBJECT, **dict.fromkeys((401, 403, 503), shapes.Detail)},
    tags=["me"],
)
@api_view(["GET", "HEAD"])
def export(request: Request) -> HttpResponse:
    """The copy that /export hands over, for a program."""
    made = hop.in_house(copies.made, request.user, today=date.today())
    return HttpResponse(made.json, content_type="application/json")
