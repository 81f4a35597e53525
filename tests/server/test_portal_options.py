"""What telnet and a client agree on: taken, refused, repeated, told late, told wrongly, cut anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twisted.conch.telnet import DO, DONT, GA, IAC, SB, WILL, WONT
from twisted.conch.telnet import EOR as END

from server.portal import options
from server.portal.options import environ
from server.portal.telnet import ANSWERS_S, SILENT_S
from tests.server.doorstep import PLAIN, Doorstep, readable
from tests.server.optioned import answered, shown, terminal, told


@pytest.fixture
def new(doorstep):
    """Somebody whose client has said nothing yet."""
    return doorstep.caller(reads=False, is_new=True)


def introduced(doorstep):
    """Of which connections the Server has heard, and what of the latest."""
    told = [about["sessiondata"] for _, _, about in doorstep.link.operations if "sessiondata" in about]
    return len(told), told[-1]["protocol_flags"] if told else None


# --- what is offered, and when the Server hears of somebody


def test_what_is_offered_and_asked_for_is_this_and_no_more(new):
    assert set(new.transport.value().split(IAC)[1:]) == {
        DO + options.LINEMODE,
        DO + options.NAWS,
        DO + options.TTYPE,
        DO + options.NEW_ENVIRON,
        WILL + options.SGA,
        WILL + options.EOR,
        WILL + options.CHARSET,
        WILL + options.MSSP,
        WILL + options.GMCP,
    }


def test_nothing_is_shown_and_the_server_hears_of_nobody_before_the_answers_are_there(new, doorstep):
    assert readable(new.transport.value()) == "" and introduced(doorstep) == (0, None)
    new.sends(PLAIN[:-3])
    doorstep.clock.advance(ANSWERS_S - 0.1)
    assert introduced(doorstep) == (0, None)
    new.sends(PLAIN[-3:])
    assert introduced(doorstep) == (1, {"SCREENREADER": False, "NOCOLOR": False, "OOB": False})
    doorstep.clock.advance(60)
    assert introduced(doorstep)[0] == 1, "once"


def test_a_client_that_says_nothing_is_let_in_soon_and_one_that_says_something_a_little_later(doorstep):
    doorstep.caller(is_new=True)
    other = doorstep.caller(is_new=True)
    other.sends(IAC + WILL + options.TTYPE)
    doorstep.clock.advance(SILENT_S + 0.01)
    assert introduced(doorstep)[0] == 1
    doorstep.clock.advance(ANSWERS_S)
    assert introduced(doorstep)[0] == 2


def test_whoever_types_before_anything_was_shown_is_let_in_and_heard(new, doorstep):
    new.sends(b"connect ann\r\n")
    assert introduced(doorstep)[0] == 1 and doorstep.link.lines == ["connect ann"]


def test_who_leaves_before_the_answers_was_never_there(new, doorstep):
    new.leaves()
    doorstep.clock.advance(60)
    assert doorstep.link.operations == [] and not doorstep.sessions


def test_where_words_are_not_encrypted_that_is_the_first_thing_shown(doorstep):
    open_door = Doorstep(said_first="Nothing here is encrypted.")
    caller = open_door.caller(is_new=True)
    assert readable(caller.transport.value()) == ""
    caller.sends(PLAIN)
    assert readable(caller.transport.value()) == "Nothing here is encrypted.\n"


def test_the_server_hears_of_facts_whenever_it_is_agreed_on_them_and_no_flutter_floods_it(doorstep):
    caller = doorstep.caller()
    caller.reads_facts("Circle")
    assert introduced(doorstep) == (2, {"SCREENREADER": True, "NOCOLOR": False, "OOB": True})
    caller.sends((IAC + DONT + options.GMCP + IAC + DO + options.GMCP) * 50)
    assert introduced(doorstep)[0] <= 2 + 2 * options.gmcp.TURNS


# --- how a prompt ends


@pytest.mark.parametrize(
    ("said", "end"),
    [
        (b"", b""),
        (IAC + DO + options.SGA, b""),
        (IAC + DONT + options.SGA, IAC + GA),
        (IAC + DO + options.EOR, IAC + END),
        (IAC + DONT + options.SGA + IAC + DO + options.EOR, IAC + END),
        (IAC + DO + options.EOR + IAC + DONT + options.EOR, b""),
        (IAC + DO + options.EOR + IAC + DONT + options.EOR + IAC + DO + options.EOR, IAC + END),
        (IAC + DO + options.SGA + IAC + DONT + options.SGA, IAC + GA),
    ],
)
def test_a_prompt_ends_as_the_client_wants_it_and_nothing_else_does(new, said, end):
    new.sends(said)
    assert shown(new, "Name?", "prompt") == b"Name?\r\n" + end
    assert shown(new, "Ben smiles.", "pose") == b"Ben smiles.\r\n"


# --- what a client says of itself


@pytest.mark.parametrize(
    ("names", "questions"),
    [
        ((b"MUDLET", b"ANSI-TRUECOLOR", b"MTTS 2349"), 3),
        ((b"XTERM-256COLOR", b"XTERM-256COLOR"), 2),
        ((b"TINYFUGUE", b"ANSI-ATTR", b"ANSI", b"UNKNOWN", b"UNKNOWN"), 4),
        ((b"A", b"B", b"C", b"D", b"E", b"F"), 4),
    ],
)
def test_a_terminal_is_asked_until_it_repeats_itself(new, names, questions):
    assert answered(new, terminal(*names)).count(told(options.TTYPE, b"\x01")) == questions


def test_what_mnes_may_be_asked_is_asked_and_neither_a_name_nor_an_address(new):
    asked = answered(new, IAC + WILL + options.NEW_ENVIRON)
    assert asked.startswith(
        IAC + SB + options.NEW_ENVIRON + b"\x01\0CLIENT_NAME\0CHARSET\0MTTS\x03SCREEN_READER"
    )
    assert b"USER" not in asked and b"IPADDRESS" not in asked


LONG = "The lawn is wide. " * 12


@pytest.mark.parametrize(
    "said",
    [
        terminal(b"TINTIN++", b"xterm", b"MTTS 77"),
        told(options.NEW_ENVIRON, b"\0\x03SCREEN_READER\x011"),
        told(options.NEW_ENVIRON, b"\0\0MTTS\x0177"),
        told(options.NEW_ENVIRON, b"\x02\x03screen_reader\x01true"),
        told(options.NEW_ENVIRON, b"\0\x03SCREEN_READER\x011\0MTTS\x0113"),
    ],
)
def test_a_screen_reader_gets_paragraphs_whole_and_no_colour(new, said):
    new.sends(IAC + WILL + options.NEW_ENVIRON + said)
    assert shown(new, LONG, "place") == LONG.encode() + b"\r\n"
    assert shown(new, "Name?", "prompt") == b"Name?\r\n"


def test_a_screen_reader_that_is_switched_off_is_off(new):
    new.sends(IAC + WILL + options.NEW_ENVIRON + told(options.NEW_ENVIRON, b"\0\x03SCREEN_READER\x011"))
    new.sends(told(options.NEW_ENVIRON, b"\x02\x03SCREEN_READER\x010"))
    assert len(shown(new, LONG, "place").splitlines()) > 2


def test_the_narrower_of_window_and_word_wrap_counts_from_the_next_line_on(new):
    new.sends(IAC + WILL + options.NAWS + told(options.NAWS, b"\0\x50\0\x18"))
    width = lambda: max(map(len, shown(new, LONG, "place").decode().splitlines()))
    assert 70 < width() <= 79
    new.sends(told(options.NAWS, b"\0\x29\0\x18"))
    assert width() <= 40
    new.sends(told(options.NAWS, b"\0\0\0\0"))
    assert 70 < width() <= 78, "a client that does not know"
    new.sends(told(options.NEW_ENVIRON, b"\0\x03WORD_WRAP\x0150"))
    assert width() <= 50


def test_a_window_as_wide_as_a_doubled_byte_is_understood(new):
    new.sends(told(options.NAWS, b"\0\xff\0\x18"))
    assert new.connection.protocol_flags["SCREENWIDTH"] == 255


def test_nothing_that_a_client_calls_itself_is_kept_at_any_length(new):
    new.sends(terminal(b"A" * 3000) + told(options.NEW_ENVIRON, b"\0\0CLIENT_NAME\x01" + b"B" * 3000))
    kept = [value for value in new.connection.protocol_flags.values() if isinstance(value, str)]
    assert max(map(len, kept)) <= options.LONGEST_NAME


def test_colour_comes_only_to_who_can_and_says_so(new):
    assert b"\x1b" not in shown(new, "Name?", "prompt")
    new.sends(terminal(b"DUMB", b"DUMB"))
    assert b"\x1b" not in shown(new, "Name?", "prompt")
    new.sends(IAC + WONT + options.TTYPE + terminal(b"XTERM-256COLOR", b"XTERM-256COLOR"))
    assert shown(new, "Name?", "prompt") == b"\x1b[1mName?\x1b[0m\r\n"


# --- hostile and clumsy


EVERY = (*options.ALL, *options.LATER)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("is_new", [True, False])
def test_each_option_can_be_taken_refused_and_repeated_without_an_endless_answer(doorstep, kind, is_new):
    caller = doorstep.caller(is_new=is_new)
    yes, no = (DO, DONT) if kind.is_ours else (WILL, WONT)
    for said in (yes, yes, no, no, yes, no, yes, yes):
        back = answered(caller, IAC + said + kind.code)
        assert back.count(IAC + WILL + kind.code) + back.count(IAC + DO + kind.code) <= 1
        if said == no:
            assert back in (b"", IAC + (WONT if kind.is_ours else DONT) + kind.code)
    assert caller.types("hello") == "" and doorstep.link.lines == ["hello"]


EVENING = (
    IAC + DO + options.EOR + IAC + DO + options.CHARSET + told(options.CHARSET, b"\x02ISO-8859-1")
    + terminal(b"TINTIN++", b"xterm", b"MTTS 13") + IAC + WILL + options.NEW_ENVIRON
    + told(options.NEW_ENVIRON, b"\0\x03WORD_WRAP\x0150\0CHARSET\x01UTF-8")
    + IAC + WILL + options.NAWS + told(options.NAWS, b"\0\xff\0\x18") + b"say Gr\xfc\xdfe\r\n"
)  # fmt: skip


@pytest.mark.parametrize("at", range(1, len(EVENING)))
def test_what_comes_in_two_pieces_is_understood_as_in_one(doorstep, at):
    whole, cut = doorstep.caller(is_new=True), doorstep.caller(is_new=True)
    whole.sends(EVENING)
    cut.sends(EVENING[:at])
    cut.sends(EVENING[at:])
    assert cut.connection.protocol_flags == whole.connection.protocol_flags
    assert doorstep.link.lines == ["say Grüße"] * 2
    assert cut.transport.value() == whole.transport.value()


@given(st.lists(st.tuples(st.sampled_from([kind.code for kind in EVERY]), st.binary(max_size=40))))
def test_whatever_is_said_within_an_option_the_next_line_is_heard(pieces):
    doorstep = Doorstep()
    caller = doorstep.caller(is_new=True)
    for option, content in pieces:
        caller.sends(IAC + WILL + option + IAC + DO + option + told(option, content))
    caller.types("hello")
    assert doorstep.link.lines == ["hello"] and not caller.is_out
    assert shown(caller, LONG, "place") and shown(caller, "Grüße", "speech")


@given(st.binary(max_size=300))
def test_variables_are_read_from_anything(content):
    found = environ.told(content)
    assert all(
        len(name) <= options.LONGEST_NAME * 3 and isinstance(value, str) for name, value in found.items()
    )
