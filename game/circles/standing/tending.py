"""What those who keep a circle change of it. A running meeting goes on as it began."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.formats import repertoire
from game.circles.refusals.standing import MeetsNow, NoSuchField
from game.circles.rules import standing
from game.circles.standing import beginnings, checking, keepers
from game.common.changes import change
from game.common.refusals import Refused
from game.personas.rules import Who
from game.places import rooms

FIELDS = (
    *("name", "purpose", "when", "tags", "membership", "capacity", "listening", "format", "intake"),
    *("led by", "review"),
)
_STILL = frozenset({"name", "format", "capacity"})
"""What changes only while the circle does not meet."""


_ORDER = ("format", *(field for field in FIELDS if field != "format"))

OF_SEATS = frozenset({"capacity", "seats", "format"})
"""Fields, as they are typed, that say how many can have a turn."""


def edit(who: Who, circle: CircleCard, field: str, said: str) -> CircleCard:
    """The circle is so from now on; its card. Raises NoSuchField, and as edit_all()."""
    field = {"concerns": "tags", "seats": "capacity", "questions": "intake"}.get(field, field)
    return edit_all(who, circle, {field: said})


def edit_all(
    who: Who,
    circle: CircleCard,
    said: Mapping[str, str],
    *,
    refused: Callable[[str, Refused], None] | None = None,
) -> CircleCard:
    """The circle is so from now on, in all of these fields or in none; its card.

    What is wrong with a field is told to `refused`, if there is one, and the first of it is raised: what
    checking refuses. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, HousesOwn, NoSuchField,
    MeetsNow, and Busy.
    """
    keepers.check_keeps(who, circle)
    keepers.check_founded(circle)
    if not said.keys() <= set(FIELDS):
        raise NoSuchField(fields=", ".join(FIELDS))
    if said.keys() & _STILL and keepers.runs(circle):
        raise MeetsNow()
    columns = _checked(who, circle, said, refused or (lambda field, no: None))
    with change():
        m.Circle.objects.filter(id=circle.id).update(**columns)
        if "name" in said:
            rooms.rename(circle.place_id, **beginnings.room_of(columns["name"]))
    if "name" in said:
        rooms.remember()
    keepers.remember()
    return registry.circles[circle.id]


def _checked(
    who: Who, circle: CircleCard, said: Mapping[str, str], refused: Callable[[str, Refused], None]
) -> dict[str, Any]:
    """What is kept of all this. The format comes first: what it takes is asked of the seats beside it."""
    columns: dict[str, Any] = {}
    first: Refused | None = None
    for field in sorted(said, key=_ORDER.index):
        try:
            columns |= _CHECKED[field](who, circle, said[field])
        except Refused as no:
            first = first or no
            refused(field, no)
            continue
        if field == "format":
            form = repertoire.as_played(columns["format"])
            seats = {name: columns[name] for name in ("capacity", "listening", "led_by")}
            circle = replace(circle, form=form, **seats)
    if first is not None:
        raise first
    return columns


def fits(circle: CircleCard) -> int:
    """How many can share within the time of a meeting, by its format."""
    return standing.seats_that_fit(circle.form)


def _name(who: Who, circle: CircleCard, said: str) -> dict[str, Any]:
    return {"name": checking.name(said, instead_of=circle.name)}


def _format(who: Who, circle: CircleCard, said: str) -> dict[str, Any]:
    """Another format; seats that it does not take are fewer from now on.

    What only a professional leads makes the circle led by one; away from it, it is led by peers.
    """
    form = checking.form(said)
    row = m.Circle.objects.get(id=circle.id)
    if form.led_by == "professional":
        led_by = checking.led_by("professional", who, form)
    else:
        was_made_for_one = repertoire.as_played(row.format).led_by == "professional"
        led_by = "peer" if was_made_for_one else circle.led_by
    return {
        "format": form.name,
        "led_by": led_by,
        "formats": list(dict.fromkeys([*row.formats, form.name])),
        "capacity": min(form.maximum, max(form.minimum, circle.capacity)),
        "listening": min(circle.listening, standing.listening_most(form)),
        "course_at": circle.course_at if form.name == row.format else 0,
    }


_CHECKED: dict[str, Callable[[Who, CircleCard, str], dict[str, Any]]] = {
    "name": _name,
    "purpose": lambda who, circle, said: {"purpose": checking.purpose(said)},
    "when": lambda who, circle, said: {"when": checking.when(said)},
    "tags": lambda who, circle, said: {"tags": list(checking.tags(said))},
    "membership": lambda who, circle, said: {"membership": checking.membership(said)},
    "capacity": lambda who, circle, said: {"capacity": checking.capacity(said, circle.form)},
    "listening": lambda who, circle, said: {"listening": checking.listening(said, circle.form)},
    "format": _format,
    "intake": lambda who, circle, said: {"intake": list(checking.intake(said))},
    "review": lambda who, circle, said: {"review_every": checking.review(said)},
    "led by": lambda who, circle, said: {"led_by": checking.led_by(said, who, circle.form)},
}
