"""Asking for a new passphrase, twice and unseen; and changing the one that somebody has."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from commands.dialogue import Dialogue
from game.common.work import Broke
from game.people import choosing, services
from game.people.refusals import NotYours
from game.people.wrapping import Chosen

NEW = "A passphrase, please: at least 10 characters. It is not shown while you type."
AGAIN = "The same passphrase once more, please."
OLD = "Your present passphrase, please. It is not shown while you type. `stop` ends this."
NOT_THE_SAME = "The two were not the same. Please choose the passphrase once more; `stop` ends this."
CHANGED = (
    "Your passphrase is changed. The recovery code you have stays as it is. Every other browser in which you"
    " are signed in is signed out, and every other connection of yours has ended."
)
PAGES_TOO = "Sealed pages that opened by the old passphrase open by the new one; nothing in them is changed."

Work = Callable[[str, Callable[[Any], None], Broke], None]
"""What is worked out of a new passphrase, slowly; as choosing.chosen."""


class AsksPassphrase(Dialogue):
    """A dialogue in which a new passphrase is chosen; what is worked out of it is handed on, and no more."""

    def ask_passphrase(
        self, own_names: tuple[str, ...], work: Work, then: Callable[[Any], None], new: str = NEW
    ) -> None:
        """Asks for it twice by `new`; `then` gets what `work` makes of it. It may be none of `own_names`."""
        self._own_names, self._work, self._then_with, self._new = own_names, work, then, new
        self.ask(new, self._passphrase_given, secret=True)

    def _passphrase_given(self, words: str) -> None:
        services.check_passphrase(words, *self._own_names)
        self._first = words
        self.ask(AGAIN, self._passphrase_again, secret=True)

    def _passphrase_again(self, words: str) -> None:
        first, self._first = self._first, ""
        if words != first:
            self.say(NOT_THE_SAME)
            self.ask(self._new, self._passphrase_given, secret=True)
            return
        self.after_refusal(self._passphrase_given, self._new, secret=True)
        self._work(words, self.later(self._then_with), self.broke)


class ChangePassphrase(AsksPassphrase):
    """For someone who is here: the old passphrase, then a new one twice."""

    def start(self) -> None:
        """The old one first."""
        self.ask(OLD, self.old_given, secret=True)

    def old_given(self, words: str) -> None:
        """Whether it is really them."""
        self._person_id, address = self.session.who.person_id, self.session.address
        services.knows_passphrase(
            self._person_id,
            words,
            address,
            self.now,
            self.later(partial(self.old_checked, words)),
            self.broke,
        )

    def old_checked(self, old: str, proved: str) -> None:
        """Go on, or leave everything as it is."""
        if proved:
            self._proved = proved
            work = partial(choosing.chosen_instead, self._person_id, old)
            self.ask_passphrase((self.session.who.name,), work, self.chosen)
            return
        self.end()
        self.say(str(NotYours()))

    def chosen(self, new: Chosen) -> None:
        """Kept, unless the present one was changed meanwhile; the vault goes with it, if it opens by the old
        one too."""
        try:
            follows = services.change_passphrase(
                self._person_id,
                new.hash,
                today=date.today(),
                proved=self._proved,
                at=self.session,
                by_browser=self.session.web_session,
                opens=new.opens,
                wraps=new.wraps,
            )
        except NotYours as no:
            self.end()
            self.say(str(no))
            return
        self.end()
        self.say(f"{CHANGED} {PAGES_TOO}" if follows else CHANGED)
