"""Every address of the site, Django's and the Portal's own: one page that is given, one that is refused."""

from django.urls import get_resolver

from server.conf import cookies
from server.portal import assets, faces, leaving, pages
from tests.unlinkable import routes_of_circles, routes_of_order
from tests.unlinkable.people import PASSPHRASE
from tests.unlinkable.tries import Asked, Entry
from tests.unlinkable.visits import (
    about_mine,
    about_theirs,
    appeals,
    asks_sooner,
    consents,
    does_not_sign_in,
    ends_others,
    erased,
    gets,
    joins,
    makes_a_mask,
    new_passphrase,
    portal,
    posts,
    puts,
    recovers,
    signs_in,
    signs_out,
    stranger_gets,
    takes_a_name,
    unsigned,
    websocket,
)

_TO_SIGN_IN = "/signin"
FACE = "/faces/heads/0123456789abcdef.svg"
TABLE: dict[str, tuple[Asked, Asked]] = {
    "": (Asked(gets("/"), 200, "Meadow"), Asked(puts("/"), 405)),
    "join": (Asked(stranger_gets("/join"), 200, "Join"), Asked(posts("/join", login="x"), 422)),
    "join/code": (Asked(joins, 302, "/enter"), Asked(posts("/join/code", token="none"), 410)),
    "signin": (Asked(signs_in, 302, "/enter"), Asked(does_not_sign_in, 422, "do not fit together")),
    "appeal": (
        Asked(appeals, 200, "Your appeal against this is made"),
        Asked(posts("/appeal", token="none"), 410),
    ),
    "consent": (Asked(consents, 302, "/enter"), Asked(posts("/consent", token="none"), 410)),
    "signout": (
        Asked(signs_out, 200, "signed out"),
        Asked(unsigned("/signout"), 403, "Nothing was changed"),
    ),
    "passphrase": (
        Asked(new_passphrase(PASSPHRASE), 302, "/passphrase/changed"),
        Asked(new_passphrase("some other words than mine"), 422),
    ),
    "passphrase/changed": (
        Asked(gets("/passphrase/changed"), 200, "changed"),
        Asked(stranger_gets("/passphrase/changed"), 302, _TO_SIGN_IN),
    ),
    "recover": (Asked(recovers, 200, "code"), Asked(lambda house: recovers(house, "AAAAA-BBBBB"), 422)),
    "recover/code": (
        Asked(lambda house: recovers(house, back=True), 302, "/enter"),
        Asked(posts("/recover/code", token="none"), 410),
    ),
    "sessions": (
        Asked(gets("/sessions"), 200, "You are Oda"),
        Asked(stranger_gets("/sessions"), 302, _TO_SIGN_IN),
    ),
    "sessions/end": (Asked(ends_others, 302, "/sessions"), Asked(unsigned("/sessions/end"), 403)),
    "help": (Asked(gets("/help"), 200, "circles"), Asked(puts("/help"), 405)),
    "help/<path:title>": (Asked(gets("/help/circles"), 200, "circle"), Asked(gets("/help/hazelwick"), 404)),
    "personas": (Asked(gets("/personas"), 200, "Oda"), Asked(stranger_gets("/personas"), 302, _TO_SIGN_IN)),
    "personas/new": (Asked(makes_a_mask, 302, "/personas?done=made"), Asked(takes_a_name, 422)),
    "personas/<str:which>": (Asked(about_mine(), 200), Asked(about_theirs(), 404)),
    "personas/<str:which>/face": (
        Asked(about_mine("/face"), 302, "done=face"),
        Asked(about_theirs("/face"), 404),
    ),
    "personas/<str:which>/rest": (
        Asked(about_mine("/rest"), 302, "done=rests"),
        Asked(about_theirs("/rest"), 404),
    ),
    "personas/<str:which>/wake": (
        Asked(about_mine("/wake", rests=True), 302, "done=awake"),
        Asked(about_theirs("/wake"), 404),
    ),
    "personas/<str:which>/retire": (
        Asked(about_mine("/retire", again=True), 302, "done=retired"),
        Asked(about_theirs("/retire"), 404),
    ),
    "personas/<str:which>/erase": (
        Asked(about_mine("/erase", again=True), 302, "done=erased"),
        Asked(about_theirs("/erase"), 404),
    ),
    "kept": (Asked(gets("/kept"), 200, "name: Oda"), Asked(stranger_gets("/kept"), 302, _TO_SIGN_IN)),
    "kept/sooner": (
        Asked(asks_sooner("browsers"), 200, "cannot be brought back"),
        Asked(asks_sooner("wardrobe"), 422, "not taken away"),
    ),
    "export": (
        Asked(gets("/export"), 200, "The file to read"),
        Asked(stranger_gets("/export"), 302, _TO_SIGN_IN),
    ),
    "erase": (
        Asked(gets("/erase"), 200, "If tonight is heavy"),
        Asked(stranger_gets("/erase"), 302, _TO_SIGN_IN),
    ),
    "erase/last": (
        Asked(erased(PASSPHRASE), 200, "You are erased"),
        Asked(erased("some other words than mine"), 422),
    ),
    "api/circles": (Asked(gets("/api/circles"), 200, "key"), Asked(puts("/api/circles"), 405)),
    "api/formats": (Asked(gets("/api/formats"), 200, "title"), Asked(puts("/api/formats"), 405)),
    "api/schema": (Asked(gets("/api/schema"), 200, "openapi"), Asked(puts("/api/schema"), 405)),
    "api/me": (Asked(gets("/api/me"), 200, "Oda"), Asked(stranger_gets("/api/me"), 401)),
    "api/me/personas": (
        Asked(gets("/api/me/personas"), 200, "Oda"),
        Asked(stranger_gets("/api/me/personas"), 401),
    ),
    "api/me/circles": (
        Asked(gets("/api/me/circles"), 200, "belongs"),
        Asked(stranger_gets("/api/me/circles"), 401),
    ),
    "api/me/kept": (Asked(gets("/api/me/kept"), 200, "Oda"), Asked(stranger_gets("/api/me/kept"), 401)),
    "api/me/export": (Asked(gets("/api/me/export"), 200, "Oda"), Asked(stranger_gets("/api/me/export"), 401)),
    "enter": (Asked(gets("/enter"), 200), Asked(stranger_gets("/enter"), 302, _TO_SIGN_IN)),
}
PORTALS: dict[str, tuple[Asked, Asked]] = {
    "/help-now": (Asked(portal("/help-now"), 200, "112"), Asked(portal("/help-now", "POST"), 405)),
    "/help-now/": (Asked(portal("/help-now/"), 200, "112"), Asked(portal("/help-now/", "POST"), 405)),
    "/assets/": (Asked(portal("/assets/meadow.css"), 200), Asked(portal("/assets/hazelwick.css"), 404)),
    "/faces/": (Asked(portal(FACE), 200), Asked(portal(FACE + "x"), 404)),
    "/favicon.svg": (Asked(portal("/favicon.svg"), 200), Asked(portal("/favicon.svg", "POST"), 405)),
    "/offline": (Asked(portal("/offline"), 200, "not connected"), Asked(portal("/offline", "POST"), 405)),
    "/sw.js": (Asked(portal("/sw.js"), 200, "shell"), Asked(portal("/sw.js", "POST"), 405)),
    "/manifest.webmanifest": (
        Asked(portal("/manifest.webmanifest"), 200, "Meadow"),
        Asked(portal("/manifest.webmanifest", "POST"), 405),
    ),
    "/favicon.ico": (Asked(portal("/favicon.ico", "HEAD"), 404),) * 2,
    "/out": (Asked(portal("/out"), 303), Asked(portal("/out", "HEAD"), 405)),
    "/ws": (Asked(websocket(), 101), Asked(websocket(origin="http://evil.example"), 403)),
}
NOT_THERE = frozenset({"/favicon.ico"})
"""What browsers ask for by themselves and the house does not have."""


def entries() -> list[Entry]:
    """One for every address that the tables know."""
    tables = TABLE | routes_of_circles.TABLE | routes_of_order.TABLE | PORTALS
    return [Entry(f"route {path}", path, *pair) for path, pair in tables.items() if path not in NOT_THERE]


def all_routes() -> set[str]:
    """The names that entries must have, from the addresses that there are."""
    portals = {
        path.decode()
        for path in (*pages.OURS, assets.UNDER, faces.UNDER, *assets.AT_THE_ROOT, leaving.OUT, b"/ws")
    }
    django = {str(one.pattern) for one in get_resolver().url_patterns}
    assert cookies.HERE and NOT_THERE <= portals
    return {f"route {path}" for path in django | portals - NOT_THERE}
