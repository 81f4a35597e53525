"""What a door may be sent: made by dice, so that one number makes the same again, and Hypothesis makes it
short.

Each case is a list of pieces, as they would come over the wire one after the other. How many inputs it holds
is counted where it is made: a line, an option, an aside, a frame, a request, or noise in place of one.
"""

import json
from collections.abc import Callable
from random import Random

from tests.attacks import corpus
from tests.stories.browser import framed

LETTERS = "|lctue<>&%$(){}*.\u0301\x08ab \"';:/\\\x00\x1b\x9b\u202e\U000e0041\xff\r\n\t\U0001f56f"
ALWAYS = ("help now", "quit", "pause", "leave", "look", "say hello", "who", "help", "")
IAC, SB, SE, GMCP = 255, 250, 240, 201


class Case(list[bytes]):
    """The pieces; `inputs` is how many things were said in them."""

    def __init__(self, pieces: list[bytes], inputs: int) -> None:
        super().__init__(pieces)
        self.inputs = inputs


def words(dice: Random, most: int = 60) -> str:
    """Hostile words, or letters that open something."""
    if dice.random() < 0.4:
        return dice.choice(corpus.ALL)[: dice.choice((20, 200, 2_100))]
    return "".join(dice.choices(LETTERS, k=dice.randrange(most)))


def telnet(dice: Random) -> Case:
    """Lines, options, asides and noise, cut anywhere."""
    parts = {
        "line": lambda: (dice.choice(ALWAYS) + words(dice)).encode("utf-8", "replace") + b"\r\n",
        "option": lambda: bytes((IAC, dice.randrange(240, 256), dice.randrange(256))),
        "aside": lambda: _aside(
            bytes((dice.choice((0, 1, 24, 25, 31, 34, 39, 42, 69, 70, 86, 201, 255)),)) + _noise(dice, 40)
        ),
        "open": lambda: bytes((IAC, SB, dice.randrange(256))) + _noise(dice, 5_000),
        "noise": lambda: _noise(dice, 300),
        "long": lambda: b"x" * dice.choice((2_000, 2_001, 8_001, 17_000)),
        "ends": lambda: dice.choice((b"\r", b"\n", b"\r\0", b"\0")) * dice.randrange(1, 50),
    }
    return _cut(dice, [parts[dice.choice(tuple(parts))]() for _ in range(dice.randrange(1, 12))])


def gmcp(dice: Random) -> Case:
    """What a client says aside: names, values and neither."""
    names = (
        "Core.Hello",
        "Core.Supports.Set",
        "Core.Supports.Add",
        "Char.Login.Credentials",
        "Client.Options",
        "Core.Ping",
        "Client.Line",
        "session",
        "text",
    )
    said = []
    for _ in range(dice.randrange(1, 8)):
        name = dice.choice((*names, words(dice, 20)))
        value = dice.choice(
            (_json(dice), words(dice), "[" * dice.randrange(60), '{"a":' * dice.randrange(12))
        )
        said.append(_aside(bytes((GMCP,)) + f"{name} {value}".encode("utf-8", "replace")))
    return _cut(dice, said)


def websocket(dice: Random) -> Case:
    """Frames: lines, asides, broken JSON, broken frames."""
    pieces = []
    for _ in range(dice.randrange(1, 8)):
        name = dice.choice(("Client.Line", "Client.Line", "Core.Ping", "Client.Options", words(dice, 12)))
        line = {
            "text": dice.choice(ALWAYS) + words(dice),
            "number": dice.choice((1, 2, -1, 2**60, "1", None)),
        }
        text = dice.choice((json.dumps([name, line]), f'["{name}",{_json(dice)}]', words(dice), "[" * 40))
        kind = dice.choice((1, 1, 1, 1, 0, 2, 8, 9, 10, 5))
        mask = dice.randbytes(4)
        pieces.append(framed(text.encode("utf-8", "replace"), kind, last=dice.random() < 0.9, mask=mask))
        if dice.random() < 0.1:
            pieces.append(_noise(dice, 40))
    return _cut(dice, pieces)


def http(dice: Random) -> Case:
    """Requests, whole and broken."""
    paths = (
        "/",
        "/join",
        "/help/now",
        "/help-now",
        "/ws",
        "/enter",
        "/personas/",
        "/%00",
        "/../etc",
        "*",
        "//evil",
    )
    said = []
    for _ in range(dice.randrange(1, 4)):
        method = dice.choice(("GET", "HEAD", "POST", "PUT", "TRACE", words(dice, 8)))
        path = dice.choice((*paths, "/" + words(dice, 30)))
        heads = {
            "Host": dice.choice(("localhost", "evil.example", "", "a b", words(dice, 12))),
            "Cookie": dice.choice(("meadow=" + "k" * 43, "meadow=a; meadow=b", words(dice, 30))),
            "Content-Length": dice.choice(("0", "5", "-1", "9" * 4_000, "0x10", words(dice, 6))),
            "Transfer-Encoding": dice.choice(("chunked", "identity", words(dice, 8))),
            "Upgrade": "websocket",
            words(dice, 10): words(dice, 40),
        }
        chosen = [name for name in heads if dice.random() < 0.4]
        head = "".join(f"{name}: {heads[name]}\r\n" for name in chosen)
        said.append(f"{method} {path} HTTP/1.1\r\n{head}\r\n{words(dice)}".encode("utf-8", "replace"))
    return _cut(dice, said)


def typed(dice: Random) -> list[str]:
    """Lines for the house: its words with anything behind them, and anything."""
    from commands.default_cmdsets import IN_THE_HOUSE

    known = [word for command in IN_THE_HOUSE for word in (command.key, *command.aliases)]
    lines = []
    for _ in range(dice.randrange(1, 10)):
        form = dice.choice(
            ("{0} {1}", "{0}", "{0} nell={1}", "{0}={1}", "{1}", "{0} {1}; {1}", "{0} me {2}", "yes")
        )
        line = form.format(
            dice.choice(known), _clean(words(dice)), dice.choice(("none", "off", "3", "99999999", "²"))
        )
        lines.append(line[:2_000])
    return lines


def _clean(said: str) -> str:
    """As the Portal hands it on."""
    from server.portal import lines

    read = lines.read(said[:2_000].encode("utf-8", "replace"))
    return read if isinstance(read, str) else ""


def _json(dice: Random, deep: int = 0) -> str:
    kinds: tuple[Callable[[], object], ...] = (
        lambda: words(dice, 20),
        lambda: dice.choice((0, -1, 1e308, True, None, 2**70)),
        lambda: {words(dice, 8): words(dice, 8), "colour": dice.choice((True, 1, "x"))},
        lambda: [words(dice, 8)] * dice.randrange(5),
    )
    return json.dumps(dice.choice(kinds)())


def _aside(content: bytes) -> bytes:
    return bytes((IAC, SB)) + content.replace(b"\xff", b"\xff\xff") + bytes((IAC, SE))


def _noise(dice: Random, most: int) -> bytes:
    return dice.randbytes(dice.randrange(most))


def _cut(dice: Random, said: list[bytes]) -> Case:
    """In one piece, or in several."""
    data = b"".join(said)
    at = sorted(dice.randrange(len(data) + 1) for _ in range(dice.randrange(4)))
    return Case([data[start:end] for start, end in zip([0, *at], [*at, len(data)], strict=True)], len(said))
