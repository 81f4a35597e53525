"""At the door: whether the time is over for which somebody may not be here."""

from contextlib import suppress
from datetime import date
from uuid import UUID

from game.common.changes import change
from game.common.refusals import Busy
from game.safety.order import sanctions


def is_over(person_id: UUID, *, today: date) -> bool:
    """Whether this person may come in again by now; the doors are open to them then."""
    with suppress(Busy), change():
        return sanctions.settle(person_id, today=today)
    return False
