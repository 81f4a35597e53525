"""A browser's connection over time: the Server away and back, slow readers, silence, full houses, the end."""

import pytest
from evennia.server.portal import amp

from server.portal import frames, lines, words
from tests.server.browsing import PageLink, Webstep, heard, line, said
from tests.stories.browser import CLOSE, PING, PONG, framed
from tests.stories.browser import frames as unframed

AWAY, BACK = ["Client.House", {"away": True}], ["Client.House", {"away": False}]


def goes_away(webstep):
    """The Server dies."""
    webstep.sessions.server_away()


def comes_back(webstep):
    """Another Server comes; returns what it hears."""
    link = PageLink()
    webstep.sessions.server_back(link, portal_start_time=1.0)
    return link


# --- the Server goes and comes


def test_r30_everyone_hears_that_the_server_went_and_that_it_is_back(webstep, cyd):
    goes_away(webstep)
    assert cyd.seen == [AWAY, said(words.AWAY)]
    cyd.transport.clear()
    comes_back(webstep)
    assert cyd.seen == [BACK]


def test_r30_a_server_that_said_goodbye_is_away_without_another_word(webstep, cyd):
    webstep.sessions.is_told = True
    goes_away(webstep)
    assert cyd.seen == [AWAY]


def test_r30_five_lines_are_kept_and_a_sixth_goes_back_to_its_writer(webstep, cyd):
    goes_away(webstep)
    kept = [cyd.types(f"line {n}") for n in range(1, 6)]
    assert kept == [[said(words.filled(words.KEPT, n=n, most=5)), heard(n)] for n in range(1, 6)]
    assert cyd.types("line 6") == [said(words.filled(words.NOT_KEPT_FULL, most=5)), heard(6, taken=False)]
    link = comes_back(webstep)
    assert link.lines == [f"line {n}" for n in range(1, 6)]
    cyd.transport.clear()
    cyd.connection.send_ack(5)
    assert cyd.seen == [], "they were spoken of when they were kept"


def test_r30_lines_perhaps_not_heard_are_named_once_and_never_sent_twice(webstep, cyd):
    for text in ("one", "two", "three"):
        cyd.types(text)
    cyd.connection.send_ack(1)
    cyd.transport.clear()
    goes_away(webstep)
    named = said(f"{words.PERHAPS_MANY}\n  two\n  three")
    assert cyd.seen == [AWAY, said(words.AWAY), named, heard(2), heard(3)]
    assert comes_back(webstep).lines == []


def test_r13_what_is_typed_unseen_while_the_server_is_away_goes_back_and_is_not_kept(webstep, cyd):
    cyd.connection.send_secret(True)
    goes_away(webstep)
    assert cyd.types("correct horse") == [said(words.NOT_KEPT_SECRET), heard(1, taken=False)]
    assert comes_back(webstep).lines == []
    assert "horse" not in repr(vars(cyd.connection.unheard)) + repr(cyd.connection._numbers)


def test_r13_a_passphrase_half_typed_over_a_restart_is_no_line(webstep, cyd):
    cyd.connection.send_secret(True)
    goes_away(webstep)
    link = comes_back(webstep)
    cyd.transport.clear()
    cyd.connection.send_text("The house is back.")
    assert cyd.seen == [said("The house is back."), said(words.PRESS_ENTER)]
    let_go = [["Client.Secret", {"hidden": False}], said(words.LET_GO), heard(1)]
    assert cyd.types("correct horse") == let_go
    cyd.types("look")
    assert link.lines == ["look"]


def test_r30_who_comes_while_the_server_is_away_is_told_so_and_introduced_later(webstep):
    goes_away(webstep)
    ben = webstep.browser()
    assert ben.seen == [AWAY, said(words.resting())]
    assert ben.types("hello") == [said(words.NOT_KEPT_UNKNOWN), heard(1, taken=False)]
    link = comes_back(webstep)
    assert [operation for _, operation, _ in link.operations] == [amp.PSYNC, amp.PCONN]
    assert link.operations[1][2]["sessiondata"]["web_session"] == ben.connection.web_session != ""


def test_r30_a_door_that_waited_for_the_server_reads_on_when_it_is_gone(webstep, cyd):
    for _ in range(10):
        cyd.sends(line("line", 1) * 10)
        webstep.clock.advance(1)
    assert len(webstep.link.lines) == lines.UNHEARD
    goes_away(webstep)
    webstep.clock.pump([1] * 10)
    assert not cyd.connection.wire.backlog


# --- the end


def test_r22_the_server_ends_a_connection_for_good(webstep, cyd):
    webstep.sessions.server_disconnect(cyd.connection, "You have signed out.")
    assert cyd.seen == [["Core.Goodbye", {"text": "You have signed out.", "again": False}]]
    assert cyd.code == frames.NORMAL
    assert [operation for _, operation, _ in webstep.link.operations].count(amp.PDISCONN) == 0
    assert webstep.keeper.open == 0


def test_when_the_house_closes_a_browser_hears_that_it_may_come_again(webstep, cyd):
    webstep.sessions.disconnect_all()
    assert cyd.seen == [["Core.Goodbye", {"text": words.CLOSING, "again": True}]]
    assert cyd.code == frames.GOING_AWAY


def test_after_the_farewell_nothing_more_is_said_and_the_line_ends_with_the_other_ends(webstep, cyd):
    cyd.types("quit")
    cyd.transport.clear()
    cyd.connection.send_text("Ben says, hello")
    cyd.connection.send_fact("Room.Info", "{}")
    assert cyd.transport.value() == b"" and not cyd.is_out
    cyd.sends(framed("late") + framed(b"\x03\xe8", CLOSE))
    assert cyd.is_out and not cyd.transport.is_gone


def test_who_does_not_close_after_the_farewell_is_cut(webstep, cyd):
    cyd.types("quit")
    webstep.clock.advance(10.1)
    assert cyd.transport.is_gone


def test_a_browser_that_closes_is_no_wish_to_leave_the_house(webstep, cyd):
    cyd.sends(framed(b"\x03\xe9", CLOSE))
    assert cyd.code == frames.NORMAL and cyd.is_out
    assert webstep.link.operations[-1][1:] == (amp.PDISCONN, {"reason": ""})


@pytest.mark.parametrize("ends", ["drops", "quits", "floods"])
def test_nothing_is_left_of_a_connection_that_ended(webstep, cyd, ends, facts):
    if ends != "drops":
        cyd.sends(line("quit", 1) if ends == "quits" else framed("x" * 50_000))
    cyd.leaves()
    assert webstep.keeper.open == len(webstep.sessions) == webstep.gate.keeper.open == 0
    assert webstep.clock.getDelayedCalls() == []
    assert webstep.gate.protocols == {}


# --- slow readers and silence


def test_r08_texts_for_a_slow_reader_are_counted_and_facts_dropped_until_it_has_read(webstep, cyd):
    cyd.connection.pauseProducing()
    for n in range(3):
        cyd.connection.send_text(f"Ben says, {n}", kind="speech")
        cyd.connection.send_fact("Comm.Line", "{}")
    assert cyd.seen == []
    cyd.connection.resumeProducing()
    assert cyd.seen == [said(words.filled(words.MISSED_MANY, n=3))]
    assert [sent for _, sent in webstep.link.messages] == [{"scene": [[], {}]}]


def test_r08_a_slow_reader_who_missed_words_alone_is_shown_no_scene(webstep, cyd):
    cyd.connection.pauseProducing()
    cyd.connection.send_text("Ben says, hello", kind="speech")
    cyd.connection.resumeProducing()
    assert webstep.link.messages == []


def test_r08_a_reader_who_takes_nothing_for_a_minute_is_let_go(webstep, cyd, facts):
    cyd.connection.pauseProducing()
    for _ in range(61):
        webstep.clock.advance(1)
        cyd.sends(framed(b"", PONG))
    assert cyd.transport.is_gone
    assert ("connection_closed", {"door": "web", "reason": "slow_reader", "seconds": 60.0}) in facts


def test_r09_a_quiet_browser_is_asked_every_thirty_seconds_and_stays_while_it_answers(webstep, cyd):
    for _ in range(4):
        cyd.transport.clear()
        webstep.clock.advance(30)
        assert unframed(cyd.transport.value()) == ([(PING, b"")], b"")
        cyd.sends(framed(b"", PONG))
    assert not cyd.is_out


def test_r09_a_browser_that_does_not_answer_in_fifteen_seconds_is_gone(webstep, cyd, facts):
    webstep.clock.advance(30)
    webstep.clock.advance(14)
    assert not cyd.is_out
    webstep.clock.advance(1.1)
    assert cyd.transport.is_gone
    assert facts == [("connection_closed", {"door": "web", "reason": "ping_timeout", "seconds": 45.1})]
    assert webstep.link.operations[-1][1:] == (amp.PDISCONN, {"reason": ""})


def test_r09_whose_lines_wait_here_is_not_taken_for_gone(webstep, cyd):
    cyd.sends(framed("[]") * 200_000)
    assert cyd.transport.producerState == "paused"
    webstep.clock.advance(30)
    webstep.clock.advance(16)
    assert not cyd.is_out


# --- how many


def test_r06_a_websocket_counts_with_the_connections_of_its_address_and_no_longer_as_a_page(webstep):
    cyd = webstep.browser()
    assert (webstep.keeper.open, webstep.gate.keeper.open) == (1, 0)
    cyd.leaves()
    assert (webstep.keeper.open, webstep.gate.keeper.open) == (0, 0)


def test_r06_who_is_not_known_yet_has_ten_and_another_address_still_comes_in(webstep):
    some = [webstep.browser().status for _ in range(11)]
    assert some == [101] * 10 + [429]
    assert webstep.caller("192.0.2.9").connection.is_open


def test_r06_who_is_known_leaves_room_for_others_of_the_same_address(webstep):
    for _ in range(12):
        webstep.signed_in_browser()
        webstep.clock.advance(1)
    assert webstep.keeper.open == 12


def test_r06_behind_a_proxy_each_address_is_counted_by_itself():
    webstep = Webstep(public_url="https://meadow.example", proxies=("10.0.0.5",))
    way = {"host": "10.0.0.5", "name": "meadow.example", "origin": "https://meadow.example"}
    way |= {"cookie": "__Host-meadow=" + "k" * 43, "X_Forwarded_Proto": "https"}
    some = [webstep.browser(X_Forwarded_For=f"203.0.113.{n}", **way).status for n in range(30)]
    assert some == [101] * 30
    assert [webstep.browser(X_Forwarded_For="203.0.113.99", **way).status for _ in range(11)][-1] == 429


def test_r06_a_silent_stranger_makes_room_in_a_full_house(monkeypatch, webstep, facts):
    monkeypatch.setattr("server.portal.limits.UNKNOWN_IN_ALL", 2)
    first = webstep.browser(host="127.0.0.1")
    webstep.caller("192.0.2.2")
    webstep.clock.advance(25)
    webstep.caller("192.0.2.3")
    assert first.seen[-1] == ["Core.Goodbye", {"text": words.MADE_ROOM, "again": False}]


def test_r07_whom_the_server_does_not_know_in_ten_minutes_is_let_out(webstep, facts):
    ben = webstep.browser()
    for _ in range(41):
        webstep.clock.advance(15)
        ben.sends(framed(b"", PONG))
    assert ben.seen[-1] == ["Core.Goodbye", {"text": words.NOT_SIGNED_IN, "again": False}]


def test_r07_a_websocket_lasts_longer_than_a_page_and_may_send_more(webstep, cyd):
    for n in range(120):
        cyd.sends(line("x" * 1500, n) + framed(b"", PONG))
        cyd.connection.send_ack(n + 1)
        webstep.clock.advance(1)
    assert not cyd.is_out and len(webstep.link.lines) == 120
