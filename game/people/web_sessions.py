"""Deeds about browsers in which a person is signed in: the only writer of their rows.

The key in the cookie is made here, told once and kept as a hash, so that no row opens a door.
"""

import secrets
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from game.common.changes import change, emit
from game.people import rules, selectors
from game.people.events import WebSessionsEnded
from game.people.models import Person, WebSession
from game.people.refusals import WrongPassphrase


def begin_web_session(person_id: UUID, browser: str, *, today: date | None = None) -> str:
    """The person is signed in by one more browser; the key for its cookie (43 characters), told this once.

    `browser` is one of rules.BROWSER_KINDS. Raises WrongPassphrase for who may not be here. Emits
    WebSessionsEnded where an old one makes room.
    """
    assert browser in rules.BROWSER_KINDS, "of a browser only its kind is kept"
    today = today or date.today()
    key = secrets.token_urlsafe(32)
    with change():
        if not Person.objects.filter(id=person_id, suspended=False).exists():
            raise WrongPassphrase()
        living = selectors.web_sessions(person_id, today=today)
        _end(living[rules.WEB_SESSIONS - 1 :])
        WebSession.objects.create(
            person_id=person_id,
            key_hash=rules.key_hash(key),
            browser=browser,
            began_on=today,
            used_on=today,
        )
    return key


def use_web_session(key_hash: str, *, today: date | None = None) -> None:
    """The browser was used today."""
    with change():
        WebSession.objects.filter(key_hash=key_hash).update(used_on=today or date.today())


def end_web_session(person_id: UUID, session_id: UUID) -> None:
    """The person signs this browser of theirs out; nothing happens where it is not theirs.

    Emits WebSessionsEnded.
    """
    with change():
        _end(WebSession.objects.filter(person_id=person_id, id=session_id))


def end_web_sessions(person_id: UUID, *, but: str = "") -> None:
    """Every browser of the person is signed out but the one whose key has the hash `but`.

    Emits WebSessionsEnded.
    """
    with change():
        _end(WebSession.objects.filter(person_id=person_id).exclude(key_hash=but))


def forget_old_web_sessions(*, today: date | None = None) -> None:
    """Browsers that rested or lasted too long are signed out. Emits WebSessionsEnded."""
    today = today or date.today()
    rested = Q(used_on__lte=today - timedelta(days=rules.WEB_IDLE_DAYS))
    lasted = Q(began_on__lte=today - timedelta(days=rules.WEB_DAYS))
    old = list(WebSession.objects.filter(rested | lasted))
    if old:
        with change():
            _end(old)


def _end(sessions: Iterable[WebSession]) -> None:
    ended = {one.id: one.key_hash for one in sessions}
    if ended:
        WebSession.objects.filter(id__in=list(ended)).delete()
        emit(WebSessionsEnded(tuple(ended.values())))
