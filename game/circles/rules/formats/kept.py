"""A format as plain values and back: a running meeting plays its own to the end, whatever files say then."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from game.circles.rules.formats.shapes import Format, Phase, Prompt


def plain(form: Format) -> dict[str, Any]:
    """The format as values of which JSON can be made."""
    return asdict(form)


def again(said: Mapping[str, Any]) -> Format | None:
    """The format that plain() gave, or None where it cannot be made any more. Unknown fields are let go."""
    try:
        whole = dict(said) | {name: _parts(said[name]) for name in ("phases", "asides")}
        for name in ("gathering", "after"):
            whole[name] = None if said[name] is None else _made(Phase, said[name])
        whole["prompts"] = [_made(Prompt, one) for one in said["prompts"]]
        return _made(Format, whole)
    except (KeyError, TypeError):
        return None


def _parts(said: Any) -> list[Phase]:
    return [_made(Phase, one) for one in said]


def _made[Kind](kind: type[Kind], said: Mapping[str, Any]) -> Kind:
    known = {field.name for field in fields(kind)}
    return kind(**{name: _whole(value) for name, value in said.items() if name in known})


def _whole(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
