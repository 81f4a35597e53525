"""One row of a person in every table that can name them: what a house full of evenings would hold."""

from datetime import date, timedelta
from uuid import uuid4

from django.db import models

from game.circles import models as circles
from game.circles.standing import doors, members, sealed
from game.common.house_key import HiddenId
from game.people.models import Consent, Erasure, Person, Practitioner, Role, WebSession
from game.personas.models import Naming, Page, Persona, Reveal
from game.places import services as places
from game.places.models import Standing
from game.safety.models import Shield
from game.safety.order import ladder

ANSWER, BYE = "I answered with a heron", "Goodbye from the heron"


def planted(who, other, *, today: date) -> None:
    """Of `who`, in every table; `other` is somebody else of whom there is a persona."""
    person_id = who.person_id
    Role.objects.get_or_create(person_id=person_id, name="steward")
    Consent.objects.get_or_create(person_id=person_id, statement="adult", version=1)
    Practitioner.objects.create(
        person_id=person_id, licence="nurse", jurisdiction="Austria", duty="", verified_on=today
    )
    Practitioner.objects.create(
        person_id=other.person_id,
        licence="x",
        jurisdiction="y",
        verified_on=today,
        verified_by_id=person_id,
    )
    WebSession.objects.create(
        person_id=person_id, key_hash="0" * 64, browser="Firefox on Linux", began_on=today, used_on=today
    )
    Erasure.objects.create(person_id=person_id, erase_on=today)
    mask = Persona.objects.create(
        person_id=person_id, name="Brave", skeleton="brave", kind="facet", lived=["a dog"]
    )
    Naming.objects.create(person_id=person_id, taken_on=today)
    Page.objects.create(persona=mask, field="keep", sealed=b"x", written_on=today)
    for shown, known, to in ((mask, who, other), (other, other, mask)):
        Reveal.objects.create(
            shown_id=shown.id, known_id=known.id, to_id=to.id, to_called=to.name, said_on=today
        )
    Shield.objects.create(persona_id=who.id, tag="grief")
    places.make_dressing_room(person_id)
    Standing.objects.get_or_create(persona_id=mask.id, place_id=places.first_place(who).id)
    _in_circles(who, mask, today)


def _in_circles(who, mask: Persona, today: date) -> None:
    first, second = circles.Circle.objects.order_by("key")[:2]
    circles.Circle.objects.filter(id=first.id).update(founder_id=who.id)
    circles.Membership.objects.create(circle=first, persona_id=who.id, joined_on=today)
    row_id = uuid4()
    circles.Application.objects.create(
        id=row_id,
        circle=second,
        persona_id=mask.id,
        asked_on=today,
        answers=sealed.sealed(row_id, doors._FIELD, f'[["Why?", "{ANSWER}"]]'),
    )
    row_id = uuid4()
    circles.Farewell.objects.create(
        id=row_id,
        circle=second,
        persona_id=who.id,
        kind=members.WORDS,
        left_on=today,
        words=sealed.sealed(row_id, members._FIELD, BYE),
    )
    _in_a_meeting(first, who)


def _in_a_meeting(circle: circles.Circle, who) -> None:
    whole = {field.name: 0 for field in circles.Meeting._meta.concrete_fields if field.has_default() is False}
    texts = {"id": uuid4(), "circle": circle, "stage": "sitting", "hold_why": "", "form": {}, "more": {}}
    numbers = {
        name: value
        for name, value in whole.items()
        if name not in texts and not circles.Meeting._meta.get_field(name).null
    }
    meeting = circles.Meeting.objects.create(**numbers | texts, host_id=who.id, holder_id=who.id)
    circles.Seat.objects.create(
        meeting=meeting,
        persona_id=who.id,
        position=0,
        quiet=False,
        agreed=True,
        left=False,
        share="waiting",
        offered_again=False,
        paused=False,
    )


# --- every other table, by what its columns are


_SAID = {
    **{"step": "pause", "reason": "harsh", "what": "report"},
    **{"part": "night", "within": "minutes", "way": "page"},
}
_SAID_IN = {
    "safety.PlanLine": {"step": "signs"},
    "safety.Incident": {"did": "listened"},
    "safety.Rest": {"until_on": date.today() + timedelta(days=1)},
    "safety.Report": {"outcome": next(iter(ladder.OUTCOMES)), "decided_on": date.today() - timedelta(days=1)},
}
_OF_A_MASK = ("persona", "mask", "concerns", "decided_by", "seen_by", "seen_too", "to")
_OF_NOBODY = ("circle", "meeting", "report")


def by_columns(table: type[models.Model], who, *, today: date) -> models.Model:
    """One row of this table, of which each column that can name somebody names `who`."""
    said = _SAID | _SAID_IN.get(table._meta.label, {})
    given = {
        field.attname: value
        for field in table._meta.concrete_fields
        if (value := _of(field, who, said, today)) is not None
    }
    return table.objects.create(**given)


def _of(field: models.Field, who, said: dict[str, str], today: date):
    if field.has_default() and not isinstance(field, HiddenId) or isinstance(field, models.AutoField):
        return None
    if isinstance(field, HiddenId):
        if field.name in _OF_NOBODY:
            return uuid4()
        return who.id if field.name.removesuffix("_id").endswith(_OF_A_MASK) else who.person_id
    if isinstance(field, models.ForeignKey):
        return _pointed_at(field.related_model, who, today)
    if field.name in said:
        return said[field.name]
    if field.null:
        return None
    kinds = ((models.UUIDField, uuid4()), (models.BinaryField, b""), (models.DateField, today))
    kinds += ((models.BooleanField, False), (models.IntegerField, 1), (models.CharField, uuid4().hex[:12]))
    value = next(value for kind, value in kinds if isinstance(field, kind))
    return value[: field.max_length] if isinstance(value, str) else value


def _pointed_at(table: type[models.Model], who, today: date):
    if table is Person:
        return who.person_id
    return who.id if table is Persona else by_columns(table, who, today=today).pk
