"""Asking for a new passphrase, twice and unseen; and changing the one that somebody has."""

from collections.abc import Callable
from datetime import date

from commands.dialogue import Dialogue
from game.people import services
from game.people.refusals import NotYours

NEW = "A passphrase, please: at least 10 characters. It is not shown while you type."
AGAIN = "The same passphrase once more, please."
OLD = "Your present passphrase, please. It is not shown while you type. `stop` ends this."
NOT_THE_SAME = "The two were not the same. Please choose the passphrase once more; `stop` ends this."
CHANGED = (
    "Your passphrase is changed. The recovery code you have stays as it is. Every other browser in which you"
    " are signed in is signed out."
)


class AsksPassphrase(Dialogue):
    """A dialogue in which a new passphrase is chosen; only its hash is held, and handed on."""

    def ask_passphrase(self, own_names: tuple[str, ...], then: Callable[[str], None]) -> None:
        """Asks for it twice; `then` gets the hash. It may be none of `own_names`."""
        self._own_names, self._hash_made = own_names, then
        self.ask(NEW, self._passphrase_given, secret=True)

    def _passphrase_given(self, words: str) -> None:
        services.check_passphrase(words, *self._own_names)
        self._first = words
        self.ask(AGAIN, self._passphrase_again, secret=True)

    def _passphrase_again(self, words: str) -> None:
        first, self._first = self._first, ""
        if words != first:
            self.say(NOT_THE_SAME)
            self.ask(NEW, self._passphrase_given, secret=True)
            return
        self.after_refusal(self._passphrase_given, NEW, secret=True)
        services.hashed(words, self.later(self._hash_made), self.broke)


class ChangePassphrase(AsksPassphrase):
    """For someone who is here: the old passphrase, then a new one twice."""

    def start(self) -> None:
        """The old one first."""
        self.ask(OLD, self.old_given, secret=True)

    def old_given(self, words: str) -> None:
        """Whether it is really them."""
        person_id, address = self.session.who.person_id, self.session.address
        services.knows_passphrase(
            person_id, words, address, self.now, self.later(self.old_checked), self.broke
        )

    def old_checked(self, fits: bool) -> None:
        """Go on, or leave everything as it is."""
        if fits:
            self.ask_passphrase((self.session.who.name,), self.chosen)
            return
        self.end()
        self.say(str(NotYours()))

    def chosen(self, hashed: str) -> None:
        """Kept."""
        services.change_passphrase(
            self.session.who.person_id, hashed, today=date.today(), by_browser=self.session.web_session
        )
        self.end()
        self.say(CHANGED)
