"""Deeds of talk: each is one question to the keeper of the place, then a fact. Nothing is written."""

from typing import Literal
from uuid import UUID

from game.common import names, texts
from game.common.changes import emit
from game.common.plain import plain
from game.common.refusals import Refused
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from game.personas.rules import Who, plays
from game.places import atlas, presence, selectors
from game.places.keeper import Act, keeper_of
from game.places.refusals import NobodyHere, NoWay, PlayStaysOnStage
from game.talk import rules
from game.talk.events import Gestured, LineSpoken, OfferAnswered, Offered, Paged, Whispered
from game.talk.refusals import (
    GesturesNameNobody,
    NoSuchGesture,
    NoSuchOffer,
    NothingOffered,
    NothingSaid,
    NotReached,
    NotToYourself,
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


def whisper(who: Who, to: Who, words: str, *, now: float) -> None:
    """`who` says something to one person in the same place. Raises NothingSaid, what the keeper refuses.

    Emits Whispered.
    """
    words = _worded(words, "whisper name=")
    keeper_of(_place(who)).ask(Act("whisper", who, _place(who), words, to), now=now)
    emit(Whispered(who.id, who.name, to.id, to.name, words))


def page(who: Who, name: str, words: str, *, now: float) -> None:
    """`who` says something to one person elsewhere.

    Raises NothingSaid, NotReached, PlayStaysOnStage, what the own keeper refuses.

    Absent, resting, refusing, in a meeting and unknown are one answer; what a persona has written for whoever
    cannot reach it is added whatever the reason is. What is played goes from a stage to a stage, and whoever
    is on none is one answer as well. Emits Paged.
    """
    words = _worded(words, "page name=")
    keeper_of(_place(who)).ask(Act("page", who, _place(who), words), now=now)
    to = selectors.reachable(name)
    if plays(who) and not (_on_stage(who) and to is not None and _on_stage(to)):
        raise PlayStaysOnStage(name=who.name)
    if to is None:
        raise _not_reached(name)
    if to.id == who.id:
        raise NotToYourself()
    try:
        keeper_of(_place(to)).ask(Act("page", who, _place(to), words, to), now=now)
    except Refused:
        raise _not_reached(name) from None
    emit(Paged(who.id, who.name, to.id, to.name, words, to.page))


def _not_reached(name: str) -> NotReached:
    """One and the same for every reason, asked of the rows each time. Retired and unknown left no words."""
    to = personas.named(name)
    return NotReached(to.name, to.absent) if to is not None and not to.retired_on else NotReached()


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
    heard = keeper_of(_place(who)).ask(Act("gesture", who, _place(who), gesture=key, quiet=quiet), now=now)
    if not heard.taken:
        emit(Gestured(who.id, who.name, _place(who), key, heard.audience))


def offer(who: Who, what: str, name: str, *, now: float) -> None:
    """`who` offers something kind to one person here. Raises NoSuchOffer, NobodyHere, NotClear, OfferWaiting.

    Emits Offered.
    """
    kinds = offers()
    key = rules.gesture_meant(what, kinds)
    if key is None:
        shown = [one.replace("_", " ") for one in kinds]
        raise NoSuchOffer(offers=", ".join(shown), example=shown[0])
    to = selectors.person_here(who, name)
    keeper_of(_place(who)).ask(Act("offer", who, _place(who), target=to, gesture=key), now=now)
    waiting = _waiting_for(to.id, now)
    if who.id in waiting:
        raise OfferWaiting(name=to.name)
    lapses = now + rules.OFFER_LASTS_S
    waiting[who.id] = rules.Offer(who.id, who.name, to.id, to.name, _place(who), key, lapses)
    _offers[to.id] = waiting
    emit(Offered(who.id, who.name, to.id, to.name, key))


def answer(who: Who, accepted: bool, *, now: float, name: str = "") -> None:
    """`who` accepts what was offered to them, or does not; with several offers `name` says whose.

    Raises NothingOffered, SeveralOffers, NobodyHere. Emits OfferAnswered.
    """
    waiting = _waiting_for(who.id, now)
    shape = names.skeleton(name)
    found = [one for one in waiting.values() if names.skeleton(one.name).startswith(shape)]
    if not found:
        raise NothingOffered()
    if len(found) > 1:
        raise SeveralOffers(names=", ".join(one.name for one in found), example=found[0].name)
    offer = found[0]
    place_id = _place(who)
    if presence.place_of(offer.who_id) != place_id or offer.place_id != place_id:
        del _offers[who.id][offer.who_id]
        raise NobodyHere()
    heard: tuple[UUID, ...] = (offer.who_id, who.id)
    if accepted:
        act = Act("offer", who, place_id, target=presence.find(offer.who_id), gesture=offer.offer)
        heard = keeper_of(place_id).ask(act, now=now).audience
    del _offers[who.id][offer.who_id]
    emit(OfferAnswered(offer.who_id, offer.name, who.id, who.name, offer.offer, accepted, tuple(heard)))


def waiting_for(who_id: UUID, now: float) -> tuple[rules.Offer, ...]:
    """What is offered to this persona and has not lapsed, the oldest first."""
    return tuple(_waiting_for(who_id, now).values())


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
    words = _worded(words, kind)
    place_id = _place(who)
    heard = keeper_of(place_id).ask(Act(kind, who, place_id, words, to, close=close), now=now)
    if heard.taken:
        return
    to_id, to_name = (to.id, to.name) if to else (None, "")
    emit(LineSpoken(who.id, who.name, place_id, words, kind, heard.audience, to_id, to_name, close))


def _place(who: Who) -> UUID:
    place_id = presence.place_of(who.id)
    if place_id is None:
        raise NoWay()
    return place_id


def _on_stage(who: Who) -> bool:
    return atlas.place(_place(who)).is_stage


def _worded(words: str, command: str) -> str:
    words = plain(words)
    if not words:
        raise NothingSaid(command=command)
    return words
