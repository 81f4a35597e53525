"""Every no about coming to a circle, resting from it and leaving it, with what can be done instead."""

from game.common.refusals import Refused


class ByAdmission(Refused):
    """Somebody lets people in."""

    sentence = (
        "This circle lets newcomers in one by one. `apply` says that you would like to come; somebody who "
        "keeps the circle answers. Until then other circles are open, `circles` lists them, and so is the "
        "Quiet Room."
    )


class ByIntake(Refused):
    """A few questions come first."""

    sentence = (
        "This circle asks newcomers a few questions first, and then lets them in. `apply` asks them and "
        "says who reads the answers. Until then other circles are open, `circles` lists them, and so is the "
        "Quiet Room."
    )


class BelongsAlready(Refused):
    """They are in."""

    sentence = "You belong to this circle already. When it meets, `sit` gives you a seat."


class DoorIsOpen(Refused):
    """Nothing to apply for."""

    sentence = (
        "This circle is open: whoever agrees belongs to it. Go there and `sit`; `circles` shows the way."
    )


class AppliedAlready(Refused):
    """They wait."""

    sentence = "You have said that you would like to come, and wait for an answer. `apply no` takes it back."


class AppliedAsAnother(Refused):
    """This person waits as another of their personas; said to them alone."""

    sentence = (
        "One persona for each person: as another of yours you wait for an answer here. As that one, `apply "
        "no` takes it back."
    )


class DoorIsFull(Refused):
    """Many wait."""

    sentence = (
        "Many people wait at this door already. Please come back in a few days; `circles` lists others."
    )


class NobodyLetsIn(Refused):
    """Nobody keeps the circle."""

    sentence = (
        "Nobody keeps this circle just now, so there is nobody who could let you in. The stewards of the "
        "house know. Please come back in a few days; `circles` lists others, and the Quiet Room is open."
    )


class NothingAppliedFor(Refused):
    """They do not wait."""

    sentence = "You wait for no answer here, so there is nothing to take back."


class NobodyApplied(Refused):
    """Nobody of that name waits."""

    sentence = (
        "Nobody of that name waits at the door of a circle that you keep. `applications` lists who does."
    )


class NoRest(Refused):
    """A rest is a number of days."""

    sentence = (
        "Say for how many days: `pause me 30d`, from 1 to {most}; `pause me off` ends it. `pause` alone asks "
        "a ring to be quiet for a moment."
    )


class WhichKept(Refused):
    """More than one circle that they keep could be meant."""

    sentence = (
        "You keep more than one circle: {circles}. Go to where the one meets that you mean, and say it there."
    )


class WhichCircle(Refused):
    """More than one circle could be meant."""

    sentence = (
        "More than one circle could be meant: {circles}. Go to where it meets and say it there, or put its "
        "name behind what you typed, after a `=`."
    )


class NoCircleOfYours(Refused):
    """They belong to none."""

    sentence = "You belong to no circle as who you are now. `circles` lists them."


class NoFarewellWords(Refused):
    """Words are read, not silence."""

    sentence = (
        "Write the words that shall be read, in at most {most} characters, or `stop`. Nothing is kept yet."
    )


class AbsenceWord(Refused):
    """Two answers there are."""

    sentence = (
        "If you are not there when the circle meets, the house can say nothing, or leave you one kind line "
        "for when you come in: `absence nothing` or `absence message`."
    )
