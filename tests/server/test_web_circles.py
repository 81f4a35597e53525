"""The circles of the house on the site, for everybody: what a guest in the house may read, and no more."""

import re

import pytest

from game.circles import public, registry
from game.circles.formats import repertoire
from game.common.vocabulary import CONCERNS
from server.web.circles import listing, wording
from tests.game.circles_typed import TypedEvening
from tests.server.browser import OPEN, Browser
from tests.server.circle_pages import OWLS, belongs, changed, founded, in_a_browser, is_house, page_of
from tests.server.order.house import browser_of


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


def links(page) -> list[str]:
    """Pages of circles to which a page leads, but for the alcoves."""
    found = [one for one in page.addresses() if re.fullmatch(r"/circles/[a-z0-9_]+", one)]
    return [one for one in dict.fromkeys(found) if "pair_" not in one and one != "/circles/new"]


# the list


def test_somebody_unknown_sees_every_circle_with_what_it_is_for_and_what_to_do_next(site):
    page = site.goes("/circles")
    assert page.status == 200 and "Circles" in page.words
    for card in registry.circles.values():
        assert f"/circles/{card.key}" in page.addresses(), card.name
        if not card.by_pair:
            for words in (card.purpose, card.when, card.form.title, wording.LED_BY[card.led_by]):
                assert words in page.words
    assert "/join" in page.addresses() and "/help/start" in page.addresses()
    assert "Nobody is meeting just now; whoever sits down opens the doors." in page.words
    for word, meaning in wording.MEMBERSHIP.values():
        assert word in page.words.casefold() and meaning in page.words
    assert page.response["X-Robots-Tag"] == "noindex, noarchive"


def test_a_founded_circle_stands_there_as_how_people_come_in_and_with_what_it_is_about(ann):
    founded(tags=("grief", "nights"), membership="closed", when="Sundays at eight.")
    page = Browser().goes("/circles?q=owls")
    assert links(page) == [page_of()]
    assert "The Night Owls closed For those who lie awake" in page.words
    assert CONCERNS["grief"] in page.words and "Sundays at eight." in page.words
    assert "/circles?concern=nights" in page.addresses()


@pytest.mark.parametrize(
    ("asked", "finds"),
    [
        ("concern=grief", {"heavy_days"}),
        ("concern=everyday", {"evening"}),
        ("q=SHORT+round", {"evening"}),
        ("q=heavy", {"heavy_days"}),
        ("q=weigh&concern=grief", {"heavy_days"}),
        ("q=weigh&concern=everyday", set()),
        ("concern=nothing", {"evening", "heavy_days", "new_ways"}),
        ("q=", {"evening", "heavy_days", "new_ways"}),
        ("q=hazelwick", set()),
        ("page=99", {"evening", "heavy_days", "new_ways"}),
        ("page=x", {"evening", "heavy_days", "new_ways"}),
    ],
)
def test_circles_are_found_by_what_they_are_about_and_by_words_of_theirs(site, asked, finds):
    page = site.goes(f"/circles?{asked}")
    assert page.status == 200
    assert {one.removeprefix("/circles/") for one in links(page)} == finds
    if not finds:
        assert "No circle" in page.words and "/circles" in page.addresses()


def test_what_was_looked_for_stands_in_the_form_and_is_words_alone(site):
    page = site.goes("/circles?q=%3Cb%3Eowls%3C/b%3E%20%22&concern=grief")
    assert page.fields["q"] == '<b>owls</b> "' and "b" not in page.tags() and "script" not in page.tags()
    assert [attrs["value"] for tag, attrs in page.elements if tag == "option" and "selected" in attrs] == [
        "grief"
    ]


def test_many_circles_are_read_page_by_page(ann, monkeypatch):
    monkeypatch.setattr(listing, "CARDS", 2)
    first = ann.goes("/circles")
    assert "Page 1 of 2" in first.words
    (more,) = [one for one in first.addresses() if "page=2" in one]
    second = ann.goes(f"/circles{more}")
    assert len(links(first)) == 2 and len(links(second)) == 1 and not {*links(first)} & {*links(second)}


def test_a_meeting_is_first_and_says_who_holds_it_as_a_guest_reads_it(site, person, time):
    evening = TypedEvening(person, time, "willow", "Ann", "Ben", "Cyd")
    evening.types("Ann", "sit", "agree", "host")
    page = site.goes("/circles")
    assert links(page)[0] == "/circles/heavy_days"
    assert "people gather open" in page.words and "one seat is taken, and the door is open." in page.words
    assert "Held today by Ann, a peer." in page.words
    for name in ("Ben", "Cyd"):
        evening.types(name, "sit", "agree")
    evening.types("Ann", "begin")
    page = site.goes("/circles/heavy_days")
    assert "A meeting runs, and its door is still open. Held today by Ann, a peer." in page.words
    assert "Ben" not in page.words and "Cyd" not in page.words


def test_who_sits_in_it_reads_so_on_its_page_and_no_way_to_a_chair(site, person, time):
    evening = TypedEvening(person, time, "willow", "Ann", "Ben")
    evening.types("Ann", "sit", "agree", "host")
    page = browser_of(evening.people["Ann"]).goes("/circles/heavy_days")
    assert "You sit in it just now." in page.words and "type sit" not in page.words
    page = browser_of(evening.people["Ben"]).goes("/circles/heavy_days")
    assert "you stand where it meets, so type sit" in page.words


def test_what_the_first_page_may_say_is_who_holds_which_circle_now(site, person, time):
    assert public.held_now() == ()
    evening = TypedEvening(person, time, "willow", "Ann")
    evening.types("Ann", "sit", "agree")
    assert [(card.key, line) for card, line in public.held_now()] == [
        ("heavy_days", "People gather: one seat is taken, and the door is open.")
    ]
    evening.types("Ann", "host")
    ((_, line),) = public.held_now()
    assert line == "Held today by Ann. People gather: one seat is taken, and the door is open."


# the page of one


def test_everybody_reads_the_card_with_all_that_one_should_know_before_sitting_down(site):
    page = site.goes("/circles/evening")
    card = next(one for one in registry.circles.values() if one.key == "evening")
    for words in (
        card.purpose,
        card.when,
        card.form.about,
        *card.agreements[1:4],
        "the limits.",
        "Version 1.",
    ):
        assert words in page.words
    assert "Peers, not professionals." in page.words and "2 to 6 people share" in page.words
    assert "The house cannot stop another person from copying." in page.words
    assert "/formats/rounds" in page.addresses() and "/help/confidentiality" in page.addresses()
    assert "/join" in page.addresses() and "/signin?next=/circles/evening" in page.addresses()
    assert page.title == "A circle · Meadow" and page.response["X-Robots-Tag"] == "noindex, noarchive"


def test_who_keeps_a_circle_stands_on_its_card_and_no_member_does(ann):
    founded()
    ben = in_a_browser("Ben")
    belongs("Ben")
    page = Browser().goes(page_of())
    assert "Kept by Ann, from meeting to meeting" in page.words and "Ben" not in page.words
    assert "You belong to it as Ben" in ben.goes(page_of()).words
    assert "Ben" not in ann.goes(page_of()).words


def test_a_circle_that_is_not_there_is_a_page_that_is_not_there(site):
    body = site.goes("/nothing").response.content
    for path in ("/circles/hazelwick", "/circles/%3Cb%3E", "/circles/" + "x" * 2_000):
        page = site.goes(path)
        assert page.status == 404 and page.response.content == body


def test_a_format_whose_file_cannot_be_read_is_said_to_be_so_and_leads_nowhere(ann, monkeypatch):
    founded()
    changed(format="council")
    known = repertoire._known()
    monkeypatch.setitem(known.ways, "council", {})
    is_house()
    page = ann.goes(page_of())
    assert "cannot be read just now" in page.words and "/formats/council" not in page.addresses()
    assert OWLS in ann.goes("/circles").words


def test_hostile_words_of_a_circle_are_words(ann):
    founded(when='<img src=x onerror="alert(1)"> at `eight` {{ 7|add:7 }}')
    for path in ("/circles", page_of()):
        page = ann.goes(path)
        assert '<img src=x onerror="alert(1)"> at `eight` {{ 7|add:7 }}' in page.words
        assert not [attrs for _, attrs in page.elements if "onerror" in attrs]


def test_over_an_open_line_the_cards_are_there_for_everybody(site):
    for path in ("/circles", "/circles/evening"):
        assert Browser(OPEN).goes(path).status == 200
