"""PostgreSQL is restarted, away, standing still or locked: people go on talking, and nothing is half done."""

import signal

import pytest

from tests.stories.people import PASSPHRASE
from tests.stories.reader import Reader

NOT_CHANGED = "Nothing was changed"
NOT_LOOKED_UP = "cannot look that up just now"


NAMES = iter("Ann Ben Cyd Dee Eli Fay Gus Hal Ida Jon Kim Leo Mia Ned Ola Pia Quin Ria Sam Tom Una".split())


@pytest.fixture
def ring(house, comes):
    """Two in a ring, the meeting begun, the turn with the first; one more on the lawn. New in each test."""
    members = [comes(house.telnet) for _ in range(3)]
    for member in members:
        name = next(NAMES)
        member.login = f"login{name.lower()}"
        member.joins(member.login, name)
        member.walks("lawn")
    first, second, _ = members
    for member in (first, second):
        member.walks("house", "hearth")
        member.types("sit")
        member.reads("Type `agree` or `leave`.")
        member.types("agree")
        member.reads("You have agreed")
    first.types("host")
    first.reads("Your next step: `begin`")
    first.types("begin")
    first.reads(f"Your turn, {first.name}.")
    yield members
    for member in (first, second):
        member.types("leave")
        member.reads("is free now")


@pytest.fixture
def browser(house):
    """Somebody on the site."""
    one = Reader(house.web)
    yield one
    one.close()


def stands(house) -> tuple:
    """How the meeting stands in the rows."""
    columns = "stage, phase_index, holder_id, version"
    meeting = house.asks(f"SELECT {columns} FROM circles_meeting WHERE stage != 'ended'")
    return tuple(meeting), tuple(
        house.asks("SELECT persona_id, share, position FROM circles_seat ORDER BY 1")
    )


def order(member) -> str:
    member.quiet(0.2)
    member.sends("order")
    return member.reads("2. ") + member.quiet(0.2)


def all_is_as_before(house, ring, before, ordered) -> None:
    """Rows, memory and connections; nobody saw anything of our code."""
    assert stands(house) == before
    assert order(ring[0]) == ordered
    for member in ring:
        assert "traceback" not in member.shown.lower() and "The code" not in member.shown
        assert not member.closed


def test_r35_a_restart_of_the_database_is_noticed_by_nobody(house, ring):
    ann, ben, cyd = ring
    house.cluster.restart()
    ann.types("share it was away for a moment [done]")
    ben.reads("it was away for a moment")
    ben.reads(f"Your turn, {ben.name}.")
    house.cluster.restart()
    cyd.sends("kept")
    cyd.reads("What the house keeps about you")
    cyd.sends("gate")
    cyd.reads("The Gate")
    assert NOT_CHANGED not in ann.shown + ben.shown + cyd.shown


def test_r35_while_the_database_is_away_talk_goes_on_and_each_change_is_refused_whole(
    house, ring, comes, browser
):
    ann, ben, cyd = ring
    browser.joins("byapage", "Wanda")
    before, ordered = stands(house), order(ann)
    house.cluster.stop(signal.SIGQUIT)
    ann.types("share under the outage [done]")
    ann.reads(NOT_CHANGED)
    ann.types("pass")
    ann.reads(NOT_CHANGED)
    for line, answer in (
        ("house", NOT_CHANGED),
        ("look", "The Lawn"),
        ("kept", NOT_LOOKED_UP),
        ("persona", NOT_LOOKED_UP),
        ("help now", "112"),
    ):
        cyd.sends(line)
        cyd.reads(answer)
    stranger = comes(house.telnet)
    stranger.reads("connect")
    stranger.sends("connect " + cyd.login)
    stranger._unseen(PASSPHRASE)
    stranger.reads(NOT_LOOKED_UP)
    stranger.sends("help now")
    stranger.reads("112")
    assert "under the outage" not in ben.quiet()
    page = browser.goes("/mine")
    assert page.status == 503 and "cannot look that up just now" in page.words
    house.cluster.start()
    assert browser.goes("/mine").status == 200
    all_is_as_before(house, ring, before, ordered)
    ann.types("share after the outage [done]")
    ben.reads("after the outage")
    cyd.sends("house")
    cyd.reads("Ways out")
    log = house.setup("log").stdout
    assert "rows_away" in log


def test_r35_a_house_without_its_database_says_so_and_comes_up_when_it_is_back(rested, comes):
    house = rested
    house.cluster.stop()
    refused = house.setup("run")
    assert refused.returncode == 1
    assert "MEADOW_DATABASE_URL" in refused.stderr and "Traceback" not in refused.stderr
    assert refused.stderr.count("\n") == 1 and "does not answer" in refused.stderr
    house.cluster.start()
    house.open()
    ann = comes(house.telnet)
    ann.joins("heron", "Ann")
    house.cluster.stop(signal.SIGQUIT)
    killed = house.kill("house")
    ann.reads("the house is resting")
    ann.sends("help now")
    ann.reads("112")
    house.cluster.start()
    house.wait_for_another("house", than=killed, within=40)
    ann.reads("is back. You are where you were")
    ann.sends("lawn")
    ann.reads("The Lawn")


def test_r34_while_the_servers_processes_stand_still_talk_goes_on_and_the_next_change_is_made(house, ring):
    ann, ben, cyd = ring
    before, ordered = stands(house), order(ann)
    with house.cluster.standing_still(*house.cluster.backends(house.name)):
        ann.types("share under the silence [done]")
        ann.reads(NOT_CHANGED)
        all_is_as_before(house, ring, before, ordered)
        ann.types("share after the silence [done]")
        ben.reads("after the silence")
        ben.reads(f"Your turn, {ben.name}.")
        cyd.sends("house")
        cyd.reads("Ways out")
    assert "under the silence" not in ben.shown
    ben.types("pass")
    ann.reads(f"{ben.name} passes")


def test_r34_while_the_whole_server_stands_still_talk_goes_on_and_it_passes(house, ring):
    ann, ben, cyd = ring
    before, ordered = stands(house), order(ann)
    with house.cluster.standing_still():
        ann.types("share under the silence [done]")
        ann.reads(NOT_CHANGED)
        for number in range(3):
            cyd.sends("house")
            cyd.reads(NOT_CHANGED)
            cyd.sends(f"say still here {number}")
            cyd.reads(f"still here {number}")
    all_is_as_before(house, ring, before, ordered)
    for _ in range(20):  # the connection that was being made is there with one of the next wishes
        cyd.sends("house")
        if "Ways out" in cyd.quiet(0.3):
            break
    ann.types("share after the silence [done]")
    ben.reads("after the silence")


def test_r34_a_commit_that_was_cut_off_is_found_in_the_rows_and_the_house_goes_on_from_them(house, ring):
    """As with a disk that hangs: the server has made it, and waits for somebody else before it says so."""
    ann, ben, cyd = ring
    house.cluster.waits_for_another()
    ann.types("share into the silence [done]")
    with house.cluster.standing_still(house.cluster.waiting()):
        ann.reads("before it could hear whether this was")
        cyd.sends("house")
        cyd.reads(NOT_CHANGED)
        cyd.sends("say nobody else is held up")
        cyd.reads("nobody else is held up")
        house.cluster.waits_for_nobody()
    for member in ring:
        member.reads("is back. You are where you were", within=30)
    ben.types("pass")
    ann.reads(f"{ben.name} passes")
    assert "rows_ahead" in house.setup("log").stdout and "into the silence" not in ben.shown


def test_r34_a_table_that_is_locked_elsewhere_refuses_a_turn_whole(house, ring):
    ann, ben, cyd = ring
    before, ordered = stands(house), order(ann)
    faults = house.setup("log").stdout.count(" fault ")
    with house.cluster.held("LOCK TABLE circles_meeting, circles_seat IN EXCLUSIVE MODE", house.name):
        ann.types("share under the lock [done]")
        ann.reads(NOT_CHANGED)
        cyd.sends("house")  # another table, and nobody's way
        cyd.reads("Ways out")
        all_is_as_before(house, ring, before, ordered)
    assert "under the lock" not in ben.quiet()
    ann.types("share after the lock [done]")
    ben.reads("after the lock")
    assert house.setup("log").stdout.count(" fault ") == faults
