"""The board of a meeting on its way to clients of whoever helps to hold it: whole, whenever it is different.

What a client was shown last is remembered as long as its connection lives and its reader helps.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from game.circles.beside import console
from game.circles.view.board import BOARD, over
from typeclasses import hearing
from typeclasses.ears import Ear

_shown: WeakKeyDictionary[Ear, dict[str, Any]] = WeakKeyDictionary()
"""Of each connection what it knows of a board, but for the time that runs by itself."""


def forget(ear: Ear) -> None:
    """Its client knows of no board: it begins anew with each circle that is shown whole."""
    _shown.pop(ear, None)


def forget_all() -> None:
    """No connection is known."""
    _shown.clear()


def look(circle_id: UUID, known: Iterable[tuple[UUID, Ear]]) -> None:
    """Of these connections, each with its reader, those to whom the board is due know it as it is.

    All of them have been shown this circle whole before. Whoever helps no longer is told so, once.
    """
    readers = set(console.readers(circle_id))
    due = [ear for reader, ear in known if reader in readers]
    gone = [ear for reader, ear in known if reader not in readers and ear in _shown]
    shown = console.shown(circle_id) if due or gone else None
    if shown is None:
        return
    for ear in gone:
        hearing.show([ear], BOARD, over(_shown.pop(ear)["meeting"], shown.version))
    alike = shown.alike()
    ears = [ear for ear in due if _shown.get(ear) != alike]
    if ears:
        hearing.show(ears, BOARD, shown.value())
        _shown.update(dict.fromkeys(ears, alike))
