"""Deeds about browsers in which a person is signed in: the only writer of their rows.

Of the key in the cookie they get a hash and never more, so that no row opens a door.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from game.common.changes import change, emit
from game.people import rules, selectors
from game.people.events import SignInsEnded, WebSessionsEnded
from game.people.models import Person, WebSession
from game.people.refusals import WrongPassphrase


def begin_web_session(
    person_id: UUID, key_hash: str, browser: str, *, today: date, instead_of: str = ""
) -> None:
    """The person is signed in by one more browser, whose new key has this hash.

    `browser` is one of rules.BROWSER_KINDS. What the same browser was signed in as before, by the key whose
    hash is `instead_of`, is over, whoever that was. Raises WrongPassphrase for who may not be here, and
    ConsentChanged. Emits WebSessionsEnded where an old one ends or makes room.
    """
    assert browser in rules.BROWSER_KINDS, "of a browser only its kind is kept"
    with change():
        if not Person.objects.filter(id=person_id, suspended=False).exists():
            raise WrongPassphrase()
        selectors.check_consent(person_id)
        _end(WebSession.objects.filter(key_hash=instead_of))
        living = selectors.web_sessions(person_id, today=today)
        _end(living[rules.WEB_SESSIONS - 1 :])
        WebSession.objects.create(
            person_id=person_id, key_hash=key_hash, browser=browser, began_on=today, used_on=today
        )


def use_web_session(key_hash: str, *, today: date) -> None:
    """The browser was used today; written down once a day."""
    with change():
        found = WebSession.objects.filter(key_hash=key_hash).first()
        if found is not None and rules.use_is_news(found.used_on, today):
            WebSession.objects.filter(id=found.id).update(used_on=today)


def end_web_session(person_id: UUID, session_id: UUID) -> None:
    """The person signs this browser of theirs out; nothing happens where it is not theirs.

    Emits WebSessionsEnded.
    """
    with change():
        _end(WebSession.objects.filter(person_id=person_id, id=session_id))


def end_web_sessions(person_id: UUID, *, but: str = "") -> None:
    """Every browser of the person is signed out but the one whose key has the hash `but`.

    Emits WebSessionsEnded, SignInsEnded.
    """
    with change():
        _end(WebSession.objects.filter(person_id=person_id).exclude(key_hash=but))
        emit(SignInsEnded(person_id))


def forget_old_web_sessions(*, today: date) -> None:
    """Browsers that rested or lasted too long are signed out. Emits WebSessionsEnded."""
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
