"""In a part with its own floor: reading, who is in focus, switching the floor, chairs."""

from commands.command import Command
from game.circles.meetings import on_floors


class CmdRead(Command):
    """
    lets the house say the next text of a part in which you read.

    Usage:
      read

    Example: read

    A text of your own has room too, by `share`. `done` goes on when all is read.
    `role reader` is how one comes to read; else whoever holds the meeting does.
    Others see: that you read, and the text.
    """

    key = "read"
    help_category = "circles"

    def do(self) -> None:
        """The next text."""
        on_floors.read(self.who, now=self.now)


class CmdFocus(Command):
    """
    gives a part that belongs to one person to whom you name.

    Usage:
      focus <name>

    Example: focus ann

    For whoever holds the meeting, in that part or before it. Ann may pass. Where
    nobody was named, a raised hand takes the part.
    Others see: whose the part is.
    """

    key = "focus"
    help_category = "hosting"

    def do(self) -> None:
        """One person."""
        on_floors.focus(self.who, self.args, now=self.now)


class CmdFloor(Command):
    """
    switches a part in which people speak as they wish.

    Usage:
      floor queue       hands are taken in order
      floor open        anyone speaks
      floor popcorn     one at a time
      floor             a queue, or back to open talk

    Example: floor queue

    For whoever holds the meeting. Whoever has a turn keeps it; before
    `floor open` ends the turn of somebody who has begun, you are told, once.
    Others see: how the part goes on.
    """

    key = "floor"
    help_category = "hosting"

    def do(self) -> None:
        """Another floor."""
        on_floors.switch(self.who, self.args, now=self.now)


class CmdInner(Command):
    """
    takes an open chair inside, in a part in which those inside speak.

    Usage:
      inner
      inner <name> <name>     whoever holds the meeting: these sit inside

    Example: inner

    When all chairs are taken your hand goes up; you are told when one is free.
    Names may be said before that part comes, too. Nobody is put on a stage: there
    each comes in alone.
    Others see: that you sit inside.
    """

    key = "inner"
    help_category = "circles"

    def do(self) -> None:
        """A chair, or who has them."""
        if self.args:
            on_floors.set_inner(self.who, self.args, now=self.now)
        else:
            on_floors.take_chair(self.who, now=self.now)


class CmdOuter(Command):
    """
    gives your inner chair back, so that it is open for another.

    Usage:
      outer

    Example: outer

    You can come back by `inner` while a chair is open.
    Others see: that you sit outside again.
    """

    key = "outer"
    help_category = "circles"

    def do(self) -> None:
        """Outside again."""
        on_floors.give_chair(self.who, now=self.now)


class CmdStop(Command):
    """
    ends a scene that is played on a stage, at once and for everyone.

    Usage:
      stop

    Example: stop

    Everybody who sits there can do it, on the stage or beside it, also from a
    listening seat. Nobody asks why. Nobody is on the stage then.
    Others see: that the scene is over, without your name.
    """

    key = "stop"
    help_category = "circles"

    def do(self) -> None:
        """The scene is over."""
        on_floors.stop(self.who, now=self.now)
