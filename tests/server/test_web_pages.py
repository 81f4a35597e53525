"""Pages over the link: asked and answered in threads, bounded, and never stuck when the house closes."""

import threading

import pytest
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure

from game.common.refusals import Busy
from server.house import pages
from server.house.pages import Pages, environ, made
from server.link import PAGE
from server.web import hop

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


class Reactor:
    """The one thread, in which things happen when a test says so."""

    running = True

    def __init__(self):
        self.calls = []
        self.came = threading.Event()

    def callFromThread(self, call, *args):
        """Kept for later."""
        self.calls.append((call, args))
        self.came.set()

    def turns(self):
        """What waits happens now."""
        assert self.came.wait(5)
        for call, args in self.calls:
            call(*args)
        self.calls.clear()
        self.came.clear()


@pytest.fixture
def reactor(monkeypatch):
    made = Reactor()
    monkeypatch.setattr(hop, "reactor", made)
    monkeypatch.setattr(hop, "isInIOThread", lambda: threading.current_thread() is threading.main_thread())
    yield made
    hop.open_again()


class Page(threading.Thread):
    """A page in its thread, which asks the house for one deed."""

    def __init__(self, ask, *args, **kwargs):
        super().__init__(daemon=True)
        self.ask, self.args, self.kwargs, self.found = ask, args, kwargs, None
        self.start()

    def run(self):
        """What came of it."""
        try:
            self.found = self.ask(*self.args, **self.kwargs)
        except Exception as error:
            self.found = error

    def came_to(self):
        """Waits for it."""
        self.join(5)
        assert not self.is_alive()
        return self.found


def test_a_deed_of_a_page_is_done_in_the_one_thread_and_its_answer_or_refusal_comes_back(reactor):
    where = []
    page = Page(hop.in_house, lambda words: where.append(threading.current_thread()) or words, "done")
    reactor.turns()
    assert page.came_to() == "done" and where == [threading.main_thread()]

    def refuse():
        raise Busy

    page = Page(hop.in_house, refuse)
    reactor.turns()
    assert isinstance(page.came_to(), Busy)


def test_slow_work_is_waited_for_and_what_follows_happens_in_the_same_turn(reactor):
    slow = []
    page = Page(hop.waited, lambda word, then, broke: slow.append((then, broke)), "x", then=str.upper)
    reactor.turns()
    slow[0][0]("found")
    assert page.came_to() == "FOUND"
    page = Page(hop.waited, lambda then, broke: broke())
    reactor.turns()
    assert isinstance(page.came_to(), hop.Broken)


def test_when_the_house_closes_no_page_waits_and_what_was_not_begun_is_not_done(reactor):
    done = []
    page = Page(hop.in_house, done.append, 1)
    assert reactor.came.wait(5)
    hop.close()
    assert isinstance(page.came_to(), Busy)
    reactor.turns()
    assert done == []
    assert isinstance(Page(hop.in_house, done.append, 2).came_to(), Busy) and done == []


def test_a_house_that_takes_too_long_is_busy_and_does_nothing_afterwards(reactor, monkeypatch):
    monkeypatch.setattr(hop, "PATIENCE_S", 0.01)
    done = []
    page = Page(hop.in_house, done.append, 1)
    assert isinstance(page.came_to(), Busy)
    reactor.turns()
    assert done == []


def test_without_a_reactor_a_deed_is_done_at_once():
    ready = Deferred()
    ready.callback(5)
    assert (
        hop.in_house(lambda: ready) == 5
        and hop.waited(lambda then, broke: then(2), then=lambda n: n + 1) == 3
    )
