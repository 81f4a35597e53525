"""A circle on its way to clients: each is shown all of it once, and then what became different for it.

What a client was shown last is remembered as long as its connection lives and stands in the place; who gets
the same is served by one message.
"""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from game.circles import selectors
from game.circles.beside import console
from game.circles.events.asking import BoardChanged
from game.circles.events.meetings import MeetingChanged
from game.circles.rules.parts import Stage
from game.circles.view.ring import PHASE, STATE, TURN, Package, Ring, View, changed
from game.places import presence
from typeclasses import board_showing, hearing
from typeclasses.ears import Ear

_shown: WeakKeyDictionary[Ear, tuple[UUID, View]] = WeakKeyDictionary()
"""Of each connection: for which reader it was shown what."""


def whole(ear: Ear, place_id: UUID) -> None:
    """All that its reader may see of the circle in this place; where none meets, nothing is remembered."""
    view = selectors.seen_at(place_id, ear.who)
    if view is None:
        forget(ear)
        return
    _shown[ear] = ear.who.id, view
    hearing.show([ear], *view.whole())
    board_showing.forget(ear)
    board_showing.look(view.circle_id, [(ear.who.id, ear)])


def forget(ear: Ear) -> None:
    """Its client is told nothing more of a circle before it has been shown one whole."""
    _shown.pop(ear, None)
    board_showing.forget(ear)


def forget_all() -> None:
    """No connection is known."""
    _shown.clear()
    board_showing.forget_all()


def meeting_changed(event: MeetingChanged) -> None:
    """Each client that was shown this circle gets what is different for its reader since then.

    After the end it is also shown the place without a meeting. Whoever stayed next door since the last
    meeting, and is shown nothing of a circle there, is shown all of the aftercare that opens around them.
    """
    ears = _ears(event.heard_by, event.circle.id)
    if event.meeting.stage is Stage.AFTERCARE:
        ears += _stayed(event, frozenset(ear for _, ear in ears))
    if not ears:
        return
    ring = Ring(event.circle, event.meeting_id, event.meeting, event.names, event.now, event.leaving)
    differs: list[tuple[Ear, Package]] = []
    seen: dict[Ear, tuple[UUID, View]] = {}
    for reader, ear in ears:
        after = _seen(ring, event, reader, ear)
        if after is None:
            continue
        sent = changed(_before(ear, reader), after)
        if any(value.get("full") for _, value in sent):
            board_showing.forget(ear)
        differs += [(ear, package) for package in sent]
        seen[ear] = reader, after
    _carry(differs)
    _shown.update(seen)  # what did not leave is sent again with the next change
    board_showing.look(event.circle.id, ears)
    if event.meeting.stage is Stage.ENDED:
        for reader, ear in ears:
            if (place_id := presence.place_of(reader)) in event.shown_in:
                whole(ear, place_id)


def board_changed(event: BoardChanged) -> None:
    """Whoever helps to hold the meeting knows its board as it is, where no change of the meeting tells it."""
    board_showing.look(event.circle_id, _ears(console.readers(event.circle_id), event.circle_id))


def _seen(ring: Ring, event: MeetingChanged, reader: UUID, ear: Ear) -> View | None:
    """The meeting as its reader sees it, or the place in which they are, where it is shown in another."""
    place_id = presence.place_of(reader)
    if place_id is None or place_id in event.shown_in:
        return ring.seen_by(reader, guest=ear.who.is_guest)
    return selectors.seen_at(place_id, ear.who)


def _carry(differs: list[tuple[Ear, Package]]) -> None:
    """Phase before turn before state; whoever is shown the same is served by one message."""
    alike: dict[tuple[str, str], tuple[dict[str, Any], list[Ear]]] = {}
    for ear, (package, value) in differs:
        alike.setdefault((package, json.dumps(value)), (value, []))[1].append(ear)
    for part in (PHASE, TURN, STATE):
        for (package, _), (value, whom) in alike.items():
            if package == part:
                hearing.show(whom, package, value)


def _ears(readers: Iterable[UUID], circle_id: UUID) -> list[tuple[UUID, Ear]]:
    """The connections of these readers that read facts and were shown this circle, each with its reader."""
    ears = ((reader, ear) for reader in readers for ear in hearing.ears(reader))
    return [(reader, ear) for reader, ear in ears if ear.reads_facts and _knows(ear, reader, circle_id)]


def _before(ear: Ear, reader: UUID) -> View | None:
    """What this connection was shown last, where it was for this reader."""
    whose, view = _shown.get(ear, (None, None))
    return view if whose == reader else None


def _stayed(event: MeetingChanged, known: frozenset[Ear]) -> list[tuple[UUID, Ear]]:
    """Who has no seat and stands where the aftercare is, by their connections that are not `known`."""
    there = [one for one in event.heard_by if presence.place_of(one) in event.shown_in]
    ears = ((one, ear) for one in there if event.meeting.seat(one) is None for ear in hearing.ears(one))
    return [(one, ear) for one, ear in ears if ear.reads_facts and ear not in known]


def _knows(ear: Ear, reader: UUID, circle_id: UUID) -> bool:
    """Whether this connection was shown this circle, for this reader."""
    shown = _shown.get(ear)
    return shown is not None and shown[0] == reader and shown[1].circle_id == circle_id
