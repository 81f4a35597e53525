"""Leaving quickly: from a page of the house at once, from elsewhere only by one's own word, and with the
Server away as with it."""

import pytest

from server.conf import cookies
from server.portal import leaving, limits, words
from tests.server.browsing import HERE, KEY, PageLink, Webstep

NEUTRAL = "https://www.wikipedia.org/"
TOLD = [{"operation": "leaves", "web_session": cookies.key_hash(KEY)}]
HOME = {"Host": HERE, "Cookie": f"meadow={KEY}"}
OURS = (
    {"Sec_Fetch_Site": "same-origin"},
    {"Origin": f"http://{HERE}"},
    {"Referer": f"http://{HERE}/kept"},
)
ELSEWHERE = (
    {},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
    {"Sec_Fetch_Site": "none"},
    {"Sec_Fetch_Site": "cross-site", "Origin": f"http://{HERE}"},
    {"Sec_Fetch_Site": "same-origin", "Sec_Purpose": "prefetch"},
    {"Origin": "null"},
    {"Origin": "https://evil.example"},
    {"Referer": f"https://evil.example/http://{HERE}/"},
    {"Host": "evil.example", "Origin": "http://evil.example"},
)


@pytest.fixture
def webstep():
    return Webstep(public_url="https://meadow.example")


def leaves(webstep, host="127.0.0.1", method="GET", **headers):
    """The answer to /out."""
    return webstep.visitor(host).asks("/out", method, **headers)


def cookies_of(webstep, host="127.0.0.1", **headers):
    """Which cookies the answer sets."""
    visitor = webstep.visitor(host)
    visitor.asks("/out", **headers)
    lines = visitor.transport.value().partition(b"\r\n\r\n")[0].decode().split("\r\n")
    return [line.removeprefix("Set-Cookie: ") for line in lines if line.startswith("Set-Cookie: ")]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("here", OURS)
def test_from_a_page_of_the_house_one_is_gone_at_once_and_signed_out(webstep, here, method):
    status, headers, body = leaves(webstep, method=method, **HOME, **here)
    assert (status, headers["Location"]) == (303, NEUTRAL)
    assert headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert webstep.link.left == TOLD and KEY not in body


def test_all_cookies_of_the_house_end_whichever_way_they_came(webstep):
    ended = cookies_of(webstep, **HOME, **OURS[0])
    names = [cookies.OVER_HTTPS, cookies.form_name(over_https=True), "meadow", "meadow-form"]
    assert [one.partition("=")[0] for one in ended] == names
    for one in ended:
        assert "=; Max-Age=0; Path=/; " in one and "HttpOnly; SameSite=Lax" in one and "Domain" not in one
        assert ("Secure" in one) == one.startswith("__Host-")


@pytest.mark.parametrize("there", ELSEWHERE)
def test_nobody_elsewhere_can_sign_anybody_out(webstep, there):
    for method in ("GET", "POST"):
        status, headers, body = leaves(webstep, method=method, **(HOME | there))
        assert status == 200 and not {"Clear-Site-Data", "Set-Cookie", "Location"} & set(headers)
        assert 'href="/out"' in body and "www.wikipedia.org" in body
        assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "same-origin")
    assert webstep.link.left == [] and cookies_of(webstep, **(HOME | there)) == []


@pytest.mark.parametrize("there", ELSEWHERE)
def test_whoever_is_signed_in_nowhere_is_led_away_and_nothing_else_happens(webstep, there):
    status, headers, _ = leaves(webstep, **({"Host": HERE} | there))
    assert (status, headers["Location"]) == (303, NEUTRAL)
    assert not {"Clear-Site-Data", "Set-Cookie"} & set(headers) and webstep.link.left == []


def test_over_https_the_cookie_of_https_counts():
    webstep = Webstep(public_url="https://meadow.example", proxies=("10.0.0.0/8",))
    about = {"X_Forwarded_Proto": "https", "X_Forwarded_For": "192.0.2.7", "Sec_Fetch_Site": "same-origin"}
    assert leaves(webstep, "10.0.0.5", Cookie=f"meadow={KEY}", **about)[0] == 303
    assert webstep.link.left == []
    leaves(webstep, "10.0.0.5", Cookie=f"__Host-meadow={KEY}", **about)
    assert webstep.link.left == TOLD


def test_over_an_open_line_no_cookie_counts(webstep):
    assert leaves(webstep, "192.0.2.1", Cookie=f"meadow={KEY}", **OURS[0])[0] == 303
    assert webstep.link.left == []


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "OPTIONS"])
def test_what_looks_ahead_ends_nothing(webstep, method):
    status, headers, _ = leaves(webstep, method=method, **HOME, **OURS[0])
    assert (status, headers["Allow"]) == (405, "GET, POST") and webstep.link.left == []


def test_with_the_server_away_one_is_gone_as_quickly_and_it_hears_of_it_when_it_is_back(webstep):
    browser = webstep.signed_in_browser()
    webstep.gate.joins(None)
    webstep.sessions.server_away()
    for _ in range(2):
        status, headers, _ = leaves(webstep, **HOME, **OURS[0])
        assert status == 303 and headers["Clear-Site-Data"]
    assert ["Core.Goodbye", {"text": words.SIGNED_OUT, "again": False}] in browser.seen
    assert browser.connection.is_closing
    link = PageLink()
    webstep.gate.joins(link)
    assert link.left == TOLD and webstep.link.left == []
    webstep.gate.joins(another := PageLink())
    assert another.left == []


def test_the_connections_of_other_browsers_stay_when_one_leaves_with_the_server_away(webstep):
    other = webstep.browser(cookie=f"meadow={'o' * 43}")
    telnet = webstep.caller()
    webstep.gate.joins(None)
    leaves(webstep, **HOME, **OURS[0])
    assert not other.connection.is_closing and not telnet.connection.is_closing


def test_what_waits_for_the_server_has_a_bound(webstep, monkeypatch):
    monkeypatch.setattr(leaving, "MOST_WAITING", 3)
    webstep.gate.joins(None)
    for letter in "abcde":
        assert leaves(webstep, Host=HERE, Cookie=f"meadow={letter * 43}", **OURS[0])[0] == 303
    webstep.gate.joins(link := PageLink())
    assert [one["web_session"] for one in link.left] == [cookies.key_hash(letter * 43) for letter in "abc"]


def test_r06_whoever_asks_too_often_is_let_go_and_the_server_has_no_work_with_it(webstep):
    many = int(limits.PAGES_BURST) + 10
    visitor = webstep.visitor("127.0.0.1")
    answers = {visitor.asks("/out", **HOME, **OURS[0])[0] for _ in range(many)}
    assert answers == {303} and len(webstep.link.left) == limits.PAGES_BURST
