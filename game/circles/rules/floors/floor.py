"""What every floor policy answers, and what it answers where a floor says nothing else."""

from collections.abc import Callable, Iterator
from uuid import UUID

from game.circles.rules import turns
from game.circles.rules.events.meetings import Speak
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.turns import NoPiece
from game.circles.rules.turns import Change
from game.common.refusals import Refused

Deadline = tuple[float, Callable[[Meeting, float], Change]]


class Floor:
    """Who may speak in a part. Has no state of its own: everything it knows stands in the meeting."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """The part begins, or was switched to this floor."""
        return meeting, []

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """Why this seat, which shares and hears, may not speak now, and what to do instead."""
        raise NotImplementedError

    def spoken(self, meeting: Meeting, said: Speak, now: float) -> Change:
        """A line that may be spoken: what it does to the turn."""
        return meeting, []

    def move(self, meeting: Meeting, now: float) -> Change:
        """The floor goes on by itself where somebody is due; the same meeting where nobody is."""
        return meeting, []

    def over(self, meeting: Meeting) -> bool:
        """Whether everybody has had what the part gives."""
        return False

    def passed(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """A pass that means something else on this floor, or None where it means what it always does."""
        return None

    def given(self, meeting: Meeting, seat: Seat, to: UUID | None, now: float) -> Change:
        """The piece changes hands. Raises NoPiece where none goes round."""
        raise NoPiece()

    def done(self, meeting: Meeting, now: float) -> Change | None:
        """The holder ended the turn, where that means more than on every floor; else None."""
        return None

    def dropped(self, meeting: Meeting, now: float) -> Change:
        """The place of a holder whose line is down was kept for its time; their turn goes on."""
        return turns.given_back(meeting, now, why="dropped")

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Somebody ended what is theirs beside the turn of a holder, such as half of a pair; else None."""
        return None

    def further(self, meeting: Meeting, now: float) -> Change | None:
        """One step further within the part, where the floor has one; None: the next part."""
        return None

    def lingers(self, meeting: Meeting) -> bool:
        """Whether somebody is in the middle of a turn for whose end the part waits when its time is up."""
        return False

    def left(self, meeting: Meeting, then: int) -> Meeting:
        """The part is over, and that of number `then` comes: what belonged to this one alone is let go."""
        return meeting

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """This seat is empty from now on, or listens: what it had on this floor is free."""
        return meeting, []

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """What time itself does on this floor, beside minutes and turns. Nothing in a hold."""
        return iter(())
