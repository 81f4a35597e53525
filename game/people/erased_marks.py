"""Who was erased, as marks outside of the rows: so that an older backup of rows brings nobody back (R43).

One mark a line, HMAC-SHA256 of the person's id under the house's key, in a file that is only added to. It
says of nobody who they were. Each line is brought to the disk before the rows are gone, as the last thing
within their change: a house that is killed in between erases at its next start whom it had begun to erase. A
change that fails after all takes its mark back with a second line.
"""

import os
from pathlib import Path
from uuid import UUID

from django.conf import settings

from game.common import house_key
from game.people.refusals import NotWrittenDown

_PURPOSE = "meadow erased person"
_BACK = "-"
"""Before a mark: what was about to happen did not."""


def note(person_id: UUID) -> None:
    """It is on the disk that this person is erased. Raises NotWrittenDown."""
    _add(mark(person_id))


def take_back(person_id: UUID) -> None:
    """The same does not hold any more. Raises NotWrittenDown."""
    _add(_BACK + mark(person_id))


def mark(person_id: UUID) -> str:
    """What is kept of somebody who was erased."""
    return house_key.mark(_PURPOSE, str(person_id))


def is_among(known: frozenset[str], person_id: UUID) -> bool:
    """Whether the person is one of these, whatever the house's key was when they were erased."""
    return not known.isdisjoint(house_key.marks(_PURPOSE, str(person_id)))


def marks() -> frozenset[str]:
    """Everybody who was erased. A line that was cut off half way counts for nothing."""
    found: set[str] = set()
    try:
        lines = _path().read_text("ascii", "replace").split("\n")
    except FileNotFoundError:
        return frozenset()
    for line in lines:
        if line.startswith(_BACK):
            found.discard(line.removeprefix(_BACK))
        else:
            found.add(line)
    return frozenset(line for line in found if len(line) == len(mark(UUID(int=0))))


def _path() -> Path:
    return Path(settings.ERASED_MARKS)


def _add(line: str) -> None:
    try:
        handle = os.open(_path(), os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            os.write(handle, _end_of_a_cut(handle) + f"{line}\n".encode("ascii"))
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        raise NotWrittenDown() from None


def _end_of_a_cut(handle: int) -> bytes:
    """A line end, where the last line was cut off by a fault."""
    size = os.fstat(handle).st_size
    return b"\n" if size and os.pread(handle, 1, size - 1) != b"\n" else b""
