"""What a telnet client shows, hides, and says and hears aside."""

import json
import random

import pytest
from twisted.conch.telnet import DO, DONT, GA, IAC, SB, SE, WILL, WONT

from server.portal import options
from server.portal.screen import COLOURS


@pytest.fixture
def ann(doorstep):
    caller = doorstep.caller(reads=False)
    caller.transport.clear()
    return caller


# --- unseen typing


def test_r13_the_client_hides_what_is_typed_until_the_server_says_otherwise(ann, doorstep):
    ann.connection.send_secret(True)
    assert ann.transport.value() == IAC + WILL + options.ECHO
    assert ann.types("correct horse battery") == "\n"
    assert doorstep.link.lines == ["correct horse battery"]
    ann.transport.clear()
    ann.connection.send_secret(False)
    assert ann.transport.value() == IAC + WONT + options.ECHO


@pytest.mark.parametrize("verb", [DO, DONT, WILL, WONT])
def test_r13_no_client_can_switch_showing_on_by_itself(ann, verb):
    ann.connection.send_secret(True)
    ann.transport.clear()
    ann.sends(IAC + verb + options.ECHO)
    assert ann.transport.value() == b""
    assert ann.connection.is_secret


# --- what is shown


def shown(caller, text, kind="speech"):
    caller.transport.clear()
    caller.connection.send_text(text, kind=kind)
    return caller.transport.value()


def test_r16_markup_and_templates_come_out_as_they_were_typed(ann):
    text = 'Ann says, "|rred|n |lcquit|ltopen|le {nobody} $You() %s <b> \\x1b &lt; \xff"'
    assert shown(ann, text) == text.encode() + b"\r\n"


def test_r16_every_255_is_doubled_in_an_encoding_that_has_it(ann):
    ann.connection.protocol_flags["ENCODING"] = "latin-1"
    assert shown(ann, "ÿ") == b"\xff\xff\r\n"


def test_r16_whatever_is_said_is_one_line_that_begins_with_its_speaker(ann):
    dice = random.Random(16)
    alphabet = [
        "|",
        "/",
        "lc",
        "lt",
        "\x1b[2J",
        "\x9b",
        "\x07",
        "\r",
        "\x00",
        "\u202e",
        "\u2028",
        "\xff",
        "{",
        "$",
        "Ben",
    ]
    for _ in range(3000):
        text = 'Ann says, "' + "".join(dice.choices(alphabet, k=12)) + '"'
        seen = shown(ann, text).decode()
        assert seen.startswith('Ann says, "')
        assert seen.endswith('"\r\n')
        assert len(seen.splitlines()) == 1
        assert "\x1b" not in seen


def test_only_the_house_makes_lines(ann):
    assert shown(ann, "one\ntwo", "place") == b"\r\none\r\ntwo\r\n"
    assert shown(ann, "one\ntwo") == b"one\r\ntwo\r\n"


LONG = "The lawn is wide. " * 12


@pytest.mark.parametrize("kind", ["place", "unsaid"])
def test_the_house_wraps_its_own_paragraphs_to_the_screen(ann, kind):
    assert max(map(len, shown(ann, LONG, kind).decode().splitlines())) <= 78
    assert shown(ann, "x y" * 26, kind) == b"x y" * 26 + b"\r\n"
    ann.sends(IAC + SB + options.NAWS + b"\x00\x29\x00\x18" + IAC + SE)
    assert max(map(len, shown(ann, LONG, kind).decode().splitlines())) <= 40
    assert shown(ann, LONG, kind).decode().split() == LONG.split()


@pytest.mark.parametrize("kind", ["speech", "pose", "gesture", "private"])
def test_r17_what_people_say_is_never_cut_into_lines(ann, kind):
    assert shown(ann, LONG, kind) == LONG.encode() + b"\r\n"


def test_a_screen_reader_gets_paragraphs_whole(ann):
    tells_its_terminal(ann, b"TINTIN++", b"xterm", b"MTTS 77")
    assert shown(ann, LONG, "place") == LONG.encode() + b"\r\n"


def tells_its_terminal(caller, *names):
    """The client answers the questions for its name, terminal and abilities."""
    caller.sends(IAC + WILL + options.TTYPE)
    for name in names:
        caller.sends(IAC + SB + options.TTYPE + b"\0" + name + IAC + SE)


@pytest.mark.parametrize(
    ("abilities", "colours"),
    [(b"MTTS 13", True), (b"MTTS 77", False), (None, False)],
    ids=["ansi", "reader", "none"],
)
def test_kinds_have_colour_only_where_the_client_can_and_no_screen_reader_listens(ann, abilities, colours):
    if abilities:
        tells_its_terminal(ann, b"TINTIN++", b"xterm", abilities)
    for kind, number in COLOURS.items():
        assert (f"\x1b[{number}m".encode() in shown(ann, "words", kind)) == colours
    assert b"\x1b" not in shown(ann, "words", "speech")


def test_a_prompt_ends_with_go_ahead_for_a_client_that_wants_it(ann):
    assert not shown(ann, "Name?", "prompt").endswith(IAC + GA)
    ann.sends(IAC + DONT + options.SGA)
    assert shown(ann, "Name?", "prompt") == b"Name?\r\n" + IAC + GA
    assert not shown(ann, "Ben smiles.", "pose").endswith(IAC + GA)


# --- asides


def test_a_list_of_houses_hears_only_what_is_so(ann):
    ann.sends(IAC + DO + options.MSSP)
    assert IAC + SB + options.MSSP + b"\x01NAME\x02Meadow\x01PLAYERS\x020" + IAC + SE in ann.transport.value()


def gmcp(content):
    return IAC + SB + options.GMCP + content + IAC + SE


def speaks_gmcp(caller):
    """The client agrees to GMCP, and wants what the house has."""
    caller.reads_facts("Circle 1", "Care 1")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[" * 4000,
        b"a.b " + b"[" * 9 + b"]" * 9,
        b"x" * 100,
        b"../etc 1",
        b"Core.Ping {",
        b"\xff\xff\xfe 1",
        b"text!",
    ],
)
def test_gmcp_that_is_none_is_counted_and_goes_nowhere(ann, doorstep, content):
    ann.sends(gmcp(content))
    assert doorstep.link.messages == []
    assert not ann.is_out


def test_gmcp_can_name_a_line_but_cannot_be_one(ann, doorstep):
    ann.sends(gmcp(b'text ["hello", 1]'))
    assert doorstep.link.lines == []


FACT = {"fact": [["Circle.State", '{"floor":"round"}'], {}]}


def test_a_fact_reaches_only_a_client_that_speaks_gmcp(ann, doorstep):
    doorstep.sessions.data_out(ann.connection, **FACT)
    assert ann.transport.value() == b""
    speaks_gmcp(ann)
    ann.transport.clear()
    doorstep.sessions.data_out(ann.connection, **FACT)
    assert ann.transport.value() == gmcp(b'Circle.State {"floor":"round"}')


def test_r08_facts_for_a_slow_reader_are_dropped_and_the_server_is_asked_for_the_scene(ann, doorstep):
    speaks_gmcp(ann)
    ann.transport.clear()
    ann.connection.pauseProducing()
    for _ in range(3):
        doorstep.sessions.data_out(ann.connection, **FACT)
    assert ann.transport.value() == b""
    ann.connection.resumeProducing()
    ann.connection.pauseProducing()
    ann.connection.resumeProducing()
    scenes = [sent for _, sent in doorstep.link.messages if "scene" in sent]
    assert scenes == [{"scene": [[], {}]}], "once, and not again where nothing was dropped"


def test_r47_the_card_is_told_as_a_fact_too_where_the_client_reads_facts(ann):
    speaks_gmcp(ann)
    ann.types("help now de")
    told = ann.transport.value().split(IAC + SB + options.GMCP + b"Care.Card ")[1].removesuffix(IAC + SE)
    assert json.loads(told)["country"] == "DE"


def test_what_something_of_evennia_says_is_dropped(ann, doorstep):
    speaks_gmcp(ann)
    ann.transport.clear()
    doorstep.sessions.data_out(ann.connection, prompt=[["> "], {}], logged_in=[[], {}], default=[["x"], {}])
    assert ann.transport.value() == b""
