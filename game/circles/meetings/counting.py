"""What is counted when the parts of a meeting are over: numbers alone, without a day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F, Q

from game.circles import models as m
from game.circles import registry
from game.circles.formats import repertoire
from game.circles.meetings import reading
from game.circles.rules.facts.meetings import AftercareBegun, Fact
from game.circles.rules.meeting import Meeting


def closes(facts: Iterable[Fact]) -> bool:
    """Whether the closing of the meeting was reached with these facts, early or not."""
    return any(isinstance(fact, AftercareBegun) for fact in facts)


def keep(circle_id: UUID, meeting: Meeting, *, today: date) -> None:
    """The rows count one meeting more. Belongs into the change in which its closing was reached.

    A circle that is beginning has begun with it; one whose end is said has one meeting less to come. Members
    who wished to hear of meetings without them will be told, once.
    """
    m.Circle.objects.filter(id=circle_id, state="forming").update(state="standing")
    m.Circle.objects.filter(id=circle_id, state="ending", meetings_left__gt=0).update(
        meetings_left=F("meetings_left") - 1
    )
    m.Circle.objects.filter(id=circle_id).update(met=F("met") + 1, since_review=F("since_review") + 1)
    sat = [seat.id for seat in meeting.seats if seat.agreed and not seat.left]
    members = m.Membership.objects.filter(circle_id=circle_id)
    members.filter(persona_id__in=sat).update(met=F("met") + 1, missed=False)
    here_again = Q(paused_until=None) | Q(paused_until__lte=today)
    members.filter(here_again, absence="message", version__gt=0).exclude(persona_id__in=sat).update(
        missed=True
    )


def remember(circle_id: UUID) -> None:
    """Memory says so, after that change."""
    card, row = registry.circles.get(circle_id), m.Circle.objects.filter(id=circle_id).first()
    if card is not None and row is not None and row.place_id is not None:
        form = repertoire.as_played(reading.format_of(row))
        registry.circles[circle_id] = reading.card(row, form, card.roles)
