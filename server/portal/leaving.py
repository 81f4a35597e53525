"""Leaving quickly: /out, answered here at once, also while the Server is away.

    from a page of this house   on to a page elsewhere that nobody wonders about; the browser lets go of what
                                it holds of the house, and its sign-in ends
    from elsewhere, signed in   a small page with the way out, so that no other site can sign anybody out
    from elsewhere, unknown     on to the page elsewhere, and nothing else

The Server ends the sign-in, and what the browser still holds open; nobody waits for that. While it is away
the wish waits here, in memory, and the connections of that browser end here. Whoever asks for more pages than
are one's due is let go all the same, but their sign-in ends only as one ends that rests.
"""

from collections.abc import Callable

from twisted.web.http_headers import Headers

from server.conf import cookies
from server.link import LEAVES, OPERATION, Link
from server.portal.callers import Caller, is_from_here, said

OUT = b"/out"
METHODS = (b"GET", b"POST")
CLEARED = '"cache", "cookies", "storage"'
MOST_WAITING = 10_000  # sign-ins that end when the Server is back, a hundred bytes each


class Leaving:
    """Who leaves quickly. `ends` ends the connections of a browser, by the hash of its key."""

    def __init__(self, neutral_url: str, public_url: str, ends: Callable[[str], None]):
        self._neutral_url, self._public_url, self._ends = neutral_url, public_url, ends
        self._link: Link | None = None
        self._waiting: dict[str, None] = {}

    def join(self, link: Link | None) -> None:
        """The Server is there over `link`, or nowhere; one that is back hears what it has missed."""
        self._link = link
        if link is not None:
            waiting, self._waiting = self._waiting, {}
            for web_session in waiting:
                self._tell(link, web_session)

    def asked(self, headers: Headers, caller: Caller, ends: bool = True) -> dict[str, list[str]] | None:
        """The headers with which this browser leaves; None: first it must say so on a page of this house.

        `ends` says whether its sign-in ends, too.
        """
        key = cookies.key_in(said(headers, "cookie"), cookies.name(over_https=caller.secure))
        away = {"Location": [self._neutral_url], "Cache-Control": ["no-store"]}
        if not self._is_from_here(headers, caller):
            return None if key else away
        if key and ends and caller.is_private:
            self._leaves(cookies.key_hash(key))
        return away | {"Clear-Site-Data": [CLEARED], "Set-Cookie": cookies.all_gone()}

    def _is_from_here(self, headers: Headers, caller: Caller) -> bool:
        if said(headers, "sec-purpose"):  # a browser that fetches ahead what nobody has pressed yet
            return False
        return is_from_here(headers, caller, self._public_url)

    def _leaves(self, web_session: str) -> None:
        if self._link is not None:
            self._tell(self._link, web_session)
            return
        self._ends(web_session)
        if len(self._waiting) < MOST_WAITING:
            self._waiting[web_session] = None

    def _tell(self, link: Link, web_session: str) -> None:
        link.send(OPERATION, 0, {"operation": LEAVES, "web_session": web_session})
