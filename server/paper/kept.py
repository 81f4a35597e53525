"""The paper of what is kept: docs/kept.md, made from what the house itself declares.

    python -m server.paper      prints it; a test holds docs/kept.md to it

Rows and memory come from the registry (server/kinds.py), log lines from server/facts.py. Files are listed
here: one in the data folder of a running house that is not among them fails a test.
"""

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from django.apps import apps

from game.common.house_key import HiddenId, HiddenIds
from game.people import registry
from server import kinds
from server.facts import EVENTS

FILES = {
    "meadow.db": ("the rows", "the running house", "as each row below says"),
    "meadow.db-wal": (
        "what was changed last of the rows",
        "the running house",
        "the hour is over, after an erasure the minute",
    ),
    "meadow.db-shm": ("an index of the file above", "the running house", "the house stops"),
    "meadow.db.before": ("a copy of the rows while their tables change", "the set-up", "the change is done"),
    "meadow.db.copying": ("the same, half made", "the set-up", "the change is done"),
    "draft-*": ("rows that are made or put back", "the set-up", "they are whole"),
    "clock": ("house time, in seconds", "the running house", "the folder goes"),
    "erased": (
        "marks of who was erased, so that no backup brings them back",
        "the house, to compare",
        "the folder goes",
    ),
    "demo": ("that this is a demo", "the set-up", "the folder goes"),
    "house.lock": (
        "the number of the process that holds the folder",
        "the machine's operator",
        "the house stops",
    ),
    "status.json*": ("how the processes are", "the machine's operator", "the house stops"),
    "link.sock": ("the inner door", "Portal and Server", "the house stops"),
    "keys/cookie.key": ("what signs forms", "the running house", "`make rotate-keys`"),
    "keys/inner.key": ("what signs the inner door", "Portal and Server", "`make rotate-keys`"),
    "keys/house.key": (
        "what hides ids and words for others in rows",
        "the running house",
        "`make rotate-keys`",
    ),
    "keys/house-*.key": (
        "what the key above was: for marks of names and of who was erased",
        "the running house",
        "the folder goes",
    ),
    "keys/house.key.next": ("what it is to be, while it is rotated", "the rotation", "it is done"),
    "keys/tls.key": ("the key of the certificate", "the Portal", "`make rotate-keys`"),
    "keys/tls.crt": ("the certificate", "everybody", "397 days are over"),
    "keys/backup.pub": ("to whom backups are sealed", "the operator", "it is moved away"),
    "keys/*.new": ("a key that is being made", "the set-up", "it is whole"),
    "logs/*": ("facts, listed below", "the operator", "14 days are over"),
    "formats/*": (
        "formats that people of this house wrote",
        "whoever chooses a format",
        "somebody deletes it",
    ),
    "crisis/*": ("numbers that the operator wrote", "everybody", "somebody deletes it"),
    "backups/meadow-*.age*": (
        "the house at one moment, without keys, logs and sign-ins, sealed",
        "whoever has the private half of the backup key",
        "35 days are over, at the latest",
    ),
    "backups/erased*": ("a copy of the marks above", "the house, to compare", "the folder goes"),
}
"""What, who reads it, until when; paths in the data folder, with `*` for any name."""


def unknown(data: Path) -> list[str]:
    """What lies in this data folder and stands in no paper."""
    found = (path.relative_to(data).as_posix() for path in data.rglob("*") if not path.is_dir())
    return sorted(name for name in found if not any(fnmatch(name, known) for known in FILES))


def text() -> str:
    """docs/kept.md."""
    kinds.declare()
    known = [one for one in apps.get_models() if not one._meta.proxy]
    hidden = [
        f"{one._meta.label}.{field.name}"
        for one in known
        for field in one._meta.concrete_fields
        if isinstance(field, HiddenId | HiddenIds)
    ]
    nobody = {one._meta.label for one in known} - registry.declared_models()
    parts = [
        HEAD,
        *(_entry(kind.key, kind.models or ("in memory",), kind) for kind in registry.kinds()),
        HIDDEN + _run(sorted(hidden)),
        NOBODY + _run(sorted(nobody)),
        FILES_HEAD,
        *(
            f"* `{name}`: {what}. Read by {who}. Until {until}.\n"
            for name, (what, who, until) in FILES.items()
        ),
        LOGS_HEAD,
        *(f"* `{event}` {' '.join(fields)}".rstrip() + "\n" for event, fields in EVENTS.items()),
        END,
    ]
    return "".join(parts)


def _entry(key: str, places: Iterable[str], kind: registry.Keeping) -> str:
    stays = f" An erasure leaves {kind.stays}." if kind.stays else ""
    where = ", ".join(f"`{place}`" for place in sorted(places))
    said = f"{kind.what}; {kind.why}. Read by {kind.readers}. Until {kind.until}.{stays}"
    return f"* **{key}** ({where}): {said}\n"


def _run(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) + ".\n"


HEAD = """\
# What is kept, where, who reads it, until when

Made by `.venv/bin/python -m server.paper`, from what the house itself declares; a test holds it to that.
Members read the same of themselves with `kept`. What is deleted is gone from the file of rows within the hour
(within a minute after an erasure) and from backups after 35 days.

## Rows and memory

"""
HIDDEN = """
These columns hold ids under the house's key, so that a copy of the rows without `keys/house.key` does not say
whose they are: """
NOBODY = """
In these tables nobody can be found, or they stay empty here (Evennia's and Django's own): """
FILES_HEAD = """
## Files in the data folder

All of it is for the house's own account alone: folders 0700, files 0600.

"""
LOGS_HEAD = """
## Lines in the logs

One file a process in `logs/`, read by the operator, for 14 days. Each line is one of these facts, with its
moment and the fields named here: numbers, codes and fixed words. No name, id, address or word of anybody is
in them.

"""
END = """
## Elsewhere

Nothing leaves this machine by the house's doing but what members are shown. A proxy before the house, the
machine's own logs, its swap and the copies that the operator makes are the operator's: docs/operating.md.
"""
