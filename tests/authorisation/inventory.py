"""What there is: each line of usage in the help of each command, words of the door, addresses, facts for
clients. All of it comes from the running house, and the table must know it."""

import inspect
import re
from functools import cache

from django.urls import get_resolver

from commands import arriving, default_cmdsets
from server.portal import assets, faces, leaving, pages
from tests import schemas
from tests.authorisation import asking
from tests.authorisation.rows import Row

NAMES_SOMEBODY = ("<name>", "<persona>", "<circle>")
"""What stands in a usage for somebody, a mask or a circle: each such form is tried on one's own, on another's
and on what is not there."""
OWN, THEIRS, NOBODY = ("{me}", "{mine}", "new ways"), ("{other}", "{theirs}", "evening"), ("{nobody}",)
ALONE = {
    "circle/members <circle>": "it shows only circles that one keeps; the row of another circle says so",
    "found <name>=<what it is for>": "it makes a new name",
    "gesture <name>": "a gesture is the house's",
    "format <name>": "a format is the house's",
    "format check <name>": "a format is the house's",
    "format load <name>": "a format is the house's",
    "circle <name>": "cards are for everybody",
    "agreements <circle>": "agreements are for everybody",
    "reports <name>": "a report has a name of its own; whom it is about and who made it are scenes",
    "report/take <name>": "as reports",
    "report/decide <name>": "as reports",
}
"""Forms with such a slot that belongs to nobody, and why."""
NEVER = {
    "worried": "says what it is for and whom to call",
    "erase undo": "who is about to be erased is away, and is asked while signing in",
    "/favicon.ico": "browsers ask for it by themselves, and the house has none",
}
"""What there is and nobody is given, and why."""
PLAYED_ELSEWHERE = {
    "join/code": "join/code",
    "consent": "consent",
    "recover": "recover",
    "recover/code": "recover/code",
    "passphrase": "passphrase",
    "appeal": "appeal",
}
"""Addresses whose success takes several pages: that is played in tests/unlinkable/routes.py."""

FOLDERS = (assets.UNDER, faces.UNDER)
"""What the Portal has many files under."""

_SLOT = re.compile(r"<[^>]*>")
_GLOSS = re.compile(r"\s{2,}")


@cache
def usages() -> dict[str, tuple[str, ...]]:
    """By the key of each command the lines of its usage; its own word where it has no page.

    A mark that has none stands on the page of another command.
    """
    return {command.key: _usage(command) for command in default_cmdsets.IN_THE_HOUSE}


def _usage(command: type) -> tuple[str, ...]:
    page = inspect.cleandoc(command.__doc__ or "")
    _, found, rest = page.partition("Usage:\n")
    lines = rest.split("\n\n")[0].split("\n") if found else []
    said = [_GLOSS.split(line.strip()) for line in lines if re.match(r"  \S", line)]
    forms = [form for parts in said for form in (parts[0], *(parts[2:3] if parts[1:2] == ["or"] else ()))]
    return tuple(form.split(" | ")[0] for form in forms) or (() if command.leads else (command.key,))


def words() -> set[str]:
    """Every form of every command, and the words of the door."""
    return {form for forms in usages().values() for form in forms} | set(arriving.WORDS) | {"help"}


def forms_of(typed: str) -> set[str]:
    """Which forms of usage a typed line is of: those that say most of it by themselves."""
    fits = {form: len(_SLOT.sub("", form)) for form in words() if _shape(form).fullmatch(typed)}
    return {form for form, says in fits.items() if says == max(fits.values())}


@cache
def _shape(form: str) -> re.Pattern:
    """What fits a form: its words as they stand, anything for a slot, any number for a number."""
    parts = [re.sub(r"\d+", r"\\d+", re.escape(part)) for part in _SLOT.split(form)]
    return re.compile(r".+".join(parts), re.IGNORECASE)


def addresses() -> set[str]:
    """Every address of the site, Django's and the Portal's."""
    at_the_door = (*FOLDERS, *assets.AT_THE_ROOT, leaving.OUT, b"/ws")
    ours = {path.decode() for path in (*pages.OURS, *at_the_door)}
    return {f"/{one.pattern}" for one in get_resolver().url_patterns} | ours


def address_of(row: Row) -> str | None:
    """The address that a row asks for, as the house names it; None for a row that asks for none."""
    asked = asking.is_page(row.steps[-1])
    if not asked:
        return None
    path = asking.path_of(row.steps[-1])
    if path in addresses():
        return path
    fits = [one for one in addresses() if "<" in one and _route(one).fullmatch(path)]
    folders = (one.decode() for one in FOLDERS)
    return fits[0] if fits else next((one for one in folders if path.startswith(one)), None)


@cache
def _route(address: str) -> re.Pattern:
    return re.compile(r"[^/]+".join(re.escape(part) for part in _SLOT.split(address)))


def facts() -> set[str]:
    """Every fact for clients that a typed line may bring about; what a client's own sign-in does is tried in
    tests/commands/test_signing_in_by_client.py."""
    return {one for one in schemas.packages() if not one.startswith("Char.Login.")}
