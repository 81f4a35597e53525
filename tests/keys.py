"""A browser in which somebody is signed in, without the pages that lead there."""

from datetime import date
from uuid import UUID

from game.people import web_sessions
from server.conf import cookies


def key_of(person_id: UUID, browser: str = "a browser", today: date | None = None) -> str:
    """The key of a new sign-in of this person."""
    key = cookies.new_key()
    web_sessions.begin_web_session(person_id, cookies.key_hash(key), browser, today=today or date.today())
    return key


def hash_of(person_id: UUID, browser: str = "a browser", today: date | None = None) -> str:
    """Its hash, as the house knows it."""
    return cookies.key_hash(key_of(person_id, browser, today))
