"""One's own part in a circle, on the site: leaving it, and who may do what."""

import pytest

from game.circles import models as m
from game.circles.standing import members, roles
from server.web.circles import wording
from tests.server.browser import PASSPHRASE, Browser
from tests.server.circle_pages import (
    TODAY,
    belongs,
    card,
    does,
    done,
    founded,
    in_a_browser,
    named,
    of,
    page_of,
)


@pytest.fixture
def owls(site):
    """Ann keeps a circle that lets people in after two questions; the browser is hers."""
    site.joins()
    founded(membership="closed", intake=("What brings you?", "And since when?"))
    return site


@pytest.fixture
def ben(owls):
    """Ben's browser."""
    return in_a_browser("Ben")


# leaving


@pytest.mark.parametrize(("kind", "kept"), [("words", 1), ("seat", 1), ("go", 0)])
def test_a_member_leaves_in_one_of_three_ways(ben, kind, kept):
    belongs("Ben")
    page = ben.fills(f"{page_of()}/farewell", kind=kind, words="Thank you, <b>all</b>.")
    assert done(page, "gone") and of("Ben") is None
    found = m.Farewell.objects.all()
    assert found.count() == kept
    if kind == "words":
        assert members.words_of(found.get()) == "Thank you, <b>all</b>."
    assert wording.DONE["gone"] in ben.goes(f"{page_of()}?done=gone").words


def test_words_that_are_to_be_read_are_written_and_a_way_is_chosen(ben):
    belongs("Ben")
    page = ben.fills(f"{page_of()}/farewell", kind="words", words="")
    assert page.status == 422 and "#id_words" in page.addresses()
    page = ben.fills(f"{page_of()}/farewell", kind="words", words="x" * 601)
    assert page.status == 422 and len(page.fields["words"]) == 601
    page = ben.fills(f"{page_of()}/farewell", words="Thank you.")
    assert page.status == 422 and wording.CHOOSE in page.words and page.fields["words"] == "Thank you."
    assert of("Ben") is not None


def test_the_only_one_who_keeps_it_hears_first_what_follows(owls, ben):
    belongs("Ben")
    assert "You are the only one who keeps this circle." in owls.goes(f"{page_of()}/farewell").words
    assert "You are the only one" not in ben.goes(f"{page_of()}/farewell").words


# who may


@pytest.mark.parametrize("after", ["/apply", "/mine", "/farewell"])
def test_who_is_unknown_is_asked_to_sign_in_wherever_it_leads_and_comes_back(owls, after):
    stranger = Browser()
    for path in (page_of(), "/circles/hazelwick"):
        assert stranger.goes(path + after).response["Location"] == f"/signin?next={path}{after}"
    assert stranger.fills(f"/signin?next={page_of()}/apply", login="annlogin", passphrase=PASSPHRASE)
    assert stranger.page.response["Location"] == f"{page_of()}/apply"


@pytest.mark.parametrize("after", ["/apply", "/mine", "/farewell"])
def test_a_circle_that_is_not_there_has_no_such_pages(ben, after):
    nothing = ben.goes("/nothing")
    page = ben.goes(f"/circles/hazelwick{after}")
    assert page.status == 404 and page.words == nothing.words and page.addresses() == nothing.addresses()


@pytest.mark.parametrize("deed", ["rest", "back", "absence", "role-yes", "role-no"])
def test_who_does_not_belong_changes_nothing(ben, deed):
    page = does(ben, deed, days="3", absence="message")
    assert page.status == 422 and not m.Membership.objects.exclude(persona_id=named("Ann").id).exists()


@pytest.mark.parametrize("deed", ["", "hazelwick", "over"])
def test_a_deed_that_there_is_not_leads_back(ben, deed):
    assert does(ben, deed).response["Location"] == page_of()
    assert ben.goes(f"{page_of()}/mine").response["Location"] == page_of()


def test_nobody_is_shown_what_another_has_to_do_with_a_circle(owls, ben):
    belongs("Ben")
    before = owls.goes(page_of()).words
    members.rest(named("Ben"), card(), 3, quietly=False, today=TODAY)
    roles.ask(named("Ann"), card(), "Ben", "greeter")
    assert owls.goes(page_of()).words == before and "Ben" not in before


def test_alcoves_are_no_groups_to_belong_to(ben):
    page = ben.goes("/circles/pair_listening_one")
    assert "pair says that you are" in page.words and "Rest, be away" not in page.words
    assert "Members For two. The house brings two together" in page.words
    assert "You come in and sit down" not in page.words


def test_alcoves_are_listed_in_the_order_of_counting(ben):
    words = ben.goes("/circles").words
    places = [words.index(f"Pair listening {one}:") for one in ("one", "two", "three")]
    assert places == sorted(places)
