"""The static pages: nothing runs in them, they ask nobody else, their words can be read in light and dark."""

import re
from html.parser import HTMLParser

import pytest

from game.common import texts

WEB = {path: (texts.root() / path).read_text("utf-8") for path in texts.folder("web", ".html")}


class Tags(HTMLParser):
    """The tags, attributes and addresses of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.addresses = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.addresses += [value for name, value in attrs if name in ("href", "src")]


@pytest.mark.parametrize("path", WEB)
def test_a_web_page_runs_nothing_styles_nothing_inline_and_asks_nobody_else(path):
    page = Tags(WEB[path])
    assert {"html", "title", "main", "h1"} <= set(page.tags)
    assert page.tags.count("h1") == 1
    assert {"script", "style", "img", "iframe"} & set(page.tags) == set()
    assert [name for name in page.attributes if name == "style" or name.startswith("on")] == []
    assert page.addresses
    assert [address for address in page.addresses if not address.startswith(("/", "#"))] == []


def test_the_first_page_has_exactly_the_slots_that_the_house_fills():
    slots = {"host", "telnet_port", "tls_port", "fingerprint", "crisis_card_html"}
    assert set(re.findall(r"\{(\w+)\}", WEB["web/index.html"])) == slots
    assert set(re.findall(r"\{(\w+)\}", WEB["web/help-now.html"])) == {"crisis_card_html"}
    assert re.findall(r"\{(\w+)\}", WEB["web/not-found.html"]) == []


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


def test_words_on_the_page_have_contrast_in_light_and_in_dark():
    assert contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")
    css = (texts.root() / "web/meadow.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.S)
    ]
    assert len(schemes) == 2
    for scheme in schemes:
        for ground in ("ground", "raised"):
            for words in ("words", "quiet", "link", "call"):
                assert contrast(scheme[words], scheme[ground]) >= 4.5, (words, ground)
