"""Sentences about floors: reading, focus, questions, inner chairs, a switched floor, a free one."""

from collections.abc import Callable, Sequence
from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules.facts import floors as f
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.floors import inner
from game.circles.rules.floors.focus import ABOUT, focus_of
from game.circles.rules.floors.reader import reader_of
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat, Stage
from game.circles.wording.common import about_s, counted, lines, listed, name, number, text_of, title
from game.common.texts import has_snippet

_ALL_HAD = {
    "reader": "The texts of this part are read.",
    "focus": "Whoever had this part has finished.",
    "round": "Everyone has had their turn.",
    "piece": "Everyone has had the piece.",
}
_SWITCHED = {
    "open": "From here anyone may speak.",
    "queue": "From here hands are taken in order: `!` raises yours, and who has not spoken comes first.",
    "popcorn": "From here one person speaks at a time: `share` when the floor is free, `!` for a turn.",
}
_HINTS = {
    "mark": "There is no question mark in it.",
    "long": "It is longer than forty words, and a short question leaves more room for the answer.",
    "two": "It holds more than one question, and one at a time is easier to answer.",
    "advice": "It begins as advice often begins.",
}


def minutes_used(told: CircleTold, reader: UUID) -> str:
    """For whoever holds the meeting: this part does not end by time."""
    return "The minutes of this part are used. It lasts until `next` goes on to the next part."


def all_had(told: CircleTold, reader: UUID) -> str:
    """For whoever holds the meeting: nobody is left whom the part waits for."""
    usual = "Everyone here has spoken or passed, and no hand is up."
    return f"{_ALL_HAD.get(told.meeting.floor or '', usual)} `next` goes on; there may also be time for more."


def last_words(told: CircleTold, reader: UUID) -> str:
    """For who speaks when the minutes are used."""
    return "The minutes of this part are used, and it waits for you. Finish your thought, then `done`."


def turn_runs(told: CircleTold, reader: UUID) -> str:
    """For whoever holds the meeting, before they cut somebody off."""
    who, word = name(told, told.fact.seat), told.fact.word
    does = "ends the meeting here" if word == "closing" else "goes on"
    return f"{who} is sharing. `{word}` once more {does}, with thanks; `bell` asks gently for an end."


def hand_dropped(told: CircleTold, reader: UUID) -> str:
    """The part in which it was raised is over."""
    return "Your hand is down, because that part is over. `hand` raises it again."


def floor_free(told: CircleTold, reader: UUID) -> str:
    """For whoever holds the meeting: silence, and what can be done with it."""
    return (
        "It has been quiet for a minute, and the floor is free. Silence may be what is needed: `silence 60` "
        "names it, and `next` goes on."
    )


def floor_switched(told: CircleTold, reader: UUID) -> str:
    """How the part goes on."""
    return _SWITCHED[told.fact.floor]


def pass_counted(told: CircleTold, reader: UUID) -> str:
    """For who passes without having the floor."""
    return "You need not speak in this part; thank you. If you would like to after all, you can."


def reader_asked(told: CircleTold, reader: UUID) -> str:
    """For who reads."""
    texts = told.fact.texts
    if not texts:
        return "You read in this part. `share` and your words read something of your own; `done` goes on."
    return (
        f"You read in this part: {counted(texts, 'text', 'texts')}. `read` lets the house say the next one as"
        " your reading, and `share` reads something of your own. `done` goes on; `pass` leaves it to others."
    )


def reading_passed(told: CircleTold, reader: UUID) -> str:
    """For who does not read."""
    return "You need not read; thank you."


def text_read(told: CircleTold, reader: UUID) -> str:
    """A text of the house, and who lets it be heard."""
    fact = told.fact
    text = text_of(told, fact.text) if has_snippet(fact.text) else ""
    if fact.reader is None:
        return lines("The house reads:", text)
    if reader != fact.reader:
        return lines(f"{name(told, fact.reader)} reads:", text)
    left = (
        f"{title(number(fact.left))} more to read: `read`."
        if fact.left
        else "That was the last: `done` goes on."
    )
    return lines("You read:", text, left)


def focus_set(told: CircleTold, reader: UUID) -> str:
    """Whom the part is about, or the part that is to come."""
    whose = "yours" if reader == told.fact.seat else f"{name(told, told.fact.seat)}'s"
    floor = told.meeting.floor
    if floor not in ABOUT:
        passes = "; you may pass it then" if reader == told.fact.seat else ""
        return f"When the part for one person comes, it is {whose}{passes}."
    if floor == "focus":
        return f"This part is {whose}."
    to = "you" if reader == told.fact.seat else name(told, told.fact.seat)
    return f"The questions of this part go to {to}."


def focus_wanted(told: CircleTold, reader: UUID) -> str:
    """Nobody has the part; whoever holds the meeting hears what to do."""
    seat = told.meeting.seat(reader)
    if told.meeting.helps(reader):
        return (
            "Nobody has this part yet. `focus` and a name gives it to somebody, who may pass; a raised hand "
            "takes it; `next` goes on."
        )
    if seat is not None and seat.quiet:
        return "Nobody has this part yet."
    return "Nobody has this part yet. If you would like to, `!` gives it to you."


def time_is_left(told: CircleTold, reader: UUID) -> str:
    """For who would end their time sooner."""
    left = about_s(told.fact.seconds)
    return (
        f"About {left} of your time is left, and it is yours, also in silence. `done` once more gives it up."
    )


def question_offered(told: CircleTold, reader: UUID) -> str:
    """A hand may ask."""
    who = name(told, told.fact.seat)
    if reader == told.fact.seat:
        return f"You may ask, {who}: `share` and one question; or `pass`."
    return f"{who} may ask." if reader in told.seated else f"It is {who}'s turn."


def answer_offered(told: CircleTold, reader: UUID) -> str:
    """A question was asked; the answer is free."""
    who = name(told, told.fact.seat)
    if reader == told.fact.seat:
        return "This question is for you. `share` answers it, then `done`; `pass` lets it go, for any reason."
    return f"{who} may answer, or let it go." if reader in told.seated else f"It is {who}'s turn."


def question_let_go(told: CircleTold, reader: UUID) -> str:
    """Without a word about it."""
    if reader == told.fact.seat:
        return "You let this question go."
    return f"{name(told, told.fact.seat)} lets this question go."


def question_hint(told: CircleTold, reader: UUID) -> str:
    """For the asker alone, after their line was heard as they said it."""
    found = " ".join(_HINTS[reason] for reason in told.fact.reasons)
    return (
        f"Your line was heard as it is; this is for you alone. {found} An open question is one whose answer "
        "only the other can know. Could you already know the answer you hope for?"
    )


def inner_set(told: CircleTold, reader: UUID) -> str | None:
    """Who sits inside."""
    fact = told.fact
    if not fact.seats:
        return "The inner chairs are empty. `inner` takes one."
    called = listed(_called(told, fact.seats, reader))
    if fact.ahead:
        return f"When the part with inner chairs comes, these begin inside: {called}."
    free = max(1, told.meeting.phase.chairs + 1 - len(fact.seats))
    is_open = f"{title(counted(free, 'more chair is', 'more chairs are'))} open"
    if reader in fact.seats:
        return f"On the inner chairs: {called}. {is_open}. `outer` gives yours back."
    return f"On the inner chairs: {called}. {is_open}: `inner` takes {'it' if free == 1 else 'one'}."


def chair_taken(told: CircleTold, reader: UUID) -> str:
    """Somebody comes inside; when the open chair is taken, those inside know what they can do."""
    if reader == told.fact.seat:
        return "You sit on an inner chair and may speak. `outer` gives it back when you have said your part."
    comes = f"{name(told, told.fact.seat)} takes a chair inside."
    seat = told.meeting.seat(reader)
    if seat is None or not seat.inner or told.meeting.floor != "inner" or not inner.is_full(told.meeting):
        return comes
    return f"{comes} All chairs are taken now. If you have said what you wished to, `outer` opens one."


def scene_stopped(told: CircleTold, reader: UUID) -> str:
    """The scene is over for all at once; whoever ended it is not named."""
    over = "Stop. The scene is over for everyone, and the stage is empty. Nobody asks why."
    if not told.meeting.helps(reader):
        return over
    return f"{over} `next` goes on; if whoever it belongs to wishes, `inner` takes it up again."


def chair_freed(told: CircleTold, reader: UUID) -> str:
    """A chair is open."""
    if reader == told.fact.seat:
        return "You sit outside again."
    return f"{name(told, told.fact.seat)} sits outside again, and a chair is open."


def chair_wanted(told: CircleTold, reader: UUID) -> str | None:
    """For who would like to come in, for those inside, and for whoever holds the meeting."""
    seat = told.meeting.seat(reader)
    if reader == told.fact.seat:
        return "All chairs are taken just now. Your hand is up, and you are told when one is free."
    if told.meeting.helps(reader):
        return f"{name(told, told.fact.seat)} would like to come inside, and all chairs are taken."
    if seat is None or not seat.inner:
        return None
    return "Somebody would like to come inside. If you have said what you wished to, `outer` opens a chair."


def chair_free(told: CircleTold, reader: UUID) -> str:
    """For who waits."""
    return "A chair inside is free. `inner` takes it; `pass` takes your hand down."


def team_small(told: CircleTold, reader: UUID) -> str:
    """For whoever holds the meeting."""
    team = "Only one person is on the team" if told.fact.team else "Nobody is on the team"
    return f"{team}, so nobody can answer. `role`, a name and `team` asks somebody; `next` goes on."


def notes(meeting: Meeting, seat: Seat) -> list[str]:
    """What `order` says of a seat, for those who sit here."""
    found = []
    if meeting.stage is Stage.SITTING and (focus := focus_of(meeting)) is not None and focus.id == seat.id:
        found.append("in focus")
    if meeting.floor == "inner" and seat.inner:
        found.append("sits inside")
    if meeting.floor == "reader" and (reads := reader_of(meeting)) is not None and reads.id == seat.id:
        found.append("reads")
    return found


def _called(told: CircleTold, seats: Sequence[UUID], reader: UUID) -> list[str]:
    return [name(told, seat_id) + (" (you)" if seat_id == reader else "") for seat_id in seats]


WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {
    f.MinutesUsed: minutes_used,
    f.AllHadTheirs: all_had,
    f.LastWords: last_words,
    f.TurnRuns: turn_runs,
    f.HandDropped: hand_dropped,
    f.FloorFree: floor_free,
    f.FloorSwitched: floor_switched,
    f.PassCounted: pass_counted,
    f.ReaderAsked: reader_asked,
    f.ReadingPassed: reading_passed,
    f.TextRead: text_read,
    f.FocusSet: focus_set,
    f.TimeIsLeft: time_is_left,
    f.FocusWanted: focus_wanted,
    f.QuestionOffered: question_offered,
    f.AnswerOffered: answer_offered,
    f.QuestionLetGo: question_let_go,
    f.QuestionHint: question_hint,
    f.InnerSet: inner_set,
    f.ChairTaken: chair_taken,
    f.SceneStopped: scene_stopped,
    f.ChairFreed: chair_freed,
    f.ChairWanted: chair_wanted,
    f.ChairFree: chair_free,
    f.TeamSmall: team_small,
}
