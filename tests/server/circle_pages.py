"""Circles on the site: somebody who has a browser and knows the people of the house."""

from datetime import date

from game.circles import models as m
from game.circles import selectors
from game.circles.rules.standing import Draft
from game.circles.standing import beginnings, founding, keepers, tending
from game.personas.models import Persona
from tests.server.browser import Browser

TODAY = date.today()
OWLS = "The Night Owls"


def in_a_browser(name: str) -> Browser:
    """A browser in which somebody new is signed in."""
    browser = Browser()
    browser.joins(f"{name.lower()}login", name)
    return browser


def named(name: str) -> Persona:
    """The row of this mask, as whom it acts."""
    from game.personas import selectors as personas

    return personas.persona(Persona.objects.get(name=name).id)


def founded(by: str = "Ann", name: str = OWLS, **about: object):
    """A circle that somebody has founded; its card."""
    draft = Draft(name=name, purpose="For those who lie awake and would talk.", **about)
    return beginnings.found(named(by), draft, today=TODAY).circle


def card(name: str = OWLS):
    """The circle as it is now."""
    return selectors.circle_named(name)


def page_of(name: str = OWLS) -> str:
    """Where its page stands."""
    return f"/circles/{card(name).key}"


def changed(by: str = "Ann", name: str = OWLS, **fields: str) -> None:
    """What the circle is, is another from now on."""
    for field, said in fields.items():
        tending.edit(named(by), card(name), field, said)


def belongs(name: str, circle: str = OWLS, **columns: object) -> None:
    """This mask belongs to the circle and has agreed."""
    found = card(circle)
    first = {"version": found.agreements_version, "joined_on": TODAY}
    m.Membership.objects.create(circle_id=found.id, persona_id=named(name).id, **first | columns)
    keepers.remember()


def of(name: str, circle: str = OWLS) -> m.Membership | None:
    """The membership of this mask, or None."""
    return m.Membership.objects.filter(circle_id=card(circle).id, persona_id=named(name).id).first()


def is_house() -> None:
    """Memory knows the circles."""
    founding.load_circles()


def asks(browser, **fields):
    """The page after the form at the door was sent."""
    return browser.fills(f"{page_of()}/apply", **fields)


def does(browser, deed, **fields):
    """The page after a button on the circle's page was pressed."""
    return browser.sends(f"{page_of()}/mine", {**browser.goes(page_of()).fields, "deed": deed, **fields})


def done(page, what):
    """Whether it was done, and is said so."""
    return page.status == 302 and page.response["Location"] == f"{page_of()}?done={what}"
