"""A question for the author alone, when a line of theirs sounds like a hard hour: only for who wishes it.

It looks at lines of whoever turned it on and of nobody else; the line goes on its way at once, and nothing of
it is kept or counted. Who looks for one of the phrases on the page of help finds the numbers to call first.
Matching is by whole words, in time linear to the line (R3). The phrases stand in
world/safety/nudge.yaml.
"""

from collections.abc import Collection
from uuid import UUID

from game.common import texts
from game.common.changes import change
from game.personas.rules import Who
from game.safety.care.refusals import GuestsHaveNoNudge
from game.safety.models import Nudge

FILE = "safety/nudge.yaml"
LONGEST = 8
"""Words of one phrase."""
ASKS = (
    "For you alone: if you would like the crisis card, type `help now`; if you would like a person, `care`"
    " asks somebody. Your line is sent either way, and nobody but you sees this."
)

_wish: set[UUID] = set()
"""The persons who wish it, as the rows say: a line on its way asks no row."""


def turn(who: Who, on: bool) -> None:
    """The person of `who` wishes it from now on, under every mask, or does not. Raises GuestsHaveNoNudge,
    Busy."""
    if who.is_guest:
        raise GuestsHaveNoNudge()
    with change():
        if on:
            Nudge.objects.get_or_create(person_id=who.person_id)
        else:
            Nudge.objects.filter(person_id=who.person_id).delete()
    (_wish.add if on else _wish.discard)(who.person_id)


def gone(person_id: UUID) -> None:
    """This person wishes nothing any more."""
    _wish.discard(person_id)


def load() -> None:
    """Memory knows who wishes it, from the rows."""
    forget()
    _wish.update(Nudge.objects.values_list("person_id", flat=True))


def is_on(person_id: UUID) -> bool:
    """Whether this person wishes it."""
    return person_id in _wish


def sounds_hard(words: str) -> bool:
    """Whether one of the phrases stands in these words."""
    return _stands(_parted(words), _phrases())


def check_texts() -> None:
    """The phrases can be used. Raises texts.BadText."""
    said = texts.data(FILE)
    phrases = said.get("phrases") if isinstance(said, dict) else None
    if not isinstance(phrases, list) or not all(isinstance(one, str) for one in phrases):
        raise texts.BadText(f"world/{FILE} is not a list of phrases.")
    if wrong := [one for one in phrases if not 1 <= len(_parted(one)) <= LONGEST]:
        raise texts.BadText(f"world/{FILE}: {wrong[0]} has not between 1 and {LONGEST} words.")


def forget() -> None:
    """Nobody is known to wish it."""
    _wish.clear()


def _phrases() -> frozenset[tuple[str, ...]]:
    return texts.remembered(
        "phrases of the nudge", lambda: frozenset(_parted(one) for one in texts.data(FILE)["phrases"])
    )


def _parted(words: str) -> tuple[str, ...]:
    flat = words.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return tuple("".join(one if one.isalpha() or one == "'" else " " for one in flat).split())


def _stands(words: tuple[str, ...], phrases: Collection[tuple[str, ...]]) -> bool:
    return any(words[at : at + size] in phrases for size in range(1, LONGEST + 1) for at in range(len(words)))
