"""From the rows of a circle to what memory knows of it."""

from collections.abc import Mapping
from uuid import UUID

from game.circles import models as m
from game.circles.care import side_rooms
from game.circles.events.meetings import CircleCard
from game.circles.rules.formats.form import Format
from game.circles.rules.standing import KEEPS
from game.people import selectors as people
from game.personas import selectors as personas

ENDING = "circle_ending"
"""The format of the last meeting of a circle."""

Roles = Mapping[UUID, frozenset[str]]


def card(row: m.Circle, form: Format, roles: Roles) -> CircleCard:
    """What is known of a circle that has a place, and plays this format today."""
    return CircleCard(
        id=row.id,
        key=row.key,
        name=row.name,
        purpose=row.purpose,
        place_id=row.place_id,
        form=form,
        led_by=led_by(row, roles),
        capacity=row.capacity,
        when=row.when,
        agreements=tuple(row.agreements.split("\n")),
        agreements_version=row.agreements_version,
        membership=row.membership,
        intake=tuple(row.intake),
        tags=tuple(row.tags),
        formats=tuple(row.formats) or (row.format,),
        listening=row.listening,
        course_at=row.course_at,
        met=row.met,
        review_due=0 < row.review_every <= row.since_review,
        review_every=row.review_every,
        state=row.state,
        meetings_left=row.meetings_left,
        is_ours=row.source == "house",
        side_id=side_rooms.beside(row.place_id, row.led_by),
        roles=roles,
    )


def led_by(row: m.Circle, roles: Roles) -> str:
    """Who leads it, as the house can say it today: people's own circle is led by a professional only while
    a steward has checked the profession of somebody who keeps it."""
    if row.led_by != "professional" or row.source == "house":
        return row.led_by
    keepers = [who_id for who_id, held in roles.items() if held & set(KEEPS)]
    licensed = set(people.licences()) & set(personas.persons_of(keepers).values())
    return "professional" if licensed else "peer"


def format_of(row: m.Circle) -> str:
    """The format that it plays next: its own, and at its last meeting that of an ending."""
    return ENDING if row.state == "ending" and row.meetings_left == 1 else row.format


def roles() -> dict[UUID, dict[UUID, frozenset[str]]]:
    """What members hold in each circle, by the ids of circle and persona; who was retired holds nothing."""
    found: dict[UUID, dict[UUID, frozenset[str]]] = {}
    rows = m.Membership.objects.exclude(roles=[]).values_list("circle_id", "persona_id", "roles")
    in_use = personas.in_use(persona_id for _, persona_id, _ in rows)
    for circle_id, persona_id, held in rows:
        if persona_id in in_use:
            found.setdefault(circle_id, {})[persona_id] = frozenset(held)
    return found
