"""What the web door answers before a request is read, and how it reads one: no connection too many goes
without the card, no body lies in a file, and nothing that came behind a handshake is lost."""

import json
import tempfile

import pytest
from twisted.web import http

from server.portal import gate, unread, words
from tests.server.browsing import HERE, KEY, Webstep, heard, line
from tests.stories.browser import asking

ASKED = b"GET /help-now HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture
def full(webstep):
    """A web door that has no connection left for 127.0.0.2."""
    for _ in range(20):
        webstep.visitor("127.0.0.2")
    return webstep


def test_r47_who_has_too_many_connections_open_gets_the_card_over_the_next(full):
    status, headers, body = full.visitor("127.0.0.2").sends(ASKED).answer
    assert (status, headers["Connection"], headers["Content-Type"][:10]) == (503, "close", "text/plain")
    assert int(headers["Content-Length"]) == len(body.encode())
    assert words.CARD in body and words.CARD_ALONE in body and headers["Retry-After"]


def test_r47_who_opens_connections_too_fast_gets_the_card(webstep):
    for _ in range(20):
        webstep.visitor("127.0.0.2").leaves()
    visitor = webstep.visitor("127.0.0.2").sends(ASKED)
    assert words.CARD in visitor.answer[2] and visitor.is_out


def test_one_too_many_is_answered_when_it_asks_or_after_a_moment_and_is_cut_when_it_does_not_read(full):
    quick, silent = full.visitor("127.0.0.2"), full.visitor("127.0.0.2")
    assert quick.answer is None
    assert quick.sends(ASKED).is_out and quick.answer[0] == 503
    full.clock.advance(unread.ASKING_S + 0.1)
    assert silent.answer[0] == 503 and quick.transport.is_gone and not silent.transport.is_gone
    full.clock.advance(unread.ASKING_S + 0.1)
    assert silent.transport.is_gone


def test_one_too_many_is_asked_nothing_of_the_server_and_answered_once(full):
    visitor = full.visitor("127.0.0.2").sends(b"POST /signin HTTP/1.1\r\nHost: localhost\r\n")
    visitor.sends(b"Content-Length: 3\r\n\r\na=b")
    assert visitor.transport.value().count(b"HTTP/1.1") == 1
    assert full.link.pages == []


def test_however_many_are_too_many_each_is_answered_and_few_are_open(full):
    storm = [full.visitor("127.0.0.2") for _ in range(gate.MOST_TURNED_AWAY)]
    assert [visitor for visitor in storm if visitor.is_out] == []
    last = full.visitor("127.0.0.2")
    assert storm[0].is_out and storm[0].answer[0] == 503 and not storm[1].is_out
    assert last.sends(ASKED).answer[0] == 503
    for visitor in [*storm, last]:
        visitor.leaves()
    assert not full.gate._turned_away and full.gate.keeper.open == 20


# --- bodies


@pytest.fixture
def files(monkeypatch):
    """The files that were made for bodies."""
    made = []
    monkeypatch.setattr(
        http.tempfile, "TemporaryFile", lambda: made.append(1) or tempfile.SpooledTemporaryFile()
    )
    return made


def posts(visitor, length: str, *parts: bytes):
    """A form with this header for its length, sent in parts; the answer."""
    visitor.sends(
        f"POST /signin HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n{length}\r\n\r\n".encode()
    )
    for part in parts:
        visitor.sends(part)
    return visitor.answer


@pytest.mark.parametrize("parts", [(), (b"3\r\na=b\r\n0\r\n\r\n",), (b"no number\r\n",)])
def test_r13_a_body_of_no_known_length_is_refused_before_it_is_read(webstep, files, parts):
    visitor = webstep.visitor()
    status, headers, body = posts(visitor, "Transfer-Encoding: chunked", *parts)
    assert (status, headers["Connection"], body) == (411, "close", words.NO_LENGTH + "\n")
    assert visitor.is_out and webstep.link.pages == [] and files == []


@pytest.mark.parametrize("parts", [(), (b"x" * 16_000,) * 4])
@pytest.mark.parametrize("length", [64 * 1024 + 1, 99_999, 100_001, 10**12])
def test_r13_a_body_of_more_than_64_kib_is_refused_before_it_is_read(webstep, files, length, parts):
    visitor = webstep.visitor()
    status, headers, body = posts(visitor, f"Content-Length: {length}", *parts)
    assert (status, headers["Connection"], body) == (413, "close", words.BODY_TOO_LONG + "\n")
    assert visitor.is_out and webstep.link.pages == [] and files == []


def test_r13_a_body_of_64_kib_reaches_the_server_and_no_file(webstep, files):
    visitor = webstep.visitor()
    posts(visitor, f"Content-Length: {64 * 1024}", *[b"x" * 16 * 1024] * 4)
    assert webstep.link.pages[0][1]["body"] == b"x" * 64 * 1024 and files == []


def test_a_form_in_parts_that_fit_no_form_is_the_servers_to_read(webstep):
    kind = "multipart/form-data; boundary=x"
    webstep.visitor().asks("/signin", "POST", body="no part at all", Content_Type=kind)
    assert webstep.link.pages[0][1]["body"] == b"no part at all"


def test_r02_a_length_of_thousands_of_digits_closes_the_connection(webstep):
    visitor = webstep.visitor()
    posts(visitor, "Content-Length: " + "9" * 5000)
    assert visitor.is_out and webstep.link.pages == []


# --- the first line


@pytest.mark.parametrize("whole", ["http://localhost/help-now", "HTTP://LOCALHOST:4001/help-now?from=there"])
def test_a_page_that_is_asked_for_by_its_whole_address_is_the_page(webstep, whole):
    assert webstep.visitor().asks(whole)[0] == 200


def test_of_a_whole_address_the_server_hears_path_query_and_host(webstep):
    webstep.visitor().asks("http://meadow.example:81/signin?next=http://x/y", Host="localhost")
    asked = webstep.link.pages[0][1]
    assert (asked["path"], asked["query"]) == ("/signin", "next=http://x/y")
    assert asked["headers"]["host"] == "meadow.example:81"


@pytest.mark.parametrize("whole", ["http://localhost", "http://localhost?from=there"])
def test_a_whole_address_without_a_path_is_the_first_page(webstep, whole):
    webstep.visitor().asks(whole)
    assert webstep.link.pages[0][1]["path"] == "/"


def test_an_address_in_a_path_is_a_path(webstep):
    webstep.visitor().asks("/help/http://localhost/help-now")
    assert webstep.link.pages[0][1]["path"] == "/help/http://localhost/help-now"


# --- behind a handshake


def test_a_line_in_the_same_segment_as_the_handshake_is_heard(webstep):
    visitor = webstep.visitor("127.0.0.1")
    visitor.sends(asking(HERE, f"meadow={KEY}", f"http://{HERE}") + line("help now", 1))
    assert words.card("") in visitor.transport.value().decode("utf-8", "replace").replace("\\n", "\n")
    assert json.dumps(heard(1), separators=(",", ":")).encode() in visitor.transport.value()


def test_half_a_frame_behind_the_handshake_waits_for_its_other_half():
    webstep = Webstep()
    frame = line("hello", 1)
    visitor = webstep.visitor("127.0.0.1")
    visitor.sends(asking(HERE, f"meadow={KEY}", f"http://{HERE}") + frame[:7])
    assert webstep.link.lines == []
    visitor.sends(frame[7:])
    assert webstep.link.lines == ["hello"]
