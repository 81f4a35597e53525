"""Who belongs to a circle as whom: one persona for each person, fixed for as long as they are a member.

Whoever agreed to a circle's agreements is a member. What is refused here is told to the person alone; nobody
else can see that there was anything to refuse.
"""

from uuid import UUID

from game.circles import registry
from game.circles.events import CircleCard
from game.circles.models import AgreementGiven
from game.circles.refusals import AnotherSitsHere, SatHereBefore
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import Who, plays
from game.places import atlas
from game.places.refusals import PlayStaysOnStage


def in_own_name(who: Who) -> bool:
    """Whether `who` is here as their home persona, in which alone anything is held or decided for others."""
    return not who.is_guest and who.kind == "home"


def check(who: Who, circle: CircleCard) -> None:
    """`who` may sit in this circle.

    Raises PlayStaysOnStage, AnotherSitsHere with the name of who may, SatHereBefore.
    """
    check_play(who, circle)
    if (other := member(who, circle)) is not None and other.id != who.id:
        raise AnotherSitsHere(name=other.name)
    if _sat_here_as_another(who, circle):
        raise SatHereBefore()


def _sat_here_as_another(who: Who, circle: CircleCard) -> bool:
    """Whether this person has or had a seat in the running meeting as another persona, be it erased by now:
    a new one would have a turn and a pause once more."""
    living = registry.meeting_at(circle.place_id)
    return living is not None and any(
        seat.agreed and seat.id != who.id and living.whose.get(seat.id) == who.person_id
        for seat in living.meeting.seats
    )


def check_play(persona: Who, circle: CircleCard) -> None:
    """What is played is played where everybody knows it. Raises PlayStaysOnStage."""
    if plays(persona) and not atlas.place(circle.place_id).is_stage:
        raise PlayStaysOnStage(name=persona.name)


def member(who: Who, circle: CircleCard) -> Persona | None:
    """The persona as which this person belongs to the circle, or None. One that was retired belongs nowhere.

    For the person alone.
    """
    given = AgreementGiven.objects.filter(
        circle_id=circle.id, persona_id__in=personas.masks_of(who.person_id)
    )
    found = given.filter(persona__retired_on=None).select_related("persona").first()
    return None if found is None else found.persona


def join(who: Who, circle: CircleCard) -> None:
    """`who` is a member from now on. Belongs into the change in which they agree. Raises as check()."""
    check(who, circle)
    AgreementGiven.objects.update_or_create(
        circle_id=circle.id, persona_id=who.id, defaults={"version": circle.agreements_version}
    )


def move(circle: CircleCard, from_id: UUID, to_id: UUID) -> None:
    """The membership of one persona is another's from now on. Belongs into one change with their seat."""
    AgreementGiven.objects.filter(circle_id=circle.id, persona_id=from_id).update(persona_id=to_id)
