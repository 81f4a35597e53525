"""What is kept of a meeting and what is not: rows and memory, failed changes, restarts."""

import random

import pytest
from django.apps import apps
from django.db import OperationalError

from game.circles import registry, services
from game.circles.care import company
from game.circles.meetings import chairing, rows, waking
from game.circles.models import Circle, Meeting, Seat
from game.circles.rules.counters import counted
from game.circles.rules.parts import Stage
from game.circles.rules.time import latest_end_s
from game.common import changes
from game.common.refusals import Busy, Refused
from game.places import atlas, presence
from game.places import services as places
from game.talk import services as talk
from game.talk.events import LineSpoken

pytestmark = pytest.mark.django_db


def meeting(place_id):
    return running(place_id).meeting


def running(place_id):
    """The meeting of the circle of that place, in its ring or next door, or None."""
    return registry.meeting_of_circle(registry.circle_at(place_id).id)


def test_open_talk_and_later_lines_of_a_turn_write_nothing(ring, time, django_assert_num_queries):
    ann, ben, *_ = ring
    with django_assert_num_queries(0):
        talk.say(ben.who, "we have not begun", now=time())
    services.begin(ann.who, now=time())
    services.share(ann.who, "first line...", now=time())
    with django_assert_num_queries(0):
        services.share(ann.who, "second line...", now=time())
        services.tick(now=time())
    assert 'Ann says, "second line..."' in ben.heard_all


def all_text_in_rows() -> str:
    return repr([list(model._base_manager.values()) for model in apps.get_models()])


def test_r12_no_row_holds_a_word_that_was_spoken(round_of, time):
    ann, *_ = round_of
    Circle.objects.filter(key="evening").update(purpose="planted heronwater")
    assert "heronwater" in all_text_in_rows()
    services.share(ann.who, "my canary is tamarisk...", now=time())
    talk.pose(ann.who, "holds the tamarisk", now=time())
    services.done(ann.who, now=time())
    assert "tamarisk" not in all_text_in_rows()


def same_as_rows() -> None:
    for living in registry.living.values():
        row = Meeting.objects.get(id=living.id)
        assert counted(rows.read(row, living.meeting.form)) == counted(living.meeting)
        assert row.version == living.meeting.version


def share_some(who, now):
    services.share(who, "some words", now=now)


DEEDS = [
    *(
        services.sit,
        services.agree,
        services.quiet,
        services.host,
        services.begin,
        services.begin,
        services.hand,
    ),
    *(services.done, services.done, services.pass_turn, services.pause, services.hold, services.resume),
    *(services.bell, services.next_phase, services.leave, chairing.read_closing),
    share_some,
    lambda who, now: services.extend(who, 5, now=now),
    lambda who, now: services.give_piece(who, None, now=now),
    lambda who, now: services.order(who, (who.id,), now=now),
    lambda who, now: services.person_dropped(who.id),
    lambda who, now: services.person_returned(who.id),
]


SEATED = [
    *(
        services.sit,
        services.agree,
        services.agree,
        services.host,
        services.begin,
        services.done,
        services.quiet,
    ),
    *(
        services.pass_turn,
        services.pause,
        services.resume,
        services.resume,
        services.next_phase,
        services.leave,
    ),
]


@pytest.mark.parametrize("seed", range(4))
def test_r26_on_a_wild_evening_words_reach_only_who_is_there_and_agreed(person, time, seed, monkeypatch):
    dice, place = random.Random(100 + seed), "hearth" if seed % 2 else "willow"
    people = [person(name, at=place) for name in ("Ann", "Ben", "Cyd")]
    place_id, heard = atlas.keyed(place).id, []

    def listen(line):
        living = registry.meeting_at(place_id)
        seats = living.meeting.seats if living else ()
        agreed = {seat.id for seat in seats if seat.agreed and not seat.left}
        heard.append((living, set(line.heard_by), set(presence.ids_at(place_id)), agreed, line.speaker_id))

    monkeypatch.setitem(changes._listeners, LineSpoken, [listen])
    for _ in range(400):
        actor = dice.choice(people)
        living = registry.meeting_at(place_id)
        time.now += dice.choice([0, 1, 5, 30])
        move = dice.choice(["deed", "deed", "say", "say", "drop", "walk"])
        if living and move == "say" and living.meeting.holder:
            actor = next(one for one in people if one.who.id == living.meeting.holder)
        try:
            if presence.place_of(actor.who.id) is None:
                places.stand(actor.who)
                places.announce(actor.who)
            elif presence.place_of(actor.who.id) != place_id:
                places.walk(actor.who, place_id, now=time())
            elif move == "say":
                talk.say(actor.who, "a line", now=time())
            elif move == "drop" and dice.random() < 0.2:
                places.leave_house(actor.who, dropped=True)
            elif move == "walk" and dice.random() < 0.1:
                places.home(actor.who, now=time())
            else:
                dice.choice(SEATED)(actor.who, now=time())
        except Refused:
            services.tick(now=time())
    for living, by, here, agreed, speaker in heard:
        assert speaker in by <= here
        assert living is None or by <= agreed
    assert sum(living is not None for living, *_ in heard) > 5


def what_fits(state):
    """What people would do next in a meeting that goes its way."""
    if state.hold:
        return [(services.host, None), (services.resume, state.host)]
    if state.holder is None:
        return [(services.next_phase, state.host), (share_some, None)]
    return [(deed, state.holder) for deed in (services.done, services.pass_turn, share_some)]


@pytest.mark.parametrize("seed", range(6))
def test_r28_after_each_deed_rows_and_memory_say_the_same(person, time, seed):
    """A wild evening in a circle of rounds or with the piece; when one meeting is over the next begins."""
    dice = random.Random(seed)
    place = "hearth" if seed % 2 else "willow"
    people = [person(name, at=place) for name in ("Ann", "Ben", "Cyd")]
    place_id, holders = atlas.keyed(place).id, 0
    for _ in range(150):
        if running(place_id) is None:
            for actor in people:
                if presence.place_of(actor.who.id) != place_id:
                    places.walk(actor.who, place_id, now=time())
                services.sit(actor.who, now=time())
                if not meeting(place_id).seat(actor.who.id).agreed:
                    services.agree(actor.who, now=time())
            services.host(people[0].who, now=time())
            services.begin(people[0].who, now=time())
        before = meeting(place_id)
        deed, actor = dice.choice(DEEDS), dice.choice(people)
        if dice.random() < 0.7:
            deed, seat_id = dice.choice(what_fits(before))
            actor = next((one for one in people if one.who.id == seat_id), actor)
        if before.stage is Stage.AFTERCARE and dice.random() < 0.5:
            deed = company.come_along
        time.now += dice.choice([300, 900] if before.stage is Stage.AFTERCARE else [0, 1, 5, 30])
        try:
            deed(actor.who, now=time())
        except Refused:
            services.tick(now=time())
        same_as_rows()
        after = running(place_id)
        holders += after is not None and after.meeting.holder not in (None, before.holder)
    assert holders > 5


@pytest.mark.parametrize("written_first", [True, False])
def test_r36_after_a_failed_change_memory_and_rows_are_as_before(
    round_of, time, monkeypatch, hearth, written_first
):
    ann, ben, *_ = round_of
    before, write = meeting(hearth), rows.update

    def fails(*args):
        if written_first:
            write(*args)
        raise OperationalError("database is locked")

    monkeypatch.setattr(rows, "update", fails)
    with pytest.raises(Busy):
        services.done(ann.who, now=time())
    assert meeting(hearth) is before
    same_as_rows()
    assert ben.heard == []
    monkeypatch.undo()
    services.done(ann.who, now=time())
    assert meeting(hearth).holder == ben.who.id


def test_r30_after_a_restart_the_meeting_is_where_it_was_and_downtime_does_not_count(round_of, time, hearth):
    ann, ben, cyd, dee = round_of
    services.pass_turn(ann.who, now=time())
    time.pass_(20)
    before = meeting(hearth)
    registry.forget()
    presence.clear()
    waking.load_all(now=time())
    assert meeting(hearth) == before
    assert waking.latest_time() <= time()
    for actor in (ann, ben, dee):
        places.stand(actor.who)
        places.announce(actor.who, quietly=True)
    waking.all_back(now=time())
    assert meeting(hearth).seat(cyd.who.id).dropped_at == time()
    assert meeting(hearth).holder == ben.who.id
    assert time() - meeting(hearth).turn.began == pytest.approx(20)


def test_a_meeting_whose_format_no_longer_fits_is_closed_at_start(round_of, time, hearth):
    Meeting.objects.update(phase_index=9)
    waking.load_all(now=time())
    assert registry.meeting_at(hearth) is None
    assert Seat.objects.count() == 0


def test_a_closed_meeting_keeps_no_seats_only_how_many_sat(round_of, time, hearth):
    ann, *_ = round_of
    chairing.read_closing(ann.who, now=time())
    company.come_along(ann.who, now=time())
    services.next_phase(ann.who, now=time())
    assert running(hearth) is None
    assert Seat.objects.count() == 0
    row = Meeting.objects.get()
    assert (row.stage, row.sat, row.host_id, row.holder_id) == ("ended", 3, None, None)
    places.walk(ann.who, hearth, now=time())
    services.sit(ann.who, now=time())
    assert Meeting.objects.count() == 2


def test_a_meeting_ends_by_itself_within_the_bound_while_the_house_ticks(round_of, time, hearth):
    end = meeting(hearth).opened + latest_end_s(meeting(hearth).form)
    while running(hearth) and time.now < end:
        time.now += 30
        services.tick(now=time())
    assert running(hearth) is None
    assert Meeting.objects.get().stage == Stage.ENDED


def test_between_waking_and_the_return_of_all_nobody_has_dropped(round_of, time, hearth):
    waking.load_all(now=time())
    presence.clear()
    services.tick(now=time())
    assert all(seat.dropped_at is None for seat in meeting(hearth).seats)
    waking.all_back(now=time())
    assert all(seat.dropped_at == time() for seat in meeting(hearth).seats)
