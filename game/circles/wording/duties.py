"""Sentences about services and who holds a meeting. What is asked of one person is theirs alone to read."""

from collections.abc import Callable
from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules import hosting
from game.circles.rules.events.chairing import TO_DUTY, TO_HOLD
from game.circles.rules.facts import chairing as fc
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.parts import Duty
from game.circles.wording.asked_of_one import DUTIES, WOULD
from game.circles.wording.common import listed, name

_DOES = {
    Duty.CO: "holds the meeting together with {host}",
    Duty.GREETER: "greets those who come today",
    Duty.TIMEKEEPER: "keeps the time today",
    Duty.READER: "reads today, where a text is read",
    Duty.TEAM: "is one of the team today",
}
_YOURS = {
    Duty.CO: (
        "You hold this meeting together with {host}, and can do all that `help hosting` names, but for"
        " handing it over. {gone}"
    ),
    Duty.GREETER: (
        "You greet those who come today. The house tells you who sits down late or for the first time, and"
        " what you can do for them."
    ),
    Duty.TIMEKEEPER: (
        "You keep the time today. The house tells you when half of a part is over, when its last minute"
        " begins, and when a turn has gone on for long. A whisper tells whoever holds the meeting."
    ),
    Duty.READER: "You read today. Where a text is read, the house tells you, and `read` says it.",
    Duty.TEAM: "You are one of the team today: in its part you talk with each other, and the others listen.",
}
_GONE = "If {host} is gone for a minute and a half, it is yours to hold."
_GONE_PROFESSIONAL = (
    "Alone it is held by a professional whose licence the house has seen: if {host} is gone for a minute and"
    " a half, the circle holds still. You can wait with the others then, or end it well by `closing`."
)
_FREE = {
    Duty.GREETER: "Nobody greets just now; `role greeter` takes that.",
    Duty.TIMEKEEPER: "Nobody keeps the time just now; `role timekeeper` takes that.",
    Duty.READER: "Nobody reads just now; `role reader` takes that.",
}
_NOT_IN_A_MASK = (
    "It is done in one's own name, and here you are somebody else, so `no` or nothing is the answer that"
    " fits. Whoever asked cannot see why."
)
_LAPSES = "`yes` or `no`; in two minutes the question lapses by itself."


def _host(told: CircleTold) -> str:
    return name(told, told.meeting.host) if told.meeting.host else "whoever holds it"


def duty_asked(told: CircleTold, reader: UUID) -> str:
    """Asked of one person."""
    fact = told.fact
    would = WOULD[fact.duty].replace("{host}", _host(told))
    seat = told.meeting.seat(reader)
    asks = f"{name(told, fact.by)} asks whether you {would}."
    if seat is not None and seat.masked:
        return f"{asks} {_NOT_IN_A_MASK}"
    return f"{asks} {_LAPSES}"


def duty_taken(told: CircleTold, reader: UUID) -> str:
    """Who does what today; they themselves read what it is."""
    fact = told.fact
    if reader == fact.seat:
        gone = _GONE_PROFESSIONAL if hosting.needs_another(told.meeting, reader) else _GONE
        yours = _YOURS[fact.duty].replace("{gone}", gone).replace("{host}", _host(told))
        return f"{yours} `role none` lays it down."
    return f"{name(told, fact.seat)} {_DOES[fact.duty].replace('{host}', _host(told))}."


def duties_free(told: CircleTold, reader: UUID) -> str:
    """Services that are free again. Whether they were laid down or taken back is nobody's business."""
    fact = told.fact
    if reader == fact.seat:
        return (
            f"You are free of this from here on: {listed([DUTIES[one] for one in fact.duties])}. Thank you."
        )
    free = [_FREE[one] for one in fact.duties if one in _FREE]
    if Duty.CO in fact.duties:
        free.insert(0, f"{name(told, fact.seat)} does not help to hold the meeting any more.")
    if Duty.TEAM in fact.duties:
        free.append(f"{name(told, fact.seat)} is not one of the team any more.")
    return " ".join(free)


def not_taken(told: CircleTold, reader: UUID) -> str | None:
    """For those who hold it. A no and no answer are told alike."""
    if reader == told.fact.seat:
        return None
    who = name(told, told.fact.seat)
    if told.fact.question == TO_HOLD:
        return f"{who} does not take the meeting over just now; all is as it was. No reason is needed."
    return f"{who} does not take that on just now; all is as it was. No reason is needed."


def question_over(told: CircleTold, reader: UUID) -> str:
    """For who was asked."""
    if told.fact.question == TO_DUTY:
        return "You are not asked for a service any more; nothing was expected of you."
    return "You are not asked to hold the meeting any more; nothing was expected of you."


def handover_asked(told: CircleTold, reader: UUID) -> str:
    """Asked of one person."""
    seat = told.meeting.seat(reader)
    asks = f"{name(told, told.fact.by)} asks whether you would hold this meeting from here."
    if seat is not None and seat.masked:
        return f"{asks} {_NOT_IN_A_MASK}"
    return f"{asks} After a yes they hold it together with you. {_LAPSES} `help hosting` says what it is."


def handed_over(told: CircleTold, reader: UUID) -> str:
    """Who holds it from here."""
    fact = told.fact
    who, before = name(told, fact.seat), name(told, fact.before)
    if reader not in told.seated:
        return f"{who} holds the meeting of {told.circle.name} from here."
    if reader == fact.seat:
        return (
            f"You hold this meeting from here, together with {before}. Nothing else has changed; `help"
            " hosting` says what you can do."
        )
    if reader == fact.before:
        return (
            f"{who} holds this meeting from here, and you hold it together with them. `role none` ends that."
        )
    return f"{before} hands the meeting over: {who} holds it from here."


def took_over(told: CircleTold, reader: UUID) -> str:
    """Who holds it from here, because another is gone."""
    who = name(told, told.fact.seat)
    if reader == told.fact.seat:
        return (
            "You hold this meeting from here, because whoever held it with you is gone. Nothing else has"
            " changed. When they are back, `handover` and their name gives it to them."
        )
    if reader not in told.seated:
        return f"{who} holds the meeting of {told.circle.name} from here."
    return f"{who} holds the meeting from here; it goes on as it was."


WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {
    fc.DutyAsked: duty_asked,
    fc.DutyTaken: duty_taken,
    fc.DutiesFree: duties_free,
    fc.NotTaken: not_taken,
    fc.QuestionOver: question_over,
    fc.HandoverAsked: handover_asked,
    fc.HandedOver: handed_over,
    fc.TookOver: took_over,
}
