"""A new passphrase by recovery code, and a new code in place of the old one."""

from commands.dialogue import BROKEN
from commands.passphrases import AsksPassphrase
from commands.signing_in import LOGIN, ComesIn
from game.people import choosing, services
from game.people.refusals import NothingTyped, WrongCode
from game.people.wrapping import Chosen

CODE = "Your recovery code, please: all of it. It is not shown while you type. `stop` ends this."
CODE_BACK = "Please type the last group of the new code, so that we both know you have it."
NEW_CODE = (
    "This is your new recovery code, shown this once. Please write it down now:\n\n    {code}\n\n"
    "Once you have typed its last group, it takes the place of the code you used, and your new passphrase"
    " counts, for your sealed pages too. Until then nothing is changed."
)
CHANGED_ALREADY = (
    "Your passphrase is changed already, and the new code above is the one that counts. `connect` brings you"
    " in."
)
SPENT = (
    "The code you began with was used meanwhile, so nothing of what you typed here is kept. If that was not"
    " you, speak with the steward of this house (`help about`)."
)


class Recover(ComesIn, AsksPassphrase):
    """A login name and its recovery code; then a new passphrase twice, and the new code."""

    is_changed = False

    def start(self) -> None:
        """The login name first."""
        self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """Then the code."""
        if not words:
            raise NothingTyped()
        self.login = words
        self.ask(CODE, self.code_given, secret=True)

    def code_given(self, words: str) -> None:
        """A new passphrase for whoever has the code; after a wrong one both are asked again."""
        try:
            person = services.check_recovery(self.login, words, self.session.address, self.now)
        except WrongCode as no:
            self.say(str(no))
            self.ask(LOGIN, self.login_given)
            return
        self.person_id, self.code = person.id, words
        self.ask_passphrase((self.login,), choosing.chosen, self.chosen)

    def chosen(self, passphrase: Chosen) -> None:
        """The new code is shown and its last group asked back; nothing is changed yet."""
        self.passphrase, self.new_code = passphrase, services.new_code()
        self.say(NEW_CODE.format(code=self.new_code))
        self.ask(CODE_BACK, self.code_back)

    def stop(self) -> None:
        """Once the new code was typed back, the passphrase is changed whatever follows."""
        if not self.is_changed:
            super().stop()
            return
        self.end()
        self.say(CHANGED_ALREADY)

    @property
    def broken(self) -> str:
        """The same after a fault."""
        return CHANGED_ALREADY if self.is_changed else BROKEN

    def code_back(self, words: str) -> None:
        """Once it is typed back, passphrase and code change at once, and the person is in."""
        services.check_code_back(words, self.new_code)
        if not self.is_changed:
            try:
                new = self.passphrase
                services.recover(
                    self.person_id, self.code, self.new_code, new.hash, at=self.session, wraps=new.wraps
                )
            except WrongCode:
                self.end()
                self.say(SPENT)
                return
            self.is_changed = self.has_recovered = True
        self.come_in(self.person_id)
