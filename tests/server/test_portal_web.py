"""The web door: three pages, no software named, no script, and an end to every connection."""

import dataclasses

import pytest
from twisted.internet.address import IPv4Address
from twisted.internet.task import Clock
from twisted.internet.testing import StringTransport

from game.safety import crisis
from server.conf.env import house
from server.portal import web


class Wires(StringTransport):
    """Knows when it is cut."""

    def abortConnection(self):
        """Cut."""
        self.disconnecting = True


class Visitor:
    """One connection of a browser."""

    def __init__(self, site, host="192.0.2.1"):
        address = IPv4Address("TCP", host, 40000)
        self.transport = Wires(peerAddress=address)
        self.connection = site.buildProtocol(address)
        if self.connection:
            self.connection.makeConnection(self.transport)

    def sends(self, data):
        """Bytes go out."""
        self.connection.dataReceived(data)
        return self

    def asks(self, path, method="GET"):
        """The answer to one request: status, headers, body."""
        self.transport.clear()
        self.sends(f"{method} {path} HTTP/1.1\r\nHost: meadow.example\r\n\r\n".encode())
        head, _, body = self.transport.value().partition(b"\r\n\r\n")
        status, *fields = head.decode().split("\r\n")
        return int(status.split()[1]), dict(field.split(": ", 1) for field in fields), body.decode()

    def leaves(self):
        """The browser closes."""
        self.connection.connectionLost(None)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def site(clock, monkeypatch):
    made = web.site(dataclasses.replace(house(), public_url="https://meadow.example"), "AB:CD", clock)
    made.wrappedFactory.callLater = clock.callLater
    made.wrappedFactory._updateLogDateTime = lambda: None
    return made


@pytest.mark.parametrize(("path", "kind"), [("/", "html"), ("/help-now", "html"), ("/meadow.css", "css")])
def test_the_pages_are_there_with_and_without_a_query(site, path, kind):
    for asked in (path, path + "?from=elsewhere"):
        status, headers, body = Visitor(site).asks(asked)
        assert status == 200
        assert headers["Content-Type"] == f"text/{kind}; charset=utf-8"
        assert int(headers["Content-Length"]) == len(body.encode())


def test_the_first_page_tells_how_to_connect_and_leaves_no_slot_open(site):
    _, _, body = Visitor(site).asks("/")
    for value in ("meadow.example", "AB:CD", str(house().tls_port), str(house().telnet_port)):
        assert value in body
    assert "{" not in body


def test_r47_the_page_help_now_holds_the_card(site):
    assert crisis.html() in Visitor(site).asks("/help-now")[2]


def test_head_gives_the_headers_alone(site):
    status, headers, body = Visitor(site).asks("/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize(
    "path", ["/nothing", "/../keys/tls.key", "/%2e%2e/meadow.css", "/meadow.css/x", "//etc/passwd"]
)
def test_what_is_not_there_is_a_kind_page(site, path):
    status, headers, body = Visitor(site).asks(path)
    assert status == 404
    assert "passwd" not in body
    assert headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_only_reading_is_possible(site, method):
    status, headers, _ = Visitor(site).asks("/", method)
    assert status == 405
    assert headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/", "/nothing"])
def test_every_answer_is_closed_to_scripts_and_frames_and_names_no_software(site, path):
    _, headers, _ = Visitor(site).asks(path)
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "style-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert not {"Server", "Set-Cookie"} & set(headers)


def test_a_house_without_https_promises_no_https(clock):
    made = web.site(dataclasses.replace(house(), public_url="http://localhost:4001"), "AB", clock)
    made.wrappedFactory._updateLogDateTime = lambda: None
    assert "Strict-Transport-Security" not in Visitor(made).asks("/")[1]


def test_r07_half_a_request_is_cut_after_ten_seconds_however_slowly_it_goes_on(site, clock):
    visitor = Visitor(site).sends(b"GET / HTTP/1.1\r\nX: ")
    for _ in range(9):
        clock.advance(1)
        visitor.sends(b"a")
    assert not visitor.transport.disconnecting
    clock.advance(1.1)
    assert visitor.transport.disconnecting


def test_r07_a_connection_lives_thirty_seconds_in_all(site, clock):
    visitor = Visitor(site)
    for _ in range(29):
        visitor.asks("/")
        clock.advance(1)
    assert not visitor.transport.disconnecting
    clock.advance(1.1)
    assert visitor.transport.disconnecting


def test_r07_a_body_nobody_reads_is_cut(site):
    visitor = Visitor(site).sends(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")
    for _ in range(6):
        visitor.sends(b"x" * 16_000)
    assert visitor.transport.disconnecting


def test_r06_an_address_has_so_many_connections_and_another_still_comes_in(site):
    mine = [Visitor(site, "127.0.0.2") for _ in range(15)]
    assert sum(visitor.connection is not None for visitor in mine) == 10
    assert Visitor(site, "127.0.0.1").asks("/")[0] == 200
    for visitor in mine[:10]:
        visitor.leaves()
    assert site.keeper.open == 1


def test_nobody_writes_down_who_asked_for_what(site):
    assert site.wrappedFactory.log(object()) is None
    assert site.wrappedFactory.logPath is None


def test_r47_a_page_that_cannot_be_read_is_the_bare_card_and_keeps_no_door_shut(tmp_path, monkeypatch):
    faults = []
    monkeypatch.setattr(web.logs, "fault", faults.append)
    pages = web.Pages(house(), "AB:CD", folder=tmp_path)
    assert web.words.CARD in pages._pages[b"help-now"].decode()
    assert set(faults) == {"web"}
