"""Deeds about professions: what a steward has checked of a person, and its end."""

from datetime import date
from uuid import UUID

from game.common.changes import change
from game.people.models import Practitioner


def verify(person_id: UUID, licence: str, jurisdiction: str, duty: str, *, by_id: UUID, today: date) -> None:
    """The person practises under this licence, as somebody has checked today. Raises Busy."""
    with change():
        Practitioner.objects.update_or_create(
            person_id=person_id,
            defaults={
                "licence": licence,
                "jurisdiction": jurisdiction,
                "duty": duty,
                "verified_on": today,
                "verified_by_id": by_id,
            },
        )


def take_back(person_id: UUID) -> None:
    """The house knows of no licence of theirs. Raises Busy."""
    with change():
        Practitioner.objects.filter(person_id=person_id).delete()
