"""Those on the inner chairs speak, and one more chair stands open for whoever would like to come in.

Whoever holds the meeting may say who begins inside; else those begin who have not sat there in an earlier
part, in the order of the seats, and whoever holds the meeting last; of two who are kept apart the house sets
one inside. Parts that follow each other keep their chairs. Where the scene is somebody's, they alone begin
inside. Nobody else is put on a stage: each comes in by themselves, and anybody who sits there, also beside
it, can end the scene.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.circles.rules import peace, time
from game.circles.rules.facts.floors import ChairFree, ChairFreed, InnerSet
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors.floor import Deadline, Floor
from game.circles.rules.floors.focus import focus_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.circles.rules.refusals.floors import BesideTheStage, NothingToEnd, SitsOutside
from game.circles.rules.turns import Change
from game.common.refusals import Refused


class Inner(Floor):
    """The floor of those inside."""

    def entered(self, meeting: Meeting, now: float) -> Change:
        """They sit inside who were named before, or whose time it is."""
        if not inside(meeting):
            meeting = seated(meeting, _next_inside(meeting))
        return meeting, [InnerSet(tuple(seat.id for seat in inside(meeting)))]

    def why_not(self, meeting: Meeting, seat: Seat, now: float) -> Refused | None:
        """None for those inside, and for who holds the meeting."""
        if seat.inner or meeting.helps(seat.id):
            return None
        return BesideTheStage() if is_stage(meeting) else SitsOutside()

    def ended(self, meeting: Meeting, seat: Seat, now: float) -> Change | None:
        """Inside there is no turn to end. Raises NothingToEnd."""
        if seat.sharing and self.why_not(meeting, seat, now) is None:
            raise NothingToEnd()
        return None

    def left(self, meeting: Meeting, then: int) -> Meeting:
        """Whoever sat inside has sat there; the chairs are empty, unless the next part goes on with them."""
        phases = meeting.form.phases
        stay = then < len(phases) and phases[then].floor == "inner"
        seats = tuple(
            replace(seat, was_inner=seat.was_inner or seat.inner, inner=seat.inner and stay)
            for seat in meeting.seats
        )
        return replace(meeting, seats=seats)

    def gone(self, meeting: Meeting, seat: Seat, now: float) -> Change:
        """Their chair is free."""
        if not seat.inner:
            return meeting, []
        return freed(meeting, seat, now)

    def due(self, meeting: Meeting) -> Iterator[Deadline]:
        """The chair of somebody whose line is down was kept for its time."""
        for seat in inside(meeting):
            if seat.dropped_at is not None:
                at = seat.dropped_at + time.PLACE_KEPT_S
                yield at, lambda meeting, now, seat=seat: freed(meeting, seat, now)


def is_stage(meeting: Meeting) -> bool:
    """Whether what is played inside is a scene."""
    return meeting.form.family == "stage"


def inside(meeting: Meeting) -> tuple[Seat, ...]:
    """Those on the inner chairs, in the order of the seats."""
    return tuple(seat for seat in meeting.sharing if seat.inner)


def is_full(meeting: Meeting) -> bool:
    """Whether the open chair is taken too."""
    return len(inside(meeting)) > meeting.phase.chairs


def seated(meeting: Meeting, chosen: tuple[Seat, ...]) -> Meeting:
    """These sit inside, and nobody else."""
    ids = {seat.id for seat in chosen}
    return replace(meeting, seats=tuple(replace(seat, inner=seat.id in ids) for seat in meeting.seats))


def freed(meeting: Meeting, seat: Seat, now: float) -> Change:
    """A chair is free; those who wished for one and were told that there is none are told."""
    was_full = is_full(meeting)
    meeting = meeting.with_seat(seat.id, inner=False)
    facts: list[Fact] = [ChairFreed(seat.id)]
    if was_full:
        facts += [ChairFree(one.id) for one in meeting.raised if one.id != seat.id and not one.inner]
    return meeting, facts


def _next_inside(meeting: Meeting) -> tuple[Seat, ...]:
    if (own := focus_of(meeting)) is not None:
        return (own,)
    if is_stage(meeting):
        return ()
    here = [seat for seat in meeting.sharing if seat.dropped_at is None and seat.quieted_until is None]
    here.sort(key=lambda seat: (seat.was_inner, meeting.helps(seat.id)))
    chosen: list[Seat] = []
    for seat in here:
        others = [one.id for one in chosen]
        if len(chosen) < meeting.phase.chairs and peace.may_join(meeting, seat.id, *others):
            chosen.append(seat)
    return tuple(chosen)
