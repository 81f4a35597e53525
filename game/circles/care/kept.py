"""What is kept in memory alone of who asked for company and who sits in a care room of the house."""

from uuid import UUID

from game.circles.care import in_the_house, rooms, second
from game.people.registry import Keeping, Row
from game.personas import selectors as personas


def _company(person_id: UUID) -> list[Row]:
    masks = sorted(personas.masks_of(person_id))
    asked = [{"company": "asked for"} for mask in masks if in_the_house.is_waiting(mask)]
    asked += [{"second": "asked for"} for mask in masks if second.is_asking(mask)]
    return asked + [{"company": "in a care room"} for mask in masks if rooms.sitting_of(mask) is not None]


def _withdrawn(person_id: UUID) -> int:
    waiting = [mask for mask in personas.masks_of(person_id) if in_the_house.is_waiting(mask)]
    for mask in waiting:
        in_the_house.withdraw(mask)
    return len(waiting)


KEPT = (
    Keeping(
        key="company",
        models=(),
        what="that you asked for company or for a second person, and with whom you sit in a care room",
        why="so that those on duty can come, and nobody else hears you",
        readers="those on duty who were asked, and whoever sits with you",
        until="some minutes after you asked, and as long as the two of you sit there",
        rows=_company,
        sooner=_withdrawn,
    ),
)
