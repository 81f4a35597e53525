"""The first page: for strangers, for who is signed in, with who meets now, and where the house is busy."""

import pytest

from game.common.refusals import Busy
from server.web import hop
from tests.game.circles_typed import TypedEvening
from tests.server.browser import Browser


@pytest.fixture
def site(world):
    """A browser of nobody's."""
    return Browser()


def test_a_stranger_reads_that_nobody_meets_and_how_to_come_in(site):
    page = site.goes("/")
    assert page.status == 200 and not page.response.cookies
    assert "Nobody meets just now." in page.words and "The house is away" not in page.words
    assert {"/join", "/signin", "/circles", "/help-now", "/help/charter", "/out"} <= set(page.addresses())
    assert "/enter" not in page.addresses()


def test_whoever_is_signed_in_enters_from_here(site):
    site.joins()
    page = site.goes("/")
    assert (
        "Enter as Ann" in page.words and "/enter" in page.addresses() and "/join" not in page.addresses()[:8]
    )


def test_a_meeting_stands_there_with_who_holds_it_and_nobody_else(site, person, time):
    evening = TypedEvening(person, time, "willow", "Ann", "Ben")
    evening.types("Ann", "sit", "agree", "host")
    evening.types("Ben", "sit", "agree")
    page = site.goes("/")
    assert "Held today by Ann." in page.words and "/circles/heavy_days" in page.addresses()
    assert "Ben" not in page.words


def test_a_busy_house_says_so_on_a_page_that_is_whole(site, monkeypatch):
    def busy(*_args, **_kwargs):
        raise Busy()

    monkeypatch.setattr(hop, "in_house", busy)
    page = site.goes("/")
    assert page.status == 200 and "The house is away for a moment" in page.words
