"""How a page with a form is shown, and where one may go on from it."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from server.web.fields import Form

HOME = "/enter"
ONWARD = frozenset(
    {
        HOME,
        "/sessions",
        "/passphrase",
        "/personas",
        "/help",
        "/kept",
        "/export",
        "/erase",
        "/circles",
        "/mine",
        "/report",
        "/reports",
    }
)
OF_A_CIRCLE = re.compile(r"/circles(?:/[a-z0-9_]{1,60}){1,3}")
OF_WHO_HELPS = re.compile(r"/(?:order|hosting)(?:/[a-z-]{1,60}){0,3}")
"""Where `next` may lead: nowhere else, and to no other house."""


def form_page(
    request: HttpRequest, template: str, form: Form, *, problem: str = "", **more: Any
) -> HttpResponse:
    """The page with its form, and with what is to be mended in it; `problem` belongs to no field."""
    status = 422 if problem else form.status
    response = render(request, template, {"form": form, "problem": problem, **more}, status=status)
    if form.status in (429, 503):
        response.headers["Retry-After"] = "30"
    return response


def onward(request: HttpRequest) -> str:
    """The page that was asked for before signing in, if it is one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or HOME
    is_ours = wanted in ONWARD or OF_A_CIRCLE.fullmatch(wanted) or OF_WHO_HELPS.fullmatch(wanted)
    return wanted if is_ours else HOME
