"""Reading the house's texts and places anew while people are in it."""

from collections.abc import Callable

import yaml

from game.common import texts
from game.common.changes import change
from game.common.refusals import Refused
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import atlas, services

_also: list[Callable[[], None]] = []
_after: list[Callable[[], object]] = []
WRONG = (ValueError, KeyError, yaml.YAMLError, FileNotFoundError)
"""What a file of the world can be wrong with."""


class ForStewards(Refused):
    """Only stewards read the house anew."""

    sentence = "That is for stewards of this house. `help about` says who they are."


class FileWrong(Refused):
    """A file of the house cannot be used; nothing was changed."""

    sentence = "Nothing was changed, because a file cannot be used. {reason}"


def also(forget: Callable[[], None]) -> None:
    """`forget()` is called at each rebuilding, by whoever remembers something of the texts."""
    if forget not in _also:
        _also.append(forget)


def follow(build: Callable[[], object]) -> None:
    """`build()` is called after the places stand, by whoever builds on them; it may raise one of WRONG."""
    if build not in _after:
        _after.append(build)


def build() -> int:
    """All that the house has in `world/` is as the files say; the number of places. Raises FileWrong."""
    try:
        with change():
            count = services.build_world()
            for then in _after:
                then()
    except WRONG as wrong:
        atlas.load()
        raise FileWrong(reason=" ".join(str(wrong).split())) from None
    return count


def rebuild(who: Who) -> int:
    """Places and texts are as their files say; the number of places. Raises ForStewards, FileWrong."""
    person_id = None if who.is_guest else personas.person_id_of(who.id)
    if person_id is None or not people.has_role(person_id, "steward"):
        raise ForStewards()
    texts.forget()
    for forget in _also:
        forget()
    return build()
