"""From a typed line to a command, by one table. No command set is merged, no object in the room is asked."""

from functools import cache

from commands import default_cmdsets
from commands.command import Command
from game.common.refusals import Refused
from game.places import selectors as places
from game.places import services as place_deeds
from game.places.rules import way_called
from game.talk import rules as talk_rules
from game.talk import services as talk
from typeclasses.ears import Ear

UNKNOWN = (
    "That is not a word of the house, and nobody heard it. To speak, begin with `say`; `help` lists the"
    " words, and `help now` shows numbers to call."
)


class Table:
    """The words of one list of commands."""

    def __init__(self, commands: tuple[type[Command], ...]) -> None:
        """Raises ValueError when two commands claim one word."""
        self.commands = commands
        self.words: dict[str, type[Command]] = {}
        self.marks: dict[str, type[Command]] = {}
        for command in commands:
            for word in (command.key, *command.aliases):
                known = self.marks if command.leads and not word[0].isalnum() else self.words
                if word in known:
                    raise ValueError(f"two commands are called {word}")
                known[word] = command
        self._two = {word for word in self.words if " " in word}
        self._begin_two = {word.partition(" ")[0] for word in self._two}

    def find(self, line: str) -> tuple[type[Command], str, str] | None:
        """The command, the word it was called by, and what came after; or None."""
        for size in (2, 1):
            if (mark := line[:size]) in self.marks and len(mark) == size:
                return self.marks[mark], mark, line[size:].strip()
        word, _, rest = line.partition(" ")
        word = word.casefold()
        if word in self.words and word not in self._begin_two:
            return self.words[word], word, rest.strip()
        parts = line.split(maxsplit=2)
        if len(parts) > 1 and (pair := f"{parts[0]} {parts[1]}".casefold()) in self._two:
            return self.words[pair], pair, parts[2].strip() if len(parts) > 2 else ""
        if word in self.words:
            return self.words[word], word, rest.strip()
        word, equals, rest = line.partition("=")  # `agreements/add=words`, a habit from other houses
        if equals and word.casefold() in self.words:
            return self.words[word.casefold()], word.casefold(), rest.strip()
        return None


@cache
def table() -> Table:
    """The words that work once somebody is in the house."""
    return Table(default_cmdsets.IN_THE_HOUSE)


def run(session: Ear, line: str, *, now: float) -> None:
    """The line is done, or answered. `session.who` is a persona or a guest."""
    line = line.strip()
    if not line:
        return
    if found := table().find(line):
        command, word, args = found
        command().prepare(session, word, args, now).run()
        return
    try:
        if not _by_itself(session, line, now):
            session.say(UNKNOWN)
    except Refused as no:
        session.say(str(no))


def _by_itself(session: Ear, line: str, now: float) -> bool:
    """A way out or a gesture may be typed without a command before it."""
    who = session.who
    if way_called(places.here(who).ways, line):
        place_deeds.go(who, line, now=now)
        table().words["look"]().prepare(session, "look", "", now).run()
        return True
    if talk_rules.gesture_first(line, talk.gestures()):
        talk.gesture(who, line, now=now)
        return True
    return False
