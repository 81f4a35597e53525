"""Who can be called just now, and a second person and the card for those who help."""

from datetime import date

from commands.command import Command
from game.circles.care import second
from game.safety.care import duty
from game.safety.care.incidents.wording import REPLY
from game.safety.care.refusals import CardForWhom

NOBODY = (
    "Nobody is on duty just now. `help now` shows people to call, at any hour; in any room where people talk"
    " you may say that you would like company."
)
ON_DUTY = (
    "On duty: {names}. `care` asks them to sit with you, `worried` and a name tells them that you are"
    " worried. They have said that they can be called just now, and may still have to say no."
)
ON = "You are on duty: `care` and `worried` reach you from now on. It ends by `duty off`, and when you go."
OFF = "You are on duty no longer."
OFF_ALREADY = "You were not on duty."
HOW = "`duty on` says that you can be called, `duty off` that you cannot any more; `duty` shows who can."


class CmdDuty(Command):
    """
    shows who can be called just now, and says whether you can.

    Usage:
      duty
      duty on        for stewards and those who keep a circle
      duty off

    Example: duty

    Who is on duty hears when somebody types care or worried. It is held in your
    own name, and ends when you go, change your persona, or your line drops.
    After a heavy hour you rest first. Others see: your name, when they type duty.
    """

    key = "duty"
    help_category = "circles"

    def do(self) -> None:
        """Who is, or whether I am."""
        word = self.args.casefold()
        if word == "on":
            duty.on(self.who, today=date.today())
            self.say(ON)
        elif word == "off":
            self.say(OFF if duty.off(self.who.id) else OFF_ALREADY)
        elif word:
            self.say(HOW)
        else:
            names = ", ".join(duty.names())
            self.say(ON_DUTY.format(names=names) if names else NOBODY)


class CmdSecond(Command):
    """
    asks for a second person, so that something heavy does not rest on one.

    Usage:
      second

    Example: second

    For those who hold a meeting, and those on duty. Whoever holds it with you
    and whoever is on duty is asked; the first yes counts. Nobody is told whom it
    is about. Others see: nothing.
    """

    key = "second"
    help_category = "hosting"

    def do(self) -> None:
        """All who could come are asked."""
        second.ask(self.who, now=self.now)


class CmdCard(Command):
    """
    shows the crisis card to one person, who alone sees it.

    Usage:
      crisis card <name>

    Example: crisis card ben

    For those who hold a meeting, and those on duty. It is the card of the country
    that Ben chose, if any; you are not told which. `help now` shows it to you.
    Others see: nothing.
    """

    key = "crisis card"
    help_category = "hosting"

    def do(self) -> None:
        """The card, for one."""
        if not self.args:
            raise CardForWhom()
        second.give_card(self.who, self.args, now=self.now)


class CmdCrisisReply(Command):
    """
    shows how a reply can go when somebody is in danger, and what you have here.

    Usage:
      crisis reply

    Example: crisis reply

    For whoever holds a meeting, and for anybody to whom it is said. Nobody is
    told that you read it. Others see: nothing.
    """

    key = "crisis reply"
    help_category = "hosting"

    def do(self) -> None:
        """The page."""
        self.say(REPLY)
