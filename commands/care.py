"""Care in and beside a ring: next door with one person, aftercare, the line that says where one is."""

from commands.command import Command
from commands.places import look
from game.circles.care import company
from typeclasses import circle_prompt


class CmdCare(Command):
    """
    sits with one person apart: next door to a ring, or in a room of the house.

    Usage:
      care            asks whoever can to sit with you
      care <name>     whoever holds the meeting, or is on duty, asks one person

    Example: care ben

    They answer `yes` or `no`; either is fine. What is said there is heard by the
    two alone, and `back` returns. In a ring places are kept and a turn comes
    again later; who holds it with you keeps the ring, else it is on hold.
    Elsewhere those on duty are asked (`duty`); when there is nobody you are told
    so at once, with numbers to call.
    Others see: in a ring after a yes, that the two of you are next door.
    """

    key = "care"
    help_category = "circles"

    def do(self) -> None:
        """An offer to one person, or a wish."""
        if self.args:
            company.offer(self.who, self.args, now=self.now)
        else:
            company.wish(self.who, now=self.now)


class CmdBack(Command):
    """
    takes you from next door, or from a care room, back to where you were.

    Usage:
      back

    Example: back

    Each of you comes back alone, when it fits. Others see: that you come in.
    """

    key = "back"
    help_category = "circles"

    def do(self) -> None:
        """Into the ring, and what is there."""
        company.come_back(self.who, now=self.now)
        look(self)


class CmdAftercare(Command):
    """
    takes you to the aftercare of the meeting in which you sat.

    Usage:
      aftercare

    Example: aftercare

    It is in the room next door and open for about fifteen minutes, without turns.
    While two sit in that room with each other, it is in the ring instead, and
    you are there already. Whoever held the meeting is asked to come. You can
    also just go.
    Others see: that you go out; those who are there, that you come in.
    """

    key = "aftercare"
    help_category = "circles"

    def do(self) -> None:
        """Next door, and who is there."""
        company.come_along(self.who, now=self.now)
        look(self)


class CmdPrompt(Command):
    """
    turns the line off that says where a ring is, or on again.

    Usage:
      prompt on
      prompt off

    Example: prompt off

    The line looks so:
    (check in, Ben's turn, nobody answers, seven minutes left)
    It comes when something of it has changed, as long as this connection lasts.
    `order` says the same at any time.
    Others see: nothing.
    """

    key = "prompt"
    help_category = "circles"

    def do(self) -> None:
        """On, off, or how it is."""
        said = self.args.casefold()
        if said in ("on", "off"):
            circle_prompt.want(self.session, said == "on")
        wanted = circle_prompt.is_wanted(self.session)
        other = "`prompt off` turns it off." if wanted else "`prompt on` turns it on."
        self.say(f"The line that says where a ring is, is {'on' if wanted else 'off'} here. {other}")
