"""Pages over the link: asked and answered in threads, bounded, and never stuck when the house closes."""

import pytest
from twisted.python.failure import Failure

from game.people.models import WebSession
from server.house import pages
from server.house.pages import Pages, environ, made
from server.link import PAGE
from server.web import hop
from server.web.layout import blocks
from tests.server.browser import Browser

ASKED = {
    "method": "GET",
    "path": "/help/help%20now",
    "query": "a=b",
    "headers": {"host": "localhost:4001", "cookie": "meadow=x", "content-length": "999", "origin": "null"},
    "body": b"",
    "address": "192.0.2.7",
    "secure": False,
    "near": True,
}


class Wire:
    """The link, as pages use it."""

    connected = True

    def __init__(self):
        self.sent = []

    def send(self, kind, number, answer):
        """Keeps what was sent."""
        assert kind == PAGE
        self.sent.append((number, answer))


class Threads:
    """Stands for the pool: a page is made when a test says so."""

    def __init__(self):
        self.waiting, self.stopped = [], False

    def start(self):
        """Nothing to do."""

    def stop(self):
        """Noted."""
        self.stopped = True

    def callInThreadWithCallback(self, then, work, *args):
        """Kept for later."""
        self.waiting.append((then, work, args))


@pytest.fixture
def desk(monkeypatch):
    made = Pages()
    made._pool = Threads()
    monkeypatch.setattr(pages.reactor, "callFromThread", lambda call, *args: call(*args))
    made.start()
    yield made
    hop.open_again()


def test_what_was_asked_becomes_what_django_reads_and_headers_cannot_say_where_it_came_from():
    found = environ({**ASKED, "headers": {**ASKED["headers"], "meadow.secure": "1"}})
    assert found["PATH_INFO"] == "/help/help now" and found["QUERY_STRING"] == "a=b"
    assert found["CONTENT_LENGTH"] == "0" and found["REMOTE_ADDR"] == "192.0.2.7"
    assert found["HTTP_COOKIE"] == "meadow=x" and found["HTTP_HOST"] == "localhost:4001"
    assert found["meadow.near"] is True and found["meadow.secure"] is False
    assert (
        found["wsgi.url_scheme"] == "http"
        and environ({**ASKED, "secure": True})["wsgi.url_scheme"] == "https"
    )


def test_a_page_is_answered_under_its_number_with_its_headers(site, desk):
    answer = made(desk._site, {**ASKED, "path": "/signin"})
    names = [name for name, _ in answer["headers"]]
    assert answer["status"] == 200 and b"<h1>Sign in</h1>" in answer["body"]
    assert {"Content-Security-Policy", "Cache-Control", "Set-Cookie"} <= set(names)
    assert made(desk._site, {**ASKED, "path": "/help/help%20now"})["status"] == 302
    link = Wire()
    desk._answer(link, 7, True, answer)
    assert link.sent == [(7, answer)]


def test_head_is_answered_without_a_body(site, desk):
    answer = made(desk._site, {**ASKED, "path": "/help", "method": "HEAD"})
    assert answer["status"] == 200 and answer["body"] == b""


def test_a_request_without_a_host_or_with_bytes_that_are_no_text_is_answered_kindly(site, desk):
    assert made(desk._site, {**ASKED, "headers": {}, "path": "/signin"})["status"] == 400
    assert made(desk._site, {**ASKED, "path": "/%ff%fe/%00"})["status"] == 404
    assert made(desk._site, {**ASKED, "path": "/help/%ff%00", "query": "%ff=%00"})["status"] == 404


def test_more_than_a_hundred_that_wait_are_told_so_at_once(desk):
    link = Wire()
    for number in range(pages.THREADS + pages.WAITING):
        desk.asked(link, number, ASKED)
    assert link.sent == []
    desk.asked(link, 999, ASKED)
    assert link.sent == [(999, pages.BUSY)] and pages.BUSY["status"] == 503
    then, _, _ = desk._pool.waiting.pop(0)
    then(True, {"status": 200, "headers": [], "body": b""})
    desk.asked(link, 1000, ASKED)
    assert [number for number, _ in link.sent] == [999, 0]


def test_r15_what_breaks_is_written_down_by_place_and_answered_without_details(desk, monkeypatch):
    written = []
    monkeypatch.setattr(pages, "fault_of", lambda error, door, trace: written.append((type(error), door)))
    link = Wire()
    desk.asked(link, 1, ASKED)
    desk._answer(link, 1, False, Failure(ValueError("words of a member")))
    assert link.sent == [(1, pages.BROKEN)] and written == [(ValueError, "web")]
    link.connected = False
    desk._answer(link, 2, True, {})
    assert len(link.sent) == 1


def test_a_house_that_closes_answers_at_once_and_makes_no_page_any_more(desk):
    desk.stop()
    desk.stop()
    link = Wire()
    desk.asked(link, 1, ASKED)
    assert link.sent == [(1, pages.BUSY)] and desk._pool.stopped


def test_how_long_a_page_is_waited_for_is_counted_from_when_it_was_asked(desk, monkeypatch):
    monkeypatch.setattr(pages, "monotonic", lambda: 1000.0)
    said = [{}, {"patience": 4.0}, {"patience": 10.0, "asked_at": 988.5}, {"patience": 10.0, "asked_at": 2e9}]
    for number, more in enumerate(said):
        desk.asked(Wire(), number, {**ASKED, **more})
    assert [args[-1] for _, _, args in desk._pool.waiting] == [1010.0, 1004.0, 998.5, 1010.0]


def test_a_form_that_lay_in_the_link_until_nobody_waited_changes_nothing(site, desk, time):
    site.joins()
    number = WebSession.objects.count()
    page = site.goes("/sessions")
    sign = page.fields["csrfmiddlewaretoken"]
    form = {
        **ASKED,
        "method": "POST",
        "path": "/sessions/end",
        "query": "",
        "body": f"csrfmiddlewaretoken={sign}&which=others".encode(),
        "headers": {
            "host": "localhost",
            "origin": "http://localhost",
            "cookie": "; ".join(f"{name}={value}" for name, value in site.cookies.items()),
            "content-type": "application/x-www-form-urlencoded",
        },
    }
    Browser().signs_in()
    late = made(desk._site, form, until=0.0)
    assert late["status"] == 503 and b"Nothing was changed" in late["body"]
    assert WebSession.objects.count() == number + 1
    assert made(desk._site, form)["status"] == 302 and WebSession.objects.count() == number


def test_a_short_line_right_above_a_list_is_its_heading_and_a_sentence_is_none():
    found = blocks(
        "How it goes\n\nWhen it is too much\n  Pause     `pause` stops it.\n\nUsage:\n  leave\n\nSo:\n  a  b"
    )
    assert [(one.kind, one.items[0]) for one in found if one.kind in ("heading", "paragraph")] == [
        ("paragraph", "How it goes"),
        ("heading", "When it is too much"),
        ("paragraph", "Usage:"),
        ("paragraph", "So:"),
    ]
