"""Evennia's patterns for links in text, which take cubic time, match nothing here.

Links in words are not used, and 6,000 characters of `|lc` stop stock Evennia for 13 seconds (holds R1, R3).
"""

import importlib
import re

NEVER = re.compile(r"(?!)()()()")  # three groups, which the replacements of some callers name


def still() -> None:
    """Every link pattern of Evennia in this process is one that never matches. Needs Django's settings."""
    # These modules ask for the settings while they are imported, and a process sets them up first.
    mxp = importlib.import_module("evennia.server.portal.mxp")
    ansi = importlib.import_module("evennia.utils.ansi")
    text2html = importlib.import_module("evennia.utils.text2html")
    mxp.LINKS_SUB = mxp.URL_SUB = NEVER
    for parser in (ansi.ANSIParser, ansi.ANSI_PARSER):
        parser.mxp_sub = parser.mxp_url_sub = NEVER
    for parser in (text2html.TextToHTMLparser, text2html.HTML_PARSER):
        parser.re_mxplink = parser.re_mxpurl = NEVER
