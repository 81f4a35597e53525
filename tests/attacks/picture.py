"""What the house remembers and what its rows say, as values that can be compared.

Nothing of it is asked for by name, so that what is remembered from tomorrow on is in the picture, too.
"""

import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType

from django.apps import apps
from django.db.models import Model

FEATURES = ("game.", "typeclasses.")
_TEXTS = {"game.common.texts", "game.circles.formats.repertoire"}
"""Read from files, and never changed by a deed."""


def rows() -> dict[str, list[tuple]]:
    """Every row of ours, by its table."""
    return {
        model.__name__: sorted(map(repr, model.objects.values_list()))
        for model in apps.get_models()
        if model.__module__.startswith("game.")
    }


def memory() -> dict[str, object]:
    """Everything that a module of the house holds and can change, by its name."""
    return {name: _of(value, 0) for name, value in _held()}


def _held() -> Iterator[tuple[str, object]]:
    for name, module in sorted(sys.modules.items()):
        if name.startswith(FEATURES) and name not in _TEXTS:
            yield from ((f"{name}.{key}", value) for key, value in _changeable(module))


def _changeable(module: ModuleType) -> Iterator[tuple[str, object]]:
    for key, value in vars(module).items():
        if key.isupper() or key.strip("_").isupper() or key.startswith("__"):
            continue
        if isinstance(value, dict | list | set | deque):
            yield key, value


def _of(value: object, deep: int) -> object:
    if deep > 12 or value is None or isinstance(value, str | int | float | bytes | bool):
        return value if deep <= 12 else "deeper"
    if isinstance(value, dict):
        return sorted(
            ((repr(_of(key, deep + 1)), _of(one, deep + 1)) for key, one in value.items()), key=_first
        )
    if isinstance(value, list | tuple | deque):
        return [_of(one, deep + 1) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(repr(_of(one, deep + 1)) for one in value)
    if isinstance(value, Model):
        columns = {column.attname: getattr(value, column.attname) for column in value._meta.concrete_fields}
        return [type(value).__name__, _of(columns, deep + 1)]
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(_of(getattr(value, one.name), deep + 1) for one in fields(value))]
    return repr(value) if type(value).__module__ in ("uuid", "datetime", "enum") else type(value).__name__


def _first(pair: tuple) -> str:
    return pair[0]


def different(before: dict, after: dict) -> dict[str, tuple[object, object]]:
    """What is not the same in two pictures, by its name."""
    return {
        name: (before.get(name), after.get(name))
        for name in {**before, **after}
        if before.get(name) != after.get(name)
    }
