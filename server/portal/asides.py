"""What a client may say beside its lines: a closed list, the same over GMCP and the websocket.

    Core.Hello {"client", "version"}          heard, and no client is told from another
    Core.Supports.Set, .Add, .Remove [..]     what the client wants to be told; over the websocket it is all
    Client.Options {"colour", "screen_reader"} true or false each; the Server hears of it
    Core.Ping                                 answered with Core.Ping {}
    Char.Login.Credentials {"account", "password"}   over GMCP: a client signs its person in by itself

But for the last all of it is dealt with here, and none of it crosses the link. Anything else is counted;
neither its name nor its values are written down. Over the websocket `Client.Line {"text", "number"}` is a
typed line, too.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

DEEPEST = 8  # brackets in a value (R2)
LONGEST_NAME = 60
MOST_NUMBER = 2**53  # of a line: what every client can count to exactly
OPTIONS = {"colour": ("NOCOLOR", False), "screen_reader": ("SCREENREADER", True)}

_NAME = re.compile(r"[A-Za-z]\w*(?:\.\w+)+", re.ASCII)
# Strings are passed over whole, also one that never ends, so that each character is looked at once.
_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[{]|[\]}]', re.DOTALL)


class Unreadable(ValueError):
    """What came is no JSON that the house reads."""


class TooDeep(Unreadable):
    """Its brackets are deeper than any of ours."""


@dataclass(frozen=True)
class Typed:
    """A typed line and the number that its client gave it."""

    text: str = field(repr=False)
    number: int


@dataclass(frozen=True)
class Said:
    """Something beside the lines: its name in small letters, and its value, None where there is none."""

    name: str
    value: object = field(repr=False)


def over_gmcp(content: bytes) -> Said:
    """What a MUD client says. Raises Unreadable, TooDeep."""
    name, _, rest = content.decode("utf-8", "replace").strip().partition(" ")
    return Said(_known_shape(name), _value(rest) if rest.strip() else None)


def over_websocket(text: str) -> Typed | Said:
    """What a browser says: a name and an object. Raises Unreadable, TooDeep."""
    whole = _value(text)
    if not (isinstance(whole, list) and len(whole) == 2 and isinstance(whole[0], str)):
        raise Unreadable("shape")
    name, value = _known_shape(whole[0]), whole[1]
    if name != "client.line":
        return Said(name, value)
    if not (isinstance(value, dict) and value.keys() == {"text", "number"}):
        raise Unreadable("line")
    words, number = value["text"], value["number"]
    if not (isinstance(words, str) and type(number) is int and 0 <= number <= MOST_NUMBER):
        raise Unreadable("line")
    return Typed(words, number)


def take(connection, said: Said) -> bool:
    """Deals with what a client says aside; False for what is not on the list."""
    taken = _LIST.get(said.name)
    return taken is not None and taken(connection, said.value)


def _hello(_connection, value: object) -> bool:
    return isinstance(value, dict)


def _supports(verb: str) -> Callable[[Any, object], bool]:
    def take(connection, value: object) -> bool:
        if not (isinstance(value, list) and all(isinstance(name, str) for name in value)):
            return False
        connection.lists(verb, value)
        return True

    return take


def _credentials(connection, value: object) -> bool:
    if not (isinstance(value, dict) and {"account", "password"} <= value.keys()):
        return False
    account, passphrase = value["account"], value["password"]
    return (
        isinstance(account, str) and isinstance(passphrase, str) and connection.signs_in(account, passphrase)
    )


def _options(connection, value: object) -> bool:
    if not (isinstance(value, dict) and value and value.keys() <= OPTIONS.keys()):
        return False
    if not all(isinstance(is_on, bool) for is_on in value.values()):
        return False
    for name, is_on in value.items():
        flag, means = OPTIONS[name]
        connection.protocol_flags[flag] = is_on is means
    connection.sessionhandler.sync(connection)
    return True


def _ping(connection, _value: object) -> bool:
    connection.answer("Core.Ping", {})
    return True


_LIST = {
    "core.hello": _hello,
    "core.supports.set": _supports("set"),
    "core.supports.add": _supports("add"),
    "core.supports.remove": _supports("remove"),
    "client.options": _options,
    "core.ping": _ping,
    "char.login.credentials": _credentials,
}


def _known_shape(name: str) -> str:
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise Unreadable("name")
    return name.lower()


def _value(text: str) -> object:
    """The JSON value of `text`; how deep it is, is known before anything is made of it."""
    depth = 0
    for found in _BRACKET.finditer(text):
        if found[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise TooDeep("depth")
        elif found[0] in "]}":
            depth -= 1
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Unreadable("json") from None


def _no_number(_name: str) -> None:
    raise Unreadable("number")
