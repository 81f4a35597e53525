"""What holds for every client of every meeting: it rebuilds what the house sees, and sees what words say."""

from dataclasses import replace
from uuid import UUID

from hypothesis import event, given, settings

from game.circles.events.meetings import CircleCard
from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.may import Room, asked
from game.circles.rules.parts import Share, Stage
from game.circles.view.ring import Ring, changed
from game.circles.wording import cards
from game.common.refusals import Refused
from tests.game.test_circles_laws import SEATS, evenings, forms, many, played
from tests.game.test_circles_laws_of_seats import any_evening, turning
from tests.schemas import Reader, order_said

OUTSIDE, GUEST, MEETING = UUID(int=9), UUID(int=10), UUID(int=77)
READERS = [*SEATS, OUTSIDE, GUEST]
NAMES = dict(zip(SEATS, ("Ann", "Ben", "Cyd", "Dee", "Eli"), strict=True))
fewer = settings(many, max_examples=25)


def card_of(form):
    """A circle of this format."""
    return CircleCard(
        UUID(int=50), "dusk", "the Dusk Circle", "", UUID(int=51), form, "peer", 4, "", ("a",), 1
    )


def ring_of(meeting, now):
    """The meeting as its readers see it."""
    return Ring(card_of(meeting.form), MEETING, meeting, NAMES, now)


def seen(ring, reader):
    """What one reader sees."""
    return ring.seen_by(reader, guest=reader == GUEST)


def flat(view):
    """All keys of a view but those that a client counts by itself or does not get for what it cannot see."""
    return {key: value for key, value in view.whole()[1].items() if key not in COUNTED}


COUNTED = ("full", "version", "seconds_left")


def is_away(meeting, reader):
    """Whether the line of this reader is down."""
    seat = meeting.seat(reader)
    return seat is not None and seat.dropped_at is not None


@fewer
@given(forms, any_evening)
def test_a_client_that_only_merges_facts_knows_what_the_house_sees_at_each_version(form, evening):
    clients = {reader: Reader() for reader in READERS}
    shown = dict.fromkeys(READERS)
    for _, _, now, meeting, _ in played(form, evening):
        ring = ring_of(meeting, max(now, meeting.now))
        for reader, client in clients.items():
            if is_away(meeting, reader):
                clients[reader], shown[reader] = Reader(), None
                continue
            after = seen(ring, reader)
            sent = changed(shown[reader], after)
            for package, value in sent:
                client.takes(package, value)
                assert value["version"] == meeting.version
            assert [package for package, _ in sent] == [one for one in ORDER if one in dict(sent)]
            knows = {key: value for key, value in client.circle.items() if key not in COUNTED}
            assert knows == flat(after)
            if sent:
                event(f"{len(sent)} packages")
            shown[reader] = after


ORDER = ("Circle.Phase", "Circle.Turn", "Circle.State")


@fewer
@given(forms, any_evening)
def test_what_a_client_sees_changes_only_with_the_version_or_with_a_place_that_was_kept(form, evening):
    """So that whoever shows it at each version, and when the facilitator's place was kept, misses nothing."""
    last = None
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        ring = ring_of(meeting, now)
        views = {reader: seen(ring, reader) for reader in READERS}
        if last and last[0] == (meeting.version, meeting.host_here(now)):
            for reader, view in views.items():
                assert changed(last[1][reader], view) == [] or meeting.stage is Stage.ENDED
        last = (meeting.version, meeting.host_here(now)), views


@fewer
@given(forms, any_evening)
def test_time_left_runs_by_itself_and_stands_still_in_a_hold(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        for reader in SEATS:
            first, later = (seen(ring_of(meeting, at), reader) for at in (now, now + 7))
            left, then = first.phase["seconds_left"], later.phase["seconds_left"]
            whole_s = first.phase["part_s"]
            assert whole_s == later.phase["part_s"] and (whole_s is None) == (left is None)
            assert left is None or left <= whole_s
            if left is None:
                assert then is None
            elif meeting.hold is not None:
                assert then == left
            else:
                assert then in (max(0, left - 7), max(0, left - 6), max(0, left - 8))


@fewer
@given(forms, any_evening)
def test_the_words_that_have_room_are_asked_once_for_seats_that_the_rules_take_alike(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        room = Room(meeting, now)
        for reader in [*SEATS, OUTSIDE]:
            assert room.of(reader) == asked(replace(meeting, free_since=None), reader, now)


@fewer
@given(forms, any_evening)
def test_a_client_sees_exactly_what_the_word_order_says_to_its_reader(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        if meeting.stage is Stage.ENDED:
            continue
        ring = ring_of(meeting, max(now, meeting.now))
        for reader in READERS:
            whole = seen(ring, reader).whole()[1]
            said = order_said(cards.order(meeting, NAMES, reader))
            sharing = set(whole["order"])
            sits = whole["you"]["seat"] in ("sharing", "listening")
            for key in ("order", "listening", "reading", "holder"):
                assert whole[key] == said[key], key
            assert set(whole["away"]) & sharing == said["away"]
            assert set(whole["hands"]) == said["hands"]
            if whole["turns"] or whole["phase"] in ("in", "out", "story"):
                turns = {name: turn for name, turn in said["turns"].items() if sits}
                assert whole["turns"] == turns
            assert whole["held_by"] == said["held_by"] or not sits


@fewer
@given(forms, any_evening)
def test_r26_whoever_has_no_seat_sees_what_look_shows_and_nothing_hidden(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        if meeting.stage is Stage.ENDED:
            continue
        ring = ring_of(meeting, max(now, meeting.now))
        look = "\n".join(cards.seen_in(card_of(form), meeting, NAMES))
        for reader in (OUTSIDE, GUEST):
            whole = seen(ring, reader).whole()[1]
            hidden = ("reading", "away", "hands", "turns", "turn", "floor", "seconds_left", "part_s")
            assert not any(whole[key] for key in hidden)
            assert whole["hold"] in (None, "facilitator", "alone")
            assert all(name in look for name in [*whole["order"], *whole["listening"]])
            assert not whole["you"]["holds"] and whole["you"]["seat"] == "none"
        assert seen(ring, GUEST).state["you"]["may"] == []


@fewer
@given(forms, any_evening)
def test_hands_are_for_who_holds_the_meeting_and_the_cap_of_a_turn_for_who_has_it(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        ring = ring_of(meeting, max(now, meeting.now))
        for reader in READERS:
            view = seen(ring, reader)
            raised = [NAMES[seat.id] for seat in meeting.raised]
            own = [name for name in raised if name == NAMES.get(reader)]
            assert view.state["hands"] == (raised if reader == meeting.host else own)
            turn = view.turn["turn"] or {}
            assert ("cap_s" in turn) == (reader == meeting.holder and meeting.turn is not None)


@fewer
@given(forms, turning)
def test_a_pass_that_is_said_ahead_is_seen_by_nobody_else(form, evening):
    """Two meetings that differ only in it look alike to every other client, but for the version."""
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        for seat in meeting.waiting:
            if seat.dropped_at is not None:
                continue  # whoever does something has come back, which the ring may know
            try:
                passed, _ = machine.step(meeting, e.Pass(seat.id), now)
            except Refused:
                continue
            if passed.seat(seat.id).share is not Share.AHEAD:
                continue
            event("a pass ahead")
            for reader in READERS:
                without, with_it = (seen(ring_of(one, now), reader) for one in (meeting, passed))
                if reader == seat.id:
                    assert with_it.state["you"]["passing"] and "pass" not in with_it.state["you"]["may"]
                else:
                    assert changed(without, with_it) == []


@fewer
@given(forms, evenings)
def test_who_is_on_the_way_out_sees_the_circle_as_from_outside(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        for seat in meeting.present:
            ring = Ring(card_of(form), MEETING, meeting, NAMES, now, frozenset({seat.id}))
            out, outside = ring.seen_by(seat.id), ring.seen_by(OUTSIDE)
            assert (out.phase, out.turn) == (outside.phase, outside.turn)
            assert out.state["you"] == {"seat": "none", "holds": False, "may": []}
            assert out.state | {"you": None} == outside.state | {"you": None}
