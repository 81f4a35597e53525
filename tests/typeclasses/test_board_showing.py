"""The board on its way to clients: to whoever helps to hold the meeting, when it is different."""

import pytest

from game.circles.beside import console
from tests.game import circles_next_door as next_door
from tests.game.circles_next_door import in_care, in_the_hearth
from tests.game.circles_typed import TypedEvening
from tests.schemas import board_alike, board_said

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee")


@pytest.fixture
def evening(person, time):
    """`evening("hearth")`: Ann holds it, Ben and Cyd sit with her, Dee stands in the room."""

    def make(place="hearth"):
        tonight = TypedEvening(person, time, place, *NAMES).seated(*NAMES[:3])
        return clear(tonight)

    return make


def clear(tonight):
    for actor in tonight.people.values():
        actor.shown.clear()
    return tonight


def boards(tonight, name):
    """The boards that were shown since the last question."""
    actor = tonight.people[name]
    facts, actor.shown = actor.shown, []
    return [value for package, value in facts if package == "Circle.Board"]


def knows(tonight, name):
    return tonight.people[name].knows.board


def test_whoever_holds_it_is_shown_the_board_and_nobody_else_is(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    tonight.types("Ben", "share his [done]")
    tonight.types("Ann", "hold")
    assert knows(tonight, "Ann")["next"] == "resume"
    assert not any(boards(tonight, name) for name in NAMES[1:])
    (ann, ben, cyd) = knows(tonight, "Ann")["seats"].values()
    assert ann == {"share": "spoken", "turns": 1, "notes": [], "asked": None, "listens_s": None}
    assert (ben["share"], ben["turns"], cyd["share"], cyd["turns"]) == ("spoken", 1, "now", 0)


def test_it_says_what_the_word_board_says(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share mine [done]")
    for name, line in (
        ("Ben", "pass"),
        ("Cyd", "note death"),
        ("Cyd", "hand"),
        ("Dee", "sit"),
        ("Ann", "role ben timekeeper"),
        ("Cyd", "share it was..."),
        ("Ann", "quiet cyd 5m=so that others have room"),
        ("Ann", "silence 60"),
    ):
        tonight.types(name, line)
        assert board_said(tonight.types("Ann", "board")) == board_alike(knows(tonight, "Ann")), line
    seats = knows(tonight, "Ann")["seats"]
    assert seats["Dee"] == {"share": None, "turns": None, "notes": [], "asked": None, "listens_s": None}
    assert seats["Ben"]["asked"] == "timekeeper" and knows(tonight, "Ann")["next"] == "silence"
    assert 0 < seats["Cyd"]["listens_s"] <= 300 and seats["Cyd"]["turns"] == 1


def test_whoever_helps_to_hold_it_is_shown_the_same_one_for_as_long_as_they_help(evening, monkeypatch):
    tonight, made = evening(), []
    tonight.types("Ann", "role ben cofacilitator")
    assert knows(tonight, "Ann")["seats"]["Ben"]["asked"] == "cofacilitator" and not knows(tonight, "Ben")
    real = console.shown
    with monkeypatch.context() as counts:
        counts.setattr(console, "shown", lambda circle_id: made.append(circle_id) or real(circle_id))
        clear(tonight).people["Ben"].type("yes")
    assert boards(tonight, "Ann") == boards(tonight, "Ben") and knows(tonight, "Ben")
    assert len(made) == 1, "made once for both"
    tonight.types("Ann", "begin")
    clear(tonight).types("Ann", "role ben none")
    ((first),) = boards(tonight, "Ben")
    assert first["seats"] is None and first["version"] == tonight.meeting.version
    assert knows(tonight, "Ben") is None and knows(tonight, "Ann")
    clear(tonight).types("Ann", "done")
    assert boards(tonight, "Ann") and not boards(tonight, "Ben")


def test_whoever_hands_it_over_helps_and_whoever_leaves_does_not(evening):
    tonight = evening()
    tonight.types("Ann", "handover ben")
    assert knows(tonight, "Ann")["seats"]["Ben"]["asked"] == "hold"
    tonight.types("Ben", "yes")
    assert knows(tonight, "Ann") == knows(tonight, "Ben")
    tonight.types("Ann", "leave")
    assert knows(tonight, "Ann") is None and "Ann" not in knows(tonight, "Ben")["seats"]
    tonight.types("Ben", "leave")
    assert knows(tonight, "Ben") is None


def test_words_on_an_open_floor_bring_no_board_and_a_note_brings_it_until_its_line_was_said(evening):
    tonight = evening()
    for line in ("say good evening", "say how are you all", "nod"):
        tonight.types("Ben", line)
    assert boards(tonight, "Ann") == []
    tonight.types("Ben", "note death")
    (board,) = boards(tonight, "Ann")
    assert board["seats"]["Ben"]["notes"] == ["death"] and board["version"] == tonight.meeting.version
    tonight.types("Ben", "note death")
    assert boards(tonight, "Ann") == [], "nothing that was not known already"
    tonight.types("Ben", "say it was in spring")
    (board,) = boards(tonight, "Ann")
    assert board["seats"]["Ben"]["notes"] == []
    tonight.types("Ben", "note violence", "note off")
    assert [board["seats"]["Ben"]["notes"] for board in boards(tonight, "Ann")] == [["violence"], []]


def test_a_pass_that_is_said_ahead_and_words_on_a_turn_bring_no_board(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "share first...")
    clear(tonight)
    tonight.types("Cyd", "pass")
    tonight.types("Ann", "share and more...")
    assert boards(tonight, "Ann") == []
    assert knows(tonight, "Ann")["seats"]["Cyd"]["share"] == "waiting"
    tonight.types("Ann", "done")
    tonight.types("Ben", "done")
    assert knows(tonight, "Ann")["seats"]["Cyd"]["share"] in ("passed", "now")


def test_nothing_is_made_where_no_client_of_theirs_reads_facts(evening, monkeypatch):
    tonight, made = evening(), []
    tonight.people["Ann"].reads_facts = False
    monkeypatch.setattr(console, "shown", made.append)
    for name, line in (("Ann", "begin"), ("Ann", "share mine [done]"), ("Ben", "pass")):
        tonight.people[name].type(line)
    assert made == [] and not boards(tonight, "Ann")


def test_whoever_comes_back_is_shown_it_again(evening):
    tonight = evening()
    tonight.types("Ann", "begin")
    tonight.drops("Ann")
    clear(tonight).returns("Ann")
    assert len(boards(tonight, "Ann")) == 1 and knows(tonight, "Ann")
    tonight.clients_know_how_it_is()


def test_while_they_sit_next_door_whoever_held_it_has_no_board_and_whoever_helped_has(person, time):
    tonight = in_care(in_the_hearth(person, time))
    assert knows(tonight, "Ann") is None and knows(tonight, "Dan")["seats"].keys() == {*next_door.NAMES}
    tonight.types("Ann", "back")
    assert tonight.seat("Ann").in_care is False
    assert board_alike(knows(tonight, "Ann")) == board_alike(knows(tonight, "Dan"))


def test_time_that_runs_by_itself_brings_no_board_and_its_end_does(evening, time):
    tonight = evening()
    tonight.types("Ann", "begin")
    tonight.types("Ann", "quiet cyd 1m=so that others have room")
    assert knows(tonight, "Ann")["seats"]["Cyd"]["listens_s"] == 60
    clear(tonight)
    time.pass_(40)
    assert boards(tonight, "Ann") == []
    time.pass_(30)
    assert [board["seats"]["Cyd"]["listens_s"] for board in boards(tonight, "Ann")][-1] is None


def test_at_the_end_no_board_is_left_and_next_door_there_is_one_of_aftercare(evening):
    tonight = evening()
    tonight.types("Ann", "begin", "closing")
    assert knows(tonight, "Ann") is None
    tonight.to_aftercare("Ann", "Ben")
    board = knows(tonight, "Ann")
    assert (board["part"], board["parts"], board["next"]) == (None, None, "closes_itself")
    clear(tonight).types("Ann", "next")
    assert knows(tonight, "Ann") is None and boards(tonight, "Ann") == []
