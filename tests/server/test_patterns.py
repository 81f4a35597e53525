"""No pattern of Evennia's takes cubic time on what somebody typed."""

import time

import pytest
from evennia.server.portal import mxp
from evennia.utils import ansi, text2html

from server import patterns

HARD = "|lc" * 1000 + "|lt" * 900
LINK = "|lcquit|ltopen the agreements|le |luhttp://a.example|ltb|le"


@pytest.fixture(autouse=True, scope="module")
def stilled():
    patterns.still()


@pytest.mark.parametrize(
    "parse", [ansi.parse_ansi, mxp.mxp_parse, text2html.parse_html], ids=lambda parse: parse.__name__
)
def test_r03_the_text_that_stops_stock_evennia_for_13_seconds_costs_next_to_nothing(parse):
    began = time.process_time()
    parse(HARD)
    assert time.process_time() - began < 2


def test_r16_no_words_become_a_link_that_types_for_its_reader():
    assert "SEND" not in mxp.mxp_parse(LINK)
    assert "<a" not in text2html.parse_html(LINK)
    assert "quit" in ansi.parse_ansi(LINK, strip_ansi=True)
