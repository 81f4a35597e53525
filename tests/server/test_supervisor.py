"""The supervisor: real processes, with stand-ins for Portal and Server."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from server import folder, lock
from server.conf import env, mark
from server.supervisor import pause_s

LONG_S = 30.0  # far more than any machine needs; what is awaited comes much sooner


def until(question, what: str):
    """The first truthy answer to `question`."""
    end = time.monotonic() + LONG_S
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.02)
    pytest.fail(f"never came: {what}")


@pytest.fixture
def data(tmp_path):
    """A data folder with keys."""
    folder_ = tmp_path / "data"
    house = env.read({"MEADOW_DATA": str(folder_), "MEADOW_TEST_HOUSE": "1"})
    folder.closed(folder_)
    folder.make_keys(house)
    return folder_


@pytest.fixture
def start(data):
    """Starts the supervisor; whatever still runs is ended."""
    running = []

    def begin(**more: str) -> subprocess.Popen:
        environment = os.environ | {"MEADOW_DATA": str(data), "MEADOW_TEST_HOUSE": "1"} | more
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.server.stand_in_supervisor"],
            cwd=env.ROOT,
            env=environment,
            stderr=subprocess.PIPE,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def is_up(data: Path) -> dict | None:
    told = lock.told(data)
    return told if told and told["linked"] and told["portal"]["up"] and told["house"]["up"] else None


def facts(data: Path, process: str) -> list[dict]:
    return [json.loads(line) for line in (data / "logs" / f"{process}.log").read_text().splitlines()]


def is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_both_children_are_started_and_say_that_they_are_linked(data, start):
    supervisor = start()
    told = until(lambda: is_up(data), "both up and linked")
    assert told["pid"] == supervisor.pid
    assert told["portal"]["restarts"] == told["house"]["restarts"] == 0


def test_a_running_house_says_with_which_doors_it_opened(data, start):
    start(MEADOW_TELNET_PORT="4990", MEADOW_TLS_PORT="4993", MEADOW_WEB_PORT="4991")
    told = until(lambda: is_up(data), "both up")
    asked = env.read({"MEADOW_DATA": str(data), "MEADOW_BIND": "0.0.0.0", "MEADOW_WEB_TLS": "on"})
    runs = lock.as_it_runs(asked, told)
    assert (runs.bind, runs.telnet_port, runs.tls_port, runs.web_port) == ("127.0.0.1", 4990, 4993, 4991)
    assert runs.public_url == "http://localhost:4991" and runs.web_tls is False
    assert lock.as_it_runs(asked, None) == lock.as_it_runs(asked, {"pid": 1}) == asked


def test_a_killed_child_is_back_and_the_other_stays(data, start):
    start()
    before = until(lambda: is_up(data), "both up")
    os.kill(before["house"]["pid"], signal.SIGKILL)
    after = until(
        lambda: (told := is_up(data)) and told["house"]["restarts"] == 1 and told, "the house again"
    )
    assert after["house"]["pid"] != before["house"]["pid"]
    assert after["portal"]["pid"] == before["portal"]["pid"]
    died = [fact for fact in facts(data, "supervisor") if fact["event"] == "child_died"]
    assert [(fact["process"], fact["signal"]) for fact in died] == [("house", signal.SIGKILL)]


def test_the_people_of_a_demo_live_beside_the_house_and_their_death_takes_nothing_down(data, start):
    (data / mark.NAME).touch(mode=0o600)
    supervisor = start(MEADOW_DEMO="1")
    before = until(lambda: (told := is_up(data)) and told["demo"]["up"] and told, "all three up")
    os.kill(before["demo"]["pid"], signal.SIGKILL)
    until(lambda: lock.told(data)["demo"]["restarts"] == 1 and lock.told(data)["demo"]["up"], "them again")
    after = is_up(data)
    assert after, "the house is still linked"
    assert [after[name]["pid"] for name in ("portal", "house")] == [
        before[name]["pid"] for name in ("portal", "house")
    ]
    supervisor.send_signal(signal.SIGTERM)
    assert supervisor.wait(LONG_S) == 0
    assert (data / "stopped").read_text().split() == ["demo", "house", "portal"]


def test_no_other_house_has_people_who_are_played(data, start):
    start()
    assert "demo" not in until(lambda: is_up(data), "both up")


def test_the_supervisor_of_a_house_refuses_the_folder_of_a_demo_and_the_other_way_round(data, start):
    said = start(MEADOW_DEMO="1").communicate(timeout=LONG_S)[1].decode()
    assert "does not belong to a demo" in said and said.count("\n") == 1
    (data / mark.NAME).touch(mode=0o600)
    said = start().communicate(timeout=LONG_S)[1].decode()
    assert "belongs to a demo" in said and said.count("\n") == 1
    assert not (data / "logs").exists()


def test_what_could_not_be_written_of_how_things_stand_is_written_later(data, start):
    in_the_way = data / (lock.STATUS + ".new")
    in_the_way.mkdir(mode=0o700)
    supervisor = start()
    until(lambda: (data / "logs" / "house.log").exists() and facts(data, "house"), "the house")
    assert lock.told(data) is None and supervisor.poll() is None
    in_the_way.rmdir()
    assert until(lambda: is_up(data), "the status")


def test_the_server_stops_before_the_portal(data, start):
    supervisor = start()
    until(lambda: is_up(data), "both up")
    supervisor.send_signal(signal.SIGTERM)
    assert supervisor.wait(LONG_S) == 0
    assert (data / "stopped").read_text().split() == ["house", "portal"]
    assert lock.holder(data) is None
    assert [fact["event"] for fact in facts(data, "supervisor")][-1] == "stopped"


def test_r39_a_second_house_on_one_folder_refuses(data, start):
    first = start()
    until(lambda: is_up(data), "the first house")
    second = start()
    said = second.communicate(timeout=LONG_S)[1].decode()
    assert second.returncode == 2
    assert said.count("\n") == 1 and str(data) in said
    assert lock.holder(data) == first.pid
    assert is_up(data)["house"]["restarts"] == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of their parent's death")
def test_r39_children_never_outlive_a_killed_supervisor(data, start):
    supervisor = start()
    told = until(lambda: is_up(data), "both up")
    supervisor.kill()
    supervisor.wait()
    until(lambda: not is_alive(told["portal"]["pid"]) and not is_alive(told["house"]["pid"]), "both ended")
    until(lambda: lock.holder(data) is None, "the folder is free")
    assert start() and until(lambda: is_up(data), "a new house in the same folder")


def test_a_crash_at_the_start_can_be_found_without_its_words(data, start):
    (data / "break-house").touch(mode=0o600)
    start()
    fault = until(
        lambda: (
            (data / "logs" / "supervisor.log").exists()
            and [fact for fact in facts(data, "supervisor") if fact["event"] == "fault"]
        ),
        "the fault",
    )[0]
    assert fault["type"] == "LookupError" and fault["door"] == "house"
    assert fault["ours"].startswith("tests/server/stand_in.py:")
    assert not any(b"nobody may read" in path.read_bytes() for path in data.rglob("*") if path.is_file())


def test_what_dies_at_once_is_started_again_more_and_more_slowly():
    assert [pause_s(deaths) for deaths in range(7)] == [0, 0, 0.5, 1, 2, 4, 8]
    assert pause_s(50) == 8


def test_r30_what_has_died_often_is_not_left_lying_longer_than_ten_seconds():
    assert max(pause_s(deaths) for deaths in range(100)) < 10


def test_r46_the_supervisor_refuses_a_folder_that_is_open_to_others(data, start):
    data.chmod(0o755)
    refused = start()
    said = refused.communicate(timeout=LONG_S)[1].decode()
    assert refused.returncode == 2 and "MEADOW_DATA" in said and said.count("\n") == 1
    assert not (data / "logs").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="limits are read from /proc")
def test_children_leave_no_core_and_are_not_given_the_stewards_passphrase(data, start):
    start(MEADOW_STEWARD_PASSPHRASE="a passphrase of a test")
    told = until(lambda: is_up(data), "both up")
    for name in ("portal", "house"):
        process = Path("/proc", str(told[name]["pid"]))
        core = next(line for line in (process / "limits").read_text().splitlines() if "core" in line)
        assert core.split()[4:6] == ["0", "0"]
        assert b"MEADOW_STEWARD" not in (process / "environ").read_bytes()
    assert all(path.stat().st_mode & 0o077 == 0 for path in data.rglob("*"))
