"""Connections that end because of a deed elsewhere: a signed-out browser, a suspended person (R22)."""

from collections.abc import Callable

import evennia

from game.people.events import PersonSuspended, WebSessionsEnded
from server.house import words
from server.house.sessions import HouseSession
from typeclasses import bodies


def web_sessions_ended(event: WebSessionsEnded) -> None:
    """What these browsers still hold open ends; who was in the house has left it by wish."""
    ended = frozenset(event.key_hashes)
    _end(lambda session: session.web_session in ended, words.SIGNED_OUT)


def person_suspended(event: PersonSuspended) -> None:
    """Every connection of the person ends, at whichever door, also one that is still coming in."""

    def is_theirs(session: HouseSession) -> bool:
        if session.account is not None:
            return bodies.person_id_of(session.account) == event.person_id
        return getattr(session.dialogue, "person_id", None) == event.person_id

    _end(is_theirs, words.NOT_COMING_BACK)


def _end(whose: Callable[[HouseSession], bool], sentence: str) -> None:
    for session in [one for one in evennia.SERVER_SESSION_HANDLER.values() if whose(one)]:
        session.ends(sentence, quit=True)
