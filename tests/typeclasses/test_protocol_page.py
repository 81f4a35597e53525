"""docs/protocol.md says what is so: each example fits its schema, and its evening can be played."""

import json
import re
from pathlib import Path

import pytest

from tests.game.circles_typed import TypedEvening
from tests.schemas import check, packages

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "protocol.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^    ((?:[A-Z][a-z]+\.)+[A-Z]\w+) (\{.*(?:\n {15}.*)*)", re.MULTILINE)
FACT = re.compile(r"(Phase|Turn|State) (\d+) `(\{.*?\})`(?= \||$)")
TYPED = re.compile(r"(\w+): `([^`]+)`")


def test_every_example_is_as_its_schema_says():
    found = [(package, json.loads(value)) for package, value in EXAMPLE.findall(PAGE)]
    for package, value in found:
        check(package, value)
    shown = {package for package, _ in found}
    of_the_ring = {"Circle.State", "Circle.Turn", "Circle.Phase"}  # these are played below
    assert shown == set(packages()) - of_the_ring


def test_every_key_of_a_circle_is_explained_and_no_other():
    for package in ("Phase", "Turn", "State"):
        part = PAGE.split(f"### The keys of Circle.{package}\n")[1].split("###")[0]
        explained = set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE))
        schema = json.loads((DOCS / "schemas" / f"Circle.{package}.json").read_text(encoding="utf-8"))
        keys = set((schema["oneOf"][1] if "oneOf" in schema else schema)["properties"])
        assert explained == keys - {"meeting", "version"}


def test_every_key_and_value_of_a_board_is_explained_and_no_other():
    part = PAGE.split("### Circle.Board\n")[1].split("###")[0]
    schema = json.loads((DOCS / "schemas" / "Circle.Board.json").read_text(encoding="utf-8"))
    whole = schema["oneOf"][0]["properties"]
    explained = set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE))
    assert explained == set(whole) - {"meeting", "version"}
    seat = whole["seats"]["additionalProperties"]["properties"]
    values = [one for key in (whole["next"], seat["share"], seat["asked"]) for one in key["enum"] if one]
    words = set(re.findall(r"\w+", part))
    assert not [one for one in [*seat, *values] if one not in words]


def the_evening():
    """What is typed, and for each of the three the facts that the page says they get."""
    table = PAGE.split("### One turn, as the facts come\n")[1].split("\n## ")[0]
    steps = []
    for row in table.split("\n"):
        cells = [cell.strip() for cell in row.strip("|").split(" | ")] if row.startswith("| ") else []
        if typed := cells and TYPED.match(cells[0]):
            steps.append((typed[1], typed[2], [[], [], []]))
        for column, cell in enumerate(cells[1:]) if steps else ():
            steps[-1][2][column] += [
                (f"Circle.{package}", int(version), value)
                for package, version, value in FACT.findall(f"{cell} |")
            ]
    return steps


@pytest.mark.django_db
def test_the_evening_of_the_page_is_played_as_it_stands_there(person, time):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben")
    compared = 0
    for name, line, columns in the_evening():
        for actor in tonight.people.values():
            actor.shown.clear()
        tonight.types(name, line)
        for reader, expected in zip(("Ann", "Ben", "Cyd"), columns, strict=True):
            shown = {
                (package, value["version"]): {
                    key: one for key, one in value.items() if key not in ("meeting", "version")
                }
                for package, value in tonight.people[reader].shown
                if package.startswith("Circle.")
            }
            for package, version, value in expected:
                assert (package, version) in shown, (line, reader, package, version)
                if "..." in value:
                    keys = set(re.findall(r'"(door_open|you)": ', value))
                    assert keys == shown[package, version].keys(), (line, reader, package)
                else:
                    assert json.loads(value) == shown[package, version], (line, reader, package)
                compared += 1
    assert compared > 20
