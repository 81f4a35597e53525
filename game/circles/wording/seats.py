"""Sentences about seats: doors, agreements, sitting down, leaving, dropped lines, who holds the meeting."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules import hosting
from game.circles.rules.facts import meetings as f
from game.circles.rules.facts.standing import SteppedOut
from game.circles.rules.parts import Share, Stage
from game.circles.wording import cards, chairing, groups, parts
from game.circles.wording.common import counted, first_step, held_as, lines, name, of_circle, title
from game.common.texts import filled, snippet

NO_HOLDER_YET = (
    "Nobody holds a meeting here yet. That is done in one's own name; somebody who is here in theirs can, by"
    " `host`."
)
"""For who is here in another persona."""


def opened(told: CircleTold, reader: UUID) -> str | None:
    """The doors are open; whoever opened them by sitting down knows it."""
    if told.meeting.seat(reader) is not None:
        return None
    return f"The doors of {told.circle.name} are open. `sit` asks for a seat, and `circle` shows its card."


def agreements_asked(told: CircleTold, reader: UUID) -> str:
    """The agreements, one a line, before anything is heard."""
    numbered = [f"{number}. {line}" for number, line in enumerate(told.circle.agreements, 1)]
    new = [numbered[number - 1] for number in told.fact.changed if number <= len(numbered)]
    gone = told.fact.gone
    seat = told.meeting.seat(reader)
    is_led = told.meeting.form.led_by == "professional"
    kept = "A listening seat is kept for you." if seat and seat.quiet else "A seat is kept for you."
    return lines(
        kept,
        snippet("common.not_treatment_led" if is_led else "common.not_treatment"),
        filled("In danger: {in_danger}"),
        cards.at_the_door(told.circle, told.meeting.form),
        *(["New or changed since you agreed:", *new] if new else ()),
        *(["Gone since you agreed, or in other words now:", *(f"- {line}" for line in gone)] if gone else ()),
        "And all of them, as they are now:" if new or gone else snippet("common.agreements_intro"),
        *numbered,
        parts.at_the_door(told),
        "Type `agree` or `leave`.",
    )


def taken(told: CircleTold, reader: UUID) -> str:
    """Somebody sits down; they themselves hear how things stand."""
    fact = told.fact
    if fact.back:
        return _changed(told, reader)
    if reader != fact.seat:
        return f"{name(told, fact.seat)} sits down{' to listen' if fact.quiet else ''}."
    meeting = told.meeting
    asks = parts.at_the_door(told) if fact.known else None
    if fact.quiet:
        return lines(snippet("common.quiet_seat"), asks, where_it_is(told))
    gathering = meeting.stage is Stage.GATHERING and meeting.hold is None
    if gathering and not meeting.form.needs_holding:
        soon = meeting.ready_since is not None  # which is said next
        before = parts.before(meeting.crosstalk)
        return lines(snippet("common.agreed"), asks, before, None if soon else groups.begins_by_itself(told))
    return lines(
        snippet("common.agreed"),
        asks,
        parts.gathering(told) if gathering else where_it_is(told),
        (NO_HOLDER_YET if meeting.seat(reader).masked else chairing.not_held_yet(told, reader))
        if gathering and meeting.host is None
        else None,
    )


def _changed(told: CircleTold, reader: UUID) -> str:
    """Somebody goes over to a listening seat, or back into the order; they know what the circle is about."""
    fact = told.fact
    if reader != fact.seat:
        does = "only listens from here on" if fact.quiet else "comes back from listening"
        return f"{name(told, fact.seat)} {does}."
    if fact.quiet:
        return lines(snippet("common.quiet_seat"), on_hold(told, reader))
    sitting = told.meeting.stage is Stage.SITTING
    return lines(
        "You have a chair from which you speak.", where_it_is(told) if sitting else on_hold(told, reader)
    )


def where_it_is(told: CircleTold) -> str:
    """For who comes later: which part runs, whose turn it is, whether the circle holds still."""
    meeting = told.meeting
    seat = meeting.seat(told.fact.seat)
    if meeting.stage is Stage.GATHERING:
        return lines("The doors are open; nothing has begun.", on_hold(told, seat.id))
    if meeting.stage is Stage.AFTERCARE:
        speak = "To speak now, type `sit`." if seat.quiet else None
        return lines("The parts of this meeting are over.", speak, on_hold(told, seat.id))
    part = f"{of_circle(told.circle)} is in the part called {meeting.phase.key.replace('_', ' ')}."
    turn = f"It is {name(told, meeting.holder)}'s turn." if meeting.holder else None
    comes = None
    if meeting.by_turns and seat in meeting.waiting:
        comes = "Your turn comes at the end of this round."
    elif meeting.by_turns and seat.share is Share.SPOKEN and not seat.quiet:
        comes = "You have had your turn in this round."
    return lines(part, turn, comes, on_hold(told, seat.id))


def on_hold(told: CircleTold, reader: UUID) -> str | None:
    """Said to who comes while the circle holds still; who can go on does not need to be told of it twice."""
    if told.meeting.hold is None or told.meeting.helps(reader):
        return None
    may = hosting.may_host(told.meeting, reader)
    return "The circle is on hold just now." + (" `host` makes it yours." if may else "")


def left(told: CircleTold, reader: UUID) -> str:
    """A seat is free; nobody asks why. Whoever had it may stand anywhere by now."""
    if reader != told.fact.seat:
        return f"{name(told, told.fact.seat)}'s seat is free."
    free = f"Your seat in {told.circle.name} is free now, and nobody will ask why."
    if told.meeting.stage is Stage.ENDED:
        return f"{free} Nobody sits there any more."
    may_come = told.meeting.is_open_to(reader)
    return f"{free} {'The door is open, and you may come back.' if may_come else 'Its door is closed.'}"


def stepped_out(told: CircleTold, reader: UUID) -> str:
    """Somebody is out for a while; nobody asks why, and nobody waits."""
    if reader != told.fact.seat:
        return f"{name(told, told.fact.seat)} steps out. The seat is kept."
    if told.meeting.stage is Stage.ENDED:
        return f"You are out of {told.circle.name}. Nobody sits there any more."
    return (
        f"You are out of {told.circle.name} for now, and nobody will ask why. Your seat is kept for the rest"
        " of this meeting: `sit` brings you back, also through a closed door. You need not come back."
    )


def declined(told: CircleTold, reader: UUID) -> str:
    """Somebody does not sit down after all; of two who were brought together the other learns that alone."""
    if told.meeting.brought:
        return (
            "That is all right. The other hears that it did not come about, and no reason. `pair` looks again"
            " whenever you like. The Quiet Room is open."
        )
    return "That is all right. Your seat is free again, and nobody was told. The Quiet Room is open."


def place_gone(told: CircleTold, reader: UUID) -> str:
    """The chair was kept, and for how long."""
    free = "Your chair was kept for ten minutes and is free now"
    if told.meeting.is_open_to(reader):
        return f"{free}. `sit` asks for one."
    return f"{free}. The door of {told.circle.name} is closed by now; `circles` shows the others."


def new_here(told: CircleTold, reader: UUID) -> str:
    """For the first time in any circle."""
    return snippet("common.newcomer")


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
    turn = None
    if meeting.holder == reader:
        turn = "It is your turn, and it has the time it had: `share` and your words, then `done`; or `pass`."
    if any(seat.id == reader and seat.share is Share.ASIDE for seat in meeting.asked_again):
        turn = "You are asked again at the end of this round."
    held = on_hold(told, reader)
    if meeting.hold and meeting.host == reader:
        held = "You hold this meeting. `resume` goes on."
    return lines(snippet("common.welcome_back"), missed, turn, held)


def held_by_another(told: CircleTold, reader: UUID) -> str:
    """For who held the meeting before their line dropped."""
    if told.meeting.host is None:
        return "Nobody holds the meeting just now."
    together = ", together with you" if told.meeting.helps(reader) else ""
    return f"{name(told, told.meeting.host)} holds the meeting now{together}."


def hosted(told: CircleTold, reader: UUID) -> str:
    """Who holds today's meeting, and what the house calls them."""
    host = name(told, told.fact.seat)
    as_what = held_as(told.circle, told.meeting.seat(told.fact.seat), host)
    if reader != told.fact.seat:
        return f"{host}, {as_what}, holds today's meeting."
    if told.meeting.hold:
        return "You hold this meeting from here. The circle is on hold; your next step is `resume`."
    if told.meeting.stage is not Stage.GATHERING:
        return "You hold this meeting from here. `help hosting` says what you can do."
    few = len(told.meeting.sharing)
    return lines(
        f"You hold today's meeting as {as_what}. {title(counted(few, 'person', 'people'))}"
        f" with a seat so far. `help hosting` says what you can do.",
        f"Your next step: {first_step(told.meeting)}",
    )


WORDED = {
    f.MeetingOpened: opened,
    f.AgreementsAsked: agreements_asked,
    f.SeatTaken: taken,
    f.SeatLeft: left,
    SteppedOut: stepped_out,
    f.SeatDeclined: declined,
    f.PlaceGone: place_gone,
    f.NewHere: new_here,
    f.PlaceKept: place_kept,
    f.CameBack: came_back,
    f.HeldByAnother: held_by_another,
    f.Hosted: hosted,
}
