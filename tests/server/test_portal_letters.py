"""In which letters a client and the house write to each other."""

import pytest
from twisted.conch.telnet import DO, DONT, IAC, WILL, WONT

from server.portal import options
from server.portal.options import charset
from server.portal.telnet import ANSWERS_S
from tests.server.optioned import answered, shown, terminal, told


@pytest.fixture
def new(doorstep):
    """Somebody whose client has said nothing yet."""
    return doorstep.caller(reads=False, is_new=True)


def test_charset_is_asked_for_in_this_order(new):
    asked = answered(new, IAC + DO + options.CHARSET)
    assert asked == told(options.CHARSET, b"\x01;UTF-8;ISO-8859-1;US-ASCII")


@pytest.mark.parametrize(
    ("answer", "seen"),
    [
        (b"\x02UTF-8", "Grüße, Zoë – 😀".encode()),
        (b"\x02utf-8", "Grüße, Zoë – 😀".encode()),
        (b"\x02ISO-8859-1", "Grüße, Zoë - :grinning:".encode("latin-1")),
        (b"\x02US-ASCII", b"Grusse, Zoe - :grinning:"),
        (b"\x02EBCDIC", b"Grusse, Zoe - :grinning:"),
        (b"\x03", b"Grusse, Zoe - :grinning:"),
    ],
)
def test_words_are_written_in_the_letters_that_were_agreed_on(new, answer, seen):
    new.sends(IAC + DO + options.CHARSET + told(options.CHARSET, answer))
    assert shown(new, "Grüße, Zoë – 😀", "speech") == seen + b"\r\n"


def test_what_is_typed_is_read_in_the_same_letters(new, doorstep):
    new.sends(IAC + DO + options.CHARSET + told(options.CHARSET, b"\x02ISO-8859-1") + b"say Gr\xfc\xdfe\r\n")
    assert doorstep.link.lines == ["say Grüße"]


def test_a_client_that_knows_ascii_alone_may_type_more(new, doorstep):
    new.sends(IAC + DO + options.CHARSET + told(options.CHARSET, b"\x03") + "say Grüße\r\n".encode())
    assert doorstep.link.lines == ["say Grüße"]


def test_a_client_that_asks_by_itself_gets_the_first_that_we_know(new):
    new.sends(IAC + DONT + options.CHARSET)
    assert answered(new, IAC + WILL + options.CHARSET) == IAC + DO + options.CHARSET
    assert answered(new, told(options.CHARSET, b"\x01 KOI8-R LATIN1 UTF-8")).startswith(
        told(options.CHARSET, b"\x02LATIN1")
    )
    assert shown(new, "Grüße", "speech") == b"Gr\xfc\xdfe\r\n"
    assert answered(new, told(options.CHARSET, b"\x01;KOI8-R")) == told(options.CHARSET, b"\x03")
    assert answered(new, told(options.CHARSET, b"\x01[TTABLE]\x01;UTF-8")) == told(options.CHARSET, b"\x03")


def test_where_both_ask_our_question_stands(new):
    new.sends(IAC + DO + options.CHARSET)
    assert answered(new, told(options.CHARSET, b"\x01;US-ASCII")) == told(options.CHARSET, b"\x03")
    new.sends(told(options.CHARSET, b"\x02UTF-8"))
    assert shown(new, "Grüße", "speech") == "Grüße\r\n".encode()


@pytest.mark.parametrize(
    ("names", "plain"),
    [
        ((b"TINTIN++", b"xterm", b"MTTS 13"), False),
        ((b"TINTIN++", b"xterm", b"MTTS 9"), True),
        ((b"TINYFUGUE", b"ANSI-ATTR", b"ANSI", b"UNKNOWN"), True),
        ((b"XTERM-256COLOR", b"XTERM-256COLOR"), False),
    ],
)
def test_a_client_that_speaks_of_no_charset_is_believed_by_what_it_says_of_itself(new, names, plain):
    new.sends(IAC + DONT + options.CHARSET + terminal(*names))
    assert shown(new, "Grüße", "speech") == (b"Grusse\r\n" if plain else "Grüße\r\n".encode())


def test_facts_are_in_utf_8_whatever_letters_the_text_has(new, doorstep):
    new.sends(IAC + DO + options.CHARSET + told(options.CHARSET, b"\x03"))
    new.reads_facts("Comm")
    doorstep.clock.advance(ANSWERS_S)
    new.transport.clear()
    doorstep.sessions.data_out(new.connection, fact=[["Comm.Line", '{"text":"Grüße"}'], {}])
    assert new.transport.value() == told(options.GMCP, 'Comm.Line {"text":"Grüße"}'.encode())


def test_binary_follows_once_there_are_letters_for_it(new):
    new.sends(IAC + DO + options.CHARSET)
    assert answered(new, told(options.CHARSET, b"\x02UTF-8")) == IAC + WILL + options.BINARY
    assert answered(new, IAC + DO + options.BINARY) == IAC + DO + options.BINARY
    assert answered(new, IAC + WILL + options.BINARY) == b""
    assert new.types("say Grüße") == ""
    assert answered(new, IAC + DONT + options.BINARY) == IAC + WONT + options.BINARY


def test_ascii_needs_no_binary(new):
    new.sends(IAC + DO + options.CHARSET)
    assert answered(new, told(options.CHARSET, b"\x02US-ASCII")) == b""


def test_every_encoding_by_which_a_client_may_call_its_own_is_one_that_we_write():
    for name in charset._ENCODINGS:
        assert "Grusse".encode(charset.encoding_of(f" {name.lower()} ")) == b"Grusse"
