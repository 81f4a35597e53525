"""Every no about turns, the floor and the piece, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NotYourTurn(Refused):
    """In a round only the holder speaks, and several come first."""

    sentence = (
        "It is someone else's turn, and your words will be welcome on yours: {before} people are before you. "
        "Until then, listening is enough."
    )


class YoursIsNext(NotYourTurn):
    """The same, and nobody else comes first."""

    sentence = (
        "It is someone else's turn, and your words will be welcome on yours: it comes next. Until then, "
        "listening is enough."
    )


class OneIsBefore(NotYourTurn):
    """The same, and one person comes first."""

    sentence = (
        "It is someone else's turn, and your words will be welcome on yours: 1 person is before you. Until "
        "then, listening is enough."
    )


class AskedAtTheEnd(NotYourTurn):
    """The same, for whoever passed or gave the floor back."""

    sentence = (
        "It is someone else's turn, and your words will be welcome on yours: you are asked once more at the "
        "end of the round. Until then, listening is enough."
    )


class TurnWasYours(Refused):
    """They had their turn in this round."""

    sentence = (
        "You have had your turn in this round. There is more room in the next part, or in aftercare. `!` "
        "lets the facilitator know that you wish for something."
    )


class PieceInCentre(Refused):
    """The piece lies in the middle and is not for this seat."""

    sentence = (
        "The piece lies in the centre for someone who has not held it in this round. It goes on in a moment."
    )


class OneAtATime(Refused):
    """Somebody else has the floor of a popcorn phase."""

    sentence = "Someone is speaking. `!` raises your hand, and the floor comes to you when they are done."


class OneBreath(Refused):
    """The floor was given back this very moment."""

    sentence = "Leave one breath after the last words. Then say it again."


class HostHasFloor(Refused):
    """The facilitator alone speaks."""

    sentence = "In this part whoever holds the meeting speaks, and the others listen. `!` raises your hand."


class SilentNow(Refused):
    """Nobody speaks."""

    sentence = "This part is without words, and nobody speaks in it. `leave` is always open."


class SilentForYouToo(SilentNow):
    """Nobody speaks, and whoever holds the meeting can stop the part for a word."""

    sentence = (
        "This part is without words, for you too. If something must be said, `hold` stops it and you can "
        "speak; `resume` goes on."
    )


class YouHaveTheTurn(Refused):
    """The turn is theirs already."""

    sentence = "You have the turn already: `share` and your words, then `done`. A hold does not take it."


class HandIsUp(Refused):
    """One hand each."""

    sentence = "Your hand is up already. `pass` takes it down."


class NothingToPass(Refused):
    """No turn waits for them."""

    sentence = "Nothing is asked of you just now, so there is nothing to pass."


class PassedAlready(Refused):
    """They passed ahead of their turn."""

    sentence = "You have passed already: your turn will pass you by. You are asked once more at the end."


class NotHolding(Refused):
    """The turn is not theirs to end."""

    sentence = "You do not have the turn just now. `order` shows how things stand."


class NoPiece(Refused):
    """No piece goes round in this phase."""

    sentence = "No piece goes round in this part. Whoever has a turn ends it with `done`."


class NotForThatSeat(Refused):
    """The piece cannot go there."""

    sentence = (
        "The piece goes to someone who waits for it in this round. `order` shows who does; `done` gives it "
        "on."
    )


class NotFromTheCentre(NotForThatSeat):
    """The piece lies in the centre and cannot go there."""

    sentence = (
        "The piece goes to someone who waits for it in this round. `order` shows who does; `next` gives it "
        "on."
    )
