"""An evening of a house with many: people talk at the Gate and on the Lawn, two circles meet again and again,
and pages are read; meanwhile memory, files and lateness are looked at."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak import measures
from tests.soak.measures import Bounds, Sample
from tests.soak.people import Talk
from tests.stories.crowded import many
from tests.stories.house import House
from tests.stories.living_ring import LivingRing, come_to_sit
from tests.stories.reader import Reader
from tests.stories.somebody import ByBrowser, ByTelnet, Somebody, listen

DEEDS_A_SECOND = 5.0
PAGES = ("/", "/join", "/signin", "/help-now", "/circles", "/formats", "/help", "/nowhere")
FORGET_EVERY = 40
"""Deeds of a ring, after which what its members have heard is looked at as a whole, and forgotten."""

RINGS = (
    (
        "evening",
        ("lawn", "house", "hearth"),
        "the Hearth",
        2,
        ("Ann", "Ben", "Cyd"),
        ("heron", "otter", "lark"),
    ),
    (
        "heavy_days",
        ("lawn", "house", "willow"),
        "the Willow Room",
        3,
        ("Dee", "Eli", "Fay"),
        ("wren", "finch", "robin"),
    ),
)


@dataclass
class Evening:
    """What was found."""

    samples: dict[str, list[Sample]] = field(
        default_factory=lambda: {name: [] for name in measures.PROCESSES}
    )
    wrong: list[str] = field(default_factory=list)
    times_ms: list[float] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


def lived(
    pattern: Path | None,
    people: int,
    warm_s: float,
    counts_s: float,
    every_s: float,
    bounds: Bounds,
    seed: int,
) -> Evening:
    """So many people live for so long; what happens before `warm_s` is over does not count."""
    found, dice = Evening(), random.Random(seed)
    members = sum(len(names) for *_, names, _ in RINGS)
    house = many(pattern, people - members)
    stop = threading.Event()
    threads = []
    try:
        rings = [_ring(house, *one, random.Random(seed + number)) for number, one in enumerate(RINGS, 1)]
        threads = [
            _beside(found, stop, lambda ring=ring: _one_deed(ring, dice.random(), stop)) for ring in rings
        ]
        talk = Talk(house, people - members, dice)
        if not talk.all_come(120):
            found.wrong.append("not everybody came in")
        threads.append(_beside(found, stop, _reads_pages(house, random.Random(seed + 9), found, stop)))
        _lives(talk, warm_s)
        talk.times_ms.clear()
        began = time.monotonic()
        while time.monotonic() - began < counts_s and not stop.is_set():
            _lives(talk, every_s)
            for process, sample in measures.look(house, began).items():
                found.samples[process].append(sample)
        talk.listens(2.0)
        stop.set()
        for thread in threads:
            thread.join(60)
        found.wrong += talk.wrong
        found.times_ms = talk.times_ms
        found.counts |= talk.counts | {f"deeds in {ring.place}": len(ring.done) for ring in rings}
        found.wrong += measures.faults(house) + measures.too_slow(found.times_ms, bounds)
        for process, samples in found.samples.items():
            found.wrong += measures.wrong(process, samples, bounds)
    finally:
        stop.set()
        house.close()
    return found


def _lives(talk: Talk, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        talk.one_deed()
        talk.listens(1 / DEEDS_A_SECOND)


def _ring(house: House, key, ways, place, least, names, logins, dice: random.Random) -> LivingRing:
    first, second, third = zip(names, logins, strict=True)
    members: list[Somebody] = [
        ByTelnet(house, *first), ByBrowser(house, *second), ByTelnet(house, *third, tls=True)
    ]  # fmt: skip
    ring = LivingRing(house, key, place, least, members, dice)
    for one in members:
        one.comes()
        come_to_sit(one, *ways)
    ring.is_as_shown()
    return ring


def _one_deed(ring: LivingRing, die: float, stop: threading.Event) -> None:
    """One deed of a ring; or one of its members drops, comes again, and has their seat."""
    ring.calmly()
    if die < 0.03:
        one = ring.members[len(ring.done) % len(ring.members)]
        one.drops()
        one.comes_again()
        ring.is_as_shown()
    if len(ring.done) % FORGET_EVERY == 0:
        ring.is_heard_once()
        ring.spoken.clear()
        for one in ring.members:
            one.forgets()
    listen(ring.members, 0.2 + die, stop.is_set)


def _reads_pages(
    house: House, dice: random.Random, found: Evening, stop: threading.Event
) -> Callable[[], None]:
    readers = [Reader(house.web) for _ in range(4)]

    def page() -> None:
        path, reader = dice.choice(PAGES), dice.choice(readers)
        status = reader.goes(path).status
        found.counts["pages"] = found.counts.get("pages", 0) + 1
        if status != (404 if path == "/nowhere" else 200):
            found.wrong.append(f"{path} answered {status}")
        stop.wait(0.3)

    return page


def _beside(found: Evening, stop: threading.Event, deed: Callable[[], None]) -> threading.Thread:
    """`deed` is done again and again beside all else; what goes wrong in it ends the evening."""

    def live() -> None:
        try:
            while not stop.is_set():
                deed()
        except Exception as error:
            found.wrong.append(f"{type(error).__name__}: {error}")
            stop.set()

    thread = threading.Thread(target=live, daemon=True)
    thread.start()
    return thread
