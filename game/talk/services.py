"""Deeds of talk: each is one question to the keeper of the place, then a fact. Nothing is written."""

from datetime import date
from typing import Literal
from uuid import UUID

from game.common import names, texts
from game.common.changes import emit
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from game.personas.rules import Who
from game.places import presence, selectors
from game.places.keeper import Act, keeper_of
from game.places.refusals import NobodyHere
from game.safety.protection import selectors as protection
from game.talk import may_i, notes, pace, private, rules
from game.talk.events import Gestured, LineSpoken, OfferAnswered, Offered, SpokeMuch
from game.talk.private import place_of
from game.talk.refusals import (
    GesturesNameNobody,
    NoSuchGesture,
    NoSuchOffer,
    NothingOffered,
    OfferWaiting,
    SeveralOffers,
)

_offers: dict[UUID, dict[UUID, rules.Offer]] = {}


def say(who: Who, words: str, *, now: float, to: Who | None = None) -> None:
    """`who` says `words` where they are. Raises NothingSaid and what the keeper refuses. Emits LineSpoken."""
    _speak("say", who, words, now=now, to=to)


def think(who: Who, words: str, *, now: float) -> None:
    """`who` thinks aloud. Raises NothingSaid and what the keeper refuses. Emits LineSpoken."""
    _speak("think", who, words, now=now)


def pose(who: Who, words: str, *, now: float, close: bool = False) -> None:
    """`who` does what the words say, always under their name. Raises NothingSaid and what the keeper refuses.

    `close` leaves out the blank before a possessive, and only there: letters behind a name would make
    another's name of it (R17). Emits LineSpoken.
    """
    _speak("pose", who, words, now=now, close=close and rules.may_touch(words))


def gesture(who: Who, said: str, *, now: float) -> None:
    """`who` makes a gesture to the room.

    Raises GesturesNameNobody, NoSuchGesture and what the keeper refuses. Emits Gestured.
    """
    key = rules.gesture_meant(said, gestures())
    if key is None and (first := rules.gesture_first(said, gestures())) is not None:
        raise GesturesNameNobody(gesture=first.replace("_", " "))
    if key is None:
        raise NoSuchGesture()
    quiet = bool(gestures()[key]["quiet"])
    place_id = place_of(who)
    heard = keeper_of(place_id).ask(Act("gesture", who, place_id, gesture=key, quiet=quiet), now=now)
    if not heard.taken:
        emit(Gestured(who.id, who.name, place_id, key, heard.audience))


def offer(who: Who, what: str, name: str, *, now: float, today: date) -> None:
    """`who` offers something kind to one person here.

    Raises NoSuchOffer, NobodyHere, NotClear, ManyOffers, NotReached, OfferWaiting, and what the keeper
    refuses. Emits Offered.
    """
    kinds = offers()
    key = rules.gesture_meant(what, kinds)
    if key is None:
        shown = [one.replace("_", " ") for one in kinds]
        raise NoSuchOffer(offers=", ".join(shown), example=shown[0])
    to = selectors.person_here(who, name)
    keeper_of(place_of(who)).ask(Act("offer", who, place_of(who), target=to, gesture=key), now=now)
    pace.offer(who, now=now)
    if not protection.may_reach(who.id, to.id, "touch", today=today):
        raise private.not_reached(to.name)
    waiting = _waiting_for(to.id, now)
    if who.id in waiting:
        raise OfferWaiting(name=to.name)
    lapses = now + rules.OFFER_LASTS_S
    waiting[who.id] = rules.Offer(who.id, who.name, to.id, to.name, place_of(who), key, lapses)
    _offers[to.id] = waiting
    emit(Offered(who.id, who.name, to.id, to.name, key))


def answer(who: Who, accepted: bool, *, now: float, name: str = "") -> None:
    """`who` accepts what was offered to them, or does not; with several offers `name` says whose.

    Raises NothingOffered, SeveralOffers, NobodyHere. Emits OfferAnswered.
    """
    waiting = {one.who_id: one for one in waiting_for(who.id, now)}
    shape = names.skeleton(name)
    found = [one for one in waiting.values() if names.skeleton(one.name).startswith(shape)]
    if not found:
        raise NothingOffered()
    if len(found) > 1:
        raise SeveralOffers(names=", ".join(one.name for one in found), example=found[0].name)
    offer = found[0]
    place_id = place_of(who)
    if presence.place_of(offer.who_id) != place_id or offer.place_id != place_id:
        del _offers[who.id][offer.who_id]
        raise NobodyHere()
    heard: tuple[UUID, ...] = (offer.who_id, who.id)
    if accepted:
        act = Act("offer", who, place_id, target=presence.find(offer.who_id), gesture=offer.offer)
        heard = keeper_of(place_id).ask(act, now=now).audience
    del _offers[who.id][offer.who_id]
    emit(OfferAnswered(offer.who_id, offer.name, who.id, who.name, offer.offer, accepted, tuple(heard)))


def offers_of(ids: frozenset[UUID]) -> list[rules.Offer]:
    """What any of these has offered or was offered, as it stands in memory."""
    known = (one for waiting in _offers.values() for one in waiting.values())
    return [one for one in known if one.who_id in ids or one.to_id in ids]


def waiting_for(who_id: UUID, now: float) -> tuple[rules.Offer, ...]:
    """What is offered to this persona and has not lapsed, the oldest first; nothing of whom they mute."""
    waiting = _waiting_for(who_id, now).values()
    return tuple(one for one in waiting if not protection.is_muted(who_id, one.who_id))


def persona_changed(event: PersonaChanged) -> None:
    """No offer outlives either of its two names: no answer tells a new one."""
    row = personas.persona(event.persona_id)
    if row is None:
        return
    for to_id, waiting in list(_offers.items()):
        _offers[to_id] = {
            key: one
            for key, one in waiting.items()
            if row.name == {one.who_id: one.name, one.to_id: one.to_name}.get(row.id, row.name)
        }


def gestures() -> dict[str, dict[str, str]]:
    """The gestures to a room by key."""
    found: dict[str, dict[str, str]] = texts.data("socials.yaml")["gestures"]
    return found


def offers() -> dict[str, dict[str, str]]:
    """What can be offered to a person, by key."""
    found: dict[str, dict[str, str]] = texts.data("socials.yaml")["offers"]
    return found


def check_texts() -> None:
    """Gestures and offers can be used. Raises texts.BadText naming what is wrong."""
    said = texts.data("socials.yaml")
    for kind, needed in _NEEDED.items():
        for key, worded in said[kind].items():
            if missing := needed - set(worded):
                raise texts.BadText(f"world/socials.yaml: {key} has no {min(missing)}.")


_NEEDED = {
    "gestures": {"self", "others", "quiet"},
    "offers": {
        "self",
        "offered",
        "accepted_self",
        "accepted_other",
        "accepted_room",
        "declined",
        "declined_self",
    },
}


def _waiting_for(who_id: UUID, now: float) -> dict[UUID, rules.Offer]:
    """The offers to this person, by who made them; whatever has lapsed for anybody is forgotten."""
    for to_id, offers in list(_offers.items()):
        _offers[to_id] = {key: one for key, one in offers.items() if one.until > now}
        if not _offers[to_id]:
            del _offers[to_id]
    return _offers.get(who_id, {})


def _speak(
    kind: Literal["say", "think", "pose"],
    who: Who,
    words: str,
    *,
    now: float,
    to: Who | None = None,
    close: bool = False,
) -> None:
    words = private.worded(words, kind)
    place_id = place_of(who)
    heard = keeper_of(place_id).ask(Act(kind, who, place_id, words, to, close=close), now=now)
    if heard.taken:
        return
    much = pace.line(who, now=now)
    to_id, to_name = (to.id, to.name) if to else (None, "")
    line = LineSpoken(who.id, who.name, place_id, words, kind, heard.audience, to_id, to_name, close)
    emit(notes.carried(line))
    if much:
        emit(SpokeMuch(who.id))


def tick(*, now: float) -> None:
    """What waits in memory waits no longer than it may."""
    private.tick(now=now)
    may_i.tick(now=now)
    pace.tick(now=now)
