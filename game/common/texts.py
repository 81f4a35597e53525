"""What people edit under `world/`: read from its files once, and again after forget()."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

COLUMNS = 78
"""How wide a text is written."""

_slots: dict[str, str] = {}


def root() -> Path:
    """The folder `world/`."""
    return Path(__file__).resolve().parents[2] / "world"


@cache
def data(path: str) -> Any:
    """What `world/<path>` says, as plain values.

    Raises FileNotFoundError, yaml.YAMLError with file and line.
    """
    with (root() / path).open(encoding="utf-8") as file:
        return yaml.safe_load(file)


@cache
def page(path: str) -> str:
    """The text of `world/<path>` as it stands, with what this house says of itself, without the last line
    end."""
    return filled((root() / path).read_text(encoding="utf-8").rstrip("\n"))


def filled(text: str) -> str:
    """`text` of the house with what this house says of itself where {slots} stand."""
    for slot, value in _slots.items():
        text = text.replace("{" + slot + "}", value)
    return text


def house_says(**slots: str | int) -> None:
    """What pages say where {slots} stand: the steward, the ports, the policy that was chosen."""
    _slots.update((slot, str(value)) for slot, value in slots.items())
    page.cache_clear()


def house_said(slot: str) -> str:
    """What the house says of itself under this slot; empty when it said nothing."""
    return _slots.get(slot, "")


@cache
def folder(path: str, ending: str = ".yaml") -> tuple[str, ...]:
    """The files of `world/<path>` with this ending, as paths below `world/`, in order of their names."""
    return tuple(str(file.relative_to(root())) for file in sorted((root() / path).glob(f"*{ending}")))


@cache
def _snippets() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in folder("snippets"):
        prefix = Path(path).stem
        for key, text in data(path).items():
            found[key if "." in key else f"{prefix}.{key}"] = text
    return found


def snippet(key: str, **slots: str | int) -> str:
    """The guiding words under `key` (`rounds.prompt`), one paragraph a line. Raises KeyError."""
    text = _snippets()[key]
    text = text if isinstance(text, str) else "\n".join(text)
    for slot, value in slots.items():
        text = text.replace("{" + slot + "}", str(value))
    return "\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def variants(key: str) -> tuple[str, ...]:
    """All wordings under `key` where the file has a list of them."""
    text = _snippets()[key]
    return (text,) if isinstance(text, str) else tuple(text)


def has_snippet(key: str) -> bool:
    """Whether somebody wrote words under `key`."""
    return key in _snippets()


def reflowed(text: str) -> str:
    """`text` that was written in lines, as paragraphs of one line each, for a door that knows its screen.

    Lines that begin with a blank, a dash, a number or a word in a column stay as they are, and so does what
    follows a short line.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        stands = not line or line[0] in " -#|" or line[0].isdigit() or "  " in line
        if lines and not stands and len(lines[-1]) >= _FULL and lines[-1][0] not in " #|":
            lines[-1] += " " + line
        else:
            lines.append(line)
    return "\n".join(lines)


_FULL = 50
"""A written line of so many columns goes on in the next one."""


def forget() -> None:
    """The files are read again at the next question."""
    for reader in (data, page, folder, _snippets):
        reader.cache_clear()
