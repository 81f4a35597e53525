"""Every no about notes, the room beside a ring and its aftercare, with what can be done instead."""

from game.common.refusals import Refused


class AftercareNextDoor(Refused):
    """The last meeting of this circle has its aftercare in the room beside the ring."""

    sentence = (
        "The last meeting of this circle still has its aftercare, in the room next door, for a quarter of an"
        " hour at most. You can talk here meanwhile; after that, `sit` opens the doors again."
    )


class NotInTheRing(Refused):
    """A seat is taken in the room of the ring."""

    sentence = "The ring is in the room next door, and seats are taken there. `look` shows the way out."


class NotYourRoom(Refused):
    """Two people of a ring sit in this room with each other."""

    sentence = (
        "Two people from the ring sit here with each other, and the words in this room are theirs for a"
        " while. `look` shows the way out."
    )


class NoAftercare(Refused):
    """No aftercare is open for them."""

    sentence = (
        "No aftercare is open for you just now. It follows a meeting in which you sat, for about a quarter"
        " of an hour. The Quiet Room is always open, and `help now` shows people to call."
    )


class MeetingIsNextDoor(Refused):
    """Their meeting is in its aftercare, to which they have not come."""

    sentence = (
        "Your meeting is in its aftercare, in the room next door: `aftercare` takes you there. You can also"
        " just go, or `leave`; nobody asks why."
    )


class NothingNoted(Refused):
    """Their words carry no note."""

    sentence = "Your words carry no note just now. `note` and a word, such as `note grief`, gives them one."


class NothingToOpen(Refused):
    """No shielded line waits for them."""

    sentence = "Nothing waits for you to be opened. `shield` lists what you have a shield for."


class AskedAlready(Refused):
    """The question is still open."""

    sentence = "They have been asked, and the question is still open. It lapses by itself after two minutes."


class CareAskedAlready(Refused):
    """They have asked for company, and somebody is being asked."""

    sentence = "Whoever holds the meeting has been asked already. In two minutes you hear how it stands."
