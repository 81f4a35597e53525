"""Every no about single floors, with its sentence and with what can be done instead."""

from game.circles.rules.refusals.turns import NotHolding, OneAtATime, OneBreath
from game.common.refusals import Refused


class HandWaits(OneAtATime):
    """Somebody else has the floor, and their own hand is up."""

    sentence = (
        "Someone has the floor, and your hand is up. The floor comes to you; until then, listening is enough."
    )


class HandsFirst(OneAtATime):
    """The floor is free in a moment, and a hand is up for it."""

    sentence = "A hand is up, and the floor goes there in a moment. `!` raises yours."


class LongBreath(OneBreath):
    """A silence lies between two speakers of this part."""

    sentence = (
        "In this part some quiet lies between two who speak. It lasts {left} more. Then your words have room."
    )


class OnceEach(Refused):
    """Nobody speaks twice in this part."""

    sentence = (
        "In this part each person speaks once, and yours was heard. There is more room in the next part, or "
        "in aftercare."
    )


class NothingToEnd(NotHolding):
    """The talk is open, and nobody has a turn."""

    sentence = "Nobody has a turn in this part, so there is none to end. Speak when you wish, or be quiet."


class ReaderReads(Refused):
    """Another reads."""

    sentence = "In this part one person reads, and the others listen. `!` lets the facilitator see a wish."


class NothingToRead(Refused):
    """No texts are read in this part."""

    sentence = "Nothing is read in this part. `order` shows how things stand."


class AllIsRead(Refused):
    """The texts of this part are read."""

    sentence = "The texts of this part are read. `share` is for words of your own, and `done` goes on."


class TextsAreLeft(NotHolding):
    """Texts of this part are still to be read."""

    sentence = (
        "A text of this part is still to come. `read` lets the house say it as your reading; `pass` leaves "
        "it to somebody else."
    )


class FocusSpeaks(Refused):
    """One person has this part."""

    sentence = (
        "This part belongs to one person, and the others listen. `!` lets the facilitator know that you "
        "would like to speak too."
    )


class NoFocusYet(Refused):
    """Nobody is in focus."""

    sentence = "Nobody has this part yet. If you would like to, `!` gives it to you."


class NoQuestionsNow(Refused):
    """No part runs in which one person is asked."""

    sentence = "`ask` belongs to a part in which one person is asked. To say a line, begin with `say`."


class FocusAway(Refused):
    """The person in focus is away."""

    sentence = "The line of whoever is asked has dropped, and their place is kept. Hold on to your question."


class AnswerFirst(OneAtATime):
    """A question was asked."""

    sentence = "A question was asked, and the answer has room first. `!` raises your hand for the next one."


class NoFocusInThis(Refused):
    """This kind of meeting has no part that is about one person."""

    sentence = "This kind of meeting has no part that belongs to one person. `order` shows how things stand."


class NotForFocus(Refused):
    """This seat cannot be in focus."""

    sentence = "The part can go to somebody who has a seat with turns and is here now. `order` shows who."


class FocusIsSo(Refused):
    """They are in focus."""

    sentence = "They are in focus already. `order` shows how things stand."


class FocusHasTurn(Refused):
    """Somebody is in the middle of speaking."""

    sentence = "Somebody is in the middle of speaking. When they are done, the part can go to another."


class NotSwitchable(Refused):
    """This part has a floor of its own."""

    sentence = (
        "Only a part in which people speak as they wish can be switched between `open`, `queue` and "
        "`popcorn`. `next` goes on to the next part."
    )


class NoSuchFloor(Refused):
    """There is no such floor to switch to."""

    sentence = "The floor can be `open`, `queue` or `popcorn`: type `floor queue`, for instance."


class FloorIsSo(Refused):
    """The floor is that one."""

    sentence = "The floor is that one already. `order` shows how things stand."


class NoChairs(Refused):
    """This part has no inner chairs."""

    sentence = "There are no inner chairs in this part. `order` shows how things stand."


class NotInside(Refused):
    """They sit outside."""

    sentence = "You sit outside, so there is no chair to give back. `inner` takes the open one."


class InsideAlready(Refused):
    """They sit inside."""

    sentence = "You sit on an inner chair already. `outer` gives it back."


class SitsOutside(Refused):
    """Only those inside speak."""

    sentence = (
        "In this part those on the inner chairs speak, and the others listen. `inner` takes the open chair."
    )


class BesideTheStage(SitsOutside):
    """Only those on the stage play; whoever is beside it can end the scene."""

    sentence = (
        "In this part those on the stage speak, and the others watch. `inner` takes the open chair; `stop`"
        " ends the scene at once."
    )


class NoScene(Refused):
    """No scene is played."""

    sentence = (
        "No scene is played just now that could be stopped. `pause` makes the circle quiet, and `leave` is"
        " always open."
    )


class EachComesIn(Refused):
    """Nobody is put on the stage by another."""

    sentence = (
        "Nobody is put on the stage: whoever says yes to a role comes in by `inner`. You can ask aloud, and a"
        " no is fine."
    )


class TooManyInside(Refused):
    """There are not so many chairs."""

    sentence = "This part has {most} inner chairs, and one more that stays open. Name up to {most} people."


class NotForAChair(Refused):
    """This seat cannot sit inside."""

    sentence = "An inner chair is for somebody who has a seat with turns. `order` shows who has one."


class TeamSpeaks(Refused):
    """Only the team speaks."""

    sentence = (
        "In this part the team speaks among themselves, and the others listen. What it brings up in you has "
        "room in the next part."
    )


class WhoseIsIt(Refused):
    """A name is needed."""

    sentence = "Say whose the part is: `focus ann`, for instance. Ann may pass it."
