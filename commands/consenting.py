"""What people agree to: each statement with its own yes, before joining, and again when one has changed."""

from collections.abc import Callable

from commands.dialogue import Dialogue
from game.common import texts
from game.common.refusals import Refused
from game.people import selectors

SCREEN = 4
"""Statements on one screen."""


class NotYet(Refused):
    """Only yes is a yes."""

    sentence = "Please type yes, or why to read more. With stop you end this, and nothing is kept."


class AsksConsent(Dialogue):
    """A dialogue that goes on only after a yes to each statement; `yes_to` holds them by key with the
    version."""

    def ask_consent(self, then: Callable[[], None]) -> None:
        """Asks one statement after the other; `then` follows the last yes."""
        self.yes_to: dict[str, int] = {}
        self._then = then
        self._statements = selectors.statements()
        self._version: int = texts.data("consent.yaml")["version"]
        self._next_statement()

    def _next_statement(self) -> None:
        """The first statement that has no yes yet; at the start of a screen all of it is shown."""
        at = len(self.yes_to)
        if at == len(self._statements):
            self._then()
            return
        if at % SCREEN == 0:
            shown = self._statements[at : at + SCREEN]
            lines = [f"What you agree to, {at + 1} to {at + len(shown)} of {len(self._statements)}:"]
            lines += [f"{at + n}. {one['text']}" for n, one in enumerate(shown, 1)]
            self.say("\n".join(lines))
        self._ask_statement()

    def _ask_statement(self) -> None:
        self.ask(f"Statement {len(self.yes_to) + 1}: yes, or why?", self._answered)

    def _answered(self, words: str) -> None:
        """Yes to this statement, or a question about it."""
        statement = self._statements[len(self.yes_to)]
        answer = words.casefold().rstrip(".?")
        if answer == "why":
            self.say(statement["why"])
            self._ask_statement()
        elif answer in ("yes", "y"):
            self.yes_to[statement["key"]] = self._version
            self._next_statement()
        else:
            raise NotYet()
