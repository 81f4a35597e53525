"""How long things take: soft caps, what is waited for, and the bound within which every meeting ends.

All are seconds of house time. Time stands still for turn and phase while the circle is on hold.
"""

from game.circles.rules.formats.form import Format, Phase

PLACE_KEPT_S = 90
"""A dropped holder keeps the turn, a dropped facilitator the meeting. Source: domain research 2.1."""

SEAT_LIT_S = 600
"""A dropped person keeps the seat. Source: domain research 2.1."""

NEAR, FULL, PAST = 0.8, 1.0, 1.3
"""Shares of a soft cap at which the speaker is told, told again, and the facilitator is told."""

SILENT_S = 90
"""A holder who says nothing for so long after 130 % of the cap gives the floor back."""

WRITING_S = 180
"""A holder in a queue who has begun writes the next line for so long; who has not, waits SILENT_S."""

OFFERED_AGAIN_S = 60
"""A turn that is offered again at the end of the round lapses when nothing comes for so long."""

CENTRE_S = 60
"""The piece lies in the centre for so long; then the next seat in order has it."""

POPCORN_SILENT_S = 60
"""A speaker in a popcorn phase who says nothing for so long leaves the floor free."""

FREE_S = 60
"""So long without a line on a free floor: whoever holds the meeting knows. Source: domain research 2.1."""

LONG_GAP_S = 30
"""A silence between two speakers that is so long is what the part is made of."""

THINKING_S = 180
"""So much silence has room before the first words of the person in focus, and within an answer of theirs."""

GAP_S = 3
"""Between two speakers of a popcorn phase: a breath."""

CLOSING_OFFERED_S = 300
CLOSES_ITSELF_S = 600
"""Of hold without a facilitator: a member may read the closing; then it closes gently by itself."""

GATHERING_S = 60 * 60
"""A meeting that nobody begins is over after an hour."""

BROUGHT_S = 10 * 60
"""Two whom the house brought together have so long to agree; then each is free to look again."""

AFTERCARE_S = 15 * 60
COMING_S = 5 * 60
"""So long an aftercare next door stays open while nobody is in it."""

GROUNDING_S = 60
"""The minute before the end of a meeting in which the last share was heavy, once."""

CARE_WORD_S = 30 * 60
"""Whoever sits next door for so long is asked gently how to go on."""

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

WISH_LASTS_S = 600
"""A change of persona is asked for so long: then whoever asked may have thought of something else."""


def sitting_most_s(form: Format) -> float:
    """Seconds from begin to aftercare, holds not counted, that no meeting of this format passes."""
    return STRETCH * form.sitting_s + EXTEND_MOST_S


def aftercare_s(form: Format) -> float:
    """How long aftercare lasts: as the format says, else a quarter of an hour."""
    return 60 * form.after.minutes if form.after else AFTERCARE_S


def latest_end_s(form: Format) -> float:
    """The bound: seconds from the opening of the doors to the end that no meeting of this format passes.

    An hour of gathering, twice the minutes of the phases, 30 minutes of extensions, one of grounding,
    aftercare and 30 of hold.
    """
    return GATHERING_S + sitting_most_s(form) + GROUNDING_S + aftercare_s(form) + HOLD_MOST_S


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


ASK_LASTS_S = 120
"""A seat that is asked for a service, or to hold the meeting from here, has so long to answer."""

EXTEND_ASKED_S = 60
"""The circle has so long to say yes to more minutes."""

KEPT_S = 300
"""After a no to more minutes the circle is not asked again for so long."""

LEADERS_WAITED_S = 600
"""Those whom a circle names to hold its meetings come first for so long after the doors opened."""

MOVED_S = 5
"""After one has gone on, another's `next` waits for so long."""

SILENCE_LEAST_S, SILENCE_MOST_S = 5, 600
"""A declared silence. The clock of the turn stands meanwhile; that of part and meeting goes on."""

LISTENS_MOST_MIN = 15
"""Minutes for which somebody can be asked to listen."""
