"""`make steward` and `make steward-ends`: who runs the house, while it runs or while it rests.

The login name is asked for and not given beside the command: other accounts of the machine can read the words
of a command, and a login name is for nobody else. Nothing of it is written down; the house says in its rooms
who is a steward.
"""

import sys
import time
from collections.abc import Callable
from uuid import UUID

import django
from django.db import DatabaseError

from game.common.refusals import Busy
from server.conf.env import house
from server.facts import fact, open_book
from server.upkeep.hindered import Hindered, rows_of

PATIENCE_S = 5.0


def main(words: list[str]) -> str:
    """What is to be said when the person of the login name that is typed is a steward, or is none any more.

    Raises Hindered, and as done().
    """
    rows_of(house())
    open_book(house().logs, "setup")
    django.setup()
    try:
        return done(words[0], _asked())
    except DatabaseError:
        raise Hindered("The rows of this house are of another version; say `make run` first.") from None


def done(deed: str, login: str) -> str:
    """What is to be said when it is done.

    Raises Hindered where nobody signs in so, StewardAlready, StewardAway, NoSteward, OnlySteward, Busy.
    """
    from game.people import selectors, stewards

    person = selectors.person_of_login(login)
    if person is None:
        raise Hindered("Nobody signs in by that name; the person can tell you their login name.")
    if deed == "steward":
        count = waited_for(stewards.name_steward, person.id)
        fact("steward_named", count=count)
        return f"They are a steward of this house now, one of {count}, in their own name."
    count = waited_for(stewards.release_steward, person.id)
    fact("steward_released", count=count)
    return f"They are a member like others now. Stewards left: {count}."


def waited_for[Answer](deed: Callable[[UUID], Answer], person_id: UUID) -> Answer:
    """What the deed says, when the running house leaves the rows a moment for it. Raises what it raises."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return deed(person_id)
        except Busy:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _asked() -> str:
    if sys.stdin.isatty():
        sys.stderr.write("Login name of the person: ")
        sys.stderr.flush()
    login = sys.stdin.readline().strip()
    if not login:
        raise Hindered("No login name was typed. Nothing was changed.")
    return login
