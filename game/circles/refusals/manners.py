"""Every no about manners, the console, prepared lines and numbers, with what can be done instead."""

from game.common.refusals import Refused


class NoGesturesAtPeople(Refused):
    """At crosstalk 0 nothing is aimed at a person."""

    sentence = (
        "In this part nothing is aimed at one person, also nothing kind: being listened to is enough. There "
        "is room for it in aftercare."
    )


class NoThanksNow(Refused):
    """Thanks of members begin at crosstalk 2."""

    sentence = (
        "In this part the house thanks whoever has finished, and nobody adds to it. `with` and a name says "
        "without words that you are there."
    )


class NotWithYourself(Refused):
    """These gestures go to another."""

    sentence = "That goes to someone else. For yourself there are `pause` and `help now`."


class ThankWhom(Refused):
    """Nobody has spoken yet."""

    sentence = "Nobody has spoken here yet. Say whom you mean: `{word} ben`."


class WithAlready(Refused):
    """The same a moment ago."""

    sentence = "You have done that a moment ago, and it is passed on to the ring. Once is enough."


class InAnotherAlcove(Refused):
    """They sit in another alcove."""

    sentence = (
        "They sit in another alcove just now. When everybody is back in the ring, there is room for it."
    )


class BoardIsForHolding(Refused):
    """The whole board is for whoever helps hold the meeting."""

    sentence = (
        "The board is for whoever holds the meeting. `board me` shows you, word for word, what it shows "
        "about you, and `order` shows the ring."
    )


class InvitedAlready(Refused):
    """One invitation a part and person."""

    sentence = "You have asked that in this part already; once is an invitation, twice would be a push."


class EverybodyIsAsked(Refused):
    """In a round nobody needs an invitation."""

    sentence = "In this part everybody is asked in turn, so nobody needs an invitation."


class ListensOnly(Refused):
    """A listening seat is left in peace."""

    sentence = "They have a listening seat, and nobody asks them to speak."


class HasTheFloor(Refused):
    """Nothing to invite to."""

    sentence = "They have the floor, or have a hand up already."


class NoSuchAgreement(Refused):
    """The circle has fewer agreements."""

    sentence = (
        "This circle has agreements from 1 to {most}. `remind` and a number brings one back, `circle` shows "
        "them."
    )


class WhomToRemind(Refused):
    """Nobody but whoever asks has spoken yet."""

    sentence = "Nobody else has the floor or has spoken yet. Say who is meant: `{example}`."


class NobodyToTell(Refused):
    """Nobody holds a meeting here, and nobody is on duty, who could be told."""

    sentence = (
        "Nobody could be told just now: nobody else holds a meeting here, and nobody is on duty. The numbers "
        "above are for you and for somebody else, too; when there is danger to life, the emergency number "
        "comes first, and `help now` shows it again. You can also say to the person themselves that you are "
        "worried."
    )


class WorriedAboutWhom(Refused):
    """No name stands behind the word."""

    sentence = (
        "Say whom you are worried about: `worried` and their name. Those who hold the meeting, or are on "
        "duty, are told once you have said yes, and they see that it is you. When there is danger to life, "
        "call first: `help now` shows the numbers."
    )


class NobodyToWorryAbout(Refused):
    """Nobody of that name is here."""

    sentence = (
        "Nobody of that name is here; `look` shows who is. `worried` and a name tells those who hold the "
        "meeting, or are on duty, once you have said yes. When there is danger to life, call first: `help "
        "now` shows the numbers."
    )


class WorriedForYourself(Refused):
    """There is another word for oneself."""

    sentence = (
        "For yourself: `care` asks whoever can for some time with you, `pause` stops the "
        "circle for a moment, and `help now` shows people to call."
    )


class GuestsCallNow(Refused):
    """Guests have no voice here, and a way to help all the same."""

    sentence = (
        "Guests cannot reach people of the house. When somebody may be in danger, `help now` shows numbers "
        "to call; you can call for another person, too."
    )


class NobodyGreets(Refused):
    """Nobody could answer."""

    sentence = (
        "Nobody is here just now who could answer: nobody else greets or holds this meeting. `help circles` "
        "says how it goes, and `order` where the circle is."
    )


class GreeterGreets(Refused):
    """A service of the greeter."""

    sentence = "That is a service of the greeter, and of whoever holds the meeting. `role greeter` takes it."


class GreetedAlready(Refused):
    """Once a part and person."""

    sentence = "You have greeted them in this part already. `whisper` and their name reaches them."


class NothingPrepared(Refused):
    """There is no line to release."""

    sentence = (
        "Nothing is prepared. `prepare` and a line adds one, `prepare write` takes several; on your turn "
        "`share` alone says the next."
    )


class NotPreparedHere(Refused):
    """This part asks for what comes now."""

    sentence = (
        "This part asks for what comes just now, so prepared lines rest. They are kept for later; `share` "
        "and your words says something, and `pass` is as welcome."
    )


class NoSuchPrepared(Refused):
    """No line of that number."""

    sentence = "There is no prepared line of that number. `prepare` shows them with their numbers."


class PreparedEnough(Refused):
    """Bounds of what is held in memory."""

    sentence = (
        "There is room for {lines} prepared lines with {words} words together. `prepare drop` and a number "
        "makes room; this line was not added."
    )


class NotZeroToTen(Refused):
    """A number outside of the scale."""

    sentence = "That is a whole number from 0 to 10, for example `checkin 6`. Nothing was noted."


class NoNumbersYet(Refused):
    """Nothing was given."""

    sentence = (
        "You have given no number in this meeting. `checkin 6` or `checkout 4` gives one; none is asked."
    )


class FourNumbers(Refused):
    """Not four numbers."""

    sentence = (
        "That takes four whole numbers from 0 to 10, in this order: heard, belonging, useful, safe. For "
        "example `rate 8 7 9 6`. `rate` alone says what they mean."
    )


class NothingToRate(Refused):
    """Rating comes after the closing."""

    sentence = (
        "A meeting is rated when its parts are over, by those who sat in it then: in aftercare, and up to "
        "ten minutes after the end."
    )
