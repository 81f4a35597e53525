"""The inner door: what Portal and Server say to each other over one Unix socket.

Each end begins with 16 bytes by chance. Then frames, in both directions:

    4 bytes   length of what follows, big-endian
    32 bytes  BLAKE2b under keys/inner.key (RFC 7693, keyed) over (direction, the beginnings of hearer and
              speaker, running number, body); so nothing of an earlier connection verifies on this one
    n bytes   body: msgpack of a list of messages, each [kind, whom, kwargs]

    direction  b"P" from the Portal, b"S" from the Server
    number     counts the frames of one direction of one connection from 0, eight bytes, never sent
    kind       0 a message of or for a person, 1 an operation (kwargs["operation"], Evennia's letters, and one
               of ours: LEAVES), 2 a page that a browser asks for, or its answer
    whom       a session's number, or a list of them when one message goes to many; of a page, its own number

A page from the Portal is {"method", "path", "query": str, "headers": {small name: str}, "body": bytes,
"address": str, "secure": bool, "near": bool, "patience": float, "asked_at": float}. `path` stands as in the
request's first line. The Portal waits for `patience` seconds from `asked_at` on, a time.monotonic(), which is
the same for all processes of a machine: so the Server knows how long a frame has lain in the socket, and
begins nothing for a browser that was already told that no answer came. The answer is {"status": int,
"headers": [[name, value]], "body": bytes}.

What does not verify closes the link before anything of it is decoded. Messages sent while one read is dealt
with, or in one turn of the reactor, leave in one frame, in their order, and the other end deals with them in
one go, within its `link_reading`. Only plain data travels: None, booleans, numbers, text, bytes,
lists, tuples, dicts.
"""

import hashlib
import hmac
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol as Port

import msgpack
from twisted.internet.defer import Deferred, succeed
from twisted.internet.protocol import Protocol

from server import logs
from server.turns import turns

PORTAL, SERVER = b"P", b"S"
MESSAGE, OPERATION, PAGE = 0, 1, 2
LEAVES = "leaves"
"""A browser left quickly: the sign-in whose key has the hash kwargs["web_session"] ends."""
LONGEST_FRAME = 8 * 1024 * 1024  # two thousand sessions with all their flags, several times over
USUAL_FRAME = 64 * 1024  # a frame takes no further message beyond this, so that its hearer begins early

_LENGTH = struct.Struct(">I")
_NUMBER = struct.Struct(">Q")
_SIGNATURE_BYTES = 32
_BEGINNING_BYTES = 16
_LIST_BYTES = 5  # that msgpack says at most before the messages of a list
_TUPLE = 1  # msgpack's own extension number for what was a tuple


class Unreadable(ValueError):
    """What came over the link is not a frame of ours."""


class Hearer(Port):
    """Who owns one end of the link."""

    def link_made(self, link: "Link") -> None: ...
    def link_heard(self, link: "Link", kind: int, whom: int | list[int], kwargs: dict) -> None: ...
    def link_reading(self, link: "Link") -> AbstractContextManager: ...
    def link_lost(self, link: "Link") -> None: ...


def pack(value: object) -> bytes:
    """`value` as msgpack; a tuple stays a tuple. Raises TypeError for anything but plain data."""
    return msgpack.packb(value, default=_packed_tuple, strict_types=True, unicode_errors="replace")


def _packed_list(parts: list[bytes]) -> bytes:
    """What `pack` makes of a list of values that are packed already."""
    return b"".join([msgpack.Packer().pack_array_header(len(parts)), *parts])


def unpack(body: bytes) -> object:
    """What `pack` was given. Raises Unreadable for anything else."""
    try:
        return msgpack.unpackb(body, ext_hook=_tuple_again, strict_map_key=False)
    except (ValueError, TypeError, msgpack.UnpackException, RecursionError):
        raise Unreadable("body") from None


def _packed_tuple(value: object) -> msgpack.ExtType:
    if isinstance(value, tuple):
        return msgpack.ExtType(_TUPLE, pack(list(value)))
    raise TypeError(f"only plain data travels between Portal and Server, not {type(value).__name__}")


def _tuple_again(number: int, body: bytes) -> tuple:
    if number != _TUPLE:
        raise Unreadable("body")
    return tuple(unpack(body))


class Link(Protocol):
    """One end of the connection between Portal and Server, where Evennia expects its `amp_protocol`."""

    def __init__(
        self,
        key: bytes,
        hearer: Hearer,
        side: bytes,
        at_end: Callable[[Callable[[], object]], object] = turns.at_end,
        draw: Callable[[int], bytes] = os.urandom,
    ):
        self.is_trusted = False  # a frame of the other end has verified
        self._key, self._hearer, self._at_end = key, hearer, at_end
        self._said_as, self._heard_as = (PORTAL, SERVER) if side == PORTAL else (SERVER, PORTAL)
        self._said = self._heard = 0
        self._marks: dict[bytes, hashlib.blake2b] = {}  # by direction, once both beginnings are known
        self._ours, self._theirs = draw(_BEGINNING_BYTES), b""
        self._waiting: list[bytes] = []
        self._unread = bytearray()
        self._closing = self._is_reading = False

    # writing

    def send(self, kind: int, whom: int | list[int], kwargs: dict) -> None:
        """Queues one message; it leaves at the end of this read or turn.

        Raises TypeError for what is not plain data, ValueError for a message that no frame can hold.
        """
        body = pack([kind, whom, kwargs])
        if len(body) + _SIGNATURE_BYTES + _LIST_BYTES > LONGEST_FRAME:
            raise ValueError("a message for the link is too long")
        if not (self._waiting or self._is_reading):
            self._at_end(self.flush)
        self._waiting.append(body)

    def flush(self) -> None:
        """Writes at once what waits for the end of the turn, unless the other end has yet to begin."""
        if self._waiting and self._theirs and self.connected:
            waiting, self._waiting = self._waiting, []
            self.transport.write(b"".join(part for body in _bodies(waiting) for part in self._signed(body)))

    def close(self) -> None:
        """Closes after all that was sent has left."""
        self.flush()
        self._closing = True
        if self.connected:
            self.transport.loseConnection()

    # the names Evennia calls; it waits for their Deferreds, which have fired

    def send_MsgPortal2Server(self, session, /, **kwargs) -> Deferred:
        return succeed(self.send(MESSAGE, session.sessid, kwargs))

    def send_MsgServer2Portal(self, session, /, **kwargs) -> Deferred:
        return succeed(self.send(MESSAGE, session.sessid, kwargs))

    def send_AdminPortal2Server(self, session, /, operation="", **kwargs) -> Deferred:
        return succeed(self.send(OPERATION, session.sessid, {"operation": operation, **kwargs}))

    def send_AdminServer2Portal(self, session, /, operation="", **kwargs) -> Deferred:
        return succeed(self.send(OPERATION, session.sessid, {"operation": operation, **kwargs}))

    # reading

    def connectionMade(self) -> None:
        self.transport.write(self._ours)
        self._hearer.link_made(self)

    def connectionLost(self, reason=None) -> None:
        self._closing = True
        self._waiting.clear()
        self._unread.clear()
        self._hearer.link_lost(self)

    def dataReceived(self, data: bytes) -> None:
        self._unread += data
        if not self._theirs:
            if len(self._unread) < _BEGINNING_BYTES:
                return
            self._theirs = bytes(self._unread[:_BEGINNING_BYTES])
            self._marks = {
                self._said_as: self._mark(self._said_as + self._theirs + self._ours),
                self._heard_as: self._mark(self._heard_as + self._ours + self._theirs),
            }
            del self._unread[:_BEGINNING_BYTES]
            self.flush()
        self._is_reading = True
        try:
            with self._hearer.link_reading(self):
                self._read()
        finally:
            self._is_reading = False
            self.flush()

    def _read(self) -> None:
        at = 0
        try:
            while not self._closing and len(self._unread) - at >= _LENGTH.size:
                (length,) = _LENGTH.unpack_from(self._unread, at)
                if not _SIGNATURE_BYTES < length <= LONGEST_FRAME:
                    raise Unreadable("length")
                end = at + _LENGTH.size + length
                if len(self._unread) < end:
                    break
                frame = bytes(memoryview(self._unread)[at + _LENGTH.size : end])
                at = end
                self._hear(frame[:_SIGNATURE_BYTES], frame[_SIGNATURE_BYTES:])
        except Unreadable as refused:
            self._refuse(str(refused))
        else:
            del self._unread[:at]

    def _hear(self, signature: bytes, body: bytes) -> None:
        expected = self._signature(self._heard_as, self._heard, body)
        if not hmac.compare_digest(signature, expected):
            raise Unreadable("signature")
        self._heard += 1
        messages = unpack(body)
        if not (isinstance(messages, list) and all(map(_is_message, messages))):
            raise Unreadable("shape")
        self.is_trusted = True
        for message in messages:
            if self._closing:
                return
            try:
                self._hearer.link_heard(self, *message)
            except Exception:
                logs.fault("link")

    def _refuse(self, why: str) -> None:
        self._closing = True
        self._unread.clear()
        logs.fact("link_refused", reason=why)
        self.transport.abortConnection()

    def _signed(self, body: bytes) -> tuple[bytes, bytes, bytes]:
        signature = self._signature(self._said_as, self._said, body)
        self._said += 1
        return _LENGTH.pack(_SIGNATURE_BYTES + len(body)), signature, body

    def _mark(self, begins: bytes) -> hashlib.blake2b:
        return hashlib.blake2b(begins, key=self._key, digest_size=_SIGNATURE_BYTES)

    def _signature(self, direction: bytes, number: int, body: bytes) -> bytes:
        mark = self._marks[direction].copy()
        mark.update(_NUMBER.pack(number))
        mark.update(body)
        return mark.digest()


def _is_message(value: object) -> bool:
    return isinstance(value, list) and len(value) == 3 and isinstance(value[2], dict)


def _bodies(waiting: list[bytes]) -> Iterator[bytes]:
    """Packed messages as bodies of frames: as many in each as are usual."""
    parts: list[bytes] = []
    size = 0
    for part in waiting:
        if parts and size + len(part) > USUAL_FRAME:
            yield _packed_list(parts)
            parts, size = [], 0
        parts.append(part)
        size += len(part)
    yield _packed_list(parts)
