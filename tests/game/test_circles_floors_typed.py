"""Floors as typed lines: what each person types, and what each person hears."""

from dataclasses import replace

import pytest

from game.circles import registry
from game.circles.formats.repertoire import format_named
from game.circles.models import Meeting
from game.circles.rules.formats import form as formats
from game.circles.view.minutes import seconds_left
from tests.game.circles_floors import form_of, part
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee")
CANARY = "a heron stood on the weir"


@pytest.fixture
def evening(person, time):
    """`evening(parts, names)`: they sit in a meeting of these parts, which Ann holds and has begun."""

    def begun(*parts, names=NAMES, form=None, sits=NAMES):
        tonight = TypedEvening(person, time, "hearth", *names).seated(*sits)
        living = registry.meeting_at(tonight.place_id)
        whole = form or formats.parse(form_of(*parts, part("host", "after")))
        living.meeting = living.kept = replace(living.meeting, form=whole)
        tonight.types("Ann", "begin", "begin")
        return tonight.hush()

    return begun


def passes(tonight, seconds):
    """Time goes by, and each is told what it brought."""
    tonight.time.pass_(seconds)
    tonight.types("Dee", "order")


def test_a_queue_by_typed_lines(evening):
    tonight = evening(part("queue"))
    tonight.types("Ben", "share the river")
    assert 'Ben says, "the river"' in tonight.hears("Dee")
    tonight.hush()
    assert "Your hand is up. One person comes before you." in tonight.types("Cyd", "!")
    assert "Two people come before you." in tonight.types("Dee", "hand")
    assert "Cyd raises a hand." in tonight.hears("Ann") and "Dee" not in tonight.hears("Ben")
    assert "your hand is up" in tonight.types("Cyd", "say me too")
    assert "me too" not in tonight.hears("Ann")
    assert "the turn already" in tonight.types("Ben", "!")
    assert "It is Cyd's turn." in tonight.types("Ben", "done")
    assert "You need not speak in this part" in tonight.types("Ann", "pass")
    assert "need not" not in tonight.hears("Cyd")


def test_a_gap_says_how_long_it_is_and_scolds_nobody(evening):
    tonight = evening(part("popcorn", gap_s=60))
    tonight.types("Ben", "share one line [done]")
    told = tonight.types("Cyd", "share another")
    assert "some quiet lies between two who speak" in told and "seconds more" in told


def test_the_floor_is_switched_by_whoever_holds_it_and_the_ring_is_told(evening):
    tonight = evening(part("open"))
    assert "Whoever holds the meeting does that" in tonight.types("Ben", "floor queue")
    tonight.types("Ann", "floor queue")
    assert "hands are taken in order" in tonight.hears("Cyd")
    assert tonight.meeting.floor == "queue"
    assert "`floor queue`" in tonight.types("Ann", "floor round")
    assert "anyone may speak" in tonight.types("Ann", "floor")
    assert "none to end" in tonight.types("Ben", "done")


def test_a_quiet_minute_is_told_to_the_facilitator_alone_and_writes_nothing(evening):
    tonight = evening(part("open"))
    tonight.types("Ben", f"share {CANARY}")
    before = Meeting.objects.values().get()
    tonight.types("Cyd", "share and a second line")
    assert Meeting.objects.values().get() == before
    passes(tonight, 61)
    assert "Silence may be what is needed" in tonight.hears("Ann")
    assert all("Silence may be" not in tonight.hears(name) for name in NAMES[1:])


def test_the_reader_reads_the_texts_of_the_house(evening):
    tonight = evening(
        part("host", "one"), part("reader", text=["share.opening_words", "share.reading_slot_1"])
    )
    tonight.types("Ben", "role reader")
    tonight.hush().types("Ann", "next")
    asked = tonight.hears("Ben")
    assert "You read in this part: two texts." in asked and "`pass` leaves it to others" in asked
    assert "You read in this part" not in tonight.hears("Cyd")
    assert "one person reads" in tonight.types("Cyd", "read")
    tonight.hush()
    assert "One more to read" in tonight.types("Ben", "read")
    heard = tonight.hears("Cyd")
    assert heard.startswith("Ben reads:\n") and len(heard) > 60
    assert "still to come" in tonight.types("Ben", "done")
    assert "That was the last" in tonight.types("Ben", "read")
    tonight.types("Ben", "done")
    assert tonight.meeting.phase.key == "after"


def test_what_a_reader_reads_is_not_said_twice(evening):
    tonight = evening(part("host", "one"), part("reader", text=["share.opening_words"]))
    tonight.types("Ann", "next")
    entered = tonight.hears("Cyd")
    tonight.hush().types("Ann", "read")
    assert tonight.hears("Cyd").partition("\n")[2] not in entered


def test_a_part_for_one_person_by_typed_lines(evening):
    tonight = evening(part("focus"))
    assert "`!` gives it to you" in tonight.types("Ben", "share hello")
    assert "Say whose the part is" in tonight.types("Ann", "focus")
    assert "does that" in tonight.types("Cyd", "focus ben")
    tonight.types("Ann", "focus zed")
    assert tonight.meeting.focus is None
    tonight.hush().types("Ann", "focus ben")
    assert "This part is yours." in tonight.hears("Ben") and "This part is Ben's." in tonight.hears("Cyd")
    assert "belongs to one person" in tonight.types("Ann", "share I would add")
    assert "in focus" in tonight.types("Cyd", "order")
    tonight.types("Ben", "share it began in May [done]")
    assert tonight.meeting.phase.key == "after"


def test_clearness_questions_by_typed_lines(evening):
    """Domain research 7.3: a question that is advice is heard, and hinted at to its asker alone."""
    tonight = evening(part("focus"), part("ask_only", gap_s=20))
    tonight.types("Ann", "focus ben")
    tonight.types("Ben", "share whether to move [done]")
    tonight.hush()
    told = tonight.types("Cyd", "share Have you thought of asking your sister?")
    heard = {name: tonight.hears(name) for name in ("Ann", "Ben", "Dee")}
    assert 'says, "Have you thought of asking your sister?"' in heard["Ann"]
    assert "Could you already know the answer you hope for?" in told
    assert all("already know" not in words for words in heard.values())
    assert "This question is for you." in heard["Ben"]
    assert "the answer has room first" in tonight.types("Dee", "share And what is home?")
    tonight.types("Ben", "pass")
    assert "Ben lets this question go." in tonight.hears("Cyd")
    assert "some quiet" in tonight.types("Dee", "share What is home to you?")
    passes(tonight, 21)
    told = tonight.hush().types("Dee", "ask What is home to you?")
    assert "Could you" not in told and tonight.holder() == "Ben"
    assert 'says, "What is home to you?"' in tonight.hears("Cyd")


def test_how_questions_are_asked_is_said_when_they_begin_and_ask_belongs_there_alone(evening):
    tonight = evening(part("focus"), part("ask_only"))
    assert "Answering each other" not in tonight.types("Ben", "order")
    assert "`ask` belongs to a part" in tonight.types("Cyd", "ask what do you fear?")
    tonight.types("Ann", "focus ben")
    tonight.types("Ben", "share whether to move [done]")
    assert "`share` or `ask`, and one question" in tonight.hears("Cyd")
    assert "what do you fear?" not in tonight.hears("Dee")


def test_a_fishbowl_by_typed_lines(evening):
    tonight = evening(part("inner", chairs=2))
    assert "On the inner chairs: Ben and Cyd (you)." in _again(tonight, "Cyd")
    assert tonight.people["Ann"].knows.circle["inner_open"] == 1
    assert "`inner` takes the open chair" in tonight.types("Dee", "share hello")
    assert "may speak" in tonight.types("Dee", "inner")
    assert "Dee takes a chair inside. All chairs are taken now." in tonight.hears("Ben")
    assert tonight.people["Ann"].knows.circle["inner_open"] == 0
    assert "All chairs" not in tonight.hears("Ann")
    assert "sits inside" in tonight.types("Ben", "order")
    assert "you are told when one is free" in tonight.types("Ann", "inner")
    assert "Somebody would like to come inside" in tonight.hears("Cyd")
    tonight.types("Ben", "outer")
    assert "A chair inside is free." in tonight.hears("Ann")
    tonight.types("Ann", "inner dee, cyd")
    assert "On the inner chairs: Cyd and Dee" in tonight.hears("Ben")
    assert "One more chair is open." in tonight.hears("Cyd")
    tonight.types("Ann", "inner dee")
    assert "On the inner chairs: Dee. Two more chairs are open: `inner` takes one." in tonight.hears("Ben")
    assert "Name up to 2" in tonight.types("Ann", "inner ben cyd dee")


def _again(tonight, name):
    """What that person heard of the chairs when they are set once more as they were."""
    tonight.types("Ann", "inner ben cyd")
    return tonight.hears(name)


def test_in_silence_quiet_gestures_have_room_and_loud_ones_do_not(evening):
    tonight = evening(part("silent", crosstalk=1))
    assert "You light a candle." in tonight.types("Ben", "candle")
    assert "Ben lights a candle." in tonight.hears("Cyd")
    assert "nobody speaks" in tonight.types("Cyd", "say hello")
    assert "has a sound" in tonight.types("Ben", "fire")
    assert "fire" not in tonight.hears("Cyd")


def test_guests_listening_seats_and_those_without_one_do_none_of_it(evening):
    tonight = evening(part("inner", chairs=2), names=(*NAMES, "Eve", "Flo"))
    tonight.types("Flo", "quiet", "agree")
    for line in ("read", "focus ben", "floor queue", "inner", "outer"):
        assert tonight.types("Flo", line) and tonight.types("Eve", line)
    assert "listening seat" in tonight.types("Flo", "inner")
    assert "`sit` asks for a seat" in tonight.types("Eve", "inner")
    tonight.guest("Eve")
    assert "Guests" in tonight.types("Eve", "inner")
    assert [seat.inner for seat in tonight.meeting.present].count(True) == 2


def test_a_format_of_the_house_with_floors_of_every_kind_goes_through(evening):
    """A share meeting: gathering, silence, a reading, newcomers, a lead, shares, service, a reading."""
    tonight = evening(form=format_named("share_meeting"))
    seen = [tonight.meeting.phase.key]
    while tonight.meeting is not None and tonight.meeting.phase is not None:
        tonight.types("Ann", "next")
        if tonight.meeting is not None and tonight.meeting.phase is not None:
            seen.append(tonight.meeting.phase.key)
    assert seen == [phase.key for phase in format_named("share_meeting").phases]


def test_a_hand_after_the_one_time_of_a_part_promises_no_turn(evening):
    tonight = evening(part("popcorn", once=True))
    tonight.types("Ben", "share mine [done]")
    told = tonight.types("Ben", "!")
    assert "each speaks once" in told and "next" not in told
    assert "Ben comes first" not in tonight.types("Ann", "board")


def test_a_hand_where_hands_are_not_called_comes_not_first(evening):
    tonight = evening(part("host"))
    tonight.types("Ben", "!")
    assert "Ben comes first" not in tonight.types("Ann", "board")


@pytest.mark.parametrize("floor", ["queue", "popcorn"])
def test_whose_hands_are_up_is_read_by_whoever_holds_the_meeting_alone(evening, floor):
    tonight = evening(part(floor))
    tonight.types("Cyd", "share the river")
    tonight.types("Ben", "!")
    tonight.types("Dee", "!")
    tonight.hush().types("Cyd", "done")
    assert "It is Ben's turn. After Ben: Dee." in tonight.hears("Ann")
    assert tonight.hears("Cyd").endswith("It is Ben's turn.") and "After" not in tonight.hears("Dee")


def test_where_turns_go_in_order_everybody_reads_who_comes_after(evening):
    tonight = evening(part("round"))
    tonight.types("Ann", "share here [done]")
    assert "After Ben: Cyd, Dee (you)." in tonight.hears("Dee")


def test_a_part_without_minutes_has_none_left(evening):
    tonight = evening(part("open", minutes=0, exit=["host"]))
    assert seconds_left(tonight.meeting, tonight.time()) is None
    assert "without minutes" in tonight.types("Ann", "board")
    tonight.types("Ann", "extend 2")
    for name in ("Ben", "Cyd", "Dee"):
        tonight.types(name, "yes")
    assert 100 < seconds_left(tonight.meeting, tonight.time()) <= 120


@pytest.mark.parametrize(
    ("sits", "floor", "said"),
    [
        (NAMES[:2], "open", "`next` goes on to the next part."),
        (NAMES[:2], "pair", "The time runs by itself; `next` goes on to the next part."),
        (NAMES, "open", "When many want to speak"),
        (NAMES, "pair", "`next` brings everyone back"),
    ],
)
def test_two_who_meet_read_nothing_of_many(evening, sits, floor, said):
    told = evening(part("host", "first"), part(floor), sits=sits).types("Ann", "next")
    assert said in told
    assert len(sits) > 2 or not {"many", "everyone"} & set(told.split())


def test_a_silent_part_is_without_words_and_whoever_holds_it_reads_how_to_say_some(evening):
    tonight = evening(part("silent"))
    assert "This part is without words" in tonight.types("Ben", "say five minutes left")
    assert "sitting together" not in tonight.types("Ben", "say a word")
    told = tonight.types("Ann", "say five minutes left")
    assert "`hold` stops it" in told and "`resume` goes on" in told
    tonight.types("Ann", "hold", "say five minutes left")
    assert 'Ann says, "five minutes left"' in tonight.hears("Ben")


@pytest.mark.parametrize(("floor", "is_of_turns"), [("open", False), ("round", True)])
def test_a_circle_that_goes_on_speaks_of_a_turn_only_where_somebody_has_one(evening, floor, is_of_turns):
    tonight = evening(part(floor))
    tonight.types("Ann", "hold")
    said = tonight.types("Ann", "resume")
    assert "We go on where we stopped." in said
    assert ("Whoever had the turn still has it." in said) is is_of_turns
