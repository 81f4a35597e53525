"""What a browser sends over a websocket, taken apart into messages. Pure; each byte is looked at once.

One `take()` gives one piece, so that whoever reads may stop between two messages and leave the rest waiting.
A frame that is longer than any is known from its first bytes, and the rest of it is never held.
Text alone and no extensions, so nothing is compressed: what is secret stands beside what others choose.
Source: RFC 6455.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from server.portal.wire import TooMuch

FRAME, MESSAGE = 16 * 1024, 32 * 1024  # bytes (R2)
PARTS = 64  # frames of one message; browsers send short ones whole
GOES_FIRST = range(40, 513)  # bytes of a message with a line that may go before others

CONTINUED, TEXT, CLOSE, PING, PONG = 0, 1, 8, 9, 10
# Why a websocket is closed
NORMAL = 1000
GOING_AWAY = 1001
BROKEN = 1002
NOT_TEXT = 1003
NOT_UTF8 = 1007
TOO_MUCH = 1009

_CONTROL = 125  # bytes in a control frame
_BINARY = 2
_KINDS = frozenset({CONTINUED, TEXT, _BINARY, CLOSE, PING, PONG})


@dataclass(frozen=True)
class Message:
    """A whole message."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class Ping:
    """Wants the same bytes back."""

    payload: bytes = field(repr=False)


@dataclass(frozen=True)
class Pong:
    """The other end lives."""


@dataclass(frozen=True)
class Close:
    """The other end goes."""


@dataclass(frozen=True)
class Broken:
    """What came is no websocket; nothing after it is read."""

    code: int = BROKEN


class _Head(NamedTuple):
    is_last: bool
    kind: int
    mask: bytes
    first: int  # where the frame begins, then what it carries, and where both end
    start: int
    end: int


class Frames:
    """The reader of one connection."""

    def __init__(self):
        self.waiting = bytearray()
        self._at = self._looked = 0
        self._parts: list[bytes] | None = None

    def feed(self, data: bytes) -> None:
        """`data` waits to be taken."""
        if self._at:
            del self.waiting[: self._at]
            self._looked, self._at = max(0, self._looked - self._at), 0
        self.waiting += data

    @property
    def backlog(self) -> int:
        """Bytes that wait."""
        return len(self.waiting) - self._at

    def take(self) -> Message | Ping | Pong | Close | Broken | TooMuch | None:
        """The next piece; None when what waits is not a whole one."""
        while isinstance(head := self._head(self._at), _Head) and head.end <= len(self.waiting):
            payload = self._payload(head)
            self._at = head.end
            piece = self._control(head, payload) if head.kind >= CLOSE else self._text(head, payload)
            if piece is not None:
                return piece
        if self._at and not self.backlog:
            self.waiting.clear()
            self._at = self._looked = 0
        return None if isinstance(head, _Head) else head

    def pull(self, wanted: Callable[[str], bool]) -> list[Message]:
        """Takes waiting messages for which `wanted(text)` is true out of their turn, in their order.

        Each is looked at once, and only if it is as long as one that goes first. One that comes in several
        frames keeps its turn, and so does what follows it.
        """
        pulled: list[Message] = []
        at = max(self._looked, self._at)
        while self._parts is None and isinstance(head := self._head(at), _Head):
            if head.end > len(self.waiting) or not (head.is_last and head.kind != CONTINUED):
                break
            at = head.end
            if head.kind == TEXT and head.end - head.start in GOES_FIRST:
                text = self._payload(head).decode("utf-8", "replace")
                if wanted(text):
                    pulled.append(Message(text))
                    at = head.first
                    del self.waiting[at : head.end]
        self._looked = at
        return pulled

    def _head(self, at: int) -> _Head | Broken | TooMuch | None:
        """What the frame at `at` says of itself; None when too little of it is here."""
        if len(self.waiting) < at + 2:
            return None
        first, second = self.waiting[at], self.waiting[at + 1]
        is_last, kind, length, mask_at = first > 127, first & 15, second & 127, at + 2
        if first & 0x70 or second < 128 or kind not in _KINDS:
            return Broken()
        if kind >= CLOSE and (length > _CONTROL or not is_last):
            return Broken()
        if kind == _BINARY:
            return Broken(NOT_TEXT)
        if length == 127:
            return TooMuch("message")
        if length == 126:
            if len(self.waiting) < at + 4:
                return None
            (length,) = struct.unpack_from(">H", self.waiting, at + 2)
            mask_at = at + 4
            if length > FRAME:
                return TooMuch("message")
            if length <= _CONTROL:
                return Broken()  # a length is said in as few bytes as it fits in
        start = mask_at + 4
        return _Head(is_last, kind, bytes(self.waiting[mask_at:start]), at, start, start + length)

    def _payload(self, head: _Head) -> bytes:
        return unmasked(self.waiting[head.start : head.end], head.mask)

    def _control(self, head: _Head, payload: bytes) -> Ping | Pong | Close:
        if head.kind == CLOSE:
            return Close()
        return Pong() if head.kind == PONG else Ping(payload)

    def _text(self, head: _Head, payload: bytes) -> Message | Broken | TooMuch | None:
        if (head.kind == CONTINUED) != (self._parts is not None):
            return Broken()
        self._parts = [*(self._parts or ()), payload]
        if len(self._parts) > PARTS or sum(map(len, self._parts)) > MESSAGE:
            return TooMuch("message")
        if not head.is_last:
            return None
        whole, self._parts = b"".join(self._parts), None
        try:
            return Message(whole.decode())
        except UnicodeDecodeError:
            return Broken(NOT_UTF8)


def unmasked(data: bytes, mask: bytes) -> bytes:
    """`data` without its mask, in one step and not byte by byte."""
    whole = (mask * (len(data) // 4 + 1))[: len(data)]
    return (int.from_bytes(data, "little") ^ int.from_bytes(whole, "little")).to_bytes(len(data), "little")


def text(words: str) -> bytes:
    """A message for a browser, in one frame."""
    return _framed(TEXT, words.encode("utf-8", "replace"))


def ping() -> bytes:
    """Asks whether the other end is there."""
    return _framed(PING, b"")


def pong(payload: bytes) -> bytes:
    """The answer to a ping."""
    return _framed(PONG, payload)


def close(code: int) -> bytes:
    """The last frame."""
    return _framed(CLOSE, struct.pack(">H", code))


def _framed(kind: int, payload: bytes) -> bytes:
    length = len(payload)
    if length < 126:
        return bytes((128 | kind, length)) + payload
    if length < 1 << 16:
        return bytes((128 | kind, 126)) + struct.pack(">H", length) + payload
    return bytes((128 | kind, 127)) + struct.pack(">Q", length) + payload
