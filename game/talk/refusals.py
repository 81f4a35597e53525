"""Every no about talking, with its sentence."""

from game.common.refusals import Refused
from game.talk.wording import left_words


class NothingSaid(Refused):
    """No words were given."""

    sentence = "There were no words in it. `{command}` and then your words."


class NotReached(Refused):
    """Absent, resting, refusing or in a meeting: one and the same answer, and nothing is stored."""

    sentence = (
        "That person cannot be reached just now. Nothing is kept of what you wrote; you could try later."
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
