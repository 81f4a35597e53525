"""What each reader is told: those who sit, those who only stand there, who has just left, who comes back."""

import pytest

from game.circles.rules.time import AFTERCARE_S, HOLD_MOST_S
from game.common import texts
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    """`evening("hearth", "Ann", "Ben")`: people in a room."""
    return lambda place, *names: TypedEvening(person, time, place, *names)


@pytest.fixture
def ring(evening):
    """Ann holds the Evening Circle, Ben and Cyd sit in it, Dee stands in the room."""
    return evening("hearth", "Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")


NOBODY = "Nobody holds this meeting just now. `host` makes it you; `help hosting` says what that is."


def test_in_a_hold_without_facilitator_no_refusal_sends_one_to_them(ring, time):
    ring.types("Ann", "begin")
    ring.drops("Ann")
    for line in ("bell", "host"):
        assert "their place is kept for a minute and a half" in ring.types("Ben", line)
    time.pass_(90)
    for line in ("hold", "resume", "next", "bell", "extend 5", "order cyd", "whisper cyd psst"):
        assert ring.types("Ben", line) == NOBODY, line
    assert "and nobody holds this meeting just now. `host` makes it you" in ring.types("Ben", "say may I")
    assert "On hold: nobody holds the meeting just now." in ring.types("Ben", "order")
    assert "holds the meeting," not in ring.types("Ben", "order")
    assert "Held today" not in ring.types("Ben", "circle")
    ring.types("Cyd", "quiet")
    assert "`sit` and then `host` makes it you" in ring.types("Cyd", "bell")
    assert "Cyd, a peer, holds today's meeting." not in ring.types("Cyd", "sit", "host")
    assert ring.meeting.host == ring.people["Cyd"].who.id


def test_before_anybody_holds_it_begin_is_answered_with_host(evening):
    tonight = evening("hearth", "Ann")
    tonight.types("Ann", "sit", "agree")
    for line in ("begin", "next", "hold", "closing"):
        assert "hold" in tonight.types("Ann", line)
    assert tonight.types("Ann", "begin") == NOBODY
    assert "Nobody holds this meeting just now; `host` makes it you." in tonight.types("Ann", "!")


def heard_outside(tonight):
    return [line for text in tonight.people["Dee"].heard for line in text.split("\n")]


@pytest.mark.parametrize("as_guest", [False, True])
def test_who_only_stands_there_hears_how_far_it_is_and_whose_turn_and_nothing_else(evening, as_guest):
    tonight = evening("hearth", "Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")
    if as_guest:
        tonight.guest("Dee")
        tonight.hush()
    tonight.types("Ann", "begin", "bell", "extend 5", "share a word", "done")
    tonight.types("Cyd", "pass")
    tonight.types("Ben", "pass")
    tonight.types("Ben", "pause")
    tonight.types("Ann", "resume", "next")
    tonight.types("Ben", "share now I do", "done")
    tonight.types("Cyd", "pass")
    assert heard_outside(tonight) == [
        "The Evening Circle begins, with three people sharing.",
        "A new part begins in the Evening Circle: check in.",
        "It is Ann's turn.",
        "It is Ben's turn.",
        "It is Ben's turn.",
        "The Evening Circle is on hold for a moment.",
        "The circle goes on.",
        "It is Ben's turn.",
        "It is Cyd's turn.",
        "A new part begins in the Evening Circle: check out.",
        "It is Ann's turn.",
    ]
    assert tonight.types("Dee", "order").split("\n")[1:] == ["1. Ann: has the turn", "2. Ben", "3. Cyd"]
    tonight.types("Ann", "closing", "aftercare", "next")
    outside = "\n".join(heard_outside(tonight))
    assert "is over; its aftercare is next door, for those who sat in it." in outside


def test_order_shows_nobody_outside_who_reads_the_agreements(ring):
    ring.types("Dee", "sit")
    assert "Reading the agreements: Dee." in ring.types("Ben", "order")
    assert "Reading" not in ring.types("Dee", "order")


def test_of_the_piece_too_those_outside_hear_only_with_whom_it_is(evening):
    tonight = evening("willow", "Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin", "next")
    tonight.hush()
    tonight.types("Ann", "share a word", "piece centre")
    tonight.types("Cyd", "share I take it", "piece ben")
    assert heard_outside(tonight) == ["The piece is with Cyd.", "The piece is with Ben."]


def test_who_has_just_left_hears_the_rest_like_anybody_in_the_room(ring):
    ring.types("Ann", "begin", "share a word", "done")
    ring.types("Ben", "share a word", "done")
    told = ring.types("Cyd", "leave")
    assert "you may come back" in told or "Its door is closed." in told
    assert "A new part begins in the Evening Circle: check out." in told
    assert texts.snippet("rounds.one_word") not in told
    assert texts.snippet("rounds.one_word") in ring.hears("Ben")


def test_who_sits_down_during_a_pause_is_told_of_it_and_how_it_goes_on(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd")
    tonight.types("Ann", "sit", "agree", "pause")
    assert "The circle is on hold just now. `host` makes it yours." in tonight.types("Ben", "sit", "agree")
    told = tonight.types("Cyd", "quiet", "agree")
    assert "The circle is on hold just now." in told and "`host` makes it yours" not in told
    assert "your next step is `resume`" in tonight.types("Ben", "host")
    assert tonight.types("Ben", "resume") == "We go on, and the talk is open."


def test_each_hears_of_a_given_piece_in_one_sentence(evening):
    tonight = evening("willow", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin", "next", "share yes")
    tonight.hush()
    assert tonight.types("Ann", "piece ben") == "You give the piece to Ben. After Ben: Cyd."
    assert tonight.hears("Ben").startswith("Ann gives you the piece, Ben. You have about")
    assert tonight.hears("Cyd") == "Ann gives the piece to Ben. After Ben: Cyd (you)."
    assert tonight.types("Ben", "piece centre").startswith("You lay the piece in the centre.")
    tonight.hush()
    assert tonight.types("Cyd", "share here I am...").split("\n") == [
        "You take the piece from the centre.",
        'You say, "here I am..."',
    ]
    assert tonight.hears("Ben") == 'Cyd takes the piece from the centre.\nCyd says, "here I am..."'


def test_a_hold_goes_on_without_naming_a_holder_whose_line_is_down(ring, time):
    ring.types("Ann", "begin", "share a word", "done", "hold")
    ring.drops("Ben")
    time.pass_(100)
    ring.hush()
    told = ring.types("Ann", "resume")
    assert "Ben's turn" not in told
    time.pass_(1)
    assert "Ben's place is kept, and the turn goes on." in ring.hears("Ann")
    assert "Ben: line dropped, place kept, asked again at the end" in ring.types("Cyd", "order")
    assert "You are asked again at the end of this round." in ring.returns("Ben")


def test_who_held_the_meeting_and_comes_back_is_told_who_holds_it_now(ring, time):
    ring.types("Ann", "begin")
    ring.drops("Ann")
    time.pass_(91)
    ring.types("Cyd", "host", "resume")
    ring.hush()
    assert ring.returns("Ann").endswith("Cyd holds the meeting now.")
    assert "holds the meeting now" not in ring.hears("Ben")


def test_who_comes_back_into_a_hold_without_facilitator_is_told_how_it_goes_on(ring, time):
    ring.types("Ann", "begin")
    ring.drops("Ben")
    ring.types("Ann", "leave")
    assert "The circle is on hold just now. `host` makes it yours." in ring.returns("Ben")


def test_a_pass_ahead_is_told_to_the_passer_alone_until_the_turn_would_come(ring):
    ring.types("Ann", "begin")
    ring.hush()
    assert ring.types("Ben", "pass") == "Your turn will pass you by when it comes; thank you."
    assert ring.hears("Ann") == ring.hears("Cyd") == ""
    assert "2. Ben: to come" in ring.types("Cyd", "order")
    assert "2. Ben (you): to come, and will pass you by" in ring.types("Ben", "order")
    assert ring.types("Ben", "pass").startswith("You have passed already")
    ring.hush()
    ring.types("Ann", "share a word", "done")
    told = ring.hears("Cyd")
    said = [told.index(part) for part in ("Ann has finished.", "Ben passes. Thank you", "Your turn, Cyd.")]
    assert said == sorted(said)


def test_what_has_not_begun_is_not_called_over(evening):
    tonight = evening("hearth", "Ann", "Dee")
    tonight.types("Ann", "sit", "agree", "leave")
    assert "The doors of the Evening Circle are closed again. `sit` opens them." in tonight.hears("Dee")
    assert "A seat is kept" in tonight.types("Dee", "sit")


def test_aftercare_on_hold_goes_on_when_the_facilitator_leaves_and_its_end_is_no_early_end(ring, time):
    ring.types("Ann", "begin")
    while ring.meeting.phase:
        ring.types(ring.holder(), "share a word", "done")
    ring.to_aftercare("Ann", "Ben").types("Ann", "hold", "leave")
    assert ring.meeting.hold is None
    assert "We go on, and the talk is open." in ring.hears("Ben")
    time.pass_(AFTERCARE_S)
    assert texts.snippet("common.ended") in ring.hears("Ben")


def test_a_hold_of_aftercare_that_runs_out_is_no_early_end(ring, time):
    ring.types("Ann", "begin")
    while ring.meeting.phase:
        ring.types(ring.holder(), "share a word", "done")
    ring.to_aftercare("Ann", "Ben").types("Ann", "hold")
    time.pass_(HOLD_MOST_S)
    assert ring.living is None
    told = ring.hears("Ben")
    assert texts.snippet("common.ended") in told and texts.snippet("common.ended_early") not in told


def test_aftercare_is_told_once(ring):
    ring.types("Ann", "begin", "closing")
    told = ring.hears("Ben")
    assert told.count("Aftercare is") == 1
    assert told.count("for 15 minutes") == told.count("`aftercare` takes you there") == 1
    assert told.count("help now") == 1
    assert "the room stays open for a while" not in told


def test_a_used_pause_names_the_one_who_can_be_told(ring):
    ring.types("Ann", "begin")
    ring.types("Cyd", "pause")
    ring.types("Ann", "resume")
    assert "You can whisper to Ann. You can `leave`" in ring.types("Cyd", "pause")
    assert "I need a moment" in ring.types("Cyd", "whisper ann I need a moment")
    ring.types("Ann", "pause", "resume")
    assert "`hold` stops the circle too." in ring.types("Ann", "pause")
    assert "We stop here" in ring.types("Ann", "hold")


def test_no_guest_is_sent_to_a_seat(evening):
    tonight = evening("hearth", "Ann", "Dee").seated("Ann")
    tonight.guest("Dee")
    for line in ("pass", "done", "agree", "leave", "share hello", "host"):
        told = tonight.types("Dee", line)
        assert "`join`" in told and "`sit`" not in told, line


def test_with_the_door_closed_nobody_outside_is_sent_to_a_seat(ring):
    while ring.types("Ann", "begin") and ring.meeting.door_open:
        ring.types(ring.holder(), "pass")
    told = ring.types("Dee", "say hello")
    assert "`sit`" not in told and "Its door is closed just now." in told


def test_the_minutes_that_a_meeting_can_be_given_are_named_as_they_are(ring):
    ring.types("Ann", "begin", "extend 27")
    for name in ("Ben", "Cyd"):
        ring.types(name, "yes")
    assert "3 of them are left. Type `extend 3`." in ring.types("Ann", "extend 5")
    ring.types("Ann", "extend 3")
    for name in ("Ben", "Cyd"):
        ring.types(name, "yes")
    assert "none of them is left. `next` goes one step further." in ring.types("Ann", "extend 1")


def test_the_card_says_how_it_is_now(ring):
    assert "Answering each other: nobody answers what another says." in ring.types("Dee", "circle")
    assert "Until it begins, people can talk a little." in ring.types("Dee", "circle")
    ring.types("Ann", "begin", "closing")
    assert "The talk is open, without turns." in ring.types("Dee", "circle")
