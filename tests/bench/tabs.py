"""A browser tab that is measured: what it loads, when it can be used, its frames, and how large it grows.

Chromium counts all of it itself, over its debugging protocol; nothing of this changes the page.
"""

import base64
import statistics
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.bench.elsewhere import File
from tests.browser.conftest import DESK

LONG_MS = 50
LOOKS = """(() => {
  const look = () => {
    let so = false;
    try { so = %s; } catch { so = false; }
    if (so) window.usableAt = performance.now();
    else setTimeout(look, 5);
  };
  look();
})()"""
WATCHES = """(() => {
  const watched = (window.watched = { frames: [], long: [], on: true });
  new PerformanceObserver((list) => watched.long.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask" });
  const frame = (at) => { watched.frames.push(at); if (watched.on) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
})()"""
WORKS = """(() => {
  const began = performance.now();
  let number = 1;
  for (let at = 0; at < 4e6; at += 1) number = (number * 48271) % 2147483647;
  return number && performance.now() - began;
})()"""


class Frames(NamedTuple):
    """Of some seconds: frames in the middle one and the poorest, tasks over 50 ms, CPU of the thread."""

    middle: float
    least: int
    long: list[float]
    cpu_ms: float


class Size(NamedTuple):
    """What a page holds after its rubbish was taken away: bytes of scripts, nodes."""

    heap: int
    nodes: int


class Tab:
    """A tab of a browser profile of its own, with nothing kept from before but these cookies."""

    def __init__(self, browser: Browser, cookies=(), elsewhere: dict[str, File] | None = None) -> None:
        self.context = browser.new_context(viewport=DESK)
        self.context.add_cookies(list(cookies))
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.meter = self.context.new_cdp_session(self.page)
        self.elsewhere = elsewhere or {}
        self.left_out: set[str] = set()
        self._addresses: dict[str, str] = {}
        self._sent: dict[str, float] = {}
        self._in_all: dict[str, float] = {}
        self._counts()

    def close(self) -> None:
        """Gone, with all that it kept."""
        self.context.close()

    def slows(self, times: float) -> None:
        """From now on the page's thread is so many times slower."""
        self.meter.send("Emulation.setCPUThrottlingRate", {"rate": times})

    def works(self) -> float:
        """Milliseconds of a fixed piece of work on the page's thread, the quickest of five."""
        return min(self.page.evaluate(WORKS) for _ in range(5))

    def usable(self, address: str, when: str) -> float:
        """Milliseconds from going to `address` until `when`, an expression of the page, is true."""
        self.page.add_init_script(LOOKS % when)
        self.page.goto(address, wait_until="commit")
        self.until("window.usableAt !== undefined")
        return self.page.evaluate("window.usableAt")

    def until(self, so: str, within_s: float = 60) -> None:
        """Waits for an expression of the page, whatever its policy says of expressions."""
        for _ in range(int(within_s * 40)):
            if self.page.evaluate(so):
                return
            self.page.wait_for_timeout(25)
        raise TimeoutError(f"waited {within_s:.0f} s for {so}")

    def weight(self) -> dict[str, int]:
        """Bytes by address of all that was loaded: without heads, and packed as it was sent or would be."""
        found: dict[str, int] = {}
        for request in self._in_all:  # what failed has no end
            size = self._sent[request]
            address = self._addresses[request]
            if address in self.elsewhere:
                size = self.elsewhere[address].packed
            if urlsplit(address).scheme in ("http", "https"):
                found[address] = found.get(address, 0) + int(size)
        return found

    @property
    def heads(self) -> int:
        """Bytes of the heads of these answers; nothing of hosts that are elsewhere."""
        asked = [one for one in self._in_all if self._addresses[one] not in self.elsewhere]
        return int(sum(self._in_all[one] - self._sent[one] for one in asked))

    def size(self) -> Size:
        """How large the page is now."""
        for _ in range(2):  # what the first takes away may have held more
            self.meter.send("HeapProfiler.collectGarbage")
        heap = self.meter.send("Runtime.getHeapUsage")["usedSize"]
        return Size(int(heap), int(self.meter.send("Memory.getDOMCounters")["nodes"]))

    def _counts(self) -> None:
        def goes(told: dict) -> None:
            self._addresses[told["requestId"]] = told["request"]["url"]

            self._sent.setdefault(told["requestId"], 0)

        def comes(told: dict) -> None:
            self._sent[told["requestId"]] = self._sent.get(told["requestId"], 0) + told["encodedDataLength"]

        def came(told: dict) -> None:
            self._in_all[told["requestId"]] = told["encodedDataLength"]

        self.meter.on("Network.requestWillBeSent", goes)
        self.meter.on("Network.dataReceived", comes)
        self.meter.on("Network.loadingFinished", came)
        self.meter.send("Network.enable")
        self.meter.on("Fetch.requestPaused", self._plays)
        self.meter.send("Fetch.enable", {"patterns": [{"urlPattern": "https://*"}]})  # neither house has any

    def _plays(self, told: dict) -> None:
        """Another host's answer, from the file."""
        file = self.elsewhere.get(told["request"]["url"])
        if file is None:
            self.left_out.add(told["request"]["url"])
            gone = {"requestId": told["requestId"], "errorReason": "NameNotResolved"}
            self.meter.send("Fetch.failRequest", gone)
            return
        headers = {"Content-Type": file.kind, "Access-Control-Allow-Origin": "*"}
        answer = {
            "requestId": told["requestId"],
            "responseCode": 200,
            "responseHeaders": [{"name": name, "value": value} for name, value in headers.items()],
            "body": base64.b64encode(file.body).decode(),
        }
        self.meter.send("Fetch.fulfillRequest", answer)


def frames(page: Page, speaks, *, seconds: int, lines_a_second: int) -> Frames:
    """While `speaks(number)` is called so often: frames of each second, and tasks that were too long."""
    meter = page.context.new_cdp_session(page)
    meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.evaluate(WATCHES)
    began, before = page.evaluate("performance.now()"), _cpu_ms(meter)
    for number in range(seconds * lines_a_second):
        speaks(number)
        due = began + (number + 1) * 1000 / lines_a_second
        page.wait_for_timeout(max(0, due - page.evaluate("performance.now()")))
    cpu = _cpu_ms(meter) - before
    found = page.evaluate("(window.watched.on = false, window.watched)")
    page.wait_for_timeout(100)  # the last of what was watched ends
    long = [ms for ms in found["long"] if ms > LONG_MS]
    return Frames(*each_second(found["frames"], began, seconds), long, cpu)


def each_second(times: list[float], began: float, seconds: int) -> tuple[float, int]:
    """Of frames at these milliseconds: how many the middle second had, and the poorest."""
    counts = [0] * seconds
    for at in times:
        if 0 <= at - began < 1000 * seconds:
            counts[int((at - began) // 1000)] += 1
    return statistics.median(counts), min(counts)


def _cpu_ms(meter) -> float:
    metrics = {one["name"]: one["value"] for one in meter.send("Performance.getMetrics")["metrics"]}
    return 1000 * metrics["TaskDuration"]
