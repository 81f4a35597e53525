"""A file of a format as plain values, with the line of each. What would cost too much is refused unread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe reader of YAML, written in C where that is there."""

BYTES_MOST = 32_000
"""Of one file. The longest of the house has a tenth of it."""

DEPTH_MOST = 10
VALUES_MOST = 2_000

Path = tuple[str | int, ...]
"""The way to a value: keys of mappings and numbers in lists, from 0."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """What is wrong in a file: in which line (0 where no line is known), and what would be right."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}" if self.line else self.reason


class BadFormat(ValueError):
    """A format does not say what a format must say; `mistakes` name each field, in order of the lines."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("; ".join(one.reason for one in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says: its values, and in which line each of them stands."""

    values: Any
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of this value, or of what it would stand in; 0 where no line is known."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


def read(text: str) -> Source:
    """The values of a text in YAML. Raises BadFormat where it is no YAML, or more than a format needs."""
    if len(text.encode(errors="replace")) > BYTES_MOST:
        raise BadFormat(Mistake(0, f"the file has more than {BYTES_MOST} bytes; a format needs far less"))
    try:
        _bounded(text)
        return _built(text)
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        raise BadFormat(Mistake(line, "this cannot be read as YAML")) from None


def _built(text: str) -> Source:
    loader = LOADER(text)
    try:
        node = loader.get_single_node()
        lines: dict[Path, int] = {}
        return Source(_value(loader, node, (), lines) if node else None, lines)
    finally:
        loader.dispose()


def _bounded(text: str) -> None:
    """Asked of the stream of marks, before anything is built of it. Raises BadFormat, yaml.YAMLError."""
    depth = values = 0
    for event in yaml.parse(text, LOADER):
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            raise BadFormat(Mistake(line, "names for values (& and *) have no place here; write them out"))
        if getattr(event, "tag", None):
            raise BadFormat(Mistake(line, "kinds of values (!) have no place here; write the plain value"))
        if isinstance(event, yaml.CollectionStartEvent | yaml.ScalarEvent):
            values += 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_MOST:
            raise BadFormat(Mistake(line, f"values stand in more than {DEPTH_MOST} others; a format is flat"))
        if values > VALUES_MOST:
            raise BadFormat(Mistake(line, f"the file has more than {VALUES_MOST} values"))


def _value(loader: yaml.SafeLoader, node: yaml.Node, path: Path, lines: dict[Path, int]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, path, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, one, (*path, number), lines) for number, one in enumerate(node.value)]
    try:
        return loader.construct_object(node)
    except ValueError:  # such as a number of ten thousand digits, or the thirtieth of February
        raise BadFormat(Mistake(node.start_mark.line + 1, "this value cannot be read")) from None


def _mapping(loader: yaml.SafeLoader, node: yaml.Node, path: Path, lines: dict[Path, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, node_of_value in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != "tag:yaml.org,2002:str":
            raise BadFormat(Mistake(line, "the name of a field is one plain word"))
        key = key_node.value
        if key in found:
            raise BadFormat(Mistake(line, f"the field {key[:40]} stands there twice"))
        lines[(*path, key)] = line
        found[key] = _value(loader, node_of_value, (*path, key), lines)
    return found
