"""Pages that the Portal asks for: made by Django in a few threads, answered over the link.

    asked     {"method", "path", "query", "headers": {lower name: value}, "body", "address", "secure", "near",
               "patience": seconds that the Portal waits, "asked_at": since when, by `time.monotonic`}
    answered  {"status", "headers": [[name, value], ...], "body"}; beside it "is_busy" where none was made

Who is over the bound is answered at once, so that pages never make the house late. For whom nobody waits any
more, because the Server stood still or had no thread, nothing is begun.
"""

import math
from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO, StringIO
from time import monotonic
from typing import Any
from urllib.parse import unquote_to_bytes

from django.core.handlers.wsgi import WSGIHandler
from twisted.internet import reactor
from twisted.python.failure import Failure
from twisted.python.threadpool import ThreadPool

from server.facts import fact, fault_of
from server.link import PAGE, Link
from server.web import hop

THREADS = 4
WAITING = 100
"""So many pages may wait for a thread; one more is refused kindly."""
PATIENCE_S = 10.0
"""So long a Portal waits that does not say how long."""

_TEXT = [["Content-Type", "text/plain; charset=utf-8"], ["Cache-Control", "no-store"]]
BUSY = {
    "is_busy": True,  # the Portal has a page for it, with what was typed
    "status": 503,
    "headers": [*_TEXT, ["Retry-After", "5"]],
    "body": b"The house is busy. Nothing was changed. Please try again in a moment.\n",
}
BROKEN = {"status": 500, "headers": _TEXT, "body": b"Something went wrong here, and it is not your doing.\n"}
_BY_ITSELF = ("content-type", "content-length")  # WSGI names these two without HTTP_ before them


class Pages:
    """The threads in which pages are made."""

    def __init__(self) -> None:
        self._pool = ThreadPool(1, THREADS, name="pages")
        self._site: Callable[..., Any] | None = None
        self._open = self._not_read = 0

    def start(self) -> None:
        """Pages can be asked for."""
        self._site = WSGIHandler()
        hop.open_again()
        self._pool.start()

    def stop(self) -> None:
        """No page is made any more; those that are being made end at once."""
        if self._site is not None:
            self._site = None
            hop.close()
            self._pool.stop()

    def asked(self, link: Link, number: int, asked: dict[str, Any]) -> None:
        """A page is asked for over `link`, which gets the answer under the same number."""
        if self._site is None or self._open >= THREADS + WAITING:
            link.send(PAGE, number, BUSY)
            return
        self._open += 1
        self._pool.callInThreadWithCallback(
            lambda ok, result: reactor.callFromThread(self._answer, link, number, ok, result),
            made,
            self._site,
            asked,
            _until(asked),
        )

    def write_counts(self) -> None:
        """The count of requests that could not be read becomes a fact and begins again."""
        count, self._not_read = self._not_read, 0
        if count:
            fact("unknown_input", count=count)

    def _answer(self, link: Link, number: int, ok: bool, result: dict[str, Any] | Failure) -> None:
        self._open -= 1
        if isinstance(result, Failure):
            fault_of(result.value, "web", result.getTracebackObject())
            result = BROKEN
        self._not_read += result.get("status") == HTTPStatus.BAD_REQUEST
        if link.connected:
            link.send(PAGE, number, result)


def made(site: Callable[..., Any], asked: dict[str, Any], until: float = math.inf) -> dict[str, Any]:
    """The answer of the site to what was asked; somebody waits for it until then, by `time.monotonic`."""
    found: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> None:
        found["status"] = int(status.split(" ", 1)[0])
        found["headers"] = [[name, value] for name, value in headers]

    with hop.waited_for(until):
        response = site(environ(asked), start_response)
    try:
        found["body"] = b"" if asked["method"] == "HEAD" else b"".join(response)
    finally:
        response.close()  # lets go of the thread's connection to the database when it has grown old
    return found


def _until(asked: dict[str, Any]) -> float:
    """Until when the Portal waits for what it asked. One clock goes in all processes of a machine."""
    here = monotonic()
    return min(asked.get("asked_at", here), here) + asked.get("patience", PATIENCE_S)


def environ(asked: dict[str, Any]) -> dict[str, Any]:
    """What WSGI (PEP 3333) calls the environment, and two words of ours that no header can say."""
    headers, body = asked["headers"], asked["body"]
    return {
        "REQUEST_METHOD": asked["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(asked["path"]).decode("latin-1"),
        "QUERY_STRING": asked["query"],
        "CONTENT_TYPE": headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(body)),
        "REMOTE_ADDR": asked["address"],
        "SERVER_NAME": "host.invalid",  # asked for where there is no Host, and then it is the wrong one
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https" if asked["secure"] else "http",
        "wsgi.input": BytesIO(body),
        "wsgi.errors": StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "meadow.secure": bool(asked["secure"]),
        "meadow.near": bool(asked["near"]),
        **{
            "HTTP_" + name.upper().replace("-", "_"): value
            for name, value in headers.items()
            if name not in _BY_ITSELF
        },
    }
