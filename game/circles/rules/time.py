"""How long things take: soft caps, what is waited for, and the bound within which every meeting ends.

All are seconds of house time. Time stands still for turn and phase while the circle is on hold.
"""

from game.circles.rules.formats import Format, Phase

PLACE_KEPT_S = 90
"""A dropped holder keeps the turn, a dropped facilitator the meeting. Source: domain research 2.1."""

SEAT_LIT_S = 600
"""A dropped person keeps the seat. Source: domain research 2.1."""

NEAR, FULL, PAST = 0.8, 1.0, 1.3
"""Shares of a soft cap at which the speaker is told, told again, and the facilitator is told."""

SILENT_S = 90
"""A holder who says nothing for so long after 130 % of the cap gives the floor back."""

OFFERED_AGAIN_S = 60
"""A turn that is offered again at the end of the round lapses when nothing comes for so long."""

CENTRE_S = 60
"""The piece lies in the centre for so long; then the next seat in order has it."""

POPCORN_SILENT_S = 60
"""A speaker in a popcorn phase who says nothing for so long leaves the floor free."""

GAP_S = 3
"""Between two speakers of a popcorn phase: a breath."""

CLOSING_OFFERED_S = 300
CLOSES_ITSELF_S = 600
"""Of hold without a facilitator: a member may read the closing; then it closes gently by itself."""

GATHERING_S = 60 * 60
"""A meeting that nobody begins is over after an hour."""

AFTERCARE_S = 15 * 60
HOLD_MOST_S = 30 * 60
"""All holds of one meeting together; then the circle closes gently."""

EXTEND_MOST_S = 30 * 60
"""All extensions of one meeting together."""

STRETCH = 2
"""A meeting may sit this many times the minutes of its phases, and its extensions beside that."""

CLOSING_WORD_S, CLOSING_WORD_W = 45, 20
"""The soft cap of a closing word."""

FLOOR_S, FLOOR_W = 30, 12
"""Shrinking caps stop here, or at the format's own cap where that is lower."""

LISTENING_MOST = 30
"""Listening seats of one meeting."""

WISH_LASTS_S = 600
"""A change of persona is asked for so long: then whoever asked may have thought of something else."""


def sitting_most_s(form: Format) -> float:
    """Seconds from begin to aftercare, holds not counted, that no meeting of this format passes."""
    return STRETCH * form.sitting_s + EXTEND_MOST_S


def latest_end_s(form: Format) -> float:
    """The bound: seconds from the opening of the doors to the end that no meeting of this format passes.

    An hour of gathering, twice the minutes of the phases, 30 minutes of extensions, 15 of aftercare and 30 of
    hold.
    """
    return GATHERING_S + sitting_most_s(form) + AFTERCARE_S + HOLD_MOST_S


def caps(phase: Phase, left_s: float, turns: int) -> tuple[int, int]:
    """The soft cap of the next turn in seconds and words, when `turns` wait and `left_s` seconds are left.

    When they do not fit, all that wait shrink alike, never below the floor.
    """
    fair_s = left_s / max(1, turns)
    if fair_s >= phase.cap_s:
        return phase.cap_s, phase.cap_w
    cap_s = max(min(FLOOR_S, phase.cap_s), int(fair_s))
    cap_w = max(min(FLOOR_W, phase.cap_w), int(phase.cap_w * cap_s / phase.cap_s))
    return cap_s, cap_w
