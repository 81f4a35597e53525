"""An answer for oneself alone is never spoken, whatever becomes of the Server that asked (R13, R30)."""

import pytest

from server.portal import words
from tests.server.doorstep import Doorstep, SentLink

ANSWER = "say goodbye to Tarn"
BACK = "The house was away for a moment and is back."


@pytest.fixture
def doorstep():
    return Doorstep()


@pytest.fixture
def asked(doorstep):
    """Somebody signed in, before whom a question stands."""
    ann = doorstep.signed_in()
    doorstep.sessions.data_out(ann.connection, asked=[[True], {}])
    return ann


def comes_back(doorstep):
    link = SentLink()
    doorstep.sessions.server_back(link, portal_start_time=1.0)
    return link


def test_an_answer_typed_while_the_server_is_away_is_named_as_not_kept(doorstep, asked):
    doorstep.sessions.server_away()
    assert asked.types(ANSWER) == words.NOT_KEPT_ASKED + "\n"
    assert comes_back(doorstep).lines == []
    assert ANSWER not in repr(vars(asked.connection.unheard))


@pytest.mark.parametrize("answer", [ANSWER, '"goodbye', "", "x" * 2_001])
def test_an_answer_typed_just_after_the_house_is_back_is_let_go_and_only_that(doorstep, asked, answer):
    doorstep.sessions.server_away()
    link = comes_back(doorstep)
    asked.transport.clear()
    asked.connection.send_text(BACK)
    assert asked.seen == f"{BACK}\n{words.ASKED_IS_GONE}\n"
    assert asked.types(answer) == words.ANSWER_LET_GO + "\n"
    asked.types("look")
    assert link.lines == ["look"]


def test_the_first_line_is_let_go_also_when_the_server_dies_once_more(doorstep, asked):
    doorstep.sessions.server_away()
    comes_back(doorstep)
    doorstep.sessions.server_away()
    assert words.ANSWER_LET_GO in asked.types(ANSWER)
    assert comes_back(doorstep).lines == []


@pytest.mark.parametrize("way_out", ["pause", "leave", ".leave"])
def test_r25_a_way_out_works_all_the_while(doorstep, asked, way_out):
    doorstep.sessions.server_away()
    asked.types(way_out)
    link = comes_back(doorstep)
    asked.types(way_out)
    assert link.lines == [way_out] * 2
    assert words.ANSWER_LET_GO in asked.types(ANSWER)


def test_r47_help_now_is_answered_before_that_line_is_let_go(doorstep, asked):
    doorstep.sessions.server_away()
    comes_back(doorstep)
    assert "HELP NOW" in asked.types("help now")
    assert words.ANSWER_LET_GO in asked.types(ANSWER)


def test_after_the_last_answer_lines_are_kept_and_sent_as_ever(doorstep, asked):
    doorstep.sessions.data_out(asked.connection, asked=[[False], {}])
    doorstep.sessions.server_away()
    asked.types("look")
    link = comes_back(doorstep)
    asked.connection.send_text(BACK)
    asked.types("who")
    assert link.lines == ["look", "who"] and words.ASKED_IS_GONE not in asked.seen


def test_at_the_door_where_nobody_could_hear_it_the_first_line_is_read(doorstep):
    ben = doorstep.caller("192.0.2.2")
    doorstep.sessions.data_out(ben.connection, asked=[[True], {}])
    doorstep.sessions.server_away()
    link = comes_back(doorstep)
    ben.types("connect ben")
    assert link.lines == ["connect ben"]
