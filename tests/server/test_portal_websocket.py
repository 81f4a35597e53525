"""The browser's door: lines and their numbers, what is refused, what is slowed, and what is answered here."""

import json

import pytest

from game.safety.care import crisis
from server.portal import frames, lines, words
from server.portal.wrap import paragraphs
from tests.server.browsing import Webstep, heard, line, said
from tests.stories.browser import PING, framed


def heard_all(webstep, browser):
    """The Server has dealt with every line of this connection."""
    browser.connection.send_ack(browser.connection.unheard.last)


# --- lines and their numbers


def test_a_line_goes_to_the_server_and_is_heard_when_it_was_dealt_with(cyd, webstep):
    assert cyd.types("hello") == cyd.types("again") == []
    assert [sent["text"] for _, sent in webstep.link.messages] == [[["hello", 1], {}], [["again", 2], {}]]
    cyd.connection.send_ack(1)
    cyd.connection.send_ack(2)
    assert cyd.seen == [heard(1), heard(2)]


def test_a_client_numbers_its_lines_as_it_likes(cyd):
    for number in (70, 5, 0):
        cyd.sends(line("hello", number))
    cyd.connection.send_ack(3)
    assert cyd.seen == [heard(70), heard(5), heard(0)]


def test_text_comes_as_it_was_said_with_its_kind(cyd, webstep):
    webstep.sessions.data_out(
        cyd.connection, text=[["Ben says, \"<b>|lcquit|lt & 'x'\""], {"kind": "speech"}]
    )
    assert cyd.seen == [said("Ben says, \"<b>|lcquit|lt & 'x'\"", "speech")]


def test_r16_nothing_that_acts_on_a_screen_leaves(cyd):
    cyd.connection.send_text("a\x1b[2J\u202eb\x07\ud800c")
    cyd.connection.send_fact("Comm.Line", '{"text":"a\u202eb"}')
    assert cyd.seen == [said("a[2Jbc"), ["Comm.Line", {"text": "ab"}]]


def test_r16_a_line_is_one_line_without_controls(cyd, webstep):
    words_of_cyd = "say one\r\ntwo\x00\x1b[31m \u202ethree \ud800"
    cyd.sends(framed(json.dumps(["Client.Line", {"text": words_of_cyd, "number": 1}])))
    assert webstep.link.lines == ["say one two[31m three ?"]


def test_a_fact_of_the_server_comes_under_its_name(cyd, webstep):
    webstep.sessions.data_out(cyd.connection, fact=[["Circle.Phase", '{"version":3}'], {}])
    assert cyd.seen == [["Circle.Phase", {"version": 3}]]


def test_r13_what_is_typed_next_is_unseen_until_the_server_says_otherwise(cyd, webstep):
    cyd.connection.send_secret(True)
    cyd.connection.send_secret(True)
    cyd.connection.send_secret(False)
    assert cyd.seen == [["Client.Secret", {"hidden": True}], ["Client.Secret", {"hidden": False}]]


# --- what is too long


def test_r01_a_line_over_2000_characters_is_refused_kindly_and_goes_back_to_its_writer(cyd, webstep):
    reason = words.filled(words.TOO_LONG, n=2001, unit="characters", most=2000)
    assert cyd.types("x" * 2001) == [said(reason), heard(1, taken=False)]
    assert cyd.types("x" * 2000) == []
    assert webstep.link.lines == ["x" * 2000]


def test_r01_a_line_is_measured_by_itself_and_not_by_its_escapes(cyd, webstep):
    cyd.sends(framed('["Client.Line",{"text":"' + "\\u0041" * 2000 + '","number":1}]'))
    assert webstep.link.lines == ["A" * 2000]


def test_r01_a_line_over_8000_bytes_is_refused(cyd):
    reason = words.filled(words.TOO_LONG, n=8400, unit="bytes", most=8000)
    assert cyd.types("ä" * 1800 + "\N{SEEDLING}" * 1200)[0] == said(reason)


@pytest.mark.parametrize("text", ["x" * 50_000, "x" * 20_000_000])
def test_r02_a_message_over_any_bound_closes_with_one_sentence(cyd, webstep, facts, text):
    seen = cyd.types(text)
    assert seen == [["Core.Goodbye", {"text": words.MESSAGE_TOO_LONG, "again": False}]]
    assert cyd.code == frames.TOO_MUCH
    assert [fields["reason"] for _, fields in facts] == ["too_much"]
    assert webstep.link.messages == [] and len(webstep.sessions) == webstep.keeper.open == 0


def test_r02_json_that_is_50_000_deep_closes_with_one_sentence(cyd, facts):
    deep = "[" * 15_000
    cyd.sends(framed(deep, last=False) + framed(deep, 0))
    assert cyd.seen == [["Core.Goodbye", {"text": words.MESSAGE_TOO_LONG, "again": False}]]


def test_r02_a_message_in_many_frames_closes(cyd, facts):
    cyd.sends(framed("x", last=False) + framed("x", 0, last=False) * 1000)
    assert cyd.code == frames.TOO_MUCH


def test_r02_what_is_no_websocket_closes_with_one_sentence(cyd, facts):
    cyd.sends(b"\x00" * 100)
    assert cyd.seen == [["Core.Goodbye", {"text": words.NO_WEBSOCKET, "again": False}]]
    assert cyd.code == frames.BROKEN


def test_r02_nothing_is_read_after_the_door_has_closed(cyd, webstep, facts):
    cyd.sends(framed(b"\xff") + line("hello", 1))
    cyd.sends(line("hello", 2))
    assert webstep.link.messages == []
    assert cyd.connection.wire.backlog < 200


def test_r02_who_goes_on_sending_after_the_farewell_is_cut(cyd, facts):
    cyd.sends(framed(b"\xff"))
    for _ in range(4):
        cyd.sends(b"x" * 60_000)
    assert not cyd.transport.is_gone and cyd.connection.wire.backlog == 0
    cyd.sends(b"x" * 60_000)
    assert cyd.transport.is_gone


def test_messages_that_are_none_are_counted_and_stop_nothing(cyd, webstep):
    for text in ("5", "[]", '["No.Such", {}]', "[" * 5, '["Client.Line", {"text": "no number"}]'):
        cyd.sends(framed(text))
    assert webstep.sessions._malformed == 5
    assert cyd.seen == [] and cyd.types("hello") == [] and webstep.link.lines == ["hello"]


# --- rate


def test_r04_twenty_lines_at_once_then_ten_a_second_and_none_of_400_is_lost(cyd, webstep):
    cyd.sends(b"".join(line(f"line {n}", n) for n in range(400)))
    heard_all(webstep, cyd)
    assert len(webstep.link.lines) == 20
    for tenth in range(1, 400):
        webstep.clock.advance(0.1)
        heard_all(webstep, cyd)
        assert len(webstep.link.lines) <= 21 + tenth
    assert webstep.link.lines == [f"line {n}" for n in range(400)]
    assert cyd.seen == [heard(n) for n in range(400)]


def test_r04_above_the_rate_the_door_stops_reading_and_reads_on_later(cyd, webstep):
    cyd.sends(framed("[]") * 200_000)
    assert cyd.transport.producerState == "paused"
    assert cyd.seen == []
    cyd.connection.wire = frames.Frames()
    webstep.clock.advance(10)
    assert cyd.transport.producerState == "producing"


def test_r04_lines_that_the_server_has_not_dealt_with_slow_the_door(cyd, webstep):
    for _ in range(30):
        cyd.sends(line("say so", 1) * 10)
        webstep.clock.advance(1)
    assert len(webstep.link.lines) == lines.UNHEARD
    cyd.connection.send_ack(lines.UNHEARD)
    assert len(webstep.link.lines) > lines.UNHEARD


def test_r04_help_now_behind_waiting_lines_is_answered_at_once(cyd, webstep):
    cyd.sends(line("say so", 1) * 60)
    cyd.sends(line("help now", 61))
    assert said(paragraphs(crisis.card()), "care") in cyd.seen and heard(61) in cyd.seen
    assert len(webstep.link.lines) == 20


def test_r04_leave_goes_before_lines_that_wait(cyd, webstep):
    cyd.sends(line("say so", 1) * 60 + line("leave", 61))
    assert webstep.link.lines.count("leave") == 1
    assert webstep.link.lines.count("say so") == 20


def test_r04_a_storm_of_pings_is_answered_with_less_than_came(cyd):
    storm = framed(b"x" * 100, PING) * 20_000
    cyd.sends(storm)
    assert 0 < len(cyd.transport.value()) < len(storm) / 40
    assert cyd.transport.producerState == "paused"


def test_a_ping_is_answered_with_its_bytes(cyd):
    cyd.sends(framed(b"there", PING))
    assert cyd.pongs == [b"there"]


def test_in_a_test_house_whose_time_runs_faster_people_may_type_faster():
    webstep = Webstep(haste=10.0)
    cyd = webstep.signed_in_browser()
    cyd.sends(line("say so", 1) * lines.UNHEARD)
    assert len(webstep.link.lines) == lines.UNHEARD > 20


# --- what is answered here


@pytest.mark.parametrize("state", ["new", "signed_in", "secret", "away", "too_fast", "slow"])
def test_r47_help_now_is_answered_in_every_state_as_text_and_as_a_fact(state):
    webstep = Webstep(has_server=state != "away")
    cyd = webstep.signed_in_browser() if state == "signed_in" else webstep.browser()
    if state == "secret":
        cyd.connection.send_secret(True)
    if state == "too_fast":
        cyd.sends(line("say so", 1) * 100)
    if state == "slow":
        cyd.connection.pauseProducing()
    cyd.types("  Help  NOW de ")
    assert said(paragraphs(crisis.card("de")), "care") in cyd.seen
    assert ["Care.Card", json.loads(json.dumps(crisis.fact("de")))] in cyd.seen
    assert heard(1) in cyd.seen
    assert "help" not in " ".join(webstep.link.lines).lower()


def test_r47_help_now_shows_the_country_of_the_person_first(cyd):
    cyd.connection.send_country("de")
    assert cyd.types("help now")[0] == said(paragraphs(crisis.card("de")), "care")


def test_r47_help_now_is_answered_even_when_its_texts_are_broken(cyd, monkeypatch):
    faults = []
    monkeypatch.setattr(words.logs, "fault", faults.append)
    monkeypatch.setattr(words.crisis, "card", lambda country: 1 / 0)
    monkeypatch.setattr(words.crisis, "fact", lambda country: 1 / 0)
    assert cyd.types("help now de") == [said(paragraphs(words.CARD), "care"), heard(1)]
    assert faults == ["card", "card"]


def test_a_card_comes_in_whole_paragraphs_because_a_page_has_columns_of_its_own(cyd):
    shown = cyd.types("help now")[0][1]["text"].split("\n")
    assert any(line.endswith("119 in Japan and South Korea. 192 in Brazil.") for line in shown)
    assert shown[-1].startswith("There are cards for: ") and shown[-1].endswith("United States, Uruguay.")


@pytest.mark.parametrize("has_server", [True, False])
def test_quit_says_goodbye_closes_and_the_server_hears_of_the_wish(has_server):
    webstep = Webstep(has_server=has_server)
    cyd = webstep.signed_in_browser()
    assert cyd.types("quit") == [heard(1), ["Core.Goodbye", {"text": words.goodbye(), "again": False}]]
    assert cyd.code == frames.NORMAL
    told = [(operation, about) for _, operation, about in webstep.link.operations if operation == "\x02"]
    assert told == ([("\x02", {"reason": "quit"})] if has_server else [])


def test_r04_quit_behind_waiting_lines_names_each_that_was_not_taken(cyd):
    cyd.sends(b"".join(line("say so", n) for n in range(30)))
    cyd.transport.clear()
    cyd.sends(line("quit", 30))
    assert cyd.seen[:-1] == [heard(30), *(heard(n, taken=False) for n in range(20, 30))]
    assert words.filled(words.NOT_TAKEN, n=10) in cyd.seen[-1][1]["text"]
