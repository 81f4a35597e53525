"""Variants of a format: the same parts, with some of their fields changed."""

from collections.abc import Container, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from game.circles.rules.formats.check import checked
from game.circles.rules.formats.fields import KEY, Fields, Notes
from game.circles.rules.formats.shapes import Format
from game.circles.rules.formats.source import BadFormat, Mistake, Source

VARIANTS_MOST = 12
_KNOWN = ("title", "about", "phases")


def all_ways(
    source: Source, *, texts: Container[str] | None = None, adds_up: bool = True
) -> dict[str, Format]:
    """The format under "", and each of its variants under its name. Raises BadFormat as checked()."""
    form = checked(source, texts=texts, adds_up=adds_up)
    notes = Notes(source)
    said = Fields(notes, (), source.values)
    overs = _overs(said)
    found, mistakes = {}, list[Mistake]()
    for name, over in overs.items():
        merged = _merged(source, name, over)
        try:
            found[name] = checked(merged, texts=texts, adds_up=adds_up)
        except BadFormat as wrong:
            mistakes += (Mistake(one.line, f"variants.{name}: {one.reason}") for one in wrong.mistakes)
    if notes.mistakes or mistakes:
        raise BadFormat(*sorted([*notes.mistakes, *mistakes], key=lambda one: one.line))
    names = tuple(found)
    ways = {"": replace(form, variants=names)}
    for name, one in found.items():
        title = one.title if overs[name].get("title") else f"{form.title}: {name.replace('_', ' ')}"
        ways[name] = replace(one, title=title, variant=name, variants=names)
    return ways


def _overs(said: Fields) -> Mapping[str, Mapping[str, Any]]:
    """What each variant changes. A bare list names some that nobody has written down; none can be chosen."""
    if "variants" not in said:
        return {}
    if isinstance(said.said["variants"], list):
        said.texts("variants")
        return {}
    variants = said.fields("variants")
    if len(variants.said) > VARIANTS_MOST:
        variants.wrong("", f" are more than {VARIANTS_MOST}")
        return {}
    return {name: _over(variants, name, said.said["phases"]) for name in variants.said}


def _over(variants: Fields, name: str, phases: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    if not KEY.fullmatch(name):
        variants.wrong(name, " must be written in small letters, digits and _, at most 40")
    over = variants.fields(name)
    over.only(_KNOWN)
    if "phases" in over:
        parts = over.fields("phases")
        parts.only([phase["key"] for phase in phases])
        for key in parts.said:
            fields = parts.fields(key)
            for fixed in {"key", "stage", "aside"} & fields.said.keys():
                fields.wrong(fixed, " is the same in every variant")
    return over.said


def _merged(source: Source, name: str, over: Mapping[str, Any]) -> Source:
    """The file as if it said what the variant says, with the lines of the variant where it does."""
    values, lines = deepcopy(source.values), dict(source.lines)
    way = ("variants", name)
    for field in {"title", "about"} & over.keys():
        values[field] = over[field]
        lines[(field,)] = source.line((*way, field))
    parts = over.get("phases")
    for number, phase in enumerate(values["phases"]):
        changed = parts.get(phase["key"]) if isinstance(parts, Mapping) else None
        for field, value in changed.items() if isinstance(changed, Mapping) else ():
            phase[field] = value
            for path, line in source.lines.items():
                mine = (*way, "phases", phase["key"], field)
                if path[: len(mine)] == mine:
                    lines[("phases", number, field, *path[len(mine) :])] = line
    return Source(values, lines)
