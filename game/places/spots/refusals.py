"""Every no about sitting at a spot, with its sentence."""

from game.common.refusals import Refused


class NoSuchSpot(Refused):
    """No spot of this place is called so."""

    sentence = (
        "There is no spot of that name here. `picture` says what there is to see and where one can sit; "
        "`sit` alone asks for a chair in a circle."
    )


class SitsThere(Refused):
    """They sit at this spot already."""

    sentence = "You sit there already. `stand` gets you up again."


class SitsNowhere(Refused):
    """They sit at no spot."""

    sentence = "You are on your feet already. `picture` says where one can sit here."


class SitsInRing(Refused):
    """A chair in a circle is theirs just now."""

    sentence = (
        "You have a chair in a circle just now. `leave` gives it back; after that you can sit where you like."
    )


class NoPicture(Refused):
    """There is no picture of this place."""

    sentence = "There is no picture of this place. `look` says what it is like here."
