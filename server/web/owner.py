"""Whose pages about what is kept these are: of who is signed in, or of who has shown a moment ago who they
are and may not be here at present.

The second carries a token from form to form instead of a sign-in; no address has it.
"""

from dataclasses import dataclass, field
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from server.web import errors, hop, signed_in, unfinished
from server.web.unfinished import Appealing

SIGN_IN = "/signin"


@dataclass(frozen=True)
class Owner:
    """A person, and the token of who may not be here."""

    person_id: UUID
    token: str = field(default="", repr=False)


def of(request: HttpRequest) -> Owner | None:
    """Whose pages this browser may see now; None for somebody unknown."""
    session = signed_in.of(request)
    if session is not None:
        return Owner(session.person_id)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Appealing, hop.now()) if token else None
    return Owner(begun.person_id, token) if begun is not None else None


def asked_to_sign_in(request: HttpRequest, onward: str) -> HttpResponse:
    """For somebody unknown: to the page for signing in, from which one comes back to `onward`."""
    if request.POST.get("token"):
        return errors.lost(request, SIGN_IN)
    return HttpResponseRedirect(f"{SIGN_IN}?next={onward}")
