"""The inventory knows all that the running house has, and what it says of each thing is so."""

import pytest

from commands.command import Command
from tests.unlinkable import evenings, inventory, plans, words
from tests.unlinkable.memory import rolled_back
from tests.unlinkable.tries import Entry, NotSo, Typed, happens


@pytest.fixture
def house(ground):
    """An evening on which nothing happens yet; both masks are at home."""
    with rolled_back():
        yield evenings.begun(plans.drawn(0, (), length=0), joined=True)


def test_everything_that_a_member_has_has_its_two_tries():
    assert sorted(inventory.missing()) == [], "each needs a line in words.py, routes.py or facts.py"


def test_nothing_stands_there_that_the_house_does_not_have():
    there_is = words.all_words() | inventory.routes.all_routes() | inventory.facts.all_packages()
    assert inventory.entries().keys() - there_is == {one.name for one in words.BY_ITSELF}


def test_what_is_answered_is_answered_and_what_is_refused_is_refused(house):
    wrong = []
    for entry in inventory.entries().values():
        for one in (entry.yes, entry.no):
            house.time.now += 700
            try:
                happens(house, entry, one)
            except NotSo as no:
                wrong.append(str(no))
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        (Typed("say", "There were no words"), Typed("say", words.NothingSaid)),
        (Typed("say hello", "hello"), Typed("say hello", words.NothingSaid)),
        (Typed("hello", "That is not a word"), Typed("say", words.NothingSaid)),
        (Typed("say hello", "hello"), Typed("say", words.NobodyHere)),
    ],
)
def test_a_table_that_takes_a_no_for_a_yes_or_the_other_way_round_is_found_out(house, yes, no):
    entry = Entry("word say", "say", yes, no)
    with pytest.raises(NotSo, match="word say was not"):
        happens(house, entry, yes)
        happens(house, entry, no)


def test_a_new_word_without_its_tries_is_named(monkeypatch):
    from commands import default_cmdsets

    class CmdBrandNew(Command):
        """a word that nobody has thought through."""

        key = "brandnew"
        aliases = ("bran",)

    more = (*default_cmdsets.IN_THE_HOUSE, CmdBrandNew)
    before = inventory.missing()
    monkeypatch.setattr(default_cmdsets, "IN_THE_HOUSE", more)
    assert inventory.missing() - before == {"word brandnew", "word bran"}


def test_a_new_address_and_a_new_fact_without_their_tries_are_named(monkeypatch):
    from django.urls import path

    from server.conf import urls
    from server.portal import pages

    before = inventory.missing()
    monkeypatch.setattr(inventory.facts, "packages", lambda: ("Brand.New",))
    monkeypatch.setattr(pages, "OURS", pages.OURS | {b"/brand-new": "x"})
    monkeypatch.setattr(
        inventory.routes, "get_resolver", lambda: type("R", (), {"url_patterns": [path("new", urls.path)]})
    )
    assert inventory.missing() - before == {"package Brand.New", "route /brand-new", "route new"}
