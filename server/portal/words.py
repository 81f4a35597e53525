"""Every sentence the Portal says by itself, also with the Server dead: so they stand here and not in a row.

What a builder edits in world/screens/ comes first, where it can be read.
"""

import json
import textwrap

from game.common import texts
from game.safety.care import crisis
from server import logs

SIGNED_OUT = "This browser is signed out now."
CLOSING = "The house closes now, and this connection ends; come back when it is open again."
CLOSING_TOLD = "This connection ends now."
NOT_ENCRYPTED = "This connection is not encrypted: who is on the way can read along."
AWAY = (
    "One moment: the house is resting and comes back by itself. You need not do "
    "anything. The words help now and quit work all the while."
)
KEPT = "Kept for the house, line {n} of {most}."
NOT_KEPT_FULL = "Not kept: {most} of your lines wait already. Type this one again when the house is back."
NOT_KEPT_UNKNOWN = "Not kept: the house is resting. Type this again when it is back."
NOT_KEPT_SECRET = "Not kept: what you typed unseen was let go. Begin that step again when the house is back."
NOT_KEPT_ASKED = (
    "Not kept: it may be an answer, and what you were asked is gone. Begin that step again when the house "
    "is back."
)
PERHAPS_ONE = "This line of yours was perhaps not heard:"
PERHAPS_MANY = "These lines of yours were perhaps not heard:"
PERHAPS_SECRET = "What you typed unseen did perhaps not arrive. Begin that step again when the house is back."
PERHAPS_AT_DOOR = "What you typed at the door did perhaps not arrive. Please begin again there."
PRESS_ENTER = (
    "First press Enter once: you were typing something unseen when the house went to "
    "rest, and whatever stands in that line is let go. Then go on as the screen says."
)
LET_GO = "That line was let go. Your lines are seen again from here on."
ASKED_IS_GONE = (
    "What you were asked before the house went to rest is gone, and what it had not kept by then is not "
    "kept. The next line you type is let go, in case it is an answer. Then go on as you like."
)
ANSWER_LET_GO = "That line was let go, in case it was an answer: what you were asked is gone."
TOO_LONG = (
    "That line has {n} {unit}; {most} are the most in one. Nothing of it was sent. "
    "You can send it in several lines."
)
GIVEN_BACK = "Here it is back, for you alone:"
STILL_ABOVE = "It is too long to be shown again; your client may still have it in its history."
NO_LINE_END = "More came without a line end than this door can hold, so the connection closes here."
ASIDE_TOO_LONG = "Your client said more aside than this door can hold, so the connection closes here."
MESSAGE_TOO_LONG = (
    "Your browser sent more in one message than this door can hold, so the connection closes here."
)
NO_WEBSOCKET = "What came over this connection is no message of a browser, so it closes here."
NO_WAY_IN = "This door opens from the page /enter of this house, for somebody who is signed in there."
NOT_THIS_WAY = "This address cannot be asked in that way."
FOR_PROGRAMS = {
    "resting": "The house is away for a moment; it comes back by itself.",
    "busy": "The house is busy. Please ask again in a moment.",
    "too-many": "Many pages were asked for from where you are within a few seconds. Please wait a moment.",
}
"""In place of these pages."""
NO_LENGTH = "A form has to say how long it is before it comes; nothing of this one was read."
BODY_TOO_LONG = "That is more than a form of this house holds; nothing of it was read."
NOT_TAKEN = "{n} of your last lines came too fast and were not taken."
MISSED_ONE = "You missed one line while your connection was slow."
MISSED_MANY = "You missed {n} lines while your connection was slow."
_IN_DANGER = "If a life is in danger: 112 (Europe), 911 (North America), 999 (UK)."
FULL_ADDRESS = f"Many connections from your address are open now. Close one, or wait a moment. {_IN_DANGER}"
FULL_HOUSE = f"Every seat at the door is taken just now. Please try again in a minute. {_IN_DANGER}"
MADE_ROOM = (
    "Every place at the door is taken, and nothing was typed here, so it is given on. Come again any time."
)
MADE_ROOM_OF_SEVERAL = (
    "Every place at the door is taken, and several are held from your address, so this one, where nobody "
    "is signed in, is given on. Come again any time."
)
TOO_QUIET = "Nothing was typed here for a minute, so the door closes. Come again any time."
NOT_SIGNED_IN = "The door is held for ten minutes, and they are over. Come again any time."
BY_HTTPS = "This door speaks https alone, so that nobody on the way can read along. Please come by"
ELSEWHERE = "This is a door for MUD clients. The pages for a browser are at port {port}."


_NUMBERS = ", ".join(f"{number} in {where}" for number, where in crisis.EMERGENCY)
CARD = (
    "HELP NOW\n"
    f"{textwrap.fill(f'{crisis.DANGER} {_NUMBERS}.', texts.COLUMNS)}\n"
    "Lines by country: findahelpline.com\n"
    f"{crisis.NOT_A_SERVICE}"
)
CARD_ALONE = (
    f"{CARD}\n\n"
    "This card is all that can be shown just now: many connections came within a\n"
    "few seconds, or are open. Please wait a moment, then load this page again. If\n"
    "you were sending a form, your browser asks whether it is to send it again."
)


def full(reason: str) -> str:
    """What who cannot come in is told, by the reason of the doorkeeper."""
    return FULL_HOUSE if reason == "house" else FULL_ADDRESS


def filled(sentence: str, **slots: str | int) -> str:
    """`sentence` with its slots replaced by numbers and words of the house; never by what a person typed."""
    for slot, value in slots.items():
        sentence = sentence.replace("{" + slot + "}", str(value))
    return sentence


def card(country: str) -> str:
    """The crisis card for `country`, or the general one. Whatever fails, there is a card."""
    try:
        return crisis.card(country or None)
    except Exception:
        logs.fault("card")
        return CARD


def card_fact(country: str) -> tuple[str, str] | None:
    """The same card for clients, as its package and rendered value; None where it cannot be made."""
    try:
        return crisis.PACKAGE, json.dumps(crisis.fact(country or None), ensure_ascii=False)
    except Exception:
        logs.fault("card")
        return None


def goodbye() -> str:
    """What who leaves by wish hears last."""
    return _screen("goodbye", "You are leaving Meadow. The gate stays open.")


def resting() -> str:
    """The first screen while the Server is away."""
    return _screen("resting", AWAY)


def _screen(name: str, instead: str) -> str:
    try:
        return texts.page(f"screens/{name}.md")
    except (OSError, UnicodeDecodeError):
        return instead
