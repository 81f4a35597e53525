"""What carries words to a person: a session of the Server, or whatever stands in for one in a test.

Doors know no more of a connection than this.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol


class Ear(Protocol):
    """One connection."""

    who: Any
    dialogue: Any
    account: Any
    logged_in: bool
    puppet: Any
    puid: Any
    replaced_by: Any
    address: str
    web_session: str
    """SHA-256, hex, of the key in the browser's cookie; empty at every other door."""
    used_on: date | None
    """The day on which it was last written down that this browser is used."""
    reads_facts: bool
    """Whether its client reads facts (docs/protocol.md); nothing is made for those that do not."""

    def say(self, text: str, kind: str = "system") -> None:
        """Plain text for the person, as a paragraph of this kind."""

    def show(self, package: str, value: Mapping[str, Any]) -> None:
        """A fact for the client; nothing happens where it reads none."""

    def secret(self, is_secret: bool) -> None:
        """While true, what the person types is not shown, and kept nowhere."""

    def country(self, code: str) -> None:
        """What `help now` shows here first."""

    def stays(self) -> None:
        """A visitor without an account is let stay."""

    def signs_in(self, account: Any) -> None:
        """This is `account` from now on; an earlier connection of the same account ends."""

    def ends(self, sentence: str, *, quit: bool = False) -> None:
        """The connection ends with a sentence; `quit` says whether by wish."""
