"""Pages in the table: what a browser of each role is given. A guest's browser is signed in nowhere.

GET /personas                          the page is asked for
POST /personas/new name=Nova kind=facet   its form is filled in and sent; `+` stands for a blank in a value
UNSIGNED /signout                      a form that the site did not give out
PORTAL GET /help-now                   what the Portal answers by itself, which knows nobody
WS                                     the websocket of who is signed in on the site
"""

import itertools
import re

import evennia

from game.circles import registry
from server.conf import cookies
from tests.authorisation import scenes
from tests.authorisation.cast import MASKS, NAMES, OTHER, Cast
from tests.authorisation.rows import GONE, NOT_SHOWN, SIGN_IN, YES
from tests.server.browser import Browser, Page
from tests.server.browsing import Webstep
from tests.server.hallway import about

_ASKED = re.compile(r"(?P<way>PORTAL GET|PORTAL POST|GET|POST|UNSIGNED|WS)(?: (?P<path>\S+))?(?P<fields>.*)")
_numbers = itertools.count(901)
ELSEWHERE = "SaidSomethingElse"


def is_page(said: str) -> bool:
    """Whether a step asks for a page."""
    return _ASKED.fullmatch(said) is not None


def path_of(said: str) -> str:
    """The address that a step asks for; that of a websocket is its own."""
    return _ASKED.fullmatch(said)["path"] or "/ws"


def asked(cast: Cast, said: str, role: str, shows: str) -> tuple[str, str]:
    """The mark, and what came."""
    found = _ASKED.fullmatch(said)
    way, path = found["way"], _with_ids(cast, found["path"] or "", role)
    if way == "WS":
        return _websocket(cast, role)
    if way.startswith("PORTAL"):
        status, _, body = Webstep(has_server=False).visitor().sees(path, way.removeprefix("PORTAL "))
        return _said(status, "", body, shows)
    browser = cast.browser(role)
    if way == "GET":
        return _page(browser, browser.goes(path), shows)
    if way == "UNSIGNED":
        return _page(browser, browser.sends(path, {}), shows)
    pairs = (pair.split("=", 1) for pair in found["fields"].split())
    given = {name: _said_by(cast, value, role) for name, value in pairs}
    return _page(browser, browser.sends(path, _form(browser, path) | given), shows)


def _form(browser: Browser, path: str) -> dict[str, str]:
    """The fields of the form at `path`; where there is none, the sign of another that this browser has."""
    page = browser.goes(path)
    if page.status == 200 and "csrfmiddlewaretoken" in page.fields:
        return page.fields
    for other in ("/signin", "/sessions"):
        if sign := browser.goes(other).fields.get("csrfmiddlewaretoken"):
            return {"csrfmiddlewaretoken": sign}
    return {}


def _said_by(cast: Cast, value: str, role: str) -> str:
    return scenes.filled(cast, value.replace("+", " "), role)


def _with_ids(cast: Cast, path: str, role: str) -> str:
    mine = MASKS.get(NAMES.get(role, ""), MASKS["Nova"])
    for slot, name in {"{mine}": mine, "{theirs}": MASKS[OTHER]}.items():
        path = path.replace(slot, str(cast.rows[name].id))
    path = path.replace("{owls}", _founded())
    return path.replace("{nobody}", "0b7c7b0e-5b0c-4a55-9f0b-2f6f0f1d2c3b")


def _founded() -> str:
    """The key of the circle that people have founded, as the address of its page has it."""
    return next((one.key for one in registry.circles.values() if not one.is_ours), "founded_by_nobody")


def _page(browser: Browser, page: Page, shows: str) -> tuple[str, str]:
    """What came; where it leads to another page, and that one to signing in, it is the latter."""
    to = page.response.headers.get("Location", "")
    mark, came = _said(page.status, to, page.words, shows)
    if (
        to
        and mark == ELSEWHERE
        and browser.goes(to).response.headers.get("Location", "").startswith("/signin")
    ):
        return SIGN_IN, came
    return mark, came


def _said(status: int, to: str, words: str, shows: str) -> tuple[str, str]:
    came = f"{status} {to} {words}"
    # A form with words in it waits on the page for signing in, so that they are not lost.
    if to.startswith("/signin") or status == 403 and "you are not signed in here" in words:
        return SIGN_IN, came
    if status < 400:
        return (YES if any(one in came for one in shows.split(" / ")) else ELSEWHERE), came
    return str(status), came


def _websocket(cast: Cast, role: str) -> tuple[str, str]:
    if role not in NAMES:
        return NOT_SHOWN, "the Portal lets no browser without a cookie come so far"
    sessid, key = next(_numbers), cast.cookies[NAMES[role]]
    evennia.SERVER_SESSION_HANDLER.portal_connect(about(sessid, web_session=cookies.key_hash(key)))
    session = evennia.SERVER_SESSION_HANDLER.get(sessid)
    told = "\n".join(cast.link.told(sessid))
    return (GONE if session is None else YES), told
