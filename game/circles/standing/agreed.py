"""The wordings of agreements, as rows: one a version, so that an earlier one can be read again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from game.circles import models as m
from game.circles.events.meetings import CircleCard
from game.circles.rules.facts.meetings import AgreementsAsked, Fact
from game.circles.rules.standing import changed_lines
from game.common import texts

HOUSE_FILE = "circles/house.yaml"


def one_a_line(lines: Sequence[str]) -> str:
    """Agreements as a column keeps them."""
    return "\n".join(" ".join(line.split()) for line in lines)


def house_lines() -> tuple[str, ...]:
    """What stands first in every circle of this house, and is no circle's to change."""
    said = texts.data(HOUSE_FILE)["agreements"]
    return tuple(one_a_line(said["lines"][: said.get("always", 0)]).split("\n")) if said.get("always") else ()


def first_lines() -> tuple[str, ...]:
    """What a circle that is founded now begins with: all that the house proposes."""
    return tuple(one_a_line(texts.data(HOUSE_FILE)["agreements"]["lines"]).split("\n"))


def keep_version(circle_id: UUID, version: int, lines: str) -> None:
    """This version can be read from now on. Belongs into the change that makes it the circle's."""
    m.CircleAgreements.objects.update_or_create(
        circle_id=circle_id, version=version, defaults={"lines": lines}
    )


def in_version(circle_id: UUID, version: int) -> tuple[str, ...] | None:
    """What was agreed on in this version, or None."""
    found = m.CircleAgreements.objects.filter(circle_id=circle_id, version=version).first()
    return None if found is None else tuple(found.lines.split("\n"))


def versions(circle_id: UUID) -> tuple[int, ...]:
    """The versions that can be read, the oldest first."""
    found = m.CircleAgreements.objects.filter(circle_id=circle_id).order_by("version")
    return tuple(found.values_list("version", flat=True))


def with_changes(facts: Sequence[Fact], circle: CircleCard) -> list[Fact]:
    """The facts; whoever is asked for agreements and agreed to earlier ones is told what is new or gone."""
    return [
        replace(fact, **_changed(fact.seat, circle)) if isinstance(fact, AgreementsAsked) else fact
        for fact in facts
    ]


def _changed(persona_id: UUID, circle: CircleCard) -> dict[str, Any]:
    rows = m.Membership.objects.filter(circle_id=circle.id, persona_id=persona_id, version__gt=0)
    version = rows.values_list("version", flat=True).first()
    before = None if version is None else in_version(circle.id, version)
    if before is None:
        return {}
    gone = tuple(line for line in before if line not in circle.agreements)
    return {"changed": changed_lines(before, circle.agreements), "gone": gone}


def follow_the_house(said: Mapping[str, Any]) -> None:
    """Every circle has the house's lines first, as its file says them; where they differ, in a new version.

    Belongs into the change that writes the house's own circles.
    """
    first = one_a_line(said["lines"][: said.get("always", 0)])
    count = said.get("always", 0)
    for row in m.Circle.objects.exclude(state="ended"):
        lines = row.agreements.split("\n")
        if row.source != "house" and "\n".join(lines[:count]) != first:
            lines = [*first.split("\n"), *(line for line in lines[count:] if line not in first.split("\n"))]
            row.agreements, row.agreements_version = "\n".join(lines), row.agreements_version + 1
            row.save(update_fields=["agreements", "agreements_version"])
        keep_version(row.id, row.agreements_version, row.agreements)
