"""Opening one's sealed pages: a passphrase, or the recovery code; and doing what needs them open."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from commands import arriving
from commands.command import Command
from commands.passphrases import AsksPassphrase
from game.common.refusals import Refused
from game.people import services, vault
from game.people.refusals import NotYours, VaultThere, WrongVaultCode
from game.people.vault import Opening
from game.people.wrapping import Derived
from typeclasses.ears import Ear

TOLD = (
    "Before your first page, three things. Your pages are sealed under a key that two things open: your"
    " passphrase and your recovery code. If both are lost, all that is in your pages is lost, and nobody can"
    " bring it back.\n"
    "No steward can open them, and nobody who steals the files of the house.\n"
    "While they are open, the running house could read them; for that time you trust whoever runs the house."
    " They lock again half an hour after you last used them, eight hours after you opened them at the latest,"
    " and when you `lock` or leave. `help sealed` tells more."
)
PASSPHRASE = (
    "The passphrase of your pages, please: the one you sign in with, unless you gave the pages another. It is"
    " not shown while you type. `stop` ends this."
)
SIGN_IN_PASSPHRASE = (
    "The passphrase you sign in with, please: it becomes that of your pages. It is not shown while you type."
    " `stop` ends this."
)
CODE = "Your recovery code, please: all of it. It is not shown while you type. `stop` ends this."
NEW_OF_PAGES = (
    "A new passphrase for your pages alone, please: at least 10 characters. It is not shown while you type."
)
NEW_CODE = (
    "This is your new recovery code, shown this once; it takes the place of the one you have, for signing in"
    " too. Please write it down now:\n\n    {code}\n\n"
    "Once you have typed its last group, all of this counts at once. Until then nothing is changed."
)
CODE_BACK = "Please type the last group of the new code, so that we both know you have it."
OPEN = "Your pages are open until {until} UTC. `lock` closes them."
UNLOCKED = "(unlocked until {until} UTC)"
OPEN_ALREADY = "Your pages are open already, until {until} UTC. `lock` closes them."
SPENT = (
    "The code you began with was used meanwhile, so nothing of what you typed here is kept. If that was not"
    " you, speak with the steward of this house (`help about`)."
)
PAGES_CHANGED = "Your pages open by the new passphrase now; the one you sign in with stays as it is."


def clock(until: float, now: float) -> str:
    """A moment of house time to come, as hours and minutes of the wall clock (UTC)."""
    return (datetime.now(UTC) + timedelta(seconds=until - now)).strftime("%H:%M")


def say_until(session: Ear, now: float) -> None:
    """Whose pages are open reads until when; not where a question stands, which is the last word then."""
    if session.dialogue is None and session.who is not None and not session.who.is_guest:
        if until := vault.open_until(session.who.person_id, session, now=now):
            session.say(UNLOCKED.format(until=clock(until, now)), "prompt")


def with_open(command: Command, then: Callable[[], None]) -> None:
    """`then()` is done when the member's pages are open: now, or after the passphrase.

    Nothing is done when they stop. What `then()` refuses is told. Raises NothingSealedHere.
    """
    vault.check_sealing()
    if vault.use(command.who.person_id, command.session, now=command.now):
        then()
    else:
        arriving.begin(command.session, Unlock(command.session, then), command.now)


class _Opens(AsksPassphrase):
    """A dialogue at whose end the pages are open; then what it was for is done."""

    is_late = False
    """Whether the line was answered by slow work, after what is said at the end of every line."""

    def __init__(self, session: Ear, then: Callable[[], None] | None = None) -> None:
        super().__init__(session)
        self._person_id = session.who.person_id
        self._then = then

    def open(self, opening: Opening) -> None:
        """They are open from now on."""
        until = vault.hold(opening, self.session, now=self.now)
        self.end()
        self.say(OPEN.format(until=clock(until, self.now)))
        if self._then is not None:
            self._then()
        if self.is_late:
            say_until(self.session, self.now)

    def show_code(self, by: Derived) -> None:
        """A new recovery code, and its last group asked back; nothing is changed yet."""
        self._by, self._new_code = by, services.new_code()
        self.say(NEW_CODE.format(code=self._new_code))
        self.ask(CODE_BACK, self.code_back)

    def code_back(self, words: str) -> None:
        """Once it is typed back, all is changed at once."""
        services.check_code_back(words, self._new_code)
        try:
            opening = self.kept()
        except WrongVaultCode:
            self.end()
            self.say(SPENT)
        except (VaultThere, NotYours) as no:
            self.end()
            self.say(str(no))
        else:
            self.open(opening)

    def kept(self) -> Opening:
        """What the code was shown for is written."""
        raise NotImplementedError


class Unlock(_Opens):
    """A passphrase opens the pages; whoever has no vault yet gets one, and a new recovery code with it."""

    def start(self) -> None:
        """What can be lost is said before the first time."""
        if not vault.is_told(self._person_id):
            self.say(TOLD)
        if vault.is_there(self._person_id):
            self.ask(PASSPHRASE, self.given_of_pages, secret=True)
        else:
            self.ask(SIGN_IN_PASSPHRASE, self.given_of_sign_in, secret=True)

    def given_of_pages(self, words: str) -> None:
        """Open, or asked once more."""
        self.after_refusal(self.given_of_pages, PASSPHRASE, secret=True)
        self.is_late = False
        vault.unlock(self._person_id, words, self.now, self.later(self.answered), self.broke)
        self.is_late = True

    def answered(self, found: Opening | Refused) -> None:
        """What opens them, or that it does not."""
        if isinstance(found, Refused):
            raise found
        self.open(found)

    def given_of_sign_in(self, words: str) -> None:
        """Whether it is really them; then a vault is made."""
        address = self.session.address
        checked = self.later(lambda proved: self.sign_in_checked(words, proved))
        services.knows_passphrase(self._person_id, words, address, self.now, checked, self.broke)

    def sign_in_checked(self, passphrase: str, proved: str) -> None:
        """The vault's key is to be wrapped by it, and by a new code."""
        self.after_refusal(self.given_of_sign_in, SIGN_IN_PASSPHRASE, secret=True)
        if not proved:
            raise NotYours()
        self._proved = proved
        vault.derived(passphrase, self.later(self.show_code), self.broke)

    def kept(self) -> Opening:
        """The vault and the code, both at once."""
        return vault.begin(self._person_id, self._by, self._new_code, proved=self._proved)


class UnlockByCode(_Opens):
    """For who forgot the passphrase of the pages: the recovery code, then a new passphrase and a new code."""

    def start(self) -> None:
        """The code first."""
        self.ask(CODE, self.code_given, secret=True)

    def code_given(self, words: str) -> None:
        """A new passphrase for whoever has it."""
        vault.check_code(self._person_id, words, self.now)
        self._code = words
        self.ask_passphrase((self.session.who.name,), vault.derived, self.show_code, NEW_OF_PAGES)

    def open(self, opening: Opening) -> None:
        """Open, and it is said what opens what from now on."""
        super().open(opening)
        self.say(PAGES_CHANGED)

    def kept(self) -> Opening:
        """Passphrase and code, for pages and sign-in, at once."""
        return vault.recode(self._person_id, self._code, self._new_code, self._by)


class ChangeOfPages(Unlock):
    """The pages get a passphrase of their own: first the present one, then the new one twice."""

    def open(self, opening: Opening) -> None:
        """They are open, and a new passphrase is asked for."""
        vault.hold(opening, self.session, now=self.now)
        self.ask_passphrase((self.session.who.name,), vault.derived, self.chosen, NEW_OF_PAGES)

    def chosen(self, by: Derived) -> None:
        """Kept; nothing in the pages is changed."""
        vault.wrap_anew(self._person_id, self.session, by, now=self.now)
        self.end()
        self.say(PAGES_CHANGED)
