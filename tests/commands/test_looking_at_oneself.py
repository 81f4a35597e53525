"""A person can see themselves as others do, and lock their pages in the middle of a question."""

from commands import taking_off
from game.people import vault
from tests.game.opened import opens


def test_a_person_sees_themselves_as_others_see_them(ann, ben):
    ann.type("shortdesc a red scarf")
    ann.type("describe Listens first.")
    told = {line: ann.type(line) for line in ("look me", "look self", "look at ann")}
    assert set(map(tuple, told.values())) == {tuple(ben.type("look ann"))}
    assert "Listens first." in told["look me"][0]
    assert ben.type("look me")[0].startswith("Ben is here.")


def test_lock_is_no_answer_in_the_middle_of_a_question(ann, mask, time):
    opens(ann)
    taking_off.ask(ann, mask(ann, "Brave"), time())
    ann.type("lock")
    assert not vault.is_open(ann.who.person_id, ann, now=time())
    assert "Your pages are locked." in ann.heard_all
