"""What a killed house remembers of a turn, and how news that could not be written are made good."""

import pytest

from game.circles import registry, services
from game.circles.meetings import keeping, rows, waking
from game.circles.models import Meeting
from game.common import changes
from game.common.refusals import Busy
from game.places import atlas, presence
from game.places import services as places
from game.places.keeper import Act, keeper_of
from game.talk import services as talk
from game.talk.events import LineSpoken

pytestmark = pytest.mark.django_db


def seated(person, time, place):
    """Ann, Ben and Cyd sit there, Ann holds the meeting and has begun it."""
    members = [person(name, at=place) for name in ("Ann", "Ben", "Cyd")]
    for member in members:
        services.sit(member.who, now=time())
        services.agree(member.who, now=time())
    services.host(members[0].who, now=time())
    services.begin(members[0].who, now=time())
    for member in members:
        member.told.clear()
    return members


@pytest.fixture
def round_of(person, time, hearth):
    """The first round of the Evening Circle: it is Ann's turn."""
    return seated(person, time, "hearth")


def meeting(place_id):
    return registry.meeting_at(place_id).meeting


def killed(people, time):
    """The house was killed and woke again; everybody is back at once."""
    registry.forget()
    presence.clear()
    waking.load_all(now=time())
    for actor in people:
        places.stand(actor.who)
        places.announce(actor.who, quietly=True)
    waking.all_back(now=time())


def speak_past_the_cap(who, time, place_id):
    """Lines past 130 % of the cap, the last of them this second: what the rows know of is far behind."""
    for _ in range(8):
        services.share(who, "and a little more...", now=time())
        time.pass_(20)
    services.share(who, "nearly there...", now=time())
    turn = meeting(place_id).turn
    assert time() > turn.began + 1.3 * turn.cap_s + 60
    assert Meeting.objects.get(stage="sitting").turn_heard_at < turn.heard_at


def test_r30_whoever_spoke_a_moment_before_the_house_was_killed_keeps_the_turn(round_of, time, hearth):
    ann = round_of[0]
    speak_past_the_cap(ann.who, time, hearth)
    time.pass_(60)
    killed(round_of, time)
    time.pass_(60)
    assert meeting(hearth).holder == ann.who.id
    services.share(ann.who, "there [done]", now=time())
    assert meeting(hearth).holder == round_of[1].who.id


def test_r30_whoever_spoke_in_an_open_part_keeps_the_floor_after_a_kill(person, time):
    people, willow = seated(person, time, "willow"), atlas.keyed("willow").id
    ann = people[0]
    while meeting(willow).phase.floor != "popcorn":
        services.next_phase(ann.who, now=time())
    for _ in range(3):
        services.share(ann.who, "something...", now=time())
        time.pass_(50)
    killed(people, time)
    time.pass_(50)
    assert meeting(willow).holder == ann.who.id


def test_r30_a_hold_that_was_called_before_a_kill_gives_nobody_time_in_advance(round_of, time, hearth):
    ann, ben, _ = round_of
    services.share(ann.who, "one thing...", now=time())
    services.pause(ben.who, now=time())
    time.pass_(100)
    killed(round_of, time)
    services.resume(ann.who, now=time())
    assert meeting(hearth).turn.heard_at == time()


def test_r28_with_the_next_change_the_rows_say_the_counters_too(round_of, time, hearth):
    ann, _, cyd = round_of
    services.share(ann.who, "one thing...", now=time())
    time.pass_(5)
    services.share(ann.who, "and another...", now=time())
    time.pass_(5)
    services.person_dropped(cyd.who.id)
    living = registry.meeting_at(hearth)
    assert rows.read(Meeting.objects.get(), living.meeting.form) == living.meeting


def test_r34_two_who_left_while_the_rows_were_busy_are_out_and_the_meeting_ends(person, time, hearth):
    """With the last who agreed the meeting ends, and nothing is left to do for Dee, who was reading."""
    ann, ben, cyd = seated(person, time, "hearth")
    dee = person("Dee", at="hearth")
    services.sit(dee.who, now=time())
    living = registry.meeting_at(hearth)
    living.leaving = {actor.who.id for actor in (ann, ben, cyd, dee)}
    waking.match_presence(now=time())
    assert registry.meeting_at(hearth) is None and not living.leaving


@pytest.fixture
def busy(monkeypatch):
    """The rows of meetings cannot be written until `busy.undo()`; a listener that fails still fails."""

    def refuse(*args, **kwargs):
        raise Busy

    monkeypatch.setattr(changes, "_fault", None)
    monkeypatch.setattr(rows, "update", refuse)
    return monkeypatch


def test_r34_a_line_that_drops_or_comes_back_while_the_rows_are_busy_is_made_good(
    round_of, time, hearth, busy
):
    cyd = round_of[2].who
    places.leave_house(cyd, dropped=True)
    assert meeting(hearth).seat(cyd.id).dropped_at is None
    busy.undo()
    time.pass_(1)
    assert meeting(hearth).seat(cyd.id).dropped_at == time()
    with pytest.MonkeyPatch.context() as again:
        again.setattr(keeping, "keep", lambda *args, **also: (_ for _ in ()).throw(Busy()))
        again.setattr(changes, "_fault", None)
        places.stand(cyd)
        places.announce(cyd)
    assert meeting(hearth).seat(cyd.id).dropped_at is not None
    time.pass_(1)
    assert meeting(hearth).seat(cyd.id).dropped_at is None


def test_a_pose_on_ones_turn_is_a_line_like_any_other(round_of, time, hearth, monkeypatch):
    """It is counted for who is away, wakes nobody else's turn, and what looks like a mark ends no turn."""
    ann, ben, cyd = round_of
    spoken = []
    places.leave_house(cyd.who, dropped=True)
    listeners = changes.listeners(LineSpoken)
    monkeypatch.setitem(changes._listeners, LineSpoken, [*listeners, spoken.append])
    talk.pose(ann.who, "lays down a stone [done]", now=time())
    assert meeting(hearth).holder == ann.who.id
    assert "* Ann lays down a stone [done]" in ben.heard
    assert [line.kind for line in spoken] == ["pose"]
    act = Act("pose", ann.who, hearth, "'s hat falls", close=True)
    assert keeper_of(hearth).ask(act, now=time()).taken
    assert spoken[-1].close and "* Ann's hat falls" in ben.heard
    cyd.told.clear()
    places.stand(cyd.who)
    places.announce(cyd.who)
    assert "two lines were spoken" in cyd.heard_all


def test_whoever_takes_the_piece_with_a_pose_is_named_before_the_pose(person, time):
    ann, ben, _ = seated(person, time, "willow")
    willow = atlas.keyed("willow").id
    while meeting(willow).phase.floor != "piece":
        services.next_phase(ann.who, now=time())
    services.give_piece(ann.who, None, now=time())
    ann.told.clear()
    talk.pose(ben.who, "takes a breath", now=time())
    told = ann.heard
    taken = next(number for number, line in enumerate(told) if "piece" in line)
    assert taken < told.index("* Ben takes a breath")


def test_no_act_and_no_line_shows_its_words_when_printed(ann):
    from game.circles.rules.lines import read

    act = Act("say", ann.who, presence.place_of(ann.who.id), "a planted heronwater")
    assert act.words in vars(act).values() and "heronwater" not in repr(act)
    assert "heronwater" not in repr(read("heronwater")) and read("heronwater").words == "heronwater"
