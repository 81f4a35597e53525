"""Founding a circle: one change makes the circle, its founder's membership, its agreements and its room."""

from datetime import date
from uuid import uuid4

from game.circles import models as m
from game.circles import registry
from game.circles.events.standing import Founded
from game.circles.refusals.standing import FoundedEnough
from game.circles.rules import standing
from game.circles.rules.standing import Draft
from game.circles.standing import agreed, checking, keepers
from game.common import texts
from game.common.changes import change
from game.personas.rules import Who
from game.places import rooms


def check_may_found(who: Who) -> None:
    """`who` can found one more. Raises GuestsFoundNone, OwnNameForCircles, FoundedEnough."""
    keepers.check_own_name(who)
    founded = m.Circle.objects.filter(founder_id=who.id).exclude(state="ended").values_list("id", flat=True)
    # What they founded and others keep now is theirs no longer.
    kept = [circle_id for circle_id in founded if keepers.keeps(who, registry.circles[circle_id])]
    if len(kept) >= standing.FOUNDED_MOST:
        raise FoundedEnough(most=standing.FOUNDED_MOST)


def room_of(called: str) -> dict[str, str]:
    """Name, way and descriptions of the room of a circle that is called so, for rooms.make() and rename()."""
    return {
        "name": f"the room of {called}"[:80],
        "way": standing.bare(called),
        "description": texts.snippet("standing.room", name=called),
        "beside": texts.snippet("standing.side_room", name=called),
        "seen": texts.snippet("standing.room_seen"),
        "seen_beside": texts.snippet("standing.side_room_seen"),
    }


def found(who: Who, draft: Draft, *, today: date) -> Founded:
    """The circle is there, and `who` is its facilitator. Emits PlacesChanged.

    Raises what check_may_found and checking raise, and Busy.
    """
    check_may_found(who)
    called, purpose = checking.name(draft.name), checking.purpose(draft.purpose)
    form = checking.form(draft.format)
    led_by = checking.led_by(_leading(draft, form.led_by), who, form)
    fits = standing.seats_that_fit(form)
    capacity = checking.capacity(str(draft.capacity) if draft.capacity else "", form)
    first, circle_id = agreed.first_lines(), uuid4()
    with change():
        room = rooms.make(f"founded_{circle_id.hex}", **room_of(called))
        row = m.Circle.objects.create(
            id=circle_id,
            key=f"founded_{circle_id.hex}",
            name=called,
            purpose=purpose,
            place_id=room,
            source="person",
            founder_id=who.id,
            state="forming",
            format=form.name,
            formats=[form.name],
            led_by=led_by,
            capacity=capacity,
            listening=min(standing.LISTENING_MOST, standing.listening_most(form)),
            membership=draft.membership,
            intake=list(draft.intake),
            tags=list(draft.tags),
            when=checking.when(draft.when),
            agreements=agreed.one_a_line(first),
            agreements_version=1,
        )
        agreed.keep_version(row.id, 1, row.agreements)
        m.Membership.objects.create(
            circle=row, persona_id=who.id, version=0, roles=[standing.KEEPS[0]], joined_on=today
        )
    rooms.remember()
    keepers.remember()
    return Founded(called, standing.bare(called), capacity, fits, led_by, registry.circles[circle_id])


def _leading(draft: Draft, by_format: str) -> str:
    """Who leads it: as said, where that fits what the format is made for."""
    return by_format if by_format in ("professional", "none") else draft.led_by
