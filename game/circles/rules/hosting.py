"""Who holds the meeting, and what the others are told where a deed is the facilitator's."""

from uuid import UUID

from game.circles.rules import refusals as no
from game.circles.rules.events import Deed
from game.circles.rules.meeting import Meeting
from game.common.refusals import Refused


def held_by(meeting: Meeting, deed: Deed, now: float) -> None:
    """The doer holds the meeting. Raises NotTheFacilitator, HostAway, NobodyHolds."""
    if meeting.host != deed.seat:
        raise not_yours(meeting, deed.seat, now)


def not_yours(meeting: Meeting, seat_id: UUID, now: float, kept: Refused | None = None) -> Refused:
    """Why this seat does not do what the facilitator does; `kept` says it where the facilitator is here."""
    if not meeting.host_here(now):
        if _is_masked(meeting, seat_id):
            return no.NobodyHoldsMasked()
        return no.NobodyHoldsListening() if _listens(meeting, seat_id) else no.NobodyHolds()
    if meeting.seat(meeting.host).dropped_at is not None:
        return no.HostAway()
    return kept or no.NotTheFacilitator()


def on_hold(meeting: Meeting, seat_id: UUID, now: float) -> Refused:
    """Why nothing is said in a hold, and who can end it where nobody holds the meeting."""
    if meeting.host_here(now):
        return no.OnHold()
    if _is_masked(meeting, seat_id):
        return no.HoldWithoutHostMasked()
    return no.HoldWithoutHostListening() if _listens(meeting, seat_id) else no.HoldWithoutHost()


def may_host(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether `host` would make it this seat that holds the meeting."""
    seat = meeting.seat(seat_id)
    return seat is not None and seat.sharing and not seat.masked and not meeting.host_here(meeting.now)


def _listens(meeting: Meeting, seat_id: UUID) -> bool:
    seat = meeting.seat(seat_id)
    return seat is not None and seat.quiet


def _is_masked(meeting: Meeting, seat_id: UUID) -> bool:
    seat = meeting.seat(seat_id)
    return seat is not None and seat.masked
