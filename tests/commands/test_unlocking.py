"""`unlock` and `lock` as typed lines; and every way out locks."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from commands import doorway, unlocking
from commands.command import Command
from game.common import changes, demo
from game.people import services, vault
from game.people.events import VaultLocked
from game.people.models import Vault
from game.personas.refusals import GuestsHaveNone
from tests.commands.test_arriving import PASSPHRASE as JOINED_BY
from tests.commands.test_arriving import join
from tests.commands.unlocked import PASSPHRASE, is_open, unlock


def clock(minutes) -> set[str]:
    """The wall clock so many minutes from now, and a minute later: a test may cross it."""
    at = datetime.now(UTC) + timedelta(minutes=minutes)
    return {(at + timedelta(minutes=late)).strftime("%H:%M") for late in (-1, 0, 1)}


# --- open


def test_the_first_time_the_house_says_what_can_be_lost_before_it_asks(ann):
    told, asked = ann.type("unlock")
    for words in ("both are lost", "No steward can open them", "the running house could read them"):
        assert words in told
    assert asked == unlocking.PASSPHRASE and ann.hidden
    said = ann.type(PASSPHRASE)
    assert "are open until" in said[0] and is_open(ann) and not ann.hidden
    assert PASSPHRASE not in ann.heard_all
    ann.type("lock")
    assert ann.type("unlock") == [unlocking.PASSPHRASE]


def test_the_house_says_it_again_to_whom_did_not_open_them(ann):
    ann.type("unlock")
    ann.type("stop")
    assert ann.type("unlock")[0] == unlocking.TOLD


def test_after_each_line_one_reads_until_when_the_pages_are_open(ann, time):
    unlock(ann)
    for line in ("look", "say hello", "nonsense here"):
        ann.told.clear()
        ann.type(line)
        kind, text = ann.told[-1]
        assert kind == "prompt" and re.fullmatch(r"\(unlocked until \d\d:\d\d UTC\)", text)
        assert text[16:21] in clock(30)
    time.now += 600
    assert ann.type("look")[-1][16:21] in clock(20)
    ann.type("lock")
    assert "unlocked" not in "".join(ann.type("look"))


def test_where_a_question_stands_it_is_the_last_word(ann):
    unlock(ann)
    assert "Your present passphrase" in ann.type("passphrase")[-1]


def test_nobody_else_sees_that_pages_were_opened(ann, ben):
    ben.told.clear()
    unlock(ann)
    ann.type("lock")
    assert ben.told == []


def test_a_wrong_passphrase_is_asked_once_more_and_then_one_waits(ann):
    ann.type("unlock")
    for _ in range(5):
        no, again = ann.type("wrong words here")
        assert "does not open your pages" in no and again == unlocking.PASSPHRASE and ann.hidden
    assert "Please wait 30 seconds" in ann.type(PASSPHRASE)[0] and not is_open(ann)
    ann.time.now += 31
    ann.type(PASSPHRASE)
    assert is_open(ann)


def test_unlocking_twice_and_locking_twice_says_how_it_is(ann):
    assert "locked already" in ann.type("lock")[0]
    unlock(ann)
    assert "open already" in ann.type("unlock")[0]
    assert ann.type("lock") == ["Your pages are locked."]
    assert not is_open(ann)
    assert "unlock code" in ann.type("unlock the door")[0]


def test_a_guest_and_a_demo_have_no_pages(stranger, ann):
    stranger.type("visit")
    for line in ("unlock", "passphrase pages", "unlock code"):
        assert stranger.type(line) == [str(GuestsHaveNone())]
    demo.declare(True)
    try:
        for line in ("unlock", "passphrase pages", "unlock code"):
            (no,) = ann.type(line)
            assert "demo" in no and "nothing can be sealed" in no
    finally:
        demo.declare(False)


def test_joining_makes_a_vault_that_opens_by_the_passphrase(stranger, world, time):
    join(stranger)
    assert Vault.objects.count() == 1
    unlock(stranger, JOINED_BY)
    assert is_open(stranger)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("unlock", "eight hours"),
        ("lock", "locks your"),
        ("passphrase pages", "own."),
        ("sealed", "both lost"),
    ],
)
def test_help_tells_of_it(ann, title, word):
    (page,) = ann.type(f"help {title}")
    assert word in page


# --- locked, on each way out


@pytest.mark.parametrize(
    "how", ["quit", "drop", "lock", "idle", "eight hours", "another connection", "closing"]
)
def test_every_way_out_locks(ann, time, how, person):
    changes.listen(VaultLocked, doorway.vault_locked)
    unlock(ann)
    person_id, key = ann.who.person_id, vault._open[ann].key
    if how == "quit":
        ann.type("quit")
    elif how == "drop":
        doorway.gone(ann, quit=False)
    elif how == "lock":
        ann.type("lock")
    elif how == "idle":
        time.now += 1800
        vault.tick(now=time())
    elif how == "eight hours":
        for _ in range(8 * 3):
            time.now += 1200
            vault.use(person_id, ann, now=time())
        vault.tick(now=time())
    elif how == "another connection":
        ann.replaced_by = object()
        doorway.gone(ann, quit=False)
    else:
        vault.forget()
    assert key.is_closed and not vault.is_open(person_id, ann, now=time())
    assert (doorway.LOCKED in ann.heard) == (how in ("idle", "eight hours"))


def test_who_stops_or_is_gone_while_the_passphrase_is_looked_at_has_nothing_open(ann, monkeypatch):
    waiting = []
    monkeypatch.setattr(vault, "in_thread", lambda work, then, broke: waiting.append((work, then)))
    unlock(ann)
    assert ann.type("something")[-1] == "One moment, please."
    ann.type("stop")
    work, then = waiting.pop()
    then(work())
    assert not is_open(ann)
    unlock(ann)
    doorway.gone(ann, quit=False)
    work, then = waiting.pop()
    then(work())
    assert not vault._open


# --- doing what needs them open


class Needs(Command):
    """
    does something with pages.
    """

    done: list[float] = []  # noqa: RUF012

    def do(self):
        unlocking.with_open(self, lambda: self.done.append(self.now))


def needs(actor):
    Needs().prepare(actor, "needs", "", actor.time()).run()


def test_what_needs_open_pages_is_done_after_the_passphrase_and_at_once_while_they_are_open(ann):
    Needs.done.clear()
    needs(ann)
    assert Needs.done == []
    ann.type("wrong words here")
    assert Needs.done == []
    ann.type(PASSPHRASE)
    assert len(Needs.done) == 1
    ann.time.now += 1700
    needs(ann)
    assert len(Needs.done) == 2
    ann.time.now += 1700  # that was a use
    assert is_open(ann)


def test_who_stops_does_nothing(ann):
    Needs.done.clear()
    needs(ann)
    ann.type("stop")
    unlock(ann)
    assert Needs.done == []


def test_what_is_refused_after_opening_is_told(ann):
    class Refuses(Needs):
        """
        refuses.
        """

        def do(self):
            unlocking.with_open(self, self.fails)

        def fails(self):
            services.check_passphrase("short")

    Refuses().prepare(ann, "refuses", "", ann.time()).run()
    assert any("at least 10 characters" in text for text in ann.type(PASSPHRASE))
    assert is_open(ann) and ann.dialogue is None
