"""A living evening: what `make demo` opens, seen by somebody who comes in, and for ten hours of its time."""

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.common import demo
from server import lock
from server.conf import mark
from server.demo.members import NAMES
from tests.stories.house import ROOT, House
from tests.stories.people import Member

CAST = NAMES[:4]
TEN_HOURS_S = 36_000.0
RATE = 720.0
GROWTH_KB = 8 * 1024
"""More than caches take that still fill; less than ten hours of a leak."""


class Demo(House):
    """Opened by what `make demo` runs."""

    def setup(self, deed: str, timeout: float = 120) -> subprocess.CompletedProcess:
        words = ["demo", *([deed] if deed != "run" else [])]
        return subprocess.run(
            [sys.executable, "-m", "server.setup_house", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def goes_at(self, rate: float) -> None:
        """Closed and opened again, its time running so fast."""
        self.setup("stop")
        self.environment["MEADOW_CLOCK_RATE"] = str(rate)
        self.open()

    def meetings(self) -> tuple[int, tuple]:
        """How many have ended, and which one stands how."""
        rows = sqlite3.connect(f"file:{self.data}/meadow.db?mode=ro", uri=True, timeout=5)
        try:
            (ended,) = rows.execute("select count(*) from circles_meeting where stage = 'ended'").fetchone()
            now = rows.execute("select id, version from circles_meeting where stage != 'ended'").fetchone()
        finally:
            rows.close()
        return ended, now or ("", ended)

    def faults(self) -> list[dict]:
        """What broke or died unwished, by place."""
        logs = (self.data / "logs").glob("*.log")
        facts = [json.loads(line) for log in logs for line in log.read_text().splitlines()]
        return [
            fact
            for fact in facts
            if fact["event"] == "fault"
            or fact["event"] == "child_died"
            and (fact["status"] or fact["signal"])
        ]

    def kilobytes(self) -> dict[str, int]:
        """What each process holds in memory."""
        told = lock.told(self.data)
        return {name: resident(told[name]["pid"]) for name in ("portal", "house", "demo")}


def resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.fixture(scope="module")
def living():
    """A demo whose minutes are seconds."""
    one = Demo(MEADOW_CLOCK_RATE="60")
    one.printed = one.open()
    yield one
    one.close()


def test_what_is_printed_says_where_and_as_whom_and_who_sits_there(living):
    for said in (f":{living.web}/signin", f"127.0.0.1 {living.telnet}", "connect eli", demo.PASSPHRASE):
        assert said in living.printed
    assert "A program plays them" in living.printed and "`make demo-stop`" in living.printed
    assert max(map(len, living.printed.splitlines())) <= 78
    again = living.setup("run")
    assert again.returncode == 0 and "runs already" in again.stdout


def test_somebody_comes_sees_the_circle_sits_has_a_turn_and_is_thanked(living, comes):
    eli = comes(living.telnet)
    eli.connects("eli", demo.PASSPHRASE)
    eli.types("circles")
    eli.reads("The Evening Circle (a demo, played by a program)")
    eli.walks("lawn", "house", "hearth")
    assert "The Evening Circle (a demo, played by a program) meets here." in eli.shown
    eli.types("circle")
    eli.reads("are played by a program: nobody is")
    takes_a_chair(eli)
    eli.reads("Your turn, Eli.", within=60)
    eli.types("share I came to see how this goes")
    eli.reads('You say, "I came to see how this goes"')
    eli.types("done")
    eli.reads("Thank you", within=5)
    eli.reads("Eli", within=5)
    eli.reads("Your turn, Eli.", within=60)
    eli.types("pass")
    eli.reads("Aftercare is open", within=60)
    seen = eli.reads("The meeting has ended", within=60)
    assert any(
        line.startswith(tuple(f"{name} says" for name in CAST)) and "ank" in line and "Eli" in line
        for line in seen.splitlines()
    )


def takes_a_chair(member: Member) -> None:
    """A seat as soon as a door is open."""
    for _ in range(200):
        member.types("sit")
        if "Type `agree` or `leave`." in member.quiet(0.2):
            member.types("agree")
            member.reads("You have agreed")
            return
    pytest.fail("no door was ever open")


def test_no_other_house_opens_the_folder_of_a_demo(living):
    refused = House.setup(living, "run")
    assert refused.returncode == 2 and "belongs to a demo" in refused.stderr
    assert lock.holder(living.data) is not None


def test_when_the_people_of_the_demo_die_the_house_lives_on_and_they_are_back_in_their_seats(living, comes):
    portal, house = living.pid("portal"), living.pid("house")
    killed = living.kill("demo")
    living.wait_for_another("demo", than=killed)
    assert (living.pid("portal"), living.pid("house")) == (portal, house)
    ended, _ = living.meetings()
    until = time.monotonic() + 40
    while living.meetings()[0] <= ended:
        assert time.monotonic() < until, "no meeting came to its end"
        time.sleep(0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc")
def test_ten_hours_go_by_and_nothing_breaks_grows_or_stands_still(living):
    living.goes_at(RATE)
    before = len(living.faults())  # the kill of another story
    began = time.monotonic()
    ended, stood = living.meetings()
    held, look_s = [], 2.0
    while (time.monotonic() - began) * RATE < TEN_HOURS_S:
        time.sleep(look_s)
        held.append(living.kilobytes())
        _, stands = living.meetings()
        assert stands != stood, "nothing moved for half an hour of the demo's time"
        stood = stands
    assert living.faults()[before:] == []
    assert living.meetings()[0] - ended >= 40
    warm = held[len(held) // 3]
    for name, now in held[-1].items():
        assert now - warm[name] < GROWTH_KB, f"{name} grew from {warm[name]} to {now} kB"


def test_where_the_mark_is_gone_the_members_of_a_demo_come_in_no_more(living, comes):
    living.setup("stop")
    told, sign = living.data / mark.NAME, living.folder / mark.NAME
    told.rename(sign)
    opened = House.setup(living, "run")
    try:
        assert opened.returncode == 0, opened.stderr
        eli = comes(living.telnet)
        eli.reads("help now")
        eli.types(f"connect eli {demo.PASSPHRASE}")
        eli.reads("do not fit together")
        eli.answers("stop")
        eli.types("join")
        eli.reads("login name")
        eli.answers("otter")
        eli.reads("Which name shall others see")
        eli.answers("Finn")
        eli.reads("A passphrase, please")
        eli.answers(demo.PASSPHRASE)
        eli.reads("Please take a passphrase")
    finally:
        House.setup(living, "stop")
        sign.rename(told)
