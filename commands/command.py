"""What a command is: a name, a help page and one deed."""

import re
from typing import ClassVar

from evennia.commands.command import Command as EvenniaCommand

from game.common.changes import AWAY, out_of_reach
from game.common.refusals import Refused
from game.personas.rules import Who
from typeclasses.ears import Ear

_NAME = re.compile(r"[^\s=]*")


class Command(EvenniaCommand):
    """One word of the house.

    A subclass has `key`, perhaps `aliases`, a docstring that is its help page, and `do()`: one question and
    one deed.
    `leads` says that the key is a mark that needs no blank after it (`"hello`). `speaks` says that what
    stands behind it is for others: where it is refused, a client gives the words back (docs/protocol.md).
    """

    key = "command"
    locks = "cmd:all()"
    help_category = "house"
    leads: ClassVar[bool] = False
    speaks: ClassVar[bool] = False
    retain_instance = False

    session: Ear
    who: Who
    now: float
    args: str
    word: str

    def __init__(self) -> None:
        """Nothing: a line makes a command, and Evennia would look up anew what its class knows already."""

    def prepare(self, session: Ear, word: str, args: str, now: float) -> "Command":
        """The command as it was typed: by whom, under which of its names, with what after it, when."""
        self.session, self.word, self.args, self.now = session, word, args, now
        self.who = session.who
        return self

    def run(self) -> None:
        """The deed is done, or the person is told why not and what to do instead."""
        try:
            self.parse()
            self.do()
        except Refused as no:
            self._is_refused(no)
        except AWAY as error:
            self._is_refused(out_of_reach(error))

    def _is_refused(self, no: Refused) -> None:
        self.say(str(no), "unsaid" if self.speaks and self.args else "system")

    def func(self) -> None:
        """Evennia's name for run()."""
        self.run()

    def parse(self) -> None:
        """Takes the line apart where a command needs it."""

    def do(self) -> None:
        """One question and one deed."""
        raise NotImplementedError

    def say(self, text: str, kind: str = "system") -> None:
        """An answer to the one who typed, and to nobody else."""
        self.session.say(text, kind)

    def split(self) -> tuple[str, str]:
        """A name and the words after it: `ben=hello` or `ben hello`."""
        name = _NAME.match(self.args).group()
        words = self.args[len(name) :].lstrip()
        return name, words.removeprefix("=").lstrip()
