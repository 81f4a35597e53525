"""What a person reads when they ask: the circles, a circle's card, the order of seats, a line for `look`."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from game.circles.events.meetings import CircleCard
from game.circles.rules.formats.form import BY_PROGRAM, Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Share, Stage
from game.circles.wording import chairing, floors, near, of_standing, parts
from game.circles.wording import formats as of_formats
from game.circles.wording.asked_of_one import DUTIES
from game.circles.wording.common import answers, counted, held_as, lines, listed, title
from game.common import texts

Names = Mapping[UUID, str]

_LED_BY = {
    "peer": "by peers, not professionals",
    "trained_peer": "by trained peers, not professionals",
    "professional": "by a professional",
    "rotating": "by peers who take turns",
    "none": "by nobody in particular",
    BY_PROGRAM: "by a program of the demo, or by whoever comes in and holds it",
}
LIMITS = (
    "What you say stays here: the house keeps no words, and the others agree to keep them to themselves. The"
    " house cannot stop another person from copying. {in_danger} `help confidentiality` tells the limits."
)


def circle_list(
    found: Sequence[tuple[CircleCard, str, Meeting | None, str | None]], reader: UUID | None = None
) -> str:
    """The circles of the house: name, where, how things stand there for this reader, and the way."""
    if not found:
        return "There are no circles in this house yet."
    rows = [
        f"{title(card.name)}, in {place}. {standing(meeting, card.by_pair, reader)}"
        + (f" {way}" if way else "")
        for card, place, meeting, way in found
    ]
    return lines(
        "The circles of this house:",
        *rows,
        "`circle` and a name shows its card; `go` and a word of a way takes you one step.",
    )


def way(here: bool, steps: Sequence[str]) -> str | None:
    """How a reader comes to where a circle meets; None where no way leads there."""
    if here:
        return "It meets here."
    return f"The way from here: {', '.join(steps)}." if steps else None


def standing(meeting: Meeting | None, by_pair: bool = False, reader: UUID | None = None) -> str:
    """How things stand, for anybody: no names, no numbers of listeners. `by_pair`: its chairs are for two
    whom the house brought together. The door is as it is for this `reader`."""
    if by_pair and (meeting is None or meeting.stage is Stage.GATHERING):
        free = "Nobody is meeting just now" if meeting is None else "Two people gather"
        return f"{free}; the chairs are for two whom `pair` has brought together."
    if meeting is None:
        return "Nobody is meeting just now; whoever sits down opens the doors."
    if meeting.stage is Stage.GATHERING:
        taken = counted(len(meeting.sharing) + len(meeting.in_care), "seat is", "seats are")
        door = "open" if meeting.is_open_to(reader) else "closed"
        return f"People gather: {taken} taken, and the door is {door}."
    if meeting.stage is Stage.AFTERCARE:
        return "A meeting has just closed; its people stay a while."
    return f"A meeting runs, and its door is {'still open' if meeting.is_open_to(reader) else 'closed'}."


def held_by(meeting: Meeting, names: Names) -> str:
    """The name of who holds this meeting and is here; empty where nobody does."""
    return names[meeting.host] if meeting.host is not None and _holds_it(meeting, meeting.host) else ""


def held_line(held_by: str, now: str) -> str:
    """One line of a meeting that is open, for a list of such meetings; `now` is how it stands."""
    return f"Held today by {held_by}. {now}" if held_by else now


def card(
    circle: CircleCard,
    place: str,
    meeting: Meeting | None,
    names: Names,
    way_there: str | None = None,
    kept_by: Sequence[str] = (),
    duties: Mapping[UUID, str] = MappingProxyType({}),
    reader: UUID | None = None,
) -> str:
    """Everything somebody should know before they sit down.

    `kept_by` are those who keep it, by name; `duties` is what those who hold today's meeting report by law.
    """
    form = meeting.form if meeting is not None else circle.form
    held = "Nobody holds a meeting just now."
    if meeting is not None and _holds_it(meeting, meeting.host):
        host = names[meeting.host]
        held = f"Held today by {host}, {held_as(circle, meeting.seat(meeting.host), host)}."
    held = f"{held} {chairing.who_may_hold(circle)}"
    read = form.can_be_read
    return lines(
        f"{title(circle.name)}, in {place}",
        circle.purpose,
        of_standing.about(circle),
        of_standing.its_end(circle),
        of_formats.how(form),
        of_standing.other_ways(circle),
        of_formats.course(form, circle.course_at if meeting is None else form.number - 1),
        f"Led {_LED_BY[circle.led_by]}. {held}",
        *(f"{title(names[one])} reports by law: {_bare(duties[one])}." for one in _of_today(circle, duties)),
        of_standing.kept_by(circle, kept_by),
        of_formats.levels(form) if read else None,
        of_formats.needs(form),
        _length_and_seats(circle, form) if read else None,
        of_formats.door(form) if read else None,
        of_standing.members(circle),
        of_standing.review(circle),
        lines(f"Now: {standing(meeting, circle.by_pair, reader)}{_how_now(meeting)}", way_there),
        f"When: {circle.when}",
        f"Confidentiality: {texts.filled(LIMITS)}",
        f"Agreements, version {circle.agreements_version}, which you are asked for when you sit down:",
        *(f"{number}. {line}" for number, line in enumerate(circle.agreements, 1)),
        f"To come in: {of_standing.to_come_in(circle)} To go: `leave`, at any time. You may always pass.",
    )


def at_the_door(circle: CircleCard, form: Format) -> str:
    """The part of the card that is shown before somebody agrees: who leads, how far one answers, how long."""
    return lines(f"Led {_LED_BY[circle.led_by]}. {of_formats.levels(form)}", _length_and_seats(circle, form))


def keeper(name: str, licence: str = "", duty: str = "") -> str:
    """Somebody who keeps a circle, with profession and duty to report, where a steward has checked them."""
    law = f"; reports by law: {_bare(duty)}" if duty else ""
    return f"{title(name)} ({licence}; checked by a steward{law})" if licence else title(name)


def _of_today(circle: CircleCard, duties: Mapping[UUID, str]) -> list[UUID]:
    """Who holds today's meeting and has a duty that does not stand beside those who keep the circle."""
    return [who_id for who_id, duty in duties.items() if duty and who_id not in circle.facilitators]


def _bare(duty: str) -> str:
    return duty.rstrip(". ")


def _length_and_seats(circle: CircleCard, form: Format) -> str:
    listening = of_standing.listening(circle) if form.quiet_seats else ""
    return (
        f"Length: about {form.minutes} minutes, then aftercare. Seats: {min(circle.seats, form.maximum)},"
        f" from {form.minimum} on{listening}."
    )


def order(meeting: Meeting, names: Names, reader: UUID) -> str:
    """Who sits here in order and whose turn it is; for those who sit here too, what became of each turn."""
    own = meeting.seat(reader)
    sits_here = own is not None and own.hears
    called = lambda seat_id: title(names.get(seat_id, "somebody")) + (" (you)" if seat_id == reader else "")
    rows = []
    for number, seat in enumerate(meeting.sharing, 1):
        notes = ["has the turn"] if seat.id == meeting.holder else []
        if sits_here:
            notes = _notes(meeting, names, seat, reader)
        rows.append(f"{number}. {called(seat.id)}" + (f": {', '.join(notes)}" if notes else ""))
    listening = [
        called(seat.id) for seat in meeting.present if seat.quiet and seat.agreed and not seat.in_care
    ]
    reading = [called(seat.id) for seat in meeting.present if not seat.agreed]
    beside = [called(seat.id) for seat in meeting.in_care]
    return lines(
        _part(meeting),
        *(rows or ["Nobody has a seat yet."]),
        _kept(beside) if beside else None,
        f"Listening: {listed(listening)}." if listening else None,
        f"Reading the agreements: {listed(reading)}." if reading and sits_here else None,
    )


def _kept(beside: list[str]) -> str:
    """Those who sit next door for a while."""
    kept = "their place" if len(beside) == 1 else "their places"
    return f"Next door, {kept} kept: {listed(beside)}."


def _notes(meeting: Meeting, names: Names, seat: Seat, reader: UUID) -> list[str]:
    """What those who sit here know of a seat."""
    notes = []
    if _holds_it(meeting, seat.id):
        notes.append("holds the meeting")
    notes += sorted(DUTIES[duty] for duty in seat.duties)
    if seat.id == meeting.holder:
        notes.append("has the turn")
    notes += [*floors.notes(meeting, seat), *near.notes(meeting, names, seat, reader)]
    if seat.dropped_at is not None:
        notes.append("line dropped, place kept")
    if meeting.by_turns and seat.id != meeting.holder:
        notes.append(_share(seat, own=seat.id == reader))
    if seat.hand and (meeting.helps(reader) or reader == seat.id):
        notes.append("hand up")
    return notes


def _holds_it(meeting: Meeting, seat_id: UUID | None) -> bool:
    """Whether this seat holds the meeting and is here."""
    seat = meeting.seat(seat_id)
    return seat is not None and seat.id == meeting.host and seat.dropped_at is None


def _how_now(meeting: Meeting | None) -> str:
    """How the talk goes just now, where it goes otherwise than in the parts of the meeting."""
    if meeting is not None and meeting.hold:
        return " It is on hold just now."
    if meeting is not None and meeting.stage is Stage.GATHERING:
        return " Until it begins, people can talk a little."
    if meeting is not None and meeting.stage is Stage.AFTERCARE:
        return " The talk is open, without turns."
    return ""


_OF_ITS_OWN = frozenset({"pair", "inner", "ask_only", "focus", "team", "silent"})
"""Floors on which the level alone would not say how one answers."""


def _part(meeting: Meeting) -> str:
    part = {Stage.GATHERING: "Gathering: nothing has begun.", Stage.AFTERCARE: "Aftercare, without turns."}
    said = part.get(meeting.stage) or f"Now: {meeting.phase.key.replace('_', ' ')}."
    if meeting.hold and not _holds_it(meeting, meeting.host):
        return f"{said} On hold: nobody holds the meeting just now."
    if meeting.hold:
        return f"{said} On hold: only whoever holds the meeting speaks."
    if meeting.stage is Stage.GATHERING:
        return f"{said} People can talk a little. {parts.before(meeting.crosstalk)}"
    if meeting.floor in _OF_ITS_OWN:
        return f"{said} {parts.answering(meeting.floor, meeting.crosstalk)}"
    return f"{said} Answering each other: {answers(meeting.crosstalk, meeting.form)}."


def _share(seat: Seat, *, own: bool) -> str:
    if seat.share is Share.AHEAD and own:
        return "to come, and will pass you by"
    if seat.share in (Share.WAITING, Share.AHEAD):
        return "to come"
    if seat.share is Share.SPOKEN or seat.offered_again:
        return "had the turn"
    return "asked again at the end" if seat.dropped_at is not None else "is asked again at the end"


def seen_in(
    circle: CircleCard, meeting: Meeting | None, names: Names, reader: UUID | None = None
) -> list[str]:
    """What `look` adds in a place where a circle meets: who sits, never who is missing.

    A `reader` who sits here sees whom they hear, too.
    """
    now = standing(meeting, circle.by_pair, reader)
    seen = [f"{title(circle.name)} meets here. {now} `circle` shows its card."]
    if meeting is not None:
        sharing = [title(names[seat.id]) for seat in meeting.sharing]
        listening = [title(names[seat.id]) for seat in meeting.present if seat.quiet and seat.agreed]
        seen.append(_part(meeting))
        if sharing:
            seen.append(f"In the ring: {listed(sharing)}.")
        if beside := [title(names.get(seat.id, "somebody")) for seat in meeting.in_care]:
            seen.append(_kept(beside))
        if listening:
            seen.append(f"Listening: {listed(listening)}.")
        if reader is not None:
            seen += near.seen(meeting, names, reader)
    return seen
