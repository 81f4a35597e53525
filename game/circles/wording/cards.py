"""What a person reads when they ask: the circles, a circle's card, the order of seats, a line for `look`."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from game.circles.events import CircleCard
from game.circles.rules.meeting import Meeting, Share, Stage
from game.circles.wording.common import LED_BY, by_turns, counted, lines, listed, title

Names = Mapping[UUID, str]

_LED_BY = {
    "peer": "by peers, not professionals",
    "trained_peer": "by trained peers, not professionals",
    "professional": "by a professional",
    "rotating": "by peers who take turns",
    "none": "by nobody in particular",
}
CROSSTALK = {
    0: "none: nobody answers what another says",
    1: "gestures of listening, no words",
    2: "a brief thanks, no more",
    3: "answers from your own experience, no advice",
    4: "questions and feedback",
}
LIMITS = (
    "What you say stays here: the house keeps no words, and the others agree to keep them to themselves. The"
    " house cannot stop another person from copying. `help confidentiality` tells the limits."
)


def circle_list(found: Sequence[tuple[CircleCard, str, Meeting | None]]) -> str:
    """The circles of the house: name, where, and how things stand there."""
    if not found:
        return "There are no circles in this house yet."
    rows = [f"{title(card.name)}, in {place}. {standing(meeting)}" for card, place, meeting in found]
    return lines(
        "The circles of this house:", *rows, "`circle` and a name shows its card; `go` takes you there."
    )


def standing(meeting: Meeting | None) -> str:
    """How things stand, for anybody: no names, no numbers of listeners."""
    if meeting is None:
        return "Nobody is meeting just now; whoever sits down opens the doors."
    if meeting.stage is Stage.GATHERING:
        taken = counted(len(meeting.sharing), "seat is", "seats are")
        return f"People gather: {taken} taken, and the door is open."
    if meeting.stage is Stage.AFTERCARE:
        return "A meeting has just closed; its people stay a while."
    return f"A meeting runs, and its door is {'still open' if meeting.door_open else 'closed'}."


def card(circle: CircleCard, place: str, meeting: Meeting | None, names: Names) -> str:
    """Everything somebody should know before they sit down."""
    form = circle.form
    held = "Nobody holds a meeting just now. Whoever sits there can, by `host`."
    if meeting is not None and meeting.host is not None:
        held = f"Held today by {names[meeting.host]}, {LED_BY[circle.led_by]}."
    most = max(form.crosstalk, *(phase.crosstalk for phase in form.phases))
    levels = f"Answering each other: {CROSSTALK[form.crosstalk]}."
    if most > form.crosstalk:
        parts = [phase.key.replace("_", " ") for phase in form.phases if phase.crosstalk > form.crosstalk]
        levels += f" In {listed(parts)}: {CROSSTALK[most]}."
    return lines(
        f"{title(circle.name)}, in {place}",
        circle.purpose,
        f"How: {form.title}. {form.about}",
        f"Led {_LED_BY[circle.led_by]}. {held}",
        levels,
        f"Length: about {form.minutes} minutes, then aftercare. Seats: {min(circle.capacity, form.maximum)},"
        f" from {form.minimum} on; listening seats beside them, always listed as such.",
        f"Door: open until the part called {form.late_entry.replace('_', ' ')} is over."
        if form.late_entry != "never"
        else "Door: open throughout.",
        f"Now: {standing(meeting)}",
        f"When: {circle.when}",
        f"Confidentiality: {LIMITS}",
        "Agreements, which you are asked for when you sit down:",
        *(f"{number}. {line}" for number, line in enumerate(circle.agreements, 1)),
        "To come in: go there and `sit`. To go: `leave`, at any time. You may always pass.",
    )


def order(meeting: Meeting, names: Names, reader: UUID) -> str:
    """Who sits here in order, whose turn it is, what became of each turn."""
    called = lambda seat_id: title(names.get(seat_id, "somebody")) + (" (you)" if seat_id == reader else "")
    rows = []
    for number, seat in enumerate(meeting.sharing, 1):
        notes = []
        if seat.id == meeting.host:
            notes.append("holds the meeting")
        if seat.id == meeting.holder:
            notes.append("has the turn")
        elif by_turns(meeting):
            notes.append(_share(meeting, seat))
        if seat.hand:
            notes.append("hand up")
        if seat.dropped_at is not None:
            notes.append("line dropped, place kept")
        rows.append(f"{number}. {called(seat.id)}" + (f": {', '.join(notes)}" if notes else ""))
    listening = [called(seat.id) for seat in meeting.present if seat.quiet and seat.agreed]
    reading = [called(seat.id) for seat in meeting.present if not seat.agreed]
    return lines(
        _part(meeting),
        *(rows or ["Nobody has a seat yet."]),
        f"Listening: {listed(listening)}." if listening else None,
        f"Reading the agreements: {listed(reading)}." if reading else None,
    )


def _part(meeting: Meeting) -> str:
    part = {Stage.GATHERING: "Gathering; nothing has begun.", Stage.AFTERCARE: "Aftercare; the talk is open."}
    said = part.get(meeting.stage) or f"Now: {meeting.phase.key.replace('_', ' ')}."
    if meeting.hold:
        return f"{said} On hold: only whoever holds the meeting speaks."
    return f"{said} Answering each other: {CROSSTALK[meeting.crosstalk]}."


def _share(meeting: Meeting, seat) -> str:
    if seat.share is Share.WAITING:
        return "to come"
    if seat.share is Share.SPOKEN:
        return "had the turn"
    return "is asked again at the end" if seat in meeting.asked_again else "had the turn"


def seen_in(circle: CircleCard, meeting: Meeting | None, names: Names) -> list[str]:
    """What `look` adds in a place where a circle meets: who sits, never who is missing."""
    seen = [f"{title(circle.name)} meets here. {standing(meeting)} `circle` shows its card."]
    if meeting is not None:
        sharing = [title(names[seat.id]) for seat in meeting.sharing]
        listening = [title(names[seat.id]) for seat in meeting.present if seat.quiet and seat.agreed]
        seen.append(_part(meeting))
        if sharing:
            seen.append(f"In the ring: {listed(sharing)}.")
        if listening:
            seen.append(f"Listening: {listed(listening)}.")
    return seen
