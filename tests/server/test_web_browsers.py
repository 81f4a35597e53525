"""Which kind of browser it is: from a closed list, whatever it says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.people import rules
from server.web import browsers

SAID = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36": (
        "Chrome on Windows"
    ),
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140.0": "Edge on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile Safari/604.1": "Safari on iOS",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Version/18.0 Safari/605.1.15": "Safari on macOS",
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36": "Chrome on Android",
    "Lynx/2.9.2 libwww-FM/2.14": "a text browser",
    "": "a browser",
    "zebra": "a browser",
}


@pytest.mark.parametrize("said", SAID)
def test_a_browser_is_known_by_its_kind_and_its_system(said):
    assert browsers.kind(said) == SAID[said]


@given(st.text(max_size=600))
def test_whatever_it_says_only_a_kind_of_the_list_is_kept(said):
    assert browsers.kind(said) in rules.BROWSER_KINDS
    assert max(len(kind) for kind in rules.BROWSER_KINDS) <= 40
