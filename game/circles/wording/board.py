"""The board of whoever helps hold a meeting: one line a seat, without a word that anybody said.

It is symmetrical: what it shows about somebody, `board me` shows them, word for word. So a seat is named in
its own line and nowhere else. What is on it comes from game/circles/view/board.py, for clients and in words.
"""

from collections.abc import Mapping
from uuid import UUID

from game.circles.rules.floors.focus import ABOUT
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Duty, Stage
from game.circles.view import board as on
from game.circles.view.board import Board, Line, Seen
from game.circles.wording.asked_of_one import SERVICES
from game.circles.wording.common import about_s, answers, counted, first_step, lines, number, title

_DUTIES = {
    Duty.CO: "helps to hold it",
    Duty.GREETER: "greets",
    Duty.TIMEKEEPER: "keeps time",
    Duty.READER: "reads",
    Duty.TEAM: "sits in the team",
}
_ASKED = {
    SERVICES[Duty.CO]: "is asked to help hold it",
    SERVICES[Duty.GREETER]: "is asked to greet",
    SERVICES[Duty.TIMEKEEPER]: "is asked to keep time",
    SERVICES[Duty.READER]: "is asked to read",
    SERVICES[Duty.TEAM]: "is asked to sit in the team",
    on.HOLD: "is asked to hold it from here",
}
_SHARES = {
    on.NOW: "has the turn",
    on.WAITING: "turn to come",
    on.SPOKEN: "had the turn",
    on.PASSED: "passed, is asked again at the end",
    on.ASKED_AGAIN: "is asked again at the end",
    on.ASKED_TWICE: "was asked twice",
}
_AS_ONE_WISHES = {on.SPOKEN: "has spoken in this part", on.PASSED: "has passed in this part"}
"""Where nobody has a turn of their own, some of it is said otherwise."""
_NEXT: Mapping[str, str] = {
    on.WAITS_FOR_PROFESSIONAL: "it waits for a professional to hold it; `closing` ends it well.",
    on.RESUME: "`resume` goes on.",
    on.SILENCE: "the silence ends by itself; `next` ends it sooner.",
    on.CLOSES_ITSELF: "`next` ends it; it also ends by itself.",
    on.ASK_FOR_END: "`bell` or `thank` asks gently for an end of a long turn.",
    on.EXTEND_OR_NEXT: "`extend 5` asks for more minutes, `next` goes on.",
    on.TURNS_GO_ON: "the turns go on by themselves; `next` gives everyone who waits a closing word.",
    on.HANDS_FIRST: "the floor comes to the hands; `next` goes on to the next part.",
    on.LAST_PART: "this is the last part; after it `next` opens aftercare.",
    on.NEXT_PART: "`next` goes on to the next part.",
}
_STAGES = {Stage.GATHERING: "gathering", Stage.AFTERCARE: "aftercare"}
NOTHING_ELSE = (
    "Nothing else about you is on it: no numbers that you gave, no ratings, no words, and nothing of other "
    "personas. Whoever helps hold this meeting can read it at any time."
)


def board(seen: Seen) -> str:
    """The whole board, one thought a line."""
    shown = on.board(seen)
    return lines(
        f"The board of {seen.circle_name}, for whoever helps hold it.",
        _part(seen, shown),
        _stands_still(seen),
        *(_line(seen, one) for one in shown.lines),
        *_open(seen.meeting),
        f"Next: {_NEXT.get(shown.next) or first_step(seen.meeting)}",
    )


def mine(seen: Seen, seat_id: UUID) -> str:
    """What the board shows about one seat."""
    seat = seen.meeting.seat(seat_id)
    assert seat is not None, "asked for by who sits there"
    about = _line(seen, on.line(seen, seat))
    return lines("This is what the board shows about you, word for word:", about, NOTHING_ELSE)


def _line(seen: Seen, one: Line) -> str:
    """All that the board shows about one seat."""
    return f"{title(one.name)}: {', '.join(_of(seen, one))}."


def _of(seen: Seen, one: Line) -> list[str]:
    meeting, seat = seen.meeting, one.seat
    if not seat.agreed:
        return ["reads the agreements"]
    said = ["holds it"] if seat.id == meeting.host else []
    said += [_DUTIES[duty] for duty in Duty if duty in seat.duties and not (said and duty is Duty.CO)]
    said.append("listening" if seat.quiet else "sharing")
    if seat.id == meeting.focus:
        said.append("is who this part is about" if meeting.floor in ABOUT else "has the part for one person")
    if seat.inner:
        said.append("on an inner chair")
    if seat.group:
        said.append(f"{'visits' if seat.visits else 'in'} alcove {seat.group}")
    if one.share is not None:
        said.append(_share(meeting, one.share))
    if one.long:
        said.append("turn is long")
    if one.notes:
        said.append(f"carries a note: {' and '.join(one.notes)}")
    if one.hand is not None:
        said.append(_hand(one))
    if seat.dropped_at is not None:
        said.append("line dropped, place kept")
    if seat.in_care:
        said.append("next door with somebody, place kept")
    if one.listens_until is not None:
        said.append(f"asked to listen for {about_s(max(30, one.listens_until - seen.now))} more")
    if one.asked is not None:
        said.append(_ASKED[one.asked])
    if one.turns is not None:
        said.append(f"{counted(one.turns, 'turn', 'turns')} in this meeting")
    return said


def _share(meeting: Meeting, share: str) -> str:
    """What became of the turn, or of the part where nobody has a turn of their own."""
    return _SHARES[share] if meeting.by_turns else _AS_ONE_WISHES.get(share, _SHARES[share])


def _hand(one: Line) -> str:
    """A hand and its place among those that are up."""
    if not one.hand:
        return "hand up"
    return f"hand up, number {number(one.hand)} in order" + (", comes first" if one.first else "")


def _part(seen: Seen, shown: Board) -> str:
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
    return f"Part: {key}, number {shown.part} of {shown.parts}, {time}. {answering}"


def _stands_still(seen: Seen) -> str | None:
    meeting = seen.meeting
    if meeting.hold is not None:
        return f"On hold for {about_s(max(5, seen.now - meeting.hold.since))}."
    if meeting.silence is not None and meeting.silence.until > seen.now:
        return f"In silence for {about_s(max(5, meeting.silence.until - seen.now))} more."
    return None


def _open(meeting: Meeting) -> list[str]:
    """What waits for everybody's answer; who has answered what is nobody's business.

    What one person is asked stands in the line of their seat.
    """
    found = []
    if meeting.asked is not None:
        more = counted(meeting.asked.minutes, "more minute", "more minutes")
        found.append(f"Open: {more}, if everybody says yes.")
    if meeting.closing_offered:
        found.append("Open: any member may read the closing.")
    return found
