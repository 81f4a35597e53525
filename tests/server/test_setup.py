"""The set-up: what is in the way is one sentence, and nothing half-made stays."""

import contextlib
import os
import socket
import sqlite3
import subprocess
import sys

import pytest

from game.people import services as people
from game.people.models import Person
from server import building, doors, folder, lock, notices, setup_house
from server.conf import env, mark
from server.conf.env import Unusable, read
from server.rows import copy_of


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as open_:
        trials = [open_.enter_context(socket.socket()) for _ in range(count)]
        for trial in trials:
            trial.bind(("127.0.0.1", 0))
        return [trial.getsockname()[1] for trial in trials]


@pytest.fixture
def said(tmp_path):
    """The settings of a house of its own."""
    telnet, tls, web = free_ports(3)
    return {
        "MEADOW_DATA": str(tmp_path / "data"), "MEADOW_TEST_HOUSE": "1",
        "MEADOW_TELNET_PORT": str(telnet), "MEADOW_TLS_PORT": str(tls), "MEADOW_WEB_PORT": str(web),
    }  # fmt: skip


def python(module: str, said: dict, *words: str) -> subprocess.CompletedProcess:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MEADOW_")}
    environment |= {"DJANGO_SETTINGS_MODULE": "server.conf.settings"} | said
    return subprocess.run(
        [sys.executable, "-m", module, *words], cwd=env.ROOT, env=environment, capture_output=True
    )


# --- the doors


def test_a_port_that_is_taken_is_named_with_who_has_it(said):
    house = read(said)
    with socket.socket() as other:
        other.bind(("127.0.0.1", house.tls_port))
        other.listen()
        with pytest.raises(Unusable, match="MEADOW_TLS_PORT") as refused:
            doors.all_free(house)
    assert str(house.tls_port) in str(refused.value)
    if sys.platform == "linux":
        assert f"process {os.getpid()}" in str(refused.value)
    doors.all_free(house)


def test_a_taken_port_leaves_nothing_behind(said):
    house = read(said)
    with socket.socket() as other:
        other.bind(("127.0.0.1", house.web_port))
        other.listen()
        ran = python("server.setup_house", said, "run")
    assert ran.returncode == 2 and b"MEADOW_WEB_PORT" in ran.stderr and ran.stderr.count(b"\n") == 1
    assert list(house.data.iterdir()) == []


# --- the tables


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """A data folder with up-to-date tables."""
    data = tmp_path_factory.mktemp("rows") / "data"
    settings = {"MEADOW_DATA": str(data), "MEADOW_TEST_HOUSE": "1"}
    folder.closed(data)
    folder.make_keys(read(settings))
    assert python("server.rows", settings).returncode == 0
    return read(settings), settings


def tables(house) -> set[str]:
    with contextlib.closing(sqlite3.connect(house.data / "meadow.db")) as file:
        return {name for (name,) in file.execute("SELECT name FROM sqlite_master")}


def test_r40_a_change_of_the_tables_that_fails_is_undone(rows):
    house, settings = rows
    before = tables(house)
    settings = settings | {"DJANGO_SETTINGS_MODULE": "tests.server.broken_settings", "BROKEN_BY": "error"}
    ran = python("server.rows", settings)
    assert ran.returncode == 2 and ran.stderr.count(b"\n") == 1 and b"as they were" in ran.stderr
    assert tables(house) == before and "half_made" not in before
    assert not copy_of(house.data / "meadow.db").exists()
    assert not any(
        b"nobody may read" in path.read_bytes() for path in house.data.rglob("*") if path.is_file()
    )


def test_r40_a_change_of_the_tables_that_is_killed_is_undone_at_the_next_start(rows):
    house, settings = rows
    before = tables(house)
    broken = settings | {"DJANGO_SETTINGS_MODULE": "tests.server.broken_settings", "BROKEN_BY": "kill"}
    assert python("server.rows", broken).returncode == 137
    assert "half_made" in tables(house)
    assert python("server.rows", settings).returncode == 0
    assert tables(house) == before and not copy_of(house.data / "meadow.db").exists()


# --- the first start


def test_an_operators_certificate_without_its_key_is_one_sentence(rows):
    house, settings = rows
    certificate = house.keys / "tls.crt"
    certificate.touch(mode=0o600)
    try:
        ran = python("server.build", settings)
    finally:
        certificate.unlink()
    assert ran.returncode == 2 and ran.stderr.count(b"\n") == 1
    assert b"tls.crt is there, and its key" in ran.stderr


def test_what_the_steward_comes_in_with_is_told_whole(monkeypatch):
    printed = {"server.rows": "", "server.build": "steward linden four quiet herons ABCDE-FGHJK\n"}
    monkeypatch.setattr(setup_house, "_python", lambda module, environment, held: printed[module])
    made = setup_house._build({}, -1)
    assert made == ["linden", "four quiet herons", "ABCDE-FGHJK"]
    notice = notices.steward(*made)
    assert all(told in notice for told in made) and "recover" in notice


def test_the_stewards_recovery_code_makes_a_new_passphrase(db, monkeypatch):
    monkeypatch.setattr(building, "open_book", lambda *_: None)
    monkeypatch.setattr(building, "steward_passphrase", lambda: "as the operator said")
    made = building.build("made up just now")
    assert (made.login, made.passphrase) == ("steward", "as the operator said")
    (steward,) = Person.objects.all()
    people.recover(steward.id, made.code, people.new_code(), "a hash")
    steward.refresh_from_db()
    assert steward.passphrase == "a hash"
    assert building.build("made up just now") is None


def test_a_steward_who_cannot_be_made_is_named_by_the_setting_before_anything_is_made(said):
    ran = python("server.setup_house", said | {"MEADOW_STEWARD_NAME": "help"}, "run")
    assert ran.returncode == 2 and b"MEADOW_STEWARD_NAME" in ran.stderr and ran.stderr.count(b"\n") == 1
    assert list(read(said).data.iterdir()) == []


def test_a_door_that_is_lost_while_the_house_starts_is_named_with_who_has_it(said, monkeypatch):
    house = read(said)
    folder.closed(house.data)
    folder.make_keys(house)
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    with socket.socket() as other:
        other.bind(("127.0.0.1", house.tls_port))
        other.listen()
        with pytest.raises(Unusable, match=f"Port {house.tls_port} .*MEADOW_TLS_PORT"):
            setup_house._start(house, lock.take(house.data))
    assert lock.holder(house.data) is None
    assert "reason=port_taken" in notices.facts(house.logs) and "door=telnet/tls" in notices.facts(house.logs)


def test_a_first_start_that_breaks_off_leaves_no_database(said, monkeypatch):
    house = read(said)
    folder.closed(house.data)

    def broken(module, environment, held):
        (house.data / "draft-meadow.db").touch()
        assert environment["MEADOW_DATABASE_URL"].endswith("/draft-meadow.db")
        if module == "server.build":
            raise setup_house.Failed("It broke off.")
        return ""

    monkeypatch.setattr(setup_house, "_python", broken)
    with pytest.raises(setup_house.Failed):
        setup_house._rows_and_world(house, -1)
    assert list(house.data.iterdir()) == []


def test_a_real_house_opens_says_so_again_and_closes(said):
    house = read(said)
    first = python("server.setup_house", said, "run")
    try:
        out = first.stdout.decode()
        assert first.returncode == 0, first.stderr
        passphrase = out.split("passphrase   ")[1].split()[0]
        code = out.split("recovery code   ")[1].split()[0]
        assert str(house.tls_port) in out and doors.fingerprint(house)[:48] in out
        kept = [path.read_bytes() for path in house.data.rglob("*") if path.is_file()]
        assert not any(secret.encode() in one for one in kept for secret in (passphrase, code))
        told = lock.told(house.data)
        others = dict(zip(("TELNET", "TLS", "WEB"), map(str, free_ports(3)), strict=True))
        moved = said | {f"MEADOW_{door}_PORT": port for door, port in others.items()}
        refused = python("server.setup_house", moved, "run")
        assert refused.returncode == 2 and refused.stderr.count(b"\n") == 1
        assert str(house.tls_port) in refused.stderr.decode() and "make stop" in refused.stderr.decode()
        looked = python("server.setup_house", moved, "status")
        assert looked.returncode == 0
        assert str(house.tls_port) in looked.stdout.decode() and others["TLS"] not in looked.stdout.decode()
        again = python("server.setup_house", said, "run")
        assert (
            again.returncode == 0
            and b"running already" in again.stdout
            and passphrase.encode() not in again.stdout
        )
        assert lock.told(house.data) == told
        assert folder.too_open(house.data) is None
        assert python("server.setup_house", said, "status").returncode == 0
        assert b"portal_up" in python("server.setup_house", said, "log").stdout
    finally:
        stopped = python("server.setup_house", said, "stop")
    assert stopped.returncode == 0 and lock.holder(house.data) is None
    assert not doors.telnet_answers(house) and not doors.web_answers(house)
    assert python("server.setup_house", said, "status").returncode == 3


@pytest.fixture
def afresh(said, monkeypatch):
    """The settings of this process are those of the house, and can be read again."""
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MEADOW_DEMO", "off")  # what the set-up says of it is undone after the test
    env.house.cache_clear()
    yield env.house.cache_clear
    env.house.cache_clear()


def test_what_make_demo_runs_is_a_demo_of_its_own(said, afresh, monkeypatch, capsys):
    assert setup_house.main(["demo", "status"]) == 3
    assert env.house().demo and os.environ["MEADOW_DEMO"] == "1"
    monkeypatch.setattr(setup_house, "_rows_and_world", lambda settings, held: os.close(held))
    monkeypatch.setattr(setup_house, "_start", lambda settings, held: None)
    assert setup_house.main(["demo"]) == 0
    assert (read(said).data / mark.NAME).exists() and "connect eli" in capsys.readouterr().out
    assert setup_house.main(["demo", "dance"]) == 2
    os.environ["MEADOW_DEMO"] = "off"
    afresh()
    assert setup_house.main(["run"]) == 2
    assert "belongs to a demo" in capsys.readouterr().err


def test_whoever_opens_a_house_is_told_the_way_in_by_a_browser_and_by_a_client(said):
    house = read(said)
    told = notices.opened(house, None)
    assert f"{house.public_url}/join\n" in told and f"port {house.tls_port} with TLS" in told


def test_a_house_with_an_address_for_others_and_no_proxy_is_told_what_is_missing(said):
    public = said | {"MEADOW_PUBLIC_URL": "https://meadow.example"}
    assert "MEADOW_PROXIES" in notices.opened(read(public), None)
    assert "MEADOW_PROXIES" not in notices.opened(read(public | {"MEADOW_PROXIES": "127.0.0.1"}), None)
    assert "MEADOW_PROXIES" not in notices.opened(read(public | {"MEADOW_WEB_TLS": "on"}), None)
    for here in ("http://localhost:4001", "http://[::1]:4001", ""):
        assert "MEADOW_PROXIES" not in notices.opened(read(said | {"MEADOW_PUBLIC_URL": here}), None)


def test_what_the_operator_is_told_fits_a_screen(said):
    house = read(said)
    told = {"pid": 1, "since": 0.0, "stopping": False, "linked": True}
    told |= {name: {"pid": 2, "up": True, "restarts": 0} for name in ("portal", "house")}
    texts = [
        notices.opened(house, "AB:" * 31 + "AB"),
        notices.opened(read(said | {"MEADOW_PUBLIC_URL": "https://meadow.example"}), None),
        notices.opened(read(said | {"MEADOW_WEB_TLS": "on"}), "AB:" * 31 + "AB"),
        notices.running(house),
        notices.steward("steward", "x" * 20, "ABCDE-" * 4 + "ABCDEF"),
        notices.opened(read(said | {"MEADOW_DEMO": "1"}), None),
        notices.running(read(said | {"MEADOW_DEMO": "1"})),
    ]
    for text in [*texts, notices.status(house, told), notices.status(house, None)]:
        assert max(map(len, text.splitlines())) <= 78 and "!" not in text
