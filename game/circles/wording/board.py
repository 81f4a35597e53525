"""The board of whoever helps hold a meeting: one line a seat, without a word that anybody said.

It is symmetrical: what it shows about somebody, `board me` shows them, word for word. So a seat is named in
its own line and nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from game.circles.rules.floors import free
from game.circles.rules.floors.focus import ABOUT
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Seat, Share, Stage, Told
from game.circles.wording.common import about_s, answers, counted, first_step, lines, number, title
from game.circles.wording.turns import TO_HANDS

_DUTIES = {
    Duty.CO: "helps to hold it",
    Duty.GREETER: "greets",
    Duty.TIMEKEEPER: "keeps time",
    Duty.READER: "reads",
    Duty.TEAM: "sits in the team",
}
_ASKED = {
    Duty.CO: "to help hold it",
    Duty.GREETER: "to greet",
    Duty.TIMEKEEPER: "to keep time",
    Duty.READER: "to read",
    Duty.TEAM: "to sit in the team",
}
_STAGES = {Stage.GATHERING: "gathering", Stage.AFTERCARE: "aftercare"}
NOTHING_ELSE = (
    "Nothing else about you is on it: no numbers that you gave, no ratings, no words, and nothing of other "
    "personas. Whoever helps hold this meeting can read it at any time."
)


@dataclass(frozen=True)
class Seen:
    """A meeting at house time `now`, with how many turns each seat had, or None where nobody knows it.

    `notes` are what the words of a seat are about, in the words of a short list.
    """

    circle_name: str
    meeting: Meeting
    names: Mapping[UUID, str] = field(repr=False)
    now: float
    turns: Mapping[UUID, int] | None
    notes: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)

    def name(self, seat_id: UUID | None) -> str:
        """How whoever sits there is called."""
        return title(self.names.get(seat_id, "somebody")) if seat_id else "somebody"


def board(seen: Seen) -> str:
    """The whole board, one thought a line."""
    return lines(
        f"The board of {seen.circle_name}, for whoever helps hold it.",
        _part(seen),
        _stands_still(seen),
        *(line(seen, seat) for seat in seen.meeting.present),
        *_open(seen),
        f"Next: {_next(seen)}",
    )


def mine(seen: Seen, seat_id: UUID) -> str:
    """What the board shows about one seat."""
    seat = seen.meeting.seat(seat_id)
    assert seat is not None, "asked for by who sits there"
    return lines("This is what the board shows about you, word for word:", line(seen, seat), NOTHING_ELSE)


def line(seen: Seen, seat: Seat) -> str:
    """All that the board shows about one seat."""
    return f"{seen.name(seat.id)}: {', '.join(_of(seen, seat))}."


def _of(seen: Seen, seat: Seat) -> list[str]:
    if not seat.agreed:
        return ["reads the agreements"]
    meeting = seen.meeting
    said = ["holds it"] if seat.id == meeting.host else []
    said += [_DUTIES[duty] for duty in Duty if duty in seat.duties and not (said and duty is Duty.CO)]
    said.append("listening" if seat.quiet else "sharing")
    if seat.id == meeting.focus:
        said.append("is who this part is about" if meeting.floor in ABOUT else "has the part for one person")
    if seat.inner:
        said.append("on an inner chair")
    if seat.group:
        said.append(f"{'visits' if seat.visits else 'in'} alcove {seat.group}")
    said += _turn(meeting, seat)
    if notes := seen.notes.get(seat.id):
        said.append(f"carries a note: {' and '.join(notes)}")
    if seat.hand is not None:
        said.append(_hand(meeting, seat))
    if seat.dropped_at is not None:
        said.append("line dropped, place kept")
    if seat.in_care:
        said.append("next door with somebody, place kept")
    if seat.quieted_until is not None and seat.quieted_until > seen.now:
        said.append(f"asked to listen for {about_s(max(30, seat.quieted_until - seen.now))} more")
    if seat.asked:
        said.append(f"is asked {_ASKED.get(seat.asked, 'something')}")
    if seat.id == meeting.handed_to:
        said.append("is asked to hold it from here")
    if seen.turns is not None and meeting.stage is not Stage.GATHERING:
        said.append(f"{counted(seen.turns.get(seat.id, 0), 'turn', 'turns')} in this meeting")
    return said


def _turn(meeting: Meeting, seat: Seat) -> list[str]:
    """What became of the turn; a pass that was said ahead is nobody's to see."""
    if seat.id == meeting.holder:
        return ["has the turn", *(["turn is long"] if _is_long(meeting) else [])]
    if seat.quiet or meeting.stage is not Stage.SITTING:
        return []
    if seat.share is Share.SPOKEN:
        return ["had the turn" if meeting.by_turns else "has spoken in this part"]
    if not meeting.by_turns:
        return ["has passed in this part"] if seat.share is Share.PASSED else []
    if seat.share in (Share.WAITING, Share.AHEAD):
        return ["turn to come"]
    if seat.offered_again:
        return ["was asked twice"]
    return [
        "passed, is asked again at the end" if seat.share is Share.PASSED else "is asked again at the end"
    ]


def _is_long(meeting: Meeting) -> bool:
    return meeting.turn is not None and meeting.turn.told is Told.PAST


def _hand(meeting: Meeting, seat: Seat) -> str:
    """A hand and its place among those that are up."""
    raised = [one.id for one in meeting.raised]
    if seat.id not in raised:
        return "hand up"
    first = _comes_first(meeting) == seat.id
    return f"hand up, number {number(raised.index(seat.id) + 1)} in order" + (
        ", comes first" if first else ""
    )


def _comes_first(meeting: Meeting) -> UUID | None:
    """To whom a free floor comes next, where it comes to hands."""
    if meeting.holder is not None or meeting.floor not in TO_HANDS:
        return None
    wishing = free.wishing(meeting)
    return wishing[0].id if wishing else None


def _part(seen: Seen) -> str:
    meeting = seen.meeting
    answering = f"Answering each other: {answers(meeting.crosstalk, meeting.form)}."
    if meeting.phase is None:
        return f"Part: {_STAGES.get(meeting.stage, 'over')}. {answering}"
    at = seen.now if meeting.hold is None else meeting.hold.since
    left = meeting.phase_began + meeting.phase_s - at
    time = f"{about_s(left)} left" if left >= 5 else "its minutes are used"
    if not meeting.phase_s:
        time = "without minutes"
    key = meeting.phase.key.replace("_", " ")
    return f"Part: {key}, number {meeting.phase_index + 1} of {len(meeting.form.phases)}, {time}. {answering}"


def _stands_still(seen: Seen) -> str | None:
    meeting = seen.meeting
    if meeting.hold is not None:
        return f"On hold for {about_s(max(5, seen.now - meeting.hold.since))}."
    if meeting.silence is not None and meeting.silence.until > seen.now:
        return f"In silence for {about_s(max(5, meeting.silence.until - seen.now))} more."
    return None


def _open(seen: Seen) -> list[str]:
    """What waits for everybody's answer; who has answered what is nobody's business.

    What one person is asked stands in the line of their seat.
    """
    meeting = seen.meeting
    found = []
    if meeting.asked is not None:
        more = counted(meeting.asked.minutes, "more minute", "more minutes")
        found.append(f"Open: {more}, if everybody says yes.")
    if meeting.closing_offered:
        found.append("Open: any member may read the closing.")
    return found


def _next(seen: Seen) -> str:
    meeting = seen.meeting
    if meeting.hold is not None:
        if meeting.form.led_by == "professional" and not meeting.host_here(seen.now):
            return "it waits for a professional to hold it; `closing` ends it well."
        return "`resume` goes on."
    if meeting.silence is not None and meeting.silence.until > seen.now:
        return "the silence ends by itself; `next` ends it sooner."
    if meeting.stage is Stage.GATHERING:
        return first_step(meeting)
    if meeting.stage is not Stage.SITTING:
        return "`next` ends it; it also ends by itself."
    if _is_long(meeting):
        return "`bell` or `thank` asks gently for an end of a long turn."
    if meeting.over_told:
        return "`extend 5` asks for more minutes, `next` goes on."
    if meeting.by_turns:
        return "the turns go on by themselves; `next` gives everyone who waits a closing word."
    if _comes_first(meeting) is not None:
        return "the floor comes to the hands; `next` goes on to the next part."
    if meeting.phase_index == len(meeting.form.phases) - 1:
        return "this is the last part; after it `next` opens aftercare."
    return "`next` goes on to the next part."
