"""The hub of one's own pages: one's masks beside each other, for oneself alone."""

from datetime import timedelta

import pytest

from game.circles.standing import agreeing, members, roles
from tests.server.browser import Browser
from tests.server.circle_pages import (
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
)
from tests.server.masks import new


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


def test_everything_of_ones_own_is_one_step_away(ann):
    page = ann.goes("/mine")
    ways = (
        "/enter",
        "/circles",
        "/personas",
        "/circles/new",
        "/kept",
        "/export",
        "/erase",
        "/sessions",
        "/passphrase",
    )
    assert page.status == 200 and set(ways) <= set(page.addresses())
    for way in set(page.addresses()):
        if (
            way.startswith("/")
            and not way.startswith(("/assets", "/faces", "/help-now", "/out"))
            and way not in ("/", "/signout")
        ):
            assert ann.goes(way).status == 200, way
    assert "You belong to no circle yet." in page.words and "None. Whoever founds one keeps it." in page.words


def test_each_persona_stands_with_its_circles_and_what_waits_there(ann):
    new(ann, "Brave")
    founded()
    ben = in_a_browser("Ben")
    founded(by="Ben", name="The Larks", membership="slow_open")
    belongs("Brave", "The Larks")
    page = ann.goes("/mine")
    assert "Ann Home. You are wearing it. The Night Owls: facilitator Brave Facet. The Larks" in page.words
    assert f"{page_of()}/keep" in page.addresses() and f"{page_of('The Larks')}/keep" not in page.addresses()
    roles.ask(named("Ben"), card("The Larks"), "Brave", "greeter")
    agreeing.add(named("Ben"), card("The Larks"), "We name the time zone.")
    agreeing.publish(named("Ben"), card("The Larks"))
    members.rest(named("Brave"), card("The Larks"), 3, quietly=True, today=TODAY)
    until = TODAY + timedelta(days=3)
    said = f"The Larks: asked to be greeter, new agreements and resting until {until.day} "
    assert said in ann.goes("/mine").words
    assert "Brave" not in ben.goes("/mine").words and "Ann" not in ben.page.words


def test_where_one_waits_and_where_one_was_not_taken_in_stands_with_the_mask_that_asked(ann):
    founded()
    changed(membership="slow_open")
    ben = in_a_browser("Ben")
    asks(ben)
    assert "The Night Owls: asked on" in ben.goes("/mine").words
    ann.fills(f"{page_of()}/keep", deed="decline", name="Ben")
    assert "The Night Owls: not taken in for now" in ben.goes("/mine").words
    asks(ben)
    ann.fills(f"{page_of()}/keep", deed="admit", name="Ben")
    assert "The Night Owls: let in, not there yet" in ben.goes("/mine").words
    assert of("Ben").version == 0


def test_who_is_unknown_signs_in_first_and_comes_back(site):
    assert Browser().goes("/mine").response["Location"] == "/signin?next=/mine"
    site.joins()
    site.fills("/signout")
    assert site.signs_in(next="/mine").response["Location"] == "/mine"


def test_the_login_name_is_not_there(site):
    site.joins(login="zebralogin")
    assert "zebra" not in site.goes("/mine").response.content.decode().casefold()


def test_a_country_is_chosen_here_and_help_now_leads_to_its_numbers_from_every_page(ann):
    assert "/help-now" in ann.goes("/mine").addresses()
    page = ann.fills("/mine", country="DE")
    assert page.response["Location"] == "/mine?done=country"
    page = ann.goes(page.response["Location"])
    assert "It is kept." in page.words and page.fields["country"] == "DE"
    assert "/help-now#de" in page.addresses() and "/help-now#de" in ann.goes("/circles").addresses()
    assert "/help-now#de" not in Browser().goes("/circles").addresses()
    ann.fills("/mine", country="")
    assert "/help-now#de" not in ann.goes("/mine").addresses()


def test_a_country_without_numbers_is_not_chosen(ann):
    page = ann.fills("/mine", country="ZZ")
    assert page.status == 422 and "/help-now#zz" not in ann.goes("/mine").addresses()
