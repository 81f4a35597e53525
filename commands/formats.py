"""The ways of sitting together: which there are, and taking up a new one."""

from commands.command import Command
from game.circles.formats import loading, repertoire
from game.circles.wording import formats as wording


class CmdFormats(Command):
    """
    lists the ways of sitting together that this house knows.

    Usage:
      formats

    Example: formats

    Others see: nothing.
    """

    key = "formats"
    help_category = "circles"

    def do(self) -> None:
        """One line each."""
        self.say(wording.listing(repertoire.every_format()), "circle")


class CmdFormat(Command):
    """
    shows how one way of sitting together goes, part by part.

    Usage:
      format <name>          its parts, who may speak in each, what it needs
      format list            all of them, and which files cannot be read
      format check <name>    what is wrong in a file, with its lines
      format load <name>     takes it up as its file says now

    Example: format share meeting

    The last two are for those who facilitate a circle or hold its meeting, and
    for stewards. A format is a file such as `quiet_room.yaml`, in the folder
    world/formats or in the folder formats of the house's data. A meeting that
    runs goes on as it began.
    Others see: nothing. A circle that uses it has it from its next meeting on.
    """

    key = "format"
    help_category = "circles"

    def do(self) -> None:
        """The word decides, where it is one of these; else it is a name."""
        word, _, rest = self.args.partition(" ")
        name = rest.strip()
        if not self.args or (word.casefold() == "list" and not name):
            self._list()
        elif word.casefold() == "load" and name:
            self.say(wording.loaded(loading.load(self.who, name)))
        elif word.casefold() == "check" and name:
            self._check(name)
        else:
            self.say(wording.card(repertoire.format_said(self.args)), "circle")

    def _list(self) -> None:
        self.say(wording.listing(repertoire.every_format()), "circle")
        if loading.may(self.who):
            self.say(wording.unread([str(one) for one in loading.unread(self.who)]))

    def _check(self, name: str) -> None:
        wrong = loading.mistakes(self.who, name)
        if wrong is None:
            self.say("Nothing is wrong in this file. `format load` and its name takes it up.")
        else:
            self.say(wording.mistakes(wrong.file, [str(one) for one in wrong.mistakes]))
