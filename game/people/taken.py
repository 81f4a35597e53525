"""Names that are taken, marked under another key of the house than before."""

from collections.abc import Iterable

from game.common import names
from game.common.changes import change
from game.people import selectors
from game.people.models import TakenName


def take_anew(worn: Iterable[str]) -> None:
    """These names alone are taken, under the house's key of today; what was taken before is so no longer.

    For a house whose key is lost: nobody can tell of its marks which names they were.
    """
    marks = {mark for name in worn for mark in selectors.marks(names.shapes(name))}
    with change():
        TakenName.objects.all().delete()
        TakenName.objects.bulk_create(TakenName(mark=mark) for mark in sorted(marks))
