"""What is written down: facts from a closed list, and of a fault its type and place."""

import ast
import base64
import json
import os
import re
import stat
import subprocess
import sys

import pytest

from server import facts, folder
from server.book import DAY_BYTES, HOUR_LINES, Book
from server.conf import env

WORD = "kerfuffle-of-otters"
DAY = 86400
NOON = 1_800_000_000.0 // DAY * DAY + DAY / 2


def lines(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def forms_of(word: str) -> list[bytes]:
    return [word.encode(), word.encode("utf-16-le"), base64.b64encode(word.encode())[:-4]]


def holding(folder_, word: str) -> list:
    """The files under `folder_` in which the word stands in some form."""
    return [
        path
        for path in folder_.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms_of(word))
    ]


@pytest.fixture(scope="module")
def noise(tmp_path_factory):
    """A data folder in which a noisy process has run, and what that process printed."""
    data = tmp_path_factory.mktemp("noise") / "data"
    house = env.read({"MEADOW_DATA": str(data), "MEADOW_TEST_HOUSE": "1"})
    folder.closed(data)
    folder.make_keys(house)
    said = {"MEADOW_DATA": str(data), "MEADOW_TEST_HOUSE": "1", "NOISY_WORD": WORD}
    said["DJANGO_SETTINGS_MODULE"] = "server.conf.settings"
    words = [sys.executable, "-m", "tests.server.noisy"]
    ran = subprocess.run(words, cwd=env.ROOT, env=os.environ | said, capture_output=True)
    return data, ran


def test_the_search_finds_a_planted_word(tmp_path):
    for number, form in enumerate(forms_of(WORD)):
        (tmp_path / f"{number}").write_bytes(b"before" + form + b"after")
    assert len(holding(tmp_path, WORD)) == len(forms_of(WORD))


def test_r14_no_word_of_a_failure_or_a_library_is_written_anywhere(noise):
    data, ran = noise
    assert ran.returncode == 1  # it ended by an exception
    assert holding(data, WORD) == []
    assert ran.stdout + ran.stderr == b""


def test_r14_each_failure_is_found_by_its_type_and_line(noise):
    faults = [line for line in lines(noise[0] / "logs" / "house.log") if line["event"] == "fault"]
    assert {fault["type"].rsplit(".", 1)[-1] for fault in faults} == {"Unheard"}
    doors = [fault["door"] for fault in faults]
    assert {door: doors.count(door) for door in doors} == {
        "doorway": 1, "twisted": 3, "logging": 2, "evennia": 1, "unraisable": 1, "thread": 1, "main": 1,
    }  # fmt: skip
    raised_here = [fault for fault in faults if fault["ours"].startswith("tests/server/noisy.py:")]
    assert len(raised_here) == len(faults) - 1  # the Deferred's failure was never raised
    assert all(set(fault) == {"at", "event", "code", "door", "type", "ours", "innermost"} for fault in faults)


def test_r14_dropped_text_is_counted(noise):
    dropped = {
        line["source"]: line["count"] for line in lines(noise[0] / "logs" / "house.log") if "source" in line
    }
    assert dropped["evennia"] >= 3 and dropped["python"] >= 3 and dropped["twisted"] >= 3
    assert dropped["evennia_file"] == 1


def test_r46_logs_can_be_read_by_their_owner_only(noise):
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (noise[0] / "logs").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((noise[0] / "logs").stat().st_mode) == 0o700


def test_r14_a_fact_outside_the_list_is_refused_without_its_value(monkeypatch):
    monkeypatch.setattr(facts._State, "strict", True)
    for event, fields in [("line_spoken", {}), ("door_open", {"words": WORD}), ("door_open", {"port": WORD})]:
        with pytest.raises(ValueError) as refused:
            facts.fact(event, **fields)
        assert WORD not in str(refused.value)


def test_r14_a_real_house_writes_an_unfit_value_as_unfit(monkeypatch, tmp_path):
    monkeypatch.setattr(facts._State, "strict", False)
    monkeypatch.setattr(facts._State, "book", None)
    facts.open_book(tmp_path, "portal")
    facts.fact("door_open", door="telnet", port=WORD, more=WORD)
    facts.fact(WORD)
    (line,) = lines(tmp_path / "portal.log")
    assert (line["door"], line["port"]) == ("telnet", "unfit")
    assert holding(tmp_path, WORD) == []


@pytest.mark.parametrize("value", [WORD + " and more", "two\nlines", -1, True, 10**13, None, [1], "x" * 200])
def test_r14_no_field_takes_free_text(value):
    taken = [
        (event, name)
        for event, fields in facts.EVENTS.items()
        for name, fits in fields.items()
        if fits(value)
    ]
    assert taken == []


def test_a_file_turns_over_daily_and_is_kept_fourteen_days(tmp_path):
    now = [NOON]
    book = Book(tmp_path, "house", clock=lambda: now[0])
    for day in range(20):
        now[0] = NOON + day * DAY
        book.write("stopping", {})
    book.close()
    names = sorted(path.name for path in tmp_path.iterdir())
    dated = [name for name in names if name != "house.log"]
    assert "house.log" in names and len(dated) == 14
    assert len(lines(tmp_path / "house.log")) == 1


def test_a_file_of_yesterday_is_turned_over_at_the_start(tmp_path):
    Book(tmp_path, "house", clock=lambda: NOON).write("stopping", {})
    os.utime(tmp_path / "house.log", (NOON, NOON))
    Book(tmp_path, "house", clock=lambda: NOON + DAY).write("stopping", {})
    assert len(list(tmp_path.iterdir())) == 2


@pytest.fixture
def aging(tmp_path):
    """A log with one line, and its clock."""
    now = [NOON]
    book = Book(tmp_path, "house", clock=lambda: now[0])
    book.write("stopping", {})
    yield book, now
    book.close()


def test_a_log_that_was_taken_away_is_begun_anew_and_no_other_file_is_written_into(aging, tmp_path):
    book, now = aging
    book.path.unlink()
    now[0] += DAY
    book.write("stopping", {})
    with (tmp_path / "somebody's").open("wb"):  # takes the lowest free number
        book.write("stopping", {})
    assert [line["event"] for line in lines(book.path)] == ["stopping"] * 2
    assert (tmp_path / "somebody's").read_bytes() == b""


def test_where_no_new_file_can_be_opened_the_old_one_is_written_on_until_the_next_hour(
    aging, monkeypatch, tmp_path
):
    book, now = aging

    def full(*_args):
        raise OSError(28, "full")

    now[0] += DAY
    with monkeypatch.context() as broken:
        broken.setattr("server.book.os.open", full)
        book.write("stopping", {})
    (old,) = tmp_path.glob("house.log.*")
    assert len(lines(old)) == 2 and not book.path.exists()
    before = book.handle
    now[0] += 3600
    book.write("stopping", {})
    assert len(lines(old)) == 2 and len(lines(book.path)) == 1
    with pytest.raises(OSError):
        os.fstat(before)


def test_every_fact_of_the_list_is_written_by_something():
    told = "".join(path.read_text() for path in OURS if path.name != "facts.py")
    told += (env.ROOT / "server" / "facts.py").read_text().split("\ndef open_book")[1]
    assert [event for event in facts.EVENTS if f'"{event}"' not in told] == []


def test_a_flood_of_one_fact_is_counted_and_leaves_room_for_others(tmp_path):
    now = [NOON]
    book = Book(tmp_path, "portal", clock=lambda: now[0])
    for _ in range(HOUR_LINES + 500):
        book.write("connection_closed", {"door": "telnet"})
    book.write("stopping", {})
    now[0] += 3600
    book.write("stopping", {})
    written = lines(tmp_path / "portal.log")
    assert [line["event"] for line in written[HOUR_LINES:]] == ["stopping", "not_written", "stopping"]
    assert written[HOUR_LINES + 1]["count"] == 500
    assert HOUR_LINES * 24 * 200 * len(facts.EVENTS) > DAY_BYTES  # so a day needs a bound of its own


def test_a_day_has_a_bound_of_bytes(tmp_path):
    book = Book(tmp_path, "portal", clock=lambda: NOON)
    book.size = DAY_BYTES
    book.write("stopping", {})
    assert book.unwritten["stopping"] == 1 and (tmp_path / "portal.log").read_bytes() == b""


OURS = [
    path for name in ("game", "commands", "typeclasses", "server") for path in (env.ROOT / name).rglob("*.py")
]
TO_THE_OPERATOR = {
    "server/upkeep/__main__.py",
    "server/supervisor.py",
    "server/setup_house.py",
    "server/rows.py",
    "server/holds.py",
}
WRITERS = {"server/logs.py", "server/book.py", "server/facts.py"}


def test_r14_nothing_but_the_log_module_logs_or_prints():
    found = []
    for path in OURS:
        name = path.relative_to(env.ROOT).as_posix()
        if name in WRITERS:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
            logging = any(
                re.search(r"(^|\.)(logging|logger)(\.|$)|twisted\.python\.log$", module) for module in modules
            )
            printing = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
            )
            if logging or (printing and name not in TO_THE_OPERATOR):
                found.append(f"{name}:{node.lineno}")
    assert found == []


def test_r14_each_fact_that_is_written_is_in_the_list_and_each_door_is_a_plain_word():
    wrong, seen = [], 0
    for path in OURS:
        if path.relative_to(env.ROOT).as_posix() in WRITERS:
            continue
        for call in [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]:
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            of = getattr(getattr(call.func, "value", None), "id", "logs")
            if of != "logs" or name not in ("fact", "fault"):
                continue
            seen += 1
            first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
            if name == "fact":
                known = facts.EVENTS.get(first)
                fits = known is not None and all(keyword.arg in known for keyword in call.keywords)
            else:
                fits = isinstance(first, str) and facts.EVENTS["fault"]["door"](first)
            if not fits and not path.name == "names.py":  # there, `fault` is a flaw of a name
                wrong.append(f"{path.relative_to(env.ROOT)}:{call.lineno}")
    assert wrong == [] and seen > 10
