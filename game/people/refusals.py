"""Every no about people, with its sentence."""

from game.common.refusals import Refused


class NotAName(Refused):
    """The letters do not make a name."""

    sentence = (
        "A name is one word of 2 to 24 letters of one alphabet; hyphens, apostrophes and digits may stand "
        "in it. "
        "Please choose another way of writing it."
    )


class NameTaken(Refused):
    """Somebody has this name, or one that could be taken for it."""

    sentence = (
        "That name is in use, or so like another that the two could be mixed up. Please choose another."
    )


class NameReserved(Refused):
    """The name belongs to the house, to a command or to a title."""

    sentence = "That word belongs to the house: a command, a title or a place. Please choose another name."


class PassphraseWeak(Refused):
    """Too short, too long or one of those that everybody tries first."""

    sentence = (
        "Please take a passphrase of at least 10 characters that is not among the common ones and is "
        "not your name. "
        "Four or five words that nobody would put together do well."
    )


class WrongPassphrase(Refused):
    """Unknown name and wrong passphrase are answered alike (R20)."""

    sentence = (
        "That name and passphrase do not fit together. You can try again; with `stop` and then `recover` a "
        "recovery code helps, and `help now` always answers."
    )


class WrongCode(Refused):
    """Unknown name and wrong recovery code are answered alike."""

    sentence = "That name and recovery code do not fit together. You can try again in a moment."


class TooManyTries(Refused):
    """Guesses from one address on one name come too fast (R21)."""

    sentence = "There were several tries from here. Please wait {seconds} seconds, then try again."


class NothingTyped(Refused):
    """A name was asked for and the line was empty."""

    sentence = "There was nothing in that line."


class ConsentMissing(Refused):
    """Somebody has not said yes to each statement."""

    sentence = "Each of the eight statements needs its own yes before you can join."
