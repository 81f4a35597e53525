"""Rows that a backup brought back are as they should be today."""

from datetime import date

from django.conf import settings

from game.people import erased, taken
from game.people.models import Person
from game.personas.models import Persona
from server import folder, tidying, wiring
from server.conf.env import house
from server.facts import open_book
from server.upkeep import rewrapping


def put_right(*, keyless: bool = False, under: str = "") -> int:
    """Whoever was erased is erased again, what is past its time is gone; how many were erased.

    With `keyless`, of a house whose key is lost: what it kept hidden leads to nobody now and goes, and names
    that are worn are taken again; those of erased people are not, because nobody can tell them. With `under`,
    the mark of a key that the house had before: the rows come under the one of today. Raises Busy.
    """
    open_book(house().logs, "setup")
    wiring.connect()
    if keyless:
        without_the_old_key()
    else:
        _under_the_key_of_today(under)
    count = erased.again(date.today())
    tidying.tidy()
    return count


def without_the_old_key() -> None:
    """Nothing is left that only a lost key of the house could tell, but sealed words that nobody opens."""
    rewrapping.forget_hidden()
    logins = Person.objects.values_list("login", flat=True)
    taken.take_anew([*Persona.objects.values_list("name", flat=True), *logins])


def _under_the_key_of_today(mark: str) -> None:
    for older in settings.OLDER_HOUSE_KEYS:
        if folder.mark_of(older) == mark:
            rewrapping.rewrap(older, settings.HOUSE_KEY)
