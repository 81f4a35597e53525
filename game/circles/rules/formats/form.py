"""Formats: how meetings go, part by part, read from `world/formats/`. Source: domain research 2.1.

What a format is made of stands in format_shapes, how a file is read in format_source, what is asked of each
field in format_fields, format_phases, format_check and format_variants.
"""

from collections.abc import Container, Mapping
from typing import Any

from game.circles.rules.formats import source as format_source
from game.circles.rules.formats.check import checked
from game.circles.rules.formats.shapes import (
    ADVICE,
    AS_ONE_WISHES,
    ASKED_OUTSIDE,
    BY_PROGRAM,
    BY_TURNS,
    CHAIRS,
    EXITS,
    FAMILIES,
    FLOORS,
    LEAST_CAP_S,
    LED_BY,
    MEMBERSHIP,
    NEEDS,
    OF_DAYS,
    OF_TWO,
    ROLES,
    SWITCHABLE,
    TURNS_ARE_TAKEN,
    TYPED_W_PER_S,
    USUAL_CAP_S,
    USUAL_CAP_W,
    Format,
    Phase,
    Prompt,
    on_topic,
    unreadable,
)
from game.circles.rules.formats.source import BadFormat, Mistake, Source
from game.circles.rules.formats.variants import all_ways

__all__ = [
    "AS_ONE_WISHES",
    "ADVICE",
    "ASKED_OUTSIDE",
    "BY_PROGRAM",
    "BY_TURNS",
    "CHAIRS",
    "EXITS",
    "FAMILIES",
    "FLOORS",
    "LEAST_CAP_S",
    "LED_BY",
    "MEMBERSHIP",
    "NEEDS",
    "OF_DAYS",
    "OF_TWO",
    "ROLES",
    "SWITCHABLE",
    "TURNS_ARE_TAKEN",
    "TYPED_W_PER_S",
    "USUAL_CAP_S",
    "USUAL_CAP_W",
    "BadFormat",
    "Format",
    "Mistake",
    "Phase",
    "Prompt",
    "on_topic",
    "parse",
    "read",
    "unreadable",
]


def parse(said: Mapping[str, Any]) -> Format:
    """The format of plain values. Raises BadFormat naming the field.

    Lines are not known here, nor which texts there are; whether minutes add up is asked of files alone.
    """
    return checked(Source(said), adds_up=False)


def read(text: str, key: str, *, texts: Container[str] | None = None) -> dict[str, Format]:
    """The format in the file `<key>.yaml` under "", and its variants under their names.

    `texts` are the keys of all snippets. Raises BadFormat with each mistake and its line.
    """
    source = format_source.read(text)
    ways = all_ways(source, texts=texts)
    if ways[""].key != key:
        raise BadFormat(Mistake(source.line(("key",)), f"key must be {key}, as the file is named"))
    return ways
