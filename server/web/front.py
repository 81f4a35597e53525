"""The first page, with who meets just now. While the Server is away the Portal shows it without them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from game.circles import public
from game.common.refusals import Busy
from server.conf.env import house
from server.portal.tls import fingerprint_of
from server.web import hop, static_pages


def front(request: HttpRequest) -> HttpResponse:
    """What this is and is not, who runs it, who meets, and the ways in."""
    settings = house()
    about = static_pages.about(static_pages.slots(settings, fingerprint_of(settings.keys)))
    try:
        today = hop.in_house(public.held_now)
    except Busy:
        today = None
    return render(request, "index.html", {**about, "today": today})
