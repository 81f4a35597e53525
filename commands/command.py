"""What a command is: a name, a help page and one deed."""

from typing import ClassVar

from evennia.commands.command import Command as EvenniaCommand

from game.common.refusals import Refused
from game.personas.rules import Who
from typeclasses.ears import Ear


class Command(EvenniaCommand):
    """One word of the house.

    A subclass has `key`, perhaps `aliases`, a docstring that is its help page, and `do()`: one question and
    one deed.
    `leads` says that the key is a mark that needs no blank after it (`"hello`).
    """

    key = "command"
    locks = "cmd:all()"
    help_category = "house"
    leads: ClassVar[bool] = False
    retain_instance = False

    session: Ear
    who: Who
    now: float
    args: str
    word: str

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
            self.say(str(no))

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

    def split(self, mark: str = "=") -> tuple[str, str]:
        """What stands before and after the first `mark`; without one, the first word and the rest."""
        before, found, after = self.args.partition(mark)
        if not found:
            before, _, after = self.args.partition(" ")
        return before.strip(), after.strip()
