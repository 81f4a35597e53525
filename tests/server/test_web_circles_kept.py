"""Keeping a circle on the site: its door, who does what in it, and who has no such page."""

import pytest

from game.circles import models as m
from game.circles import registry
from game.circles.rules.standing import LONGEST_ANSWER
from game.circles.standing import doors, keepers, members, roles
from game.people.models import Role
from server.web.circles import keep_wording
from tests.server.browser import Browser
from tests.server.circle_pages import (
    OWLS,
    TODAY,
    asks,
    belongs,
    card,
    changed,
    founded,
    in_a_browser,
    named,
    of,
    page_of,
)  # fmt: skip
from tests.server.masks import new, wears


@pytest.fixture
def ann(site):
    """Ann keeps a circle that lets people in after one question; the browser is hers."""
    site.joins()
    founded(membership="closed", intake=("What brings you?",))
    return site


@pytest.fixture
def ben(ann):
    """Ben's browser."""
    return in_a_browser("Ben")


def does(browser, deed, **fields):
    """The page after a button was pressed where one keeps a circle."""
    path = f"{page_of()}/keep"
    return browser.sends(path, {**browser.goes(path).fields, "deed": deed, **fields})


def done(page, what):
    """Whether it was done, and is said so."""
    return page.status == 302 and page.response["Location"] == f"{page_of()}/keep?done={what}"


# at the door


def test_who_waits_is_read_with_their_answers_by_who_keeps_it_and_let_in(ann, ben):
    assert "Nobody waits at the door." in ann.goes(f"{page_of()}/keep").words
    asks(ben, answer_0="Long <b>nights</b>.")
    page = ann.goes(f"{page_of()}/keep")
    assert "Ben would like to come What brings you? Long <b>nights</b>." in page.words
    assert "Keep this circle" in ann.goes(page_of()).words
    assert done(does(ann, "admit", name="Ben"), "let-in")
    assert of("Ben") is not None and not m.Application.objects.exists()
    assert keep_wording.DONE["let-in"] in ann.goes(f"{page_of()}/keep?done=let-in").words
    assert "Ben: let in, not here yet" in ann.page.words


def test_who_is_not_let_in_reads_the_words_that_are_for_them_alone(ann, ben):
    asks(ben, answer_0="Long nights.")
    assert done(does(ann, "decline", name="Ben", words="We are full until spring."), "declined")
    assert of("Ben") is None and "Long nights." not in ann.goes(f"{page_of()}/keep").words
    assert "We are full until spring." in ben.goes(page_of()).words
    assert "spring" not in ann.page.words


def test_words_that_are_too_long_stay_with_whom_they_are_for(ann, ben):
    asks(ben)
    page = does(ann, "decline", name="Ben", words="x" * (LONGEST_ANSWER + 1))
    assert page.status == 422 and "at most 600 characters" in page.words
    assert page.fields["words"] == "x" * (LONGEST_ANSWER + 1) and m.Application.objects.filter(declined=False)


@pytest.mark.parametrize("deed", ["admit", "decline"])
def test_who_waits_no_longer_is_said_to_be_so(ann, ben, deed):
    asks(ben)
    fields = ann.goes(f"{page_of()}/keep").fields
    doors.take_back(named("Ben"), card())
    page = ann.sends(f"{page_of()}/keep", {**fields, "deed": deed, "name": "Ben"})
    assert page.status == 422 and "Nobody of that name waits at this door any more." in page.words
    assert of("Ben") is None


def test_who_waits_at_two_circles_of_one_keeper_is_answered_where_it_is_meant(ann, ben):
    founded(name="The Larks", membership="slow_open")
    ben.fills(f"{page_of('The Larks')}/apply")
    asks(ben)
    assert "Ben would like to come" in ann.goes(f"{page_of('The Larks')}/keep").words
    assert done(does(ann, "admit", name="Ben"), "let-in")
    assert of("Ben") is not None and of("Ben", "The Larks") is None


# members and roles


def test_members_are_listed_with_what_they_do_and_a_quiet_rest_is_nobodys_to_know(ann, ben):
    belongs("Ben")
    assert "Ann (you): facilitator" in ann.goes(f"{page_of()}/keep").words
    members.rest(named("Ben"), card(), 3, quietly=True, today=TODAY)
    assert "rests" not in ann.goes(f"{page_of()}/keep").words
    members.rest(named("Ben"), card(), 3, quietly=False, today=TODAY)
    assert "Ben: rests for a while" in ann.goes(f"{page_of()}/keep").words


def test_a_member_is_asked_to_take_a_role_and_it_is_taken_back(ann, ben):
    belongs("Ben")
    assert done(does(ann, "role", name="Ben", role="greeter"), "role-asked") and of("Ben").asked == "greeter"
    assert "Ben: asked to be greeter" in ann.goes(f"{page_of()}/keep").words
    roles.take(named("Ben"), card().id)
    assert done(does(ann, "lay-down", name="Ben"), "role-gone") and of("Ben").roles == []


def test_who_keeps_it_with_others_lays_it_down_and_the_last_one_cannot(ann, ben):
    belongs("Ben", roles=["co_facilitator"])
    page = does(ann, "lay-down", name="Ben")
    assert page.status == 422 and "lays that down themselves" in page.words and "`" not in page.words
    page = does(ann, "lay-down", name="Ann")
    assert done(page, "laid-down")
    assert ann.goes(f"{page_of()}/keep").status == 404
    page = does(ben, "lay-down", name="Ben")
    assert page.status == 422 and "You are the only one who keeps this circle." in page.words


@pytest.mark.parametrize("role", ["hazelwick", "", "none"])
def test_a_role_that_there_is_not_is_not_asked_for(ann, ben, role):
    belongs("Ben")
    page = does(ann, "role", name="Ben", role=role)
    assert page.status == 422 and "choose a role" in page.words and of("Ben").asked == ""


def test_who_does_not_belong_is_asked_for_nothing_and_nothing_is_told_of_them(ann, ben):
    told = {does(ann, "role", name=name, role="greeter").words for name in ("Ben", "Hazelwick", "")}
    assert len(told) == 1 and "Nobody of that name belongs to this circle any more." in told.pop()


# who may


PAGES = ("", "/card", "/agreements", "/end")


@pytest.mark.parametrize("after", PAGES)
def test_to_a_member_and_a_stranger_to_the_circle_it_is_a_page_that_is_not_there(ann, ben, after):
    nothing = ben.goes("/nothing")
    for path in (
        f"{page_of()}/keep{after}",
        f"/circles/hazelwick/keep{after}",
        f"/circles/evening/keep{after}",
    ):
        page = ben.goes(path)
        assert page.status == 404 and page.words == nothing.words and page.addresses() == nothing.addresses()
    belongs("Ben")
    sign = {"csrfmiddlewaretoken": ben.goes(page_of()).fields["csrfmiddlewaretoken"]}
    for page in (ben.goes(f"{page_of()}/keep{after}"), ben.sends(f"{page_of()}/keep{after}", sign)):
        assert page.status == 404 and page.words == nothing.words


@pytest.mark.parametrize("after", PAGES)
def test_who_is_unknown_is_asked_to_sign_in_whether_it_is_there_or_not(ann, after):
    stranger = Browser()
    for path in (f"{page_of()}/keep{after}", f"/circles/hazelwick/keep{after}"):
        assert stranger.goes(path).response["Location"] == f"/signin?next={path}"


@pytest.mark.parametrize("after", PAGES)
def test_it_is_kept_in_ones_own_name_and_the_other_persona_is_told_so_alone(ann, ben, after):
    new(ann, "Brave")
    fields = ann.goes(f"{page_of()}/keep{after}").fields
    wears("Brave")
    for page in (ann.goes(f"{page_of()}/keep{after}"), ann.sends(f"{page_of()}/keep{after}", fields)):
        assert page.status == 403 and "In your own name" in page.words
    assert "In your own name" not in ben.goes(f"{page_of()}/keep{after}").words


def test_a_steward_who_does_not_keep_it_finds_no_such_page(ann, ben):
    Role.objects.create(person_id=named("Ben").person_id, name="steward")
    assert ben.goes(f"{page_of()}/keep").status == 404


def test_a_circle_of_the_house_is_kept_by_people_and_changed_by_its_files(ann):
    evening = next(one for one in registry.circles.values() if one.key == "evening")
    m.Membership.objects.create(
        circle_id=evening.id, persona_id=named("Ann").id, version=1, roles=["facilitator"], joined_on=TODAY
    )
    keepers.remember()
    page = ann.goes("/circles/evening/keep")
    assert (
        page.status == 200
        and "house's own" in page.words
        and "/circles/evening/keep/card" not in page.addresses()
    )
    for after in PAGES[1:]:
        page = ann.goes(f"/circles/evening/keep{after}")
        assert page.status == 200 and "house's own" in page.words and "seen" not in page.fields
    sign = {"csrfmiddlewaretoken": ann.goes("/circles/evening/keep").fields["csrfmiddlewaretoken"]}
    for after, sent in (("card", {}), ("agreements", {"deed": "forget"}), ("end", {"meetings": "3"})):
        page = ann.sends(f"/circles/evening/keep/{after}", sign | sent)
        assert page.status == 422 and m.Circle.objects.get(key="evening").state == "standing"


def test_what_it_lacks_and_that_many_seats_take_long_is_said(ann):
    changed(format="rounds", capacity="12")
    assert "With 12 seats not everybody has a whole turn" in ann.goes(f"{page_of()}/keep").words
    assert OWLS in ann.page.words
