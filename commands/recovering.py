"""A new passphrase by recovery code, and a new code in place of the old one."""

from commands.passphrases import AsksPassphrase
from commands.signing_in import LOGIN, ComesIn
from game.people import services
from game.people.refusals import NothingTyped, WrongCode

CODE = "Your recovery code, please: all of it. It is not shown while you type. `stop` ends this."
CODE_BACK = "Please type the last group of the new code, so that we both know you have it."
NEW_CODE = (
    "Your passphrase is changed, and the code you used is spent. This is your new recovery code, shown this"
    " once. Please write it down now:\n\n    {code}\n"
)
CHANGED_ALREADY = (
    "Your passphrase is changed already, and the new code above is the one that counts. `connect` brings you"
    " in."
)


class Recover(ComesIn, AsksPassphrase):
    """A login name and its recovery code; then a new passphrase twice, and the new code."""

    new_code = ""

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
        self.ask_passphrase((self.login,), self.chosen)

    def chosen(self, hashed: str) -> None:
        """Changed; the new code is shown and its last group asked back."""
        self.new_code = services.recover(self.person_id, self.code, hashed)
        self.say(NEW_CODE.format(code=self.new_code))
        self.ask(CODE_BACK, self.code_back)

    def stop(self) -> None:
        """From the moment the new code is shown, the passphrase is changed whatever follows."""
        if not self.new_code:
            super().stop()
            return
        self.end()
        self.say(CHANGED_ALREADY)

    def code_back(self, words: str) -> None:
        """Once it is typed back the person is in."""
        services.check_code_back(words, self.new_code)
        self.come_in(self.person_id)
