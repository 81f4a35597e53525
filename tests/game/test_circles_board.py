"""The board and what is asked from it: who sees what, word for word, and who sees nothing."""

import re
from dataclasses import replace

import pytest

from game.circles import registry
from game.circles.beside import console, memory
from game.circles.rules.parts import Duty
from game.circles.view import board as view
from game.circles.wording import board as words
from tests.game.circles_typed import TypedEvening, comes_as
from typeclasses import showing

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee")


@pytest.fixture
def evening(person, time):
    """`evening("hearth")`: Ann holds it, Ben and Cyd sit with her, Dee listens."""

    def make(place="hearth", *more):
        tonight = TypedEvening(person, time, place, *NAMES, *more).seated(*NAMES[:3])
        tonight.types("Dee", "quiet", "agree")
        return tonight.hush()

    return make


def own_line(tonight, name):
    """What `board me` shows of them, between its two sentences."""
    first, line, last = console.board_me(tonight.people[name].who, now=tonight.time()).split("\n")
    assert "word for word" in first and "Nothing else about you" in last
    return line


def rows(tonight, name="Ann"):
    """The lines of the board that are about a seat."""
    shown = console.board(tonight.people[name].who, now=tonight.time()).split("\n")
    return [line for line in shown if line.split(":")[0] in tonight.people]


def test_the_board_shows_of_each_seat_exactly_what_board_me_shows_them(evening):
    tonight = evening("hearth", "Eva")
    tonight.types("Eva", "sit")
    steps = (
        ("Ann", "begin"),
        ("Ann", "share mine..."),
        ("Cyd", "pass"),
        ("Ben", "hand"),
        ("Ann", "done"),
        ("Ben", "pass"),
        ("Eva", "agree"),
        ("Ann", "hold"),
    )
    for name, line in steps:
        tonight.types(name, line)
        seated = [who for who in tonight.people if tonight.seat(who)]
        assert sorted(rows(tonight)) == sorted(own_line(tonight, who) for who in seated)
    tonight.drops("Cyd")
    assert any(line.startswith("Cyd:") and "line dropped, place kept" in line for line in rows(tonight))


def names_only_whom_it_is_about(tonight):
    """Each line of the board that names somebody is what `board me` shows to the one who is named."""
    shown = console.board(tonight.people["Ann"].who, now=tonight.time()).split("\n")
    for name in tonight.people:
        about = [line for line in shown if re.search(rf"\b{name}\b", line)]
        assert about == ([own_line(tonight, name)] if tonight.seat(name) else []), name
    return "\n".join(shown)


def test_no_line_of_the_board_names_somebody_but_the_one_that_board_me_shows_them(evening):
    tonight = popcorn(evening("willow"))
    tonight.types("Ann", "share one more...")
    tonight.types("Cyd", "hand")
    tonight.types("Ben", "hand")
    shown = names_only_whom_it_is_about(tonight)
    assert "Cyd: sharing, hand up, number one in order" in shown
    assert "Ben: sharing, hand up, number two in order" in shown
    tonight.types("Ann", "handover cyd")
    assert "is asked to hold it from here" in names_only_whom_it_is_about(tonight)
    assert "is asked to hold it from here" in own_line(tonight, "Cyd")
    tonight.types("Ann", "done")
    shown = names_only_whom_it_is_about(tonight)
    tonight.time.pass_(20)
    names_only_whom_it_is_about(tonight)


def test_a_long_turn_stands_in_the_line_of_the_seat_alone(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    tonight.types("Ben", "share it was...")
    while tonight.meeting.turn.told < 3:
        tonight.types("Ben", "share and then...")
        tonight.time.pass_(20)
    shown = names_only_whom_it_is_about(tonight)
    assert "Ben: sharing, has the turn, turn is long" in shown
    assert "Next: `bell` or `thank` asks gently for an end of a long turn." in shown


def test_a_hand_to_which_the_floor_comes_stands_in_the_line_of_the_seat_alone(evening):
    free = popcorn(evening("willow")).meeting
    seat = free.seats[1]
    waits = free.with_seat(seat.id, hand=1)
    seen = view.Seen("the circle", waits, {one.id: "Eve" for one in free.seats}, waits.now, None)
    assert words.mine(seen, seat.id).count("hand up, number one in order, comes first") == 1
    assert "comes first" not in words.mine(seen, free.seats[2].id)
    assert "the floor comes to the hands" in words.board(seen)
    shown = view.board(seen)
    assert shown.next == view.HANDS_FIRST
    assert [one.first for one in shown.lines] == [one.id == seat.id for one in free.seats if one.agreed]


def test_a_kind_that_two_must_hold_says_so_as_a_fact_until_somebody_holds_it_with_you(evening):
    tonight = evening()
    meeting = tonight.meeting
    of_two = replace(meeting, form=replace(meeting.form, needs=("two_facilitators",)))
    seen = lambda one: view.Seen("the circle", one, tonight.living.names, one.now, None)
    assert view.board(seen(of_two)).next == view.ASK_SECOND and "as this kind needs" in words.board(
        seen(of_two)
    )
    ben = tonight.people["Ben"].who.id
    held = of_two.with_seat(ben, duties=frozenset({Duty.CO}))
    assert view.board(seen(held)).next == view.BEGIN and "Next: `begin`" in words.board(seen(held))


def test_the_board_says_how_things_stand_and_what_could_come_next(evening):
    tonight = evening()
    assert "Next: `begin`" in tonight.types("Ann", "board")
    tonight.types("Ann", "begin", "share mine...", "done")
    shown = tonight.types("Ann", "board")
    assert "Ann: holds it, sharing, had the turn, one turn in this meeting." in shown
    assert "Ben: sharing, has the turn, no turns in this meeting." in shown
    assert "Cyd: sharing, turn to come, no turns in this meeting." in shown
    assert "Dee: listening, no turns in this meeting." in shown
    tonight.types("Cyd", "pass")
    assert "Cyd: sharing, turn to come" in tonight.types("Ann", "board")  # a pass ahead is nobody's to see
    tonight.types("Ann", "hold")
    assert "Next: `resume`" in tonight.types("Ann", "board")


def test_after_a_restart_nobody_knows_how_many_turns_there_were(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    memory.forget()
    showing.everyone()
    assert {one["turns"] for one in tonight.people["Ann"].knows.board["seats"].values()} == {None}
    assert "in this meeting" not in tonight.types("Ann", "board")


def test_the_whole_board_is_for_who_helps_hold_it(evening):
    tonight = evening()
    for name in ("Ben", "Dee"):
        assert "`board me`" in tonight.types(name, "board")
        assert f"{name}: " in tonight.types(name, "board me")
    tonight.types("Ann", "role ben cofacilitator")
    assert "Ben: sharing, is asked to help hold it." in tonight.types("Ann", "board")
    tonight.types("Ben", "yes")
    assert "Ben: helps to hold it, sharing" in tonight.types("Ben", "board")


def test_the_board_has_no_numbers_ratings_prepared_lines_or_other_masks(evening, mask):
    tonight = evening("hearth", "Eva")
    comes_as(tonight.people["Eva"], mask(tonight.people["Eva"], "Brave"))
    tonight.types("Eva", "sit", "agree", "checkin 3", "prepare about the heron")
    shown = tonight.types("Ann", "board")
    assert "Brave: sharing" in shown and "Eva" not in shown
    assert "3" not in shown and "heron" not in shown and "check" not in shown
    tonight.types("Ann", "begin")
    tonight.hush()


def test_only_seats_have_a_board(evening, person):
    tonight = evening("hearth", "Eva")
    assert "`sit`" in tonight.types("Eva", "board") and "`sit`" in tonight.types("Eva", "board me")
    tonight.guest("Eva")
    assert "Guests" in tonight.types("Eva", "board me")
    fay = person("Fay", at="lawn")
    assert "No circle is meeting" in "\n".join(fay.type("board"))


def popcorn(tonight):
    tonight.types("Ann", "begin")
    while tonight.meeting.floor != "popcorn":
        tonight.types("Ann", "next")
    return tonight.hush()


def test_an_invitation_is_private_and_made_once_a_part(evening):
    tonight = popcorn(evening("willow"))
    assert "Ben is asked" in tonight.types("Ann", "invite ben")
    assert "`!` if so" in tonight.hears("Ben")
    assert not tonight.hears("Cyd") and not tonight.hears("Dee")
    assert "twice would be a push" in tonight.types("Ann", "invite ben")
    tonight.types("Ben", "!")
    assert tonight.holder() == "Ben"
    assert "have the floor" in tonight.types("Ann", "invite ben")
    assert "listening seat" in tonight.types("Ann", "invite dee")
    assert "someone else" in tonight.types("Ann", "invite ann")
    assert "has a seat here" in tonight.types("Ann", "invite")
    assert "Whoever holds the meeting" in tonight.types("Ben", "invite cyd")
    tonight.types("Ann", "hold")
    assert "`resume`" in tonight.types("Ann", "invite cyd")


def test_where_everybody_is_asked_nobody_is_invited(evening):
    tonight = evening()
    tonight.types("Ann", "begin")
    tonight.hush()
    assert "asked in turn" in tonight.types("Ann", "invite ben")
    assert not tonight.hears("Ben")


def test_an_agreement_comes_back_to_one_person_and_the_next_time_to_all(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    tonight.hush()
    line = registry.meeting_at(tonight.place_id).circle.agreements[2]
    assert "Ben alone is reminded" in tonight.types("Ann", "remind 3")
    heard = tonight.hears("Ben")
    assert f"3. {line}" in heard and "For you alone" in heard
    assert not tonight.hears("Cyd") and not tonight.hears("Dee")
    assert "Cyd alone" in tonight.types("Ann", "remind 3 cyd")
    assert not tonight.hears("Ben") and f"3. {line}" in tonight.hears("Cyd")
    assert f"3. {line}" in tonight.types("Ann", "remind 3")
    for name in ("Ben", "Cyd", "Dee"):
        heard = tonight.hears(name)
        assert f"3. {line}" in heard and "Ben" not in heard and "Cyd" not in heard
    assert "Cyd alone" in tonight.types("Ann", "remind cyd 1")
    assert not tonight.hears("Ben")


@pytest.mark.parametrize("line", ["remind", "remind 0", "remind -1", "remind 99", "remind x", "remind 99999"])
def test_an_agreement_that_is_not_there_is_not_read(evening, line):
    tonight = evening()
    assert "agreements from 1 to" in tonight.types("Ann", line)


def test_whom_a_reminder_or_a_note_is_for_must_be_clear_and_is_asked_by_who_holds_it(evening):
    tonight = evening()
    assert "remind ben 3" in tonight.types("Ann", "remind 3")
    assert "ask note ben" in tonight.types("Ann", "ask note")
    assert "someone else" in tonight.types("Ann", "remind ann 3")
    assert "has a seat here" in tonight.types("Ann", "remind zz 3")
    for line in ("remind 3", "ask note"):
        assert "Whoever holds the meeting" in tonight.types("Ben", line)


def test_a_name_that_means_nobody_does_not_read_it_to_everybody(evening):
    tonight = evening()
    tonight.types("Ann", "remind ben 3")
    tonight.hush()
    assert "has a seat here" in tonight.types("Ann", "remind zz 3")
    assert not tonight.hears("Ben") and not tonight.hears("Cyd")


def test_a_note_is_asked_for_privately(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    tonight.types("Ben", "share it was...")
    tonight.hush()
    assert "Ben alone" in tonight.types("Ann", "ask note")
    assert "`note grief`" in tonight.hears("Ben") and not tonight.hears("Cyd")
    tonight.types("Ann", "ask note cyd")
    assert "`note grief`" in tonight.hears("Cyd")
