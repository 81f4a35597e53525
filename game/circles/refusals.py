"""Every no about circles, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NoMeeting(Refused):
    """No meeting runs here."""

    sentence = "No circle is meeting in this room. `circles` shows which there are and where."


class NoCircle(Refused):
    """No circle of that name."""

    sentence = "There is no circle of that name. `circles` lists them all."


class NoCircleHere(Refused):
    """No circle meets in this place at any time."""

    sentence = "No circle meets in this place. `circles` shows which there are and where."


class GuestsDoNotSit(Refused):
    """Guests take no seats."""

    sentence = "Guests take no seats in a circle. `join` makes you a member; it takes about five minutes."


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

    sentence = "In this part words go to the whole circle, not to one person. Say it to all, on your turn."
