"""Every no about circles, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NoMeeting(Refused):
    """No meeting runs here."""

    sentence = "No circle is meeting in this room. `circles` shows which there are and where."


class LeaveAlone(Refused):
    """Words stand behind `leave`, which may be the beginning of a sentence."""

    sentence = (
        "Nobody heard that, and your seat is as it was. `leave` alone gives it up; to say a line, begin with"
        " `say`."
    )


class QuietRoomLetsOut(NoMeeting):
    """In the Quiet Room nobody has a seat to give up."""

    sentence = "In the Quiet Room there is no seat to give up. `go out` leads out, at any moment."


class NoCircle(Refused):
    """No circle of that name."""

    sentence = "There is no circle of that name. `circles` lists them all."


class NoCircleHere(Refused):
    """No circle meets in this place at any time."""

    sentence = (
        "No circle meets in this place. `circles` shows which there are and where; `picture` says where "
        "else you can sit here."
    )


class QuietWithoutSeats(NoCircleHere):
    """The Quiet Room has no seats; nobody agrees to anything there."""

    sentence = (
        "In the Quiet Room there is no seat to ask for and nothing to agree to: you are in it already. "
        "`gestures` lists what the others can see of you, `picture` says where you can sit; `circles` shows "
        "the circles."
    )


class GuestsDoNotSit(Refused):
    """Guests take no seats."""

    sentence = "Guests take no seats in a circle. `join` makes you a member; it takes about five minutes."


class AnotherSitsHere(Refused):
    """This person belongs to the circle as another of their personas."""

    sentence = (
        "In this circle you are {name}: one persona for each person. `home` and `persona wear {name}` bring "
        "you back. `help sit` says how to change."
    )


class InMidTurn(Refused):
    """The turn comes first."""

    sentence = (
        "It is your turn just now. `done` ends it, `pass` hands it on; after that you can go and change."
    )


class NobodyToAsk(Refused):
    """A change of persona in a circle needs somebody who holds the meeting."""

    sentence = (
        "Such a change is asked of whoever holds the meeting, and nobody does just now. Your seat stays as "
        "it is, and you can ask later."
    )


class NoLineWritten(Refused):
    """The circle hears a line of one's own."""

    sentence = (
        "The circle hears of such a change in your own words. Write them after the name and a `=`: "
        "`sit as {name}=` and your line. After a yes the ring can see that {name} is the one who left, also "
        "where your line does not say so."
    )


class NothingAsked(Refused):
    """There is no wish to take back."""

    sentence = (
        "You are asking for no change of persona here, so there is nothing to take back. `help sit` says how "
        "one is asked for."
    )


class SatHereBefore(Refused):
    """This person had a seat in this meeting as one of their personas that is laid aside for good."""

    sentence = (
        "You have sat in this meeting before, as a persona that you have laid aside for good since. One seat "
        "for each person and meeting: in the next one of this circle there is room for you."
    )


class NeitherYesNorNo(Refused):
    """An answer to a wish is a yes or a no."""

    sentence = "After the name stands nothing, for yes, or `=no`. Nothing was changed."


class NoAnswersNow(Refused):
    """The crosstalk of this phase leaves no room for gestures."""

    sentence = (
        "In this part nobody answers, also not by a gesture; being listened to is enough. `look` shows "
        "where the circle is, and there is room for answers in aftercare."
    )


class NoWhispers(Refused):
    """During a meeting whispers go to and from the facilitator only."""

    sentence = (
        "While a circle meets, whispers go to the facilitator and back, so that nobody sits outside the ring."
    )


class OffersLater(Refused):
    """Offers to a person wait."""

    sentence = "Offers to a person wait for aftercare, so that nobody has to answer while the circle meets."


class OnTheWayOut(Refused):
    """The wish to leave is known, the rows follow in a moment."""

    sentence = "You are out: nothing more of this circle reaches you. Your seat is given back in a moment."


class NotInThisCircle(Refused):
    """Nobody of that name sits here."""

    sentence = "Nobody of that name has a seat here. `order` shows who does."


class WhichSeat(Refused):
    """More than one seat could be meant."""

    sentence = "More than one person here could be meant. A few more letters of the name will do."


class PrivateWordsRest(Refused):
    """Private words rest while one sits in a meeting."""

    sentence = "While you sit in a circle, private words rest. A whisper reaches whoever holds the meeting."


class ToAllOfThem(Refused):
    """Without crosstalk no line is directed to one person."""

    sentence = (
        "In this part nobody answers what another says, however kindly it is meant: being listened to is "
        "enough. Say what is so in your own life, on your turn, to the whole circle."
    )


class NobodyAnswersInWords(Refused):
    """At crosstalk 1 no line is directed to one person."""

    sentence = (
        "In this part nobody is answered in words, so a line goes to the whole circle: what is so in your "
        "own life, on your turn. `with` and a name says without words that you are there."
    )


class ThanksAlone(Refused):
    """At crosstalk 2 what goes to one person is a brief thanks."""

    sentence = (
        "In this part a brief thanks is all that goes to one person: `thanks` and a name gives it. What is "
        "so in your own life has room on your turn, said to the whole circle."
    )


class NothingToAnswer(Refused):
    """Nothing is asked of this person."""

    sentence = "Nothing is asked of you just now, so there is nothing to answer."


class NotThatQuestion(Refused):
    """The word after `yes` or `no` chooses none of the open questions."""

    sentence = (
        "That chooses none of the questions that are open for you: {questions}. For example: `{example}`."
    )
