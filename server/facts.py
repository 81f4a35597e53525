"""The only lines that are written down: facts from a closed list, with typed fields.

No field holds free text, so no line can hold a word that a member typed. They go to
MEADOW_DATA/logs/<process>.log (server/book.py).
"""

import os
import re
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from server.book import Book

ROOT = Path(__file__).resolve().parents[1]


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**12


def _seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 10**9


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: value in words


def _like(pattern: str) -> Callable[[object], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


_PROCESS = _one_of("supervisor", "portal", "house", "setup", "demo")
_DOOR = _like(r"[a-z][a-z0-9_/-]{0,30}")
_EVENT = _like(r"[a-z_]{1,30}")
_TYPE = _like(r"[A-Za-z_][\w.]{0,100}")
_PLACE = _like(r"-|[\w./+<>-]{1,160}:\d{1,6}")
_CODE = _like(r"[a-z0-9]{6}")

# Who writes a new kind of line adds it here, and says in docs/operating.md what it is for.
EVENTS: dict[str, dict[str, Callable[[object], bool]]] = {
    # the supervisor
    "supervisor_up": {"pid": _count},
    "child_up": {"process": _PROCESS, "pid": _count},
    "child_died": {
        "process": _PROCESS,
        "pid": _count,
        "status": _count,
        "signal": _count,
        "lived_s": _seconds,
    },
    "stopping": {},
    "stopped": {"seconds": _seconds},
    # the set-up
    "migrated": {"count": _count},
    "migration_undone": {"code": _CODE},
    "backup_made": {"bytes": _count, "seconds": _seconds},
    "backup_failed": {},
    "restored": {"days": _count, "erased": _count},
    "restore_failed": {},
    "keys_rotated": {"count": _count},
    "steward_named": {"count": _count},
    "steward_released": {"count": _count},
    # Portal and Server
    "portal_up": {"pid": _count},
    "house_up": {"pid": _count, "seconds": _seconds},
    "link_up": {"sessions": _count},
    "link_down": {"sessions": _count, "frames": _count},
    "link_refused": {"reason": _like(r"[a-z_]{1,30}"), "count": _count},
    "door_open": {"door": _DOOR, "port": _count},
    "door_full": {"door": _DOOR, "reason": _like(r"[a-z_]{1,30}"), "count": _count},
    "connection_closed": {"door": _DOOR, "reason": _like(r"[a-z_]{1,30}"), "seconds": _seconds},
    "certificate_made": {"fingerprint": _like(r"[0-9A-Fa-f:]{64,95}"), "days": _count},
    "unknown_input": {"count": _count},
    "rows_away": {},
    "rows_ahead": {},
    "rows_linger": {},
    "quiet_began": {"free_mib": _count},
    "quiet_ended": {"free_mib": _count},
    # files that people edit
    "format_unread": {"key": _like(r"[a-z0-9_]{1,40}"), "line": _count},
    # the people of a demo
    "demo_up": {"pid": _count},
    # what went wrong
    "fault": {"code": _CODE, "door": _DOOR, "type": _TYPE, "ours": _PLACE, "innermost": _PLACE},
    "text_dropped": {"source": _EVENT, "count": _count},
    "not_written": {"fact": _EVENT, "count": _count},
}


class _State:
    book: Book | None = None
    strict = os.environ.get("MEADOW_TEST_HOUSE") == "1"


def open_book(folder: Path, process: str, news: int = -1) -> Book:
    """From now on this process's facts go to `folder`; before, they are checked and forgotten."""
    _State.book = Book(folder, process, news=news)
    return _State.book


def fact(event: str, **fields: object) -> None:
    """`event` is written down with its fields; a value that does not fit its field is replaced by "unfit".

    In a test house an unknown event or an unfit field raises ValueError, which names no value.
    """
    allowed = EVENTS.get(event, {})
    unfit = sorted(name for name, value in fields.items() if name not in allowed or not allowed[name](value))
    if _State.strict and (event not in EVENTS or unfit):
        raise ValueError(f"no such fact: {event if event in EVENTS else 'unknown event'} {unfit}")
    if not _State.book or event not in EVENTS:
        return
    _State.book.write(
        event, {name: "unfit" if name in unfit else fields[name] for name in fields if name in allowed}
    )


def dropped(source: str, count: int = 1) -> None:
    """Free text of `source` was not written, and is counted."""
    if _State.book:
        _State.book.drop(source, count)


def fault(door: str) -> str:
    """The code under which the exception now being handled is written down: its type and place only."""
    return fault_of(sys.exception(), door)


def fault_of(error: BaseException | None, door: str, trace: TracebackType | None = None) -> str:
    """The code under which `error` is written down: its type and place, never its message or values."""
    places = []
    trace = trace or getattr(error, "__traceback__", None)
    while trace:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return note(type(error), places, door)


def note(kind: type | str, places: list[tuple[str, int]], door: str) -> str:
    """The code under which a fault is written down; `places` are (file, line), outermost first."""
    code = "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(6))
    name = kind if isinstance(kind, str) else f"{kind.__module__}.{kind.__name__}".removeprefix("builtins.")
    ours = [place for place in places if is_ours(place[0])]
    fact(
        "fault",
        code=code,
        door=door,
        type=name,
        ours=place_of(*ours[-1]) if ours else "-",
        innermost=place_of(*places[-1]) if places else "-",
    )
    return code


def is_ours(file: str) -> bool:
    """Whether the file is of this house, not of a library."""
    path = Path(file)
    return path.is_relative_to(ROOT) and not {".venv", "site-packages"} & set(path.parts)


def place_of(file: str, line: int) -> str:
    """`file:line`, from the root of ours or of theirs on."""
    parts = Path(file).parts
    if is_ours(file):
        short = Path(file).relative_to(ROOT).as_posix()
    elif "site-packages" in parts:
        short = "/".join(parts[parts.index("site-packages") + 1 :])
    else:
        short = "/".join(parts[-2:])
    return f"{re.sub(r'[^A-Za-z0-9_./+<>-]', '_', short)}:{line}"
