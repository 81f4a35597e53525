"""Anyone speaks. Whoever holds the meeting may switch to a queue at any time."""

from collections.abc import Iterator

from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.floors import PassCounted
from game.circles.rules.floors import free
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.floors.popcorn import all_had
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share
from game.circles.rules.refusals.floors import NothingToEnd
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Open(Floor):
    """Open talk. Who has spoken is known only where that may end the part; else a line changes nothing."""

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for everybody."""
        return None

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line of anybody."""
        meeting = free.used(meeting, now)
        return meeting.with_seat(said.seat, share=Share.SPOKEN) if meeting.ends_by_all else meeting, []

    def over(self, meeting: Meeting) -> bool:
        """Everybody here has spoken or passed, where that may end the part."""
        return meeting.ends_by_all and all_had(meeting, meeting.sharing)

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Whoever passes need not speak, where that may end the part."""
        if not meeting.ends_by_all or seat.hand is not None or seat.share is not Share.WAITING:
            return None
        return meeting.with_seat(seat.id, share=Share.PASSED), [PassCounted(seat.id)]

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """There is no turn to end. Raises NothingToEnd."""
        if not seat.sharing:
            return None
        raise NothingToEnd()

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The free floor was not used."""
        return free.due(meeting)
