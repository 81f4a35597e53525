"""Every address of the site, Django's and the Portal's own: one page that is given, one that is refused."""

from collections.abc import Callable
from datetime import date

from django.urls import get_resolver

from game.personas import services
from game.personas.models import Persona
from game.personas.rules import Draft
from server.conf import cookies
from server.portal import assets, pages
from tests.server.browser import Browser, Page
from tests.server.browsing import Webstep
from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.people import AGENT, PASSPHRASE
from tests.unlinkable.tries import Asked, Entry, newcomer_names

Answer = tuple[int, str, str]


def _told(house: Houseful, page: Page) -> Answer:
    house.shows("Oda", page)
    return page.status, page.response.headers.get("Location", ""), page.words


def gets(path: str) -> Callable[[Houseful], Answer]:
    """Oda's browser reads it."""
    return lambda house: _told(house, house.browsers["Oda"].goes(path))


def stranger_gets(path: str) -> Callable[[Houseful], Answer]:
    """A browser in which nobody is signed in reads it."""
    return lambda house: _told(house, _stranger().goes(path))


def posts(path: str, **fields: str) -> Callable[[Houseful], Answer]:
    """A stranger fills the form at /signin with a sign that is right, and sends other fields elsewhere."""

    def sent(house: Houseful) -> Answer:
        browser = _stranger()
        sign = {"csrfmiddlewaretoken": browser.goes("/signin").fields["csrfmiddlewaretoken"]}
        return _told(house, browser.sends(path, sign | fields))

    return sent


def unsigned(path: str) -> Callable[[Houseful], Answer]:
    """A form without its sign."""
    return lambda house: _told(house, house.browsers["Oda"].sends(path, {}))


def puts(path: str) -> Callable[[Houseful], Answer]:
    """A way of asking that no page has."""

    def put(house: Houseful) -> Answer:
        browser = house.browsers["Oda"]
        return _told(house, Page(browser.client.put(path, **browser.extra)))

    return put


def _stranger() -> Browser:
    return Browser(address="192.0.2.9", agent=AGENT)


def _newcomer(house: Houseful) -> tuple[Browser, str, str]:
    """Somebody who has just joined on the site: browser, login name, code."""
    login, name, passphrase = newcomer_names(house)
    browser = _stranger()
    return browser, login, browser.joins(login, name, passphrase)


def _joins(house: Houseful) -> Answer:
    browser, _, _ = _newcomer(house)
    return _told(house, browser.page)


def _signs_in(house: Houseful) -> Answer:
    return _told(house, _stranger().signs_in("odalogin", PASSPHRASE))


def _does_not_sign_in(house: Houseful) -> Answer:
    return _told(house, _stranger().signs_in("odalogin", "some other words than hers"))


def _consents(house: Houseful) -> Answer:
    from game.people.models import Consent, Person

    browser, login, _ = _newcomer(house)
    Consent.objects.filter(person=Person.objects.get(login=login)).update(version=0)
    browser = _stranger()
    page = browser.signs_in(login, PASSPHRASE)
    ticks = {attrs["name"]: "on" for tag, attrs in page.elements if attrs.get("type") == "checkbox"}
    return _told(house, browser.sends("/consent", {**page.fields, **ticks}))


def _appeals(house: Houseful) -> Answer:
    """Somebody new with whom a step was taken signs in, and answers it; what they are shown then."""
    from game.people import services as people
    from game.people.models import Person

    _, login, _ = _newcomer(house)
    person_id = Person.objects.get(login=login).id
    row = next(iter(Persona.objects.filter(person_id=person_id)))
    house.rows["Newcomer"] = row
    ground.step_with(house, "Newcomer", is_proposed=False)
    del house.rows["Newcomer"]
    people.suspend(person_id)
    browser = _stranger()
    page = browser.signs_in(login, PASSPHRASE)
    return _told(house, browser.sends("/appeal", {**page.fields, "words": "I did not."}))


def _signs_out(house: Houseful) -> Answer:
    browser = _stranger()
    browser.signs_in("odalogin", PASSPHRASE)
    return _told(house, browser.fills("/signout"))


def _new_passphrase(present: str) -> Callable[[Houseful], Answer]:
    def changes(house: Houseful) -> Answer:
        browser, _, _ = _newcomer(house)
        new = "a kettle on the green stove"
        return _told(house, browser.fills("/passphrase", present=present, passphrase=new, again=new))

    return changes


def _recovers(house: Houseful, code: str = "", back: bool = False) -> Answer:
    _, login, own = _newcomer(house)
    browser, new = _stranger(), "a kettle on the green stove"
    page = browser.fills("/recover", login=login, code=code or own, passphrase=new, again=new)
    if back:
        page = browser.sends("/recover/code", {**page.fields, "group": browser.code()[-6:]})
    return _told(house, page)


def _ends_others(house: Houseful) -> Answer:
    browser, _, _ = _newcomer(house)
    return _told(
        house, browser.sends("/sessions/end", {**browser.goes("/sessions").fields, "which": "others"})
    )


def _makes_a_mask(house: Houseful) -> Answer:
    browser = house.browsers["Oda"]
    name = newcomer_names(house)[1]
    return _told(house, browser.fills("/personas/new", name=name, kind="facet"))


def _takes_a_name(house: Houseful) -> Answer:
    return _told(house, house.browsers["Oda"].fills("/personas/new", name="Aldous", kind="facet"))


def about_mine(after: str = "", *, rests: bool = False, again: bool = False) -> Callable[[Houseful], Answer]:
    """A page about a mask of Oda's, or a form about it."""

    def asks(house: Houseful) -> Answer:
        name = newcomer_names(house)[1]
        one = services.new(house.rows["Oda"].person_id, Draft(name, "facet"), today=date.today())
        if rests:
            services.rest(one.person_id, one, today=date.today())
        path, browser = f"/personas/{one.id}", house.browsers["Oda"]
        page = browser.goes(path + after if again else path)
        if again or after:
            page = browser.sends(path + after, page.fields | ({"again": name} if again else {}))
        return _told(house, page)

    return asks


def about_theirs(after: str = "") -> Callable[[Houseful], Answer]:
    """The same about a mask of somebody else's: there is no such page."""

    def asks(house: Houseful) -> Answer:
        return _told(house, house.browsers["Oda"].goes(f"/personas/{house.rows['Brenna'].id}{after}"))

    return asks


def portal(path: str, method: str = "GET") -> Callable[[Houseful], Answer]:
    """What the Portal answers by itself; it knows nobody's persona, and both worlds have one like it."""

    def asks(house: Houseful) -> Answer:
        status, headers, body = Webstep(has_server=False).visitor().asks(path, method)
        is_file = headers["Content-Type"].startswith(("text/css", "image/"))
        house.journals["Oda"].append(f"page {status}\n{len(body) if is_file else body}")
        return status, headers.get("Location", ""), body

    return asks


def _websocket(**how: str) -> Callable[[Houseful], Answer]:
    def asks(house: Houseful) -> Answer:
        browser = Webstep().browser(**how)
        head = "\n".join(line for line in browser.head.split("\n") if not line.startswith(("Sec-", "Date:")))
        house.journals["Oda"].append(f"page {head}")
        return browser.status, "", head

    return asks


def _asks_sooner(which: str) -> Callable[[Houseful], Answer]:
    def asks(house: Houseful) -> Answer:
        browser = house.browsers["Oda"]
        return _told(house, browser.sends("/kept/sooner", browser.goes("/kept").fields | {"which": which}))

    return asks


def _erased(passphrase: str) -> Callable[[Houseful], Answer]:
    def erases(house: Houseful) -> Answer:
        browser, _, _ = _newcomer(house)
        page = browser.sends("/erase", browser.goes("/erase").fields | {"way": "now"})
        return _told(house, browser.sends("/erase/last", page.fields | {"passphrase": passphrase}))

    return erases


_TO_SIGN_IN = "/signin"
TABLE: dict[str, tuple[Asked, Asked]] = {
    "join": (Asked(stranger_gets("/join"), 200, "Join"), Asked(posts("/join", login="x"), 422)),
    "join/code": (Asked(_joins, 302, "/enter"), Asked(posts("/join/code", token="none"), 410)),
    "signin": (Asked(_signs_in, 302, "/enter"), Asked(_does_not_sign_in, 422, "do not fit together")),
    "appeal": (
        Asked(_appeals, 200, "Your appeal against this is made"),
        Asked(posts("/appeal", token="none"), 410),
    ),
    "consent": (Asked(_consents, 302, "/enter"), Asked(posts("/consent", token="none"), 410)),
    "signout": (
        Asked(_signs_out, 200, "signed out"),
        Asked(unsigned("/signout"), 403, "Nothing was changed"),
    ),
    "passphrase": (
        Asked(_new_passphrase(PASSPHRASE), 302, "/passphrase/changed"),
        Asked(_new_passphrase("some other words than mine"), 422),
    ),
    "passphrase/changed": (
        Asked(gets("/passphrase/changed"), 200, "changed"),
        Asked(stranger_gets("/passphrase/changed"), 302, _TO_SIGN_IN),
    ),
    "recover": (Asked(_recovers, 200, "code"), Asked(lambda house: _recovers(house, "AAAAA-BBBBB"), 422)),
    "recover/code": (
        Asked(lambda house: _recovers(house, back=True), 302, "/enter"),
        Asked(posts("/recover/code", token="none"), 410),
    ),
    "sessions": (
        Asked(gets("/sessions"), 200, "You are Oda"),
        Asked(stranger_gets("/sessions"), 302, _TO_SIGN_IN),
    ),
    "sessions/end": (Asked(_ends_others, 302, "/sessions"), Asked(unsigned("/sessions/end"), 403)),
    "help": (Asked(gets("/help"), 200, "circles"), Asked(puts("/help"), 405)),
    "help/<path:title>": (Asked(gets("/help/circles"), 200, "circle"), Asked(gets("/help/hazelwick"), 404)),
    "personas": (Asked(gets("/personas"), 200, "Oda"), Asked(stranger_gets("/personas"), 302, _TO_SIGN_IN)),
    "personas/new": (Asked(_makes_a_mask, 302, "/personas?done=made"), Asked(_takes_a_name, 422)),
    "personas/<str:which>": (Asked(about_mine(), 200), Asked(about_theirs(), 404)),
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
        Asked(_asks_sooner("browsers"), 200, "cannot be brought back"),
        Asked(_asks_sooner("wardrobe"), 422, "not taken away"),
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
        Asked(_erased(PASSPHRASE), 200, "You are erased"),
        Asked(_erased("some other words than mine"), 422),
    ),
    "enter": (Asked(gets("/enter"), 200), Asked(stranger_gets("/enter"), 302, _TO_SIGN_IN)),
}
PORTALS: dict[str, tuple[Asked, Asked]] = {
    "/": (Asked(portal("/"), 200, "Meadow"), Asked(portal("/", "POST"), 405)),
    "/help-now": (Asked(portal("/help-now"), 200, "112"), Asked(portal("/help-now", "POST"), 405)),
    "/help-now/": (Asked(portal("/help-now/"), 200, "112"), Asked(portal("/help-now/", "POST"), 405)),
    "/assets/": (Asked(portal("/assets/meadow.css"), 200), Asked(portal("/assets/hazelwick.css"), 404)),
    "/favicon.svg": (Asked(portal("/favicon.svg"), 200), Asked(portal("/favicon.svg", "POST"), 405)),
    "/favicon.ico": (Asked(portal("/favicon.ico", "HEAD"), 404),) * 2,
    "/ws": (Asked(_websocket(), 101), Asked(_websocket(origin="http://evil.example"), 403)),
}
NOT_THERE = frozenset({"/favicon.ico"})
"""What browsers ask for by themselves and the house does not have."""


def entries() -> list[Entry]:
    """One for every address that the tables know."""
    tables = TABLE | PORTALS
    return [Entry(f"route {path}", path, *pair) for path, pair in tables.items() if path not in NOT_THERE]


def all_routes() -> set[str]:
    """The names that entries must have, from the addresses that there are."""
    portals = {path.decode() for path in (*pages.OURS, assets.UNDER, *assets.AT_THE_ROOT, b"/ws")}
    django = {str(one.pattern) for one in get_resolver().url_patterns}
    assert cookies.HERE and NOT_THERE <= portals
    return {f"route {path}" for path in django | portals - NOT_THERE}
