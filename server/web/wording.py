"""What the site says where the sentences of the typed door would name words that are typed there."""

from game.common.refusals import Busy, Refused, TooMuch
from game.people import refusals

EMPTY = "There is nothing in this field yet."
TOO_LONG = "This is longer than {most} characters. Please write it shorter."
NOT_THE_SAME = "The two passphrases were not the same. Please type both once more."
NO_YES = "This statement needs your yes before you can go on."
CHANGED = "These statements were changed while you were reading. Please read them once more."
TAKEN = "While you were reading somebody else took one of the two names. Please choose again."

_HERE = {
    refusals.LoginIsOneWord: "A login name is one word. Please choose another.",
    refusals.WrongPassphrase: (
        "That name and passphrase do not fit together. You can try again; a recovery code helps where the "
        "passphrase is lost."
    ),
}


def said(no: Refused) -> str:
    """The refusal, for a reader of pages."""
    return _HERE.get(type(no), "") or str(no)


def status(no: Refused) -> int:
    """The HTTP status that goes with it."""
    if isinstance(no, Busy):
        return 503
    if isinstance(no, TooMuch | refusals.TooManyTries | refusals.TooManyJoined):
        return 429
    return 422
