"""From an empty machine: the Python is found or named as missing, and what is there is not made again."""

import ast
import hashlib
import importlib.util
import re
import subprocess
import sys
import tomllib

import pytest

from server.conf.env import ROOT

SOURCE = ROOT / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    """The module, whose .venv is in a folder of its own."""
    spec = importlib.util.spec_from_file_location("bootstrap", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.VENV = str(tmp_path / ".venv")
    module.PYTHON = str(tmp_path / ".venv" / "bin" / "python")
    module.STAMP = str(tmp_path / ".venv" / ".meadow")
    monkeypatch.delenv("MEADOW_PYTHON", raising=False)
    return module


def program(folder, name: str, script: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def alone(bootstrap, monkeypatch, tmp_path):
    """Nothing is on the path, at home or under the running Python's name."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PYENV_ROOT", raising=False)
    monkeypatch.setattr(bootstrap.sys, "executable", program(tmp_path / "old", "python3", "exit 1"))
    monkeypatch.setattr(bootstrap.glob, "glob", lambda place: [])


def test_the_file_is_understood_by_an_old_python():
    tree = ast.parse(SOURCE.read_text(), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert imported <= set(sys.stdlib_module_names)


def test_the_running_python_suits(bootstrap):
    assert bootstrap.suits(sys.executable)
    assert bootstrap.find_python() == sys.executable


def test_no_python_is_one_sentence_on_what_to_install(bootstrap, monkeypatch, tmp_path):
    alone(bootstrap, monkeypatch, tmp_path)
    program(tmp_path / "bin", "python3", "exit 1")  # too old: it answers no
    program(tmp_path / "bin", "python3.12", "exit 127")  # a shim that stands for nothing
    with pytest.raises(bootstrap.Hindered, match="needs Python 3.12") as refused:
        bootstrap.find_python()
    assert "\n" not in str(refused.value)


def test_a_newer_python_beside_an_old_one_is_found(bootstrap, monkeypatch, tmp_path):
    real = sys.executable
    alone(bootstrap, monkeypatch, tmp_path)
    program(tmp_path / "bin", "python3", "exit 1")
    good = program(tmp_path / "bin", "python3.13", f'exec "{real}" "$@"')
    assert bootstrap.find_python() == good


def test_a_named_python_that_does_not_suit_is_refused(bootstrap, monkeypatch, tmp_path):
    monkeypatch.setenv("MEADOW_PYTHON", program(tmp_path, "mine", "exit 1"))
    with pytest.raises(bootstrap.Hindered, match="MEADOW_PYTHON"):
        bootstrap.find_python()


def fakes(bootstrap, monkeypatch, tmp_path) -> list[list[str]]:
    """Nothing is fetched: what would be run is noted."""
    ran: list[list[str]] = []

    def call(words, sentence):
        ran.append(words)
        if "venv" in words:
            program(tmp_path / ".venv" / "bin", "python", "exit 0")

    monkeypatch.setattr(bootstrap, "call", call)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    return ran


def digests(*locks: str) -> set[str]:
    return {hashlib.sha256((ROOT / lock).read_bytes()).hexdigest() for lock in locks}


def test_packages_are_fetched_once_with_their_hashes(bootstrap, monkeypatch, tmp_path):
    ran = fakes(bootstrap, monkeypatch, tmp_path)
    bootstrap.prepare([bootstrap.LOCK])
    assert [words[1:3] for words in ran] == [["-m", "venv"], ["-m", "pip"]]
    assert "--require-hashes" in ran[1] and "--no-deps" in ran[1]
    bootstrap.prepare([bootstrap.LOCK])
    assert len(ran) == 2
    assert bootstrap.stamps() == digests("requirements.lock")


def test_what_only_developers_need_is_fetched_when_they_come(bootstrap, monkeypatch, tmp_path):
    ran = fakes(bootstrap, monkeypatch, tmp_path)
    bootstrap.prepare([bootstrap.LOCK])
    bootstrap.prepare([bootstrap.LOCK, bootstrap.DEV_LOCK])
    assert ran[-1][-1] == bootstrap.DEV_LOCK and len(ran) == 3
    assert bootstrap.stamps() == digests("requirements.lock", "requirements-dev.lock")
    bootstrap.prepare([bootstrap.LOCK])
    assert len(ran) == 3


def test_after_a_change_of_the_first_lock_both_are_fetched_again(bootstrap, monkeypatch, tmp_path):
    ran = fakes(bootstrap, monkeypatch, tmp_path)
    both = [bootstrap.LOCK, bootstrap.DEV_LOCK]
    bootstrap.prepare(both)
    changed = tmp_path / "requirements.lock"
    changed.write_text("other")
    bootstrap.LOCK = str(changed)
    bootstrap.prepare([str(changed), bootstrap.DEV_LOCK])
    assert [words[-1] for words in ran[-2:]] == [str(changed), bootstrap.DEV_LOCK]


NEEDED = ("browser", "database", "clients")


@pytest.fixture(params=NEEDED)
def fetch(bootstrap, monkeypatch, tmp_path, request):
    """What fetches a browser, a database or MUD clients for the tests, on a machine to which we are root and
    that has none of them; with the exit status of its apt-get, each call of which is then told."""

    def machine(status: int) -> list[str]:
        noted = tmp_path / "noted"
        program(tmp_path / "bin", "apt-get", f'echo "$@" >> {noted}; exit {status}')
        getattr(bootstrap, request.param)()
        return noted.read_text().splitlines()

    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    for name in ("MEADOW_CHROMIUM", "MEADOW_POSTGRESQL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(bootstrap, "BROWSERS", ("no-such-browser",))
    monkeypatch.setattr(bootstrap, "SERVERS", str(tmp_path / "*" / "initdb"))
    monkeypatch.setattr(bootstrap, "CLIENTS", ("no-such-client",))
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0)
    machine.package = {"browser": "chromium", "database": "postgresql", "clients": "tintin++"}[request.param]
    machine.name = {
        "browser": "Chromium",
        "database": "PostgreSQL",
        "clients": "TinTin++, TinyFugue and HAProxy",
    }[request.param]
    return machine


def test_what_the_tests_need_and_is_not_there_is_fetched_from_debian(fetch, capsys):
    said = fetch(0)
    assert said[0].startswith("update") and fetch.package in said[1]
    assert "skipped" not in capsys.readouterr().out


def test_what_cannot_be_fetched_is_one_sentence(fetch, capsys):
    assert len(fetch(1)) == 1
    said = capsys.readouterr().out
    assert f"there is no {fetch.name} here" in said and "(apt-get update did not end well)" in said
    assert "the tests that need it are skipped" in said


@pytest.mark.parametrize(
    "needs, there",
    [("browser", ["chromium"]), ("database", ["initdb"]), ("clients", ["tt++", "tf5", "haproxy"])],
)
def test_what_is_there_is_not_fetched(bootstrap, monkeypatch, tmp_path, capsys, needs, there):
    for one in there:
        program(tmp_path / "bin", one, "exit 0")
    program(tmp_path / "bin", "apt-get", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(bootstrap, "SERVERS", str(tmp_path / "*" / "none"))
    monkeypatch.setattr(bootstrap, "ELSEWHERE", ())
    getattr(bootstrap, needs)()
    assert capsys.readouterr().out == ""


def test_debians_database_is_found_though_it_is_on_no_path(bootstrap, monkeypatch, tmp_path, capsys):
    program(tmp_path / "15" / "bin", "initdb", "exit 0")
    program(tmp_path / "bin", "apt-get", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(bootstrap, "SERVERS", str(tmp_path / "*" / "bin" / "initdb"))
    bootstrap.database()
    assert capsys.readouterr().out == ""


def test_a_set_up_that_broke_off_is_begun_again(bootstrap, monkeypatch, tmp_path):
    ran = fakes(bootstrap, monkeypatch, tmp_path)
    noted = bootstrap.call

    def broken(words, sentence):
        noted(words, sentence)
        if "pip" in words:
            raise bootstrap.Hindered(sentence)

    monkeypatch.setattr(bootstrap, "call", broken)
    with pytest.raises(bootstrap.Hindered):
        bootstrap.prepare([bootstrap.LOCK])
    assert bootstrap.stamps() == set()
    monkeypatch.setattr(bootstrap, "call", noted)
    bootstrap.prepare([bootstrap.LOCK])
    assert bootstrap.stamps() and len(ran) == 3  # .venv was made once, the packages were fetched twice


def test_uv_is_used_where_it_runs_and_pip_where_uv_is_a_shim_or_fails(bootstrap, monkeypatch, tmp_path):
    for script, expected in [
        ("exit 0", []),
        ("exit 127", ["pip"]),
        ('[ "$1" = pip ] && exit 2; exit 0', ["pip"]),
    ]:
        ran = fakes(bootstrap, monkeypatch, tmp_path)
        uv = program(tmp_path / "tools", "uv", script)
        monkeypatch.setattr(bootstrap.shutil, "which", lambda name, uv=uv: uv if name == "uv" else None)
        program(tmp_path / ".venv" / "bin", "python", "exit 0")
        bootstrap.install(bootstrap.LOCK, "x")
        assert [words[2] for words in ran] == expected


def test_a_wrong_word_is_answered_with_the_right_ones():
    ran = subprocess.run([sys.executable, str(SOURCE), "dance"], capture_output=True)
    assert ran.returncode == 2 and b"env|run|stop" in ran.stderr


LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_each_package_with_its_hash_and_no_place_to_fetch_it_from(lock):
    text = (ROOT / lock).read_text()
    assert "://" not in text and "--index" not in text
    entries = re.split(r"\n(?=[a-z0-9])", text[text.index("\n", text.rindex("#")) + 1 :].strip())
    assert len(entries) > 40
    assert all(re.match(r"[a-z0-9.-]+==\S+", entry) and "--hash=sha256:" in entry for entry in entries)


def locked(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==([^ \\;]+)", (ROOT / lock).read_text(), re.MULTILINE))


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    for lock, asked in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["dependency-groups"]["dev"]),
    ):
        assert {re.match(r"[A-Za-z0-9.-]+", one)[0].lower() for one in asked} <= set(locked(lock))
    house = locked("requirements.lock")
    assert house["evennia"].startswith("6.1.") and house["inflect"] < "6"


def test_both_locks_hold_the_same_version_of_what_both_name():
    house, developers = map(locked, LOCKS)
    assert house.items() <= developers.items()


def test_every_test_is_in_one_of_the_two_halves_and_in_no_other(bootstrap, monkeypatch):
    monkeypatch.chdir(ROOT)
    slow, rest = bootstrap.halves()
    files = [file.relative_to(ROOT).as_posix() for file in sorted((ROOT / "tests").rglob("test_*.py"))]
    assert len(files) > 300
    for file in files:
        assert [folder for folder in slow + rest if file.startswith(f"{folder}/")] == [
            "/".join(file.split("/")[:2])
        ]
