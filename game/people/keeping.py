"""Questions about what is kept of a person, and what they take away themselves: over the registry alone."""

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID

from game.people import registry
from game.people.refusals import NoSuchKind, NothingToTake, NotSooner
from game.people.registry import Keeping, Row


@dataclass(frozen=True)
class Kept:
    """One kind, and what there is of it about one person."""

    kind: Keeping
    rows: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)


def all_of(person_id: UUID) -> list[Kept]:
    """Every kind, in order of declaring, with what there is of it about this person."""
    return [Kept(kind, tuple(kind.rows(person_id))) for kind in registry.kinds()]


def opened_of(person_id: UUID, at: Hashable, now: float) -> list[Kept]:
    """The same with the words that are sealed under the person's own key, which are open at that connection.

    Raises Locked.
    """
    return [
        Kept(kind, tuple(kind.opened(person_id, at, now) if kind.opened else kind.rows(person_id)))
        for kind in registry.kinds()
    ]


def has_sealed(person_id: UUID) -> bool:
    """Whether something of this person is sealed under their own key."""
    return any(kind.opened is not None and kind.rows(person_id) for kind in registry.kinds())


def of(person_id: UUID, said: str) -> Kept:
    """The kind of that word, with what there is of it about this person. Raises NoSuchKind."""
    kind = named(said)
    return Kept(kind, tuple(kind.rows(person_id)))


def named(said: str) -> Keeping:
    """The kind that somebody means, in whatever way it is written. Raises NoSuchKind."""
    kind = registry.kind("_".join(said.casefold().replace("-", " ").split()))
    if kind is None:
        raise NoSuchKind()
    return kind


def check_sooner(person_id: UUID, said: str) -> Kept:
    """The kind of that word, of which something can go now. Raises NoSuchKind, NotSooner, NothingToTake."""
    found = of(person_id, said)
    if found.kind.sooner is None:
        raise NotSooner(instead=found.kind.sooner_by or "it goes when you are erased")
    if not found.rows:
        raise NothingToTake()
    return found


def sooner(person_id: UUID, said: str) -> int:
    """What there is of this kind and may go sooner is gone; how many there were.

    Raises NoSuchKind, NotSooner, NothingToTake, and what the feature refuses.
    """
    kind = check_sooner(person_id, said).kind
    assert kind.sooner is not None, "asked for before"
    gone = kind.sooner(person_id)
    if not gone:
        raise NothingToTake()
    return gone
