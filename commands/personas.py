"""One's own masks: making, wearing, changing, laying aside."""

from collections.abc import Callable
from datetime import date

from commands import dressing, making, retiring
from commands.arriving import begin
from commands.command import Command
from game.personas import selectors, services, wording
from game.personas.refusals import GuestsHaveNone, WhichPersona
from game.personas.rules import line_read

ALSO = "`persona wear` and a name changes, in your Dressing Room; `help persona` has the other words."
UNKNOWN = (
    "After `persona` stands new, wear, off, edit, rest, wake, retire or erase; alone it lists yours. `help"
    " persona` says what each does."
)
RESTS = "{name} rests. `persona wear {name}` puts it on again."
AWAKE = "{name} rests no longer."


class CmdPersona(Command):
    """
    lists your personas, makes new ones, puts them on and off, lays them aside.

    Usage:
      persona                     yours, for your eyes alone
      persona new                 asks you; or all in one line:
      persona new Brave=they/them/Short, grey coat. Speaks first.
      persona new play Brave=they/them/A traveller with a lantern.
      persona wear <name>         in your Dressing Room
      persona/for <name>=<what you want to try>
      persona off                 back to your home persona
      persona edit                asks you about the one you wear; or of another:
      persona edit <name>         asks you; or all in one line:
      persona edit <name>=<new name>/<pronouns>/<description>
      persona rest <name>         lays it aside, until it is worn again
      persona wake <name>
      persona retire <name>       for good; its sheet stays yours
      persona erase <name>        everything of it goes

    Example: persona new Brave=they/them/Short, grey coat. Speaks first.

    In one line what you leave empty stays as it is. A new name or kind is
    possible only while that persona is in your Dressing Room, or not worn.

    Others see: nothing of any of this. They meet a persona when it walks in, and
    nothing shows whose it is. `help personas` says what cannot be hidden.
    """

    key = "persona"
    aliases = ["personas", "persona/for"]
    help_category = "personas"

    def do(self) -> None:
        """The deed whose word comes first, or the list."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        word, _, said = self.args.partition(" ")
        if self.word == "persona/for":
            name, _, purpose = self.args.partition("=")
            dressing.worn_for(self, name.strip(), purpose.strip())
        elif not word:
            mine = selectors.wardrobe(self.who.person_id)
            self.say(f"{wording.listed(mine, self.who.id)}\n{ALSO}")
        elif deed := WORDS.get(word := word.casefold()):
            if word in OF_ONE and not said.strip():
                raise WhichPersona(word=word)
            deed(self, said.strip())
        else:
            self.say(UNKNOWN)


class CmdWardrobe(Command):
    """
    shows all of your personas, with what others see of each.

    Usage:
      wardrobe

    Example: wardrobe

    Others see: nothing. It is for your eyes alone, retired names too.
    """

    key = "wardrobe"
    help_category = "personas"

    def do(self) -> None:
        """The long list."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        mine, gone = (find(self.who.person_id) for find in (selectors.wardrobe, selectors.retired))
        self.say(wording.wardrobe(mine, gone, self.who.id))


def _wear(command: Command, said: str) -> None:
    dressing.wear(command, said)


def _off(command: Command, said: str) -> None:
    dressing.off(command)


def _new(command: Command, said: str) -> None:
    if "=" not in said:
        begin(command.session, making.MakePersona(command.session, *making.named(said)), command.now)
        return
    draft = making.draft_read(said)
    at, now = command.session.address, command.now
    made = services.new(command.who.person_id, draft, today=date.today(), address=at, now=now)
    command.say(wording.made(made))


def _edit(command: Command, said: str) -> None:
    name, is_at_once, rest = said.partition("=")
    said = name.strip() or command.who.name
    persona = selectors.mine(command.who.person_id, said)
    if not is_at_once:
        begin(command.session, making.EditPersona(command.session, persona), command.now)
        return
    new_name, _, seen = rest.partition("/")
    _, pronouns, look = line_read(f"={seen}")
    changes = {"name": new_name.strip(), "pronouns": pronouns, "look": look}
    making.edit(command, persona, {field: words for field, words in changes.items() if words})


def _rest(command: Command, said: str) -> None:
    persona = selectors.mine(command.who.person_id, said)
    services.rest(command.who.person_id, persona, today=date.today())
    command.say(RESTS.format(name=persona.name))


def _wake(command: Command, said: str) -> None:
    persona = selectors.mine(command.who.person_id, said)
    services.wake(command.who.person_id, persona)
    command.say(AWAKE.format(name=persona.name))


def _retire(command: Command, said: str) -> None:
    retiring.retire(command, said)


def _erase(command: Command, said: str) -> None:
    persona = selectors.mine(command.who.person_id, said, retired_too=True)
    services.check_laid_aside(persona)
    begin(command.session, making.ErasePersona(command.session, persona), command.now)


WORDS: dict[str, Callable[[Command, str], None]] = {
    "new": _new,
    "wear": _wear,
    "off": _off,
    "edit": _edit,
    "rest": _rest,
    "wake": _wake,
    "retire": _retire,
    "erase": _erase,
}
OF_ONE = frozenset({"wear", "rest", "wake", "retire", "erase"})
"""Words that are about the persona whose name follows; `edit` without one is about the worn one."""
