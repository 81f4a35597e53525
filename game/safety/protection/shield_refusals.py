"""Every no about safety, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NoSuchNote(Refused):
    """Nothing that words can be about is called so."""

    sentence = "There is no note of that name. These are there: {notes}."


class GuestsHaveNoShield(Refused):
    """Guests hear no words of a circle."""

    sentence = "A guest hears no words of a circle, so there is nothing to shield. `join` makes you a member."


class NoShield(Refused):
    """They have no shield of that name."""

    sentence = "You have no shield of that name. `shield` lists yours."
