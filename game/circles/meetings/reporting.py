"""Who of those that hold a meeting has to report something by law, as far as the house knows."""

from collections.abc import Mapping
from uuid import UUID

from game.circles.rules.hosting import PRACTITIONER
from game.circles.rules.meeting import Meeting
from game.people import selectors as people
from game.personas import selectors as personas


def duties(meeting: Meeting) -> Mapping[UUID, str]:
    """What each professional who helps to hold this meeting has to report, by seat.

    The text is what a steward has checked; it is empty where nothing was written down.
    """
    helping = (seat for seat in meeting.present if meeting.helps(seat.id) and PRACTITIONER in seat.standing)
    return {seat.id: _duty(seat.id) for seat in helping}


def _duty(persona_id: UUID) -> str:
    person_id = personas.person_id_of(persona_id)
    checked = people.practitioner(person_id) if person_id is not None else None
    return checked.duty if checked is not None else ""
