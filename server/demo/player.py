"""One of the demo's people at the telnet door: comes in, does what the script says, comes back."""

import asyncio
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from game.common.demo import PASSPHRASE
from server.conf.env import House
from server.demo import scene, script
from server.demo.part import Part
from server.demo.wire import Wire
from server.demo.words import Words
from server.facts import fault_of
from server.house.words import ELSEWHERE

COMES_IN_S = 20.0
"""Real seconds from the first screen to being in the house."""
PAUSE_S, LONGEST_PAUSE_S = 1.0, 15.0
"""Real seconds before the door is tried again."""
AWAY_S = (15.0, 40.0)
"""House seconds until who dropped is back."""
GIVES_WAY_S = 1200.0
"""House seconds for somebody real who came in by the same name."""
LEAST_AGAIN_S = 0.5
"""Real seconds before a line is tried again, however fast the house's time runs."""


@dataclass(frozen=True)
class Stage:
    """What all four share: the house, the words, how fast time runs."""

    house: House
    words: Words

    def now(self) -> float:
        """Seconds of the demo's time."""
        return time.monotonic() * self.house.clock_rate

    async def pause(self, seconds: float) -> None:
        """So many of them."""
        await asyncio.sleep(seconds / self.house.clock_rate)


def has_given_way(latest: str) -> bool:
    """Whether a connection with this latest text ended because somebody came in by the same name."""
    return ELSEWHERE in " ".join(latest.split())


class Player:
    """One of the four, for as long as the demo runs."""

    def __init__(self, stage: Stage, name: str, chance: Random, came: Callable[[str], None]):
        self.stage, self.name, self.chance, self.came = stage, name, chance, came
        self.part = Part(name, again_s=max(15.0, LEAST_AGAIN_S * stage.house.clock_rate))
        self.hung_up = False

    async def play(self) -> None:
        """In again, whatever ended the last connection."""
        pause = PAUSE_S
        while True:
            self.hung_up, began = False, time.monotonic()
            latest = ""
            try:
                latest = await self._once()
            except (OSError, TimeoutError, ValueError, asyncio.IncompleteReadError):
                pass  # the house is away, or was cut off: it is tried again
            except Exception as error:
                fault_of(error, "demo")
            if self.hung_up:
                await self.stage.pause(self.chance.uniform(*AWAY_S))
            elif has_given_way(latest):
                await self.stage.pause(GIVES_WAY_S)
            pause = PAUSE_S if time.monotonic() - began > LONGEST_PAUSE_S else pause * 1.5
            await asyncio.sleep(min(pause, LONGEST_PAUSE_S))

    async def _once(self) -> str:
        """One connection, from the door until it ends; the latest text that came."""
        house = self.stage.house
        reader, writer = await asyncio.open_connection(house.telnet_bind, house.telnet_port)
        wire = Wire(writer.write)
        self.part = replace(self.part, wish=())
        try:
            await self._live(reader, writer, wire)
        finally:
            writer.close()
        return wire.latest

    async def _live(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, wire: Wire) -> None:
        here, asked, again_at = scene.Scene(), False, math.inf
        latest_in = time.monotonic() + COMES_IN_S
        while not self.hung_up:
            data = await self._news(reader, again_at, None if here.me else latest_in)
            if data == b"":
                return
            for package, value in wire.feed(data or b""):
                here = scene.after(here, package, value)
            if wire.takes_facts and not asked:
                asked = True
                writer.write(f"connect {self.name.lower()} {PASSPHRASE}\r\n".encode())
            again_at = self._act(here, writer)

    async def _news(self, reader: asyncio.StreamReader, again_at: float, until: float | None) -> bytes | None:
        """What came, b"" at the end; None when it is time to look again. Raises TimeoutError past `until`."""
        waits = (again_at - self.stage.now()) / self.stage.house.clock_rate
        if until is not None:
            waits = min(waits, until - time.monotonic())
        try:
            async with asyncio.timeout(None if waits == math.inf else max(0.0, waits)):
                return await reader.read(65536)
        except TimeoutError:
            if until is not None and time.monotonic() >= until:
                raise
            return None

    def _act(self, here: scene.Scene, writer: asyncio.StreamWriter) -> float:
        """One step; when to look again at the latest."""
        self.part, step = script.go_on(self.part, here, self.stage.words, self.chance, self.stage.now())
        if here.me and self.stage.words.ways.get(here.place) == "":
            self.came(self.name)
        if step.line:
            writer.write(step.line.encode() + b"\r\n")
        self.hung_up = step.hangs_up
        return step.again_at
