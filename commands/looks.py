"""What others see of the mask that one wears: pronouns, descriptions, messages, claims."""

import re
from datetime import date

from commands.command import Command
from commands.making import edit
from game.personas import claims, wording
from game.personas.refusals import GuestsHaveNone, NoSuchMessage, NoWords, OnlyYourself
from game.personas.rules import CLAIMED, MESSAGES

_DROP = re.compile(rf"drop(?:\s+({'|'.join(CLAIMED)})(?:\s+([0-9]{{1,3}}))?)?", re.IGNORECASE)


class CmdPronouns(Command):
    """
    says which pronouns others use for the persona you wear.

    Usage:
      pronouns                what stands there
      pronouns they/them
      pronouns =              none

    Example: pronouns she/her

    Others see: them when they look at you; nothing now.
    """

    key = "pronouns"
    help_category = "personas"

    def do(self) -> None:
        """New ones, or what stands there."""
        _one(self, "pronouns", self.args)


class CmdDescribe(Command):
    """
    writes the description of the persona you wear.

    Usage:
      describe                what stands there
      describe <words>
      describe =              none
      @describe me=<words>    the same

    Example: describe Short, in a grey coat. Speaks first, and laughs at it.

    Others see: it when they look at you, between quotes and under your name;
    nothing now. At most 2,000 characters.
    """

    key = "describe"
    aliases = ["@describe", "desc", "@desc"]
    help_category = "personas"

    def do(self) -> None:
        """New words, or what stands there. With the mark `@` it says before a `=` what is described."""
        whom, marked, words = self.args.partition("=")
        whom = whom.strip().casefold()
        if marked and whom not in ("", "me") and self.word.startswith("@"):
            raise OnlyYourself()
        _one(self, "look", f"={words}" if marked and whom == "me" else self.args)


class CmdShortdesc(Command):
    """
    writes the few words that stand beside your name where people look round.

    Usage:
      shortdesc               what stands there
      shortdesc <words>
      shortdesc =             none

    Example: shortdesc in a grey coat

    Others see: Brave ("in a grey coat") when they look round while at most 12
    others are there, and when they look at you. At most 80 characters.
    """

    key = "shortdesc"
    aliases = ["@shortdesc"]
    help_category = "personas"

    def do(self) -> None:
        """New words, or what stands there."""
        _one(self, "short", self.args)


class CmdMessages(Command):
    """
    writes what others are shown as you come and go, and when they page you.

    Usage:
      messages                    what stands there
      messages arrive=<words>     as you come in
      messages leave=<words>      as you go
      messages absent=<words>     for who pages you and does not reach you
      messages page=<words>       for who pages you and does
      messages arrive=            none

    Example: messages arrive=shakes off the rain.

    Others see: Brave comes in. And below it: * Brave shakes off the rain.
    That is only where everybody may talk and no meeting runs, and never when your
    line drops. The words for absent are the same whether you are away, busy or do
    not wish to be reached. Each has at most 160 characters.
    """

    key = "messages"
    help_category = "personas"

    def do(self) -> None:
        """One of them, or the list."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        which, is_new, words = self.args.partition("=")
        which = which.strip().casefold()
        if which and which not in MESSAGES:
            raise NoSuchMessage()
        if is_new and which:
            edit(self, self.who, {which: words})
        else:
            self.say(wording.messages(self.who, (which,) if which else MESSAGES))


class CmdClaims(Command):
    """
    says of your life what others may take as true, and what you imagine.

    Usage:
      claims                      what stands there
      claims lived=<words>        true of your life, however you call yourself
      claims imagined=<words>     made up, and shown on the Stage alone
      claims drop lived 1         takes one away

    Example: claims lived=I lost my brother two years ago

    Others see: members who look at you read lived claims everywhere and imagined
    ones on the Stage only; guests read neither. A persona may change how you
    speak; it never changes what is true of your life. Claim no profession, no
    illness and no age that you do not have.
    """

    key = "claims"
    help_category = "personas"

    def do(self) -> None:
        """One more, one less, or the list."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        which, is_new, words = self.args.partition("=")
        which, who, today = which.strip().casefold(), self.who, date.today()
        if is_new and which in CLAIMED:
            claims.add(who.person_id, who, which, words, today=today)
        elif drop := _DROP.fullmatch(self.args):
            if drop[2]:  # without a number the lines are listed
                claims.drop(who.person_id, who, drop[1].casefold(), int(drop[2]), today=today)
        elif self.args:
            raise NoWords(example="claims lived=")
        self.say(wording.claims(self.session.who))


def _one(command: Command, field: str, words: str) -> None:
    """`words` stand in this field from now on, none after a bare `=`; with none what stands there is said."""
    if command.who.is_guest:
        raise GuestsHaveNone()
    if words:
        edit(command, command.who, {field: words.removeprefix("=")})
    else:
        command.say(wording.field(command.who, field))
