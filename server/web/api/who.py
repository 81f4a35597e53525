"""Who asks, and who is told nothing of anybody. The library of the API loads this while it loads itself."""

from uuid import UUID

from rest_framework.authentication import BaseAuthentication
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from server.conf import cookies
from server.web import signed_in
from server.web.manners import is_private

NOBODY = "Nobody is signed in in this browser; /signin is where one signs in."
OPEN_LINE = "Somebody on the way could read along, so nothing of anybody is told here; ask over https."


class SignedIn(BaseAuthentication):
    """By the cookie of the site, as every page does."""

    def authenticate(self, request: Request) -> tuple[UUID, str] | None:
        """The id of the person whose browser it is; None for somebody unknown."""
        session = signed_in.of(request._request)
        return None if session is None else (session.person_id, cookies.HERE)

    def authenticate_header(self, request: Request) -> str:
        """How one would be known; no browser asks anybody for anything because of it."""
        return 'Cookie realm="Meadow"'


class OverAPrivateWay(BasePermission):
    """Nobody on the way can read along."""

    message = OPEN_LINE

    def has_permission(self, request: Request, view: object) -> bool:
        """Over https, or from this very machine."""
        if is_private(request._request):
            return True
        request.authenticators = ()  # else it would only be told that nobody is signed in
        return False


class Known(BasePermission):
    """Somebody is signed in."""

    message = NOBODY

    def has_permission(self, request: Request, view: object) -> bool:
        """By whatever mask."""
        return request.user is not None
