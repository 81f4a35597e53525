"""Every no of the commands by which a meeting is held together, with what can be done instead."""

from game.common.refusals import Refused


class SayWhichDoor(Refused):
    """A door is closed or opened."""

    sentence = "`door close` closes the door of this meeting, `door open` opens it again."
