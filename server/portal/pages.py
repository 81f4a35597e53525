"""Every path of the web port.

    /help-now   /assets/…   /favicon.svg     served here, also with the Server dead (R47); packed for whoever
                                             reads that (server/portal/assets.py)
    /faces/…                                 drawn by server/portal/faces.py, without the Server
    /offline /sw.js /manifest.webmanifest    the same, for browsers that keep it (server/portal/shell.py)
    /out                                     leaving quickly (server/portal/leaving.py)
    /ws                                      the websocket (server/portal/websocket.py)
    /                                        asked of the Server; while it rests, as it is without the Server
    anything else                            asked of the Server; while it rests, a page says so, and what was
                                             typed stands in it (server/portal/returning.py)

GET, HEAD and POST; no log of who asked for what. An address has ten pages a second, forty at once, and twenty
faces, a hundred and twenty at once, so that neither takes from the other.
"""

import json
from http import HTTPStatus
from urllib.parse import urlsplit

from twisted.web.http import CACHED
from twisted.web.resource import Resource
from twisted.web.server import NOT_DONE_YET, Request

from game.common.faces import at as face_at
from server import addresses, logs
from server.conf.env import House
from server.portal import assets, faces, handshake, returning, shell, words
from server.portal.callers import Caller, caller, said
from server.portal.forwarding import Forwarding
from server.portal.leaving import METHODS as LEAVING
from server.portal.leaving import OUT, Leaving
from server.portal.limits import FACES_BURST, FACES_RATE, PAGES_BURST, PAGES_RATE, Allowances
from server.web import static_pages

HTML, PLAIN, JSON = "text/html; charset=utf-8", "text/plain; charset=utf-8", "application/json"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}
OURS = {b"/help-now": "help-now", b"/help-now/": "help-now", b"/offline": "offline"}
FIRST, API = b"/", b"/api/"
RETRY_S = "5"
READING, ALL = (b"GET", b"HEAD"), (b"GET", b"HEAD", b"POST")
METHODS = {FIRST: READING, b"/ws": (b"GET",), OUT: LEAVING}
_ONLY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
_OF_THE_WAY = {"connection", "content-length", "date", "keep-alive", "server", "transfer-encoding", "upgrade"}


class Pages(Resource):
    """What every path answers. `door` lets in who wants a websocket, and ends those of who leaves."""

    isLeaf = True

    def __init__(self, house: House, fingerprint: str, door):
        super().__init__()
        self._headers = HEADERS | (_ONLY_HTTPS if _has_name_with_https(house.public_url) else {})
        self._public_url, self._comes, self._clock = house.public_url, door.comes, door.clock
        self._proxies = addresses.networks(house.proxies)
        self._allowances = Allowances(PAGES_RATE, PAGES_BURST, house.wide_addresses)
        self._faces_left = Allowances(FACES_RATE, FACES_BURST, house.wide_addresses)
        self._faces = faces.Faces(self._face, door.clock)
        faces.ready()
        self._static, self._slots = _made(house, fingerprint), static_pages.slots(house, fingerprint)
        self._assets = _read(self._static)
        self.forwarding = Forwarding(self._send_on, self._without, door.clock)
        self.leaving = Leaving(house.neutral_url, house.public_url, door.ends)

    def render(self, request: Request) -> bytes | int:
        """The answer, or that it comes later."""
        request.channel.transport.asked()
        request.responseHeaders.removeHeader(b"server")  # Twisted's name and version
        try:
            return self._answer(request)
        except Exception:
            logs.fault("web")
            return self._page(request, "resting", HTTPStatus.INTERNAL_SERVER_ERROR)

    def _answer(self, request: Request) -> bytes | int:
        path = request.path
        is_ours = path in OURS
        is_asset = path.startswith(assets.UNDER) or path in assets.AT_THE_ROOT
        is_face = path.startswith(faces.UNDER)
        is_only_read = is_ours or is_asset or is_face or path.startswith(API)
        methods = METHODS.get(path, READING if is_only_read else ALL)
        if request.method not in methods:
            return self._refused(request, methods)
        if is_ours:
            return self._page(request, OURS[path], HTTPStatus.OK)
        if is_asset:
            return self._asset(request, path)
        who = self._who(request)
        if path == b"/ws":
            return self._websocket(request, who)
        if path == OUT:
            return self._leaves(request, who)
        if is_face:
            return self._asked_for_face(request, who)
        if not self._allowances.take(who.address, self._clock.seconds()):
            if path == FIRST:
                return self._page(request, "", HTTPStatus.OK)
            return self._not_taken(request, "too-many", HTTPStatus.TOO_MANY_REQUESTS)
        self.forwarding.ask(request, who)
        return NOT_DONE_YET

    def _who(self, request: Request) -> Caller:
        peer, is_encrypted = request.getClientAddress().host, request.channel.transport.is_encrypted
        return caller(peer, request.requestHeaders, self._proxies, over_tls=is_encrypted)

    def _websocket(self, request: Request, who: Caller) -> bytes | int:
        agreed = handshake.handshake(request.requestHeaders, who, self._public_url)
        if isinstance(agreed, handshake.NotAgreed):
            return self._plain(request, words.NO_WAY_IN, agreed.status)
        reason = self._comes(request, who, agreed)
        if reason:
            status = HTTPStatus.SERVICE_UNAVAILABLE if reason == "house" else HTTPStatus.TOO_MANY_REQUESTS
            return self._plain(request, words.full(reason), status)
        return NOT_DONE_YET

    def _leaves(self, request: Request, who: Caller) -> bytes:
        is_due = self._allowances.take(who.address, self._clock.seconds())
        headers = self.leaving.asked(request.requestHeaders, who, is_due)
        if headers is None:
            body = self._page(request, "out", HTTPStatus.OK)
            request.setHeader("Cache-Control", "no-store")
            request.setHeader("Referrer-Policy", "same-origin")  # older browsers show by it whence they come
            return body
        body = self._plain(request, words.SIGNED_OUT, HTTPStatus.SEE_OTHER)
        for name, values in headers.items():
            request.responseHeaders.setRawHeaders(name, values)
        return body

    def _asset(self, request: Request, path: bytes) -> bytes:
        asset = self._assets.get(path)
        if asset is None:
            return self._page(request, "not-found", HTTPStatus.NOT_FOUND)
        answer = self._kept(request, asset)
        if path == assets.WORKER:
            request.setHeader("Content-Security-Policy", shell.POLICY)
        return answer

    def _asked_for_face(self, request: Request, who: Caller) -> bytes | int:
        face = face_at(request.path.decode("latin-1"))
        if face is None:
            return self._page(request, "not-found", HTTPStatus.NOT_FOUND)
        if not self._faces_left.take(who.address, self._clock.seconds()):
            return self._page(request, "too-many", HTTPStatus.TOO_MANY_REQUESTS)
        self._faces.ask(request, face)
        return NOT_DONE_YET

    def _face(self, request: Request, drawing: bytes | None) -> None:
        if drawing is None:
            body = self._page(request, "resting", HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            body = self._sent(request, drawing, faces.KIND)
        request.setHeader("Cache-Control", "no-store")
        request.write(body)
        request.finish()

    def _page(self, request: Request, name: str, status: int) -> bytes:
        if status in (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS):
            request.setHeader("Retry-After", RETRY_S)
        return self._kept(request, self._static[name], status)

    def _not_taken(self, request: Request, name: str, status: int) -> bytes:
        """The page of this name in place of the Server's, with what was typed into a form of this house."""
        if request.path.startswith(API):
            return self._told(request, name, status)
        try:
            body = returning.page(request, self._who(request), name, self._slots, self._public_url)
        except Exception:
            logs.fault("web")
            body = None
        if body is None:
            return self._page(request, name, status)
        written = self._sent(request, body, HTML, status)
        for header, value in (returning.HEADERS | {"Retry-After": RETRY_S}).items():
            request.setHeader(header, value)
        return written

    def _kept(self, request: Request, asset: assets.Asset, status: int = HTTPStatus.OK) -> bytes:
        """What is the same for everybody: packed where that is read, and only once for who has it."""
        sent = asset.fits(said(request.requestHeaders, "accept-encoding"))
        if asset.packed is not None:
            request.setHeader("Vary", "Accept-Encoding")
        if status == HTTPStatus.OK and request.setETag(sent.tag) is CACHED:
            return self._sent(request, b"", asset.kind, HTTPStatus.NOT_MODIFIED)
        if sent.packing:
            request.setHeader("Content-Encoding", sent.packing)
        return self._sent(request, sent.body, asset.kind, status)

    def _refused(self, request: Request, methods: tuple[bytes, ...]) -> bytes:
        request.setHeader("Allow", b", ".join(methods))
        return self._plain(request, words.NOT_THIS_WAY, HTTPStatus.METHOD_NOT_ALLOWED)

    def _told(self, request: Request, name: str, status: int) -> bytes:
        """In place of a page, for programs."""
        request.setHeader("Retry-After", RETRY_S)
        return self._plain(request, words.FOR_PROGRAMS[name], status)

    def _plain(self, request: Request, sentence: str, status: int) -> bytes:
        if request.path.startswith(API):
            return self._sent(request, json.dumps({"detail": sentence}).encode(), JSON, status)
        return self._sent(request, sentence.encode() + b"\n", PLAIN, status)

    def _without(self, request: Request, perhaps_taken: bool) -> None:
        """The page in place of the Server's."""
        if request.path == FIRST:
            written = self._page(request, "", HTTPStatus.OK)
        else:
            name = "perhaps" if perhaps_taken else "resting"
            written = self._not_taken(request, name, HTTPStatus.SERVICE_UNAVAILABLE)
        request.write(written)
        request.finish()

    def _send_on(self, request: Request, answer: dict) -> None:
        """The Server's page; what it says of itself in headers wins over what holds for every page. Where it
        was too busy for one, ours says so."""
        if answer.get("is_busy") and request.path != FIRST:
            request.write(self._not_taken(request, "busy", HTTPStatus.SERVICE_UNAVAILABLE))
            request.finish()
            return
        status, body = int(answer["status"]), bytes(answer["body"])
        headers: dict[str, list[str]] = {}
        for name, value in answer["headers"]:
            if name.lower() not in _OF_THE_WAY:
                headers.setdefault(name, []).append(value)
        rest = self._sent(request, body, "", status)
        for name, values in headers.items():
            request.responseHeaders.setRawHeaders(name, values)
        request.write(rest)
        request.finish()

    def _sent(self, request: Request, body: bytes, kind: str, status: int = HTTPStatus.OK) -> bytes:
        request.setResponseCode(status)
        for name, value in self._headers.items():
            request.setHeader(name, value)
        if kind:
            request.setHeader("Content-Type", kind)
        if status != HTTPStatus.NOT_MODIFIED:
            request.setHeader("Content-Length", str(len(body)))
        if request.channel.transport.is_old:  # what is cut off later would else be the next question
            request.setHeader("Connection", "close")
            request.channel.persistent = False
        return b"" if request.method == b"HEAD" else body


def _has_name_with_https(public_url: str) -> bool:
    """Whether browsers may be told to come by https alone; "localhost" is not this house's name alone."""
    public = urlsplit(public_url)
    return public.scheme == "https" and not addresses.is_loopback(public.hostname or "")


def _made(house: House, fingerprint: str) -> dict[str, assets.Asset]:
    """The pages of our own. Where they cannot be made each is the bare card: the doors open anyway."""
    try:
        made = static_pages.made(static_pages.slots(house, fingerprint))
    except Exception:
        logs.fault("web")
        page = f'<!doctype html>\n<html lang="en"><title>Help now</title><pre>{words.CARD}</pre></html>\n'
        made = dict.fromkeys(static_pages.PAGES, (page.encode(), HTML))
    return {name: assets.made(*page) for name, page in made.items()}


def _read(static: dict[str, assets.Asset]) -> dict[bytes, assets.Asset]:
    """The assets, and the worker that keeps them; pages are legible without them."""
    try:
        found = assets.read()
        return found | {assets.WORKER: shell.worker(found, static)}
    except OSError:
        logs.fault("web")
        return {}
