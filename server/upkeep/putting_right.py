"""Rows that a backup brought back are as they should be today."""

from datetime import date

from game.circles.standing import letting_go
from game.people import erased, taken
from game.people.models import Person
from game.personas.models import Persona
from server import tidying, wiring
from server.conf.env import house
from server.facts import open_book


def put_right(*, keyless: bool = False) -> int:
    """Whoever was erased is erased again, what is past its time is gone; how many were erased.

    With `keyless`, of a house whose key is lost: ids that it kept hidden lead to nobody now, and names that
    are worn are taken again; those of erased people are not, because nobody can tell them. Raises Busy.
    """
    open_book(house().logs, "setup")
    wiring.connect()
    if keyless:
        letting_go.of_nobody()
        logins = Person.objects.values_list("login", flat=True)
        taken.take_anew([*Persona.objects.values_list("name", flat=True), *logins])
    count = erased.again(date.today())
    tidying.tidy()
    return count
