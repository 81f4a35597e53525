"""What clients say beside their lines: a closed list, answered at the door; all else is counted."""

import json

import pytest

from server.portal import asides
from server.portal.asides import Said, TooDeep, Typed, Unreadable
from tests.server.test_portal_screen import gmcp, speaks_gmcp


@pytest.fixture
def ben(webstep):
    """Somebody with a MUD client that speaks GMCP."""
    caller = webstep.caller()
    speaks_gmcp(caller)
    caller.transport.clear()
    return caller


KNOWN = [
    ("Core.Hello", {"client": "Mudlet", "version": "4.17"}),
    ("core.hello", {}),
    ("Core.Supports.Set", ["Room 1", "Circle 1"]),
    ("Core.Supports.Add", ["Room 1"]),
    ("Core.Supports.Remove", []),
    ("Client.Options", {"colour": False}),
    ("Client.Options", {"colour": True, "screen_reader": False}),
    ("Core.Ping", {}),
]
UNKNOWN = [
    ("Core.Hello", "Mudlet"),
    ("Core.Supports.Set", {"Room": 1}),
    ("Core.Supports.Set", [["Room"]]),
    ("Client.Options", {}),
    ("Client.Options", {"colour": 1}),
    ("Client.Options", {"colour": True, "raw": True}),
    ("Client.Options", True),
    ("Client.Login", {"name": "cyd", "password": "x"}),
    ("Circle.State", {}),
    ("Evennia.Login", {}),
    ("text", {}),
]


@pytest.mark.parametrize(("name", "value"), KNOWN)
def test_what_is_on_the_list_is_taken_at_both_doors(webstep, cyd, ben, name, value):
    cyd.says(name, value)
    ben.sends(gmcp(f"{name} {json.dumps(value)}".encode()))
    assert webstep.sessions._malformed == 0
    assert [sent for _, sent in webstep.link.messages if "scene" not in sent] == []


@pytest.mark.parametrize(("name", "value"), UNKNOWN)
def test_what_is_not_on_the_list_is_counted_at_both_doors_and_goes_nowhere(webstep, cyd, ben, name, value):
    assert cyd.says(name, value) == []
    ben.sends(gmcp(f"{name} {json.dumps(value)}".encode()))
    assert webstep.sessions._malformed == 2
    assert webstep.link.messages == []
    assert not cyd.is_out and not ben.is_out


def test_a_line_over_gmcp_is_none(webstep, ben):
    ben.sends(gmcp(b'Client.Line {"text": "hello", "number": 1}'))
    assert (webstep.link.lines, webstep.sessions._malformed) == ([], 1)


def test_a_ping_is_answered_at_both_doors(cyd, ben):
    assert cyd.says("Core.Ping", {}) == [["Core.Ping", {}]]
    ben.sends(gmcp(b"Core.Ping"))
    assert ben.transport.value() == gmcp(b"Core.Ping {}")


def test_the_server_hears_of_the_choices_of_a_client(webstep, cyd):
    cyd.says("Client.Options", {"colour": False, "screen_reader": True})
    flags = webstep.link.operations[-1][2]["sessiondata"]["protocol_flags"]
    assert (flags["NOCOLOR"], flags["SCREENREADER"]) == (True, True)
    cyd.says("Client.Options", {"colour": True})
    flags = webstep.link.operations[-1][2]["sessiondata"]["protocol_flags"]
    assert (flags["NOCOLOR"], flags["SCREENREADER"]) == (False, True)


NO_MESSAGE = [
    "",
    "5",
    "null",
    "[]",
    "{",
    '"Client.Line"',
    '["Client.Line"]',
    '["Client.Line", {}, 1]',
    "[1, {}]",
    '["Core.Ping", NaN]',
    '["Core.Ping", Infinity]',
    '["Core.Ping", 1' + "0" * 5000 + "]",
    '["../etc", {}]',
    '["A.' + "b" * 60 + '", {}]',
    '["Client.Line", {"text": "hi"}]',
    '["Client.Line", {"text": "hi", "number": 1, "as": "Ben"}]',
    '["Client.Line", {"text": 5, "number": 1}]',
    '["Client.Line", {"text": "hi", "number": -1}]',
    '["Client.Line", {"text": "hi", "number": 1.0}]',
    '["Client.Line", {"text": "hi", "number": true}]',
    '["Client.Line", {"text": "hi", "number": 9007199254740993}]',
]


@pytest.mark.parametrize("text", NO_MESSAGE)
def test_r02_what_is_no_message_is_unreadable(text):
    with pytest.raises(Unreadable):
        asides.over_websocket(text)


def test_brackets_in_words_are_words():
    words = '[[[[[[[[[[[[ "{{{{{{{{{{{{" \\'
    text = json.dumps(["Client.Line", {"text": words, "number": 1}])
    assert asides.over_websocket(text) == Typed(words, 1)


def test_r02_json_deeper_than_eight_is_known_before_anything_is_made_of_it(monkeypatch):
    made = []
    monkeypatch.setattr(asides.json, "loads", lambda *about, **more: made.append(about))
    for text in ("[" * 9, "[" * 16_000 + "]" * 16_000, '["Core.Ping",' + "[" * 8 + "]" * 9, '{"a":' * 5000):
        with pytest.raises(TooDeep):
            asides.over_websocket(text)
    with pytest.raises(TooDeep):
        asides.over_gmcp(b"Core.Ping " + b"[" * 4000)
    assert made == []


def test_eight_are_not_too_deep():
    assert asides.over_gmcp(b"Core.Ping " + b"[" * 8 + b"]" * 8) == Said("core.ping", [[[[[[[[]]]]]]]])


@pytest.mark.parametrize("unit", ['"', '\\"', '"\\', "\\", '"[', "\\u005b"])
def test_r03_the_depth_of_a_message_is_found_in_one_pass(unit):
    starts = [0]

    class Counting:
        """Counts the characters that were gone through."""

        def __init__(self, pattern):
            self.pattern = pattern

        def finditer(self, text):
            for found in self.pattern.finditer(text):
                starts[0] += found.end() - found.start()
                yield found

    whole = asides._BRACKET
    try:
        asides._BRACKET = Counting(whole)
        text = '"' + unit * 5_000 + "\\"
        with pytest.raises(Unreadable):
            asides.over_websocket(text)
    finally:
        asides._BRACKET = whole
    rest = whole.sub("", text)
    assert '"' not in rest and starts[0] <= len(text), (
        "every quote begins or ends a string that was passed over"
    )


def test_r14_what_was_typed_is_not_in_what_a_message_looks_like():
    text = json.dumps(["Client.Line", {"text": "correct horse", "number": 1}])
    said = json.dumps(["Core.Hello", {"client": "correct horse"}])
    assert "horse" not in repr([asides.over_websocket(text), asides.over_websocket(said)])
