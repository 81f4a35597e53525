"""Every no about talking, with its sentence."""

from game.common.refusals import Refused
from game.talk.wording import left_words


class NothingSaid(Refused):
    """No words were given."""

    sentence = "There were no words in it. `{command}` and then your words."


class NotReached(Refused):
    """Absent, resting, refusing or in a meeting: one and the same answer, and nothing is stored."""

    sentence = (
        "That person cannot be reached just now. Nothing is kept of what you wrote; you could try later. Whom"
        " you have never written to you can ask first: `may i`, the name and why."
    )

    def __init__(self, name: str = "", words: str = "") -> None:
        """`words` are what the persona of this name has left for whoever cannot reach it."""
        super().__init__()
        self.name, self.words = name, words

    def __str__(self) -> str:
        return f"{self.sentence}\n{left_words(self.name, self.words)}" if self.words else self.sentence


class NotToYourself(Refused):
    """An act on a person needs another person."""

    sentence = "That is for somebody else. `think` and your words is for what you say to yourself aloud."


class NoSuchGesture(Refused):
    """No gesture of that name."""

    sentence = "There is no gesture of that name. `gestures` lists them all."


class GesturesNameNobody(NoSuchGesture):
    """Words stand behind a gesture."""

    sentence = (
        "Nobody saw or heard that. A gesture goes to the whole room: `{gesture}` alone does it. To one person"
        " there is `offer`; to say a line, begin with `say`."
    )


class NoSuchOffer(Refused):
    """Nothing of that name can be offered."""

    sentence = "You can offer: {offers}. For example: offer {example} and a name."


class NothingOffered(Refused):
    """No offer is waiting."""

    sentence = "No offer is waiting for you just now."


class SeveralOffers(Refused):
    """More than one offer is waiting."""

    sentence = (
        "{names} have each offered you something. Say whose you mean: accept {example}, or no {example}."
    )


class OfferWaiting(Refused):
    """One offer at a time to one person."""

    sentence = "Your offer is still with {name}. It lapses by itself after a few minutes."


class ManyLines(Refused):
    """More lines in a minute than anybody can read."""

    sentence = (
        "You have said sixty lines within a minute, more than others can read, and this one was not heard. In"
        " a moment it can be; `help now`, `leave` and `quit` work at once."
    )


class ManyPrivateLines(Refused):
    """More private lines in a minute than are let through."""

    sentence = (
        "You have tried to send private lines ten times within a minute, those that waited for your yes among"
        " them. This one was not sent; in a moment it can be."
    )


class ManyNewPeople(Refused):
    """More people written to anew in an hour than are let through."""

    sentence = (
        "You have turned to five people anew within the hour, and this one was not sent. You can go on with"
        " those five, or speak where everybody hears it."
    )


class ManyOffers(Refused):
    """More offers in an hour than are let through."""

    sentence = "You have made six offers within the hour. This one was not made; words reach people too."


class NothingHeld(Refused):
    """No line of theirs waits."""

    sentence = "No line of yours waits any more. Nothing of it was sent or kept; you can write it again."


class LongReason(Refused):
    """The reason is longer than a line of the screen or two."""

    sentence = "A reason has at most {most} characters, so that it is read at a glance. Nothing was asked."
