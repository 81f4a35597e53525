"""What may never stand in anything that reaches another member, in whatever dress."""

import binascii
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable
from uuid import UUID

_NUMBERS = re.compile(r"#\d+(?![0-9a-f])|/\d+/")  # and no colour, such as #151b1a
_RUN = re.compile(rb"[A-Za-z0-9+/_-]{16,}")
DEEP = 2


def received_alone(journal: list[str]) -> str:
    """All that came, without what the reader typed and what else the journal notes."""
    return "\n".join(part for part in journal if not part.startswith(("> ", "--- ")))


def found(text: str, words: Iterable[str], ids: Iterable[UUID]) -> list[str]:
    """Which of these words (names, addresses) and ids lie in `text`, and numbers that look like a row's."""
    layers = list(_layers(text.encode()))
    lower = [layer.lower() for layer in layers]
    wrong = [f"the word {word}" for word in words if any(word.lower().encode() in one for one in lower)]
    for one in ids:
        written = [dress.encode() for dress in (str(one), one.hex, str(one.int))]
        raw = [one.bytes, one.bytes_le, *(b64encode(part)[:21] for part in (one.bytes, one.bytes_le))]
        raw += [part.replace(b"+", b"-").replace(b"/", b"_") for part in raw[2:]]
        if _any(written, lower) or _any(raw, layers):
            wrong.append(f"the id {one}")
    return wrong + [f"the number {number}" for number in sorted(set(_NUMBERS.findall(text)))]


def _any(needles: list[bytes], layers: list[bytes]) -> bool:
    return any(needle in layer for layer in layers for needle in needles)


def _layers(content: bytes, deep: int = DEEP) -> Iterable[bytes]:
    """The bytes, and what lies in them in base64 and packed, so many layers down."""
    yield content
    if not deep:
        return
    for run in sorted(set(_RUN.findall(content))):
        plain = run.replace(b"-", b"+").replace(b"_", b"/")
        for part in (plain[start:] for start in range(4)):
            try:
                inner = b64decode(part[: len(part) // 4 * 4])
            except (binascii.Error, ValueError):
                continue
            yield from _layers(inner, deep - 1)
            if inner[:1] == b"\x78":
                yield from _unpacked(inner, deep - 1)


def _unpacked(packed: bytes, deep: int) -> Iterable[bytes]:
    try:
        yield from _layers(zlib.decompressobj().decompress(packed, 1_000_000), deep)
    except zlib.error:
        return
