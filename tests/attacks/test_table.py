"""Each attack that was tried on the engine has its test, or a reason; no test of an attack is left out."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
TABLE: dict[str, dict] = yaml.safe_load(Path(__file__).with_name("table.yaml").read_text("utf-8"))
SOURCES = [path.read_text("utf-8") for path in sorted(ROOT.rglob("test_*.py"))]
TESTS = {
    name for source in SOURCES for name in re.findall(r"^(?:async )?def (test_\w+)\(", source, re.MULTILINE)
}


def test_every_attack_of_the_list_stands_in_the_table_once():
    assert list(TABLE) == [f"A{number}" for number in range(1, 45)]
    assert all(row["what"] and row.keys() <= {"what", "by", "argued"} for row in TABLE.values())


def test_every_attack_is_replayed_by_a_test_that_there_is():
    named = {name for row in TABLE.values() for name in row["by"]}
    assert sorted(named - TESTS) == []
    assert [key for key, row in TABLE.items() if not row["by"]] == []


def test_every_test_that_carries_the_number_of_an_attack_stands_with_it():
    for name in TESTS:
        for number in re.findall(r"(?<=_a)\d\d(?=_)", re.match(r"test(_a\d\d)*_|", name)[0]):
            assert name in TABLE[f"A{int(number)}"]["by"], name


def test_a_number_in_a_name_is_read():
    assert re.findall(r"(?<=_a)\d\d(?=_)", re.match(r"test(_a\d\d)*_|", "test_a03_a44_what")[0]) == [
        "03",
        "44",
    ]
