"""Erasing a person, by their own wish: at once, or in fourteen days with a way back.

Everything that the registry knows of them goes in one change. Seats are left before it, so that no ring waits
for somebody whose rows are gone; connections end and bodies are buried after it.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

from game.common import demo
from game.common.changes import change, emit, fault
from game.common.refusals import Refused
from game.people import erased_marks, registry, selectors, web_sessions
from game.people.events import ErasureWaits, PersonErased, PersonGoes
from game.people.models import Erasure, Person
from game.people.refusals import DemoErasesNobody, LastSteward, NothingWaits, NotWrittenDown, NotYours

DAYS = 14
"""So long an erasure can be taken back, where that was chosen."""

_masks_of: Callable[[UUID], frozenset[UUID]] = lambda person_id: frozenset()


def masks_by(masks_of: Callable[[UUID], frozenset[UUID]]) -> None:
    """`masks_of(person_id)` gives the ids of a person's personas, of whom `people` knows nothing."""
    global _masks_of
    _masks_of = masks_of


def check(person_id: UUID) -> None:
    """The person can be erased. Raises LastSteward, and DemoErasesNobody."""
    if demo.is_declared():
        raise DemoErasesNobody()
    if selectors.stewards() == [person_id]:
        raise LastSteward()


def waits_until(person_id: UUID) -> date | None:
    """The day on which the person is erased, if they have chosen one; None where nothing waits."""
    return Erasure.objects.filter(person_id=person_id).values_list("erase_on", flat=True).first()


def erase(person_id: UUID, *, proved: str) -> None:
    """Nothing is kept of the person from now on. `proved` is what services.knows_passphrase() gave.

    Raises DemoErasesNobody, LastSteward, NotYours, NotWrittenDown, Busy; then all is as it was, but for a
    seat that was left.
    Emits PersonGoes, PersonErased, WebSessionsEnded, SignInsEnded, and what features emit of their rows.
    """
    check(person_id)
    _check_proved(person_id, proved)
    erase_now(person_id)


def erase_later(person_id: UUID, *, proved: str, today: date) -> date:
    """The person is erased in fourteen days, and away until then; the day.

    Raises DemoErasesNobody, LastSteward, NotYours, Busy. Emits ErasureWaits, WebSessionsEnded, SignInsEnded.
    """
    check(person_id)
    day = today + timedelta(days=DAYS)
    with change():
        _check_proved(person_id, proved)
        Erasure.objects.update_or_create(person_id=person_id, defaults={"erase_on": day})
        web_sessions.end_web_sessions(person_id)
        emit(ErasureWaits(person_id))
    return day


def undo(person_id: UUID) -> None:
    """The person stays. Raises NothingWaits, Busy."""
    with change():
        gone, _ = Erasure.objects.filter(person_id=person_id).delete()
    if not gone:
        raise NothingWaits()


def is_due(person_id: UUID, *, today: date) -> bool:
    """Whether the day is there on which the person is to be erased."""
    day = waits_until(person_id)
    return day is not None and day <= today


def erase_due(*, today: date) -> int:
    """Everybody whose day is there is erased, but whoever is the only steward by now; how many.

    What hinders one does not hinder the others; the next hour tries again.
    """
    due = Erasure.objects.filter(erase_on__lte=today).order_by("erase_on", "person_id")
    return sum(_done(person_id) for person_id in list(due.values_list("person_id", flat=True)))


def _done(person_id: UUID) -> bool:
    try:
        check(person_id)
        erase_now(person_id)
    except Refused:
        return False
    except Exception:
        fault("erasing")
        return False
    return True


def erase_now(person_id: UUID) -> None:
    """The same for whom the house erases itself: their day has come, or a backup brought them back.

    Raises NotWrittenDown, Busy.
    """
    mask_ids = tuple(sorted(_masks_of(person_id)))
    emit(PersonGoes(person_id, mask_ids))
    try:
        with change():
            emit(PersonErased(person_id, mask_ids))
            web_sessions.end_web_sessions(person_id)
            for kind in reversed(tuple(registry.kinds())):
                if kind.erase is not None:
                    kind.erase(person_id)
            Person.objects.filter(id=person_id).delete()
            erased_marks.note(person_id)
    except Exception:
        _take_back(person_id)
        raise


def _take_back(person_id: UUID) -> None:
    """The change failed after the mark was written, if it was."""
    if erased_marks.is_among(erased_marks.marks(), person_id) and selectors.person(person_id) is not None:
        with suppress(NotWrittenDown):  # then the next start does what was wished
            erased_marks.take_back(person_id)


def _check_proved(person_id: UUID, proved: str) -> None:
    if not Person.objects.filter(id=person_id, passphrase=proved).exists():
        raise NotYours()
