"""The Quiet Room runs its format for ever: by the clock, in memory, for whoever is there.

Nobody sits down, agrees or is asked anything, and nobody is sent out for being quiet. Which part runs follows
from the time alone, so that no restart changes it.
"""

from uuid import UUID

from game.circles import registry
from game.circles.events.care import QuietPartBegan
from game.circles.formats import repertoire
from game.circles.wording import quiet_room as words
from game.common.changes import emit
from game.places import atlas, presence

PLACE, FORMAT = "quiet", "quiet_room"
_USUAL = (("arrive", 120.0), ("sit", 26 * 60.0), ("bell", 120.0))
"""Where the file of the format cannot be read. Source: domain research 2.4.18."""

_told: str = ""


def part_at(now: float) -> tuple[str, float]:
    """Which part runs at house time `now`, and how many seconds of it are left."""
    parts = _parts()
    into = now % sum(lasts_s for _, lasts_s in parts)
    for key, lasts_s in parts:
        if into < lasts_s:
            return key, lasts_s - into
        into -= lasts_s
    return parts[-1][0], 0.0


def tick(*, now: float) -> None:
    """Another part has begun: those who are there hear one line. Emits QuietPartBegan."""
    global _told
    part, _ = part_at(registry.seen(now))
    before, _told = _told, part
    place_id = _place_id()
    if before and before != part and place_id is not None and (here := presence.ids_at(place_id)):
        emit(QuietPartBegan(part, here))


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of it who looks there; nothing anywhere else."""
    return words.seen(*part_at(registry.seen(0.0))) if is_at(place_id) else []


def is_at(place_id: UUID) -> bool:
    """Whether this place is the Quiet Room."""
    return place_id == _place_id()


def forget() -> None:
    """Nobody was told of any part."""
    global _told
    _told = ""


def _parts() -> tuple[tuple[str, float], ...]:
    """The parts of the format that have a sentence of their own and a length."""
    form = repertoire.as_played(FORMAT)
    found = tuple((part.key, 60.0 * part.minutes) for part in form.phases if part.key in words.PARTS)
    return found if form.can_be_read and sum(lasts_s for _, lasts_s in found) else _USUAL


def _place_id() -> UUID | None:
    return next((card.id for card in atlas.cards() if card.key == PLACE), None)
