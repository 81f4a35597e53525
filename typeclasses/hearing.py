"""The way of news to ears: each fact is worded once for all readers who get the same text.

The only place where what happened becomes text for a connection. Words of people pass through here as plain
text; nothing on this way reads them as markup or as a template (R16, R18). Facts for clients take the same
ears (showing.py).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from game.circles import selectors as circles
from game.personas import wording as mask_words
from game.personas.events import Revealed
from game.places import atlas
from game.places import wording as place_words
from game.places.events import Arrived, Left
from game.places.spots import wording as spot_words
from game.places.spots.events import SatDown, StoodUp
from game.safety.protection import wording as protection_wording
from game.talk import services as talk
from game.talk import wording as talk_words
from game.talk.events import Gestured, LineSpoken
from typeclasses import muting
from typeclasses.ears import Ear

_ears: dict[UUID, list[Ear]] = {}
_audiences: dict[int, tuple[tuple[UUID, ...], list[Ear]]] = {}
"""By the tuple of readers that presence hands out for as long as nobody comes or goes: their connections."""

_AUDIENCES = 64
"""So many are remembered: of the rooms in which people talk just now."""

_NOBODY = UUID(int=0)
_KINDS = {"say": "speech", "share": "speech", "think": "speech", "pose": "pose"}


def open_ear(who_id: UUID, ear: Ear) -> None:
    """What `who_id` hears goes to `ear` from now on."""
    ears = _ears.setdefault(who_id, [])
    if ear not in ears:
        ears.append(ear)
        _audiences.clear()


def close_ear(who_id: UUID, ear: Ear) -> None:
    """Nothing goes to `ear` any more."""
    ears = _ears.get(who_id, [])
    if ear in ears:
        ears.remove(ear)
        _audiences.clear()
    if not ears:
        _ears.pop(who_id, None)


def hears(who_id: UUID) -> bool:
    """Whether anything that `who_id` should hear reaches a connection."""
    return who_id in _ears


def ears(who_id: UUID) -> tuple[Ear, ...]:
    """The connections that `who_id` hears through."""
    return tuple(_ears.get(who_id, ()))


def ears_of(readers: Iterable[UUID]) -> list[Ear]:
    """The connections of all these, each once. Not to be changed by who asks.

    For a tuple that was asked for before, and whose people have come by no other connection since, nothing is
    looked up: a line in a full room costs a look at one number.
    """
    if not isinstance(readers, tuple):
        return _found(readers)
    known = _audiences.get(id(readers))
    if known is None or known[0] is not readers:
        if len(_audiences) >= _AUDIENCES:
            _audiences.clear()
        known = _audiences[id(readers)] = readers, _found(readers)
    return known[1]


def _found(readers: Iterable[UUID]) -> list[Ear]:
    return [ear for reader in dict.fromkeys(readers) for ear in _ears.get(reader, ())]


def all_ears() -> tuple[Ear, ...]:
    """Every connection of somebody in the house."""
    return tuple(ear for ears in _ears.values() for ear in ears)


def tell(readers: Iterable[UUID], worded: Callable[[UUID], str | None], kind: str) -> None:
    """Each reader gets the fact in their words; readers with the same text share one rendering."""
    groups: dict[str, list[Ear]] = {}
    for reader in dict.fromkeys(readers):
        ears = _ears.get(reader)
        if ears and (text := worded(reader)):
            groups.setdefault(text, []).extend(ears)
    for text, ears in groups.items():
        _tell(ears, text, kind)


def say(ears: list[Ear], text: str, kind: str) -> None:
    """These connections get one text."""
    if ears:
        _tell(ears, text, kind)


def _told_apart(
    readers: Iterable[UUID], apart: Iterable[UUID | None], worded: Callable[[UUID], str], kind: str
) -> None:
    """One text for all of these but the few who are `apart`: each of them gets their own."""
    others = ears_of(readers)
    for who_id in apart:
        for own in _ears.get(who_id, ()):
            rest = [ear for ear in others if ear is not own]
            if len(rest) < len(others):
                others = rest
                _tell([own], worded(who_id), kind)
    say(others, worded(_NOBODY), kind)


def carry_by(
    tell: Callable[[list[Ear], str, str], None], show: Callable[[list[Ear], str, Mapping[str, Any]], None]
) -> None:
    """`tell(ears, text, kind)` takes one text to many connections, `show(ears, package, value)` one fact; the
    house does each in one message."""
    global _tell, _show
    _tell, _show = tell, show


def show(ears: list[Ear], package: str, value: Mapping[str, Any]) -> None:
    """These connections are shown a fact for clients."""
    _show(ears, package, value)


def _told_one_by_one(ears: list[Ear], text: str, kind: str) -> None:
    for ear in ears:
        ear.say(text, kind)


def _shown_one_by_one(ears: list[Ear], package: str, value: Mapping[str, Any]) -> None:
    for ear in ears:
        ear.show(package, value)


_tell: Callable[[list[Ear], str, str], None] = _told_one_by_one
_show: Callable[[list[Ear], str, Mapping[str, Any]], None] = _shown_one_by_one


def line_spoken(event: LineSpoken) -> None:
    """A line: at most three texts, for the speaker, for the one it is directed to, for everybody else.

    What a line with a note is about comes before it; who has a shield for it gets a label in its place.
    """
    heard_by = muting.hearers(event.speaker_id, event.heard_by)
    if anew := muting.marked_anew(event.speaker_id, event.heard_by):
        mark = protection_wording.gap(event.speaker_name)
        tell(anew, lambda reader: mark, "system")
    muting.heard(heard_by)
    if event.notes:
        if event.is_first:
            tell(heard_by, lambda reader: talk_words.noted(event, reader), "circle")
        label = talk_words.behind(event)
        tell((one for one in heard_by if one in event.behind), lambda reader: label, "circle")
        heard_by = tuple(reader for reader in heard_by if reader not in event.behind)
    apart = (event.speaker_id, event.to_id)
    _told_apart(heard_by, apart, lambda reader: talk_words.line_spoken(event, reader), _KINDS[event.kind])


def gestured(event: Gestured) -> None:
    """A gesture to the room; who mutes whoever made it reads nothing."""
    known = talk.gestures()
    readers = muting.hearers(event.who_id, event.heard_by)
    _told_apart(readers, (event.who_id,), lambda reader: talk_words.gestured(event, reader, known), "gesture")


def sat_down(event: SatDown) -> None:
    """Somebody sits down at a spot; who mutes them reads nothing, as of a gesture."""
    readers = muting.hearers(event.who_id, event.heard_by)
    tell(readers, lambda reader: spot_words.sat_down(event, reader), "gesture")


def stood_up(event: StoodUp) -> None:
    """Somebody gets up from a spot, unless something else tells it."""
    if not event.quietly:
        readers = muting.hearers(event.who_id, event.heard_by)
        tell(readers, lambda reader: spot_words.stood_up(event, reader), "gesture")


def revealed(event: Revealed) -> None:
    """A reveal reaches two, and nobody else; who mutes whoever tells it finds it in their list."""
    # Nobody's words are in it: the house says it, in the width of the screen.
    readers = muting.hearers(event.known_id, (event.known_id, event.to_id))
    tell(readers, lambda reader: mask_words.revealed(event, reader), "system")


def arrived(event: Arrived) -> None:
    """Those who are there notice somebody coming; a ring that kept a place hears of it from the circle."""
    ring = circles.ring_of(event.who_id)
    others = [reader for reader in event.heard_by if reader not in ring]
    hear = muting.hearers(event.who_id, others)
    bare = replace(event, words="")
    tell(others, lambda reader: place_words.arrived(event if reader in hear else bare, reader), "place")


def left(event: Left) -> None:
    """Those who stay notice somebody going; where to is said of open places only.

    Of a line that dropped, and of whoever goes next door with somebody, a ring hears from the circle, which
    keeps the place.
    """
    kept = event.how == "dropped" or circles.sits_beside(event.who_id)
    ring = circles.ring_of(event.who_id) if kept else frozenset()
    to = None
    if event.to_id is not None and atlas.known(event.to_id) and atlas.place(event.to_id).open:
        to = atlas.place(event.to_id).name
    readers = [reader for reader in event.heard_by if reader not in ring]
    hear = muting.hearers(event.who_id, readers)
    text = place_words.left(event, event.who_id, to)
    bare = place_words.left(replace(event, words=""), event.who_id, to)
    tell(readers, lambda reader: text if reader in hear else bare, "place")
