"""Talking: say, pose, whisper, page, directed lines, thinking, gestures, offers."""

from datetime import date

from commands.command import Command
from game.places import selectors as places
from game.talk import private
from game.talk import services as talk


class CmdSay(Command):
    """
    speaks to everyone where you are; on your turn in a circle, to the circle.

    Usage:
      say <words>
      "<words>

    Example: say good evening

    Others see: Ann says, "good evening"
    A line has at most 2,000 characters. In a circle, end a line with ... when
    more is coming, and type done when you are finished.
    """

    key = "say"
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """One line."""
        talk.say(self.who, self.args, now=self.now)


class CmdQuote(CmdSay):
    """The mark for say."""

    key = '"'
    aliases = ["'"]
    leads = True
    auto_help = False


class CmdPose(Command):
    """
    says what you do, always under your name.

    Usage:
      pose <words>      or  :<words>
      ;<words>          without a blank after your name

    Example: :looks out of the window

    Others see: * Ann looks out of the window
    """

    key = "pose"
    aliases = ["emote"]
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """One pose."""
        talk.pose(self.who, self.args, now=self.now, close=self.word == ";")


class CmdColon(CmdPose):
    """The marks for pose."""

    key = ":"
    aliases = [";"]
    leads = True
    auto_help = False


class CmdThink(Command):
    """
    thinks aloud where you are.

    Usage:
      think <words>

    Example: think that was harder than I expected

    Others see: Ann thinks, "that was harder than I expected"
    """

    key = "think"
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """One thought."""
        talk.think(self.who, self.args, now=self.now)


class CmdTo(Command):
    """
    speaks to one person so that everyone here hears it.

    Usage:
      -<name> <words>
      to <name> <words>

    Example: -ben thank you for that

    Others see: Ann says to Ben, "thank you for that"
    While a circle meets this has room from own experience on (help circles);
    below that a line goes to all, and with and thanks go to one person.
    """

    key = "to"
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """One line to one person, before all."""
        name, words = self.split()
        talk.say(self.who, words, now=self.now, to=places.person_here(self.who, name))


class CmdDash(CmdTo):
    """The mark for to."""

    key = "-"
    leads = True
    auto_help = False


class CmdWhisper(Command):
    """
    says something to one person here that nobody else hears.

    Usage:
      whisper <name>=<words>
      whisper <name> <words>

    Example: whisper ben=shall we sit outside afterwards

    Others see: nothing; Ben alone reads it.
    During a meeting private words rest, except to and from the one who holds it.
    Whom you have never written to may be new here and not reached: may i asks
    first. Where your words hold an address, a number, a link or a name somewhere
    else, you alone are asked whether they go out so (help private).
    """

    key = "whisper"
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """Words for one person here."""
        name, words = self.split()
        to = places.person_here(self.who, name)
        private.whisper(self.who, to, words, now=self.now, today=date.today())


class CmdPage(Command):
    """
    says something to one person wherever they are in the house.

    Usage:
      page <name>=<words>

    Example: page ben=I am on the lawn if you want company

    Others see: nothing; Ben alone reads it.
    Whoever is away, resting or in a meeting cannot be reached; all of these get
    one and the same answer, with the words which that persona has left for it
    (`help messages`). Nothing is kept. A persona to play with pages on the Stage
    only, and whoever is there too. Whoever is new here is reached only by whom
    they let in: may i asks first. Where your words hold an address, a number, a
    link or a name somewhere else, you alone are asked whether they go out so
    (help private).
    """

    key = "page"
    help_category = "talking"
    speaks = True

    def do(self) -> None:
        """Words for one person elsewhere."""
        name, words = self.split()
        private.page(self.who, name, words, now=self.now, today=date.today())


class CmdGesture(Command):
    """
    makes a gesture to the room, without words.

    Usage:
      gestures            lists them
      gesture <name>      or just the name: nod

    Example: nod

    Others see: Ann nods.
    """

    key = "gesture"
    aliases = ["gestures"]
    help_category = "talking"

    def do(self) -> None:
        """A gesture, or the list of them."""
        if self.args:
            talk.gesture(self.who, self.args, now=self.now)
        else:
            names = ", ".join(sorted(key.replace("_", " ") for key in talk.gestures()))
            self.say(f"Gestures you can make here by typing the word: {names}.")


class CmdOffer(Command):
    """
    offers something kind to one person here, who may accept or not.

    Usage:
      offer <what> <name>

    Example: offer hug ben

    Others see: nothing until Ben accepts; then that you two share a hug. If Ben
    types no, only you are told, and nobody needs a reason.
    """

    key = "offer"
    help_category = "talking"

    def do(self) -> None:
        """An offer to one person."""
        what, _, name = self.args.rpartition(" ")
        whom = name if what else ""
        talk.offer(self.who, what or name, whom, now=self.now, today=date.today())


class CmdAccept(Command):
    """
    accepts what was just offered to you.

    Usage:
      accept
      accept <name>     when several people have offered something

    Example: accept

    Others see: that you two share what was offered.
    """

    key = "accept"
    help_category = "talking"

    def do(self) -> None:
        """Yes to an offer."""
        talk.answer(self.who, True, now=self.now, name=self.args)
