"""What facts for clients are held to: the schemas of docs/schemas/, and what the word `order` says."""

import json
import re
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "schemas"
CIRCLE = ("Circle.State", "Circle.Turn", "Circle.Phase")


@cache
def packages() -> tuple[str, ...]:
    """Every package that has a schema."""
    return tuple(sorted(path.name.removesuffix(".json") for path in FOLDER.glob("*.*.json")))


@cache
def schema_of(package: str) -> Draft202012Validator:
    """The schema of a package."""
    said = json.loads((FOLDER / f"{package}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(said)
    return Draft202012Validator(said)


def check(package: str, value: object) -> None:
    """The value of a fact is as its schema says."""
    assert package in packages(), f"no schema for {package}"
    wrong = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in schema_of(package).iter_errors(value)
    ]
    assert not wrong, f"{package} {json.dumps(value)[:400]}: {wrong}"


TURNS = (
    ("has the turn", "now"),
    ("to come", "to_come"),
    ("had the turn", "had"),
    ("asked again", "asked_again"),
)


def order_said(text: str) -> dict:
    """What the word `order` answered, taken apart under the keys that clients know it by."""
    said = {"order": [], "holder": None, "turns": {}, "away": set(), "hands": set(), "held_by": None}
    said |= {"listening": [], "reading": []}
    for line in text.split("\n"):
        if row := re.fullmatch(r"\d+\. (\w+)(?: \(you\))?(?:: (.*))?", line):
            name, notes = row[1], row[2] or ""
            said["order"].append(name)
            if "has the turn" in notes:
                said["holder"] = name
            if "line dropped" in notes:
                said["away"].add(name)
            if "hand up" in notes:
                said["hands"].add(name)
            if "holds the meeting" in notes:
                said["held_by"] = name
            for words, turn in TURNS:
                if words in notes:
                    said["turns"][name] = turn
        for kind, key in (("Listening: ", "listening"), ("Reading the agreements: ", "reading")):
            if line.startswith(kind):
                said[key] = re.findall(r"[A-Z]\w+", line.removeprefix(kind))
    return said


SHARES = (
    ("has the turn", "now"),
    ("turn to come", "waiting"),
    ("had the turn", "spoken"),
    ("has spoken in this part", "spoken"),
    ("passed, is asked again", "passed"),
    ("has passed in this part", "passed"),
    ("is asked again at the end", "asked_again"),
    ("was asked twice", "asked_twice"),
)
SERVICES = (
    ("to help hold it", "cofacilitator"),
    ("to greet", "greeter"),
    ("to keep time", "timekeeper"),
    ("to read", "reader"),
    ("to sit in the team", "team"),
    ("to hold it from here", "hold"),
)
STEPS = (
    ("`resume` goes on", "resume"),
    ("waits for a professional", "waits_for_professional"),
    ("the silence ends", "silence"),
    ("hold it with you, as this kind needs", "ask_second"),
    ("`begin`", "begin"),
    ("`next` ends it", "closes_itself"),
    ("a long turn", "ask_for_end"),
    ("`extend 5`", "extend_or_next"),
    ("turns go on", "turns_go_on"),
    ("comes to the hands", "hands_first"),
    ("this is the last part", "last_part"),
    ("`next` goes on to the next part", "next_part"),
)
_COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def board_said(text: str) -> dict:
    """What the word `board` answered, taken apart as clients know it; of time only whether it is said."""
    part = re.search(r"number (\d+) of (\d+)", text)
    said = {"part": int(part[1]) if part else None, "parts": int(part[2]) if part else None, "seats": {}}
    for row in text.split("\n"):
        if row.startswith("Next: "):
            said["next"] = next(key for words, key in STEPS if words in row)
        elif found := re.fullmatch(
            r"(\w+): ((?:reads the agreements|holds it|helps to|greets|keeps|reads|sits|shar|lis).*)\.", row
        ):
            said["seats"][found[1]] = _seat_said(found[2])
    return said


def _seat_said(words: str) -> dict:
    asked = re.search(r"is asked (to [a-z ]+)", words)
    turns = re.search(r"(\w+) turns? in this meeting", words)
    notes = re.search(r"carries a note: ([^,]+)", words)
    alcove = re.search(r"(in|visits) alcove (\d+)", words)
    said = {
        "share": next((key for phrase, key in SHARES if phrase in words), None),
        "turns": _COUNTS.index(turns[1]) if turns else None,
        "notes": notes[1].split(" and ") if notes else [],
        "asked": dict(SERVICES)[asked[1]] if asked else None,
        "listens_s": "asked to listen for" in words,
    }
    said |= {"long": True} if "turn is long" in words else {}
    said |= {"first": True} if "comes first" in words else {}
    if alcove:
        said |= {"alcove": int(alcove[2])} | ({"visits": True} if alcove[1] == "visits" else {})
    return said


def board_alike(value: dict | None) -> dict | None:
    """A board as a fact, but for its head; of time that runs by itself only whether it is told."""
    if value is None:
        return None
    seats = {
        name: {**seat, "listens_s": seat["listens_s"] is not None} for name, seat in value["seats"].items()
    }
    return {key: one for key, one in value.items() if key not in ("meeting", "version")} | {"seats": seats}


class Reader:
    """What a client knows that does nothing but merge facts, key by key."""

    def __init__(self) -> None:
        self.mask: dict = {}
        self.asked: list[dict] = []
        self.room: dict = {}
        self.people: list[str] = []
        self.at: dict[str, str] = {}
        self.guests = 0
        self.circle: dict = {}
        self.board: dict | None = None
        self.lines: list[dict] = []
        self.cards: list[dict] = []

    def takes(self, package: str, value: dict) -> None:
        """One fact, which must be as its schema says and must fit what came before it."""
        check(package, value)
        if package in CIRCLE:
            self._circle(value)
        elif package == "Room.Info":
            self.room, self.people, self.guests, self.at = value, [], 0, {}
            self.circle, self.board = {}, None
        elif package == "Circle.Board":
            self._board(value)
        elif package == "Room.Players":
            self._players(value)
        elif package == "Persona.Worn":
            self.mask, self.asked = value, []
        elif package == "Persona.Asked":
            assert value["open"] != self.asked, "nothing that was not known already"
            self.asked = value["open"]
        elif not package.startswith("Char."):  # says once more what is known
            {"Comm.Line": self.lines, "Care.Card": self.cards}[package].append(value)

    def _circle(self, value: dict) -> None:
        if value.get("full"):
            self.circle, self.board = {key: one for key, one in value.items() if key != "full"}, None
            return
        assert self.circle, "a change of a circle that was never shown whole"
        assert value["meeting"] == self.circle["meeting"], "a change of another meeting"
        assert value["version"] >= self.circle["version"], "versions never go back"
        self.circle |= value

    def _board(self, value: dict) -> None:
        assert value["meeting"] == self.circle["meeting"], "the board of another meeting"
        if value["seats"] is None:
            assert self.board is not None, "the end of a board that was never shown"
            self.board = None
            return
        assert board_alike(value) != board_alike(self.board), "nothing that was not known already"
        self.board = value

    def _players(self, value: dict) -> None:
        self.guests = value["guests"]
        if "people" in value:
            self.people, self.at = list(value["people"]), value.get("at", {})
        elif "came" in value:
            assert value["came"] not in self.people, "somebody came twice"
            self.people.append(value["came"])
        elif "gone" in value:
            self.people.remove(value["gone"])
            self.at.pop(value["gone"], None)
        for name, spot in value.get("at", {}).items():
            assert name in self.people, "somebody sits there who is not here"
            assert spot is None or spot in [one["key"] for one in self.room["spots"]], (
                "a spot of another place"
            )
            self.at |= {name: spot}
            if spot is None:
                del self.at[name]
