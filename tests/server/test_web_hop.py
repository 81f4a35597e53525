"""From a page's thread into the one thread of the house: what is begun, what not, what the page is told."""

import threading
from types import SimpleNamespace

import pytest
from twisted.internet.defer import Deferred

from game.common.refusals import Busy
from server.web import hop


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


def waited_for(until, ask, *args, **kwargs):
    """The deed, asked for by a page that is waited for until then."""
    with hop.waited_for(until):
        return ask(*args, **kwargs)


def test_for_a_page_that_nobody_waits_for_any_more_nothing_is_begun(reactor, monkeypatch):
    clock = SimpleNamespace(now=100.0)
    monkeypatch.setattr(hop, "monotonic", lambda: clock.now)
    done = []
    assert isinstance(Page(waited_for, 101.0, hop.in_house, done.append, 1).came_to(), Busy)
    assert not reactor.calls  # it has not even a second left
    page = Page(waited_for, 110.0, hop.in_house, done.append, 2)
    assert reactor.came.wait(5)
    clock.now = 109.5  # the Server stood still
    reactor.turns()
    assert isinstance(page.came_to(), Busy) and done == []
    page = Page(waited_for, 120.0, hop.in_house, done.append, 3)
    reactor.turns()
    page.came_to()
    assert done == [3]


def test_what_follows_slow_work_is_not_done_for_a_page_that_was_told_that_it_is_not(reactor):
    slow, done = [], []
    page = Page(hop.waited, lambda then, broke: slow.append(then), then=done.append)
    reactor.turns()
    (wish,) = hop._waiting
    wish.give_up()
    assert isinstance(page.came_to(), Busy)
    slow[0]("the passphrase fits")
    assert done == []


def test_a_page_whose_patience_ends_while_its_deed_is_being_done_says_what_came_of_it(reactor, monkeypatch):
    clock = SimpleNamespace(now=100.0)
    monkeypatch.setattr(hop, "monotonic", lambda: clock.now)
    begun, gives_up = threading.Event(), threading.Event()
    real = hop._Wish.wait, hop._Wish.give_up

    def deed():
        begun.set()
        assert gives_up.wait(5)
        return "done"

    def wait(wish):
        assert begun.wait(5)
        clock.now += hop.PATIENCE_S
        return real[0](wish)

    monkeypatch.setattr(hop._Wish, "wait", wait)
    monkeypatch.setattr(hop._Wish, "give_up", lambda wish: (gives_up.set(), real[1](wish)))
    page = Page(hop.in_house, deed)
    reactor.turns()
    assert page.came_to() == "done" and gives_up.is_set()


def test_without_a_reactor_a_deed_is_done_at_once():
    ready = Deferred()
    ready.callback(5)
    assert (
        hop.in_house(lambda: ready) == 5
        and hop.waited(lambda then, broke: then(2), then=lambda n: n + 1) == 3
    )
