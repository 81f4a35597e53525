"""Every no where a professional holds the meeting and is gone, with what can be done instead."""

from game.circles.rules.refusals.chairing import PractitionersHold
from game.circles.rules.refusals.meetings import HostAway, OnHold


class PractitionerAway(HostAway):
    """The place of the professional who holds it is kept, and whoever asks is none."""

    sentence = (
        "The line of whoever holds this meeting dropped, and their place is kept for a minute and a half. "
        "You can stay as you are meanwhile, and you can `leave` at any time."
    )


class PractitionerGone(PractitionersHold):
    """Who held it together with a professional does not hold it alone."""

    sentence = (
        "The circle stands still, because only a professional whose licence the house has seen can hold this "
        "kind of meeting from here. It goes on when one does. You can wait with the others, or end it well "
        "by `closing`."
    )


class HoldForPractitioner(OnHold):
    """The circle holds still, and a professional is needed to go on."""

    sentence = (
        "The circle is on hold, and nobody holds this meeting just now. Only a professional whose licence "
        "the house has seen can. You can wait or `leave`; after five minutes of it `closing` ends it well."
    )
