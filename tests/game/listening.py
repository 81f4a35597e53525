"""What is told, and what rows and memory say of masks: to be compared before a change and after it."""

from collections.abc import Iterator
from contextlib import contextmanager

from game.common import changes
from game.people.models import TakenName
from game.personas.models import Naming, Page, Persona, Reveal
from game.personas.rules import LONGEST
from game.places import presence


@contextmanager
def listening(*kinds: type) -> Iterator[list]:
    """What is told of these kinds from now on, in order."""
    found: list = []
    hear = found.append
    for kind in kinds:
        changes.listen(kind, hear)
    yield found
    for kind in kinds:
        changes._listeners[kind].remove(hear)


def rows():
    """Everything that is kept of masks and names."""
    return [list(kind.objects.order_by("pk").values()) for kind in (Persona, TakenName, Naming, Page, Reveal)]


def memory():
    """What presence says of each who is in the house."""
    return {
        who.id: {field: getattr(who, field) for field in ("name", "kind", *LONGEST, "lived", "imagined")}
        for who in presence.everyone()
    }
