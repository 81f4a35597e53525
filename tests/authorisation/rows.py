"""The table, read: one row an entry. How it is written stands at the top of table.txt."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.authorisation.cast import ROLES

FILE = Path(__file__).with_name("table.txt")
YES, UNKNOWN, GONE, NOT_SHOWN, SIGN_IN, PORTAL = "+", "?", "x", ".", "s", "P"
MARKS = frozenset({YES, UNKNOWN, GONE, NOT_SHOWN, SIGN_IN, PORTAL})
"""What needs no word after it; any other mark is named at the end of its row."""


@dataclass(frozen=True)
class Row:
    """One entry: how things stand, what is done, what whoever may do it reads, and what comes of it for each
    role: a mark of MARKS, or the name of a refusal."""

    scene: str
    line: str
    shows: str
    says: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def steps(self) -> list[str]:
        """What others and oneself do, in its order; the last is what is tried."""
        return self.line.split(" // ")


def read(text: str) -> list[Row]:
    """Every row of the table. Raises ValueError naming the line that is none."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith(("#", "    ")):
            try:
                found.append(_row(line))
            except (ValueError, KeyError) as fault:
                raise ValueError(f"line {number} of the table: {fault!r}") from None
    return found


def table() -> list[Row]:
    """The rows of table.txt."""
    return read(FILE.read_text("utf-8"))


def _row(line: str) -> Row:
    scene, said, shows, *rest = (part.strip() for part in line.split(" | "))
    cells, ends = (*rest, "", "")[:2]
    named = dict(pair.split("=", 1) for pair in ends.split())
    marks = cells.split()
    if marks and len(marks) != len(ROLES):
        raise ValueError(f"{len(marks)} marks for {len(ROLES)} roles")
    if unnamed := set(marks) - MARKS - named.keys():
        raise ValueError(f"not named at its end: {unnamed}")
    says = {role: named.get(mark, mark) for role, mark in zip(ROLES, marks, strict=False)}
    return Row(scene, said, shows, says)


def written(row: Row, absent: frozenset[str] = frozenset()) -> str:
    """A row as it stands in the table; `absent` are the refusals that say that nobody is there."""
    marks: dict[str, str] = {}
    letters, dashes = iter("abcdefghijklmnopqrtuvwyz"), iter("-~_")
    for said in row.says.values():
        if said not in MARKS and said not in marks:
            marks[said] = next(dashes if said in absent else letters)
    cells = " ".join(f"{marks.get(said, said):2}" for said in row.says.values()).rstrip()
    end = "".join(f" {mark}={said}" for said, mark in marks.items())
    return f"{row.scene} | {row.line} | {row.shows} | {cells}" + (f" |{end}" if end else "")
