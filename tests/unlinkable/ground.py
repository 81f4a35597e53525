"""What a try stands on: the ring where observers sit is as the files say, until steps of the try change it.

Nell @ library              somebody is there
me: a line, Nell: a line    somebody types it
ring format=fishbowl        the ring is another than the files say, until the next try
Oda keeps the ring          a member who facilitates it
Oda has met 4               a member of it, who sat in so many meetings to the end
Oda was asked               a member of it, who answered its questions at the door
a step with Nell is due     a step of the ladder that binds, called amber-anchor; or one that is proposed
wait 30                     so many seconds pass
"""

import json
import re
from uuid import UUID

from tests.unlinkable.cast import Houseful
from tests.unlinkable.journals import Watched

RING, CIRCLE = "harbour", "new_ways"
_WAIT = re.compile(r"wait (?P<seconds>\d+)")
_RING = re.compile(r"ring (?P<field>\w+)=(?P<said>.*)")
_KEEPS = re.compile(r"(?P<name>\w+) keeps the ring")
_ASKED = re.compile(r"(?P<name>\w+) was asked")
_STEP = re.compile(r"a step with (?P<name>\w+) is (?P<how>due|proposed)")
_MET = re.compile(r"(?P<name>\w+) has met (?P<number>\d+)")


def step(house: Houseful, said: str, actor: Watched) -> None:
    """One step, as said above; `actor` is me."""
    if found := _WAIT.fullmatch(said):
        house.time.pass_(float(found["seconds"]))
    elif found := _RING.fullmatch(said):
        said = found["said"]
        circle(CIRCLE, {found["field"]: json.loads(said) if said.startswith("[") else said})
    elif found := _KEEPS.fullmatch(said):
        knows(house.rows[found["name"]].id, roles=["facilitator"])
    elif found := _STEP.fullmatch(said):
        step_with(house, found["name"], is_proposed=found["how"] == "proposed")
    elif found := _MET.fullmatch(said):
        knows(house.rows[found["name"]].id, met=int(found["number"]))
    elif found := _ASKED.fullmatch(said):
        knows(house.rows[found["name"]].id, answered=True)
    elif " @ " in said:
        house.puts(*said.split(" @ "))
    else:
        name, _, line = said.partition(": ")
        (actor if name == "me" else house.actors[name]).type(line)


def knows(persona_id: UUID, circle: str = CIRCLE, **columns: object) -> None:
    """This persona belongs to the circle and has agreed, with these columns."""
    from game.circles import models
    from game.circles.standing import keepers

    row = models.Circle.objects.get(key=circle)
    first = {"version": row.agreements_version}
    models.Membership.objects.update_or_create(
        circle=row, persona_id=persona_id, defaults=columns, create_defaults=first | columns
    )
    if "roles" in columns:
        keepers.remember()


def step_with(house: Houseful, name: str, *, is_proposed: bool) -> None:
    """A step of the ladder with that persona, by somebody who has gone."""
    from datetime import date

    from game.common import house_key
    from game.safety.models import Sanction
    from game.safety.order import sanctions

    row, step_id, today = house.rows[name], UUID(int=7), date.today()
    said = json.dumps({"name": row.name, "words": "Please do not."})
    Sanction.objects.create(
        id=step_id,
        handle="amber-anchor",
        person=row.person_id,
        persona=row.id,
        step="not here",
        reason="harsh",
        said=house_key.sealed(sanctions.PURPOSE, step_id, "said", said),
        proposed=is_proposed,
        decided_on=today,
        review_on=today,
        told=True,
    )


def laid(house: Houseful, *names: str) -> None:
    """The ring is as the files say; nobody of these keeps, founded, asked or left anything."""
    from game.circles import models
    from game.people.models import Practitioner
    from game.places.spots import index as spots
    from game.safety.care import duty
    from game.safety.models import Apart, Look, Mute, Refusal, Report, Sanction, Shield
    from game.safety.order import buffer
    from game.safety.protection import contacts, shelters

    ids = [house.rows[name].id for name in names]
    _nothing_founded(ids)
    for kind in (models.Application, models.Farewell, models.Membership, Shield):
        kind.objects.filter(persona_id__in=ids).delete()
    for kind in (models.PairMet, Report, Sanction, Look):
        kind.objects.all().delete()
    buffer.forget()
    contacts.forget()
    duty.forget()
    spots.clear()
    people = [house.rows[name].person_id for name in names]
    for model in (Apart, Mute, Refusal):
        model.objects.filter(person__in=people).delete()
    shelters.load()
    Practitioner.objects.filter(person_id__in=people).delete()
    circle(CIRCLE, _by_the_files())


def _by_the_files() -> dict[str, object]:
    from game.common import texts

    said = next(one for one in texts.data("circles/house.yaml")["circles"] if one["key"] == CIRCLE)
    return {"format": said["format"], "membership": "open", "intake": [], "since_review": 0}


def circle(key: str, columns: dict[str, object]) -> None:
    """The circle is so from now on, in rows and in memory."""
    from game.circles import models
    from game.circles.standing import keepers

    row = models.Circle.objects.filter(key=key)
    ids = [one.id for one in row if any(getattr(one, field) != said for field, said in columns.items())]
    if row.filter(id__in=ids).update(**columns) or _is_kept(row.get().id):
        keepers.remember()


def _is_kept(circle_id: UUID) -> bool:
    """Whether memory knows somebody who keeps it."""
    from game.circles import registry

    return bool(registry.circles[circle_id].roles)


def _nothing_founded(ids: list[UUID]) -> None:
    from game.circles import models
    from game.circles.standing import endings

    for one in models.Circle.objects.filter(founder_id__in=ids).exclude(state="ended"):
        endings.over(one.id)
