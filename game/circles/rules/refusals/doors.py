"""A door that is closed to somebody, in words that are true of what is behind it."""

from game.common.refusals import Refused


class DoorClosed(Refused):
    """The circle has gone too far for somebody to come in."""

    sentence = (
        "This circle has begun, and its door is closed so that those inside can stay with each other. The "
        "Quiet Room is open, and `circles` shows the others."
    )


class DoorClosedBefore(DoorClosed):
    """The same while people gather, or nobody is there."""

    sentence = (
        "The door of this circle is closed at present. The Quiet Room is open, and `circles` shows the "
        "others."
    )
