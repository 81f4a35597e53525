"""Every no about incidents, with what can be done instead."""

from game.common.refusals import Refused


class NotForYou(Refused):
    """Whoever is trusted with care writes them down."""

    sentence = (
        "Incidents are written down by stewards and by those who keep a circle, in their own name. If you are"
        " worried about somebody, `worried` and their name tells people; `help now` shows whom to call."
    )


class NoSuchIncident(Refused):
    """No incident is called so, for them."""

    sentence = "There is no incident of that word for you to look at again. `incident` lists those there are."


class ForStewardsToReview(Refused):
    """Looking at it again is done by a steward."""

    sentence = "A steward looks at it again when its day comes. `incident` shows you what you wrote down."


class NotOneOfThese(Refused):
    """The answer is none of the choices."""

    sentence = "That is none of the choices; nothing of it is kept. Please type {choices}."


class NotOneWhoHelps(Refused):
    """The name is nobody's who is trusted with care, or their own."""

    sentence = (
        "Only those are meant who help here, in their own name: stewards and those who keep a circle, and not"
        " yourself. Please type whole names with commas between them, or nobody."
    )
