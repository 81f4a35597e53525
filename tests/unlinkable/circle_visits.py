"""What somebody does with circles in a browser, as one deed with what it is answered."""

from collections.abc import Callable

from game.circles import registry
from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.tries import newcomer_names
from tests.unlinkable.visits import Answer, told


def asks_at_the_door() -> Callable[[Houseful], Answer]:
    """Oda asks to come to a circle that lets people in."""

    def asks(house: Houseful) -> Answer:
        ground.knows(house.rows["Nell"].id, roles=["facilitator"])
        ground.circle(ground.CIRCLE, {"membership": "slow_open"})
        return told(house, house.browsers["Oda"].fills(f"/circles/{ground.CIRCLE}/apply"))

    return asks


def in_the_circle(after: str, **fields: str) -> Callable[[Houseful], Answer]:
    """Oda belongs to a circle, and sends a form about her part in it."""

    def sends(house: Houseful) -> Answer:
        ground.knows(house.rows["Oda"].id)
        browser, page = house.browsers["Oda"], f"/circles/{ground.CIRCLE}"
        return told(house, browser.sends(f"{page}/{after}", browser.goes(page).fields | fields))

    return sends


def founds(name: str = "") -> Callable[[Houseful], Answer]:
    """Oda sends the form for a new circle, of this name or of one that nobody has had."""

    def sends(house: Houseful) -> Answer:
        about = {"name": name or f"{newcomer_names(house)[1]} Geese", "purpose": "For those who lie awake."}
        return told(house, house.browsers["Oda"].fills("/circles/new", **about))

    return sends


def keeps(after: str = "", **fields: str) -> Callable[[Houseful], Answer]:
    """Oda has founded a circle, and asks for a page of who keeps it; with fields, she sends its form."""

    def asks(house: Houseful) -> Answer:
        browser, mine = house.browsers["Oda"], house.rows["Oda"].id
        if not any(mine in one.facilitators for one in registry.circles.values()):
            founds()(house)
        key = next(one.key for one in registry.circles.values() if mine in one.facilitators)
        path = f"/circles/{key}/keep{after}"
        return told(house, browser.fills(path, **fields) if fields else browser.goes(path))

    return asks
