"""Pages that the Server makes: what it is asked, what of its answer goes on, and who waits in vain."""

import time

import pytest

from server.link import OPERATION, PAGE
from server.portal import forwarding, limits, pages
from tests.server.browsing import PageLink, Webstep

ANSWER = {"status": 200, "headers": [["Content-Type", "text/html; charset=utf-8"]], "body": b"<p>Hello"}


@pytest.fixture
def webstep():
    return Webstep(public_url="https://meadow.example", proxies=("10.0.0.5",))


def answered(webstep, visitor, **answer):
    """The Server answers the last page that was asked of it; what came."""
    webstep.gate.forwarding.answered(webstep.link.pages[-1][0], ANSWER | answer)
    return visitor.answer


def test_the_server_is_asked_with_all_it_needs_and_no_more(webstep):
    webstep.visitor().asks(
        "/a%20b/%C3%A9?next=/x%3F&y",
        "POST",
        body="name=Ann",
        Cookie="meadow=k",
        Origin="https://meadow.example",
        Content_Type="application/x-www-form-urlencoded",
        X_Forwarded_For="1.2.3.4",
        X_Real_IP="1.2.3.4",
        Accept_Language="de",
        Authorization="Basic x",
    )
    _, asked = webstep.link.pages[0]
    since, now = asked.pop("asked_at"), time.monotonic()
    assert 0 <= since <= now
    assert asked == {
        "method": "POST",
        "path": "/a%20b/%C3%A9",
        "query": "next=/x%3F&y",
        "headers": {
            "host": "meadow.example",
            "cookie": "meadow=k",
            "content-type": "application/x-www-form-urlencoded",
            "content-length": "8",
            "origin": "https://meadow.example",
            "accept-language": "de",
        },
        "body": b"name=Ann",
        "address": "192.0.2.1",
        "secure": False,
        "near": False,
        "patience": forwarding.PATIENCE_S,
    }


def test_r10_the_server_hears_the_address_and_the_way_that_the_proxy_vouches_for(webstep):
    webstep.visitor("10.0.0.5").asks("/join", X_Forwarded_For="203.0.113.9", X_Forwarded_Proto="https")
    webstep.visitor("127.0.0.1").asks("/join", Host="localhost:4001")
    told = [(asked["address"], asked["secure"], asked["near"]) for _, asked in webstep.link.pages]
    assert told == [("203.0.113.9", True, False), ("127.0.0.1", False, True)]


def test_the_answer_goes_on_and_what_it_says_of_itself_wins(webstep):
    visitor = webstep.visitor()
    assert visitor.asks("/enter") is None
    own = [["Content-Security-Policy", "script-src 'self'"], ["Cache-Control", "no-store"], ["X-Page", "1"]]
    status, headers, body = answered(webstep, visitor, status=403, headers=own)
    assert (status, body) == (403, "<p>Hello")
    assert headers["Content-Security-Policy"] == "script-src 'self'"
    assert (headers["Cache-Control"], headers["X-Page"]) == ("no-store", "1")
    assert "Server" not in headers


def test_the_portal_adds_to_each_answer_what_holds_for_every_page(webstep):
    visitor = webstep.visitor()
    visitor.asks("/help")
    _, headers, _ = answered(webstep, visitor)
    rest = pages.HEADERS.keys() - {"Content-Security-Policy", "Cache-Control", "Referrer-Policy"}
    assert {"X-Content-Type-Options", "X-Frame-Options", "Cross-Origin-Opener-Policy"} < rest
    for name in rest:
        assert headers[name] == pages.HEADERS[name]
    assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_each_cookie_goes_on_and_what_belongs_to_the_way_does_not(webstep):
    visitor = webstep.visitor()
    visitor.asks("/signin")
    cookies = [["Set-Cookie", "a=1; Path=/"], ["Set-Cookie", "b=2"]]
    away = [
        ["Content-Length", "99"],
        ["Connection", "upgrade"],
        ["Server", "WSGI"],
        ["Transfer-Encoding", "x"],
    ]
    answered(webstep, visitor, headers=cookies + away)
    head = visitor.transport.value().decode()
    assert "Set-Cookie: a=1; Path=/\r\n" in head and "Set-Cookie: b=2\r\n" in head
    assert "Content-Length: 8\r\n" in head
    assert "WSGI" not in head and "upgrade" not in head and "Transfer-Encoding" not in head


def test_a_line_end_in_a_header_makes_no_header(webstep):
    visitor = webstep.visitor()
    visitor.asks("/signin")
    _, headers, _ = answered(webstep, visitor, status=302, headers=[["Location", "/x\r\nSet-Cookie: a=1"]])
    assert "Set-Cookie" not in headers


def test_head_gives_the_headers_alone(webstep):
    visitor = webstep.visitor()
    visitor.asks("/help", "HEAD")
    status, _, body = answered(webstep, visitor)
    assert (status, body) == (200, "")


def test_answers_find_their_browsers_in_any_order(webstep):
    ann, ben = webstep.visitor(), webstep.visitor("192.0.2.2")
    ann.asks("/one")
    ben.asks("/two")
    (first, _), (second, _) = webstep.link.pages
    webstep.gate.forwarding.answered(second, ANSWER | {"body": b"two"})
    webstep.gate.forwarding.answered(first, ANSWER | {"body": b"one"})
    assert (ann.answer[2], ben.answer[2]) == ("one", "two")


@pytest.mark.parametrize(
    "answer", [{}, {"status": "x", "headers": [], "body": b""}, ANSWER | {"headers": [1]}]
)
def test_an_answer_that_is_none_is_a_fault_and_the_page_without_one(webstep, monkeypatch, answer):
    faults = []
    monkeypatch.setattr(forwarding.logs, "fault", faults.append)
    visitor = webstep.visitor()
    visitor.asks("/join")
    webstep.gate.forwarding.answered(webstep.link.pages[-1][0], answer)
    assert visitor.answer[0] == 503 and faults == ["web"]
    assert NOT_TAKEN in visitor.answer[2]


# --- waiting in vain

NOT_TAKEN, PERHAPS = "was not taken", "perhaps taken"
LOST = {
    "it is late": lambda webstep: webstep.clock.advance(10.1),
    "the link drops": lambda webstep: webstep.gate.forwarding.join(None),
    "another server comes": lambda webstep: webstep.gate.forwarding.join(PageLink()),
    "what comes is no answer": lambda webstep: webstep.gate.forwarding.answered(1, {}),
}


@pytest.mark.parametrize("lost", LOST)
def test_of_a_form_that_was_sent_on_and_not_answered_the_page_says_that_it_was_perhaps_taken(
    webstep, monkeypatch, lost
):
    monkeypatch.setattr(forwarding.logs, "fault", lambda door: None)
    ann, ben = webstep.visitor(), webstep.visitor("192.0.2.2")
    assert ann.asks("/recover", "POST", body="code=x") is None and ben.asks("/recover") is None
    LOST[lost](webstep)
    webstep.gate.forwarding.join(None)
    status, headers, body = ann.answer
    assert (status, headers["Retry-After"]) == (503, pages.RETRY_S)
    assert PERHAPS in body and NOT_TAKEN not in body and 'href="/help-now"' in body
    assert ben.answer[0] == 503 and PERHAPS not in ben.answer[2]


@pytest.mark.parametrize("waiting", [None, forwarding.MOST_WAITING])
def test_of_a_form_that_was_not_sent_on_the_page_says_that_it_was_not_taken(webstep, waiting):
    for n in range(waiting or 0):
        webstep.visitor(f"192.0.2.{n}").asks("/join")
    if waiting is None:
        webstep.gate.forwarding.join(None)
    sent = len(webstep.link.pages)
    status, _, body = webstep.visitor("198.51.100.1").asks("/recover", "POST", body="code=x")
    assert status == 503 and NOT_TAKEN in body and PERHAPS not in body
    assert len(webstep.link.pages) == sent


def test_without_the_server_a_page_says_that_the_house_rests():
    webstep = Webstep(has_server=False)
    status, headers, body = webstep.visitor().asks("/join")
    assert (status, headers["Retry-After"]) == (503, pages.RETRY_S)
    assert "help-now" in body or "HELP NOW" in body


def test_who_waits_for_ten_seconds_waits_no_longer_and_a_late_answer_finds_nobody(webstep):
    visitor = webstep.visitor()
    visitor.asks("/join")
    webstep.clock.advance(9.9)
    assert visitor.answer is None
    webstep.clock.advance(0.2)
    assert visitor.answer[0] == 503
    before = visitor.transport.value()
    webstep.gate.forwarding.answered(webstep.link.pages[-1][0], ANSWER)
    assert visitor.transport.value() == before


def test_when_the_server_goes_nobody_waits_for_it(webstep):
    visitor = webstep.visitor()
    visitor.asks("/join")
    webstep.gate.forwarding.join(None)
    assert visitor.answer[0] == 503
    assert webstep.visitor("192.0.2.2").asks("/join")[0] == 503


def test_another_server_is_not_asked_for_what_the_first_owed(webstep):
    visitor = webstep.visitor()
    visitor.asks("/join")
    other = PageLink()
    webstep.gate.forwarding.join(other)
    assert visitor.answer[0] == 503 and other.pages == []
    webstep.visitor("192.0.2.2").asks("/join")
    assert [number for number, _ in other.pages] == [2]


def test_a_browser_that_leaves_is_waited_for_no_longer(webstep):
    visitor = webstep.visitor()
    visitor.asks("/join")
    visitor.leaves()
    webstep.gate.forwarding.answered(webstep.link.pages[-1][0], ANSWER)
    assert webstep.gate.forwarding._waiting == {}
    assert webstep.clock.getDelayedCalls() == []


def test_a_hundred_pages_wait_and_one_more_is_answered_at_once(webstep):
    waiting = [webstep.visitor(f"192.0.2.{n}") for n in range(forwarding.MOST_WAITING)]
    assert [visitor.asks("/join") for visitor in waiting] == [None] * forwarding.MOST_WAITING
    late = webstep.visitor("198.51.100.1")
    assert late.asks("/join")[0] == 503
    assert len(webstep.link.pages) == forwarding.MOST_WAITING


def test_r06_an_address_may_ask_for_so_many_pages_and_another_is_not_held_up(webstep):
    def asks(host):
        visitor = webstep.visitor(host)
        answer = visitor.asks("/join")
        visitor.leaves()
        webstep.clock.advance(0.001)
        return answer and answer[0]

    first = []
    for _ in range(45):
        webstep.gate.keeper._arrivals._buckets.clear()
        first.append(asks("192.0.2.1"))
    assert first == [None] * 40 + [429] * 5
    assert asks("192.0.2.2") is None
    webstep.clock.advance(1)
    webstep.gate.keeper._arrivals._buckets.clear()
    assert asks("192.0.2.1") is None


def test_r06_pages_of_our_own_are_not_counted(webstep):
    visitor = webstep.visitor()
    assert {visitor.asks("/help-now")[0] for _ in range(60)} == {200}


def test_r06_allowances_are_forgotten_when_they_are_full_again():
    allowances = limits.Allowances(1.0, 2.0, ("192.0.2.0/28",))
    assert [allowances.take("203.0.113.1", 100.0) for _ in range(3)] == [True, True, False]
    assert [allowances.take("192.0.2.7", 100.0) for _ in range(21)].count(True) == 20
    assert [allowances.take(f"2001:db8::{n}", 100.0) for n in range(3)] == [True, True, False]
    allowances.take("203.0.113.1", 109.5)
    allowances.take("198.51.100.1", 110.0)
    assert set(allowances._buckets) == {"203.0.113.1", "198.51.100.1"}


def test_the_portal_gives_pages_the_link_and_takes_it_away(monkeypatch, webstep):
    import evennia
    from evennia.server.portal import amp

    from server.portal import service

    monkeypatch.setattr(evennia, "PORTAL_SESSION_HANDLER", webstep.sessions)
    monkeypatch.setattr(service.logs, "fact", lambda event, **fields: None)
    portal = service.PortalService()
    portal._site = webstep.gate
    portal._site.joins(None)
    link = PageLink()
    portal.link_heard(link, OPERATION, 0, {"operation": amp.PSYNC})
    visitor = webstep.visitor()
    visitor.asks("/join")
    portal.link_heard(link, PAGE, link.pages[0][0], ANSWER)
    assert visitor.answer[2] == "<p>Hello"
    portal.link_lost(link)
    assert visitor.asks("/join")[0] == 503
