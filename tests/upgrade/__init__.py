"""Houses of earlier days: their rows as SQL, and their house's key, which is a key of tests alone.

    first_evening   the first circles, before masks and sealed pages; nothing but the circles of the house
    order           masks, sealed pages, founded circles and reports; before faces and pictures

In each of them Ann (heron), Ben (otter) and Cyd (lark) sit in the Evening Circle, Ann has had her turn, Ben
has passed and it is Cyd's. `python -m tests.upgrade NAME` makes one more of the house as it is now; a step
that changes the tables is worth one.
"""

import os
import sqlite3
from pathlib import Path

FOLDER = Path(__file__).parent
HOUSES = ("first_evening", "order")


def moves_in(name: str, data: Path) -> None:
    """The house of that name lies in the data folder `data`, as its operator left it."""
    keys = data / "keys"
    keys.mkdir(parents=True, mode=0o700)
    data.chmod(0o700)
    (keys / "house.key").write_bytes(bytes.fromhex((FOLDER / f"{name}.key").read_text()))
    for other, size in (("cookie.key", 64), ("inner.key", 32)):  # nothing that is kept depends on these
        (keys / other).write_bytes(os.urandom(size))
    rows = sqlite3.connect(data / "meadow.db")
    rows.executescript((FOLDER / f"{name}.sql").read_text("utf-8"))
    rows.close()
    for file in (*keys.iterdir(), data / "meadow.db"):
        file.chmod(0o600)


def moves_out(name: str, data: Path) -> None:
    """What lies in the data folder of a closed house is kept under that name."""
    rows = sqlite3.connect(data / "meadow.db")
    (FOLDER / f"{name}.sql").write_text("\n".join(rows.iterdump()) + "\n", "utf-8")
    rows.close()
    (FOLDER / f"{name}.key").write_text((data / "keys" / "house.key").read_bytes().hex() + "\n")
