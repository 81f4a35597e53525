"""What was typed comes back with the page in place of an answer, to whoever sent it from the house's page."""

import json
from urllib.parse import quote_plus

import pytest

from server.house import pages as of_the_house
from server.portal import pages, returning
from tests.server.browser import Page
from tests.server.browsing import Webstep

WORDS = 'We were alone.\n"><script>x</script> & more'
BODY = f"csrfmiddlewaretoken=hazelwick&passphrase=hazelwick&name=Ben&words={quote_plus(WORDS)}"
FORM = {"Content_Type": "application/x-www-form-urlencoded"}
OURS = ({"Origin": "https://meadow.example"}, {"Sec_Fetch_Site": "same-origin"})
ELSEWHERE = (
    {},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://meadow.example", "Sec_Fetch_Site": "cross-site"},
    {"Origin": "https://evil.example", "Host": "evil.example"},
)


@pytest.fixture
def webstep():
    return Webstep(public_url="https://meadow.example", proxies=("10.0.0.5",))


def sends(visitor, here, path="/report", body=BODY):
    return visitor.asks(path, "POST", body=body, **FORM, **here)


def away(webstep, here, **how):
    webstep.gate.forwarding.join(None)
    return sends(webstep.visitor(), here, **how)


def late(webstep, here):
    visitor = webstep.visitor()
    sends(visitor, here)
    webstep.clock.advance(10.1)
    return visitor.answer


def busy(webstep, here):
    visitor = webstep.visitor()
    sends(visitor, here)
    webstep.gate.forwarding.answered(webstep.link.pages[-1][0], of_the_house.BUSY)
    return visitor.answer


def many(webstep, here):
    webstep.gate.wrappedFactory.resource._allowances.take = lambda *about: False
    return sends(webstep.visitor(), here)


NOT_TAKEN = {
    away: (503, "The house is away for a moment"),
    late: (503, "No answer came in time"),
    busy: (503, "The house is busy"),
    many: (429, "That was a lot at once"),
}


class _Read:
    """A page as the tests of the site read it."""

    def __new__(cls, answer):
        page = type("Answer", (), {"status_code": answer[0], "content": answer[2].encode()})
        return Page(page)


@pytest.mark.parametrize("here", OURS)
@pytest.mark.parametrize("how", NOT_TAKEN)
def test_a_form_that_was_not_answered_stands_in_the_page_that_says_so(webstep, how, here):
    answer = how(webstep, here)
    status, heading = NOT_TAKEN[how]
    page = _Read(answer)
    assert answer[0] == status and heading in page.words and WORDS in page.text
    assert (page.fields["words"], page.fields["name"]) == (WORDS, "Ben")
    assert "/report" in page.addresses() and "script" not in page.tags()
    assert "hazelwick" not in answer[2] and "/help-now" in page.addresses()
    headers = answer[1]
    assert headers.items() >= returning.HEADERS.items() and headers["Retry-After"] == pages.RETRY_S
    assert headers["X-Frame-Options"] == "DENY" and "ETag" not in headers and "Vary" not in headers


@pytest.mark.parametrize("here", ELSEWHERE)
@pytest.mark.parametrize("how", NOT_TAKEN)
def test_what_another_site_sends_stands_in_no_page(webstep, how, here):
    answer = how(webstep, here)
    assert answer[0] == NOT_TAKEN[how][0] and NOT_TAKEN[how][1] in answer[2]
    assert "alone" not in answer[2] and "<form" not in answer[2]


@pytest.mark.parametrize(
    "how",
    [
        {"path": "//evil.example/"},
        {"path": "/re%22port'"},
        {"body": "sure=yes&token=x"},
        {"body": "words=" + quote_plus("\xff") + "\xff"},
    ],
)
def test_what_cannot_go_back_stands_in_no_page(webstep, how):
    answer = away(webstep, OURS[0], **how)
    assert answer[0] == 503 and "<form" not in answer[2] and "load this page again" in answer[2]


def test_where_the_page_cannot_be_made_the_one_without_it_is_shown(webstep, monkeypatch):
    faults = []
    monkeypatch.setattr(pages.logs, "fault", faults.append)
    monkeypatch.setattr(returning.static_pages, "with_typed", lambda *about: 1 / 0)
    answer = away(webstep, OURS[0])
    assert answer[0] == 503 and "The house is away for a moment" in answer[2] and faults == ["web"]


def test_a_page_that_was_only_read_stays_as_it_is(webstep):
    webstep.gate.forwarding.join(None)
    status, headers, body = webstep.visitor().asks("/report", Sec_Fetch_Site="same-origin")
    assert (
        status == 503 and "<form" not in body and "form-action 'none'" in headers["Content-Security-Policy"]
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_programs_are_told_in_their_own_way_that_nothing_can_be_changed(webstep, method):
    status, headers, body = webstep.visitor().asks("/api/me", method)
    assert (status, headers["Allow"], headers["Content-Type"]) == (405, "GET, HEAD", "application/json")
    assert list(json.loads(body)) == ["detail"] and webstep.link.pages == []


def test_programs_are_told_in_their_own_way_that_the_house_is_away(webstep):
    webstep.gate.forwarding.join(None)
    status, headers, body = webstep.visitor().asks("/api/me")
    assert (status, headers["Content-Type"]) == (503, "application/json") and headers["Retry-After"]
    assert "away" in json.loads(body)["detail"]
