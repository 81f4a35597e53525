"""Whoever left quickly is signed out in that browser, as by signing out; their page is gone by then."""

from datetime import date

from twisted.internet import reactor

from game.common.refusals import Busy
from game.people import selectors, web_sessions

AGAIN_S = 1.0
TRIES = 60


def leaves(web_session: str, tries: int = TRIES) -> None:
    """The sign-in by the key with this hash ends, and what that browser holds open; nothing where it is none.

    Rows that are busy are tried again for a minute. After that the cookie is gone all the same, and nobody
    has the key.
    """
    found = selectors.web_session(web_session, today=date.today())
    if found is None:
        return
    try:
        web_sessions.end_web_session(found.person_id, found.id)
    except Busy:
        if tries > 1:
            reactor.callLater(AGAIN_S, leaves, web_session, tries - 1)
