"""What people edit under `world/`: read from its files once, and again after forget() or in anew()."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe reader of YAML, written in C where that is there: many times quicker."""

COLUMNS = 78
"""How wide a text is written."""

SCREENS = ("welcome", "welcome_again", "goodbye", "closing", "resting")
"""Screens without which nobody can come or go."""

_slots: dict[str, str] = {}
_read: dict[tuple[str, ...], Any] = {}


class BadText(ValueError):
    """A file under `world/` cannot be used; the sentence names it."""


def root() -> Path:
    """The folder `world/`."""
    return Path(__file__).resolve().parents[2] / "world"


def remembered[Kept](key: str, make: Callable[[], Kept]) -> Kept:
    """What `make()` gave the first time since the files were read; for what is worked out from texts.

    Each module has keys of its own.
    """
    return _once(("remembered", make.__module__, key), make)


def _once(key: tuple[str, ...], make: Callable[[], Any]) -> Any:
    try:
        return _read[key]
    except KeyError:
        made = _read[key] = make()  # pages are made in threads: another may have begun to read anew
        return made


def data(path: str) -> Any:
    """What `world/<path>` says, as plain values. Raises FileNotFoundError, BadText with file and line."""
    return _once(("data", path), lambda: _parsed(path))


def _parsed(path: str) -> Any:
    try:
        return yaml.load((root() / path).read_text(encoding="utf-8"), LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as wrong:
        mark = getattr(wrong, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BadText(f"world/{path}{line} cannot be read as YAML.") from None


def page(path: str) -> str:
    """The text of `world/<path>` as it stands, with what this house says of itself, no line end behind it."""
    return _once(("page", path), lambda: filled((root() / path).read_text(encoding="utf-8").rstrip("\n")))


def filled(text: str) -> str:
    """`text` of the house with what this house says of itself where {slots} stand."""
    for slot, value in _slots.items():
        text = text.replace("{" + slot + "}", value)
    return text


def house_says(**slots: str | int) -> None:
    """What pages say where {slots} stand: the steward, the ports, the policy that was chosen."""
    _slots.update((slot, str(value)) for slot, value in slots.items())
    for key in [key for key in _read if key[0] in ("page", "remembered")]:
        del _read[key]


def house_said(slot: str) -> str:
    """What the house says of itself under this slot; empty when it said nothing."""
    return _slots.get(slot, "")


def folder(path: str, ending: str = ".yaml") -> tuple[str, ...]:
    """The files of `world/<path>` with this ending, as paths below `world/`, in order of their names."""
    found = lambda: tuple(
        str(file.relative_to(root())) for file in sorted((root() / path).glob(f"*{ending}"))
    )
    return _once(("folder", path, ending), found)


def snippets() -> dict[str, str]:
    """All guiding words by key. Raises BadText when one is no text."""
    return remembered("snippets", _all_snippets)


def _all_snippets() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in folder("snippets"):
        said = data(path)
        if not isinstance(said, dict):
            raise BadText(f"world/{path} is not a list of keys with texts.")
        for key, text in said.items():
            if not isinstance(text, str) and not _is_wordings(text):
                raise BadText(f"world/{path}: {key} is no text.")
            found[key if "." in key else f"{Path(path).stem}.{key}"] = text
    return found


def _is_wordings(said: Any) -> bool:
    """Whether it is a list of texts: not of lists, which in YAML can hold themselves."""
    return isinstance(said, list) and all(isinstance(one, str) for one in said)


def snippet(key: str, **slots: str | int) -> str:
    """The guiding words under `key` (`rounds.prompt`), one paragraph a line. Raises KeyError.

    Slots that are not given here say what this house says of itself.
    """
    text = snippets()[key]
    text = text if isinstance(text, str) else "\n".join(text)
    text = filled(text)
    for slot, value in slots.items():
        text = text.replace("{" + slot + "}", str(value))
    return "\n".join(" ".join(part.split()) for part in text.split("\n") if part.strip())


def variants(key: str) -> tuple[str, ...]:
    """All wordings under `key` where the file has a list of them."""
    text = snippets()[key]
    return (text,) if isinstance(text, str) else tuple(text)


def has_snippet(key: str) -> bool:
    """Whether somebody wrote words under `key`."""
    return key in snippets()


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


def read_all() -> None:
    """Every text is read, so that a file which is edited meanwhile is not met half way.

    Formats are read where circles are known: one that is wrong is left out. Raises BadText, OSError.
    """
    for kind in ("snippets", "circles", "names", "places"):
        for path in folder(kind):
            data(path)
    for path in ("consent.yaml", "socials.yaml"):
        data(path)
    for kind in ("help", "screens"):
        for path in folder(kind, ".md"):
            page(path)
    for screen in SCREENS:
        page(f"screens/{screen}.md")
    snippets()


@contextmanager
def anew() -> Iterator[None]:
    """Inside, every file is read anew; when the block fails, what was read before stands again."""
    before = dict(_read)
    _read.clear()
    try:
        yield
    except BaseException:
        _read.clear()
        _read.update(before)
        raise


def forget() -> None:
    """The files are read again at the next question."""
    _read.clear()
