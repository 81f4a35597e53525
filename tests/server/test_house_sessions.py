"""The Server's side of a connection: what reaches the doorway, what comes back, and who is still there."""

import evennia
import pytest
from evennia.server.portal import amp
from evennia.utils.create import create_account

from server.house import sessions, words
from tests.server.hallway import about

CANARY = "the heron at dusk"


@pytest.fixture
def ann(house, doorway):
    house.portal_connect(about(11))
    doorway.heard.clear()
    return house[11]


@pytest.fixture
def faults(monkeypatch):
    written = []
    monkeypatch.setattr(sessions.logs, "fault", lambda door: written.append(door) or "abc234")
    return written


# --- in


def test_a_new_connection_arrives(house, doorway):
    house.portal_connect(about(11, uid=5, logged_in=True))
    assert doorway.heard == [("arrive", 11, False)]
    assert not house[11].logged_in


def test_a_line_reaches_the_doorway_and_is_acknowledged(house, ann, doorway):
    house.data_in(ann, text=[["look", 3], {}])
    assert doorway.heard == [("line", 11, "look")]
    assert house.link.messages == [(11, {"ack": [[3], {}]})]


def test_r15_a_line_that_fails_gets_one_sentence_with_a_code_and_the_connection_stays(house, ann, faults):
    house.data_in(ann, text=[["fail " + CANARY, 1], {}])
    assert house.link.told(11) == [words.FAULT.replace("{code}", "abc234")]
    assert faults == ["doorway"]
    assert house.link.messages[-1] == (11, {"ack": [[1], {}]})
    assert house[11] is ann


def test_a_sign_in_by_a_client_reaches_the_doorway_and_is_acknowledged(house, ann, doorway):
    house.data_in(ann, login=[["heron", CANARY, 3], {}])
    assert doorway.heard == [("login", 11, "heron", CANARY)]
    assert house.link.messages == [(11, {"ack": [[3], {}]})]


@pytest.mark.parametrize(
    "value",
    [
        [["heron", CANARY], {}],
        [["heron", CANARY, "3"], {}],
        [["heron\nx", CANARY, 3], {}],
        [["a", 5, 3], {}],
        None,
    ],
)
def test_what_is_no_sign_in_of_the_portals_reaches_nobody(house, ann, doorway, value):
    house.data_in(ann, login=value)
    assert doorway.heard == [] and house.unknown_inputs == 1


@pytest.mark.parametrize(
    "value",
    [
        [["look"], {}],
        [[1, 2], {}],
        [["look", "1"], {}],
        [["x" * 2001, 1], {}],
        [["say a\x1b[2Jb", 1], {}],
        [["say a\nBen says", 1], {}],
        [["say a\ud800", 1], {}],
        [["say a\u202e", 1], {}],
        [[], {}],
        ["look", {}],
        None,
        5,
        [["look", 1]],
    ],
)
def test_r01_what_is_no_line_of_the_portals_reaches_nobody(house, ann, doorway, value):
    house.data_in(ann, text=value)
    assert doorway.heard == []
    assert house.unknown_inputs == 1


def test_r14_unknown_names_are_counted_and_neither_named_nor_kept(house, ann, doorway, monkeypatch):
    written = []
    monkeypatch.setattr(sessions.logs, "fact", lambda event, **fields: written.append((event, fields)))
    house.data_in(
        ann, **{"char.login": [[{"password": CANARY}], {}], "comm.say": [[CANARY], {}], "session": [[1], {}]}
    )
    house.data_in(ann, **{"core.hello": [[{"client": "Mudlet"}], {}]})
    house.write_counts()
    assert written == [("unknown_input", {"count": 4})]
    assert doorway.heard == []
    assert CANARY not in repr(vars(house)) + repr(vars(ann))


def test_the_portals_word_that_a_client_missed_facts_reaches_the_doorway(house, ann, doorway):
    house.data_in(ann, scene=[[], {}])
    assert doorway.heard == [("scene", 11)]
    assert house.unknown_inputs == 0


def test_a_client_that_reads_facts_only_now_is_shown_all_of_them_once(house, ann, doorway):
    assert not ann.reads_facts
    for _ in range(2):
        house.portal_session_sync({"sessid": 11, "protocol_flags": {"OOB": True}})
    assert ann.reads_facts and doorway.heard == [("scene", 11)]


def test_the_portal_may_say_only_so_much_of_a_connection(house, doorway):
    house.portal_connect(
        about(11, puid=7, cmdset_storage_string="evil.Set", account="x", server_data={"a": 1})
    )
    assert house[11].puid is None
    assert house[11].account is None
    assert house[11].cmdset_storage_string == ""


# --- out


def test_r16_text_goes_out_as_it_stands(house, ann):
    text = 'Ben says, "|rred|n {nobody} $You() %s |/ \u202e"'
    ann.say(text, "speech")
    assert house.link.messages == [(11, {"text": [[text], {"kind": "speech"}]})]


@pytest.mark.parametrize(
    "given",
    [
        "words",
        ("words", {"type": "look", "from": 3}),
        ("words",),
        [["words"], {"kind": None}],
        evennia.ANSIString("words"),
    ],
)
def test_what_evennias_bodies_send_goes_out_as_plain_text(house, ann, given):
    ann.msg(text=given, from_obj=object(), options={"raw": True})
    assert house.link.messages == [(11, {"text": [["words"], {"kind": "system"}]})]


def test_one_text_for_many_is_one_frame(house, ann):
    house.portal_connect(about(12))
    house.tell(house.values(), "Cyd sits down.", "circle")
    assert house.link.messages == [([11, 12], {"text": [["Cyd sits down."], {"kind": "circle"}]})]


def test_one_fact_for_many_is_one_frame_and_goes_to_those_who_read_facts(house, ann):
    house.portal_connect(about(12, protocol_flags={"OOB": True}))
    house.portal_connect(about(13, protocol_key="web", protocol_flags={"OOB": True}))
    house.show(house.values(), "Comm.Line", {"class": "say", "speaker": "Cyd", "text": "b\u00f6 |r"})
    rendered = '{"class":"say","speaker":"Cyd","text":"b\u00f6 |r"}'
    assert house.link.messages == [([12, 13], {"fact": [["Comm.Line", rendered], {}]})]
    house[11].show("Persona.Worn", {"name": "Ann", "guest": False})
    assert len(house.link.messages) == 1


def test_a_session_hides_typing_names_a_country_and_lets_a_visitor_stay(house, ann):
    ann.secret(True)
    ann.country("de")
    ann.stays()
    assert house.link.messages == [(11, {"secret": [[True], {}]}), (11, {"country": [["de"], {}]})]
    assert house.link.operations == [(11, amp.SLOGIN, {"sessiondata": {"is_known": True}})]


def test_without_a_link_nothing_is_sent_and_nothing_fails(house, ann):
    house.link = None
    ann.say("hello")
    house.disconnect(ann, "goodbye")
    assert 11 not in house


def test_two_connections_from_one_address_are_two(house, ann):
    house.portal_connect(about(12))
    assert house[11] != house[12]
    assert len({house[11], house[12]}) == 2


# --- who is there


@pytest.fixture
def account(db):
    return create_account("0b1e", "", None)


def test_signing_in_writes_nothing_and_the_portal_hears_who(house, ann, account, django_assert_num_queries):
    before = account.last_login
    with django_assert_num_queries(0):
        house.login(ann, account)
    assert (ann.account, ann.uid, ann.logged_in) == (account, account.id, True)
    assert house.link.operations == [
        (11, amp.SLOGIN, {"sessiondata": {"logged_in": True, "uid": account.id}})
    ]
    account.refresh_from_db()
    assert account.last_login == before


def test_a_second_connection_takes_over_and_the_first_is_told_kindly(house, ann, account, doorway):
    house.login(ann, account)
    house.portal_connect(about(12))
    second = house[12]
    house.login(second, account)
    assert list(house) == [12]
    assert ann.replaced_by is second
    assert ("gone", 11, False) in doorway.heard
    assert (11, amp.SDISCONN, {"reason": words.ELSEWHERE}) in house.link.operations


@pytest.mark.parametrize("quit", [True, False])
def test_the_doorway_hears_once_that_somebody_went(house, ann, doorway, quit):
    house.portal_disconnect(ann, quit=quit)
    house.portal_disconnect(ann, quit=quit)
    house.disconnect(ann, "again")
    assert doorway.heard == [("gone", 11, quit)]
    assert house.link.operations == []


def test_r30_after_a_restart_each_comes_back_as_who_it_was(house, doorway, account):
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True), 12: about(12)})
    assert doorway.heard == [("came_back", 11, "0b1e"), ("arrive", 12, True), ("all_back",)]
    assert house[11].account == account
    assert house[11].logged_in
    assert not house[12].logged_in


def test_r30_whoever_comes_back_first_can_speak_to_all_the_others(house, doorway, account):
    seen = []
    doorway.came_back = lambda session: seen.append(sorted(session.sessionhandler))
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True), 12: about(12)})
    assert seen == [[11, 12]]


def test_r22_a_suspended_account_does_not_come_back(house, doorway, account):
    account.is_active = False
    account.save()
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True)})
    assert 11 not in house
    assert house.link.operations == [(11, amp.SDISCONN, {"reason": words.NOT_COMING_BACK})]
    assert ("came_back", 11, "0b1e") not in doorway.heard


def test_r22_whom_the_doorway_does_not_take_back_is_signed_out_in_the_portal_too(house, doorway, account):
    doorway.came_back = lambda session: setattr(session, "logged_in", False)
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True)})
    assert house.link.operations == [(11, amp.SLOGIN, {"sessiondata": {"logged_in": False, "uid": None}})]


def test_r22_whom_the_doorway_shows_out_is_told_once(house, doorway, account):
    doorway.came_back = lambda session: house.disconnect(session, "goodbye")
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True)})
    assert house.link.operations == [(11, amp.SDISCONN, {"reason": "goodbye"})]


def test_an_account_that_is_no_more_does_not_come_back(house, doorway, db):
    house.portal_sessions_sync({11: about(11, uid=987654, logged_in=True)})
    assert 11 not in house


def test_r30_one_who_cannot_come_back_keeps_nobody_else_away(house, doorway, account, faults):
    def fails(session):
        raise LookupError(CANARY)

    doorway.came_back = fails
    house.portal_sessions_sync({11: about(11, uid=account.id, logged_in=True), 12: about(12)})
    assert doorway.heard == [("arrive", 12, True), ("all_back",)]
    assert house.link.told(11) == [words.FAULT.replace("{code}", "abc234")]
