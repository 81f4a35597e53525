"""Joining: a login name, a first persona, a passphrase, a yes to each statement, a recovery code.

Then all of it is kept at once.
"""

from commands import entering
from commands.consenting import AsksConsent
from commands.passphrases import AsksPassphrase
from game.common.refusals import Refused
from game.people import choosing, services
from game.people.refusals import NameTaken
from game.people.wrapping import Chosen
from game.personas import services as personas

BEGIN = "Joining takes about five minutes. `stop` ends it at any step, and `help now` always answers."
LOGIN = "Which login name would you like? You alone type it, nobody else ever sees it. One word, please."
NAME = "Which name shall others see? One word: the name of your first persona, not your login name."
CODE = (
    "This is your recovery code. It is shown this once and kept nowhere; with it, and only with it, you can"
    " set a new passphrase and still read what you sealed. Please write it down now:\n\n    {code}\n"
)
CODE_BACK = "Please type the last group of the code, so that we both know you have it."
NOT_IN_YET = "The house is busy just now; what you chose is kept. `connect` brings you in in a moment."
TAKEN = "While you were reading somebody else took one of the two names. Please choose again."


class Join(AsksConsent, AsksPassphrase):
    """From nobody to a member with a first persona. Cut off at any step it leaves nothing behind."""

    passphrase: Chosen | None = None

    def start(self) -> None:
        """The login name comes first."""
        try:
            services.may_join(self.session.address, self.now)
        except Refused as no:
            self.end()
            self.say(str(no))
            return
        self.say(BEGIN)
        self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """A name to sign in by."""
        self.login = services.free_login(words, self.session.address, self.now)
        self.ask(NAME, self.name_given)

    def name_given(self, words: str) -> None:
        """A name that others see; then a passphrase, unless one was chosen already."""
        self.name = services.free_persona_name(words, self.login, self.session.address, self.now)
        if self.passphrase:
            self.show_code()
        else:
            self.ask_passphrase((self.login, self.name), choosing.chosen, self.chosen)

    def chosen(self, passphrase: Chosen) -> None:
        """The statements follow."""
        self.passphrase = passphrase
        self.ask_consent(self.show_code)

    def show_code(self) -> None:
        """The recovery code, once."""
        self.code = services.new_code()
        self.say(CODE.format(code=self.code))
        self.ask(CODE_BACK, self.code_back)

    def code_back(self, words: str) -> None:
        """The last group of the code; then everything is kept at once."""
        assert self.passphrase is not None, "chosen before the code is shown"
        services.check_code_back(words, self.code)
        try:
            persona = personas.join_house(
                self.login,
                self.passphrase.hash,
                self.yes_to,
                self.name,
                self.code,
                address=self.session.address,
                now=self.now,
                wraps=self.passphrase.wraps,
            )
        except NameTaken:
            self.say(TAKEN)
            self.ask(LOGIN, self.login_given)
            return
        self.end()
        self.say(f"Welcome, {persona.name}. You have joined.")
        try:
            entering.enter(self.session, persona, now=self.now)
        except Refused:
            self.say(NOT_IN_YET)
