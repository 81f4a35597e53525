"""Who is on duty: a few people who have said, in their own name, that they can be called just now.

In memory alone: it ends when they say so, go, change the mask or their line drops, and when the house
restarts. So nobody is on duty who is not here. It promises nothing: who is asked may say no.
"""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from game.personas import selectors as personas
from game.personas.rules import Who
from game.personas.sheet_wording import day
from game.safety.care.refusals import DutyIsForTheTrusted, DutyRests, GuestsHaveNoDuty
from game.safety.models import Rest
from game.safety.protection import selectors as protection

_on: dict[UUID, None] = {}
"""The personas who are on duty, in the order in which they said so."""
_trusted: list[Callable[[UUID], bool]] = []


def trust(asks: Callable[[UUID], bool]) -> None:
    """Whoever `asks(persona_id)` says yes to is trusted with care, beside the stewards. Joining twice counts
    once."""
    if asks not in _trusted:
        _trusted.append(asks)


def is_trusted(who: Who) -> bool:
    """Whether `who` may be on duty: a steward, or who keeps a circle, in their own name."""
    return not who.is_guest and can_be_trusted(who.id)


def can_be_trusted(persona_id: UUID) -> bool:
    """The same of a persona, whether it is here or not."""
    row = personas.persona(persona_id)
    return row is not None and row.kind == "home" and _is_trusted(row.id)


def on(who: Who, *, today: date) -> None:
    """`who` can be called from now on. Raises GuestsHaveNoDuty, DutyIsForTheTrusted, DutyRests."""
    if who.is_guest:
        raise GuestsHaveNoDuty()
    if not is_trusted(who):
        raise DutyIsForTheTrusted()
    if rest := Rest.objects.filter(persona=who.id, until_on__gt=today).first():
        raise DutyRests(until=day(rest.until_on))
    _on[who.id] = None


def off(persona_id: UUID) -> bool:
    """This persona cannot be called any more; whether it could."""
    return _on.pop(persona_id, _NOT) is not _NOT


def is_on(persona_id: UUID) -> bool:
    """Whether this persona is on duty."""
    return persona_id in on_duty()


def on_duty() -> tuple[UUID, ...]:
    """The personas who can be called now, whoever said so first first; each is still trusted."""
    for persona_id in [one for one in _on if not _is_trusted(one)]:
        off(persona_id)
    return tuple(_on)


def callable_by(who_id: UUID) -> tuple[UUID, ...]:
    """Those on duty whom this persona can call: not itself, no other mask of its person, nobody from
    whom it is kept."""
    others = (one for one in on_duty() if not personas.same_person(one, who_id))
    return tuple(one for one in others if not protection.is_kept_from(who_id, one))


def names() -> tuple[str, ...]:
    """Who is on duty, by name: everybody may see it, for helpers are visible."""
    ids = on_duty()
    called = personas.names_of(ids)
    return tuple(called[one] for one in ids if one in called)


def forget() -> None:
    """Nobody is on duty."""
    _on.clear()


_NOT = object()


def _is_trusted(persona_id: UUID) -> bool:
    return persona_id in personas.stewards() or any(asks(persona_id) for asks in _trusted)
