"""Small manners of a text meeting: being with somebody, thanks, a worry, a question, going on."""

from datetime import date

from commands import help as pages
from commands.command import Command
from game.circles import selectors
from game.circles.beside import manners, worry
from game.talk import services as talk


class CmdWith(Command):
    """
    says that you are with somebody, without words and without your name.

    Usage:
      with <name>
      with            whoever has the floor, or spoke last

    Example: with ann

    It waits until nobody is in the middle of a share. Where nobody answers
    anybody, there is no room for it.
    Others see: one line for all who did it: Four people are with Ann.
    """

    key = "with"
    help_category = "circles"

    def do(self) -> None:
        """Gathered with the others'."""
        manners.be_with(self.who, self.args, now=self.now)


class CmdThanks(Command):
    """
    thanks somebody, without words and without your name.

    Usage:
      thanks          whoever has just ended a turn
      thanks <name>

    Example: thanks ann

    There is room for it where a brief thanks is welcome. Whoever holds the
    meeting can always thank, and under their name.
    Others see: one line for all who did it: Three people thank Ann.
    """

    key = "thanks"
    help_category = "circles"

    def do(self) -> None:
        """Gathered with the others'."""
        manners.thank(self.who, self.args, now=self.now)


class CmdWorried(Command):
    """
    tells people who can do something that you are worried about somebody here.

    Usage:
      worried <name>
      worried          says how it goes, and whom to call

    Example: worried ann

    They are those who hold the meeting, and those on duty. You are asked first:
    they will see that it is you. `yes`, or the same line again, tells them. It
    works at any time, also while you only listen.
    Others see: nothing, and Ann is not told. When there is danger to life, call
    first: `help now`.
    """

    key = "worried"
    help_category = "circles"

    def do(self) -> None:
        """Asked back, then told."""
        worry.worried(self.who, self.args, now=self.now)


class CmdQuestion(Command):
    """
    asks the greeter something, or whoever holds the meeting, privately.

    Usage:
      ?<your question>
      ?                   the titles of the help pages
      ?<title>            the help page of that title

    Example: ?how does this work

    Where no circle meets, `?` is `help`.
    Others see: nothing. The greeter alone reads it and answers by a whisper.
    """

    key = "?"
    leads = True
    help_category = "circles"

    def do(self) -> None:
        """A help page where there is one of that title, or where no circle meets; else a question."""
        title = " ".join(self.args.casefold().split())
        if title.split()[:1] == ["now"]:
            pages.show_card(self.session, title[3:].strip())
        elif not title:
            self.say(pages.index())
        elif pages.has(title) or not selectors.meets_here(self.who):
            self.say(pages.page(title))
        else:
            manners.ask_greeter(self.who, self.args, now=self.now, today=date.today())


class CmdGoesOn(Command):
    """
    shows that you go on and have more to say.

    Usage:
      ...

    Example: ...

    At the end of a line it says the same.
    Others see: Ann says, "..."
    """

    key = "..."
    aliases = ["…"]
    auto_help = False
    help_category = "circles"

    def do(self) -> None:
        """A line of three dots."""
        talk.say(self.who, "...", now=self.now)
