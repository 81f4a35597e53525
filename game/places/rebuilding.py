"""Reading the house's texts and places anew while people are in it: all of it, or nothing."""

from collections.abc import Callable

from game.common import texts
from game.common.changes import change
from game.common.refusals import Refused
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import atlas, services

_checks: list[Callable[[], object]] = []
WRONG = (ValueError, KeyError, TypeError, AttributeError, OSError)
"""What a file of the world can be wrong with."""


class ForStewards(Refused):
    """Only stewards read the house anew."""

    sentence = "That is for stewards of this house. `help about` says who they are."


class FileWrong(Refused):
    """A file of the house cannot be used; nothing was changed."""

    sentence = "Nothing was changed, because a file cannot be used. {reason}"


def follow(deed: Callable[[], object]) -> None:
    """`deed()` is done after the places stand, by whoever builds on texts; it may raise one of WRONG."""
    if deed not in _checks:
        _checks.append(deed)


def build() -> int:
    """All that the house has in `world/` is as the files say; the number of places. Raises FileWrong."""
    try:
        with change():
            count = services.build_world()
            for deed in _checks:
                deed()
    except WRONG as wrong:
        atlas.load()
        raise FileWrong(reason=_reason(wrong)) from None
    services.gather_the_displaced()
    return count


def rebuild(who: Who) -> int:
    """Places and texts are as their files say; the number of places. Raises ForStewards, FileWrong.

    After a refusal every text and every place is as it was.
    """
    person_id = None if who.is_guest else personas.person_id_of(who.id)
    if person_id is None or not people.has_role(person_id, "steward"):
        raise ForStewards()
    kept = frozenset(texts.snippets())
    with texts.anew():
        try:
            lost = kept - frozenset(texts.snippets())
        except WRONG as wrong:
            raise FileWrong(reason=_reason(wrong)) from None
        if lost:
            raise FileWrong(reason=f"The text {min(lost)} is missing in world/snippets/.")
        return build()


def _reason(wrong: Exception) -> str:
    """One line on what is wrong; a bare name in it is a field that is missing."""
    if isinstance(wrong, KeyError):
        return f"The field {wrong.args[0]} is missing."
    if isinstance(wrong, FileNotFoundError):
        return f"The file {str(wrong.filename).rpartition('/world/')[2]} is missing in world/."
    if isinstance(wrong, TypeError | AttributeError):
        return "One of its fields is not of the kind that is needed there."
    return " ".join(str(wrong).split())
