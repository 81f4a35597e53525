"""What a meeting has asked one seat, as the end of a sentence, and the words by which it is chosen."""

from collections.abc import Mapping
from uuid import UUID

from game.circles.rules.events.chairing import TO_EXTEND, TO_HOLD
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty
from game.circles.wording.common import counted, title

DUTIES = {
    Duty.CO: "co-facilitator",
    Duty.GREETER: "greeter",
    Duty.TIMEKEEPER: "timekeeper",
    Duty.READER: "reader",
    Duty.TEAM: "team",
}
"""How a service is called and typed."""

SERVICES = {duty: word.replace("-", "") for duty, word in DUTIES.items()}
"""How clients know it."""

WOULD = {
    Duty.CO: "would hold this meeting together with {host}",
    Duty.GREETER: "would greet those who come today",
    Duty.TIMEKEEPER: "would keep the time today",
    Duty.READER: "would read today, where a text is read",
    Duty.TEAM: "would be one of the team that talks together before the others",
}


def about(meeting: Meeting, names: Mapping[UUID, str], seat_id: UUID, kind: str) -> str:
    """Finishes the sentence "You were asked ..."."""
    host = title(names.get(meeting.host, "whoever holds it"))
    if kind == TO_EXTEND:
        return f"whether there may be {counted(meeting.asked.minutes, 'more minute', 'more minutes')}"
    if kind == TO_HOLD:
        return "whether you would hold this meeting from here"
    return f"whether you {WOULD[Duty(meeting.seat(seat_id).asked)].replace('{host}', host)}"


def words_of(meeting: Meeting, seat_id: UUID, kind: str) -> tuple[str, ...]:
    """The words that choose the question among several."""
    if kind == TO_EXTEND:
        return ("extend", "minutes")
    if kind == TO_HOLD:
        return ("handover", "hold", "host")
    duty = Duty(meeting.seat(seat_id).asked)
    return (DUTIES[duty], DUTIES[duty].replace("-", ""), "role", duty.value)
