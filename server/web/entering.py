"""The page of the client, for who is signed in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.safety.care import crisis
from server.conf.env import house
from server.web import signed_in
from server.web.manners import policy, private


@private
def enter(request: HttpRequest) -> HttpResponse:
    """The room in the browser. It alone runs scripts, all of them our own files."""
    if signed_in.of(request) is None:
        return HttpResponseRedirect("/signin?next=/enter")
    settings = house()
    told = {"in_room": True, "telnet_port": settings.telnet_port, "tls_port": settings.tls_port}
    told |= {"emergency": crisis.EMERGENCY, "neutral": settings.neutral_url}
    response = render(request, "enter.html", told)
    scheme = "wss" if request.META.get("meadow.secure") else "ws"
    # Older browsers do not count the websocket of the same address as 'self'.
    reach = f"'self' {scheme}://{request.get_host()}"
    response.headers["Content-Security-Policy"] = policy(
        script_src="'self'", connect_src=reach, worker_src="'self'", manifest_src="'self'"
    )
    return response
