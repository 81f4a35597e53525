"""A cruel line is reported by telnet and decided by two stewards on the site; whose it was goes at once."""

import re
import secrets
import time

from tests.stories import scan
from tests.stories.people import Member
from tests.stories.reader import Reader
from tests.stories.test_order import AT_ONCE_S, becomes_steward

REASON = "You told Ann that nobody would miss her, twice, and went on when she asked you to stop."


def finds(page, pattern: str) -> str:
    """The one address on the page that is like this."""
    (found,) = {one for one in page.addresses() if re.fullmatch(pattern, one)}
    return found


def test_r22_two_stewards_on_the_site_agree_and_a_live_line_ends_within_two_seconds(house, comes):
    word = "quillwort" + secrets.token_hex(6)
    lin, una, member = (Reader(house.web) for _ in range(3))
    for browser, login, name in ((lin, "linnet", "Lin"), (una, "wren", "Una"), (member, "finch", "Cyd")):
        browser.joins(login, name)
    nothing = member.goes("/nothing")
    for login in ("linnet", "wren"):
        becomes_steward(house, login)
    ann: Member = comes(house.telnet)
    ben: Member = comes(house.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    for one in (ann, ben):
        one.walks("lawn")
    ben.sends(f"say nobody would miss you, {word}")
    ann.reads(word)

    # Ann reports it with the line that she heard.
    ann.sends("report ben 1")
    for asked, answer in (
        ("in your own words?", "He said it twice."),
        ("Which of these lines", "theirs"),
        ("sends it.", "yes"),
    ):
        ann.reads(asked)
        ann.answers(answer)
    ann.reads("Your report is with those who answer it.")

    # Lin finds it on the site, reads what was attached, and asks for the last step; a member finds nothing.
    page = lin.goes("/order")
    report = finds(page, r"/order/reports/[a-z-]+")
    assert word not in page.words and "Ben" not in page.words
    assert word in lin.goes(report).words
    hidden = member.goes(report)
    assert hidden.status == 404 and hidden.words == nothing.words
    page = lin.goes(f"{report}/decide")
    assert word in page.words
    chosen = {"step": "not here", "reason": "harsh", "words": REASON, "answer": "Thank you for telling us."}
    page = lin.sends(f"{report}/decide", page.fields | chosen)
    assert page.status == 200 and "Nothing has been done yet." in page.words
    once_more = page.fields | {"sure": "yes"}
    assert lin.sends(f"{report}/decide", once_more).status == 302
    assert "You cannot be in this house" not in ben.quiet(1) and not ben.closed

    # Lin cannot agree to what Lin asked for. Una reads it, agrees, and Ben's line ends.
    page = una.goes("/order")
    step = finds(page, r"/order/steps/[a-z-]+/second")
    assert "Somebody else has to second that" in lin.goes(step).words
    page = una.goes(step)
    assert "Lin (steward) asks for this with Ben" in page.words and REASON in page.words
    assert una.sends(step, page.fields | {"agrees": "yes"}).status == 302
    agreed = time.monotonic()
    ben.reads("You cannot be in this house any more.", AT_ONCE_S)
    while not ben.closed and time.monotonic() - agreed < AT_ONCE_S:
        ben.quiet(0.1)
    assert ben.closed and time.monotonic() - agreed < AT_ONCE_S
    assert "Lin (steward) and Una (steward) write" in ben.shown

    # A form that was sent too late says so, and what was written in it is there to be copied.
    late = lin.sends(f"{report}/decide", once_more)
    assert late.status == 422 and "decided already" in late.words and late.fields["words"] == REASON
    late = una.sends(step, page.fields | {"agrees": "no"})
    assert late.status == 404 and "Nothing was changed" in late.words

    # Ben reads why at the door of the site, and Ann, that both have looked.
    away = Reader(house.web).signs_in("otter")
    assert away.status == 403 and REASON in away.words
    ann.sends("looks")
    ann.reads("Lin (steward) looked at a report that you wrote, 2 times.")
    assert scan.findings(word, [house.data]) == [], "what was attached lies there sealed"
    for browser in (lin, una, member):
        browser.close()
