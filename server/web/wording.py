"""What the site says where the sentences of the typed door would name words that are typed there."""

from game.common.refusals import Busy, Refused, TooMuch
from game.people import refusals
from game.people.wording import NUMBERS
from game.personas import refusals as of_personas

EMPTY = "There is nothing in this field yet."
TOO_LONG = "This is longer than {most} characters. Please write it shorter."
NOT_THE_SAME = "The two passphrases were not the same. Please type both once more."
NO_YES = "This statement needs your yes before you can go on."
CHANGED = "These statements were changed while you were reading. Please read them once more."
GONE = f"It went. {NUMBERS}"
STAYS = "You stay, and nothing of yours goes."
TAKEN = "While you were reading somebody else took one of the two names. Please choose again."

_HERE = {
    refusals.LoginIsOneWord: "A login name is one word. Please choose another.",
    refusals.WrongPassphrase: (
        "That name and passphrase do not fit together. You can try again; a recovery code helps where the "
        "passphrase is lost."
    ),
    of_personas.ManyPersonas: (
        "You have {count} personas beside your home persona, which is as many as there is room for. Retiring "
        "one makes room."
    ),
    of_personas.NotWhileWorn: (
        "You are wearing {name}. In your Dressing Room in the house `persona off` takes it off; nothing was "
        "changed here."
    ),
}


def said(no: Refused) -> str:
    """The refusal, for a reader of pages."""
    here = _HERE.get(type(no))
    return here.format(**no.slots) if here else str(no)


def status(no: Refused) -> int:
    """The HTTP status that goes with it."""
    if isinstance(no, Busy):
        return 503
    if isinstance(no, TooMuch | refusals.TooManyTries | refusals.TooManyJoined):
        return 429
    return 422
