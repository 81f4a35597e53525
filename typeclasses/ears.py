"""What carries words to a person: a session of the Server, or whatever stands in for one in a test."""

from collections.abc import Mapping
from typing import Any, Protocol


class Ear(Protocol):
    """One connection."""

    who: Any
    account: Any
    puppet: Any
    puid: Any
    replaced_by: Any
    address: str
    web_session: str
    """SHA-256, hex, of the key in the browser's cookie; empty at every other door."""
    web_session: str
    """The hash of the key by which a browser is signed in; empty at every other door."""
    wants_facts: bool
    """Whether its client reads facts (docs/protocol.md); nothing is made for those that do not."""

    def say(self, text: str, kind: str = "system") -> None:
        """Plain text for the person, as a paragraph of this kind."""

    def show(self, package: str, value: Mapping[str, Any]) -> None:
        """A fact for the client; nothing happens where it reads none."""
