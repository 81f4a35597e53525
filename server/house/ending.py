"""Connections that end because of a deed elsewhere: a signed-out browser, a suspended person, a changed
passphrase (R22)."""

from collections.abc import Callable
from uuid import UUID

import evennia

from game.people.events import (
    ErasureWaits,
    PassphraseChanged,
    PersonErased,
    PersonSuspended,
    WebSessionsEnded,
)
from server.house import words
from server.house.sessions import HouseSession
from server.web import made, unfinished
from typeclasses import bodies


def web_sessions_ended(event: WebSessionsEnded) -> None:
    """What these browsers still hold open ends; who was in the house has left it by wish."""
    ended = frozenset(event.key_hashes)
    _end(lambda session: session.web_session in ended, words.SIGNED_OUT)


def person_suspended(event: PersonSuspended) -> None:
    """Every connection of the person ends, at whichever door, also one that is still coming in."""
    _end(lambda session: _is_of(session, event.person_id), words.NOT_COMING_BACK)


def erasure_waits(event: ErasureWaits) -> None:
    """The same for whoever is erased on a day to come: until then they are away."""
    _end(lambda session: _is_of(session, event.person_id), words.ERASURE_WAITS)


def person_erased(event: PersonErased) -> None:
    """The same for whoever is erased by now; nothing they began on the site is remembered."""
    _end(lambda session: _is_of(session, event.person_id), words.ERASED)
    unfinished.forget_of(event.person_id)
    made.forget_of(event.person_id)


def passphrase_changed(event: PassphraseChanged) -> None:
    """The same, but for where it was changed: that connection, and whatever that browser holds open."""

    def is_elsewhere(session: HouseSession) -> bool:
        stays = session is event.at or event.by_browser and session.web_session == event.by_browser
        return not stays and _is_of(session, event.person_id)

    _end(is_elsewhere, words.CHANGED_ELSEWHERE)


def _is_of(session: HouseSession, person_id: UUID) -> bool:
    if session.account is not None:
        return bodies.person_id_of(session.account) == person_id
    return getattr(session.dialogue, "person_id", None) == person_id


def _end(whose: Callable[[HouseSession], bool], sentence: str) -> None:
    for session in [one for one in evennia.SERVER_SESSION_HANDLER.values() if whose(one)]:
        session.ends(sentence, quit=True)
