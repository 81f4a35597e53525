"""The Server and the Portal are killed in the middle of a round; the circle goes on where it was."""

import sqlite3

import pytest

from tests.stories.people import Member

RING = (("heron", "Ann"), ("otter", "Ben"), ("lark", "Cyd"))


@pytest.fixture
def ring(fragile, comes):
    """Three people in a ring, the meeting begun, Ann's turn done, Ben's begun."""
    members = [comes(fragile.telnet) for _ in RING]
    for member, (login, name) in zip(members, RING, strict=True):
        member.login = login
        member.joins(login, name)
        member.walks("lawn", "house", "hearth")
        member.types("sit")
        member.reads("Type `agree` or `leave`.")
        member.types("agree")
        member.reads("You have agreed")
    ann, ben, _ = members
    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types("begin")
    ann.reads("Your turn, Ann.")
    ann.types("pass")
    ben.reads("Your turn, Ben.")
    ben.types("share I began before it happened...")
    for member in members:
        member.reads("I began before it happened...")
    return members


def stands(house) -> dict[str, tuple]:
    """How the meeting stands in the rows: phase, holder, order, who has spoken or passed."""
    rows = sqlite3.connect(f"file:{house.data}/meadow.db?mode=ro", uri=True)
    rows.row_factory = sqlite3.Row
    meeting = dict(rows.execute("select * from circles_meeting where stage != 'ended'").fetchone())
    seats = [dict(row) for row in rows.execute("select * from circles_seat order by position")]
    rows.close()
    return {
        "meeting": tuple(meeting[key] for key in ("stage", "phase_index", "holder_id", "host_id")),
        "seats": [tuple(seat[key] for key in ("persona_id", "position", "share", "quiet")) for seat in seats],
    }


def test_r30_after_the_server_was_killed_twice_everyone_is_who_and_where_they_were(fragile, ring):
    ann, ben, cyd = ring
    before = stands(fragile)
    for _ in range(2):
        killed = fragile.kill("house")
        fragile.wait_for_another("house", than=killed)
        for member in ring:
            assert member.reads("is back. You are where you were").count("traceback") == 0
        assert stands(fragile) == before
    ann.types("order")
    order = ann.reads("3. Cyd")
    assert "1. Ann (you): holds the meeting, is asked again at the end" in order
    assert "2. Ben: has the turn" in order
    ben.types("share and went on after it")
    for member in ring:
        member.reads("and went on after it")
    ben.types("done")
    cyd.reads("Your turn, Cyd.")
    cyd.types("pass")
    ann.reads("you are asked once more")


def test_r30_lines_typed_while_the_server_is_away_are_kept_or_named(fragile, ring):
    ann, ben, cyd = ring
    killed = fragile.kill("house")
    ben.reads(AWAY)
    for number in range(7):
        ben.types(f"share line number {number} of mine...")
    fragile.wait_for_another("house", than=killed)
    cyd.reads("is back. You are where you were")
    seen = ben.quiet(3)
    heard = cyd.quiet(1)
    for number in range(7):
        words = f"line number {number} of mine"
        assert (words in heard) == (f'You say, "{words}' in seen)
    assert all(f"line number {number} of mine" in heard for number in range(5))
    assert "not" in seen


def test_r47_help_now_and_quit_answer_while_the_server_is_away(fragile, ring):
    ann, ben, _ = ring
    killed = fragile.kill("house")
    ann.reads(AWAY)
    ann.types("help now")
    ann.reads("112")
    newcomer = Member(fragile.telnet)
    newcomer.reads("help now")
    newcomer.types("help now")
    newcomer.reads("112")
    newcomer.types("quit")
    newcomer.quiet(1)
    assert newcomer.closed
    fragile.wait_for_another("house", than=killed)


def test_r31_after_the_portal_was_killed_there_are_no_ghosts_and_who_returns_has_their_seat(
    fragile, ring, comes
):
    before = stands(fragile)
    killed = fragile.kill("portal")
    fragile.wait_for_another("portal", than=killed)
    ann = comes(fragile.telnet)
    ann.connects("heron")
    ann.types("who")
    alone = ann.reads("(you)") + ann.quiet()
    assert "Ben" not in alone and "Cyd" not in alone
    ben = comes(fragile.telnet)
    ben.connects("otter")
    ann.reads("Ben is back")
    after = stands(fragile)
    assert after["meeting"] == before["meeting"]
    ann.name, ben.name = "Ann", "Ben"
    ben.sends("share I am back, and it is still my turn")
    ann.reads("I am back, and it is still my turn")
    ann.quiet()
    assert ann.shown.count("I am back, and it is still my turn") == 1, (
        "after a new link each line is heard once"
    )


AWAY = "the house is resting"
