"""Pages for when something cannot be: each says what is so and what to do instead."""

import sys

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string

from game.common.changes import AWAY, out_of_reach
from server import logs
from server.conf.env import house
from server.web import returned
from server.web.showing import OF_WHO_HELPS

SIGN = "csrfmiddlewaretoken"
API = "/api/"
FOR_PROGRAMS = ("GET", "HEAD")
NO_SUCH_ADDRESS = "There is nothing at this address; /api/schema describes all that there is."
ONLY_READ = "This address is only read."
CUT_OFF = "The house cannot look that up just now; please try again in a moment."
FAULT = "Something went wrong here; the code {code} helps a steward to find it."


def bad(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What came could not be read. Nobody is looked for: not even the host is known to be right."""
    return HttpResponse(render_to_string("bad.html"), status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is no such page. Whoever asks for one of those who help, whether it is there or not, reads that
    it wants a sign-in: what is said there hangs on the address alone."""
    if _is_program(request):
        return JsonResponse({"detail": NO_SUCH_ADDRESS}, status=404)
    of_who_helps = request.path if OF_WHO_HELPS.fullmatch(request.path) else ""
    return render(request, "not-found.html", {"of_who_helps": of_who_helps}, status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's own no, as if there were no such page."""
    return not_found(request)


def method(request: HttpRequest) -> HttpResponse:
    """A page can be read, and forms can be sent; nothing else. What programs read is only read."""
    if _is_program(request):
        allowed = {"Allow": ", ".join(FOR_PROGRAMS)}
        return JsonResponse({"detail": ONLY_READ}, status=405, headers=allowed)
    return HttpResponse(render_to_string("method.html"), status=405)


def form_without_sign(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came that this site did not give out, or whose cookie is missing.

    A page of the Portal sends one without its sign, because it cannot make one: it gets it here.
    """
    found = returned.sent(request)
    about = {"typed": found, "is_again": found is not None and SIGN not in request.POST}
    return render(request, "form-without-sign.html", about, status=403)


def not_private(request: HttpRequest) -> HttpResponse:
    """Somebody on the way could read along, so that nothing secret is asked here."""
    url = house().public_url
    https = url if url.startswith("https:") else ""
    return render(request, "not-private.html", {"https": https, "tls_port": house().tls_port}, status=403)


def lost(request: HttpRequest, again: str) -> HttpResponse:
    """What was begun is not known any more; `again` is the path where it begins."""
    return render(request, "lost.html", {"again": again, "typed": returned.sent(request)}, status=410)


def busy(request: HttpRequest) -> HttpResponse:
    """The house took too long, or closes; what was asked for was not begun. Nobody is looked for."""
    found = returned.sent(request)
    about = {"typed": found, "csrf_token": get_token(request)} if found is not None else {}
    response = HttpResponse(render_to_string("busy.html", about), status=503)
    response.headers["Retry-After"] = "5"
    return response


def cut_off(request: HttpRequest) -> HttpResponse:
    """What is kept did not answer; a form that was sent was taken, or was not. Nobody is looked for."""
    if _is_program(request):
        response = JsonResponse({"detail": CUT_OFF}, status=503)
    else:
        found = returned.sent(request)
        about = {"typed": found, "csrf_token": get_token(request)} if found is not None else {}
        response = HttpResponse(render_to_string("cut-off.html", about), status=503)
    response.headers["Retry-After"] = "5"
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong; the code helps a steward to find it (R15)."""
    error = sys.exception()
    if isinstance(error, AWAY):
        out_of_reach(error)
        return cut_off(request)
    code = logs.fault("web") or ""
    if _is_program(request):
        return JsonResponse({"detail": FAULT.format(code=code)}, status=500)
    return HttpResponse(render_to_string("broken.html", {"code": code}), status=500)


def _is_program(request: HttpRequest) -> bool:
    """Whether a program asks: it is told in JSON what cannot be, too."""
    return request.path.startswith(API)
