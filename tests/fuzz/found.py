"""Cases that broke something once: each is a line in tests/found/<door>.txt, and is tried again by every
`make test`.
"""

from pathlib import Path

FOUND = Path(__file__).resolve().parents[1] / "found"


def kept() -> list[tuple[str, str]]:
    """Door and seed of each."""
    return [
        (path.stem, line.split()[0])
        for path in sorted(FOUND.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]


def keep(door: str, seed: str) -> Path:
    """From now on this seed is tried at this door each time."""
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{door}.txt"
    with path.open("a", encoding="utf-8") as file:
        file.write(seed + "\n")
    return path
