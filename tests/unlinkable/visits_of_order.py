"""Pages of those who keep order, as one who watches and is a steward reads them; and of who reports."""

from collections.abc import Callable

from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.visits import Answer

STEWARD = "Pim"


def pim_gets(path: str, *before: str) -> Callable[[Houseful], Answer]:
    """Pim's browser reads it, after these steps of ground.py."""

    def asks(house: Houseful) -> Answer:
        _steps(house, before)
        return _told(house, STEWARD, house.browsers[STEWARD].goes(path))

    return asks


def pim_sends(path: str, *before: str, form_at: str = "", **fields: str) -> Callable[[Houseful], Answer]:
    """The form at that address, or at the own one, is filled in and sent by Pim."""

    def asks(house: Houseful) -> Answer:
        _steps(house, before)
        browser = house.browsers[STEWARD]
        page = browser.goes(form_at or path)
        return _told(house, STEWARD, browser.sends(path, page.fields | fields))

    return asks


def oda_sends(path: str, *before: str, **fields: str) -> Callable[[Houseful], Answer]:
    """Oda fills the form at this address in."""

    def asks(house: Houseful) -> Answer:
        _steps(house, before)
        return _told(house, "Oda", house.browsers["Oda"].fills(path, **fields))

    return asks


def _steps(house: Houseful, before: tuple[str, ...]) -> None:
    for step in before:
        ground.step(house, step, house.actors["Oda"])


def _told(house: Houseful, name: str, page) -> Answer:
    house.shows(name, page)
    return page.status, page.response.headers.get("Location", ""), page.words
