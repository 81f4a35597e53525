"""Every no about care, grounding and aftercare, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class SitsNextDoor(Refused):
    """What is done in the ring waits until they are back in it."""

    sentence = (
        "You sit next door just now, and your place in the ring is kept. `say` and your words are heard here"
        " alone; `back` takes you to the ring."
    )


class NotNextDoor(Refused):
    """They sit in the ring already."""

    sentence = "You are not next door, so there is nothing to come back from. `order` shows the circle."


class CareIsTaken(Refused):
    """Two from this circle sit next door already."""

    sentence = (
        "Two from this circle sit next door just now, and there is one such room. `whisper` reaches whoever"
        " holds the meeting, `hold` or `pause` makes it quiet, and `help now` shows people to call."
    )


class CareOfOneself(Refused):
    """One goes next door with somebody else."""

    sentence = (
        "To sit with somebody next door, type `care` and their name. If it is you who would like company,"
        " `care` alone asks for it."
    )


class CareForThem(Refused):
    """Only whoever holds the meeting takes somebody next door."""

    sentence = (
        "Whoever holds the meeting sits with people next door. `worried` and a name tells them; `care` alone"
        " asks for somebody to sit with you."
    )


class NotHereForCare(Refused):
    """Nobody who could be asked has this seat."""

    sentence = "They cannot be asked just now: they are away, or next door, or still read the agreements."


class NobodyFree(Refused):
    """Nobody holds the meeting who could come along."""

    sentence = (
        "Nobody is free just now to sit with you next door. You can `pause` the circle, or `leave`, and"
        " nobody asks why. `help now` shows people to call, at any hour."
    )


class CareLater(Refused):
    """In aftercare everybody is next door already."""

    sentence = (
        "This is aftercare: everybody here can answer you, and whoever holds the meeting is asked to come."
    )


class NoRoomBeside(Refused):
    """This circle has no room beside its ring."""

    sentence = (
        "This circle has no room beside its ring. `whisper` reaches whoever holds the meeting, `pause` makes"
        " it quiet for a while, and `help now` shows people to call."
    )


class NotAftercareYet(Refused):
    """Aftercare comes after the last part."""

    sentence = "Aftercare opens when the last part is over. `order` shows where the circle is."


class AftercareIsHere(Refused):
    """This circle has its aftercare in the ring."""

    sentence = "The aftercare of this circle is here in the ring; there is nowhere to go for it."


class CameAlready(Refused):
    """They have come."""

    sentence = "You are in aftercare already. There are no turns here; `leave` is always open."
