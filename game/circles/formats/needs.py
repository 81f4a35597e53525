"""What a format needs before it is held, as far as that is seen outside the meeting."""

from collections.abc import Iterable
from uuid import UUID

from game.circles.events.meetings import CircleCard
from game.circles.models import Membership
from game.people import selectors as people
from game.personas.rules import Who


def met(circle: CircleCard, who: Who, share: Iterable[UUID]) -> frozenset[str]:
    """Which needs of formats are met where `who` holds a meeting of this circle, in which these `share`."""
    found = set()
    if circle.membership == "closed":
        found.add("closed_membership")
    if circle.intake and circle.membership != "open" and _were_asked(circle, set(share)):
        found.add("intake")
    practitioner = None if who.is_guest else people.practitioner(who.person_id)
    if practitioner is not None and practitioner.licence:
        found.add("professional")
        if practitioner.jurisdiction:
            found.add("jurisdiction_check")
    return frozenset(found)


def _were_asked(circle: CircleCard, share: set[UUID]) -> bool:
    """Whether each of these answered at the door before they were let in, or keeps the circle.

    It is not enough that the circle asks now: somebody may belong to it from before it did.
    """
    asked = Membership.objects.filter(circle_id=circle.id, persona_id__in=share, answered=True)
    return share <= circle.facilitators | set(asked.values_list("persona_id", flat=True))
