"""Joining: a login name, a first persona, a passphrase, eight times yes, a recovery code. Then all of it is
kept at once."""

import secrets

from commands import entering, vocabulary
from commands.consenting import AsksConsent
from game.common import names
from game.common.refusals import Refused
from game.people import rules, selectors, services
from game.people.refusals import NameTaken
from game.personas import services as personas

LOGIN = "Which login name would you like? You alone type it, nobody else ever sees it. One word, please."
NAME = "Which name shall others see? It is the name of your first persona, and not your login name."
PASSPHRASE = "A passphrase, please: at least 10 characters. It is not shown while you type."
AGAIN = "The same passphrase once more, please."
CODE_BACK = "Please type the last group of the code, so that we both know you have it."


class LoginIsOneWord(Refused):
    """`connect` takes the first word as the name."""

    sentence = (
        "A login name is one word, so that `connect` can tell it from the passphrase. Please choose another."
    )


class SameAsLogin(Refused):
    """A persona must not give the login name away."""

    sentence = "That is your login name, which nobody is to see. Please choose another name for your persona."


class NotTheSame(Refused):
    """The passphrase was typed in two ways."""

    sentence = "The two were not the same. Please type the passphrase once more; `stop` ends this."


class NotTheGroup(Refused):
    """What was typed is not the last group of the code."""

    sentence = (
        "That is not the last group of the code above. It has six letters and digits. Please look once more."
    )


class Join(AsksConsent):
    """From nobody to a member with a first persona. Cut off at any step it leaves nothing behind."""

    def start(self) -> None:
        """The login name comes first."""
        self.say(
            "Joining takes about five minutes. `stop` ends it at any step, and `help now` always answers."
        )
        self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """A name to sign in by."""
        if len(words.split()) > 1:
            raise LoginIsOneWord()
        self.login = selectors.check_name(words, vocabulary.words())
        self.ask(NAME, self.name_given)

    def name_given(self, words: str) -> None:
        """A name that others see."""
        if names.skeleton(words) == names.skeleton(self.login):
            raise SameAsLogin()
        self.name = selectors.check_name(words, vocabulary.words())
        self.ask(PASSPHRASE, self.passphrase_given, secret=True)

    def passphrase_given(self, words: str) -> None:
        """A passphrase, typed unseen."""
        services.check_passphrase(words, self.login, self.name)
        self._first = words
        self.ask(AGAIN, self.passphrase_again, secret=True)

    def passphrase_again(self, words: str) -> None:
        """The same once more; from here on only its hash is held."""
        first, self._first = self._first, ""
        if words != first:
            self.ask(str(NotTheSame()), self.passphrase_given, secret=True)
            return
        services.hashed(words, self.hash_made)

    def hash_made(self, hashed: str) -> None:
        """Eight statements follow, on two screens."""
        if self.running:
            self.hashed = hashed
            self.ask_consent(self.show_code)

    def show_code(self) -> None:
        """The recovery code, once."""
        self.code = rules.recovery_code(secrets.randbelow)
        self.say(
            "This is your recovery code. It is shown this once and kept nowhere; with it, and\n"
            "only with it, you can set a new passphrase. Please write it down now:\n\n"
            f"    {self.code}\n"
        )
        self.ask(CODE_BACK, self.code_back)

    def code_back(self, words: str) -> None:
        """The last group of the code; then everything is kept at once."""
        if rules.bare(words) not in (rules.last_group(self.code), rules.bare(self.code)):
            raise NotTheGroup()
        try:
            persona = personas.join_house(self.login, self.hashed, self.yes_to, self.name, self.code)
        except NameTaken:
            self.say("While you were reading somebody else took one of the two names. Please choose again.")
            self.ask(LOGIN, self.login_again)
            return
        self.end()
        self.say(f"Welcome, {persona.name}. You have joined.")
        entering.enter(self.session, persona, now=self.now, first=True)

    def login_again(self, words: str) -> None:
        """Both names anew; the rest stands."""
        if len(words.split()) > 1:
            raise LoginIsOneWord()
        self.login = selectors.check_name(words, vocabulary.words())
        self.ask(NAME, self.name_again)

    def name_again(self, words: str) -> None:
        """The second name anew, then the code once more."""
        if names.skeleton(words) == names.skeleton(self.login):
            raise SameAsLogin()
        self.name = selectors.check_name(words, vocabulary.words())
        self.show_code()
