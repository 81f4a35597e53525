"""A steward's page of a circle that they do not keep: somebody is asked, the end is said, a look is told."""

from datetime import date

import pytest

from game.circles import models as m
from game.circles import selectors
from game.circles.standing import keepers
from game.safety.order import looks
from server.web.circles import wording
from tests.server.circle_pages import OWLS, belongs, card, founded, of, page_of
from tests.server.order.house import browser_of

TODAY = date.today()


@pytest.fixture
def steward(ann, ben, pim):
    """Pim's browser. Ann has founded a circle to which Ben belongs."""
    founded()
    belongs("Ben")
    return browser_of(pim)


def path():
    """Where the page stands."""
    return f"{page_of()}/steward"


def does(browser, deed, **fields):
    """The page after one of its buttons was pressed."""
    return browser.sends(path(), {**browser.goes(path()).fields, "deed": deed, **fields})


def done(page, what):
    """Whether it was done, and is said so."""
    return page.status == 302 and page.response["Location"] == f"{path()}?done={what}"


def test_a_circle_that_nobody_keeps_is_found_and_a_member_is_asked_to_keep_it(steward, ann, ben):
    assert OWLS not in steward.goes("/hosting").words
    m.Membership.objects.filter(persona_id=ann.who.id).delete()
    keepers.remember()
    page = steward.goes("/hosting")
    assert OWLS in page.words and path() in page.addresses()
    assert done(does(steward, "role", name="ben", role="facilitator"), "role-asked")
    assert of("Ben").asked == "facilitator"
    assert looks.at(ben.who.person_id) == [], "nobody is looked at by asking"


def test_what_cannot_be_asked_is_said_and_the_name_stays(steward):
    page = does(steward, "role", name="Nobody Such", role="co")
    assert page.status == 422
    assert "Nobody of that name belongs" in page.words and page.fields["name"] == "Nobody Such"
    assert does(steward, "role", name="Ben", role="king").status == 422
    assert of("Ben").asked == ""


def test_who_belongs_to_it_is_shown_when_asked_for_and_each_can_read_of_it(steward, ann, ben):
    assert "Ben" not in steward.goes(path()).words
    page = does(steward, "look")
    assert page.status == 200 and "Ben" in page.words and "Ann: " in page.words
    for one in (ann, ben):
        (seen,) = looks.at(one.who.person_id)
        assert seen.by == "Pim (steward)" and seen.day == TODAY


def test_its_end_is_said_and_taken_back_and_no_look_comes_of_it(steward, ann):
    assert wording.ENDS["0"] not in steward.goes(path()).words
    assert does(steward, "end").status == 422
    assert card().state != "ending"
    assert done(does(steward, "end", meetings="3"), "ends")
    assert (card().state, card().meetings_left) == ("ending", 3)
    assert "3 more meetings" in steward.goes(path()).words
    assert done(does(steward, "take-back"), "goes-on")
    assert card().state != "ending"
    assert looks.at(ann.who.person_id) == []


def test_it_is_the_stewards_alone_and_whoever_keeps_the_circle_has_the_pages_of_that(steward, ann, ben):
    assert browser_of(ben).goes(path()).status == 404
    page = browser_of(ann).goes(path())
    assert page.status == 302 and page.response["Location"] == f"{page_of()}/keep"
    assert path() in steward.goes(page_of()).addresses()
    assert path() not in browser_of(ben).goes(page_of()).addresses()


def test_the_houses_own_circle_has_no_end_here(steward):
    houses_own = next(one for one in selectors.circles() if one.is_ours)
    page = steward.goes(f"/circles/{houses_own.key}/steward")
    assert page.status == 200 and "Asking somebody" in page.words and "Its end" not in page.words
