"""What a format needs before it is held, as far as that is seen outside the meeting."""

from game.circles.events.meetings import CircleCard
from game.people import selectors as people
from game.personas.rules import Who


def met(circle: CircleCard, who: Who) -> frozenset[str]:
    """Which needs of formats are met where `who` holds a meeting of this circle."""
    found = set()
    if circle.membership == "closed":
        found.add("closed_membership")
    if circle.intake and circle.membership != "open":
        # Nobody sits down in such a circle who was not let in before.
        found.add("intake")
    practitioner = None if who.is_guest else people.practitioner(who.person_id)
    if practitioner is not None and practitioner.licence:
        found.add("professional")
        if practitioner.jurisdiction:
            found.add("jurisdiction_check")
    return frozenset(found)
