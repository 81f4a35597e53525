"""Who asks many who are new whether they may write: those who help learn a number, and no name."""

from datetime import date, timedelta

import pytest

from game.safety.protection import contacts
from game.talk import pace

NAMES = ("Nan", "Nell", "Nico", "Nils", "Nora", "Nuri")
TODAY = date.today()


@pytest.fixture
def six(person):
    """Six who joined today, on the lawn."""
    return [person(name, new=True) for name in NAMES]


@pytest.fixture
def pim(person):
    """A steward, in the library."""
    return person("Pim", at="library", steward=True)


def asks(actor, *names: str) -> None:
    for name in names:
        pace.forget()  # five an hour are let through
        actor.type(f"may i {name.casefold()} we walk the same way")


def test_stewards_are_told_a_number_and_no_name_when_a_person_asks_more_than_five(pim, ben, six):
    asks(ben, *NAMES[:5], "Nan")
    assert pim.heard == [] and contacts.many(today=TODAY) == ()
    asks(ben, NAMES[5])
    (told,) = pim.heard
    assert told.startswith("Within a week one person asked 6 people who are new here")
    assert "Ben" not in told and told in pim.type("reports")[0]


def test_it_is_the_person_who_is_counted_under_whatever_mask(pim, ben, six, mask):
    from game.places import services as places

    asks(ben, *NAMES[:3])
    mask(ben, "Brave")
    places.home(ben.who, now=0)
    ben.type("persona wear brave")
    ben.type("out")
    asks(ben, *NAMES[3:])
    assert contacts.many(today=TODAY) == (6,)


def test_members_are_told_nothing_of_it(ann, ben, pim, six):
    asks(ben, *NAMES)
    assert "Within a week" not in "".join(ann.heard + ann.type("reports") + ann.type("kept"))


def test_whoever_is_new_no_longer_or_is_not_there_is_not_counted(ann, ben, pim, six):
    asks(ben, *NAMES[:5], "ann", "hazelwick")
    assert contacts.many(today=TODAY) == () and pim.heard == []


def test_a_steward_who_greets_everybody_is_not_counted(pim, six):
    asks(pim, *NAMES)
    assert contacts.many(today=TODAY) == ()


def test_after_a_week_and_after_an_erasure_nothing_is_counted(ben, six):
    asks(ben, *NAMES)
    assert contacts.many(today=TODAY + timedelta(days=6)) == (6,)
    assert contacts.many(today=TODAY + timedelta(days=7)) == ()
    contacts.forget_old(TODAY + timedelta(days=6))
    assert contacts.many(today=TODAY) == (6,)
    contacts.erase(six[0].who.person_id)
    assert contacts.many(today=TODAY) == ()
    (left,) = contacts._asked.values()
    assert len(left) == 5 and six[0].who.id not in left
    contacts.forget_old(TODAY + timedelta(days=7))
    assert not contacts._asked
    contacts.asked(ben.who.person_id, six[1].who.id, today=TODAY)
    contacts.erase(ben.who.person_id)
    assert not contacts._asked
