"""The page of the client, for who is signed in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from server.conf.env import house
from server.web import visitors
from server.web.manners import policy, private


@private
def enter(request: HttpRequest) -> HttpResponse:
    """The room in the browser. It alone runs scripts, all of them our own files."""
    if visitors.of(request) is None:
        return HttpResponseRedirect("/signin?next=/enter")
    settings = house()
    ports = {"telnet_port": settings.telnet_port, "tls_port": settings.tls_port}
    response = render(request, "enter.html", ports)
    scheme = "wss" if request.META.get("meadow.secure") else "ws"
    # Older browsers do not count the websocket of the same address as 'self'.
    reach = f"'self' {scheme}://{request.get_host()}"
    response.headers["Content-Security-Policy"] = policy(script_src="'self'", connect_src=reach)
    return response
