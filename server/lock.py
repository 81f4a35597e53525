"""Whose house a data folder is, and what the running house says of itself.

The lock is the kernel's (flock) and ends with its processes, so no left-over file can lie. Portal and Server
inherit it: the folder is free only when all of them are gone.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from server.conf.env import House

LOCK, STATUS = "house.lock", "status.json"
FD = "MEADOW_LOCK_FD"  # names the handle of the lock when the set-up hands it to the supervisor
DOORS = ("bind", "plain_telnet", "telnet_port", "tls_port", "web_port", "web_tls", "public_url")
PATIENCE_S = 1.0  # who only asks whether the lock is held holds it for an instant


class Taken(Exception):
    """Another house lives in the data folder. The message is one sentence."""


def take(data: Path, wait: Callable[[float], None] = time.sleep) -> int:
    """The handle of the lock on `data`, held by this process from now on. Raises Taken."""
    handle = os.open(data / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    for _ in range(10):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait(PATIENCE_S / 10)
            continue
        own(handle)
        return handle
    os.close(handle)
    raise Taken(
        f"A house already lives in {data}; two would spoil it. Stop it first, or choose another MEADOW_DATA."
    )


def own(handle: int) -> None:
    """The lock behind `handle`, taken here or inherited, names this process."""
    os.truncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode(), 0)


def holder(data: Path) -> int | None:
    """The process that holds the lock on `data`; 0 if its number is not known; None if nobody does."""
    try:
        handle = os.open(data / LOCK, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return None
    except BlockingIOError:
        number = os.pread(handle, 20, 0).strip()
        return int(number) if number.isdigit() else 0
    finally:
        os.close(handle)


def say(data: Path, status: dict) -> None:
    """`status` is what the house says of itself, whole at every moment."""
    draft = data / (STATUS + ".new")
    draft.write_text(json.dumps(status))
    draft.chmod(0o600)
    draft.replace(data / STATUS)


def doors(house: House) -> dict[str, str | int | bool]:
    """What a house says of its doors: the settings that they opened with."""
    return {name: getattr(house, name) for name in DOORS}


def as_it_runs(house: House, told: dict | None) -> House:
    """`house` with the doors that the running one has opened, as far as it has told of them."""
    opened = (told or {}).get("doors") or {}
    return replace(house, **{name: opened[name] for name in DOORS if name in opened})


def told(data: Path) -> dict | None:
    """What the house in `data` says of itself now; None if it does not run, or has not said anything yet."""
    pid = holder(data)
    if pid is None:
        return None
    try:
        status = json.loads((data / STATUS).read_text())
    except (OSError, ValueError):
        return None
    return status if status.get("pid") == pid else None
