"""Sentences about turns. Whoever passed is thanked in the words of whoever spoke."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules import hosting, time
from game.circles.rules.facts import meetings as f
from game.circles.rules.floors import free
from game.circles.rules.formats.form import BY_TURNS
from game.circles.rules.parts import Stage
from game.circles.wording.common import about_s, counted, lines, listed, name, number, thanks, title, voiced
from game.common.texts import snippet


def offered(told: CircleTold, reader: UUID) -> str:
    """Whose turn it is, and for those who sit here how it came to them and who comes after."""
    fact = told.fact
    who = name(told, fact.seat)
    piece = fact.floor == "piece"
    if reader == fact.seat:
        return _your_turn(told, who, piece)
    turn = f"The piece is with {who}." if piece else f"It is {who}'s turn."
    if reader not in told.seated:
        return turn
    if fact.given_by is not None:
        giver = "You give" if reader == fact.given_by else f"{name(told, fact.given_by)} gives"
        turn = f"{giver} the piece to {who}."
    elif fact.again:
        turn = f"{who} is asked once more."
    in_order = fact.floor in BY_TURNS
    if not fact.after or not (in_order or told.meeting.helps(reader)):
        return turn  # where the floor comes to hands, only whoever holds the meeting sees whose are up
    after = [name(told, seat_id) + (" (you)" if seat_id == reader else "") for seat_id in fact.after]
    return f"{turn} After {who}: {', '.join(after)}."


def _your_turn(told: CircleTold, who: str, piece: bool) -> str:
    fact = told.fact
    if fact.again:
        return (
            f"{who}, you are asked once more, if you wish. `share` and your words, then `done`; or `pass`,"
            " which is as welcome as before."
        )
    if told.meeting.phase is not None and told.meeting.phase.first:
        return (
            f"{who}, you have about {about_s(fact.cap_s)}, also for silence; the clock alone ends them."
            " `share` and your words, as often as you like. `pass` lets them go."
        )
    space = f"You have about {about_s(fact.cap_s)} for it, or {fact.cap_w} words; nobody cuts you off."
    hand_on = "`share` and your words, then `done`; or `pass`."
    if piece:
        hand_on += " `piece` and a name hands it to someone."
    turn = "The piece is with you" if piece else "Your turn"
    if fact.given_by is not None:
        turn = f"{name(told, fact.given_by)} gives you the piece"
    return f"{turn}, {who}. {space} {hand_on}"


def silent(told: CircleTold, reader: UUID) -> None:
    """The spoken line says it already."""


def passed(told: CircleTold, reader: UUID) -> str:
    """Thanks, as for a share."""
    if reader == told.fact.seat:
        return thanks(told, reader)
    return f"{name(told, told.fact.seat)} passes. {thanks(told, told.fact.seat)}"


def pass_noted(told: CircleTold, reader: UUID) -> str:
    """For who passes ahead, alone."""
    if told.fact.again:
        return "You are not asked once more in this round; thank you."
    return "Your turn will pass you by when it comes; thank you."


def done(told: CircleTold, reader: UUID) -> str:
    """Thanks, as for a pass."""
    if reader == told.fact.seat:
        return thanks(told, reader)
    return f"{name(told, told.fact.seat)} has finished. {thanks(told, told.fact.seat)}"


def hand(told: CircleTold, reader: UUID) -> str | None:
    """The facilitator sees who wishes for something, and they know it.

    Where the floor comes to hands they know how many come before them, and where it came at once, the offer
    says all.
    """
    if told.meeting.holder == told.fact.seat:
        return None
    if reader == told.fact.seat:
        raised = [seat.id for seat in told.meeting.raised]
        own = told.meeting.seat(reader)
        if told.meeting.phase is not None and own is not None and free.had(told.meeting, own):
            return "Your hand is up, and whoever holds the meeting sees it. In this part each speaks once."
        if told.meeting.floor in free.TO_HANDS and told.meeting.hold is None and reader in raised:
            before = raised.index(reader) + (told.meeting.holder is not None)
            come = counted(before, "person comes", "people come")
            order = f". {title(come)} before you." if before else ", and you are next."
            return f"Your hand is up{order}"
        if hosting.may_host(told.meeting, reader):
            return "Your hand is up. Nobody holds this meeting just now; `host` makes it you."
        if told.meeting.host is None and told.meeting.form.needs_holding:
            return "Your hand is up. Nobody holds this meeting just now; whoever does then sees it."
        if not told.meeting.form.needs_holding:
            return "Your hand is up. Nobody holds this kind of meeting; say what you wish on your turn."
        return "Your hand is up, and whoever holds the meeting sees it."
    raised = [name(told, seat.id) for seat in told.meeting.raised]
    waiting = f" Hands up, in order: {', '.join(raised)}." if len(raised) > 1 else ""
    return f"{name(told, told.fact.seat)} raises a hand.{waiting}"


def hand_taken(told: CircleTold, reader: UUID) -> str:
    """A hand is down again."""
    return "Your hand is down again."


def piece_given(told: CircleTold, reader: UUID) -> str | None:
    """The piece lies in the centre; where it goes to somebody, the offer says so."""
    fact = told.fact
    if fact.to is not None:
        return None
    if reader == fact.seat:
        return "You lay the piece in the centre."
    return f"{name(told, fact.seat)} lays the piece in the centre.{_takes_it_up(told, reader)}"


def _takes_it_up(told: CircleTold, reader: UUID) -> str:
    """For who has not held the piece yet, how it comes to them."""
    if reader not in [seat.id for seat in told.meeting.waiting]:
        return ""
    return " You have not held it in this round: `share` takes it up. In a minute it goes on."


def piece_taken(told: CircleTold, reader: UUID) -> str:
    """Somebody has the piece from the centre."""
    if reader == told.fact.seat:
        return "You take the piece from the centre."
    who = name(told, told.fact.seat)
    return f"{who} takes the piece from the centre." if reader in told.seated else f"The piece is with {who}."


def done_named(told: CircleTold, reader: UUID) -> str:
    """How a turn ends, said once a turn to the speaker alone."""
    return "Your words were heard. `done` ends your turn; until then you can go on."


def cap_near(told: CircleTold, reader: UUID) -> str:
    """Most of the turn is used."""
    if told.meeting.phase is not None and told.meeting.phase.first:
        return "Most of your time is used. You can begin to come to an end; the clock does the rest."
    return "Most of the space for this turn is used. You can begin to come to an end."


def cap_reached(told: CircleTold, reader: UUID) -> str:
    """The cap is reached, and nobody is cut."""
    if told.meeting.phase is not None and told.meeting.phase.first:
        return "Your time is nearly used. Take what is left to finish your thought."
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
    if fact.why == "dropped" and told.meeting.centre_since is not None:
        return f"{who}'s place is kept, and the piece lies in the centre.{_takes_it_up(told, reader)}"
    if fact.why == "dropped":
        return f"{who}'s place is kept, and the turn goes on."
    if fact.why == "silent" and fact.later:
        return snippet("common.floor_given_back", name=who)
    return f"{quiet} {who} is asked again at the end of the round." if fact.later else quiet


def passes_offered(told: CircleTold, reader: UUID) -> str:
    """Turns that were passed or went on are offered again."""
    return snippet("common.passes_offered")


def closing_words(told: CircleTold, reader: UUID) -> str:
    """A closing word each."""
    note = "`next` goes on to the one who comes then." if told.meeting.helps(reader) else None
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
    if not told.meeting.helps(reader):
        return f"The minutes of this part are used. {still} Whoever holds the meeting was told, too."
    if told.fact.choose:
        return lines(still, snippet("common.phase_over"))
    left = min(5, (time.EXTEND_MOST_S - told.meeting.extended_s) // 60)
    more = f"`extend {left}` gives {counted(left, 'more minute', 'more minutes')}."
    if not left:
        more = "`next` gives everyone who waits a closing word."
    return f"The minutes of this part are used. {still} Nobody loses it. {more}"


def resumed(told: CircleTold, reader: UUID) -> str:
    """The circle goes on, and whose turn it is, unless the line of the holder is down."""
    meeting = told.meeting
    holder = meeting.seat(meeting.holder)
    if holder is None or holder.dropped_at is not None:
        turn = None
    else:
        turn = "It is your turn." if reader == holder.id else f"It is {name(told, holder.id)}'s turn."
    if reader not in told.seated:
        return lines("The circle goes on.", turn)
    if meeting.stage is not Stage.SITTING:
        return "We go on, and the talk is open."
    kept = None if holder is None else snippet("common.turn_kept")
    return lines(" ".join(filter(None, (voiced(told, "resume"), kept))), turn)


WORDED = {
    f.TurnOffered: offered,
    f.TurnTaken: silent,
    f.Passed: passed,
    f.PassNoted: pass_noted,
    f.TurnDone: done,
    f.HandRaised: hand,
    f.HandTaken: hand_taken,
    f.PieceGiven: piece_given,
    f.PieceTaken: piece_taken,
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
