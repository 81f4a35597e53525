"""A run of so many inputs at all doors: it can be stopped at any time and goes on where it was.

What is done stands in one small file, in .fuzz/ or the folder that MEADOW_FUZZ_STATE names: the seed, how
many cases and inputs each door has had, what broke. Case number n at a door has the seed `<seed>-<door>-<n>`
and is the same each time it is tried.
"""

import json
import os
import secrets
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
SHARES = {
    "telnet": 0.2, "gmcp": 0.15, "websocket": 0.2, "http": 0.05, "commands": 0.01,
    "house": 0.29, "https": 0.1,
}  # fmt: skip
"""Of all inputs, how many go where: the first four to doors without a network, `commands` to a house without
doors, the last two over real sockets to a house that speaks http, and to one that speaks https."""
AT_ONCE = 200
"""Cases after which what is done is written down."""
MOST_BROKEN = 20
STALL_S = 0.1
"""CPU of its own that one input may take of a process. Source: the promise of no stall over 100 ms."""
SAYS_S = 20

Tries = Callable[[Random], tuple[int, float]]
"""Tries the case that these dice make, and says how many inputs it had and how much CPU it took."""
Alone = Callable[[str], float]
"""Tries the case of this seed once more where nobody was before, and says what its dearest input took."""


def folder() -> Path:
    """Where runs are written down."""
    return Path(os.environ.get("FUZZ_STATE") or ROOT / ".fuzz")


class Run:
    """One run of `wanted` inputs."""

    def __init__(self, path: Path, seed: str, wanted: int) -> None:
        self.path, self.seed, self.wanted = path, seed, wanted
        self.doors = {door: {"cases": 0, "inputs": 0, "seconds": 0.0} for door in SHARES}
        self.broke: list[dict[str, str]] = []
        self.slowest: dict[str, float] = {}
        self.again = 0

    @property
    def done(self) -> int:
        """Inputs so far."""
        return sum(one["inputs"] for one in self.doors.values())

    @property
    def is_over(self) -> bool:
        """Whether every door has had its share, and nothing that broke is to be tried again."""
        return not (self.broke or any(self.left(door) for door in SHARES))

    def left(self, door: str) -> int:
        """Inputs that this door is still to have."""
        return max(0, round(self.wanted * SHARES[door]) - int(self.doors[door]["inputs"]))

    def does(self, door: str, tries: Tries, alone: Alone) -> None:
        """Cases until this door has had its share. One that breaks is written down, and the next is tried;
        when the run goes on, those that broke are tried first.
        """
        began = said = time.monotonic()
        at = self.doors[door]
        before = at["seconds"]
        earlier = [one for one in self.broke if one["door"] == door]
        self.broke = [one for one in self.broke if one["door"] != door]
        for one in earlier:
            self._tried(door, one["seed"], tries, alone)
        while self.left(door) and len(self.broke) < MOST_BROKEN:
            at["inputs"] += self._tried(door, f"{self.seed}-{door}-{at['cases']}", tries, alone)
            at["cases"] += 1
            at["seconds"] = before + round(time.monotonic() - began, 1)
            if at["cases"] % AT_ONCE == 0:
                self.save()
                if time.monotonic() - said > SAYS_S:
                    said = time.monotonic()
                    print(self.told(door), flush=True)
        self.save()
        print(self.told(door), flush=True)

    def _tried(self, door: str, seed: str, tries: Tries, alone: Alone) -> int:
        try:
            inputs, took = tries(Random(seed))
        except Exception as error:
            self.breaks(door, seed, _told(error))
            return 1
        if took > STALL_S:
            self.again += 1
            took = alone(seed)
            if took > STALL_S:
                self.breaks(door, seed, f"an input takes {took:.3f} s of CPU")
        self.slowest[door] = max(self.slowest.get(door, 0.0), round(took, 4))
        return inputs

    def breaks(self, door: str, seed: str, what: str) -> None:
        """This broke something."""
        print(f"\n{door}: {seed} breaks: {what[:2_000]}", flush=True)
        self.broke.append({"door": door, "seed": seed, "what": what[:2_000]})
        self.save()

    def told(self, door: str) -> str:
        """How far it is."""
        at = self.doors[door]
        slowest = f", at most {self.slowest[door]} s of CPU at once" if door in self.slowest else ""
        return (
            f"seed {self.seed}: {self.done} of {self.wanted} inputs; {door}: {at['inputs']} inputs in"
            f" {at['cases']} cases, {at['seconds']:.0f} s{slowest}; {len(self.broke)} broke something"
        )

    def save(self) -> None:
        """What is done stands in the file, whole or as it was before."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(".new")
        beside.write_text(json.dumps({**vars(self), "path": str(self.path)}, indent=1), "utf-8")
        beside.replace(self.path)


def _told(error: Exception) -> str:
    """What it is, and the line in which it shows."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(at.filename).name}, {at.lineno}: {at.line})"


def begun(wanted: int, seed: str = "") -> Run:
    """The run of this seed, or the last that is not over; else a new one. Where it was, it goes on."""
    found = [folder() / f"{seed}.json"] if seed else sorted(folder().glob("*.json"), key=_age)
    for path in found:
        if path.exists():
            run = Run(path, "", wanted)
            vars(run).update(json.loads(path.read_text("utf-8")), path=path)
            if seed or (not run.is_over and run.wanted == wanted):
                run.wanted = wanted
                return run
    seed = seed or secrets.token_hex(4)
    return Run(folder() / f"{seed}.json", seed, wanted)


def _age(path: Path) -> float:
    return -path.stat().st_mtime
