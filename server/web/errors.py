"""Pages for when something cannot be: each says what is so and what to do instead."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from server import logs
from server.conf.env import house
from server.web.showing import OF_WHO_HELPS


def bad(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What came could not be read. Nobody is looked for: not even the host is known to be right."""
    return HttpResponse(render_to_string("bad.html"), status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is no such page. Whoever asks for one of those who help, whether it is there or not, reads that
    it wants a sign-in: what is said there hangs on the address alone."""
    of_who_helps = request.path if OF_WHO_HELPS.fullmatch(request.path) else ""
    return render(request, "not-found.html", {"of_who_helps": of_who_helps}, status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's own no, as if there were no such page."""
    return not_found(request)


def method(request: HttpRequest) -> HttpResponse:
    """A page can be read, and forms can be sent; nothing else."""
    return HttpResponse(render_to_string("method.html"), status=405)


def form_without_sign(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came that this site did not give out, or whose cookie is missing."""
    return render(request, "form-without-sign.html", status=403)


def not_private(request: HttpRequest) -> HttpResponse:
    """Somebody on the way could read along, so that nothing secret is asked here."""
    url = house().public_url
    https = url if url.startswith("https:") else ""
    return render(request, "not-private.html", {"https": https, "tls_port": house().tls_port}, status=403)


def lost(request: HttpRequest, again: str) -> HttpResponse:
    """What was begun is not known any more; `again` is the path where it begins."""
    return render(request, "lost.html", {"again": again}, status=410)


def busy(request: HttpRequest) -> HttpResponse:
    """The house took too long, or closes; what was asked for was not begun."""
    response = HttpResponse(render_to_string("busy.html"), status=503)
    response.headers["Retry-After"] = "5"
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong; the code helps a steward to find it (R15)."""
    code = logs.fault("web") or ""
    return HttpResponse(render_to_string("broken.html", {"code": code}), status=500)
