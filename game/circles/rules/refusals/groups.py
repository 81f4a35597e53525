"""Every no about twos and few, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class OthersHalf(Refused):
    """In a pair the other has this half."""

    sentence = (
        "This half is somebody else's in your alcove, and listening is yours. Your own time comes by itself, "
        "as long as theirs."
    )


class HalfIsOver(OthersHalf):
    """The same, for who has had their half."""

    sentence = (
        "You have had your time, and now you listen as the others listened to you. When theirs is over the "
        "part goes on."
    )


class NoHalfToEnd(Refused):
    """Nobody has a half that they could end."""

    sentence = "It is not your half just now, so there is none to end. The part goes on by its time."


class ListenWithThem(Refused):
    """Two listen to each other before the ring."""

    sentence = (
        "Somebody is being listened to, and the others listen too, without questions. `order` shows who "
        "speaks; `!` raises your hand to be heard next."
    )


class ListenFirst(Refused):
    """The listener waits for the end of what is said."""

    sentence = (
        "You are the one who listens. When they have finished you say what you heard, in your own words. "
        "`pass` lets it go this time."
    )


class TheyReflect(Refused):
    """The one who spoke listens to what was heard."""

    sentence = (
        "You are told now what was heard. When they have finished, `heard` says that this was it, and "
        "`not quite` lets you say it again."
    )


class NobodyIsHeard(Refused):
    """No part in which two listen to each other runs."""

    sentence = "That belongs to a part in which one person speaks until they are fully heard. None runs now."


class NotTheSpeaker(Refused):
    """Whether it was it says the one who spoke."""

    sentence = "That is for the one who is being heard to say. When it is your time to speak, it is yours."


class NothingReflected(Refused):
    """Nobody has said what they heard yet."""

    sentence = (
        "Nobody has said yet what they heard. Speak, and end it with `done`; then your listener tells you "
        "what they heard."
    )


class StillReflecting(NothingReflected):
    """The listener is about to say what they heard."""

    sentence = (
        "Your listener has not finished saying what they heard. After that `heard` and `not quite` are yours;"
        " `pass` ends your turn now."
    )


class NothingSaidBack(Refused):
    """The listener has not said anything."""

    sentence = (
        "Nothing has been said back yet. A sentence of what you heard is enough, and then `done`;"
        " `pass` leaves it to another."
    )


class HeardOrNotQuite(Refused):
    """The one who spoke is asked whether that was it."""

    sentence = (
        "You were told what was heard. `heard` says that this was it, `not quite` lets you say it again."
    )


class NotAListener(Refused):
    """Nobody there can listen."""

    sentence = "The one who listens sits here with turns, and is not you. `order` shows who does."


class ListeningLetGo(Refused):
    """They pass listening this time."""

    sentence = "They let listening go this time, which is as welcome. `listener` and a name chooses another."


class ListenerIsChosen(Refused):
    """There is a listener already."""

    sentence = "You have chosen who listens. If they cannot, they say `pass`, and you choose again."


class NoAlcovesNow(Refused):
    """Alcoves need an open part."""

    sentence = (
        "Alcoves have room in a part in which talk is open, and while nobody has the turn. `order` shows "
        "which part runs."
    )


class AlcovesAlready(Refused):
    """All sit in alcoves already."""

    sentence = "You sit in alcoves already. `breakout end` asks everybody back first."


class AlcoveBounds(Refused):
    """Size and minutes have bounds."""

    sentence = (
        "Alcoves are for two or three, for 1 to {most} minutes; this part has room for {left} of them. For "
        "example `breakout 2 {example}`."
    )


class TooFewForAlcoves(Refused):
    """Three people are a ring."""

    sentence = "With fewer than four who share, the ring is small enough: everyone hears everyone."


class NobodyApart(Refused):
    """All are in the ring."""

    sentence = "Everybody sits in one ring just now, so there is no alcove to go to or to come back from."


class AlcovesGoOn(Refused):
    """Pairs that are the part itself end with it."""

    sentence = "In this part all sit in pairs until its end. `next` ends the part."


class NoSuchAlcove(Refused):
    """No alcove has that number."""

    sentence = "No alcove has that number. `visit` shows who sits where."


class VisitFromOutside(Refused):
    """Whoever sits in an alcove stays with those there."""

    sentence = "You sit in an alcove yourself, and those with you count on you. Whoever is outside can visit."


class ThereAlready(Refused):
    """They are there."""

    sentence = "You are there already. `visit` shows who sits where."


class HeldByNobody(Refused):
    """The meeting needs nobody to hold it."""

    sentence = (
        "Nobody holds this meeting: it begins by itself when enough are here and goes on by time. `pause` "
        "stops it for a moment; `closing` and `leave` end it at once."
    )


class HoldOfAll(Refused):
    """In a hold of a meeting that nobody holds nothing is said."""

    sentence = "It is quiet for a moment, because one of you asked for it. `resume` goes on; `leave` is open."


class OnlyNotQuite(Refused):
    """Words after `not` are no answer to a listener."""

    sentence = "`not quite` tells a listener that it was not quite what you said. To speak, begin with `say`."


class NoSideWords(Refused):
    """In a meeting that nobody holds there is nobody to whisper to."""

    sentence = "While you sit together private words rest: what you say is heard by all who sit with you."
