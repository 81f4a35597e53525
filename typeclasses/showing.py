"""The way of facts to clients (docs/protocol.md): who is shown what, and when. hearing.py carries the words.

A *scene* is all that a client needs to know where it is: the mask, the place, the people, the circle. It is
shown on coming in, after a restart, when the house was read anew, and when a slow client has caught up; after
it come only changes. Nothing is made for a client that reads no facts.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from game.circles import selectors as circles
from game.circles.events.standing import CirclesChanged
from game.common.changes import fault
from game.personas import packages as mask
from game.personas.rules import Who
from game.places import atlas, presence
from game.places import packages as place
from game.places.events import Arrived, Left
from game.places.spots import selectors as spots
from game.places.spots.events import SatDown, StoodUp
from game.talk import packages as talk
from game.talk import services as talk_deeds
from game.talk import wording as talk_words
from game.talk.events import Gestured, LineSpoken, Paged, Whispered
from typeclasses import asked_showing, circle_showing, hearing, muting
from typeclasses.ears import Ear

Value = Mapping[str, Any]


def show(readers: Iterable[UUID], package: str, made: Callable[[], Value]) -> None:
    """Each reader whose client reads facts is shown what `made()` gives, alike for all of them."""
    ears = [ear for ear in hearing.ears_of(readers) if ear.reads_facts]
    if ears:
        hearing.show(ears, package, made())


def scene(ear: Ear) -> None:
    """The client of this connection knows all anew; nothing where nobody is in the house yet."""
    _scene(ear, mask_too=True)


def everyone() -> None:
    """Every client knows all anew: after a restart, once all are back, and after places were read anew."""
    for ear in hearing.all_ears():
        try:
            scene(ear)
        except Exception:
            fault("showing")  # one client less must not keep the others in the dark


def circles_changed(event: CirclesChanged) -> None:
    """A circle is another than before: rare enough that every client is shown all anew."""
    everyone()


def _scene(ear: Ear, *, mask_too: bool) -> None:
    who = ear.who
    place_id = None if who is None else presence.place_of(who.id)
    if not ear.reads_facts or place_id is None or not atlas.known(place_id):
        return
    if not circles.all_are_back():
        return  # those who are still on their way back would be missing; everyone() follows
    if mask_too:
        hearing.show([ear], mask.WORN, mask.worn(who))
        hearing.show([ear], mask.NAME, mask.name(who))
        asked_showing.whole(ear)
    circle = circles.circle_at(place_id)
    hearing.show([ear], place.INFO, place.info(atlas.place(place_id), circle.name if circle else None))
    hearing.show([ear], place.PLAYERS, place.players(presence.at(place_id), spots.at(place_id, who.id)))
    circle_showing.whole(ear, place_id)


def arrived(event: Arrived) -> None:
    """Whoever came knows where they are; those who are there know who came."""
    for ear in hearing.ears(event.who_id):
        _scene(ear, mask_too=event.how != "walked")
    here = presence.at(event.place_id)
    show(event.heard_by, place.PLAYERS, lambda: place.came(event.name, here, guest=event.is_guest))


def left(event: Left) -> None:
    """Those who stay know who went; whoever went knows nothing more of the circle there."""
    for ear in hearing.ears(event.who_id):
        circle_showing.forget(ear)
    here = presence.at(event.place_id)
    show(event.heard_by, place.PLAYERS, lambda: place.gone(event.name, here, guest=event.is_guest))


def sat_down(event: SatDown) -> None:
    """Somebody sits at a spot, to those who see it."""
    _moved(event, event.spot)


def stood_up(event: StoodUp) -> None:
    """Somebody sits at no spot any more, to those who saw it."""
    _moved(event, None)


def _moved(event: SatDown | StoodUp, spot: str | None) -> None:
    here = presence.at(event.place_id)
    readers = muting.hearers(event.who_id, event.heard_by)
    show(readers, place.PLAYERS, lambda: place.moved(event.name, spot, here))


def mask_changed(who: Who) -> None:
    """Those who are with somebody know what is seen and said of them; their own client knows it already."""
    here = presence.at(presence.place_of(who.id))
    readers = muting.hearers(who.id, [one.id for one in here if one.id != who.id])
    show(readers, place.PLAYERS, lambda: place.mask_changed(who, here))


def line_spoken(event: LineSpoken) -> None:
    """A line, to those who hear it; its label alone, to who has a shield for it."""
    hear = muting.hearers(event.speaker_id, event.heard_by)
    if event.behind:
        hear = tuple(one for one in hear if one not in event.behind)
    show(hear, talk.LINE, lambda: talk.spoken(event))
    if event.behind and (behind := muting.hearers(event.speaker_id, event.behind)):
        show(behind, talk.LINE, lambda: talk.behind(event, talk_words.behind(event)))


def gestured(event: Gestured) -> None:
    """A gesture, to those who see it."""
    readers = muting.hearers(event.who_id, event.heard_by)
    show(readers, talk.LINE, lambda: talk.gestured(event, talk_deeds.gestures()))


def private(event: Whispered | Paged) -> None:
    """Private words, to the two."""
    readers = muting.hearers(event.speaker_id, (event.speaker_id, event.to_id))
    show(readers, talk.LINE, lambda: talk.private(event))
