"""What templates use: texts of the house with words to be typed in `backticks`, taken apart into spans."""

from typing import NamedTuple

from django import template

from commands import help as pages
from game.common import faces
from game.personas.models import Persona
from server.web.reading import HELP_NOW, address

register = template.Library()


class Span(NamedTuple):
    """Some words; `typed` are to be typed, and may be the name of a page at `url`."""

    text: str
    typed: bool
    url: str = ""


@register.filter
def spans(text: object) -> list[Span]:
    """The parts of a text, none of them a link."""
    return [Span(part, at % 2 == 1) for at, part in enumerate(str(text).split("`")) if part]


@register.filter
def untyped(text: object) -> str:
    """The text without the marks around what is typed, for the words of a link."""
    return str(text).replace("`", "")


@register.filter
def face_src(one: Persona) -> str:
    """Where the picture of somebody's face is."""
    return faces.address(one.face)


@register.filter
def linked(text: object) -> list[Span]:
    """The parts of a text; where a word has a page of help, it leads there."""
    return [span._replace(url=_url(span.text)) if span.typed else span for span in spans(text)]


def _url(word: str) -> str:
    if word == "help now":
        return HELP_NOW
    title = word.removeprefix("help ").strip() or word
    return address(title) if pages.has(title) else ""
