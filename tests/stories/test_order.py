"""An evening on which somebody is cruel: reported with what was heard, decided on, out at every door.

The cruel words are afterwards in no file: what was attached to the report lies there sealed.
"""

import re
import secrets
import sqlite3
import time

import pytest

from tests.stories import scan
from tests.stories.browser import Wire
from tests.stories.house import House
from tests.stories.people import Member
from tests.stories.reader import Reader
from tests.stories.test_set_up import STEWARD

AT_ONCE_S = 2.0
"""Source: reliability research, R22."""


@pytest.fixture
def own():
    """A house of its own, set up from nothing: what it printed names its first steward."""
    one = House()
    one.printed = one.open()
    yield one
    one.close()


def linden_comes(own: House, comes) -> Member:
    """The steward, by what was printed."""
    login, passphrase = STEWARD.search(own.printed).groups()
    linden = comes(own.telnet)
    linden.reads("connect")
    linden.types(f"connect {login}")
    linden._unseen(passphrase)
    for number in range(1, 9):
        linden.reads(f"Statement {number}: yes, or why?")
        linden.types("yes")
    linden.reads("Ways out")
    return linden


def becomes_steward(own: House, login: str) -> None:
    """Whoever runs the house has named a second steward."""
    with sqlite3.connect(own.data / "meadow.db", timeout=5) as rows:
        rows.execute(
            "insert into people_role (person_id, name) select id, 'steward' from people_person"
            " where login = ?",
            (login,),
        )


def rows_of(own: House, table: str) -> int:
    with sqlite3.connect(f"file:{own.data}/meadow.db?mode=ro", uri=True) as rows:
        return rows.execute(f"select count(*) from {table}").fetchone()[0]


def signs_in_and_is_kept_out(own: House, comes) -> Member:
    """Ben, at the telnet door with the right passphrase."""
    ben = comes(own.telnet)
    ben.reads("connect")
    ben.types("connect otter")
    ben._unseen("four quiet herons fishing")
    ben.reads("You cannot come in at present.")
    return ben


def test_r22_r12_a_cruel_line_is_reported_decided_and_out_at_every_door_within_two_seconds(own, comes):
    word = "quillwort" + secrets.token_hex(6)
    linden, sol, ann = linden_comes(own, comes), comes(own.telnet), comes(own.telnet)
    sol.joins("plover", "Sol")
    becomes_steward(own, "plover")
    ann.joins("heron", "Ann")
    site = Reader(own.web)
    site.joins("otter", "Ben")
    ben = Wire(own.web, f"meadow={site.cookies['meadow']}")
    ben.hears("Room.Players")

    # On the lawn, and in a ring.
    ann.walks("lawn")
    ben.types("lawn")
    ann.reads("Ben comes in")
    ben.types(f"say nobody would miss you, {word} one")
    ann.reads(f"{word} one")
    ann.walks("house", "hearth")
    for line in ("house", "hearth", "sit", "agree"):
        ben.types(line)
    ben.is_told(lambda knows: knows.circle.get("you", {}).get("seat") == "sharing")
    for line in ("sit", "agree", "host", "begin", "begin", "pass"):
        ann.sends(line)
    ben.is_told(lambda knows: knows.circle.get("holder") == "Ben")
    ben.types(f"share and nobody would care, {word} two [done]")
    ann.reads(f"{word} two")

    # Ann reports it in the ring, sees exactly what goes, and takes only what Ben said.
    ann.sends("report ben 1")
    ann.reads("in your own words?")
    ann.answers("He said it twice.")
    ann.reads(f"{word} two")
    ann.reads("Which of these lines")
    ann.answers("theirs")
    shown = ann.reads("stewards alone.")
    assert shown.count(word) == 2 and "2 lines are attached" in shown
    ann.answers("yes")
    handle = re.search(r"It is called (\S+)\.", ann.reads("`reports mine`")).group(1)
    assert rows_of(own, "safety_attached") == 2
    assert scan.findings(word, [own.data]) == [], "only sealed bytes of it lie there"

    # The steward reads it and decides on a pause; Ben is out at every door within two seconds.
    linden.reads("A report waits to be answered.")
    linden.sends(f"reports {handle}")
    read = linden.reads("You looked at what is kept of two people")
    assert read.count(word) == 2 and "Ann tells of Ben" in read
    linden.sends(f"report/decide {handle}")
    for answer in (
        "4",
        "house",
        "3 days",
        "1",
        "You told Ann that nobody would miss her.",
        "Thank you.",
        "yes",
    ):
        linden.answers(answer)
    linden.reads("It is done, and called ")
    decided = time.monotonic()
    told = ben.reads("You have a pause from this house.")
    assert "Linden (steward) writes: You told Ann that nobody would miss her." in told
    assert ben.hears("Core.Goodbye", AT_ONCE_S)["again"] is False
    assert site.goes("/sessions").status == 302
    assert time.monotonic() - decided < AT_ONCE_S
    # Ben left before her eyes: that it was because of her report she reads from the next day on.
    ann.sends("reports mine")
    assert "it waits for an answer" in ann.reads("answer.")
    assert f"Your report {handle} is answered" not in ann.shown

    # With the right passphrase Ben reads why, and answers it; with a wrong one nobody learns anything.
    stranger = comes(own.telnet)
    stranger.reads("connect")
    stranger.types("connect otter")
    stranger._unseen("three loud herons fishing")
    assert "do not fit together" in stranger.quiet(2) and "pause" not in stranger.shown
    ben = signs_in_and_is_kept_out(own, comes)
    ben.reads("It lasts until ")
    ben.reads("ends this.")
    ben.answers("appeal I was quoting a poem, and I am sorry.")
    ben.reads("Your appeal against this is made")
    assert site.goes("/signin").status == 200

    # Another steward than who decided answers, and lifts it.
    sol.reads("Somebody appeals against a step.")
    sol.sends("reports")
    step = re.search(r"(\S+): since ", sol.reads(": since ")).group(1)
    linden.sends(f"appeal/read {step}")
    linden.reads("answered by a steward who did not decide")
    sol.sends(f"appeal/lift {step}=Please say it to Ann yourself.")
    sol.reads("The appeal is answered.")
    ben = comes(own.tls, tls=True)
    ben.connects("otter")
    ben.reads("You are answered: Please say it to Ann yourself.")

    # What has no end needs two; when the second agrees, the line over TLS ends at once.
    linden.sends("ladder ben")
    for answer in ("not here", "harsh", "It went on, and we cannot hold it.", "yes"):
        linden.answers(answer)
    step = re.search(r"It is called (\S+),", linden.reads("waits for another steward")).group(1)
    assert "not here" not in ben.quiet(1).casefold() and not ben.closed
    sol.sends(f"ladder/second {step} yes")
    sol.reads("It holds now")
    decided = time.monotonic()
    ben.reads("You cannot be in this house any more.")
    while not ben.closed and time.monotonic() - decided < AT_ONCE_S:
        ben.quiet(0.1)
    assert ben.closed
    signs_in_and_is_kept_out(own, comes).reads("It has no end of its own")
    ann.sends("looks")
    ann.reads("Linden (steward) looked at a report that you wrote, 2 times.")

    assert own.setup("stop").returncode == 0
    assert scan.findings(word, [own.data]) == []
    planted = own.data / "planted"
    planted.write_text(f"control {word}")
    assert scan.findings(word, [own.data]) == [str(planted)]
