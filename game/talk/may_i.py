"""Asking first: `may i ben` and why. A yes is told; a no, silence and absence are one and the same.

What is asked waits in memory for an hour at most. One mask asks another once a day; asked again, the answer
is the same and nobody reads it twice.
"""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from game.common import names
from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from game.personas.rules import Who, plays
from game.places import selectors as places
from game.places.keeper import Act, keeper_of
from game.places.refusals import PlayStaysOnStage
from game.safety.protection import contacts
from game.safety.protection import selectors as protection
from game.safety.protection import services as protecting
from game.talk import pace, private
from game.talk.events import MayIAnswered, MayIWrite
from game.talk.refusals import LongReason, NotToYourself
from game.talk.rules import ASKED_S, REASON, Held, MayI

_open: dict[UUID, dict[UUID, MayI]] = {}
"""By who was asked, by who asks."""
_asked: dict[tuple[UUID, UUID], date] = {}
"""By who asked and who was asked: on which day, so that it is read once."""


def ask(who: Who, name: str, reason: str, *, now: float, today: date, as_it_is: bool = False) -> bool:
    """`who` asks whoever has this name whether they may write; what comes of it shows in a yes alone.

    Whether it was asked: a reason that leads outside of the house waits until its writer has said that it
    goes out `as_it_is`, whoever it is for. Raises NothingSaid, LongReason, NotToYourself, PlayStaysOnStage,
    ManyNewPeople and what the own keeper refuses. Emits MayIWrite, or LineHeld.
    """
    reason = private.worded(plain(reason), "may i ben")
    if len(reason) > REASON:
        raise LongReason(most=REASON)
    if names.skeleton(name) == names.skeleton(who.name):
        raise NotToYourself()
    keeper_of(private.place_of(who)).ask(Act("page", who, private.place_of(who), reason), now=now)
    if plays(who) and not private.is_on_stage(who):
        raise PlayStaysOnStage(name=who.name)
    pace.first(who, name, now=now)
    if not as_it_is and private.waits(who, Held("may i", plain(name), reason, "", now, today)):
        return False
    to = _meant(who, name, now)
    if to is None or _asked.get((who.id, to.id)) == today:
        return True
    _asked[who.id, to.id] = today
    if not protection.lets_in(to.id, who.id, today=today):
        contacts.asked(who.person_id, to.id, today=today)
    asked = MayI(who.id, who.name, to.id, to.name, reason, now, now + ASKED_S, today)
    _open.setdefault(to.id, {})[who.id] = asked
    emit(MayIWrite(who.id, who.name, to.id, reason))
    return True


def answer(who: Who, asker_id: UUID, yes: bool, *, now: float) -> None:
    """`who` lets somebody write who asked, or does not. Emits MayIAnswered.

    Nothing happens where nothing is asked any more.
    """
    asked = next((one for one in open_for(who.id, now) if one.who_id == asker_id), None)
    if asked is None:
        return
    if yes and protection.is_new(who.id, today=asked.today):
        protecting.let_in(who, asker_id, today=asked.today)
    del _open[who.id][asker_id]
    emit(MayIAnswered(asker_id, who.id, who.name, asked.name, yes))


def open_for(who_id: UUID, now: float) -> tuple[MayI, ...]:
    """What this persona was asked and can still answer, the oldest first; nothing of whom they mute."""
    return tuple(one for one in asked_of(who_id) if now < one.until)


def asked_of(who_id: UUID) -> tuple[MayI, ...]:
    """What this persona was asked and has not answered, as it stands in memory; as open_for() of whom."""
    return tuple(one for one in _open.get(who_id, {}).values() if not _closed(one))


def persona_changed(event: PersonaChanged) -> None:
    """What was asked under another name is over: no answer tells a new one."""
    row = personas.persona(event.persona_id)
    for to_id, asked in list(_open.items()):
        called = {one.who_id: one.name for one in asked.values()} | {to_id: _to_name(asked)}
        if row is not None and called.get(row.id, row.name) != row.name:
            _open[to_id] = {} if to_id == row.id else {key: asked[key] for key in asked if key != row.id}


def is_away(persona_id: UUID) -> None:
    """What this mask is asked is over. What it asks stays for its hour: if it ended with the mask, it would
    tell which other one is put on next (R23)."""
    _open.pop(persona_id, None)


def gone(persona_id: UUID) -> None:
    """What this mask asks, and is asked, is over: it left the house, or is no more."""
    _open.pop(persona_id, None)
    for asked in _open.values():
        asked.pop(persona_id, None)


def erased(persona_id: UUID) -> None:
    """Nothing is remembered of this mask, not even that it asked or was asked today."""
    gone(persona_id)
    for two in [two for two in _asked if persona_id in two]:
        del _asked[two]


def forget_old(today: date) -> None:
    """Of earlier days nothing is remembered."""
    for key in [key for key, day in _asked.items() if day < today]:
        del _asked[key]


def tick(*, now: float) -> None:
    """What nobody answered within the hour is over."""
    for to_id in list(_open):
        _open[to_id] = {key: one for key, one in _open[to_id].items() if now < one.until}
        if not _open[to_id]:
            del _open[to_id]


def forget() -> None:
    """Nothing is asked."""
    _open.clear()
    _asked.clear()


def _to_name(asked: Mapping[UUID, MayI]) -> str:
    return next((one.to_name for one in asked.values()), "")


def _closed(one: MayI) -> bool:
    """Whether whoever is asked has meanwhile closed the way by which it came."""
    return protection.is_muted(one.to_id, one.who_id) or _is_kept(one.who_id, one.to_id)


def _is_kept(from_id: UUID, to_id: UUID) -> bool:
    return protection.is_kept_from(from_id, to_id) or protection.refuses(to_id, from_id, "page")


def _meant(who: Who, name: str, now: float) -> Who | None:
    """Whoever has this name and can be asked now: in the house, in no meeting, refusing nothing."""
    to = places.reachable(name)
    if to is None or _is_kept(who.id, to.id) or (plays(who) and not private.is_on_stage(to)):
        return None
    try:
        keeper_of(private.place_of(to)).ask(Act("page", who, private.place_of(to), "", to), now=now)
    except Refused:
        return None
    return to
