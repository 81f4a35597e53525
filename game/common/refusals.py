"""How the house says no."""

from collections.abc import Mapping


class Refused(Exception):
    """Someone may not do this now, and is told how to go on.

    A subclass has one `sentence`, without blame, with what can be done instead. Its {slots} take words of the
    house and names of personas, never what a person typed.
    """

    sentence = "That is not possible just now."

    def __init__(self, **slots: str | int) -> None:
        super().__init__()
        self.slots: Mapping[str, str | int] = slots

    def __str__(self) -> str:
        return self.sentence.format(**self.slots)


class Busy(Refused):
    """The database did not answer in time; nothing was changed."""

    sentence = "The house is busy. Nothing was changed and nothing is lost. Please try again in a moment."


class NoRoom(Busy):
    """The disk of the house is nearly full; nothing was changed."""

    sentence = (
        "The house has almost no room left on its disk, so it keeps nothing new just now. Nothing was "
        "changed, and nothing that you have here is lost. You can go on talking, and `help now` answers. "
        "Please try this again later; whoever has the machine is to make room."
    )


class Unsure(Busy):
    """The database did not say whether it kept the change; nothing goes on from it until it has."""

    sentence = (
        "The house was cut off from what it keeps before it could hear whether this was kept. Until it has "
        "heard, it changes nothing else. You can go on talking, and `help now` answers. Please look in a "
        "moment whether it is as you wished."
    )


class OutOfReach(Refused):
    """The database did not answer where something was looked up; a change before it stands."""

    sentence = (
        "The house cannot look that up just now. You can go on talking, and `help now` answers. If you "
        "wished to change something, please look in a moment whether it was changed."
    )


class TooMuch(Refused):
    """More of the same in a short time than the house takes."""

    sentence = "That was a lot in a short time. Give it a minute, then try again."
