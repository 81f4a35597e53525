"""Every column that holds text, and how it comes to hold what it holds (R16, R17).

A column is either the house's own (`HOUSE`: keys, marks, hashes, words of a closed list, texts of files), or
a person writes it, and then here stands through which line, and what is kept because of it. A new column
without a line here fails test_fields.py: whoever adds one says which it is.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from tests.conftest import Actor
from tests.unlinkable.steps import OPEN

Kept = Callable[[Actor], list[str]]


@dataclass(frozen=True)
class Written:
    """A person writes it by typing `lines`, where `{words}` stands for what they write and `{me}` for their
    name.

    `is_whole` says that what is kept is the words, cleaned, and nothing but them. `before` are steps that go
    before
    (unlinkable/ground.py).
    """

    lines: tuple[str, ...]
    kept: Kept
    is_whole: bool = True
    before: tuple[str, ...] = ()


def texts() -> set[str]:
    """Every column of ours that can hold text, as app.Model.column."""
    kinds = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
    return {
        f"{model._meta.app_label}.{model.__name__}.{column.name}"
        for model in apps.get_models()
        if model.__module__.startswith("game.")
        for column in model._meta.get_fields()
        if isinstance(column, kinds)
    }


def _mask(field: str) -> Kept:
    def kept(actor: Actor) -> list[str]:
        from game.personas.models import Persona

        said = Persona.objects.values_list(field, flat=True).get(id=actor.who.id)
        return said if isinstance(said, list) else [said] if said else []

    return kept


def _column(app: str, name: str, column: str, lines: bool = False) -> Kept:
    def kept(actor: Actor) -> list[str]:
        found = [said for said in apps.get_model(app, name).objects.values_list(column, flat=True) if said]
        if lines:
            return [line for said in found for line in said.split("\n")]
        return [one for said in found for one in (said if isinstance(said, list) else [said])]

    return kept


def _founded(column: str, lines: bool = False) -> Kept:
    """Of circles that people have founded; where it is empty the agreements that stand until then."""

    def kept(actor: Actor) -> list[str]:
        from game.circles.models import Circle

        found = Circle.objects.filter(source="person").values_list(column, "agreements")
        if lines:
            return [line for said, stands in found for line in (said or stands).split("\n")]
        return [one for said, _ in found for one in (said if isinstance(said, list) else [said])]

    return kept


def _rooms(column: str) -> Kept:
    """Of rooms that were made with a circle."""

    def kept(actor: Actor) -> list[str]:
        from game.places.models import Place, Way

        kind = Way if column == "names" else Place
        return list(kind.objects.filter(source="person").values_list(column, flat=True))

    return kept


def _versions(actor: Actor) -> list[str]:
    from game.circles.models import CircleAgreements

    found = CircleAgreements.objects.filter(circle__source="person").order_by("version")
    return found.last().lines.split("\n") if found else []


def _answers(actor: Actor) -> list[str]:
    from game.circles.models import Application
    from game.circles.standing import sealed

    said = [json.loads(sealed.opened(row.id, "answers", row.answers)) for row in Application.objects.all()]
    return [words for one in said for _, words in (one["answers"] if isinstance(one, dict) else one)]


def _farewells(actor: Actor) -> list[str]:
    from game.circles.models import Farewell
    from game.circles.standing import sealed

    return [sealed.opened(row.id, "farewell", row.words) for row in Farewell.objects.all()]


def _pages(actor: Actor) -> list[str]:
    from game.people import vault
    from game.personas.models import Page

    pages = Page.objects.filter(persona_id=actor.who.id)
    return [
        vault.opened(actor.who.person_id, actor, row.id, row.field, bytes(row.sealed), now=actor.time())
        for row in pages
    ]


FOUNDED = ("found New Owls=For those who lie awake.",)
ASKED = ("Nell keeps the ring", "ring membership=closed", 'ring intake=["What brings you?"]')

WRITTEN: dict[str, Written] = {
    "personas.Persona.name": Written(
        ("persona new {words}=they/them/A coat.",), _column("personas", "Persona", "name"), False
    ),
    "personas.Persona.pronouns": Written(("pronouns {words}",), _mask("pronouns")),
    "personas.Persona.short": Written(("shortdesc {words}",), _mask("short")),
    "personas.Persona.face_words": Written(("face ={words}",), _mask("face_words")),
    "personas.Persona.look": Written(("@describe me={words}",), _mask("look")),
    "personas.Persona.arrive": Written(("messages arrive={words}",), _mask("arrive")),
    "personas.Persona.leave": Written(("messages leave={words}",), _mask("leave")),
    "personas.Persona.absent": Written(("messages absent={words}",), _mask("absent")),
    "personas.Persona.page": Written(("messages page={words}",), _mask("page")),
    "personas.Persona.lived": Written(("claims lived={words}",), _mask("lived")),
    "personas.Persona.imagined": Written(("claims imagined={words}",), _mask("imagined")),
    "personas.Page.sealed": Written(("keeps {words}",), _pages, before=OPEN),
    "people.Practitioner.licence": Written(
        ("practitioner {me}={words}; Austria",), _column("people", "Practitioner", "licence"), False
    ),
    "people.Practitioner.jurisdiction": Written(
        ("practitioner {me}=nurse; {words}",), _column("people", "Practitioner", "jurisdiction"), False
    ),
    "people.Practitioner.duty": Written(
        ("practitioner {me}=nurse; Austria; {words}",), _column("people", "Practitioner", "duty"), False
    ),
    "circles.Circle.name": Written(("found {words}=For those who lie awake.",), _founded("name"), False),
    "circles.Circle.purpose": Written((*FOUNDED, "circle/edit purpose={words}"), _founded("purpose")),
    "circles.Circle.when": Written((*FOUNDED, "circle/edit when={words}"), _founded("when")),
    "circles.Circle.intake": Written((*FOUNDED, "circle/edit intake={words}"), _founded("intake"), False),
    "circles.Circle.draft": Written((*FOUNDED, "agreements/add {words}"), _founded("draft", lines=True)),
    "circles.Circle.agreements": Written(
        (*FOUNDED, "agreements/add {words}", "agreements/publish"), _founded("agreements", lines=True)
    ),
    "circles.CircleAgreements.lines": Written(
        (*FOUNDED, "agreements/add {words}", "agreements/publish"), _versions
    ),
    "circles.Application.answers": Written(
        ("apply new ways", "{words}", "skip", "yes"), _answers, before=ASKED
    ),
    "circles.Farewell.words": Written(
        ("farewell new ways", "words", "{words}"), _farewells, before=("Pim has met 3",)
    ),
    "places.Place.name": Written(("found {words}=For those who lie awake.",), _rooms("name"), False),
    "places.Place.description": Written(
        ("found {words}=For those who lie awake.",), _rooms("description"), False
    ),
    "places.Way.names": Written(("found {words}=For those who lie awake.",), _rooms("names"), False),
}

_MARKS = "what is kept is a hash, a mark or sealed by the passphrase, never words"
_CLOSED = "one of a closed list of the house's own words"
_NAMES = "the name of a persona, copied from its row, sealed"
_SEALED = "sealed; the tests of reports, the ladder and the plan write and read it"
_FILES = "the texts of files in world/, or keys that the house makes"
HOUSE: dict[str, str] = {
    **dict.fromkeys(
        (
            *("people.Person.login_skeleton", "people.Person.passphrase", "people.Person.recovery"),
            *("people.WebSession.key_hash", "people.TakenName.mark", "personas.Persona.skeleton"),
            *("people.Vault.cost", "people.Vault.salt", "people.Vault.by_passphrase", "people.Vault.by_code"),
            *("circles.PairMet.mark", "people.UnderKey.which", "safety.FirstYes.names_mark"),
            *("safety.Apart.name_mark", "safety.Mute.name_mark", "safety.Refusal.name_mark"),
        ),
        _MARKS,
    ),
    **dict.fromkeys(
        (
            *(
                "people.Person.country",
                "people.Consent.statement",
                "people.Role.name",
                "people.WebSession.browser",
            ),
            *("personas.Persona.kind", "personas.Persona.face", "personas.Page.field", "safety.Shield.tag"),
            *("places.Place.source", "places.Place.kind", "places.Place.time", "places.Place.channel"),
            *("places.Place.reality", "places.Place.agency", "places.Place.presence", "places.Place.speech"),
            *("places.Way.source", "circles.Circle.source", "circles.Circle.state", "circles.Circle.led_by"),
            *("circles.Circle.membership", "circles.Circle.tags", "circles.Circle.format"),
            *("circles.Circle.formats", "circles.Membership.roles", "circles.Membership.asked"),
            *("circles.Membership.absence", "circles.Farewell.kind", "circles.Meeting.stage"),
            *("circles.Meeting.hold_why", "circles.Seat.share"),
            *("circles.Meeting.more", "circles.Seat.more"),
            *("safety.Incident.did", "safety.Incident.part", "safety.Incident.within", "safety.Look.what"),
            *("safety.PlanLine.step", "safety.Refusal.way", "safety.Report.format", "safety.Report.handle"),
            *("safety.Report.kind", "safety.Report.outcome", "safety.Report.reason"),
            *("safety.Sanction.handle", "safety.Sanction.reason", "safety.Sanction.step"),
        ),
        _CLOSED,
    ),
    **dict.fromkeys(
        (
            "places.Place.key",
            "places.Place.aliases",
            "places.Place.backdrop",
            "places.Place.backdrop_words",
            "places.Place.spots",
            "places.Place.memory",
            "circles.Circle.key",
            "circles.Meeting.form",
        ),
        _FILES,
    ),
    **dict.fromkeys(("safety.Apart.called", "safety.Mute.called", "safety.Refusal.called"), _NAMES),
    **dict.fromkeys(
        (
            *(
                "safety.Appeal.words",
                "safety.Appeal.answer",
                "safety.Attached.line",
                "safety.PlanLine.sealed",
            ),
            *("safety.Report.told", "safety.Report.answer", "safety.Sanction.said"),
        ),
        _SEALED,
    ),
    "people.Person.login": "one word of letters; its own tests write it (tests/game/test_people.py)",
    "personas.Reveal.to_called": "a name of a persona, copied from its row",
}
