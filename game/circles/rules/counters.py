"""What of a meeting only counts: it is no reason to write a row, and no other meeting. Pure."""

from dataclasses import replace
from operator import attrgetter

from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Turn

_COUNTED, _TOLD_ANEW = ("heard_at", "free_told"), ("kept_apart", "kept_from", "closed_to")


def differs(before: Meeting, after: Meeting) -> bool:
    """Whether the two differ by more than their counters, as counted() says. Asked at each step."""
    if before is after:
        return False
    turn, was = after.turn, before.turn
    if turn is not was and (turn is None or was is None or _of_a_turn(turn) != _of_a_turn(was)):
        return True
    return _worth_a_row(before) != _worth_a_row(after)


_of_a_turn = attrgetter(*sorted(set(Turn.__dataclass_fields__) - {"words", "heard_at"}))
_worth_a_row = attrgetter(
    *sorted(
        set(Meeting.__dataclass_fields__) - {"turn", "now", "version", *_COUNTED, *_TOLD_ANEW},
        key=lambda name: name not in ("seats", "holder", "stage", "phase_index"),
    )
)


def counted(meeting: Meeting) -> Meeting:
    """The meeting without its counters: what two versions are compared by, and what is worth a row."""
    turn = replace(meeting.turn, words=0, heard_at=None) if meeting.turn else None
    untold = dict.fromkeys(_TOLD_ANEW, frozenset())
    return replace(meeting, turn=turn, now=0.0, version=0, heard_at=None, free_told=False, **untold)
