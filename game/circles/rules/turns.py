"""How a turn is offered, taken and over: what the floors of one speaker at a time share."""

from dataclasses import replace
from uuid import UUID

from game.circles.rules import time
from game.circles.rules.events.meetings import Speak
from game.circles.rules.facts.meetings import (
    CapNear,
    CapPassed,
    CapReached,
    DoneNamed,
    Fact,
    FloorGivenBack,
    TurnDone,
    TurnOffered,
    TurnTaken,
)
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Share, Told, Turn

Change = tuple[Meeting, list[Fact]]


def offer(
    meeting: Meeting, seat_id: UUID, now: float, *, again: bool = False, given_by: UUID | None = None
) -> Change:
    """The floor is this seat's from now on; `given_by` handed it the piece."""
    phase = meeting.phase
    cap_s, cap_w = phase.cap_s, phase.cap_w
    if again:
        meeting = meeting.with_seat(seat_id, offered_again=True)
    if not meeting.by_turns:
        after = [seat for seat in meeting.raised if seat.id != seat_id and meeting.floor != "focus"]
        if meeting.phase_s:
            cap_s = min(cap_s, int(meeting.phase_s))  # nobody is promised more time than the part has
    else:
        after = [seat for seat in (meeting.asked_again if again else meeting.to_come) if seat.id != seat_id]
        left_s = meeting.phase_began + meeting.phase_s - now
        turns = 1 + sum(seat.share is not Share.AHEAD for seat in after)
        cap_s, cap_w = time.caps(phase, left_s, turns)
    if meeting.closing_words:
        cap_s, cap_w = min(cap_s, time.CLOSING_WORD_S), min(cap_w, time.CLOSING_WORD_W)
    meeting = replace(meeting, holder=seat_id, turn=Turn(now, cap_s, cap_w, again=again), centre_since=None)
    after_ids = tuple(seat.id for seat in after)
    return meeting, [TurnOffered(seat_id, cap_s, cap_w, meeting.floor, again, after_ids, given_by)]


def settled(meeting: Meeting, share: Share, now: float) -> Meeting:
    """The holder's turn is over with this outcome; the floor is free.

    Whoever has spoken in this part has, also where a turn more came to nothing; only a round counts turns.
    What was said last is what the meeting knows to be heavy, or not.
    """
    if not meeting.by_turns and share is not Share.WAITING:
        had = meeting.turn.taken or meeting.seat(meeting.holder).has_spoken
        share = Share.SPOKEN if had else share
    heavy = meeting.turn.heavy if meeting.turn.taken else meeting.heavy
    meeting = meeting.with_seat(meeting.holder, share=share, hand=None)
    return replace(meeting, heavy=heavy, holder=None, turn=None, free_since=now)


def done(meeting: Meeting, now: float) -> Change:
    """The holder has ended the turn."""
    return settled(meeting, Share.SPOKEN, now), [TurnDone(meeting.holder)]


def given_back(meeting: Meeting, now: float, *, why: str) -> Change:
    """The turn goes on without having been ended; in a round it is offered again at the end, once.

    Not where it was one of the closing words, unless the line of its holder is down.
    """
    holder = meeting.holder
    if why != "dropped":
        meeting = last_asked(meeting, holder)
    later = meeting.by_turns and not meeting.seat(holder).offered_again
    return settled(meeting, Share.ASIDE, now), [FloorGivenBack(holder, why, later)]


def last_asked(meeting: Meeting, seat_id: UUID) -> Meeting:
    """Once a closing word each is asked for, whoever had the floor is not asked a second time."""
    return meeting.with_seat(seat_id, offered_again=True) if meeting.closing_words else meeting


def spoken(meeting: Meeting, said: Speak, now: float) -> Change:
    """The holder has said a line: counted, the cap told of, the turn ended where the line ends it."""
    turn = meeting.turn
    facts: list[Fact] = [] if turn.taken else [TurnTaken(said.seat)]
    turn = replace(
        turn, taken=True, words=turn.words + said.words, heard_at=now, heavy=turn.heavy or said.heavy
    )
    if said.ends:
        meeting, over = done(replace(meeting, turn=turn), now)
        return meeting, facts + over
    if not said.goes_on and not turn.reminded:
        turn = replace(turn, reminded=True)
        facts.append(DoneNamed(said.seat))
    meeting, told = told_of_cap(meeting.but(turn=turn), now)
    return meeting, facts + told


def told_of_cap(meeting: Meeting, now: float) -> Change:
    """What the speaker or the facilitator hears of the cap, each share once a turn.

    Whoever has not said a word has nothing to come to an end with: only whoever holds it hears of that turn.
    """
    turn = meeting.turn
    reached = [
        told
        for told, share in _SHARES
        if now >= turn.began + share * turn.cap_s or turn.words >= share * turn.cap_w
    ]
    told = reached[-1] if reached else Told.NOTHING
    if told <= turn.told:
        return meeting, []
    facts: list[Fact] = []
    if turn.taken and told is Told.NEAR:
        facts.append(CapNear(meeting.holder))
    elif turn.taken and turn.told < Told.FULL:
        facts.append(CapReached(meeting.holder))
    if told is Told.PAST and meeting.holder != meeting.host:
        facts.append(CapPassed(meeting.holder))
    return replace(meeting, turn=replace(turn, told=told)), facts


def next_cap_at(meeting: Meeting) -> float | None:
    """When the next share of the cap is used up by time alone, or None when all were told."""
    turn = meeting.turn
    share = next((share for told, share in _SHARES if told > turn.told), None)
    return None if share is None else turn.began + share * turn.cap_s


def silent_at(meeting: Meeting) -> float:
    """When the holder has been silent for so long that the floor goes on."""
    turn = meeting.turn
    last = turn.began if turn.heard_at is None else turn.heard_at
    if meeting.focus == meeting.holder and meeting.floor in ("focus", "ask_only"):
        return _silent_in_focus(meeting, last)
    if not meeting.by_turns:
        if meeting.floor == "queue":
            return last + (time.WRITING_S if turn.taken else time.SILENT_S)
        return last + time.POPCORN_SILENT_S
    if turn.again and not turn.taken:
        return last + time.OFFERED_AGAIN_S
    return max(_past_at(turn), last) + time.SILENT_S


def _silent_in_focus(meeting: Meeting, last: float) -> float:
    """Whoever a part is about may be silent for longer; nobody waits for their floor."""
    turn = meeting.turn
    if meeting.floor == "ask_only" or not turn.taken:
        return last + time.THINKING_S
    return max(_past_at(turn), last) + time.THINKING_S


def _past_at(turn: Turn) -> float:
    """When 130 % of the cap are used."""
    return turn.began if turn.words >= time.PAST * turn.cap_w else turn.began + time.PAST * turn.cap_s


_SHARES = ((Told.NEAR, time.NEAR), (Told.FULL, time.FULL), (Told.PAST, time.PAST))
