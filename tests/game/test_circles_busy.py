"""A busy database and a broken meeting: nobody who wants out hears on, and no meeting stops the others."""

import pytest

from game.circles import registry, services
from game.circles.meetings import keeping, rows
from game.common.refusals import Busy
from game.places import atlas, presence


@pytest.fixture
def ring(person, time):
    """Ann, Ben and Cyd have seats in the Hearth, and gather."""
    members = [person(name, at="hearth") for name in ("Ann", "Ben", "Cyd")]
    for member in members:
        member.type("sit")
        member.type("agree")
    for member in members:
        member.told.clear()
    return members


@pytest.fixture
def busy(monkeypatch):
    """The rows of meetings cannot be written until `busy.undo()`."""

    def refuse(*args, **kwargs):
        raise Busy

    monkeypatch.setattr(rows, "update", refuse)
    return monkeypatch


def test_r34_whoever_types_leave_is_out_at_once_and_the_seat_follows(ring, busy, time):
    ann, ben, cyd = ring
    assert "You are out" in ben.type("leave")[0]
    ann.type("say only for those who stay")
    assert not any("only for those" in line for line in ben.heard)
    assert any("only for those" in line for line in cyd.heard)
    busy.undo()
    time.pass_(2)
    assert registry.meeting_of(ben.who.id) is None
    assert any("seat" in line for line in ben.heard)


def test_r34_whoever_walks_out_is_out_and_never_counted_as_dropped(ring, busy, time):
    ann, ben, _ = ring
    ben.type("house")
    time.pass_(2)
    busy.undo()
    time.pass_(2)
    assert registry.meeting_of(ben.who.id) is None
    assert presence.place_of(ben.who.id) == atlas.keyed("circle_house").id
    assert not any("dropped" in line for line in ann.heard)


def test_a_meeting_that_breaks_does_not_stop_time_for_the_others(ring, person, time, monkeypatch):
    dee = person("Dee", at="willow")
    dee.type("sit")
    dee.type("agree")
    hearth = registry.meeting_at(atlas.keyed("hearth").id)
    faults = []
    monkeypatch.setattr(keeping, "fault", faults.append)
    whole = rows.update

    def breaks(meeting_id, before, after):
        if meeting_id == hearth.id:
            raise RuntimeError("one bad meeting")
        whole(meeting_id, before, after)

    monkeypatch.setattr(rows, "update", breaks)
    time.now += 4_000
    services.tick(now=time.now)
    assert "meeting" in faults
    assert registry.meeting_at(atlas.keyed("willow").id) is None, "its time to gather was over"


def test_a_raised_hand_is_shown_to_its_owner_and_to_whoever_holds_the_meeting(ring):
    ann, ben, cyd = ring
    ann.type("host")
    ann.type("begin")
    cyd.type("hand")
    assert "hand up" in cyd.type("order")[0] and "hand up" in ann.type("order")[0]
    assert "hand up" not in ben.type("order")[0]


def test_whoever_has_no_seat_whispers_to_nobody_in_a_meeting(ring, person):
    ann = ring[0]
    una = person("Una", at="hearth")
    ann.type("host")
    ann.type("begin")
    ann.told.clear()
    answer = una.type("whisper ann=psst")
    assert "whispers go to the facilitator" in answer[0] and ann.heard == []
