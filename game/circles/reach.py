"""What protection asks of circles: who looks after whom, so that it can be let through (game/safety)."""

from uuid import UUID

from game.circles import registry
from game.circles.meetings import seated
from game.circles.models import Membership


def holds(one_id: UUID, other_id: UUID) -> bool:
    """Whether both sit in one running meeting and one of them helps to hold it, or greets the other."""
    living = registry.meeting_of(one_id)
    if living is None or living.meeting.seat(other_id) is None:
        return False
    if frozenset((one_id, other_id)) in seated.beside_of(living).asking:
        return True
    return living.meeting.helps(one_id) or living.meeting.helps(other_id)


def guides(from_id: UUID, to_id: UUID) -> bool:
    """Whether the first facilitates a circle to which the second belongs, or helps to hold its meeting."""
    living = registry.meeting_of(to_id)
    if living is not None and living.meeting.helps(from_id):
        return True
    kept = [circle.id for circle in registry.circles.values() if from_id in circle.facilitators]
    return bool(kept) and Membership.objects.filter(circle_id__in=kept, persona_id=to_id).exists()
