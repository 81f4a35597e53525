"""The parent of Portal and Server: it starts them, starts them again when they die, and stops both in order.
In a demo a third child plays the people who sit in its circle. Once a day it has a backup made.

    python -m server.supervisor        stays in the foreground (for systemd); `make run` sends it behind

It holds the lock on the data folder. It imports neither Django, Evennia nor Twisted: it must be quick to
start, small, and have little that can go wrong. What its children print is read and dropped; of a traceback
the type and places are noted. A child says over a pipe when it is up and linked; `status.json` repeats that.
At SIGTERM the Server goes first, which tells the rings; then the Portal.
"""

import asyncio
import functools
import os
import signal
import subprocess
import sys
import time

from server import folder, lock
from server.conf.env import ROOT, House, Unusable, house
from server.crashes import Babble
from server.facts import dropped, fact, fault_of, note, open_book
from server.process import allow_many_connections, end_with, keep_private
from server.upkeep import daily

CHILDREN = {"portal": "server.portal", "house": "server.house"}  # in the order of starting
PLAYERS = {"demo": "server.demo"}  # of a demo alone; the house lives on without it
QUICK_DEATH_S = 10.0
LONGEST_PAUSE_S = 8.0  # with its start, a part that can live again is back within ten seconds or so (R30)
TELL_THE_RINGS_S, CLOSE_THE_DOORS_S = 5.0, 5.0
SAY_AGAIN_S = 2.0
NEWS_FD = "MEADOW_NEWS_FD"
NOT_FOR_CHILDREN = (
    "MEADOW_STEWARD_PASSPHRASE",
    lock.FD,
)  # only the set-up needs it; environments can be read


def pause_s(quick_deaths: int) -> float:
    """How long to wait before starting again what died `quick_deaths` times in a row soon after its start."""
    return 0.0 if quick_deaths < 2 else min(0.5 * 2 ** (quick_deaths - 2), LONGEST_PAUSE_S)


class Child:
    """Portal, Server or the people of a demo: one process after the other."""

    def __init__(self, name: str, keeper: "Supervisor"):
        self.name, self.keeper = name, keeper
        self.process: asyncio.subprocess.Process | None = None
        self.restarts = -1
        self.quick_deaths = 0
        self.up = False

    async def live(self) -> None:
        """Runs the process, again and again, until the supervisor stops."""
        while not self.keeper.stopping.is_set():
            began = time.monotonic()
            try:
                status = await self._run()
            except OSError as error:  # no room for another process: tried again, more and more slowly
                fault_of(error, self.name)
                status = os.EX_OSERR
            lived = time.monotonic() - began
            self.keeper.died(self, status, lived)
            self.quick_deaths = self.quick_deaths + 1 if lived < QUICK_DEATH_S else 0
            try:
                await asyncio.wait_for(
                    self.keeper.stopping.wait(), self.keeper.pause_s(self.quick_deaths) or 0.001
                )
            except TimeoutError:
                continue

    async def _run(self) -> int:
        """The status the process ended with."""
        loop = asyncio.get_running_loop()
        heard, said = os.pipe()
        os.set_blocking(heard, False)
        loop.add_reader(heard, self._news, heard)
        try:
            await self._start(said)
            babble = Babble(functools.partial(note, door=self.name), functools.partial(dropped, self.name))
            while data := await self.process.stdout.read(65536):
                babble.feed(data)
            return await self.process.wait()
        finally:
            loop.remove_reader(heard)
            os.close(heard)

    async def _start(self, said: int) -> None:
        self.restarts += 1
        try:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", (CHILDREN | PLAYERS)[self.name],
                cwd=ROOT, env=self._environment(said), pass_fds=(said, self.keeper.lock),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                preexec_fn=functools.partial(end_with, os.getpid()),
            )  # fmt: skip
        finally:
            os.close(said)
        fact("child_up", process=self.name, pid=self.process.pid)
        self.keeper.say()

    def _environment(self, said: int) -> dict[str, str]:
        return _for_children() | {
            NEWS_FD: str(said),
            "PYTHONUNBUFFERED": "1",
            "DJANGO_SETTINGS_MODULE": "server.conf.settings",
        }

    def _news(self, heard: int) -> None:
        try:
            news = os.read(heard, 4096).decode("ascii", "replace").split()
        except BlockingIOError:
            return
        if not news:  # the other end is closed
            asyncio.get_running_loop().remove_reader(heard)
        for word in news:
            if word in ("link_up", "link_down"):
                self.keeper.linked = word == "link_up"
            elif word == f"{self.name}_up":
                self.up = True
        self.keeper.say()

    async def stop(self, within_s: float) -> None:
        """The process is asked to end, and made to after `within_s`."""
        if not self.process or self.process.returncode is not None:
            return
        self.process.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), within_s)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()


def _for_children() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_FOR_CHILDREN}


class Supervisor:
    """Keeps both children alive until it is told to stop."""

    def __init__(self, settings: House, held: int):
        self.settings, self.data, self.lock = settings, settings.data, held
        # Tests that kill often are not to wait for what protects a machine from a house that cannot start.
        self.pause_s = (lambda quick_deaths: 0.0) if settings.test_house else pause_s
        self.doors = lock.doors(settings)
        self.stopping = asyncio.Event()
        names = [*CHILDREN, *(PLAYERS if settings.demo else ())]
        self.children = {name: Child(name, self) for name in names}
        self.linked = False
        self.say_again: asyncio.TimerHandle | None = None
        self.since = time.time()

    async def run(self) -> None:
        """Until SIGTERM or SIGINT."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stopping.set)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        fact("supervisor_up", pid=os.getpid())
        self.lives = {name: asyncio.create_task(child.live()) for name, child in self.children.items()}
        backups = asyncio.create_task(daily.live(self.settings, _for_children()))
        await self.stopping.wait()
        backups.cancel()
        began = time.monotonic()
        fact("stopping")
        self.say()
        for name in self.children.keys() & PLAYERS:
            await self._end(name, CLOSE_THE_DOORS_S)
        await self._end("house", TELL_THE_RINGS_S)
        await self._end("portal", CLOSE_THE_DOORS_S)
        fact("stopped", seconds=round(time.monotonic() - began, 3))

    async def _end(self, name: str, within_s: float) -> None:
        while not self.lives[name].done():  # a process may be just about to start
            await self.children[name].stop(within_s)
            await asyncio.wait([self.lives[name]], timeout=0.2)

    def died(self, child: Child, status: int, lived_s: float) -> None:
        """`child` is gone; without Portal or Server the link is too."""
        child.up = False
        self.linked = self.linked and child.name in PLAYERS
        code, number = max(status, 0), max(-status, 0)
        fact("child_died", process=child.name, status=code, signal=number, lived_s=round(lived_s, 3))
        self.say()

    def say(self) -> None:
        """What `make status` and `make run` read is how things stand now."""
        children = {
            child.name: {
                "pid": child.process.pid if child.process and child.process.returncode is None else 0,
                "up": child.up,
                "restarts": max(child.restarts, 0),
            }
            for child in self.children.values()
        }
        about = {
            "pid": os.getpid(),
            "since": self.since,
            "stopping": self.stopping.is_set(),
            "linked": self.linked,
            "doors": self.doors,
        }
        try:
            lock.say(self.data, about | children)
        except OSError:  # a full disk must not end the house, and is not full for ever
            dropped("status")
            if self.say_again:
                self.say_again.cancel()
            self.say_again = asyncio.get_running_loop().call_later(SAY_AGAIN_S, self.say)


def main() -> int:
    """The exit status: 0 after a wished stop, 2 with one sentence when the house cannot be run."""
    keep_private()
    try:
        settings = house()
        folder.closed(settings.data)
        for name in folder.KEYS:
            folder.key(settings, name)
        held = _lock(settings)
    except (Unusable, lock.Taken) as why:
        print(why, file=sys.stderr)
        return 2
    allow_many_connections()
    book = open_book(settings.logs, "supervisor")
    sys.excepthook = lambda kind, error, trace: fault_of(error, "supervisor", trace)
    _fall_silent()
    asyncio.run(Supervisor(settings, held).run())
    book.close()
    return 0


def _lock(settings: House) -> int:
    handed = os.environ.get(lock.FD, "")
    if not handed.isdigit():
        return lock.take(settings.data)
    lock.own(int(handed))
    return int(handed)


def _fall_silent() -> None:
    """Nothing is printed from here on: whoever started this may be gone, and the facts are in the log."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1, 2):
        os.dup2(nothing, handle)


if __name__ == "__main__":
    sys.exit(main())
