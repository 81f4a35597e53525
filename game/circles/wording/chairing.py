"""Sentences about holding a meeting together: more time, silence, the door, who may hold it."""

from collections.abc import Callable
from uuid import UUID

from game.circles.events.chairing import AskedToListen
from game.circles.events.meetings import CircleCard, CircleTold
from game.circles.rules import hosting
from game.circles.rules.facts import chairing as fc
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.refusals.chairing import FacilitatorsFirst, PractitionersHold
from game.circles.wording import duties
from game.circles.wording.common import (
    about_s,
    counted,
    from_here,
    lines,
    name,
    text_of,
    thanks,
    title,
)
from game.common.plain import unquoted
from game.common.texts import has_snippet, snippet


def who_may_hold(circle: CircleCard) -> str:
    """The rules of the card: who may hold a meeting here, who may begin without whom, who holds it next."""
    if circle.form.led_by == "none":
        return "Nobody needs to hold it."
    return f"{_who_begins(circle)} {_who_is_next(circle)}"


def _who_is_next(circle: CircleCard) -> str:
    """By a wish and a yes, or because whoever held it is gone."""
    whom, co = "somebody", "a co-facilitator holds it"
    if circle.form.led_by == "professional":
        whom, co = "another professional", "a co-facilitator who is a professional holds it"
    return (
        f"`handover` and a name asks {whom} to hold it from there, and with their yes it is theirs. Where"
        " whoever holds it has left, or their line has been gone for a minute and a half,"
        f" {co} from there."
    )


def _who_begins(circle: CircleCard) -> str:
    led_by = circle.form.led_by
    if led_by == "professional":
        return (
            "It is held by a professional whose licence the house has seen, and is not begun without one."
            " `host` holds it, `begin` begins it."
        )
    if circle.facilitators:
        return (
            "Its facilitators hold it. From ten minutes after the doors opened, or once it has begun and"
            " nobody holds it, any member can, in their own name, by `host`. Whoever holds it may `begin`."
        )
    return (
        "Whoever has a seat with turns can hold it, in their own name, by `host`. Whoever holds it may"
        " `begin`."
    )


def not_held_yet(told: CircleTold, reader: UUID) -> str:
    """For who has sat down where nobody holds the meeting."""
    seat = told.meeting.seat(reader)
    why = None if seat is None else hosting.why_not_hold(told.meeting, seat, told.meeting.now)
    if isinstance(why, FacilitatorsFirst | PractitionersHold):
        return str(why)
    if told.meeting.form.led_by == "professional":
        return "Nobody holds this meeting yet. `host` holds it, and `help hosting` says what you can do."
    return snippet("common.no_holder")


def extend_asked(told: CircleTold, reader: UUID) -> str:
    """Asked of everybody, in one line that interrupts nobody."""
    more = counted(told.fact.minutes, "more minute", "more minutes")
    if reader == told.fact.by:
        return f"Everybody who shares here is asked for {more}. They have a minute; nothing stands still."
    seat = told.meeting.seat(reader)
    if told.meeting.asked is None or seat is None or reader not in told.meeting.asked.of:
        return f"The circle is asked whether it would go on for {more}."
    if len(told.meeting.asked.of) == 1:
        return f"May there be {more}? `yes` or `no`. Without your yes within a minute we keep to the hour."
    return (
        f"May there be {more}? `yes` or `no`. Without everybody's yes within a minute we keep to the hour;"
        " nobody is told who said what."
    )


def kept(told: CircleTold, reader: UUID) -> str:
    """Nobody is told why."""
    return "We keep to the hour."


def yes_noted(told: CircleTold, reader: UUID) -> str:
    """For who said yes."""
    return "Your yes is noted, and nobody is told of it."


def silence_begun(told: CircleTold, reader: UUID) -> str:
    """A quiet marker."""
    long = about_s(told.fact.seconds)
    note = "`silence off` ends it." if _may_end(told, reader) else None
    return lines(f"(Silence, {long}.) Nobody speaks, and no turn is lost.", note)


def _may_end(told: CircleTold, reader: UUID) -> bool:
    silence = told.meeting.silence
    return told.meeting.helps(reader) or (silence is not None and silence.by == reader)


def silence_over(told: CircleTold, reader: UUID) -> str:
    """Whose turn it is, is said where it goes on."""
    holder = told.meeting.seat(told.meeting.holder)
    if holder is None or holder.dropped_at is not None:
        return "(The silence is over.)"
    turn = "It is your turn." if holder.id == reader else f"It is {name(told, holder.id)}'s turn."
    return f"(The silence is over.) {turn}"


def asked_to_listen(event: AskedToListen, reader: UUID) -> str:
    """For the two of them; nobody else is told."""
    long = counted(event.minutes, "minute", "minutes")
    if reader == event.by_id:
        short = event.name.casefold()
        return (
            f"{title(event.name)} is asked to listen for {long} and reads your reason. The ring hears at most"
            f" that the turn goes on. `quiet {short} off` ends it before its time."
        )
    return lines(
        f"{title(event.by_name)}, who holds this meeting or helps to, asks you to listen for {long}."
        f' The reason: "{unquoted(event.words)}"',
        "Nobody else is told. Your seat is yours; if your turn comes meanwhile, it is kept for the end of the"
        " round. `pass`, `pause`, `leave` and a whisper to whoever holds the meeting stay open to you.",
    )


def quiet_over(told: CircleTold, reader: UUID) -> str:
    """For the one who listened."""
    return "You can speak again, as everybody here. Thank you for listening."


def thanked(told: CircleTold, reader: UUID) -> str:
    """The house's thanks, the same as after any turn."""
    if reader == told.fact.seat:
        return f"{thanks(told, reader)} The time of this turn is used, and it goes on from here."
    return f"{thanks(told, told.fact.seat)} The turn goes on from here."


def time_note(told: CircleTold, reader: UUID) -> str:
    """For who keeps the time."""
    part = told.meeting.phase.key.replace("_", " ") if told.meeting.phase else "this part"
    if told.fact.half:
        return f"Half of the part called {part} is over."
    return f"The last minute of the part called {part} begins."


def to_greet(told: CircleTold, reader: UUID) -> str:
    """For who greets: who has come, and what can be done for them."""
    who = name(told, told.fact.whom)
    short = who.casefold()
    how = "for the first time" if told.fact.is_new else "and comes late"
    return (
        f"{who} sits down {how}. `greet {short}` lets the house tell them from you how it goes here; or"
        f" `whisper {short}=` what this part is, and that passing is always fine."
    )


def door_set(told: CircleTold, reader: UUID) -> str:
    """The door."""
    if not told.fact.is_locked:
        return f"The door of {told.circle.name} is open again."
    note = "`admit` and a name lets one person in." if told.meeting.helps(reader) else None
    return lines(f"The door of {told.circle.name} is closed for now.", note)


def admitted(told: CircleTold, reader: UUID) -> str:
    """For who stands in the room."""
    return (
        f"Whoever holds the meeting of {told.circle.name} lets you in although its door is closed: `sit` asks"
        " for a seat, if you like. Nothing follows if you do not."
    )


def anybody_may_hold(told: CircleTold, reader: UUID) -> str:
    """Those whom the circle names have been waited for."""
    return lines(
        "None of this circle's facilitators holds it yet, so from now on any member can, in their own name:"
        " `host`. `help hosting` says what that is.",
        from_here(told, reader),
    )


def aside(told: CircleTold, reader: UUID) -> str:
    """The texts of a part beside the order; the circle holds still meanwhile."""
    if reader not in told.seated:
        return f"{title(told.circle.name)} is on hold for a moment."
    part = told.fact.part.replace("_", " ")
    note = (
        "Only those who hold the meeting speak now. `resume` goes back."
        if told.meeting.helps(reader)
        else None
    )
    texts = [text_of(told, key) for key in told.fact.text if has_snippet(key)]
    return lines(f"We stop here for this: {part}. No time runs, and no turn is lost.", *texts, note)


def closed_by_steward(told: CircleTold, reader: UUID) -> str:
    """Who ends it, in the open; the closing follows."""
    if reader == told.fact.seat:
        return f"As a steward you close this meeting of {told.circle.name}. The ring is told that it is you."
    steward = name(told, told.fact.seat)
    return f"{steward}, a steward of this house, closes this meeting here. You may ask them why."


WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {
    **duties.WORDED,
    fc.ExtendAsked: extend_asked,
    fc.KeptToTheHour: kept,
    fc.YesNoted: yes_noted,
    fc.SilenceBegun: silence_begun,
    fc.SilenceOver: silence_over,
    fc.QuietOver: quiet_over,
    fc.Thanked: thanked,
    fc.TimeNote: time_note,
    fc.ToGreet: to_greet,
    fc.DoorSet: door_set,
    fc.Admitted: admitted,
    fc.AnybodyMayHold: anybody_may_hold,
    fc.AsideCalled: aside,
    fc.ClosedBySteward: closed_by_steward,
}
