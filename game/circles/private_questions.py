"""What somebody is asked about private words, for `yes` and `no` (answers.py): found in talk, kept there."""

from uuid import UUID

from game.circles import answers
from game.circles.answers import Question
from game.talk import held, may_i, private
from game.talk.rules import HELD_S


def register() -> None:
    """`yes` and `no` find them from now on."""
    answers.register("held", _held)
    answers.register("may i", _may_i)


def _held(who_id: UUID, now: float) -> list[Question]:
    """A line of theirs that waits for their own yes."""
    line = private.held_by(who_id, now)
    if line is None:
        return []
    about = f"whether your line to {line.to_name}, with {line.what} in it, goes out as it is"
    yes = lambda who, at: held.send(who, now=at)
    no = lambda who, at: private.let_go(who, now=at)
    return [Question(who_id, "held", about, ("send",), yes, no, line.at, line.at + HELD_S)]


def _may_i(who_id: UUID, now: float) -> list[Question]:
    """Whoever asks whether they may write."""
    return [
        Question(
            who_id,
            f"may {one.who_id}",
            f"whether you would read private words of {one.name}",
            (one.name, "write"),
            lambda who, at, asker=one.who_id: may_i.answer(who, asker, True, now=at),
            lambda who, at, asker=one.who_id: may_i.answer(who, asker, False, now=at),
            one.at,
            one.until,
        )
        for one in may_i.open_for(who_id, now)
    ]
