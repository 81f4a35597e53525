"""The web port over TLS: bounded as without, private for whoever comes so, and kind to whoever does not."""

import pytest

from server.portal import gate, over_tls, tls, words
from tests.server.browsing import KEY, heard, line
from tests.server.encrypted import Encrypting, OverTlsStep
from tests.stories.browser import asking, frames

PUBLIC = "https://meadow.example:4001"
HOST = PUBLIC.removeprefix("https://")
FORM = b"POST /signin HTTP/1.1\r\nHost: meadow.example\r\nContent-Length: 19\r\n\r\npassphrase=a+canary"


@pytest.fixture
def keys(tmp_path, monkeypatch):
    monkeypatch.setattr(tls.logs, "fact", lambda event, **fields: None)
    return tmp_path


@pytest.fixture
def step(keys):
    return OverTlsStep(keys)


def in_the_clear(step, host="192.0.2.1"):
    """A browser that does not encrypt."""
    return Encrypting(step, host, shakes=False)


# --- private


def test_a_page_over_tls_is_asked_of_the_server_as_one_that_came_by_https(step):
    assert Encrypting(step).asks("/signin", Host=HOST) is None
    (_, asked), *rest = step.link.pages
    assert asked["secure"] is True and asked["near"] is False and asked["address"] == "192.0.2.1"
    assert rest == []


def test_the_portals_own_pages_come_over_tls_with_the_promise_of_https(step):
    status, headers, body = Encrypting(step).asks("/help-now")
    assert status == 200 and "findahelpline.com" in body
    assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_of_the_name_localhost_nobody_is_told_to_come_by_https_alone(keys):
    step = OverTlsStep(keys, public_url="https://localhost:4001")
    status, headers, _ = Encrypting(step, "127.0.0.1").asks("/help-now")
    assert status == 200 and "Strict-Transport-Security" not in headers


def test_r10_what_a_named_proxy_brings_over_tls_is_what_the_proxy_says(keys):
    step = OverTlsStep(keys, proxies=("10.0.0.5",))
    for said, secure in (("https", True), ("http", False), ("", False)):
        Encrypting(step, "10.0.0.5").asks("/", X_Forwarded_For="192.0.2.9", X_Forwarded_Proto=said)
        _, asked = step.link.pages.pop()
        assert (asked["secure"], asked["address"]) == (secure, "192.0.2.9")


def test_r10_a_proxy_that_nobody_named_makes_nothing_private_that_it_calls_open(step):
    for said, secure in (("http", False), ("https", True), ("https, http", False)):
        Encrypting(step).asks("/", X_Forwarded_Proto=said)
        _, asked = step.link.pages.pop()
        assert (asked["secure"], asked["near"], asked["address"]) == (secure, False, "192.0.2.1")


# --- in the clear


@pytest.mark.parametrize(
    "asked", [b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", FORM, b"GET /ws HTTP/1.1\r\n\r\n", b"\xff\xfd\x18", b"\n"]
)
def test_who_comes_in_the_clear_reads_where_to_come_and_nothing_reaches_the_server(step, asked):
    visitor = in_the_clear(step).sends_raw(asked)
    said = visitor.wires.value().decode()
    assert said.startswith("HTTP/1.1 403 ") and "\r\nConnection: close\r\n" in said
    assert words.BY_HTTPS in said and f'href="{PUBLIC}/"' in said and words.CARD in said
    assert "canary" not in said and "Set-Cookie" not in said and "Location" not in said
    assert step.link.pages == [] and visitor.wires.is_half_closed
    length = int(said.partition("Content-Length: ")[2].split()[0])
    assert len(said.partition("\r\n\r\n")[2].encode()) == length


def test_who_goes_on_in_the_clear_is_answered_once_and_never_encrypted(step):
    visitor = in_the_clear(step).sends_raw(b"P")
    first = visitor.wires.value()
    visitor.sends_raw(FORM[1:]).sends_raw(visitor.hello())
    assert visitor.wires.value() == first and step.link.pages == []


def test_r07_who_stays_in_the_clear_is_cut_off_after_ten_seconds_or_80_kib_twice(step):
    visitor = in_the_clear(step).sends_raw(FORM)
    step.clock.advance(9.9)
    assert not visitor.wires.is_gone
    step.clock.advance(0.2)
    assert visitor.wires.is_gone
    visitor = in_the_clear(step)
    for _ in range(11):
        visitor.sends_raw(b"x" * 16 * 1024)
    assert visitor.wires.is_gone


def test_the_address_is_shown_as_words():
    page = over_tls.by_https('https://meadow"><script>').decode()
    assert "<script>" not in page and "&lt;script&gt;" in page


# --- bounds


def test_r07_half_a_handshake_is_cut_after_ten_seconds_however_slowly_it_goes_on(step):
    visitor = in_the_clear(step)
    hello = visitor.hello()
    for at in range(9):
        step.clock.advance(1)
        visitor.sends_raw(hello[at : at + 1])
    assert not visitor.wires.is_gone and visitor.wires.value() == b""
    step.clock.advance(1.1)
    assert visitor.wires.is_gone


def test_r07_a_handshake_and_no_question_are_cut_after_ten_seconds_and_all_after_thirty(step):
    silent, asking_one = Encrypting(step), Encrypting(step)
    assert asking_one.asks("/help-now")[0] == 200
    step.clock.advance(10.1)
    assert silent.wires.is_gone and not asking_one.wires.is_gone
    step.clock.advance(20)
    assert asking_one.wires.is_gone


def test_r07_what_tls_adds_is_counted_too(step):
    visitor = Encrypting(step).sends(b"GET / HTTP/1.1\r\nX: ")
    sent = 0
    while not visitor.wires.is_gone and sent < gate.MOST_BYTES // 8:
        visitor.sends(b"a")
        sent += 1
    assert visitor.wires.is_gone


def test_r06_an_address_has_twenty_connections_and_one_more_gets_the_card(step):
    mine = [in_the_clear(step, "127.0.0.2") for _ in range(20)]
    assert all(isinstance(visitor.bounded, gate.Bounded) for visitor in mine)
    late = Encrypting(step, "127.0.0.2")
    assert late.asks("/")[0] == 503 and words.CARD_ALONE in late.answer[2]
    assert Encrypting(step, "192.0.2.7").asks("/help-now")[0] == 200


def test_a_browser_that_does_not_know_the_certificate_hangs_up_once_before_each_connection(step):
    for _ in range(15):
        in_the_clear(step, "192.0.2.7").line.connectionLost(None)
        visitor = Encrypting(step, "192.0.2.7")
        assert visitor.asks("/help-now")[0] == 200
        visitor.line.connectionLost(None)
    for _ in range(10):
        in_the_clear(step, "192.0.2.7").line.connectionLost(None)
    assert Encrypting(step, "192.0.2.7").asks("/help-now")[0] == 503


def test_what_only_begins_like_tls_is_closed_and_its_place_is_free(step):
    visitor = in_the_clear(step).sends_raw(b"\x16 this is no handshake at all, and never will be one")
    assert visitor.is_out and step.gate.keeper.open == 1
    visitor.line.connectionLost(None)
    assert step.gate.keeper.open == 0


# --- the websocket


def comes_in(step, cookie=f"__Host-meadow={KEY}", origin=PUBLIC, host="192.0.2.1"):
    """A browser that asks for its websocket over TLS; the status."""
    browser = Encrypting(step, host)
    browser.sends(asking(HOST, cookie, origin))
    head, _, rest = browser.transport.value().partition(b"\r\n\r\n")
    browser.transport.clear()
    browser.transport.write(rest)
    return browser, int(head.split()[1])


def test_a_websocket_over_tls_carries_lines_both_ways_past_the_bounds_of_pages(step):
    browser, status = comes_in(step)
    assert status == 101
    step.sessions.server_logged_in(browser.bounded.wrappedProtocol, {"uid": 7, "logged_in": True})
    for number in range(1, 200):
        browser.sends(line("good evening " + "x" * 1000, number))
        step.clock.advance(1)
        browser.bounded.wrappedProtocol.send_ack(number)
    assert not browser.is_out and len(step.link.lines) == 199
    browser.transport.clear()
    browser.bounded.wrappedProtocol.show('Ben says, "good evening"')
    browser.sends(line("help now", 200))
    seen = b"".join(payload for _, payload in frames(browser.transport.value())[0]).decode()
    assert "good evening" in seen and str(heard(200)[1]["number"]) in seen


def test_a_websocket_over_tls_waits_for_no_turn_with_what_it_is_told(step):
    browser, _ = comes_in(step)
    assert not browser.wires.value()
    browser.bounded.wrappedProtocol.show('Ben says, "good evening"')
    left = len(browser.wires.value())
    assert left > len("Ben says, good evening")
    step.clock.advance(1)
    assert len(browser.wires.value()) == left


@pytest.mark.parametrize(
    "brought",
    [
        {"cookie": f"meadow={KEY}"},
        {"cookie": ""},
        {"origin": f"http://{HOST}"},
        {"origin": "https://elsewhere.example"},
        {"origin": None},
    ],
)
def test_r22_a_websocket_over_tls_wants_the_cookie_and_the_page_of_https(step, brought):
    assert comes_in(step, **brought)[1] == 403


def test_r09_a_websocket_over_tls_that_answers_no_ping_is_let_go(step, facts):
    browser, _ = comes_in(step)
    step.clock.advance(30)
    step.clock.advance(15.1)
    assert browser.wires.is_gone and facts[-1][1]["reason"] == "ping_timeout"
