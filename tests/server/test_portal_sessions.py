"""While the Server is away nothing is lost without a word, and nothing is sent twice."""

import pytest
from evennia.server.portal import amp

from server.portal import lines, words
from server.portal.sessions import PortalSessions
from tests.server.doorstep import Doorstep, SentLink


def go_away(doorstep):
    """The Server dies."""
    doorstep.sessions.server_away()


def come_back(doorstep):
    """Another Server comes; returns what it hears."""
    link = SentLink()
    doorstep.sessions.server_back(link, portal_start_time=1.0)
    return link


@pytest.fixture
def doorstep():
    return Doorstep()


@pytest.fixture
def ann(doorstep):
    return doorstep.signed_in()


def test_a_new_connection_is_introduced_at_once(doorstep):
    ann = doorstep.caller()
    sessid, operation, about = doorstep.link.operations[0]
    assert (sessid, operation) == (ann.connection.sessid, amp.PCONN)
    assert about["sessiondata"]["address"] == "192.0.2.1"
    assert about["sessiondata"]["logged_in"] is False


def test_r31_numbers_of_an_earlier_portal_mean_nobody_here():
    firsts = {PortalSessions().generate_sessid() for _ in range(20)}
    assert len(firsts) == 20
    assert min(firsts) > 2**32


def test_r30_everyone_hears_once_that_the_server_went(doorstep, ann):
    ben = doorstep.caller("192.0.2.2")
    go_away(doorstep)
    for caller in (ann, ben):
        assert caller.seen.count(words.AWAY) == 1


def test_r30_five_lines_of_a_signed_in_person_are_kept_and_sent_in_order(doorstep, ann):
    go_away(doorstep)
    seen = [ann.types(f"line {n}") for n in range(7)]
    assert [words.filled(words.KEPT, n=n + 1, most=5) in seen[n] for n in range(5)] == [True] * 5
    assert words.filled(words.NOT_KEPT_FULL, most=5) in seen[5]
    assert words.filled(words.NOT_KEPT_FULL, most=5) in seen[6]
    link = come_back(doorstep)
    assert link.lines == [f"line {n}" for n in range(5)]
    go_away(doorstep)
    assert come_back(doorstep).lines == []


def test_r30_the_kept_lines_follow_after_the_server_knows_who_is_there(doorstep, ann):
    go_away(doorstep)
    ann.types("hello")
    order = []
    link = SentLink()
    link.send_AdminPortal2Server = lambda session, operation="", **about: order.append(operation)
    link.send_MsgPortal2Server = lambda session, **sent: order.append("line")
    doorstep.sessions.server_back(link)
    assert order == [amp.PSYNC, "line"]


def test_r30_a_line_of_who_is_not_signed_in_is_named_as_not_kept(doorstep):
    ben = doorstep.caller()
    go_away(doorstep)
    assert ben.types("connect ben") == words.NOT_KEPT_UNKNOWN + "\n"
    assert come_back(doorstep).lines == []


def test_r30_a_slow_reader_is_told_what_was_perhaps_not_heard_once_it_has_read(doorstep, ann):
    ann.connection.pauseProducing()
    ann.types("one")
    go_away(doorstep)
    assert "one" not in ann.seen
    ann.connection.resumeProducing()
    assert ann.seen == f"{words.MISSED_ONE}\n{words.PERHAPS_ONE}\n  one\n"


def test_r30_lines_that_were_perhaps_not_heard_are_named_and_never_sent_twice(doorstep, ann):
    for line in ("one", "two", "three"):
        ann.types(line)
    ann.connection.send_ack(1)
    ann.transport.clear()
    go_away(doorstep)
    assert f"{words.PERHAPS_MANY}\n  two\n  three\n" in ann.seen
    assert come_back(doorstep).lines == []
    go_away(doorstep)
    assert ann.seen.count("three") == 1


def test_r13_a_passphrase_typed_ahead_at_the_door_is_not_shown_when_the_server_dies(doorstep):
    ben = doorstep.caller("192.0.2.2")
    ben.types("connect ben")
    ben.types("correct horse")
    ben.transport.clear()
    go_away(doorstep)
    assert ben.seen == f"{words.AWAY}\n{words.PERHAPS_AT_DOOR}\n"
    assert "horse" not in repr(vars(ben.connection.unheard))


def test_r13_what_is_half_typed_unseen_at_the_door_over_a_restart_is_no_command(doorstep):
    ben = doorstep.caller("192.0.2.2")
    ben.connection.send_secret(True)
    go_away(doorstep)
    assert ben.types("correct horse") == "\n" + words.NOT_KEPT_SECRET + "\n"
    link = come_back(doorstep)
    assert words.LET_GO in ben.types("battery staple")
    ben.transport.clear()
    ben.connection.send_text("The house is back.")
    assert ben.seen == "The house is back.\n", "who has pressed Enter already is not asked to"
    ben.types("connect ben")
    assert link.lines == ["connect ben"]


def test_a_portal_that_stops_alone_says_what_the_server_did_not(doorstep, ann):
    doorstep.sessions.disconnect_all()
    assert ann.seen == words.CLOSING + "\n"


def test_a_server_that_dies_after_one_that_said_goodbye_is_told_of_again(doorstep, ann):
    doorstep.sessions.is_told = True
    go_away(doorstep)
    assert words.AWAY not in ann.seen
    come_back(doorstep)
    go_away(doorstep)
    assert ann.seen.count(words.AWAY) == 1


def test_r30_nothing_is_named_where_all_was_heard(doorstep, ann):
    ann.types("one")
    ann.connection.send_ack(1)
    ann.transport.clear()
    go_away(doorstep)
    assert ann.seen == words.AWAY + "\n"


def test_r13_what_was_typed_unseen_is_neither_shown_nor_kept_when_the_server_dies(doorstep, ann):
    ann.connection.send_secret(True)
    ann.types("correct horse")
    go_away(doorstep)
    assert words.PERHAPS_SECRET in ann.seen
    assert words.NOT_KEPT_SECRET in ann.types("battery staple")
    link = come_back(doorstep)
    assert link.lines == []
    everything = ann.seen + repr(vars(ann.connection.unheard)) + repr(link.messages)
    assert "horse" not in everything
    assert "staple" not in everything


def test_r13_a_passphrase_half_typed_over_a_restart_is_not_taken_for_a_line(doorstep, ann):
    ann.connection.send_secret(True)
    go_away(doorstep)
    link = come_back(doorstep)
    ann.transport.clear()
    ann.connection.send_text("The house is back.")
    ann.connection.send_text("Ben is here.")
    assert ann.seen == f"The house is back.\n{words.PRESS_ENTER}\nBen is here.\n"
    assert words.LET_GO in ann.types("correct horse")
    ann.types("look")
    assert link.lines == ["look"]
    assert not ann.connection.is_secret


def test_r47_help_now_is_answered_before_that_line_is_let_go(doorstep, ann):
    ann.connection.send_secret(True)
    go_away(doorstep)
    come_back(doorstep)
    assert "HELP NOW" in ann.types("help now")
    assert words.LET_GO in ann.types("correct horse")


def test_r30_who_comes_while_the_server_is_away_sees_a_screen_and_is_introduced_later(doorstep, ann):
    go_away(doorstep)
    ben = doorstep.caller("192.0.2.2")
    assert ben.seen == words.resting() + "\n"
    link = come_back(doorstep)
    assert [operation for _, operation, _ in link.operations] == [amp.PSYNC, amp.PCONN]
    assert list(link.operations[0][2]["sessiondata"]) == [ann.connection.sessid]
    assert link.operations[1][0] == ben.connection.sessid


def test_r30_the_server_that_comes_back_hears_who_is_signed_in(doorstep, ann):
    go_away(doorstep)
    about = come_back(doorstep).operations[0][2]["sessiondata"][ann.connection.sessid]
    assert (about["uid"], about["logged_in"]) == (7, True)


def test_r30_who_leaves_while_the_server_is_away_does_not_come_back(doorstep, ann):
    go_away(doorstep)
    ann.types("quit")
    assert come_back(doorstep).operations[0][2]["sessiondata"] == {}


def test_r30_a_door_that_waited_for_the_server_reads_on_when_it_is_gone(doorstep, ann):
    for _ in range(10):
        ann.sends(b"line\r\n" * 10)
        doorstep.clock.advance(1)
    assert len(doorstep.link.lines) == lines.UNHEARD
    go_away(doorstep)
    doorstep.clock.advance(10)
    assert not ann.connection.wire.backlog


def test_the_server_ends_a_connection_with_a_sentence_and_is_not_told_of_it(doorstep, ann):
    doorstep.sessions.server_disconnect(ann.connection, "You are here from another connection now.")
    assert ann.seen == "You are here from another connection now.\n"
    assert ann.is_out
    assert [operation for _, operation, _ in doorstep.link.operations].count(amp.PDISCONN) == 0


def test_a_visitor_whom_the_server_lets_stay_is_not_let_out(doorstep):
    guest = doorstep.caller()
    doorstep.sessions.server_logged_in(guest.connection, {"is_known": True})
    guest.types("look")
    doorstep.clock.pump([60] * 20)
    assert not guest.is_out
    assert not guest.connection.logged_in


def test_counts_become_facts_without_names(doorstep, monkeypatch):
    written = []
    monkeypatch.setattr("server.logs.fact", lambda event, **fields: written.append((event, fields)))
    doorstep.sessions.turned_away("telnet", "rate")
    doorstep.sessions.turned_away("telnet", "rate")
    doorstep.sessions.malformed()
    doorstep.sessions.write_counts()
    doorstep.sessions.write_counts()
    assert written == [
        ("door_full", {"door": "telnet", "reason": "rate", "count": 2}),
        ("unknown_input", {"count": 1}),
    ]
