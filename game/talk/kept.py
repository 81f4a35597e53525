"""What is kept of talk: nothing but an offer that waits for its answer."""

from uuid import UUID

from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.talk import services


def _offers(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    given = [
        {"you_offered": one.offer.replace("_", " "), "to": one.to_name}
        for one in services.offers_of(masks)
        if one.who_id in masks
    ]
    waiting = [
        {"was_offered_you": one.offer.replace("_", " "), "by": one.name}
        for one in services.offers_of(masks)
        if one.to_id in masks
    ]
    return [*given, *waiting]


KEPT = (
    Keeping(
        key="offers",
        models=(),
        what="what you offered somebody, or were offered, such as a hug",
        why="so that it can be answered",
        readers="the two of you",
        until="it is answered, five minutes at most",
        rows=_offers,
        sooner_by="`no` answers one",
    ),
)
