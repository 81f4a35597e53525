"""Every no about who somebody is in a meeting, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class OwnNameToHold(Refused):
    """A meeting is held in one's own name."""

    sentence = (
        "Whoever holds a meeting does it in their own name, and here you are somebody else. Another member "
        "can hold it, by `host`; your seat stays yours."
    )


class HolderStays(Refused):
    """Whoever holds the meeting is who they are in it."""

    sentence = (
        "You hold this meeting, and whoever holds one stays in their own name while they do. Another "
        "meeting of this circle can be the one in which you ask."
    )


class TurnComesFirst(Refused):
    """No line falls into what somebody is sharing."""

    sentence = (
        "Somebody is sharing just now, and this line would fall into it. `allow` has room once that turn is "
        "over; `order` shows whose it is. Nothing was changed."
    )


class NothingWished(Refused):
    """Nobody of that name waits for a yes."""

    sentence = (
        "Nobody of that name has asked you for a change of persona in this meeting, or they are away just "
        "now. What is asked lapses after ten minutes, and can be asked again. `order` shows who sits here."
    )
