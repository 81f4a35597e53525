"""In every format, in each of its parts: a door that is closed to one is the closed door of all (R27)."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from game.circles.events.meetings import CircleCard
from game.circles.rules import machine
from game.circles.rules.parts import Stage
from game.circles.view.ring import Ring
from game.circles.wording import cards
from game.common.refusals import Refused
from tests.game import formats_played as play

CYD, DAN = UUID(int=98), UUID(int=99)


def circle(form):
    """A circle that plays this format."""
    return CircleCard(
        uuid4(),
        "owls",
        "The Night Owls",
        "For those who lie awake.",
        uuid4(),
        form,
        "peer",
        9,
        "Often.",
        agreements=("Be kind.",),
        agreements_version=1,
    )


def all_of(meeting, card, reader):
    """Whatever this reader, who has no seat, is answered and shown."""
    names = {seat.id: f"N{seat.id.int}" for seat in meeting.seats}
    told = []
    for kind in play.KINDS:
        for dice in range(4):
            deed = play.built(kind, reader, dice)
            try:
                machine.step(meeting, deed, meeting.now)
                told.append((kind.__name__, dice, "yes"))
            except Refused as no:
                told.append((kind.__name__, dice, type(no).__name__, str(no)))
    seen = Ring(card, card.id, meeting, names, meeting.now).seen_by(reader).whole()
    listed = cards.circle_list([(card, "the hearth", meeting, None)], reader)
    shown = cards.card(card, "the hearth", meeting, names, reader=reader)
    return (
        told,
        seen,
        listed,
        shown,
        cards.seen_in(card, meeting, names, reader),
        cards.order(meeting, names, reader),
    )


@pytest.mark.parametrize("key", play.live_formats())
def test_r27_in_every_part_a_door_closed_to_one_is_the_closed_door_of_all(key):
    form = play.format_named(key)
    card = circle(form)
    meetings = [play.begun_at(form, 3, part)[0] for part in range(len(form.phases))]
    gathering, _ = machine.opened(form, 0.0)
    for seat in play.SEATS[:2]:
        for deed in (play.built(play.e.Sit, seat, 0), play.e.Agree(seat)):
            gathering, _ = machine.step(gathering, deed, 0.0)
    for meeting in (gathering, *meetings):
        closed_to_one = replace(meeting, closed_to=frozenset({CYD}))
        closed = replace(meeting, locked=True)
        assert all_of(closed_to_one, card, CYD) == all_of(closed, card, CYD)
        assert all_of(closed_to_one, card, DAN) == all_of(meeting, card, DAN)
        if meeting.stage is Stage.GATHERING and not meeting.brought:
            assert all_of(closed_to_one, card, CYD) != all_of(meeting, card, CYD)


def test_a_closed_door_is_told_apart_from_an_open_one_by_what_is_compared_here():
    form = play.format_named("rounds")
    meeting, _ = play.begun_at(form, 3, 0)
    card = circle(form)
    for at, (one, other) in enumerate(
        zip(all_of(meeting, card, CYD), all_of(replace(meeting, locked=True), card, CYD), strict=True)
    ):
        assert (one != other) is (at != 5), at
