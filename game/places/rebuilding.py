"""Reading the house's texts and places anew while people are in it: all of it, or nothing.

check(deed)    before anything is written: raises one of WRONG when a file cannot be used
check_anew(deed)   the same, but not when the house starts, which it does also with such a file
follow(deed)   in the same change, after the places were written
recall(deed)   memory says what rows and texts say: after the change, and after one that failed
"""

from collections.abc import Callable
from typing import Any

from game.common import texts
from game.common.changes import change
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.refusals import OwnNameOnly
from game.personas.rules import Who
from game.places import atlas, services
from game.places.refusals import FileWrong, ForStewards

Deed = Callable[[], Any]

_checks: list[Deed] = []
_checks_anew: list[Deed] = []
_deeds: list[Deed] = []
_recalled: list[Deed] = [atlas.load]
WRONG = (ValueError, KeyError, TypeError, AttributeError, OSError)
"""What a file of the world can be wrong with."""


def check(deed: Deed) -> None:
    """`deed()` is asked before anything is written; it raises one of WRONG and changes nothing that stays."""
    _join(_checks, deed)


def check_anew(deed: Deed) -> None:
    """`deed()` is asked as in check(), where people are in the house and its files are read once more."""
    _join(_checks_anew, deed)


def follow(deed: Deed) -> None:
    """`deed()` writes rows in the same change, after those of the places, which the atlas knows by then."""
    _join(_deeds, deed)


def recall(deed: Deed) -> None:
    """`deed()` puts into memory what rows and texts say, whether they are new or the old ones."""
    _join(_recalled, deed)


def _join(deeds: list[Deed], deed: Deed) -> None:
    if deed not in deeds:
        deeds.append(deed)


def build() -> int:
    """All that the house has in `world/` is as the files say; how many places. Raises FileWrong, Busy."""
    count = _written()
    _recall()
    services.gather_the_displaced()
    return count


def rebuild(who: Who) -> int:
    """Places and texts are as their files say; the number of places.

    Raises ForStewards, OwnNameOnly, FileWrong, Busy.
    After a refusal every text, every place and every circle is as it was.
    """
    persona = None if who.is_guest else personas.persona(who.id)
    if persona is None or "steward" not in people.roles(persona.person_id):
        raise ForStewards()
    if "steward" not in personas.powers(persona):
        raise OwnNameOnly()
    kept = frozenset(texts.snippets())
    try:
        with texts.anew():
            _check_snippets(kept)
            _ask(_checks_anew)
            count = _written()
    finally:
        # After a failure the old texts stand again by now, and the rows were never changed.
        _recall()
    services.gather_the_displaced()
    return count


def _written() -> int:
    """The rows are as the files say; the number of places. Raises FileWrong, Busy."""
    try:
        for deed in _checks:
            deed()
        with change():
            count = services.build_world()
            for deed in _deeds:
                deed()
    except WRONG as wrong:
        raise FileWrong(reason=_reason(wrong)) from None
    return count


def _ask(checks: list[Deed]) -> None:
    """Each of them is content. Raises FileWrong."""
    try:
        for deed in checks:
            deed()
    except WRONG as wrong:
        raise FileWrong(reason=_reason(wrong)) from None


def _recall() -> None:
    for deed in _recalled:
        deed()


def _check_snippets(kept: frozenset[str]) -> None:
    """No text that the house had is missing. Raises FileWrong."""
    try:
        lost = kept - frozenset(texts.snippets())
    except WRONG as wrong:
        raise FileWrong(reason=_reason(wrong)) from None
    if lost:
        raise FileWrong(reason=f"The text {min(lost)} is missing in world/snippets/.")


def _reason(wrong: Exception) -> str:
    """One line on what is wrong; a bare name in it is a field that is missing."""
    if isinstance(wrong, KeyError):
        return f"The field {wrong.args[0]} is missing."
    if isinstance(wrong, FileNotFoundError):
        return f"The file {str(wrong.filename).rpartition('/world/')[2]} is missing in world/."
    if isinstance(wrong, TypeError | AttributeError):
        return "One of its fields is not of the kind that is needed there."
    return " ".join(str(wrong).split())
