"""What carries words to a person: a session of the Server, or whatever stands in for one in a test."""

from typing import Any, Protocol


class Ear(Protocol):
    """One connection."""

    who: Any
    account: Any
    puppet: Any
    puid: Any
    replaced_by: Any

    def say(self, text: str, kind: str = "system") -> None:
        """Plain text for the person, as a paragraph of this kind."""
