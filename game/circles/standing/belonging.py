"""Who belongs to a circle as whom: one persona for each person, fixed for as long as they are a member.

Whoever agreed to an open circle's agreements is a member; to others people are let in. What is refused here
is told to the person alone; nobody else can see that there was anything to refuse.
"""

from datetime import date
from uuid import UUID

from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.meetings import kept_apart
from game.circles.models import Application, Farewell, Membership
from game.circles.refusals.meetings import AnotherSitsHere, SatHereBefore
from game.circles.refusals.members import ByAdmission, ByIntake
from game.circles.rules.hosting import PRACTITIONER
from game.circles.rules.seats import door_closed
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.rules import Who, plays
from game.places import atlas
from game.places.refusals import PlayStaysOnStage
from game.safety.order import sanctions


def in_own_name(who: Who) -> bool:
    """Whether `who` is here as their home persona, in which alone anything is held or decided for others."""
    return not who.is_guest and who.kind == "home"


def standing(who: Who, circle: CircleCard) -> frozenset[str]:
    """What the circle names `who` as, and "practitioner" who has a licence; nobody is anything in a mask."""
    if not in_own_name(who):
        return frozenset()
    known = registry.circles.get(circle.id, circle)
    named = known.roles.get(who.id, frozenset())
    practitioner = people.practitioner(who.person_id)
    return named | {PRACTITIONER} if practitioner is not None and practitioner.licence else named


def check(who: Who, circle: CircleCard) -> None:
    """`who` may sit in this circle.

    Raises PlayStaysOnStage, DoorClosed, AnotherSitsHere with the name of who may, SatHereBefore; ByAdmission,
    ByIntake where members are let in and `who` was not.
    """
    check_play(who, circle)
    check_door(who, circle)
    if (other := member(who, circle)) is not None and other.id != who.id:
        raise AnotherSitsHere(name=other.name)
    if _sat_here_as_another(who, circle):
        raise SatHereBefore()
    check_let_in(who, circle)


def check_door(who: Who, circle: CircleCard) -> None:
    """No step of the ladder keeps `who` out, and where nobody sits yet, nobody who keeps the circle whom they
    keep apart from. Raises DoorClosed, word for word as whoever finds it closed."""
    living = registry.meeting_of_circle(circle.id)
    meeting_id = living.id if living is not None else None
    if not sanctions.may_sit(who.person_id, circle.id, meeting_id, today=date.today()):
        raise door_closed(living.meeting if living is not None else None)
    if living is None and who.id not in circle.facilitators and kept_apart.avoids_keepers(who.id, circle):
        raise door_closed(None)


def check_let_in(who: Who, circle: CircleCard) -> None:
    """`who` belongs to the circle, or whoever agrees does. Raises ByAdmission, ByIntake."""
    if circle.membership == "open" or belongs(who.id, circle):
        return
    raise ByIntake() if circle.intake else ByAdmission()


def belongs(persona_id: UUID, circle: CircleCard) -> bool:
    """Whether this persona is a member, also one who was let in and has not agreed yet."""
    return Membership.objects.filter(circle_id=circle.id, persona_id=persona_id).exists()


def _sat_here_as_another(who: Who, circle: CircleCard) -> bool:
    """Whether this person has or had a seat in the running meeting as another persona, be it erased by now:
    a new one would have a turn and a pause once more."""
    living = registry.meeting_of_circle(circle.id)
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

    For the person alone. An alcove for pairs is a room and no group: in which of them the house lets two sit
    would else tell where another mask of theirs has sat (R23).
    """
    masks = {who.id} if circle.by_pair else personas.masks_of(who.person_id)
    given = Membership.objects.filter(circle_id=circle.id, persona_id__in=masks)
    worn = personas.in_use(given.values_list("persona_id", flat=True))
    rows = [row for row in given if row.persona_id in worn]
    # Whoever has agreed comes before whom somebody let in without knowing it, and oneself before another.
    found = min(rows, key=lambda row: (not row.version, row.persona_id != who.id), default=None)
    return None if found is None else worn[found.persona_id]


def join(who: Who, circle: CircleCard) -> None:
    """`who` is a member from now on, and rests no longer. Belongs into the change in which they agree.

    What they asked at the door as this persona is answered with that. Another of their masks that waits goes
    on waiting there: whoever reads who waits would see the two go together (R23). Raises as check().
    """
    check(who, circle)
    here = {"version": circle.agreements_version, "missed": False}
    Membership.objects.update_or_create(
        circle_id=circle.id,
        persona_id=who.id,
        defaults=here,
        create_defaults={"joined_on": date.today()} | here,
    )
    Application.objects.filter(circle_id=circle.id, persona_id=who.id).delete()
    is_back(who.id, circle)


def is_back(persona_id: UUID, circle: CircleCard) -> None:
    """This persona has a seat: it rests no longer, and no farewell of it is read. Belongs into the change in
    which it sits. What another mask of theirs has said stays as it is (R23).
    """
    mine = {"circle_id": circle.id, "persona_id": persona_id}
    rests = Membership.objects.filter(**mine).exclude(paused_until=None)
    rests.update(paused_until=None, rest_told=True, rests_quietly=True)
    Farewell.objects.filter(**mine).delete()


def move(circle: CircleCard, from_id: UUID, to_id: UUID) -> None:
    """The membership of one persona is another's from now on. Belongs into one change with their seat.

    Roles are held in one's own name, and so they are laid down with it. Where the other was let in as well,
    its place goes to what moves there.
    """
    Membership.objects.filter(circle_id=circle.id, persona_id=to_id).delete()
    mine = Membership.objects.filter(circle_id=circle.id, persona_id=from_id)
    mine.update(persona_id=to_id, roles=[], asked="")
    is_back(to_id, circle)
