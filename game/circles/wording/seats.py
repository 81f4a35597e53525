"""Sentences about seats: doors, agreements, sitting down, leaving, dropped lines, who holds the meeting."""

from uuid import UUID

from game.circles.events import CircleTold
from game.circles.rules import facts as f
from game.circles.rules.meeting import Stage
from game.circles.wording.common import LED_BY, by_turns, counted, lines, name, of_circle, title
from game.common.texts import snippet

HOST_NEXT = "Your next step: `begin`, when those who want to come are here."


def opened(told: CircleTold, reader: UUID) -> str:
    """The doors are open."""
    return f"The doors of {told.circle.name} are open. `sit` asks for a seat, and `circle` shows its card."


def agreements_asked(told: CircleTold, reader: UUID) -> str:
    """The agreements, one a line, before anything is heard."""
    numbered = [f"{number}. {line}" for number, line in enumerate(told.circle.agreements, 1)]
    seat = told.meeting.seat(reader)
    kept = "A listening seat is kept for you." if seat and seat.quiet else "A seat is kept for you."
    return lines(
        kept,
        snippet("common.not_treatment"),
        snippet("common.agreements_intro"),
        *numbered,
        "Type `agree` or `leave`.",
    )


def taken(told: CircleTold, reader: UUID) -> str:
    """Somebody sits down; they themselves hear how things stand."""
    fact = told.fact
    if reader != fact.seat:
        return f"{name(told, fact.seat)} sits down{' to listen' if fact.quiet else ''}."
    meeting = told.meeting
    if fact.quiet:
        return lines(snippet("common.quiet_seat"), where_it_is(told))
    gathering = meeting.stage is Stage.GATHERING
    return lines(
        snippet("common.agreed"),
        snippet("common.gathering") if gathering else where_it_is(told),
        snippet("common.no_holder") if gathering and meeting.host is None else None,
    )


def where_it_is(told: CircleTold) -> str:
    """For who comes later: which part runs, and whose turn it is."""
    meeting = told.meeting
    if meeting.phase is None:
        return "The doors are open; nothing has begun." if meeting.stage is Stage.GATHERING else ""
    part = f"{of_circle(told.circle)} is in the part called {meeting.phase.key.replace('_', ' ')}."
    turn = f"It is {name(told, meeting.holder)}'s turn." if meeting.holder else None
    seat = meeting.seat(told.fact.seat)
    comes = (
        "Your turn comes at the end of this round." if seat in meeting.waiting and by_turns(meeting) else None
    )
    return lines(part, turn, comes, "The circle is on hold just now." if meeting.hold else None)


def left(told: CircleTold, reader: UUID) -> str:
    """A seat is free; nobody asks why."""
    if reader == told.fact.seat:
        back = " The door is open, and you may come back." if told.meeting.door_open else ""
        return f"You have left your seat, and nobody will ask why.{back}"
    return f"{name(told, told.fact.seat)}'s seat is free."


def place_kept(told: CircleTold, reader: UUID) -> str:
    """Neutral words for a dropped line."""
    if told.fact.seat == told.meeting.host and told.meeting.stage is Stage.SITTING:
        return snippet("common.holder_gone")
    return snippet("common.place_kept", name=name(told, told.fact.seat))


def came_back(told: CircleTold, reader: UUID) -> str:
    """Somebody is back; nothing that was said meanwhile is repeated."""
    if reader != told.fact.seat:
        return snippet("common.came_back", name=name(told, told.fact.seat))
    meeting = told.meeting
    spoken = counted(told.missed, "line was", "lines were")
    missed = f"While you were away, {spoken} spoken." if told.missed else None
    turn = "It is your turn, and it has the time it had." if meeting.holder == reader else None
    held = "You hold this meeting. `resume` goes on." if meeting.host == reader and meeting.hold else None
    return lines(snippet("common.welcome_back"), missed, turn, held)


def hosted(told: CircleTold, reader: UUID) -> str:
    """Who holds today's meeting, and what the house calls them."""
    if reader != told.fact.seat:
        return f"{name(told, told.fact.seat)}, {LED_BY[told.circle.led_by]}, holds today's meeting."
    if told.meeting.hold:
        return "You hold this meeting from here. The circle is on hold; your next step is `resume`."
    if told.meeting.stage is not Stage.GATHERING:
        return "You hold this meeting from here. `help hosting` says what you can do."
    few = len(told.meeting.sharing)
    return lines(
        f"You hold today's meeting as {LED_BY[told.circle.led_by]}. {title(counted(few, 'person', 'people'))}"
        f" with a seat so far. `help hosting` says what you can do.",
        HOST_NEXT,
    )


WORDED = {
    f.MeetingOpened: opened,
    f.AgreementsAsked: agreements_asked,
    f.SeatTaken: taken,
    f.SeatLeft: left,
    f.PlaceKept: place_kept,
    f.CameBack: came_back,
    f.Hosted: hosted,
}
