"""Which commands there are. Evennia's own are not among them."""

from evennia.commands.cmdset import CmdSet

from commands import (
    agreements,
    belonging,
    care,
    chairing,
    circles,
    console,
    duty,
    erasing,
    exporting,
    faces,
    floors,
    formats,
    groups,
    hosting,
    house,
    incidents,
    kept,
    ladder,
    looks,
    manners,
    notes,
    numbers,
    personas,
    places,
    plan,
    preparing,
    protection,
    reporting,
    revealing,
    sealed,
    sheets,
    standing,
    talk,
    turns,
    vocabulary,
)
from commands import help as pages
from commands.command import Command


def _commands_in(*modules) -> tuple[type[Command], ...]:
    """The commands of these modules, in the order in which they stand there."""
    return tuple(
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type)
        and issubclass(found, Command)
        and found is not Command
        and found.__module__ == module.__name__
    )


IN_THE_HOUSE = _commands_in(
    talk,
    places,
    personas,
    looks,
    faces,
    revealing,
    sheets,
    sealed,
    circles,
    turns,
    floors,
    groups,
    manners,
    preparing,
    numbers,
    notes,
    hosting,
    chairing,
    console,
    care,
    protection,
    duty,
    incidents,
    plan,
    standing,
    agreements,
    belonging,
    formats,
    reporting,
    ladder,
    house,
    kept,
    exporting,
    erasing,
    pages,
)

pages.describe(IN_THE_HOUSE)
vocabulary.claim({word for command in IN_THE_HOUSE for word in (command.key, *command.aliases)})


class PersonaCmdSet(CmdSet):
    """What a persona can do."""

    key = "Persona"

    def at_cmdset_creation(self) -> None:
        """All of it."""
        for command in IN_THE_HOUSE:
            self.add(command())


class PersonCmdSet(CmdSet):
    """Nothing is done without a persona."""

    key = "Person"


class SessionCmdSet(CmdSet):
    """Nothing is done by a bare connection."""

    key = "Session"


class ArrivingCmdSet(CmdSet):
    """What can be done before one is in the house is a dialogue (commands/arriving.py)."""

    key = "Arriving"
