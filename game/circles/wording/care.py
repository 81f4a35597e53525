"""Sentences about care, grounding and the room of aftercare."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules.facts import care as f
from game.circles.rules.parts import Stage
from game.circles.rules.time import aftercare_s
from game.circles.wording import parts
from game.circles.wording.common import about_s, lines, name, voiced
from game.common.texts import snippet


def went(told: CircleTold, reader: UUID) -> str | None:
    """One neutral line to the ring; the two are told by the room they come into."""
    fact = told.fact
    if reader in (fact.seat, fact.by):
        return None
    both = f"{name(told, fact.by)} and {name(told, fact.seat)} are next door for a while."
    if fact.keeps is None:
        return f"{both} Their places are kept."
    if reader == fact.keeps:
        return f"{both} Their places are kept, and you hold the meeting meanwhile: `board` shows it."
    return f"{both} Their places are kept. {name(told, fact.keeps)} holds the meeting meanwhile."


def came_back(told: CircleTold, reader: UUID) -> str:
    """Somebody is in the ring again."""
    fact = told.fact
    if reader == fact.seat:
        holds = " and hold the meeting" if fact.holds and told.meeting.stage is Stage.SITTING else ""
        return f"You are in the ring again{holds}. `order` shows how things stand."
    holds = " and holds the meeting" if fact.holds and told.meeting.stage is Stage.SITTING else ""
    return f"{name(told, fact.seat)} is in the ring again{holds}."


def long(told: CircleTold, reader: UUID) -> str:
    """After half an hour, to each of those next door."""
    return snippet("common.care_long")


def grounding(told: CircleTold, reader: UUID) -> str:
    """A minute of nothing, and how it goes on."""
    note = None
    if told.meeting.helps(reader):
        note = "The meeting goes on by itself after this minute; `next` goes on sooner."
    return lines(voiced(told, "grounding"), note)


def came_along(told: CircleTold, reader: UUID) -> str | None:
    """For who has come, with what the format says of this time; the others see it by the door."""
    if reader != told.fact.seat:
        return None
    left = _left_s(told)
    listens = told.meeting.seat(reader)
    speak = " To speak here, type `sit`." if listens is not None and listens.quiet else ""
    here = f"You are in aftercare. It is open for about {about_s(max(60.0, left))} more, without turns."
    return lines(f"{here}{speak} You can go whenever you like.", parts.afterwards(told))


def _left_s(told: CircleTold) -> float:
    """How long aftercare still lasts."""
    return told.meeting.stage_began + aftercare_s(told.meeting.form) - told.meeting.now


def is_open(told: CircleTold, reader: UUID) -> str:
    """For who comes back to a ring whose meeting has gone next door."""
    left = _left_s(told)
    where = snippet("common.aftercare_next_door", minutes=max(1, round(left / 60)), asked="")
    return lines("The parts of the meeting are over.", where)


def given_up(told: CircleTold, reader: UUID) -> str:
    """Somebody still read the agreements when the parts were over."""
    return (
        "The meeting has come to its end while you were reading, so nothing more is asked of you. Its circle"
        " meets again, and the Quiet Room is open."
    )


WORDED = {
    f.WentNextDoor: went,
    f.BackFromNextDoor: came_back,
    f.LongNextDoor: long,
    f.GroundingBegun: grounding,
    f.CameAlong: came_along,
    f.AftercareIsOpen: is_open,
    f.SeatGivenUp: given_up,
}
