"""Sentences about phases and turns. Whoever passed is thanked in the words of whoever spoke."""

from uuid import UUID

from game.circles.events import CircleTold
from game.circles.rules import facts as f
from game.circles.wording.common import about_s, counted, lines, listed, name, number, thanks, title, voiced
from game.common.texts import has_snippet, snippet

_FLOORS = {
    "host": "Whoever holds the meeting speaks; the others listen.",
    "round": "Each person is asked once, in the order of the seats.",
    "piece": "Whoever has the piece speaks; the others listen.",
    "popcorn": "One speaks at a time, whoever wishes. `!` raises your hand.",
}
_HOST_NEXT = {
    "host": "You hold this part: speak, and go on with `next`.",
    "popcorn": "`next` goes on to the next part.",
    "round": "The turns go on by themselves. To come to an end sooner: `next` gives everyone a closing word.",
}
_CROSSTALK = (
    "Nobody answers what is said.",
    "Quiet gestures are welcome; nobody answers in words.",
    "A brief thanks is welcome; nobody answers beyond that.",
    "You may answer from your own experience.",
    "You may ask and answer.",
)


def begun(told: CircleTold, reader: UUID) -> str:
    """The meeting begins."""
    begins = f"{title(told.circle.name)} begins, with {counted(told.fact.seats, 'person', 'people')} sharing."
    if reader not in told.seated:
        return begins
    form = told.meeting.form
    opening = f"{form.voice}.opening"
    return lines(
        begins, snippet(opening) if form.phases[0].floor != "host" and has_snippet(opening) else None
    )


def entered(told: CircleTold, reader: UUID) -> str:
    """A part of the meeting begins; those without a seat hear its name alone."""
    fact = told.fact
    part = fact.phase.replace("_", " ")
    if reader not in told.seated:
        return f"A new part begins in {told.circle.name}: {part}."
    minutes = counted(round(fact.minutes), "minute", "minutes")
    texts = [snippet(key) for key in fact.text if has_snippet(key)]
    own = f"{told.meeting.form.voice}.{fact.phase}"
    if not texts and has_snippet(own):
        texts = [snippet(own)]
    how = f"Now: {part}, about {minutes}. {_FLOORS[fact.floor]} {_CROSSTALK[fact.crosstalk]}"
    note = None
    if reader == told.meeting.host:
        note = _HOST_NEXT.get(fact.floor, _HOST_NEXT["round"])
    return lines(how, *texts, note)


def offered(told: CircleTold, reader: UUID) -> str:
    """Whose turn it is, and for those who sit here who comes after."""
    fact = told.fact
    who = name(told, fact.seat)
    piece = fact.floor == "piece"
    if reader == fact.seat:
        return _your_turn(told, who, piece)
    if fact.again:
        turn = f"{who} is asked once more."
    else:
        turn = f"The piece is with {who}." if piece else f"It is {who}'s turn."
    if reader not in told.seated or not fact.after:
        return turn
    after = [name(told, seat_id) + (" (you)" if seat_id == reader else "") for seat_id in fact.after]
    return f"{turn} After {who}: {', '.join(after)}."


def _your_turn(told: CircleTold, who: str, piece: bool) -> str:
    fact = told.fact
    if fact.again:
        return (
            f"{who}, you are asked once more, if you wish. `share` and your words, then `done`; or `pass`,"
            " which is as welcome as before."
        )
    space = f"You have about {about_s(fact.cap_s)} for it, or {fact.cap_w} words; nobody cuts you off."
    hand_on = "`share` and your words, then `done`; or `pass`."
    if piece:
        hand_on += " `piece` and a name hands it to someone."
    return f"{'The piece is with you' if piece else 'Your turn'}, {who}. {space} {hand_on}"


def silent(told: CircleTold, reader: UUID) -> None:
    """The spoken line says it already."""


def passed(told: CircleTold, reader: UUID) -> str:
    """Thanks, as for a share."""
    if reader == told.fact.seat:
        return thanks(told, reader)
    return f"{name(told, told.fact.seat)} passes. {thanks(told, told.fact.seat)}"


def done(told: CircleTold, reader: UUID) -> str:
    """Thanks, as for a pass."""
    if reader == told.fact.seat:
        return thanks(told, reader)
    return f"{name(told, told.fact.seat)} has finished. {thanks(told, told.fact.seat)}"


def hand(told: CircleTold, reader: UUID) -> str:
    """The facilitator sees who wishes for something, and they know it."""
    if reader == told.fact.seat:
        return "Your hand is up, and whoever holds the meeting sees it."
    raised = [name(told, seat.id) for seat in told.meeting.raised]
    waiting = f" Hands up, in order: {', '.join(raised)}." if len(raised) > 1 else ""
    return f"{name(told, told.fact.seat)} raises a hand.{waiting}"


def hand_taken(told: CircleTold, reader: UUID) -> str:
    """A hand is down again."""
    return "Your hand is down again."


def piece_given(told: CircleTold, reader: UUID) -> str:
    """Where the piece goes."""
    fact = told.fact
    who = name(told, fact.seat)
    if fact.to is None:
        centre = f"{who} lays the piece in the centre."
        waiting = told.meeting.waiting
        if reader in [seat.id for seat in waiting]:
            return (
                f"{centre} You have not held it in this round: `share` takes it up. In a minute it goes on."
            )
        return centre
    if fact.to == fact.seat:
        return f"{who} takes the piece from the centre."
    return f"{who} gives the piece to {name(told, fact.to)}."


def done_named(told: CircleTold, reader: UUID) -> str:
    """How a turn ends, said once a turn to the speaker alone."""
    return "Your words were heard. `done` ends your turn; until then you can go on."


def cap_near(told: CircleTold, reader: UUID) -> str:
    """Most of the turn is used."""
    return "Most of the space for this turn is used. You can begin to come to an end."


def cap_reached(told: CircleTold, reader: UUID) -> str:
    """The cap is reached, and nobody is cut."""
    return "Take the time to finish your thought, then `done`."


def cap_passed(told: CircleTold, reader: UUID) -> str:
    """The facilitator's note on a long turn, with the next move."""
    return (
        f"{name(told, told.fact.seat)}'s turn has gone on for a third longer than planned. Nobody is cut off;"
        " `bell` asks gently for an end."
    )


def given_back(told: CircleTold, reader: UUID) -> str:
    """The turn goes on, without blame."""
    fact = told.fact
    who = name(told, fact.seat)
    quiet = (
        "It has been quiet for a while, so the turn goes on." if fact.why == "silent" else "The turn goes on."
    )
    if reader == fact.seat:
        again = " You are asked again at the end of the round." if fact.later else ""
        return f"{quiet}{again} There is nothing to make up for."
    if fact.why == "dropped":
        return f"{who}'s place is kept, and the turn goes on."
    if fact.why == "silent" and fact.later:
        return snippet("common.floor_given_back", name=who)
    return f"{quiet} {who} is asked again at the end of the round." if fact.later else quiet


def passes_offered(told: CircleTold, reader: UUID) -> str | None:
    """Passes are offered again."""
    return snippet("common.passes_offered") if reader in told.seated else None


def closing_words(told: CircleTold, reader: UUID) -> str | None:
    """A closing word each."""
    if reader not in told.seated:
        return None
    note = "`next` goes on to the one who comes then." if reader == told.meeting.host else None
    early = (
        "To come to an end, each person who has not spoken is asked for a word or a sentence. You may pass."
    )
    return lines(snippet("common.closing_word") if told.meeting.over_told else early, note)


def phase_over(told: CircleTold, reader: UUID) -> str:
    """The facilitator's note on a part whose minutes are used, with the next move."""
    waiting = told.meeting.waiting
    names = f" ({listed([name(told, seat.id) for seat in waiting])})" if 0 < len(waiting) < 4 else ""
    count = told.fact.waiting
    still = f"{title(number(count))} still {'waits' if count == 1 else 'wait'} for a turn{names}."
    if told.fact.choose:
        return lines(still, snippet("common.phase_over"))
    return f"The minutes of this part are used. {still} Nobody loses it. `extend 5` gives five more minutes."


def resumed(told: CircleTold, reader: UUID) -> str:
    """The circle goes on, and whose turn it is."""
    holder = told.meeting.holder
    if holder is None:
        turn = None
    else:
        turn = "It is your turn." if reader == holder else f"It is {name(told, holder)}'s turn."
    if reader not in told.seated:
        return lines("The circle goes on.", turn)
    return lines(voiced(told, "resume"), turn)


WORDED = {
    f.Begun: begun,
    f.PhaseEntered: entered,
    f.TurnOffered: offered,
    f.TurnTaken: silent,
    f.Passed: passed,
    f.TurnDone: done,
    f.HandRaised: hand,
    f.HandTaken: hand_taken,
    f.PieceGiven: piece_given,
    f.DoneNamed: done_named,
    f.CapNear: cap_near,
    f.CapReached: cap_reached,
    f.CapPassed: cap_passed,
    f.FloorGivenBack: given_back,
    f.PassesOffered: passes_offered,
    f.ClosingWords: closing_words,
    f.PhaseOver: phase_over,
    f.Resumed: resumed,
}
