"""Personas on the site: as somebody with a browser makes, finds and changes them."""

from datetime import date

from game.personas import services
from game.personas.models import Persona
from tests.server.browser import Browser

TODAY = date.today()
GREY = {"pronouns": "they/them", "short": "grey coat", "look": "Short, in a grey coat. Speaks first."}


def new(browser, name="Brave", **other):
    """The page after the form for a new persona was sent."""
    return browser.fills("/personas/new", name=name, **{**GREY, **other})


def named(name: str) -> Persona:
    """The row of this mask."""
    return Persona.objects.get(name=name)


def page_of(name: str) -> str:
    """Where this mask has its page."""
    return f"/personas/{named(name).id}"


def edited(browser, whose="Brave", /, **other):
    """The page after what others see of a mask was changed."""
    return browser.fills(page_of(whose), **other)


def wears(name: str) -> None:
    """The person is in this mask from now on."""
    services.put_on(named(name))


def gentle() -> Browser:
    """Ben, in a browser of his own, with a mask called Gentle."""
    browser = Browser()
    browser.joins("benlogin", "Ben")
    new(browser, "Gentle")
    return browser
