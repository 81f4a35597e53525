"""`make soak`: half an hour of an evening with forty people, and what it leaves behind in memory.

    make soak ARGS='minutes=120 people=100 late=0 seed=7'

People talk, walk, drop and come again over telnet, TLS and websockets; two circles go on from meeting to
meeting; pages are read. The exit status is 1 where Portal or Server have grown or hold more files than they
should, where a line was lost, doubled or heard elsewhere, where one in a hundred was late, or where a fault
was written down. `late` is how many milliseconds one line in a hundred may take to its last listener (100); 0
where the machine has others to serve and nothing is to be said of that.
"""

import secrets
import statistics
import sys

from tests.soak import evening, measures
from tests.soak.measures import MIB, Bounds

KNOWN = {"minutes": "30", "people": "40", "late": "100", "seed": ""}
WARM = 0.2
"""So much of the time passes before anything counts: caches fill, each kind of page is made once."""


def main(words: list[str]) -> int:
    """The exit status."""
    said = KNOWN | dict(word.split("=", 1) for word in words if "=" in word)
    if any("=" not in word for word in words) or said.keys() - KNOWN.keys():
        print(__doc__.strip())
        return 2
    seconds, people = 60 * float(said["minutes"]), int(said["people"])
    seed = int(said["seed"] or secrets.randbelow(10_000))
    bounds = Bounds(growth_mib=4.0, slope_mib_h=8.0, files=6, slow_ms=float(said["late"]) or None)
    print(f"Seed {seed}: {people} people, {seconds / 60:.0f} minutes.", flush=True)
    found = evening.lived(None, people, WARM * seconds, (1 - WARM) * seconds, 5.0, bounds, seed)
    told(found)
    for sentence in found.wrong[:50]:
        print(sentence)
    print("\nAll is as it should be." if not found.wrong else f"\n{len(found.wrong)} things are not.")
    return 1 if found.wrong else 0


def told(found: evening.Evening) -> None:
    """Prints what was measured."""
    print("\n| process | MiB at first | MiB at last | MiB an hour | files at first | at last |")
    print("|---|---|---|---|---|---|")
    for process, samples in found.samples.items():
        if len(samples) < measures.ENOUGH:
            continue
        first, last = measures.thirds(samples)
        parts = measures.thirds(measures.floors(samples))
        middles = [statistics.median(one.memory for one in part) / MIB for part in parts]
        files = f"{max(one.files for one in first)} | {min(one.files for one in last)}"
        slope = measures.slope_mib_h(samples)
        print(f"| {process} | {middles[0]:.1f} | {middles[1]:.1f} | {slope:.1f} | {files} |")
    if found.times_ms:
        middle, late = statistics.median(found.times_ms), measures.slow_ms(found.times_ms)
        print(f"\nA line to its last listener: {middle:.1f} ms in the middle, {late:.1f} ms at the 99th.")
    print(", ".join(f"{count} {name}" for name, count in sorted(found.counts.items())) + ".", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
