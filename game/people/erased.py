"""Whoever was erased stays erased, whatever brings their rows back (R43)."""

from datetime import date
from uuid import UUID

from game.people import erased_marks, erasing
from game.people.models import Person


def there_again() -> list[UUID]:
    """People with rows who were erased: a backup brought them back, or the house was killed on the way."""
    known = erased_marks.marks()
    if not known:
        return []
    everybody = Person.objects.order_by("id").values_list("id", flat=True)
    return [person_id for person_id in everybody if erased_marks.is_among(known, person_id)]


def again(today: date) -> int:
    """All of these are erased again, and so is everybody whose day has come; how many.

    Raises NotWrittenDown, Busy.
    """
    found = there_again()
    for person_id in found:
        erasing.erase_now(person_id)
    return len(found) + erasing.erase_due(today=today)
