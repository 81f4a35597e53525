"""What anybody may know of circles, also who has never come in: the same as a guest in the house reads.

Everything here is for the house's one thread, because circles and meetings are in its memory; what it gives
does not change any more and can be read anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from game.circles import selectors
from game.circles.events.meetings import CircleCard
from game.circles.meetings import reporting
from game.circles.rules.meeting import Meeting
from game.circles.wording import cards
from game.circles.wording.common import held_as
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import selectors as places
from game.places.services import ARRIVAL


@dataclass(frozen=True)
class Shown:
    """A circle as its reader may see it now.

    `place` is where it meets, `way` the words that lead there from where the reader is, or else from where
    one arrives (empty: it is here, or no way does). `is_inside` says that the reader is in the house,
    `is_here` that they stand there, `sits` that they have a seat in its meeting. `held_by` is who holds its
    meeting now, and as what; both are empty where nobody does. `duties` is what the professionals of today's
    meeting report by law, by name.
    """

    circle: CircleCard
    place: str
    meeting: Meeting | None
    now: str
    held_by: str = ""
    held_as: str = ""
    way: tuple[str, ...] = ()
    is_inside: bool = False
    is_here: bool = False
    sits: bool = False
    duties: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def is_met(self) -> bool:
        """Whether a meeting of it is open just now."""
        return self.meeting is not None


def every(reader: Who | None = None) -> tuple[Shown, ...]:
    """Every circle, as the list of the house has them; a `reader` of the house finds doors as they are for
    them."""
    return tuple(_shown(card, reader) for card in selectors.circles())


def one(key: str, reader: Who | None = None) -> Shown | None:
    """The circle of this key, with the way there; None where there is none."""
    card = next((card for card in selectors.circles() if card.key == key), None)
    return None if card is None else _shown(card, reader, whole=True)


def held_now() -> tuple[tuple[CircleCard, str], ...]:
    """Each circle that meets just now, with one line of it: who holds it, and whether one can still come."""
    met = (shown for shown in every() if shown.is_met and not shown.circle.by_pair)
    return tuple((shown.circle, cards.held_line(shown.held_by, shown.now)) for shown in met)


def _shown(card: CircleCard, reader: Who | None, *, whole: bool = False) -> Shown:
    living, reader_id = selectors.meeting_of(card), reader.id if reader is not None else None
    meeting = selectors.seen(living, reader_id)
    held_by = cards.held_by(meeting, living.names) if meeting is not None and living is not None else ""
    here = presence.place_of(reader_id) if reader_id is not None else None
    return Shown(
        card,
        selectors.place_name(card),
        meeting,
        cards.standing(meeting, card.by_pair, reader_id),
        held_by,
        held_as(card, meeting.seat(meeting.host), held_by) if held_by and meeting is not None else "",
        _way(here, card) if whole else (),
        here is not None,
        here == card.place_id,
        meeting is not None and meeting.seat(reader_id) is not None,
        _duties(card, meeting, living.names) if whole and meeting is not None and living is not None else {},
    )


def _duties(card: CircleCard, meeting: Meeting, names: Mapping[UUID, str]) -> dict[str, str]:
    """Of those who do not keep the circle: beside them it stands already."""
    found = reporting.duties(meeting)
    return {names[one]: duty for one, duty in found.items() if duty and one not in card.facilitators}


def _way(here: UUID | None, card: CircleCard) -> tuple[str, ...]:
    start = here if here is not None else atlas.keyed(ARRIVAL).id
    return places.way_to(start, card.place_id)
