"""Weight and speed of the page in which one is in the house, in Chromium, beside the client of stock Evennia.

It is weighed, and becomes usable, with an open house; for frames and growth its wire is played.
"""

import statistics
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.bench import elsewhere
from tests.bench.houses import Meadow, Stock
from tests.bench.tabs import LONG_MS, Frames, Size, Tab, frames
from tests.bench.web_pages import (
    MEADOW,
    SEATS,
    SPOKEN_MS,
    STOCK,
    Kind,
    Played,
    kind_of,
    serves_faces,
    signed_in,
)
from tests.browser.conftest import FLAGS, chromium

SLOWER, TIMES = 4, 5
SECONDS, LINES_A_SECOND = 10, 4
TRIES = 3
"""What else the machine does takes frames, too; the best of so many is told, with how many it was."""
FEW, MANY, AT_ONCE = 500, 5_000, 50

PROMISED_BYTES = 150_000
PROMISED_MS = 1_500
PROMISED_FRAMES = 55
PROMISED_GROWTH = 1.2


class Found(NamedTuple):
    """Of one client. What was left out are addresses of other hosts that nobody answered for."""

    weight: dict[str, int]
    heads: int
    left_out: set[str]
    usable_ms: list[float]
    slowed: float
    drawn: list[Frames]
    sizes: tuple[Size, Size]


def measured() -> dict[str, Found | None] | None:
    """Of both, by name: None of stock's where it lacks what is elsewhere. None of all without a Chromium."""
    path = chromium()
    if path is None:
        return None
    from_elsewhere = elsewhere.files()
    found: dict[str, Found | None] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for house in (Stock(), Meadow()):
            kind = kind_of(house)
            if kind is not MEADOW and from_elsewhere is None:
                found[kind.name] = None
                continue
            try:
                house.open(1)
                found[kind.name] = _of(browser, kind, house, from_elsewhere or {})
            finally:
                house.close()
        browser.close()
    return found


def _of(browser: Browser, kind: Kind, house: Meadow | Stock, from_elsewhere: dict) -> Found:
    address = f"http://127.0.0.1:{house.web}{kind.path}"
    cookies = signed_in(browser, house)

    def opens() -> Tab:
        return Tab(browser, cookies, from_elsewhere)

    weight, heads, left_out = _weighed(opens(), address, kind)
    usable, slowed = _usable(opens, address, kind)
    drawn = []
    while len(drawn) < TRIES and not any(map(smooth, drawn)):
        drawn.append(_drawn(opens(), address, kind))
    return Found(weight, heads, left_out, usable, slowed, drawn, _grown(opens(), address, kind))


def _weighed(tab: Tab, address: str, kind: Kind) -> tuple[dict[str, int], int, set[str]]:
    """All that a first visit loads, until two seconds after it can be used; faces are not counted."""
    tab.usable(address, kind.usable)
    tab.page.wait_for_timeout(2_000)
    weight = {where: size for where, size in tab.weight().items() if "/faces/" not in where}
    heads = tab.heads
    tab.close()
    return weight, heads, tab.left_out


def _usable(opens, address: str, kind: Kind) -> tuple[list[float], float]:
    """Milliseconds of each first visit, on a slowed page; and how many times slower it really was."""
    took, works = [], {SLOWER: [], 1: []}
    for _ in range(TIMES):
        tab = opens()
        tab.slows(SLOWER)
        took.append(tab.usable(address, kind.usable))
        field = tab.page.locator(kind.field)
        field.click()
        tab.page.keyboard.type("look")
        assert field.input_value() == "look", "it said that it can be typed in"
        for rate, times in works.items():
            tab.slows(rate)
            times.append(tab.works())
        tab.close()
    return took, min(works[SLOWER]) / min(works[1])


def _played(tab: Tab, address: str, kind: Kind) -> Played:
    played = Played(kind, tab.page)
    serves_faces(tab.page)
    tab.page.goto(address)
    tab.until(f"document.querySelector('{kind.field}')?.offsetHeight > 0")
    while played.wire is None:
        tab.page.wait_for_timeout(25)
    tab.page.wait_for_timeout(SPOKEN_MS)
    played.begins()
    tab.page.wait_for_timeout(SPOKEN_MS)
    return played


def _drawn(tab: Tab, address: str, kind: Kind) -> Frames:
    """Frames while each of twelve says a line in turn."""
    played = _played(tab, address, kind)
    found = frames(tab.page, played.speaks, seconds=SECONDS, lines_a_second=LINES_A_SECOND)
    played.shown(tab, SECONDS * LINES_A_SECOND - 1)
    tab.close()
    return found


def _grown(tab: Tab, address: str, kind: Kind) -> tuple[Size, Size]:
    """How large the page is after some lines, and after many."""
    played = _played(tab, address, kind)
    sizes = []
    for number in range(MANY):
        played.speaks(number)
        if number % AT_ONCE == AT_ONCE - 1:
            played.shown(tab, number)
        if number + 1 in (FEW, MANY):
            tab.page.wait_for_timeout(SPOKEN_MS)
            sizes.append(tab.size())
    tab.close()
    return sizes[0], sizes[1]


def smooth(one: Frames) -> bool:
    """Whether so many frames came as are promised, and nothing held the page up."""
    return one.middle >= PROMISED_FRAMES and not one.long


def told(found: dict[str, Found | None] | None) -> bool:
    """Prints the table; whether the promises are kept."""
    if found is None:
        print("\nThe client in a browser was not measured: there is no Chromium here.")
        return False
    ours, stock = found[MEADOW.name], found[STOCK.name]
    print(f"\nThe client in a browser: a first visit; {len(SEATS)} who say a line in turn, {LINES_A_SECOND}")
    print(f"a second for {SECONDS} s; and what the page holds after {FEW} lines and after {MANY}.\n")
    print("| | promise | stock Evennia | Meadow |")
    print("|---|---|---|---|")
    promises = _promises(ours)
    others = dict(_figures(stock)) if stock else {}
    for what, own in _figures(ours):
        print(f"| {what} | {promises.get(what, ('', True))[0]} | {others.get(what, '')} | {own} |")
    print()
    if stock is None:
        print("Stock's client was not measured: npm did not answer, and without jQuery it shows nothing.")
    for name, one in found.items():
        if one is not None:
            print(f"{name}: {_how(one)}")
    broken = [what for what, (_, is_kept) in promises.items() if not is_kept]
    print("\n" + (f"Not as promised: {'; '.join(broken)}." if broken else "Every promise is kept."))
    return not broken


def best(drawn: list[Frames]) -> Frames:
    """The run in which least was in the way."""
    return max(drawn, key=lambda one: (smooth(one), one.middle, one.least))


LOADED = "loaded, packed, without faces, kB (files)"
USABLE = f"usable on a page {SLOWER} times slower, ms, middle of {TIMES}"
DRAWN = "frames in the middle second (the poorest)"
LONG = f"tasks over {LONG_MS} ms"
HEAP, NODES = f"heap after {MANY} lines, MB", f"nodes after {MANY} lines"


def _figures(one: Found) -> list[tuple[str, str]]:
    drawn, (few, many) = best(one.drawn), one.sizes
    return [
        (LOADED, f"{sum(one.weight.values()) / 1000:.0f} ({len(one.weight)})"),
        ("heads of the house's own answers, kB", f"{one.heads / 1000:.0f}"),
        (USABLE, f"{statistics.median(one.usable_ms):.0f}"),
        (DRAWN, f"{drawn.middle:.0f} ({drawn.least})"),
        (LONG, f"{len(drawn.long)}"),
        ("CPU of the page's thread a line, ms", f"{drawn.cpu_ms / (SECONDS * LINES_A_SECOND):.1f}"),
        (f"heap after {FEW} lines, MB", f"{few.heap / 1e6:.2f}"),
        (HEAP, f"{many.heap / 1e6:.2f} ({many.heap / few.heap:.2f} x)"),
        (f"nodes after {FEW} lines", f"{few.nodes}"),
        (NODES, f"{many.nodes} ({many.nodes / few.nodes:.2f} x)"),
    ]


def _promises(one: Found) -> dict[str, tuple[str, bool]]:
    """By the figure: the promise in words, and whether it is kept."""
    drawn, (few, many) = best(one.drawn), one.sizes
    is_quick = statistics.median(one.usable_ms) <= PROMISED_MS and one.slowed > SLOWER / 2
    return {
        LOADED: (f"at most {PROMISED_BYTES / 1000:.0f}", sum(one.weight.values()) <= PROMISED_BYTES),
        USABLE: (f"at most {PROMISED_MS}", is_quick),
        DRAWN: (f"at least {PROMISED_FRAMES}", drawn.middle >= PROMISED_FRAMES),
        LONG: ("none", not drawn.long),
        HEAP: (f"at most {PROMISED_GROWTH} x", many.heap <= PROMISED_GROWTH * few.heap),
        NODES: (f"at most {PROMISED_GROWTH} x", many.nodes <= PROMISED_GROWTH * few.nodes),
    }


def _how(one: Found) -> str:
    tried = len(one.drawn)
    runs = "the first run" if tried == 1 else f"the best of {tried} runs"
    lost = f"; {len(one.left_out)} addresses of other hosts were left out" if one.left_out else ""
    return f"the page was slowed {one.slowed:.1f} times; frames are from {runs}{lost}."
