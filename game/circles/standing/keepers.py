"""Who keeps a circle, and which circle somebody means."""

from uuid import UUID

from game.circles import models as m
from game.circles import registry, selectors
from game.circles.events.meetings import CircleCard
from game.circles.events.standing import CirclesChanged
from game.circles.refusals.members import NoCircleOfYours, WhichCircle, WhichKept
from game.circles.refusals.standing import (
    GuestsFoundNone,
    HousesOwn,
    KeepNoCircle,
    NotAMember,
    NotAMemberYou,
    NotYourCircle,
    OwnNameForCircles,
)
from game.circles.rules.standing import KEEPS
from game.circles.standing import belonging, founding, news
from game.common import names
from game.common.changes import emit
from game.common.refusals import Refused
from game.people import selectors as people
from game.personas import selectors as personas
from game.personas.rules import Who
from game.places import presence


def check_own_name(who: Who) -> None:
    """`who` is a member of the house in their own name. Raises GuestsFoundNone, OwnNameForCircles."""
    if who.is_guest:
        raise GuestsFoundNone()
    if not belonging.in_own_name(who):
        raise OwnNameForCircles()


def keeps(who: Who, circle: CircleCard) -> bool:
    """Whether `who` is a facilitator or co-facilitator of the circle, in their own name."""
    return belonging.in_own_name(who) and who.id in circle.facilitators


def check_keeps(who: Who, circle: CircleCard, *, steward_too: bool = False) -> None:
    """`who` decides for this circle. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle."""
    check_own_name(who)
    if not keeps(who, circle) and not (steward_too and personas.is_steward(who)):
        raise NotYourCircle()


def check_founded(circle: CircleCard) -> None:
    """People founded this circle, and so say what it is. Raises HousesOwn."""
    if circle.is_ours:
        raise HousesOwn()


def kept_circle(who: Who, said: str = "") -> CircleCard:
    """The circle of that name, the one here, or the only one that `who` keeps.

    Raises GuestsFoundNone, OwnNameForCircles, KeepNoCircle, WhichKept, NoCircle.
    """
    check_own_name(who)
    if said:
        return selectors.circle_named(said)
    here = registry.circle_at(presence.place_of(who.id))
    mine = [card for card in selectors.circles() if keeps(who, card)]
    if here is not None and (here in mine or not mine):
        return here
    if not mine:
        raise KeepNoCircle()
    return _only(mine, WhichKept)


def circle_of(who: Who, said: str = "") -> CircleCard:
    """The circle of that name, the one here, or the only one to which `who` belongs.

    Raises GuestsFoundNone, NoCircleOfYours, NotAMemberYou, WhichCircle, NoCircle.
    """
    if who.is_guest:
        raise GuestsFoundNone()
    if said:
        card = selectors.circle_named(said)
        if row_of(who.id, card) is None:
            raise NotAMemberYou()
        return card
    ids = set(m.Membership.objects.filter(persona_id=who.id).values_list("circle_id", flat=True))
    mine = [card for card in selectors.circles() if card.id in ids]
    here = registry.circle_at(presence.place_of(who.id))
    if here in mine and here is not None:
        return here
    if not mine:
        raise NoCircleOfYours()
    return _only(mine, WhichCircle)


def _only(cards: list[CircleCard], which: type[Refused]) -> CircleCard:
    if len(cards) > 1:
        raise which(circles=", ".join(card.name for card in cards))
    return cards[0]


def row_of(persona_id: UUID, circle: CircleCard) -> m.Membership | None:
    """The membership of this persona in this circle, or None."""
    return m.Membership.objects.filter(circle_id=circle.id, persona_id=persona_id).first()


def member_named(circle: CircleCard, said: str) -> m.Membership:
    """The member of that name, whole or the only one that begins so. Raises NotAMember."""
    shape = names.skeleton(said)
    rows = {row.persona_id: row for row in m.Membership.objects.filter(circle_id=circle.id)}
    found = {rows[mask_id]: mask.skeleton for mask_id, mask in personas.in_use(rows).items()}
    whole = [row for row, name in found.items() if shape and name == shape]
    begun = whole or [row for row, name in found.items() if shape and name.startswith(shape)]
    if len(begun) != 1:
        raise NotAMember()
    return begun[0]


def keepers_left(circle: CircleCard, without: UUID) -> int:
    """How many would keep the circle without that one."""
    return len(circle.facilitators - {without})


def runs(circle: CircleCard) -> bool:
    """Whether it meets just now, in its ring or next door."""
    return registry.meeting_of_circle(circle.id) is not None


def remember() -> None:
    """Memory says of all circles what their rows say; after each change of one.

    Where nobody keeps a circle any more, those who belong to it and the stewards are told. Emits
    CirclesChanged, CircleNews.
    """
    kept = {card.id for card in registry.circles.values() if card.facilitators}
    founding.load_circles()
    emit(CirclesChanged())
    for card in registry.circles.values():
        if card.id in kept and not card.facilitators:
            members = m.Membership.objects.filter(circle_id=card.id).values_list("persona_id", flat=True)
            news.tell(news.What.NOBODY_KEEPS, card.name, *members, *personas.stewards())


def practises(who: Who) -> bool:
    """Whether a steward has checked the profession of `who`, who is here in their own name."""
    return belonging.in_own_name(who) and people.practitioner(who.person_id) is not None


ROLE_WORDS = {
    "facilitator": KEEPS[0],
    "co": KEEPS[1],
    "co_facilitator": KEEPS[1],
    "cofacilitator": KEEPS[1],
    "greeter": "greeter",
    "timekeeper": "timekeeper",
    "reader": "reader",
}
"""How a role is typed."""


def unkept(who: Who) -> list[CircleCard]:
    """The founded circles that nobody keeps any more, for a steward; nothing for anybody else."""
    if not personas.is_steward(who):
        return []
    return [one for one in registry.circles.values() if not one.is_ours and not one.facilitators]
