"""Deeds about who may not be here at present: at no door, and not where they are now (R22).

What was decided, by whom and why, is kept by safety; here stands only whether the doors open.
"""

from datetime import date
from uuid import UUID

from game.common.changes import change, emit
from game.people import web_sessions
from game.people.events import PersonSuspended
from game.people.models import Person


def suspend(person_id: UUID, until: date | None = None) -> None:
    """The person may not be here before the day `until`, or until it is lifted.

    Emits WebSessionsEnded, SignInsEnded, PersonSuspended.
    """
    with change():
        Person.objects.filter(id=person_id).update(suspended=True, suspended_until=until)
        web_sessions.end_web_sessions(person_id)
        emit(PersonSuspended(person_id))


def unsuspend(person_id: UUID) -> None:
    """The person may be here again, by signing in anew. Raises Busy."""
    with change():
        Person.objects.filter(id=person_id).update(suspended=False, suspended_until=None)


def end_what_is_over(*, today: date) -> None:
    """Whose time away is over may be here again. Raises Busy."""
    over = Person.objects.filter(suspended=True, suspended_until__lte=today)
    if over.exists():
        with change():
            over.update(suspended=False, suspended_until=None)
