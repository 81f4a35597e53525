"""The house's own circles: made from `world/circles/` and held in memory."""

from dataclasses import replace
from typing import Any

from game.circles import models as m
from game.circles import registry
from game.circles.events import CircleCard
from game.circles.rules import formats
from game.common import texts
from game.common.changes import change
from game.places import atlas


def found_house_circles(said: dict[str, Any]) -> int:
    """The house's circles are as `world/circles/house.yaml` says; their number. Safe to repeat.

    Raises formats.BadFormat, KeyError, Place.DoesNotExist; then nothing is changed.
    """
    agreements = said["agreements"]
    lines_of = "\n".join(" ".join(line.split()) for line in agreements["lines"])
    with change():
        for one in said["circles"]:
            _format(one["format"])
            m.Circle.objects.update_or_create(
                key=one["key"],
                defaults={
                    "name": one["name"],
                    "purpose": " ".join(one["purpose"].split()),
                    "place_id": atlas.keyed(one["place"]).id,
                    "format": one["format"],
                    "led_by": one["led_by"],
                    "capacity": one["capacity"],
                    "when": one["when"],
                    "agreements": lines_of,
                    "agreements_version": agreements["version"],
                },
            )
    load_circles()
    return len(said["circles"])


def house_circles() -> int:
    """The house's circles are as their file says now; their number. Raises as found_house_circles."""
    return found_house_circles(texts.data("circles/house.yaml"))


def _format(key: str) -> formats.Format:
    path = f"formats/{key}.yaml"
    try:
        return formats.parse(texts.data(path))
    except formats.BadFormat as wrong:
        raise formats.BadFormat(f"world/{path}: {wrong}") from None


def form_of(circle: CircleCard) -> formats.Format:
    """The circle's format with the seats that this circle has."""
    most = min(circle.capacity, circle.form.maximum)
    return replace(circle.form, maximum=most)


def load_circles() -> None:
    """Memory says of the circles what their rows say."""
    registry.circles.clear()
    for row in m.Circle.objects.order_by("name"):
        form = _format(row.format)
        registry.circles[row.id] = CircleCard(
            id=row.id,
            key=row.key,
            name=row.name,
            purpose=row.purpose,
            place_id=row.place_id,
            form=form,
            led_by=row.led_by,
            capacity=row.capacity,
            when=row.when,
            agreements=tuple(row.agreements.split("\n")),
            agreements_version=row.agreements_version,
        )
