"""A house on PostgreSQL, from nothing: an evening of two, a new Server, a backup, an erasure, a way back."""

import re
import subprocess
import sys
import time

from tests.postgresql.cluster import ROLE
from tests.postgresql.conftest import OnPostgreSQL
from tests.stories.house import ROOT
from tests.stories.people import PASSPHRASE, is_erased, seated

WITHIN_S = 60.0
MET = "SELECT stage, sat FROM circles_meeting"


def takes_turn(member, words: str) -> None:
    member.reads(f"Your turn, {member.name}.")
    member.types(f"share {words}")
    member.reads(f'You say, "{words}"')
    member.types("done")


def begun(house, comes, login: str = "otter"):
    """Ann and Ben sit in a ring; the first turn is Ann's. `login` is Ben's."""
    ann, ben = comes(house.telnet), comes(house.telnet)
    ann.joins("heron", "Ann")
    ben.joins(login, "Ben")
    for member in (ann, ben):
        seated(member)
    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types("begin")
    return ann, ben


def test_a_house_set_up_from_nothing_holds_an_evening_of_two_through_a_new_server(set_up, house, comes):
    assert "migrated" in set_up.setup("log").stdout
    assert house.asks(f"SELECT rolsuper FROM pg_roles WHERE rolname = '{ROLE}'") == [(False,)]
    ann, ben = begun(house, comes)
    takes_turn(ann, "a long day, and I am glad to sit down")
    ben.reads("a long day")
    ben.reads("Your turn, Ben.")
    killed = house.kill("house")
    house.wait_for_another("house", than=killed)
    for member in (ann, ben):
        member.reads("is back. You are where you were")
    ben.types("pass")
    ann.reads("Ben passes. Thank you")
    ben.reads("you are asked once more, if you wish.")
    ben.types("share only this: I am here [done]")
    ann.reads('Ben says, "only this: I am here"')
    takes_turn(ann, "lighter")
    takes_turn(ben, "warm")
    for member in (ann, ben):
        member.reads("`aftercare` takes you there")
    for member in (ann, ben):
        member.types("aftercare")
        member.reads("You are in aftercare.")
    ann.types("next")
    for member in (ann, ben):
        member.reads("The meeting has ended, and the house has kept none of its words.")
    assert house.asks(MET) == [("ended", 2)]
    assert "fault" not in house.setup("log").stdout


def test_r40_a_step_of_the_tables_that_fails_is_undone_and_says_so_and_the_house_runs_on_them(rested):
    broken = {"DJANGO_SETTINGS_MODULE": "tests.server.broken_settings", "BROKEN_BY": "error"}
    words = [sys.executable, "-m", "server.rows"]
    ran = subprocess.run(
        words, cwd=ROOT, env=rested.environment | broken, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2 and "the step that failed is undone" in ran.stderr
    assert ran.stderr.count("\n") == 1
    steps = rested.asks("SELECT name FROM django_migrations WHERE app = 'broken_feature'")
    assert steps == [("0001_first",)], "the step before it"
    rested.open()


def test_r39_a_second_house_on_the_same_database_does_not_open_and_the_first_goes_on(
    cluster, set_up, rested, comes
):
    rested.open()
    member = comes(rested.telnet)
    second = OnPostgreSQL(cluster, rested.name, set_up.data)
    refused = second.setup("run")
    assert (
        refused.returncode != 0 and "another house has this database open" in refused.stdout + refused.stderr
    )
    assert "Traceback" not in refused.stdout + refused.stderr
    member.joins("heron", "Ann")
    assert rested.setup("stop").returncode == 0
    second.open()
    second.close()


def test_r42_r43_r44_an_evening_goes_on_from_a_dump_in_an_empty_database_and_nobody_erased_is_back(
    rested, another, comes
):
    rested.open()
    ann, ben = begun(rested, comes, "gulllogin")
    ann.reads("Your turn, Ann.")
    private = re.search(r"AGE-SECRET-KEY-1\S+", rested.upkeep("backup-key").stdout).group()
    saved = rested.upkeep("backup")
    assert saved.returncode == 0, saved.stderr
    [file] = (rested.data / "backups").glob("*.age")
    assert rested.cluster.files_with("gulllogin"), "what is looked for is found before"
    is_erased(ben)
    is_in_no_file(rested, "gulllogin")
    assert rested.setup("stop").returncode == 0

    key = ("--house-key", rested.data / "keys" / "house.key")
    full = rested.upkeep("restore", file, *key, typed=private + "\n")
    assert full.returncode == 1 and "holds a house already" in full.stderr
    back = another.upkeep("restore", file, *key, typed=private + "\n")
    assert back.returncode == 0, back.stderr
    assert "erased again: one person" in back.stdout
    assert another.asks("SELECT count(*) FROM people_person") == [(2,)], "Ann and the steward"
    assert another.asks("SELECT count(*) FROM people_websession") == [(0,)]
    another.open()
    ann, ben = comes(another.telnet), comes(another.telnet)
    ann.connects("heron")
    ann.types("share I am back")
    ann.reads('You say, "I am back"')
    ben.reads("connect")
    ben.types("connect gulllogin")
    ben._unseen(PASSPHRASE)
    ben.reads("do not fit")
    stranger = comes(another.telnet)
    stranger.joins("lark", "Cyd")  # the counters of rows go on, too


def is_in_no_file(house, word: str) -> None:
    """Within the minute, with some patience for a busy machine."""
    until = time.monotonic() + WITHIN_S
    while (found := house.cluster.files_with(word)) and time.monotonic() < until:
        time.sleep(1)
    assert found == [], f"still there after {WITHIN_S} s"
    assert "rows_linger" not in house.setup("log").stdout
