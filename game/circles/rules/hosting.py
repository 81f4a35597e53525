"""Who holds the meeting, and what the others are told where a deed is the facilitator's."""

from math import ceil
from uuid import UUID

from game.circles.rules.events.meetings import Deed
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import groups as no_group
from game.circles.rules.refusals import masks as no_mask
from game.circles.rules.refusals import meetings as no
from game.circles.rules.refusals import practitioners as no_practitioner
from game.common.refusals import Refused

LEADERS = frozenset({"facilitator", "co_facilitator"})
"""Whom a circle names to hold its meetings."""

PRACTITIONER = "practitioner"
"""In the standing of a seat: a professional whose licence the house has seen."""


def held_by(meeting: Meeting, deed: Deed, now: float) -> None:
    """The doer holds the meeting, or holds it together with whoever does.

    Raises NotTheFacilitator, HostAway, NobodyHolds, PractitionerGone.
    """
    if not meeting.helps(deed.seat):
        raise not_yours(meeting, deed.seat, now)
    if stands_still(meeting, deed.seat, now):
        raise no_practitioner.PractitionerGone()


def not_yours(meeting: Meeting, seat_id: UUID, now: float, kept: Refused | None = None) -> Refused:
    """Why this seat does not do what the facilitator does; `kept` says it where the facilitator is here."""
    if not meeting.form.needs_holding:
        return no_group.HeldByNobody()
    if not meeting.host_here(now):
        if needs_another(meeting, seat_id):
            return no_chair.PractitionersHold()
        if _is_masked(meeting, seat_id):
            return no.NobodyHoldsMasked()
        if _listens(meeting, seat_id):
            return no.NobodyHoldsListening()
        return why_not_hold(meeting, meeting.seat(seat_id), now) or no.NobodyHolds()
    if meeting.seat(meeting.host).dropped_at is not None:
        return no_practitioner.PractitionerAway() if needs_another(meeting, seat_id) else no.HostAway()
    return kept or no.NotTheFacilitator()


def on_hold(meeting: Meeting, seat_id: UUID, now: float) -> Refused:
    """Why nothing is said in a hold, and who can end it where nobody holds the meeting."""
    if not meeting.form.needs_holding:
        return no_group.HoldOfAll()
    if meeting.host_here(now):
        return no.OnHold()
    if needs_another(meeting, seat_id):
        return no_practitioner.HoldForPractitioner()
    if _is_masked(meeting, seat_id):
        return no.HoldWithoutHostMasked()
    return no.HoldWithoutHostListening() if _listens(meeting, seat_id) else no.HoldWithoutHost()


def needs_another(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether a professional holds it and no licence is known of this seat, so that it waits for another."""
    if meeting.form.led_by != "professional":
        return False
    seat = meeting.seat(seat_id)
    return seat is None or PRACTITIONER not in seat.standing


def stands_still(meeting: Meeting, seat_id: UUID, now: float) -> bool:
    """Whether nothing of it can be held from this seat: its professional is gone, and they are none.

    Whoever helped to hold it waits then, or reads the closing.
    """
    on_hold = meeting.hold is not None and meeting.stage is Stage.SITTING
    return on_hold and not meeting.host_here(now) and needs_another(meeting, seat_id)


def may_host(meeting: Meeting, seat_id: UUID) -> bool:
    """Whether `host` would make it this seat that holds the meeting."""
    seat = meeting.seat(seat_id)
    if seat is None or not seat.sharing or meeting.host_here(meeting.now):
        return False
    return why_not_hold(meeting, seat, meeting.now) is None


def why_not_hold(meeting: Meeting, seat: Seat, now: float) -> Refused | None:
    """Why this seat may not hold the meeting, were nobody to hold it; None when it may.

    A meeting is held in one's own name and from a seat with turns. Those whom the circle names for it come
    first until ten minutes after the doors opened, or until it has begun; after that any member may. What is
    led by a professional is held by one.
    """
    if not meeting.form.needs_holding:
        return no_group.HeldByNobody()
    if seat.masked:
        return no_mask.OwnNameToHold()
    if seat.quiet:
        return no.ListeningSeat()
    if needs_another(meeting, seat.id):
        return no_chair.PractitionersHold()
    if meeting.leaders_first and meeting.stage is Stage.GATHERING and not seat.standing & LEADERS:
        return no_chair.FacilitatorsFirst()
    return listens_for_now(seat, now)


def listens_for_now(seat: Seat, now: float) -> Refused | None:
    """Whether this seat was asked to listen for a while, and how long that still is."""
    if seat.quieted_until is None or now >= seat.quieted_until:
        return None
    left = max(1, ceil((seat.quieted_until - now) / 60))
    return no_chair.ListensForNow(minutes="1 minute" if left == 1 else f"{left} minutes")


def _listens(meeting: Meeting, seat_id: UUID) -> bool:
    seat = meeting.seat(seat_id)
    return seat is not None and seat.quiet


def _is_masked(meeting: Meeting, seat_id: UUID) -> bool:
    seat = meeting.seat(seat_id)
    return seat is not None and seat.masked
