"""What is kept so that a person is protected, by area."""

from uuid import UUID

from game.common import vocabulary
from game.common.changes import change
from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.safety.models import Shield


def _shields(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    names = personas.names_of(tuple(masks))
    found = Shield.objects.filter(persona_id__in=masks).values_list("persona_id", "tag")
    rows = [{"persona": names[mask_id], "note": vocabulary.NOTES.get(tag, tag)} for mask_id, tag in found]
    return sorted(rows, key=lambda row: (row["persona"], row["note"]))


def _lower(person_id: UUID) -> int:
    with change():
        gone, _ = Shield.objects.filter(persona_id__in=personas.masks_of(person_id)).delete()
    return gone


KEPT = (
    Keeping(
        key="shields",
        models=("safety.Shield",),
        what="which notes wait for you behind a shield, for each persona",
        why="so that you choose the moment",
        readers="nobody but you; nobody else can see that there is one",
        until="you take it down",
        rows=_shields,
        sooner=_lower,
    ),
)
