"""The site's words and look: nothing runs in its pages, they ask nobody else, and all can be read."""

import re
from html.parser import HTMLParser

import pytest
from django.template.loader import get_template

from game.common import texts
from game.safety.care import crisis
from server.conf.env import ROOT
from server.portal.words import CARD, CARD_ALONE
from server.web import static_pages

SLOTS = {
    "host": "meadow.example",
    "telnet_port": "4000",
    "tls_port": "4003",
    "web_port": "4001",
    "fingerprint": "AB:CD",
    "site": "https://meadow.example:4001",
    "own_https": "yes",
    "steward": "Linden",
}
MADE = static_pages.made(SLOTS)
TEMPLATES = ROOT / "server/web/templates"
SOURCES = sorted([*TEMPLATES.rglob("*.html"), *(texts.root() / "web").glob("*.html")])


class Tags(HTMLParser):
    """The tags, attributes and addresses of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.addresses = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.addresses += [value for name, value in attrs if name in ("href", "src", "action")]


@pytest.mark.parametrize("path", MADE)
def test_a_page_of_the_portal_runs_nothing_styles_nothing_inline_and_asks_nobody_else(path):
    body, kind = MADE[path]
    page = Tags(body.decode())
    assert kind == "text/html; charset=utf-8"
    assert {"html", "title", "main", "h1", "nav", "header", "footer"} <= set(page.tags)
    assert page.tags.count("h1") == 1
    assert {"script", "style", "iframe", "form", "input"} & set(page.tags) == set()
    assert [name for name in page.attributes if name == "style" or name.startswith("on")] == []
    elsewhere = [one for one in page.addresses if not one.startswith(("/", "#", "tel:"))]
    assert [one for one in elsewhere if one not in body_of_the_card()] == []
    assert "/help-now" in page.addresses and "{" not in body.decode()


def body_of_the_card():
    """The lines elsewhere that the card names; a reader goes there, the page does not."""
    return Tags(crisis.html()).addresses


def test_the_first_page_says_what_it_is_who_runs_it_and_how_to_come_in_the_browser_first():
    first = " ".join(MADE[""][0].decode().split())
    for words in ("meadow.example", "4003", "4000", "AB:CD", "Linden runs this house"):
        assert words in first
    assert 'The address is <code class="long">https://meadow.example:4001/</code>' in first
    same = "The site has the same certificate"
    assert same in first and same not in static_pages.made({**SLOTS, "own_https": ""})[""][0].decode()
    said = ("What it is", "What it is not", "Who runs it", "With this browser", "With a MUD client")
    assert [first.index(f">{words}<") for words in said] == sorted(
        first.index(f">{words}<") for words in said
    )
    assert {"/join", "/signin", "/help-now"} <= set(Tags(first).addresses)


def test_the_first_page_names_the_one_exception_to_what_stewards_cannot_read():
    first = " ".join(MADE[""][0].decode().split())
    assert "read a circle or a private word, but for lines that somebody who heard them attaches" in first


def test_r47_the_page_help_now_holds_the_card_and_leads_to_each_country():
    page = MADE["help-now"][0].decode()
    assert crisis.html() in page
    assert all(f'href="#{code.lower()}"' in page for code, _ in crisis.countries())


def test_r47_each_card_of_the_portal_has_every_number_that_the_pages_have():
    for number, where in crisis.EMERGENCY:
        assert f"{number} in {where}" in " ".join(CARD.split())
        assert f"<strong>{number}</strong> in {where}" in MADE[""][0].decode()
    assert all(len(line) <= 78 for line in CARD_ALONE.split("\n"))


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_quick_way_out_stands_at_the_head_of_every_page(name):
    head = MADE[name][0].decode().partition("</header>")[0]
    assert 'href="/out"' in head


def test_a_form_without_an_answer_leads_to_where_each_deed_can_be_seen():
    assert {"/mine", "/signin", "/sessions"} <= set(Tags(MADE["perhaps"][0].decode()).addresses)


def test_what_a_house_says_of_itself_is_shown_as_words():
    made = static_pages.made({**SLOTS, "steward": "<b>Linden</b>", "host": '"><script>'})
    assert {"b", "script"} & set(Tags(made[""][0].decode()).tags) == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_template_runs_nothing_inline_and_trusts_no_words_but_the_card(path):
    source = path.read_text("utf-8")
    assert not re.search(r"<style|style=|\son\w+=|javascript:|https?://(?!www\.w3\.org)", source)
    assert re.findall(r"<script(?! type=\"module\" src=\"/assets/)", source) == []
    assert not re.search(r"autoescape|mark_safe|\|safe(?!\w)", source.replace("{{ crisis_card|safe }}", ""))
    assert get_template(str(path.relative_to(path.parents[0] if path.parent.name == "web" else TEMPLATES)))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_template_speaks_without_exclamation_marks(path):
    assert "!" not in path.read_text("utf-8").replace("<!doctype", "")


def luminance(colour):
    """Relative luminance. Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast ratio of two colours. Source: WCAG 2.2, 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("ground", "raised", "card", "link-soft", "call-soft")


def test_words_on_the_page_have_contrast_by_day_by_night_and_with_more_contrast():
    assert contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")
    css = (ROOT / "server/web/static/meadow.css").read_text("utf-8")
    found = [
        {name: long(colour) for name, colour in re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)}
        for block in re.findall(r":root \{(.*?)\}", css, re.S)
    ]
    assert len(found) == 4
    day, night, more, more_by_night = found
    for scheme in (day, day | night, day | more, day | night | more | more_by_night):
        for ground in GROUNDS:
            for words in ("words", "quiet", "link", "call"):
                assert contrast(scheme[words], scheme[ground]) >= 4.5, (words, ground)
        for ground in ("ground", "raised", "card"):
            assert contrast(scheme["line"], scheme[ground]) >= 3, ground  # the edges of fields, WCAG 1.4.11
        assert contrast(scheme["on-link"], scheme["link"]) >= 4.5, "the words of a button"
        assert contrast(scheme["ground"], scheme["call"]) >= 4.5, "and of one that ends something"
    for scheme in (day | more, day | night | more | more_by_night):
        assert contrast(scheme["words"], scheme["ground"]) == pytest.approx(21)


def long(colour):
    """A colour in six digits."""
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
