"""All places in memory, as the rows say; read again after each change of a place."""

from uuid import UUID

from game.places.models import Place, Way
from game.places.rules import Card, WayOut
from game.places.spots.rules import Spot

_by_id: dict[UUID, Card] = {}
_by_key: dict[str, Card] = {}


def load() -> None:
    """The atlas says what the rows say."""
    ways: dict[UUID, list[WayOut]] = {}
    for way in Way.objects.order_by("place_id", "position"):
        ways.setdefault(way.place_id, []).append(WayOut(tuple(way.names.split(",")), way.to_id))
    cards = [_card(place, tuple(ways.get(place.id, ()))) for place in Place.objects.all()]
    _by_id.clear()
    _by_key.clear()
    _by_id.update((card.id, card) for card in cards)
    _by_key.update((card.key, card) for card in cards)


def place(place_id: UUID) -> Card:
    """What is known of a place. Raises KeyError."""
    return _by_id[place_id]


def known(place_id: UUID | None) -> bool:
    """Whether there is such a place."""
    return place_id in _by_id


def keyed(key: str) -> Card:
    """The place that files call `key`. Raises KeyError."""
    return _by_key[key]


def own_room(person_id: UUID) -> Card | None:
    """The dressing room of a person, or None before it is made."""
    return _by_key.get(f"dressing:{person_id}")


def cards() -> tuple[Card, ...]:
    """Every place."""
    return tuple(_by_id.values())


def _card(row: Place, ways: tuple[WayOut, ...]) -> Card:
    return Card(
        id=row.id,
        key=row.key,
        name=row.name,
        aliases=tuple(alias for alias in row.aliases.split(",") if alias),
        kind=row.kind,
        description=row.description,
        medium=(row.time, row.channel, row.reality, row.agency, row.presence),
        memory=row.memory,
        speech=row.speech,
        open=row.open,
        owner_id=row.owner_id,
        ways=ways,
        backdrop=row.backdrop,
        backdrop_words=row.backdrop_words,
        spots=tuple(Spot(**spot) for spot in row.spots),
    )
