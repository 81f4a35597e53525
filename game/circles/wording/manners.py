"""Sentences about small manners beside a meeting: noted(event, reader) -> text or None."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from game.circles.events import manners as e
from game.circles.rules.parts import Stage
from game.circles.wording import numbers
from game.circles.wording.common import answers, counted, lines, listed, number, title


def given(event: e.Given, reader: UUID) -> str:
    """For the giver, at once."""
    if event.of_two:
        does = "are with" if event.what == "with" else "thank"
        return f"You {does} {event.to_name}, who hears it in a while."
    if event.what == "with":
        return f"You are with {event.to_name}. The ring hears it in a while, without names."
    return f"You thank {event.to_name}. The ring hears it in a while, without names."


def gathered(event: e.GatheredTold, reader: UUID) -> str:
    """One line for all of them."""
    if event.by_name:
        return f"{event.by_name} {'is with' if event.what == 'with' else 'thanks'} you."
    who = title("someone" if event.count == 1 else counted(event.count, "person", "people"))
    to = f"you, {event.to_name}" if reader == event.to_id else event.to_name
    if event.what == "with":
        return f"{who} {'is' if event.count == 1 else 'are'} with {to}."
    return f"{who} {'thanks' if event.count == 1 else 'thank'} {to}."


def thanked(event: e.ThankedByHost, reader: UUID) -> str:
    """Whoever holds it, under their name."""
    if reader == event.by_id:
        return f"You thank {event.to_name}."
    return f"{event.by_name} thanks {'you' if reader == event.to_id else event.to_name}."


def invited(event: e.Invited, reader: UUID) -> str:
    """For one person alone."""
    if reader == event.by_id:
        return (
            f"{event.to_name} is asked, for them alone; a raised hand is the answer, and nothing is one too."
        )
    return (
        "For you alone: whoever holds this meeting asks whether you would like the floor. `!` if so; "
        "otherwise there is nothing to do, and nobody else knows of it."
    )


def reminded(event: e.Reminded, reader: UUID) -> str:
    """An agreement, warmly, for one person alone."""
    if reader == event.by_id:
        again = f"`remind {event.number}` once more reads it to everybody."
        return f"{event.to_name} alone is reminded of number {event.number}. {again}"
    return lines(
        "For you alone, from whoever holds this meeting: here is one of the things that this circle agreed. "
        "It slips from everybody at times, and nothing needs to be said about it.",
        f"{event.number}. {event.line}",
    )


def reminded_all(event: e.RemindedAll, reader: UUID) -> str:
    """An agreement for the whole ring."""
    return lines(
        "Whoever holds this meeting reads one of our agreements again, for all of us:",
        f"{event.number}. {event.line}",
    )


def note_asked(event: e.NoteAsked, reader: UUID) -> str:
    """What it is about, in a word."""
    if reader == event.by_id:
        return f"{event.to_name} alone is asked for a content note."
    return (
        "For you alone, from whoever holds this meeting: could you say in a word what this is about, so that "
        "the others can get ready? For example `note grief`. Then go on; what you say is welcome."
    )


def worry_asked(event: e.WorryAsked, reader: UUID) -> str:
    """Before anybody is told."""
    return (
        f"You are worried about {event.about_name}. {title(_told_of_worry(event))} will be told, and they "
        f"see that it is you. {event.about_name} is not told. `yes` tells them; `no` leaves it. When there "
        "is danger to life, call first: `help now` shows the numbers."
    )


def _told_of_worry(event: e.WorryAsked | e.WorryTold) -> str:
    """Who is told, as one says it: helpers are visible, so they have names."""
    of_ring = ("those who hold this meeting",) if event.ring else ()
    return listed((*of_ring, *event.on_duty))


def worry_left(event: e.WorryLeft, reader: UUID) -> str:
    """After a no."""
    return f"Nobody was told. `worried {event.about_name}` is there whenever you want it."


def worry_told(event: e.WorryTold, reader: UUID) -> str:
    """For those who can do something, with the next move."""
    if reader == event.who_id:
        return (
            f"It is told. {title(_told_of_worry(event))} now know{_s(event)} that you are worried about "
            f"{event.about_name}, and may write to you. It is good that you said it; it is not yours alone "
            "to carry."
        )
    return (
        f"For {_told_of_worry(event)}: {event.who_name} is worried about {event.about_name}, who was not "
        f"told. Where they are: {event.place_name}. `care {event.about_name}`, there, asks whether they "
        f"would like to sit with one of you apart; `whisper {event.who_name}` or `page {event.who_name}` "
        "asks back. `crisis reply` shows how a reply can go, and `help now` the crisis card."
    )


def _s(event: e.WorryTold) -> str:
    return "s" if not event.ring and len(event.on_duty) == 1 else ""


def question_came(event: e.QuestionCame, reader: UUID) -> str:
    """How a question is answered."""
    return f"That is a question for you, as greeter or holder. `whisper {event.from_name}` and words answers."


def greeted(event: e.Greeted, reader: UUID) -> str:
    """How it goes here, said by the house in the greeter's act."""
    meeting, form = event.meeting, event.meeting.form
    if reader == event.by_id:
        return f"The house says to {event.to_name} how it goes here. A whisper to them is welcome, too."
    topic = f"Today's topic: {form.topic.replace('_', ' ')}." if form.topic else None
    if meeting.phase is not None:
        where = f"The part called {meeting.phase.key.replace('_', ' ')} runs. Answering each other: "
        where += f"{answers(meeting.crosstalk, meeting.form)}."
    elif meeting.stage is Stage.GATHERING:
        where = "Nothing has begun yet; people gather and can talk a little."
    else:
        where = "The parts are over; the talk is open, without turns."
    turn = f"It is {title(event.names[meeting.holder])}'s turn." if meeting.holder in event.names else None
    return lines(
        f"{event.by_name} greets you; the house tells you for them how it goes here.",
        f"This is {event.circle_name}. How: {form.title}. {form.about}".rstrip(),
        topic,
        where,
        turn,
        "On your turn, `share` and your words, then `done`; `!` raises your hand. `pass` is always welcome, "
        "and so is only listening. `order` shows the ring.",
        f"`?` and your question, or `whisper {event.by_name}`, reaches {event.by_name} alone. `leave` is "
        "open at any time.",
    )


def released(event: e.Released, reader: UUID) -> str:
    """How a share goes on, or ends."""
    if event.left:
        left = f"{title(number(event.left))} {'is' if event.left == 1 else 'are'} left"
        return f"{left}: `share` alone says the next line."
    return "That was your last prepared line." + (" Your turn is still yours." if event.on_turn else "")


WORDED: dict[type[e.Note], Callable[[Any, UUID], str]] = {
    e.Given: given,
    e.GatheredTold: gathered,
    e.ThankedByHost: thanked,
    e.Invited: invited,
    e.Reminded: reminded,
    e.RemindedAll: reminded_all,
    e.NoteAsked: note_asked,
    e.WorryAsked: worry_asked,
    e.WorryLeft: worry_left,
    e.WorryTold: worry_told,
    e.QuestionCame: question_came,
    e.Greeted: greeted,
    e.Released: released,
    e.MiddleTold: numbers.middle,
    e.Rated: numbers.rated,
    e.RatingsTold: numbers.ratings,
}
NOTES = tuple(WORDED)
"""Every kind of note there is."""


def noted(event: e.Note, reader: UUID) -> str:
    """The note as `reader` gets it."""
    return WORDED[type(event)](event, reader)
