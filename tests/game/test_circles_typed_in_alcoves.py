"""What each types and hears where some sit in alcoves, and where one speaks until they are heard."""

import pytest

from game.circles import registry
from game.circles.meetings import rows, waking
from game.circles.models import Circle, Meeting
from game.circles.rules.formats import form as formats
from game.circles.standing.founding import form_of
from tests.game.circles_typed import TypedEvening
from tests.game.test_circles_fully_heard import EMPATHY
from tests.game.test_circles_pairs_in_alcoves import PAIRS

CANARY = "the heron stands in the reeds"


def evening(person, time, form, *names):
    """The Hearth's circle plays this format tonight."""
    from dataclasses import replace

    made = TypedEvening(person, time, "hearth", *names)
    card = registry.circle_at(made.place_id)
    registry.circles[card.id] = replace(card, form=formats.parse(form), capacity=9)
    made.seated(*names)
    return made


@pytest.fixture
def five(person, time):
    return evening(person, time, PAIRS, "Ann", "Ben", "Cyd", "Dan", "Eve")


@pytest.fixture
def three(person, time):
    made = evening(person, time, EMPATHY, "Ann", "Ben", "Cyd")
    made.types("Ann", "begin", "next")
    return made.hush()


def partner(made, name):
    group = made.seat(name).group
    called = {actor.who.id: other for other, actor in made.people.items()}
    (found,) = [seat.id for seat in made.meeting.members(group) if called[seat.id] != name]
    return called[found]


def test_words_of_one_alcove_reach_nobody_in_another(five):
    five.types("Ann", "begin", "breakout 2 10")
    with_ben = partner(five, "Ben")
    others = {"Cyd", "Dan", "Eve"} - {with_ben}
    five.hush()
    five.types("Ben", f"say {CANARY}", f":thinks {CANARY}", f"think {CANARY}", "nod")
    assert five.hears(with_ben).count(CANARY) == 3
    for name in ("Ann", *others):
        assert not five.hears(name)


def test_a_visitor_is_told_of_hears_and_is_heard(five):
    five.types("Ann", "begin", "breakout 2 10")
    with_ben = partner(five, "Ben")
    number = five.seat("Ben").group
    listed = five.types("Ann", "visit")
    assert "Ben" in listed and with_ben in listed
    five.hush()
    assert "they know it" in five.types("Ann", f"visit {number}")
    assert "Ann comes to your alcove" in five.hears("Ben")
    (other, *_) = {"Cyd", "Dan", "Eve"} - {with_ben}
    assert "Ann" not in five.hears(other)
    five.types("Ben", f"say {CANARY}")
    assert CANARY in five.hears("Ann")
    five.types("Ann", "visit back")
    five.hush()
    five.types("Ben", f"say {CANARY}")
    assert CANARY not in five.hears("Ann")


def test_breakout_that_is_typed_wrongly_is_answered(five):
    five.types("Ann", "begin")
    for line in (
        "breakout",
        "breakout two",
        "breakout 2 0",
        "breakout 9 9",
        "breakout 2 -5",
        "breakout 2 99999999",
    ):
        assert "breakout 2" in five.types("Ann", line), line
    assert "hold" in five.types("Ben", "breakout 2 10").casefold()
    assert "one ring" in five.types("Ben", "visit")
    for line in ("visit 1", "visit back"):
        assert "one ring" in five.types("Ann", line)
    five.types("Ann", "breakout 2 10")
    assert "No alcove has that number" in five.types("Ann", "visit 77")
    assert "No alcove has that number" in five.types("Ann", "visit somewhere")
    five.types("Ann", "breakout end")
    assert not five.meeting.apart


def test_a_client_knows_its_own_alcove_alone(five):
    five.types("Ann", "begin", "breakout 2 10")
    with_ben = partner(five, "Ben")
    knows = five.people["Ben"].knows.circle
    assert knows["alcove"]["with"] == [with_ben]
    assert five.people["Ann"].knows.circle["alcove"] is None


def test_after_a_restart_all_sit_where_they_sat(five, time):
    five.types("Ann", "begin", "next")
    before = five.meeting
    row = Meeting.objects.get()
    card = registry.circle_at(five.place_id)
    read = rows.read(row, form_of(card))
    groups = lambda meeting: {seat.id: (seat.group, seat.speaks) for seat in meeting.seats}
    assert groups(read) == groups(before) and read.paired == before.paired


def test_missed_lines_are_those_of_ones_own_alcove(five):
    five.types("Ann", "begin", "breakout 2 10")
    with_ben = partner(five, "Ben")
    five.drops("Ben")
    (other, *_) = {"Cyd", "Dan", "Eve"} - {with_ben}
    five.types(other, "say one", "say two")
    five.types(with_ben, "say three")
    assert "one line" in five.returns("Ben")


def test_being_heard_in_typed_lines(three):
    assert "Ben listens to you" in three.types("Ann", "listener")
    loop = three.meeting.loop
    assert loop.listener == three.people["Ben"].who.id
    assert "Say nothing yet" in three.hears("Ben")
    assert "the one who listens" in three.types("Ben", "say but I think")
    three.types("Ann", f"share {CANARY}", "done")
    assert CANARY in three.hears("Cyd")
    heard = three.hears("Ben")
    assert CANARY in heard and "Now you" in heard and three.holder() == "Ben"
    three.types("Ben", "share you saw a heron", "done")
    assert "Was that it" in three.hears("Ann")
    assert "say it once more" in three.types("Ann", "not quite").casefold()
    three.types("Ann", "share in the reeds, standing", "done")
    three.types("Ben", "share it stood still", "done")
    assert "You were heard" in three.types("Ann", "heard")
    assert three.holder() == "Ben"
    assert three.people["Cyd"].knows.circle["loop"] == {"speaker": "Ben", "listener": None, "now": "speaks"}


def test_what_is_typed_at_the_wrong_time_is_answered(three):
    assert "Nobody has said yet" in three.types("Ann", "heard")
    assert "for the one who is being heard" in three.types("Cyd", "not quite")
    assert "for the one who is being heard" in three.types("Cyd", "listener ben")
    assert "Nobody of that name" in three.types("Ann", "listener zoe")
    assert "not you" in three.types("Ann", "listener ann")
    three.types("Ann", "listener ben")
    assert "You have chosen" in three.types("Ann", "listener cyd")
    assert "begin with `say`" in three.types("Ann", "not my day")
    three.guest("Cyd")
    for line in ("listener ben", "heard", "not quite", "breakout 2 5"):
        assert "no seats" in three.types("Cyd", line)


def test_no_part_of_that_kind(person, time):
    rounds = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    for line in ("listener ben", "heard", "not quite"):
        assert "until they are fully heard" in rounds.types("Ann", line)
    rounds.types("Ann", "begin")
    assert "Alcoves have room" in rounds.types("Ann", "breakout 2 5")


def test_after_a_restart_the_loop_goes_on(three, time):
    three.types("Ann", "listener ben", "share a line", "done")
    read = rows.read(Meeting.objects.get(), form_of(registry.circle_at(three.place_id)))
    assert read.loop == three.meeting.loop and read.holder == three.meeting.holder
    assert Circle.objects.filter(key="evening").exists() and waking.latest_time() > 0
