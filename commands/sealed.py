"""Sealed pages: opening them, locking them, their own passphrase."""

from commands import arriving, unlocking
from commands.command import Command
from game.people import vault
from game.personas.refusals import GuestsHaveNone

LOCKED = "Your pages are locked."
LOCKED_ALREADY = "Your pages are locked already. `unlock` opens them."
HOW = "`unlock` opens your pages by their passphrase, `unlock code` by your recovery code."


class CmdUnlock(Command):
    """
    opens your sealed pages, so that you can read and write them.

    Usage:
      unlock
      unlock code           when you have forgotten the passphrase of the pages

    Example: unlock

    Nobody reads them but you, the steward neither. They are locked again half
    an hour after you last used them, after eight hours, and when you leave.

    Others see: nothing.
    """

    key = "unlock"
    help_category = "sealed"

    def do(self) -> None:
        """A passphrase, or the code; both typed unseen."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        vault.check_sealing()
        word = self.args.casefold()
        if word == "code" and vault.is_there(self.who.person_id):
            arriving.begin(self.session, unlocking.UnlockByCode(self.session), self.now)
        elif word not in ("", "code"):
            self.say(HOW)
        elif until := vault.open_until(self.who.person_id, self.session, now=self.now):
            self.say(unlocking.OPEN_ALREADY.format(until=unlocking.clock(until, self.now)))
        else:
            arriving.begin(self.session, unlocking.Unlock(self.session), self.now)


class CmdLock(Command):
    """
    locks your sealed pages again.

    Usage:
      lock

    Example: lock

    Others see: nothing.
    """

    key = "lock"
    help_category = "sealed"

    def do(self) -> None:
        """At once."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        self.say(LOCKED if vault.lock(self.session) else LOCKED_ALREADY)


class CmdPassphrasePages(Command):
    """
    gives your sealed pages a passphrase of their own.

    Usage:
      passphrase pages

    Example: passphrase pages

    The present one is asked for first. The passphrase you sign in with stays as
    it is, and so does everything in your pages.

    Others see: nothing.
    """

    key = "passphrase pages"
    help_category = "sealed"

    def do(self) -> None:
        """Three questions, typed unseen."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        vault.check_sealing()
        arriving.begin(self.session, unlocking.ChangeOfPages(self.session), self.now)
