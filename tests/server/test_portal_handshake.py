"""Who may have a websocket, and whose address and way are believed."""

from hashlib import sha256
from ipaddress import ip_network

import pytest
from twisted.web.http_headers import Headers

from server.conf import cookies
from server.portal import callers, words
from tests.server.browsing import HERE, KEY, Webstep
from tests.stories.browser import asking

PROXY, PUBLIC = "10.0.0.5", "https://meadow.example"
THROUGH = {
    "host": PROXY,
    "name": "meadow.example",
    "cookie": f"__Host-meadow={KEY}",
    "origin": PUBLIC,
    "X_Forwarded_Proto": "https",
    "X_Forwarded_For": "203.0.113.9",
}


@pytest.fixture
def here():
    """A house on this machine alone."""
    return Webstep(public_url=f"http://{HERE}")


@pytest.fixture
def behind():
    """A house behind a proxy that its operator trusts."""
    return Webstep(public_url=PUBLIC, proxies=(PROXY,))


def test_somebody_signed_in_on_this_machine_gets_a_websocket(here):
    ann = here.browser()
    assert ann.status == 101
    assert "Sec-WebSocket-Accept: " in ann.head
    assert "Extensions" not in ann.head and "Server:" not in ann.head


def test_somebody_signed_in_gets_a_websocket_through_the_proxy(behind):
    ann = behind.browser(**THROUGH)
    assert ann.status == 101
    assert ann.connection.address == "203.0.113.9"


def test_the_answer_is_the_one_of_the_standard(here):
    nonce = "dGhlIHNhbXBsZSBub25jZQ=="  # RFC 6455, 1.3
    ann = here.browser(Sec_WebSocket_Key=nonce)
    assert "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in ann.head


def test_r22_the_server_hears_only_the_hash_of_the_key(here):
    ann = here.browser()
    _, _, about = here.link.operations[0]
    told = about["sessiondata"]
    assert (told["protocol_key"], told["web_session"]) == ("web", sha256(KEY.encode()).hexdigest())
    kept = {name: value for name, value in vars(ann.connection).items() if name != "factory"}
    assert KEY not in repr(about) + repr(kept)


REFUSED_HERE = {
    "no origin": {"origin": None},
    "an origin that is none": {"origin": "null"},
    "another site": {"origin": "http://evil.example"},
    "a site that begins like ours": {"origin": f"http://{HERE}.evil.example"},
    "another port of this machine": {"origin": "http://localhost:4002"},
    "two origins": {"origin": f"http://{HERE}, http://evil.example"},
    "another host": {"name": "evil.example", "origin": "http://evil.example"},
    "a host that begins like ours": {"name": "localhost.evil.example:4001"},
    "no cookie": {"cookie": ""},
    "another cookie": {"cookie": f"meadow2={KEY}"},
    "the cookie of https": {"cookie": f"__Host-meadow={KEY}"},
    "an empty key": {"cookie": "meadow="},
    "a key that is too long": {"cookie": f"meadow={KEY}k"},
    "a key with other letters": {"cookie": "meadow=" + "é" * 43},
    "two keys": {"cookie": f"meadow={KEY}; meadow={'j' * 43}"},
    "a key within another cookie": {"cookie": f"other=a,meadow={KEY}"},
    "plain http from elsewhere": {"host": "192.0.2.1"},
    "something between": {"X_Forwarded_For": "127.0.0.1"},
    "something that says it is secure": {"host": "192.0.2.1", "X_Forwarded_Proto": "https"},
}


@pytest.mark.parametrize("name", REFUSED_HERE)
def test_r22_who_is_no_page_of_this_house_with_somebody_signed_in_is_refused(here, name):
    ann = here.browser(**REFUSED_HERE[name])
    assert ann.status == 403
    assert here.link.operations == [] and here.keeper.open == 0


REFUSED_BEHIND = {
    "plain http before the proxy": {"X_Forwarded_Proto": "http"},
    "a proxy that says nothing": {"X_Forwarded_Proto": ""},
    "only the first of two says https": {"X_Forwarded_Proto": "https, http"},
    "the cookie of plain http": {"cookie": f"meadow={KEY}"},
    "the plain page": {"origin": "http://meadow.example"},
    "another site": {"origin": "https://evil.example"},
    "another proxy": {"host": "10.0.0.6"},
}


@pytest.mark.parametrize("name", REFUSED_BEHIND)
def test_r10_what_the_proxy_does_not_vouch_for_is_refused(behind, name):
    assert behind.browser(**THROUGH | REFUSED_BEHIND[name]).status == 403


def test_a_proxy_may_ask_under_a_name_of_its_own(behind):
    assert behind.browser(**THROUGH | {"name": "127.0.0.1:4001"}).status == 101
    assert behind.browser(**THROUGH | {"name": "meadow.example:443"}).status == 101


@pytest.mark.parametrize(
    "more",
    [
        {"Upgrade": "h2c"},
        {"Connection": "keep-alive"},
        {"Sec_WebSocket_Version": "8"},
        {"Sec_WebSocket_Key": "short=="},
        {"Sec_WebSocket_Key": ""},
    ],
)
def test_what_is_no_handshake_of_ours_is_refused(here, more):
    assert here.browser(**more).status == 426


def test_a_key_that_was_sent_twice_and_a_comma_in_another_cookie_are_no_hindrance(here):
    assert here.browser(cookie=f"meadow={KEY}; meadow={KEY}").status == 101
    assert here.browser(cookie=f"other=a,meadow=x; meadow={KEY}").status == 101


def test_cookies_in_several_headers_are_the_same_as_in_one(here):
    apart = asking(HERE, "other=a", f"http://{HERE}").replace(b"\r\n\r\n", b"\r\nCookie: meadow=%b\r\n\r\n")
    visitor = here.visitor("127.0.0.1").sends(apart % KEY.encode())
    assert visitor.transport.value().startswith(b"HTTP/1.1 101")
    headers = Headers({"Cookie": ["other=a", f"meadow={KEY}"]})
    assert callers.said(headers, "cookie") == f"other=a; meadow={KEY}"


def test_of_several_keys_that_differ_none_counts():
    assert cookies.key_in(f"a=b;meadow={KEY} ", "meadow") == KEY
    assert cookies.key_in(f"meadow={KEY}; meadow={'j' * 43}", "meadow") == ""
    assert cookies.key_in(f"meadow={KEY}; meadow=", "meadow") == ""
    assert cookies.key_in(f"meadow2={KEY}; meadow", "meadow") == ""


def test_nothing_of_what_was_sent_is_repeated(here):
    ann = here.browser(origin="http://evil.example/<b>canary", cookie="meadow=canary")
    assert "canary" not in ann.head
    assert ann.transport.value().decode() == words.NO_WAY_IN + "\n"


def test_a_refused_browser_may_ask_for_a_page_over_the_same_connection(here):
    ann = here.browser(cookie="")
    assert ann.asks("/help-now")[0] == 200


def test_a_post_is_no_handshake(here):
    visitor = here.visitor("127.0.0.1")
    visitor.sends(asking(HERE, f"meadow={KEY}", f"http://{HERE}").replace(b"GET", b"POST", 1))
    assert b" 101 " not in visitor.transport.value()[:40]


def test_what_comes_before_the_answer_does_not_stop_the_door(here):
    visitor = here.visitor("127.0.0.1")
    visitor.sends(asking(HERE, f"meadow={KEY}", f"http://{HERE}") + b"x" * 40_000)
    assert visitor.transport.value().startswith(b"HTTP/1.1 101")
    assert visitor.transport.producerState == "producing"


# --- whose address it is

NETWORKS = [ip_network("10.0.0.0/8"), ip_network("192.0.2.7")]


def from_peer(peer, **headers):
    """Who asks over a connection from `peer`."""
    raw = {name.replace("_", "-"): [value] for name, value in headers.items()}
    return callers.caller(peer, Headers(raw), NETWORKS)


def test_r10_an_address_is_believed_from_a_proxy_of_ours_alone():
    assert from_peer("10.0.0.5", x_forwarded_for="203.0.113.9").address == "203.0.113.9"
    assert from_peer("203.0.113.1", x_forwarded_for="203.0.113.9").address == "203.0.113.1"
    assert from_peer("192.0.2.8", x_forwarded_for="203.0.113.9").address == "192.0.2.8"


def test_r10_what_a_visitor_puts_before_the_proxys_word_changes_nothing():
    assert from_peer("10.0.0.5", x_forwarded_for="127.0.0.1, 203.0.113.9").address == "203.0.113.9"
    assert from_peer("10.0.0.5", x_forwarded_for="1.2.3.4, 203.0.113.9, 10.0.0.6").address == "203.0.113.9"
    assert from_peer("10.0.0.5", x_forwarded_for="203.0.113.9, rubbish").address == "10.0.0.5"


def test_an_address_of_version_six_is_believed_too():
    assert from_peer("10.0.0.5", x_forwarded_for="2001:db8::9").address == "2001:db8::9"
    assert from_peer("::ffff:10.0.0.5", x_forwarded_for="203.0.113.9").address == "203.0.113.9"


@pytest.mark.parametrize("host", ["localhost:4001", "127.0.0.1", "[::1]:4001", "LOCALHOST"])
def test_this_machine_is_near(host):
    assert from_peer("127.0.0.1", host=host).near
    assert from_peer("::1", host=host).near
    assert not from_peer("203.0.113.1", host=host).near


@pytest.mark.parametrize("host", ["meadow.example", "localhost.example", "127.0.0.1.example", ""])
def test_another_name_is_not_near(host):
    assert not from_peer("127.0.0.1", host=host).near


@pytest.mark.parametrize("header", callers._FORWARDED)
def test_what_came_through_something_is_not_near(header):
    assert not from_peer("127.0.0.1", host="localhost", **{header.replace("-", "_"): "1"}).near


@pytest.mark.parametrize(
    "page",
    [
        "https://meadow.example",
        "null",
        "https://localhost.evil.example/",
        "http://evil.example/localhost",
        "/",
    ],
)
def test_a_browser_that_names_a_page_of_elsewhere_is_behind_a_proxy_that_nobody_named(page):
    assert not from_peer("127.0.0.1", host="127.0.0.1:4001", origin=page).near


@pytest.mark.parametrize(
    "page", ["http://localhost:4001", "http://127.0.0.1/", "https://[::1]:4001/signin?next=/x"]
)
def test_a_page_of_this_machine_is_near(page):
    assert from_peer("127.0.0.1", host="127.0.0.1:4001", origin=page).near


def test_a_link_from_elsewhere_leads_to_a_house_of_this_machine_as_well():
    assert from_peer("127.0.0.1", host="localhost:4001", referer="https://elsewhere.example/page").near


def test_behind_a_proxy_that_nobody_named_nobody_comes_in():
    unnamed = Webstep(public_url=PUBLIC)
    assert unnamed.browser(name="127.0.0.1:4001", origin=PUBLIC).status == 403
    ann = unnamed.visitor("127.0.0.1")
    ann.asks("/join", "POST", body="login=x", Host="127.0.0.1:4001", Origin=PUBLIC)
    assert unnamed.link.pages[0][1]["near"] is False
