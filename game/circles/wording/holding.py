"""Sentences about the frame: hold, bell, more time, a missing facilitator, closing, aftercare, end."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules import hosting
from game.circles.rules.facts import meetings as f
from game.circles.wording import parts
from game.circles.wording.common import counted, from_here, lines, name, number, title, voiced
from game.common.texts import snippet

_HOLDS = {
    "facilitator": "common.hold",
    "pause": "common.pause",
    "care": "common.care_hold",
}


def hold_called(told: CircleTold, reader: UUID) -> str:
    """Everybody is asked to be quiet; who paused is not said."""
    if reader not in told.seated:
        return f"{title(told.circle.name)} is on hold for a moment."
    alone = told.fact.why == "alone"
    text = _nobody_holds(told) if alone else snippet(_HOLDS[told.fact.why])
    note = None
    if alone and told.meeting.form.led_by == "professional":
        note = _what_now(told, reader)
    elif told.meeting.helps(reader):
        together = len([seat for seat in told.meeting.present if told.meeting.helps(seat.id)]) > 1
        note = f"Only {'those who hold it' if together else 'you'} speak now. Your next step: `resume`."
    elif alone:
        note = from_here(told, reader)
    elif hosting.may_host(told.meeting, reader):
        note = "Nobody holds this meeting just now. `host` makes it you, and `resume` then goes on."
    return lines(text, note)


def bell(told: CircleTold, reader: UUID) -> str:
    """The bell."""
    return snippet("common.bell")


def extended(told: CircleTold, reader: UUID) -> str:
    """More minutes."""
    return snippet("common.extend", minutes=counted(told.fact.minutes, "more minute", "more minutes"))


def below_minimum(told: CircleTold, reader: UUID) -> str:
    """Fewer are here than asked for; the facilitator decides."""
    return lines(
        f"{title(counted(told.fact.present, 'person has', 'people have'))} a seat;"
        f" {number(told.fact.minimum)} are asked for.",
        snippet("common.below_minimum"),
    )


def facilitator_gone(told: CircleTold, reader: UUID) -> str | None:
    """Said where the circle is on hold already; else the hold itself says it."""
    hold = told.meeting.hold
    if hold is None or hold.why == "alone":
        return None
    return lines(_nobody_holds(told), _what_now(told, reader))


def _nobody_holds(told: CircleTold) -> str:
    """Who can go on with a meeting that nobody holds: anybody, or only a professional."""
    if told.meeting.form.led_by == "professional":
        return snippet("common.hold_without_professional")
    return snippet("common.hold_without_holder")


def _what_now(told: CircleTold, reader: UUID) -> str | None:
    """What is open to this reader beside that."""
    if told.meeting.form.led_by != "professional":
        return from_here(told, reader)
    if hosting.may_host(told.meeting, reader):
        return "`host` makes it you, and `resume` then goes on."
    if told.meeting.helps(reader):
        return "You can say a word to the others meanwhile. `closing` is open to you at once."
    return None


def closing_offered(told: CircleTold, reader: UUID) -> str:
    """Any member may close."""
    hold = "Whoever has a seat with turns, in their own name, can also hold it from here, by `host`."
    if told.meeting.form.led_by == "professional":
        hold = "Only a professional whose licence the house has seen can hold it from here."
    return (
        "Nobody has held this meeting for five minutes. Any of you can type `closing` to end it well."
        f" {hold} Otherwise it closes by itself in five minutes."
    )


RATE = "`rate` notes how it was for you, in four numbers, if you like."


def aftercare(told: CircleTold, reader: UUID) -> str:
    """The closing is read, and the room stays open, which is said once; or the one next door is."""
    fact = told.fact
    if told.meeting.side:
        return _next_door(told, reader)
    if reader not in told.seated:
        return f"The round of {told.circle.name} is over; its room stays open for those who sat in it."
    if fact.closed:
        closing = [snippet("common.aftercare")]
    elif fact.early:
        closing = [snippet("common.closed_early"), snippet("common.closing"), "There are no turns now."]
    else:
        closing = [voiced(told, "closing"), "There are no turns now."]
    closing[-1] += f" It is open for {fact.minutes} minutes."
    seat = told.meeting.seat(reader)
    if seat is not None and seat.in_care:
        return (
            "The parts of the meeting are over, and its aftercare is in the ring. Nobody comes in here: the"
            " two of you can stay. `back` takes you to the others, and `leave` is open."
        )
    note = RATE
    if seat is not None and seat.quiet:
        note = "To speak now, type `sit`."
    if told.meeting.helps(reader):
        note = "You can end it with `next`; it also ends by itself."
    return lines(*closing, None if fact.early else parts.afterwards(told), note)


def _next_door(told: CircleTold, reader: UUID) -> str:
    """The closing, where aftercare has its own room; this one is free again at once."""
    fact = told.fact
    if reader not in told.seated:
        over = f"This meeting of {told.circle.name} is over"
        return f"{over}; its aftercare is next door, for those who sat in it."
    said = [] if fact.closed else [voiced(told, "closing")]
    if fact.early:
        sooner = "This meeting closes here, sooner than planned."
        said = [sooner if told.meeting.grounded else snippet("common.closed_early")]
    host = told.meeting.host
    asked = f", and {name(told, host)} is asked to come too" if host is not None and host != reader else ""
    key = "common.aftercare_is_next_door" if said and not fact.early else "common.aftercare_next_door"
    note = RATE
    if reader == host:
        note = "You are asked to come too. `next` ends aftercare there; it also ends by itself."
    return lines(*said, snippet(key, minutes=fact.minutes, asked=asked), note)


def ended(told: CircleTold, reader: UUID) -> str | None:
    """The meeting is over; of two who were brought together each has heard already that it did not begin."""
    if told.meeting.brought and told.fact.never_begun:
        return None
    if reader not in told.seated:
        if told.fact.never_begun:
            return f"The doors of {told.circle.name} are closed again. `sit` opens them."
        return f"This meeting of {told.circle.name} is over."
    if told.fact.never_begun:
        return (
            "Nobody began this meeting, and its doors are closed for now. `sit` opens them again at any time."
        )
    return snippet("common.ended_early" if told.fact.early else "common.ended")


WORDED = {
    f.HoldCalled: hold_called,
    f.BellRung: bell,
    f.Extended: extended,
    f.BelowMinimum: below_minimum,
    f.FacilitatorGone: facilitator_gone,
    f.ClosingOffered: closing_offered,
    f.AftercareBegun: aftercare,
    f.Ended: ended,
}
