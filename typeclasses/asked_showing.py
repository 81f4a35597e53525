"""What is asked of somebody on its way to their client: whole with the mask, then whenever it is different.

What a client was shown last is remembered as long as its connection lives.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from game.circles import selectors
from game.circles.events.asking import QuestionsChanged
from game.circles.events.meetings import MeetingChanged
from game.circles.events.standing import CircleNews
from game.circles.rules import chairing
from game.circles.view.asked import ASKED, NOTHING
from game.personas import selectors as personas
from game.places.events import Left
from game.safety.protection.events import ProtectionChanged
from game.talk.events import HeldLineAnswered, LineHeld, MayIAnswered, MayIWrite, OfferAnswered, Offered
from typeclasses import hearing
from typeclasses.ears import Ear

_shown: WeakKeyDictionary[Ear, Mapping[str, Any]] = WeakKeyDictionary()
_lapses: dict[UUID, float] = {}
"""When the first question of those to whom something is shown lapses by itself."""


def whole(ear: Ear) -> None:
    """All that is asked of its reader, after `Persona.Worn`; nothing where nothing is."""
    _shown.pop(ear, None)
    _look(ear.who.id)


def questions_changed(event: QuestionsChanged) -> None:
    """They were asked something, or it was taken back."""
    _look(event.who_id)


def meeting_changed(event: MeetingChanged) -> None:
    """Those whom the meeting asks something, or asked."""
    for reader in event.heard_by:
        if chairing.questions(event.meeting, reader) or _knows_some(reader):
            _look(reader)


def circle_news(event: CircleNews) -> None:
    """A role is asked, or taken, or not."""
    for reader in event.heard_by:
        _look(reader)


def offered(event: Offered) -> None:
    """Whoever may accept something."""
    _look(event.to_id)


def offer_answered(event: OfferAnswered) -> None:
    """Whoever did, or did not."""
    _look(event.to_id)


def line_held(event: LineHeld | HeldLineAnswered) -> None:
    """Whoever wrote what waits for their yes, or answered."""
    _look(event.who_id)


def may_i(event: MayIWrite | MayIAnswered) -> None:
    """Whoever is asked whether another may write."""
    _look(event.to_id)


def protection_changed(event: ProtectionChanged) -> None:
    """What whom they mute asks is not shown as open; what they unmute is."""
    worn = personas.worn_by(event.person_id)
    if worn is not None and hearing.hears(worn.id):
        _look(worn.id)


def left(event: Left) -> None:
    """What a meeting asked ends with the seat."""
    if _knows_some(event.who_id):
        _look(event.who_id)


def tick(*, now: float) -> None:
    """What has lapsed is not shown as open."""
    for who_id in [who_id for who_id, until in _lapses.items() if until <= now]:
        del _lapses[who_id]
        _look(who_id)


def forget() -> None:
    """No connection is known."""
    _shown.clear()
    _lapses.clear()


def _knows_some(who_id: UUID) -> bool:
    return any(_shown.get(ear, NOTHING) != NOTHING for ear in hearing.ears(who_id))


def _look(who_id: UUID) -> None:
    """The clients of this persona know what is open now; what each knew before is not sent again."""
    ears = [ear for ear in hearing.ears(who_id) if ear.reads_facts]
    if not ears:
        return
    value, lapses = selectors.asked_of(who_id)
    _lapses.pop(who_id, None)
    if lapses is not None:
        _lapses[who_id] = lapses
    ears = [ear for ear in ears if _shown.get(ear, NOTHING) != value]
    if ears:
        hearing.show(ears, ASKED, value)
        _shown.update(dict.fromkeys(ears, value))
