"""The house's own circles: checked, made from `world/circles/`, and held in memory."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard, FormatsUnread
from game.circles.formats import repertoire
from game.circles.meetings import reading
from game.circles.rules import standing
from game.circles.rules.formats import form as formats
from game.circles.standing import agreed
from game.common import demo, texts, vocabulary
from game.common.changes import change, emit
from game.places import atlas

FILE = "circles/house.yaml"
PLAQUES_SHOWN = 5
"""Circles that have ended and are still named."""
DEMO_FILE = "demo/circle.yaml"
_NEEDED: Mapping[str, type] = {
    "key": str,
    "name": str,
    "place": str,
    "purpose": str,
    "format": str,
    "led_by": str,
    "capacity": int,
    "when": str,
}


def check_circles(said: Any) -> None:
    """Circles can be made of what the file says, and none of them has to move while it meets.

    A format whose file cannot be read hinders nothing here; its circle stands and does not meet. Raises
    texts.BadText with file and circle.
    """
    said = said if isinstance(said, dict) else {}
    _check_agreements(said.get("agreements"))
    circles = said.get("circles")
    if not isinstance(circles, list):
        raise _bad("the field circles is missing, or is no list")
    kinds = {place["key"]: place.get("kind") for place in map(texts.data, texts.folder("places"))}
    at: dict[str, str] = {}
    for one in circles:
        _check_fields(one)
        key, place = one["key"], one["place"]
        if key in at.values():
            raise _bad(f"the key {key} stands there twice")
        if place not in kinds:
            raise _bad(f"{key}: no place has the key {place}")
        if kinds[place] != "circle":
            raise _bad(f"{key}: the place {place} is not of kind circle")
        if place in at:
            raise _bad(f"{key}: in the place {place} meets {at[place]} already")
        if not repertoire.has_file(one["format"]):
            raise _bad(f"{key}: no format has the key {one['format']}")
        at[place] = key
    for living in registry.living.values():
        if at.get(atlas.place(living.circle.place_id).key) != living.circle.key:
            raise _bad(f"{living.circle.key}: a meeting runs there; move it afterwards")


def check_house_circles() -> None:
    """The house's circles can be as their file says now. Raises as check_circles."""
    check_circles(_said())


def write_house_circles() -> None:
    """The rows say what the file of the house's circles says; memory does not yet. Raises Busy."""
    _write(_said())


def _said() -> Any:
    """What the file of the house's circles says; in a demo, its own fields over those of its circle."""
    said = texts.data(FILE)
    if not demo.is_declared() or not isinstance(said, dict) or not isinstance(said.get("circles"), list):
        return said
    over = texts.data(DEMO_FILE)
    circles = [one | over if one.get("key") == over["key"] else one for one in said["circles"]]
    return said | {"circles": circles}


def found_house_circles(said: dict[str, Any]) -> int:
    """The house's circles are as `said`, in rows and memory; their number. Safe to repeat.

    Raises as check_circles, and Busy; then nothing is changed.
    """
    check_circles(said)
    _write(said)
    load_circles()
    return len(said["circles"])


def _write(said: dict[str, Any]) -> None:
    """Circles that are not named any more stay with what belongs to them, and meet nowhere."""
    agreements = said["agreements"]
    places = {one["key"]: atlas.keyed(one["place"]).id for one in said["circles"]}
    with change():
        for row in m.Circle.objects.filter(source="house").exclude(place=None):
            # All that move have gone before the first one comes: two may change places.
            if row.place_id != places.get(row.key):
                m.Circle.objects.filter(id=row.id).update(place=None)
        for one in said["circles"]:
            m.Circle.objects.update_or_create(
                key=one["key"],
                defaults={
                    "name": one["name"],
                    "purpose": " ".join(one["purpose"].split()),
                    "place_id": places[one["key"]],
                    "format": one["format"],
                    "led_by": one["led_by"],
                    "capacity": one["capacity"],
                    "when": one["when"],
                    "agreements": "\n".join(" ".join(line.split()) for line in _lines_of(one, agreements)),
                    "agreements_version": agreements["version"],
                    "tags": one.get("tags", []),
                    "membership": one.get("membership", "open"),
                    "listening": one.get("listening", standing.LISTENING_MOST),
                    "source": "house",
                },
            )
        agreed.follow_the_house(agreements)


def _lines_of(one: Mapping[str, Any], agreements: Mapping[str, Any]) -> list[str]:
    """The agreements of one of the house's circles: what all have, and what it has beside that."""
    return [*agreements["lines"], *one.get("also", [])]


def _check_agreements(said: Any) -> None:
    said = said if isinstance(said, dict) else {}
    lines, version = said.get("lines"), said.get("version")
    if not isinstance(version, int) or version < 1 or not lines or not isinstance(lines, list):
        raise _bad("the field agreements needs a version and lines")
    if not all(isinstance(line, str) for line in lines):
        raise _bad("the field agreements has a line that is no text")
    if type(said.get("always", 0)) is not int or not 0 <= said.get("always", 0) <= len(lines):
        raise _bad("the field agreements.always is how many lines stand first everywhere")


def _check_fields(one: Any) -> None:
    """Each field of a circle is there, of its kind, and fits its column."""
    key = one.get("key") if isinstance(one, dict) else None
    if not isinstance(key, str):
        raise _bad("a circle has no key")
    for field, kind in _NEEDED.items():
        if field not in one:
            raise _bad(f"{key}: the field {field} is missing")
        if type(one[field]) is not kind:
            raise _bad(f"{key}: the field {field} is no {'number' if kind is int else 'text'}")
    for field in ("key", "name", "purpose", "when"):
        most = m.Circle._meta.get_field(field).max_length
        if len(one[field]) > most:
            raise _bad(f"{key}: the field {field} has more than {most} letters")
    also = one.get("also", [])
    if not isinstance(also, list) or not all(isinstance(line, str) for line in also):
        raise _bad(f"{key}: the field also is no list of agreements")
    if one["led_by"] not in formats.LED_BY:
        raise _bad(f"{key}: led_by must be one of {', '.join(formats.LED_BY)}")
    if one["led_by"] == formats.BY_PROGRAM and not (
        demo.is_declared() and key == texts.data(DEMO_FILE)["key"]
    ):
        raise _bad(f"{key}: led_by {formats.BY_PROGRAM} is for the circle of a demo alone")
    if not 1 <= one["capacity"] <= 100:
        raise _bad(f"{key}: capacity must be a number from 1 to 100")
    _check_standing(key, one)


def _check_standing(key: str, one: dict[str, Any]) -> None:
    """What a circle may say of itself beside that."""
    if not set(one.get("tags", [])) <= vocabulary.CONCERNS.keys():
        raise _bad(f"{key}: tags has one that game/common/vocabulary.py does not know")
    if one.get("membership", "open") not in standing.MEMBERSHIPS:
        raise _bad(f"{key}: membership must be one of {', '.join(standing.MEMBERSHIPS)}")
    listening = one.get("listening", 0)
    if type(listening) is not int or not 0 <= listening <= standing.LISTENING_MOST_TAUGHT:
        raise _bad(f"{key}: listening must be a number from 0 to {standing.LISTENING_MOST_TAUGHT}")


def _bad(reason: str) -> texts.BadText:
    return texts.BadText(f"world/{FILE}: {reason}")


def form_of(circle: CircleCard) -> formats.Format:
    """The circle's format with the seats that this circle has, on the topic to which its course has come."""
    form = formats.on_topic(circle.form, circle.course_at, texts.snippets())
    return replace(form, maximum=circle.seats, listening=circle.listening)


def load_circles() -> None:
    """Memory says of the circles that have a place what their rows say. Emits FormatsUnread."""
    found, roles = {}, reading.roles()
    for row in m.Circle.objects.exclude(place=None).order_by("name"):
        form = repertoire.as_played(reading.format_of(row))
        found[row.id] = reading.card(row, form, roles.get(row.id, {}))
    registry.circles.clear()
    registry.circles.update(found)
    ended = m.Circle.objects.filter(state="ended", met__gt=0).order_by("-ended_on", "name")
    registry.plaques[:] = ended.values_list("name", "met")[:PLAQUES_SHOWN]
    if unread := repertoire.broken():
        emit(FormatsUnread(tuple((one.called, one.line) for one in unread)))
