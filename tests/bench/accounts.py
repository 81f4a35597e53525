"""Where the time of a line goes, function by function: what this house does above a bare chat.

Ten people in one place over plain telnet, one line after the other. The CPU of a line is measured without a
profile; then one is made of each process, by its own CPU time, and its shares are laid over that.
"""

import collections
import os
import pstats
import signal
import tempfile
from pathlib import Path

from tests.bench import lines
from tests.bench.houses import Floor, Meadow, come, cpu_of
from tests.stories.house import ROOT

PEOPLE = 10
LINES = 150
MOST = 24
"""So many rows are told of each process; the others are one."""

GROUPS = (
    ("<method 'send'", "writing to sockets"),
    ("<method 'poll'", "asking the kernel what has come"),
    ("<method 'recv", "reading from sockets"),
    ("blake2", "signing"),
    ("msgpack", "packing and unpacking"),
    ("site-packages/twisted", "Twisted"),
)


def measured() -> tuple[float, dict[str, float], dict[str, collections.Counter]]:
    """CPU microseconds of a line in the bare chat; by process those of Meadow, and its functions' shares."""
    floor = lines.measured(Floor(), PEOPLE, runs=1).cpu_us * (PEOPLE - 1)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "profile"
        path = os.pathsep.join([str(Path(__file__).parent / "profiled"), str(ROOT)])
        house = Meadow(PYTHONPATH=path, MEADOW_PROFILE=str(kept))
        house.open(PEOPLE)
        crowd = house.crowd()
        try:
            people = come(house, crowd, PEOPLE)
            crowd.rest(3.0)
            crowd.forget()
            pids = dict(zip(("Portal", "Server"), house.pids(), strict=True))
            lines.one_by_one(house, crowd, people)
            before = {process: cpu_of(pid) for process, pid in pids.items()}
            lines.said_one_by_one(crowd, people, LINES)
            ours = {process: (cpu_of(pid) - before[process]) * 1e6 / LINES for process, pid in pids.items()}
            for turn in range(2):
                for pid in pids.values():
                    os.kill(pid, signal.SIGUSR1)
                crowd.rest(1.0)
                if turn == 0:
                    lines.said_one_by_one(crowd, people, LINES)
            return floor, ours, {process: shares(f"{kept}.{pid}") for process, pid in pids.items()}
        finally:
            crowd.close()
            house.close()


def shares(profile: str) -> collections.Counter:
    """What part of all time each function, or group of them, spent itself."""
    found: collections.Counter = collections.Counter()
    for (file, _line, name), (_calls, _all, own, *_) in pstats.Stats(profile).stats.items():
        found[called(file, name)] += own
    whole = sum(found.values())
    return collections.Counter({name: own / whole for name, own in found.items()})


def called(file: str, name: str) -> str:
    """The group of a function, else its file within the project and its name."""
    for part, group in GROUPS:
        if part in name or part in file:
            return group
    if "site-packages" in file:
        return "Evennia and Django"
    if file.startswith(str(ROOT)):
        return f"`{Path(file).relative_to(ROOT)}` {name}"
    return "Python itself"


def told() -> bool:
    """Measures, and prints the tables."""
    floor, ours, found = measured()
    whole = sum(ours.values())
    print(f"\nOf a line before {PEOPLE}, in CPU us: bare Twisted {floor:.0f}, Meadow {whole:.0f}")
    print(f"(Portal {ours['Portal']:.0f}, Server {ours['Server']:.0f}).\n")
    for process, parts in found.items():
        print(f"| {process} | us a line | share |")
        print("|---|---|---|")
        top = parts.most_common(MOST)
        for name, share in [*top, ("all else", 1 - sum(share for _, share in top))]:
            print(f"| {name} | {ours[process] * share:.1f} | {100 * share:.1f} % |")
        print(flush=True)
    return True
