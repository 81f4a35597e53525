"""Every no about one's own protection and shields, with what can be done instead."""

from game.common.refusals import Refused


class GuestsAreLeftInPeace(Refused):
    """Nothing private reaches a guest."""

    sentence = (
        "As a guest nothing private reaches you, and the house arranges nothing for you. `join` makes you a"
        " member; then you can mute, keep apart and refuse."
    )


class OneOfYours(Refused):
    """It is meant for others."""

    sentence = "That is one of your own names. This is for somebody else: write the name as you saw it."


class NotInYourList(Refused):
    """Nothing of the kind stands under that name."""

    sentence = "Nothing of that kind stands in your list under that name. `{word}` alone shows your list."


class NoSuchWay(Refused):
    """Nobody can come near in a way of that name."""

    sentence = (
        "You can refuse: page, whisper, mail, invite, touch, or all. For example: refuse page from ben for 7"
        " days."
    )


class HowManyDays(Refused):
    """The days are no number, or too many."""

    sentence = "Days are a number from 1 to {most}: for 7 days. Without days it holds until you end it."


class NoSuchNote(Refused):
    """Nothing that words can be about is called so."""

    sentence = "There is no note of that name. These are there: {notes}."


class GuestsHaveNoShield(Refused):
    """Guests hear no words of a circle."""

    sentence = "A guest hears no words of a circle, so there is nothing to shield. `join` makes you a member."


class NoShield(Refused):
    """They have no shield of that name."""

    sentence = "You have no shield of that name. `shield` lists yours."
