"""Another process holds the database locked; people go on talking, come and go, and nothing is half done."""

import sqlite3
from contextlib import contextmanager


@contextmanager
def locked(house):
    """Nobody else can write to the rows of this house."""
    rows = sqlite3.connect(house.data / "meadow.db", isolation_level=None)
    rows.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        rows.execute("ROLLBACK")
        rows.close()


def test_r34_talk_goes_on_people_come_and_go_and_nobody_is_a_ghost(house, comes):
    ann, ben, cyd = comes(house.telnet), comes(house.telnet), comes(house.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    cyd.joins("lark", "Cyd")
    cyd.sends("quit")
    ann.reads("Cyd leaves for now.")
    with locked(house):
        ann.sends("say can you hear me")
        ben.reads('Ann says, "can you hear me"')
        cyd = comes(house.telnet)
        cyd.connects("lark")
        ann.reads("Cyd arrives.")
        ben.close()
        ann.reads("Ben is gone: the line dropped.")
        ann.sends("who")
        listed = ann.reads("(you)") + ann.quiet()
        assert "Cyd" in listed and "Ben" not in listed
        ann.sends("lawn")
        ann.reads("Nothing was changed")
        ann.sends("look")
        ann.reads("The Gate")
    ann.sends("lawn")
    ann.reads("The Lawn")


def test_r34_a_turn_under_the_lock_is_refused_whole_and_can_be_taken_after_it(house, comes):
    dee, eli = comes(house.telnet), comes(house.telnet)
    for member, login, name in ((dee, "wren", "Dee"), (eli, "finch", "Eli")):
        member.joins(login, name)
        member.walks("lawn", "house", "hearth")
        member.types("sit")
        member.reads("Type `agree` or `leave`.")
        member.types("agree")
        member.reads("You have agreed")
    dee.types("host")
    dee.reads("Your next step: `begin`")
    dee.types("begin")
    dee.reads("Your turn, Dee.")
    with locked(house):
        dee.types("share under the lock")
        dee.reads("Nothing was changed")
        dee.types("pass")
        dee.reads("Nothing was changed")
    assert "under the lock" not in eli.quiet()
    dee.types("share after the lock [done]")
    eli.reads('Dee says, "after the lock"')
    eli.reads("Your turn, Eli.")
