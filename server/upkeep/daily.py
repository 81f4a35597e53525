"""A backup a day, by itself, where there is a key to seal it to. Runs in the supervisor; imports no Django.

Looked for some minutes after the start and then every hour; one that fails is tried again the next hour.
"""

import asyncio
import functools
import os
import subprocess
import sys
from datetime import UTC, datetime

from server.conf.env import ROOT, House
from server.process import end_with
from server.upkeep.made import has_key, made

FIRST_S, THEN_S = 300.0, 3600.0


def is_due(settings: House, now: datetime) -> bool:
    """Whether there is a key, and no backup of this day (UTC)."""
    return (
        has_key(settings)
        and not settings.demo
        and all(one.date() != now.date() for one in made(settings.backups))
    )


async def live(settings: House, environment: dict[str, str], first_s: float = FIRST_S) -> None:
    """One backup a day until this is cancelled."""
    await asyncio.sleep(first_s)
    while True:
        if is_due(settings, datetime.now(UTC)):
            await once(environment)
        await asyncio.sleep(THEN_S)


async def once(environment: dict[str, str]) -> None:
    """One backup, in a process that gives way to all others and ends with this one."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "server.upkeep", "backup",
        cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, preexec_fn=functools.partial(_behind_others, os.getpid()),
    )  # fmt: skip
    try:
        await process.wait()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise


def _behind_others(parent: int) -> None:
    os.nice(10)
    end_with(parent)
