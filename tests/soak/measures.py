"""What is looked at while people talk, and what must be so at the end."""

import json
import os
import statistics
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.stories.house import House

PROCESSES = ("portal", "house")
MIB = 2**20
ENOUGH = 12
"""Fewer samples tell nothing."""


@dataclass(frozen=True)
class Sample:
    """One look at a process: seconds since the beginning, bytes in memory, open files and sockets."""

    at: float
    memory: int
    files: int


@dataclass(frozen=True)
class Bounds:
    """What an evening may leave behind.

    `growth_mib` is what a process may have grown from the first to the last third of the time that counts;
    `slope_mib_h` is how fast it may go on growing in an hour, or None where the time is too short to tell;
    `files` how many more it may hold at the end; `slow_ms` how late one line in a hundred may reach the last
    listener, or None where the machine has others to serve.
    """

    growth_mib: float
    slope_mib_h: float | None
    files: int
    slow_ms: float | None


def look(house: House, began: float) -> dict[str, Sample]:
    """A sample of each process, now."""
    found = {}
    for process in PROCESSES:
        of = Path(f"/proc/{house.pid(process)}")
        resident = next(row for row in (of / "status").read_text().splitlines() if row.startswith("VmRSS"))
        found[process] = Sample(
            time.monotonic() - began, int(resident.split()[1]) * 1024, len(os.listdir(of / "fd"))
        )
    return found


def floors(samples: Sequence[Sample]) -> list[Sample]:
    """The least of each few samples in a row: signing in takes 64 MiB for the blink of an eye."""
    few = max(2, len(samples) // 30)
    return [
        min(samples[at : at + few], key=lambda one: one.memory)
        for at in range(0, len(samples) - few + 1, few)
    ]


def thirds(samples: Sequence[Sample]) -> tuple[Sequence[Sample], Sequence[Sample]]:
    """The first and the last third of them."""
    third = max(1, len(samples) // 3)
    return samples[:third], samples[-third:]


def slope_mib_h(samples: Sequence[Sample]) -> float:
    """How fast memory grows: the middle of the slopes between the two halves, which no single leap moves.

    Source: Theil-Sen's estimator, over pairs half the time apart.
    """
    samples = floors(samples)
    half = len(samples) // 2
    pairs = zip(samples[:half], samples[-half:], strict=True)
    return statistics.median((b.memory - a.memory) / MIB / (b.at - a.at) * 3600 for a, b in pairs)


def growth_mib(samples: Sequence[Sample]) -> float:
    """How much the middle of the last third is above the middle of the first."""
    first, last = (statistics.median(one.memory for one in part) for part in thirds(floors(samples)))
    return (last - first) / MIB


def more_files(samples: Sequence[Sample]) -> int:
    """How many more files are open in the last third at the least than in the first at the most."""
    first, last = thirds(samples)
    return min(one.files for one in last) - max(one.files for one in first)


def wrong(process: str, samples: Sequence[Sample], bounds: Bounds) -> list[str]:
    """What is not as it should be with this process; a sentence each."""
    if len(samples) < ENOUGH:
        return [f"{process}: too few samples to tell anything"]
    said = []
    if (grew := growth_mib(samples)) > bounds.growth_mib:
        said.append(f"{process}: grew by {grew:.1f} MiB; {bounds.growth_mib} are the most")
    if bounds.slope_mib_h is not None and (slope := slope_mib_h(samples)) > bounds.slope_mib_h:
        said.append(f"{process}: grows by {slope:.1f} MiB an hour; {bounds.slope_mib_h} are the most")
    if (files := more_files(samples)) > bounds.files:
        said.append(f"{process}: holds {files} files more; {bounds.files} are the most")
    return said


def too_slow(times_ms: Sequence[float], bounds: Bounds) -> list[str]:
    """Whether one line in a hundred was too late."""
    if not times_ms:
        return ["nobody said anything"]
    if bounds.slow_ms is None or (late := slow_ms(times_ms)) <= bounds.slow_ms:
        return []
    return [
        f"one line in a hundred took {late:.0f} ms to its last listener; {bounds.slow_ms:.0f} are the most"
    ]


def slow_ms(times_ms: Sequence[float]) -> float:
    """The 99th of a hundred."""
    return sorted(times_ms)[int(0.99 * len(times_ms))]


def faults(house: House) -> list[str]:
    """Every fault that was written down."""
    return [
        f"a fault was written down: {fact['type']} at {fact['ours']}"
        for fact in _facts(house.data.glob("logs/*.log"))
        if fact["event"] == "fault"
    ]


def _facts(files: Iterable[Path]) -> list[dict]:
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]
