"""The house itself: joining from a visit, passphrase, country, leaving, reading its texts anew."""

from commands import arriving
from commands.command import Command
from commands.joining import Join
from commands.passphrases import ChangePassphrase
from commands.signing_in import Connect
from game.common import texts
from game.people import services as people
from game.places import rebuilding
from game.safety.care import crisis


class CmdJoin(Command):
    """
    makes you a member, when you are here as a guest.

    Usage:
      join

    Example: join

    Others see: nothing until you have joined; then your persona arrives.
    """

    key = "join"
    help_category = "house"

    def do(self) -> None:
        """The same questions as at the door."""
        if self.who.is_guest:
            arriving.begin(self.session, Join(self.session), self.now)
        else:
            self.say("You have joined already. `circles` shows where people sit together.")


class CmdConnect(Command):
    """
    lets a member come in, when you are here as a guest.

    Usage:
      connect <login name>

    Example: connect

    Others see: the guest goes, and your persona arrives.
    """

    key = "connect"
    help_category = "house"

    def do(self) -> None:
        """The same questions as at the door."""
        if self.who.is_guest:
            arriving.begin(self.session, Connect(self.session, given=self.args), self.now)
        else:
            self.say(f"You are here already, {self.who.name}.")


class CmdPassphrase(Command):
    """
    changes your passphrase; the old one is asked for first.

    Usage:
      passphrase

    Example: passphrase

    Every other browser in which you are signed in is signed out. Sealed pages
    that opened by the old one open by the new one; `passphrase pages` gives them
    one of their own.

    Others see: nothing. Nobody but you can set it, the steward neither. If you
    have forgotten it, recover at the door takes your recovery code.
    """

    key = "passphrase"
    aliases = ["password"]
    help_category = "house"

    def do(self) -> None:
        """Three questions, typed unseen."""
        if self.who.is_guest:
            self.say("A guest has no passphrase. `join` makes you a member.")
        else:
            arriving.begin(self.session, ChangePassphrase(self.session), self.now)


class CmdCountry(Command):
    """
    chooses whose lines help now shows you first.

    Usage:
      country <name or code>
      country none

    Example: country de

    Others see: nothing. The house never guesses where you are.
    """

    key = "country"
    help_category = "house"

    def do(self) -> None:
        """Kept for a member, for this visit for a guest."""
        code = "" if self.args.casefold() in ("none", "") else crisis.find(self.args)
        if code is None:
            self.say("There are no lines of that country here yet. `help now` shows what there is for all.")
            return
        if self.who.is_guest:
            self.session.country(code)
        else:
            people.choose_country(self.who.person_id, code)
        self.say(
            "`help now` shows the lines of your country first."
            if code
            else "`help now` shows the card for all."
        )


class CmdQuit(Command):
    """
    leaves the house for today.

    Usage:
      quit

    Example: quit

    Others see: that you leave for now. A seat in a circle is left properly.
    """

    key = "quit"
    help_category = "house"

    def do(self) -> None:
        """Goodbye; the door does the rest."""
        self.session.ends(texts.page("screens/goodbye.md"), quit=True)


class CmdRebuild(Command):
    """
    reads places and texts anew from their files, for stewards.

    Usage:
      rebuild

    Example: rebuild

    Others see: nothing, until they look. What people built stays as it is; a
    file that is wrong is named, and then nothing is changed.
    """

    key = "rebuild"
    aliases = ["@rebuild"]
    help_category = "house"

    def do(self) -> None:
        """One deed for the whole house."""
        count = rebuilding.rebuild(self.who)
        self.say(f"Read anew: {count} places and all texts.")
