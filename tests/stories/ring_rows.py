"""A meeting as its rows have it, read beside the running house; who is who is learnt from what is shown."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Chair:
    """One seat. `who` is the id under the house's key, which means something to that key alone."""

    who: str
    left: bool
    quiet: bool
    agreed: bool
    share: str
    hand: bool


@dataclass(frozen=True)
class Ring:
    """A meeting that runs: where it is, who holds it, who has the turn, who sits there."""

    stage: str
    part: int
    on_hold: bool
    host: str | None
    holder: str | None
    again: bool
    chairs: tuple[Chair, ...]

    @property
    def seated(self) -> list[Chair]:
        """Those who share, in order."""
        return [chair for chair in self.chairs if chair.agreed and not chair.left and not chair.quiet]


def ring(data: Path, key: str) -> Ring | None:
    """The meeting that runs in the circle of this key, or None."""
    rows = _open(data)
    try:
        found = rows.execute(
            "select m.* from circles_meeting m join circles_circle c on c.id = m.circle_id"
            " where c.key = ? and m.stage != 'ended'",
            [key],
        ).fetchone()
        if found is None:
            return None
        chairs = rows.execute(
            "select * from circles_seat where meeting_id = ? order by position", [found["id"]]
        )
        return Ring(
            found["stage"],
            found["phase_index"],
            found["hold_since"] is not None,
            found["host_id"],
            found["holder_id"],
            bool(found["turn_again"]),
            tuple(_chair(row) for row in chairs),
        )
    finally:
        rows.close()


def muted(data: Path) -> int:
    """How many mute somebody."""
    rows = _open(data)
    try:
        return rows.execute("select count(*) from safety_mute").fetchone()[0]
    finally:
        rows.close()


def _open(data: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(f"file:{data}/meadow.db?mode=ro", uri=True)
    rows.row_factory = sqlite3.Row
    return rows


def _chair(row: sqlite3.Row) -> Chair:
    left, quiet, agreed = (bool(row[name]) for name in ("left", "quiet", "agreed"))
    return Chair(row["persona_id"], left, quiet, agreed, row["share"], row["hand"] is not None)
