"""What the house remembers and a killed one does not; and rows that are afterwards as they were before."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


def all_back() -> None:
    """What the house does once every connection is back (server/wiring.py: awake)."""
    from commands import doorway
    from game.circles.meetings import waking
    from typeclasses import showing

    if not doorway._back:
        doorway.when_all_are_back(lambda: waking.all_back(now=doorway._time()))
        doorway.when_all_are_back(showing.everyone)
    doorway.all_back()


@contextmanager
def rolled_back() -> Iterator[None]:
    """Rows and memory are afterwards as they were before."""
    atom = transaction.Atomic(using=None, savepoint=True, durable=False)
    atom._from_testcase = True  # what the house calls durable is, as in any test, as lasting as the test
    forget_all()
    with atom:
        try:
            yield
        finally:
            transaction.set_rollback(True)
            forget_all()


def forget_all() -> None:
    """The memory of a house that was killed: rows are all that is left. Texts are read but once."""
    from evennia.utils.idmapper.models import flush_cache

    from game.circles import answers, pairs, quiet_room, registry
    from game.circles.care import in_the_house, second
    from game.circles.standing import reviewing
    from game.people import tries, vault
    from game.places import atlas, presence
    from game.safety.care import duty, nudge
    from game.safety.order import buffer
    from game.safety.protection import contacts, shelters
    from game.talk import may_i, notes, pace, private
    from game.talk import services as talk
    from server.web import fetched, unfinished
    from typeclasses import circle_prompt, circle_showing, hearing, muting

    flush_cache()
    presence.clear()
    hearing._ears.clear()
    circle_showing.forget_all()
    tries.forget()
    vault.forget()
    talk._offers.clear()
    of_talk = (may_i, notes, pace, private, muting, shelters)
    of_care = (in_the_house, second, duty, nudge)
    of_circles = (registry, pairs, answers, reviewing, quiet_room, circle_prompt)
    for remembers in (*of_circles, *of_talk, *of_care):
        remembers.forget()
    unfinished.forget()
    fetched.forget()
    buffer.forget()
    contacts.forget()
    atlas._by_id.clear()
    atlas._by_key.clear()
