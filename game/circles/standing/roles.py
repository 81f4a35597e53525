"""Roles of a circle, from meeting to meeting: asked, taken, laid down. They are held in one's own name."""

from collections.abc import Collection
from uuid import UUID

from game.circles import answers, registry
from game.circles import models as m
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import (
    FacilitatorsStay,
    LastFacilitator,
    NoRoleAsked,
    NoSuchRole,
    RolesInOwnName,
)
from game.circles.rules.standing import KEEPS
from game.circles.standing import belonging, keepers, news
from game.common import names
from game.common.changes import change
from game.personas import selectors as personas
from game.personas.rules import Who
from game.safety.protection import selectors as protection


def ask(who: Who, circle: CircleCard, said: str, role: str) -> str:
    """A member is asked to take a role in the circle; their name. Nothing is theirs before their yes.

    A steward may ask as well, so that no circle is left without anybody who keeps it.
    Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, NotAMember, NoSuchRole, and Busy.
    Emits CircleNews.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    word = "_".join(role.casefold().replace("-", " ").split())
    if word not in keepers.ROLE_WORDS:
        raise NoSuchRole()
    row = keepers.member_named(circle, said)
    told = (row.persona_id,) if _is_asked(row.persona_id, {*circle.facilitators, who.id}) else ()
    with change():
        m.Membership.objects.filter(id=row.id).update(asked=keepers.ROLE_WORDS[word])
        news.tell(news.What.ROLE_ASKED, circle.name, *told, by=who.name, more=keepers.ROLE_WORDS[word])
    return personas.names_of([row.persona_id])[row.persona_id]


def waits(row: m.Membership, circle: CircleCard | None) -> bool:
    """Whether a role waits for the answer of this member, who knows of it."""
    return bool(row.asked) and circle is not None and _is_asked(row.persona_id, circle.facilitators)


def _is_asked(persona_id: UUID, by_ids: Collection[UUID]) -> bool:
    """Whether the house carries such a question to this one: none of those is kept from them, and they
    refuse the invitations of none. Whoever asks is answered by silence, as by anybody who leaves it open."""
    unwelcome = (
        protection.is_kept_from(one, persona_id) or protection.refuses(persona_id, one, "invite")
        for one in by_ids
    )
    return not any(unwelcome)


def lay_down(who: Who, circle: CircleCard, said: str) -> str:
    """A member has no role in the circle any more; their name. Their own everybody lays down themselves.

    Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, NotAMember, FacilitatorsStay, LastFacilitator,
    and Busy. Emits CircleNews.
    """
    keepers.check_own_name(who)
    is_own = said.casefold() in ("", "me") or names.skeleton(said) == names.skeleton(who.name)
    if not is_own:  # asked first: who belongs to a circle is told to nobody else
        keepers.check_keeps(who, circle, steward_too=True)
    row = keepers.member_named(circle, who.name if is_own else said)
    keeps = set(row.roles) & set(KEEPS)
    if keeps and row.persona_id != who.id and not personas.is_steward(who):
        raise FacilitatorsStay()
    if keeps and row.persona_id == who.id and not keepers.keepers_left(circle, who.id):
        raise LastFacilitator()
    with change():
        m.Membership.objects.filter(id=row.id).update(roles=[], asked="")
        if row.persona_id != who.id and row.roles:
            news.tell(news.What.ROLE_GONE, circle.name, row.persona_id, by=who.name)
    keepers.remember()
    return personas.names_of([row.persona_id])[row.persona_id]


def take(who: Who, circle_id: UUID) -> None:
    """`who` has the role that they were asked to take. One who keeps a circle has no service beside it.

    Raises NoRoleAsked, RolesInOwnName, and Busy. Emits CircleNews.
    """
    row, circle = _asked(who, circle_id)
    if not belonging.in_own_name(who):
        raise RolesInOwnName()
    roles = [row.asked] if row.asked in KEEPS else sorted({*row.roles, row.asked})
    with change():
        m.Membership.objects.filter(id=row.id).update(roles=roles, asked="")
        told = circle.facilitators - {who.id}
        news.tell(news.What.ROLE_TAKEN, circle.name, *told, name=who.name, more=row.asked)
        news.tell(news.What.ROLE_TAKEN, circle.name, who.id, more=row.asked)
    keepers.remember()


def decline(who: Who, circle_id: UUID) -> None:
    """`who` would rather not; no reason is needed. Raises NoRoleAsked, and Busy. Emits CircleNews."""
    row, circle = _asked(who, circle_id)
    with change():
        m.Membership.objects.filter(id=row.id).update(asked="")
        news.tell(news.What.ROLE_DECLINED, circle.name, *circle.facilitators, name=who.name, more=row.asked)
        news.tell(news.What.ROLE_DECLINED, circle.name, who.id, more=row.asked)


def _asked(who: Who, circle_id: UUID) -> tuple[m.Membership, CircleCard]:
    circle = registry.circles.get(circle_id)
    row = None if circle is None or who.is_guest else keepers.row_of(who.id, circle)
    if row is None or circle is None or not waits(row, circle):
        raise NoRoleAsked()
    return row, circle


def _open_for(who_id: UUID, now: float) -> list[answers.Question]:
    """Roles that this persona is asked to take, as questions that `yes` and `no` answer."""
    rows = m.Membership.objects.filter(persona_id=who_id).exclude(asked="").select_related("circle")
    return [
        answers.Question(
            who_id,
            f"role {row.circle_id}",
            f"whether you would be {role_word(row.asked)} of {row.circle.name}",
            ("role", row.asked.replace("_", " "), row.circle.name),
            lambda who, at, circle_id=row.circle_id: take(who, circle_id),
            lambda who, at, circle_id=row.circle_id: decline(who, circle_id),
        )
        for row in rows
        if waits(row, registry.circles.get(row.circle_id))
    ]


def role_word(role: str) -> str:
    """A role as one says it."""
    return "co-facilitator" if role == KEEPS[1] else role


answers.register("roles", _open_for)
