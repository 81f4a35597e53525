"""Help: the commands' own pages and the pages under `world/help/`."""

import inspect
from collections import defaultdict
from collections.abc import Iterable

from commands.command import Command
from game.common import texts
from game.safety.care import crisis
from typeclasses.ears import Ear

_commands: list[type[Command]] = []

IN_NEED = frozenset({"crisis", "suicide", "suicidal", "self-harm", "self harm", "emergency"})
"""Pages that somebody looks for in a hard hour: the card itself."""
NO_PAGE = "There is no page of that name. `help` lists them all, and `help now` shows the crisis card."


class CmdHelp(Command):
    """
    shows what you can do here, and how.

    Usage:
      help                  the titles
      help <title>          one page, or what a word of the house does
      help now              the crisis card, from anywhere
      help now <country>    the card of a country, for example: help now de

    Example: help circles

    Others see: nothing.
    """

    key = "help"
    help_category = "house"

    def do(self) -> None:
        """A page, or the list of pages."""
        self.say(page(self.args) if self.args else index())


class CmdHelpNow(Command):
    """
    shows the crisis card: an emergency number, then lines to call.

    Usage:
      help now
      help now <country>

    Example: help now de

    Others see: nothing. It works from anywhere, also before you join, and it
    costs nothing from any limit.
    """

    key = "help now"
    aliases = ["crisis"]  # in need this is typed too; it must not lead to a page for helpers
    help_category = "house"

    def do(self) -> None:
        """The card."""
        show_card(self.session, self.args)


def show_card(session: Ear, country: str) -> None:
    """The crisis card of a country, or the general one: to read, and as a fact for clients."""
    session.say(crisis.card(country or None), "care")
    session.show(crisis.PACKAGE, crisis.fact(country or None))


def page(title: str) -> str:
    """The page of that title, the page of a command, or a sentence that there is none."""
    title = " ".join(title.casefold().split())
    if title in IN_NEED:
        return crisis.card()
    if title == "now" or title.startswith("now "):
        return crisis.card(title[4:] or None)
    if (found := _pages().get(title)) is not None:
        return found
    return NO_PAGE


def of_command(command: type[Command]) -> str:
    """The page of a command: its word and its docstring."""
    return texts.reflowed(f"{command.key} {inspect.cleandoc(command.__doc__ or '')}")


def _pages() -> dict[str, str]:
    return texts.remembered("pages", _all_pages)


def _all_pages() -> dict[str, str]:
    """Every page by title; a command's page stands under each of its words."""
    found = {}
    for command in _commands:
        for word in (command.key, *command.aliases):
            found[word] = of_command(command)
    for path in texts.folder("help", ".md"):
        title = path.rsplit("/", 1)[-1].removesuffix(".md")
        word = found.get(title)
        found[title] = texts.reflowed(texts.page(path)) + (f"\n\nThe word itself:\n{word}" if word else "")
    return found


def describe(commands: Iterable[type[Command]]) -> None:
    """The pages tell of these commands, except of mere marks for another one."""
    _commands[:] = [command for command in commands if command.auto_help]


def index() -> str:
    """All titles, by what they are about."""
    return texts.remembered("titles", _all_titles)


def _all_titles() -> str:
    lines = ["`help` and one of these words shows its page. `help now` is the crisis card."]
    lines += [f"{group}: {', '.join(words)}." for group, words in titles().items()]
    return "\n".join(lines)


def titles() -> dict[str, list[str]]:
    """All titles by what they are about: what is to be read first, then the words of the house."""
    groups: dict[str, list[str]] = defaultdict(list)
    for command in _commands:
        groups[command.help_category].append(command.key)
    topics = [path.rsplit("/", 1)[-1].removesuffix(".md") for path in texts.folder("help", ".md")]
    return {"To read": topics} | {
        group.capitalize(): sorted(words) for group, words in sorted(groups.items())
    }


def has(title: str) -> bool:
    """Whether there is a page of that title."""
    return title in _pages()
