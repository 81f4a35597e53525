"""What order asks of circles and places, which stand above it: a port, lent in server/wiring.py."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True)
class Where:
    """A place as a report tells of it: its kind; the circle that meets there, and what runs just now."""

    kind: str = ""
    circle_id: UUID | None = None
    circle: str = ""
    meeting_id: UUID | None = None
    form: str = ""


class Rings(Protocol):
    """What is known of circles."""

    def at(self, place_id: UUID | None) -> Where:
        """The place of this id; nowhere for None."""

    def place_of(self, persona_id: UUID) -> UUID | None:
        """Where this persona is just now."""

    def kept_by(self, persona_id: UUID) -> frozenset[UUID]:
        """The circles that it keeps."""

    def keepers(self, circle_id: UUID) -> frozenset[UUID]:
        """Who keeps this circle."""

    def called(self, circle_id: UUID) -> str:
        """The name of the circle, empty where there is none any more."""

    def named(self, said: str) -> UUID:
        """The circle of that name. Raises what circles refuse."""

    def meeting_of(self, circle_id: UUID) -> UUID | None:
        """The meeting of this circle that runs just now, or None."""


class _Nowhere:
    """Before anything is lent there is no circle."""

    def at(self, place_id: UUID | None) -> Where:
        return Where()

    def place_of(self, persona_id: UUID) -> UUID | None:
        return None

    def kept_by(self, persona_id: UUID) -> frozenset[UUID]:
        return frozenset()

    def keepers(self, circle_id: UUID) -> frozenset[UUID]:
        return frozenset()

    def called(self, circle_id: UUID) -> str:
        return ""

    def named(self, said: str) -> UUID:
        raise LookupError("no circles")

    def meeting_of(self, circle_id: UUID) -> UUID | None:
        return None


_rings: Rings = _Nowhere()


def lend(rings: Rings) -> None:
    """Circles are asked here from now on."""
    global _rings
    _rings = rings


def known() -> Rings:
    """Who is asked."""
    return _rings
