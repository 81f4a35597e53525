"""Care in and beside a ring: next door with one person, aftercare, the line that says where one is."""

from commands.command import Command
from commands.places import look
from game.circles.care import company
from typeclasses import circle_prompt


class CmdCare(Command):
    """
    sits with one person in the room next door, while the ring goes on.

    Usage:
      care <name>     whoever holds the meeting asks them; nobody else sees it
      care            asks whoever holds the meeting to sit with you

    Example: care ben

    They answer `yes` or `no`; either is fine. Places in the ring are kept, a turn
    comes again later, and what is said next door is heard by the two alone. Who
    holds the meeting with you keeps the ring; else it is on hold. `back` returns.
    Others see: after a yes, that the two of you are next door for a while.
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
    takes you from next door back to your place in the ring.

    Usage:
      back

    Example: back

    Each of you comes back alone, when it fits. Others see: that you are there.
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
