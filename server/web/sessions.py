"""The browsers in which a person is signed in, each with its end."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.people import selectors, web_sessions
from server.web import hop, signed_in
from server.web.manners import private
from server.web.signing_in import sign_out

SESSIONS = "/sessions"


@private
def sessions(request: HttpRequest) -> HttpResponse:
    """All of them, the one of this page named as such."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/sessions")
    all_mine = selectors.web_sessions(session.person_id, today=date.today())
    others = [one for one in all_mine if one.id != session.id]
    return render(request, "sessions.html", {"this": session, "others": others})


@private
def end(request: HttpRequest) -> HttpResponse:
    """One of them ends, or all but this one."""
    session = signed_in.of(request)
    if session is None or request.method != "POST":
        return HttpResponseRedirect(SESSIONS)
    which = request.POST.get("which", "")
    if which == "others":
        hop.in_house(web_sessions.end_web_sessions, session.person_id, but=session.key_hash)
    elif which == str(session.id):
        return sign_out(request)
    elif (one := _id(which)) is not None:
        hop.in_house(web_sessions.end_web_session, session.person_id, one)
    return HttpResponseRedirect(SESSIONS)


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
