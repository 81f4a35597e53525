"""What programs are told, as plain values; the same that the pages show, by the same selectors."""

from datetime import date
from typing import Any
from uuid import UUID

from game.circles import public
from game.circles.formats import repertoire
from game.circles.standing import mine
from game.circles.wording import formats as of_formats
from game.common import texts
from game.people import keeping, wording
from game.people import selectors as people
from game.personas import selectors
from game.personas.wording import KINDS
from server.web import hop
from server.web.circles import about
from server.web.keeping import UNSHOWN

Told = dict[str, Any]


def circles() -> list[Told]:
    """Every circle, as a guest reads of it."""
    shown = hop.in_house(public.every)
    return [_circle(one) for one in shown if not one.circle.by_pair]


def _circle(shown: public.Shown) -> Told:
    circle = shown.circle
    return {
        "key": circle.key,
        "name": circle.name,
        "purpose": circle.purpose,
        "concerns": list(circle.tags),
        "when": circle.when,
        "format": circle.form.name,
        "membership": circle.membership,
        "led_by": circle.led_by,
        "seats": circle.seats,
        "meets_now": shown.is_met,
        "now": shown.now,
        "held_by": shown.held_by,
        "page": about.path_of(circle),
    }


def formats() -> list[Told]:
    """Every way of sitting together."""
    found = of_formats.that_differ(hop.in_house(repertoire.every_format))
    return [
        {
            "name": form.name,
            "title": form.title,
            "about": form.about,
            "family": form.family,
            "led_by": form.led_by,
            "length": of_formats.length(form),
            "least": form.minimum,
            "most": form.maximum,
            "membership": form.membership,
            "can_meet": form.is_live,
            "page": f"/formats/{form.name}",
        }
        for form in found
    ]


def me(person_id: UUID) -> Told:
    """Who is signed in, as others see them, and how things stand with what they agreed to."""
    worn = selectors.worn_by(person_id)
    return {
        "persona": worn.name if worn is not None else "",
        "roles": sorted(people.roles(person_id)),
        "consent": {
            "version": texts.data("consent.yaml")["version"],
            "is_current": people.consent_is_current(person_id),
        },
    }


def personas(person_id: UUID) -> list[Told]:
    """All of one's own, those that are retired last."""
    return [
        {
            "name": one.name,
            "kind": KINDS[one.kind].word,
            "pronouns": one.pronouns,
            "short": one.short,
            "worn": one.worn,
            "rests_since": one.rested_on,
            "retired_on": one.retired_on,
            "page": f"/personas/{one.id}",
        }
        for one in (*selectors.wardrobe(person_id), *selectors.retired(person_id))
    ]


def my_circles(person_id: UUID) -> Told:
    """Where one belongs, as whom, and where one waits at the door."""
    belongs, asks = hop.in_house(_mine, person_id, date.today())
    return {
        "belongs": [
            {
                "circle": one.circle.key,
                "name": one.circle.name,
                "persona": one.persona.name,
                "roles": list(one.roles),
                "asked_to_be": one.asked,
                "agreed_to": one.version,
                "agreements": one.circle.agreements_version,
                "rests_until": one.rests_until,
                "page": about.path_of(one.circle),
            }
            for one in belongs
        ],
        "asks": [
            {
                "circle": one.circle.key,
                "name": one.circle.name,
                "persona": one.persona.name,
                "asked_on": one.asked_on,
                "declined": one.declined,
                "page": about.path_of(one.circle),
            }
            for one in asks
        ],
    }


def _mine(person_id: UUID, today: date) -> tuple[list[mine.Belonging], list[mine.Asking]]:
    return mine.belongs(person_id, today=today), mine.asks(person_id, today=today)


def kept(person_id: UUID) -> list[Told]:
    """Everything that the house keeps about one, kind by kind."""
    return [
        {
            "key": one.kind.key,
            "name": wording.name(one),
            "group": wording.title(one.kind.heading),
            "what": one.kind.what,
            "why": one.kind.why,
            "readers": one.kind.readers,
            "until": one.kind.until,
            "count": one.count,
            "rows": [wording.row(row | UNSHOWN if UNSHOWN.keys() <= row.keys() else row) for row in one.rows],
        }
        for one in hop.in_house(keeping.all_of, person_id)
    ]
