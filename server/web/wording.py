"""What the site says where the sentences of the typed door would name words that are typed there."""

from game.common.refusals import Busy, Refused, TooMuch
from game.people import refusals
from game.people.wording import NUMBERS
from game.personas import refusals as of_personas
from game.safety.care.incidents import refusals as of_incidents
from game.safety.order import refusals as of_order
from server.web.circles import noes as of_circles

EMPTY = "There is nothing in this field yet."
TOO_LONG = "This is longer than {most} characters. Please write it shorter."
FLAT = "Line breaks become spaces: what you write is kept as one paragraph."
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
    of_incidents.NoSuchIncident: "There is no incident of that word for you to look at again.",
    of_order.NoSuchReport: (
        "There is nothing of that name here for you just now. Perhaps somebody else has dealt with it while"
        " you were reading; the list shows what waits."
    ),
    of_order.DecidedAlready: (
        "That has been decided already, perhaps while you were reading. Nothing of this was sent; the list"
        " shows what still waits."
    ),
    of_order.NoSuchStep: "Please choose one of the steps.",
    of_order.NoSuchReason: "Please choose one of the reasons.",
    of_order.NotWithYourself: "Steps are taken with others.",
    of_order.WhichCircle: "That step is about a circle. Please choose which one.",
    of_order.ReportTooLong: "Please say it in at most {most} characters.",
    of_order.NotYoursToLift: (
        "That step was not decided by you, nor by somebody else who keeps the circle. Whoever decided it can"
        " lift it, and a steward; the person can appeal against it."
    ),
    of_order.NothingToAppeal: (
        "There is nothing just now that you could appeal against: an appeal is possible once for each step,"
        " within {days} days."
    ),
    of_order.AppealNeedsWords: "Please write what happened as you saw it, and what you ask for.",
} | of_circles.HERE


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
