"""Fields of a format, read one by one: what is wrong is noted with its line, and reading goes on."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from game.circles.rules.formats.source import Mistake, Path, Source
from game.common.plain import plain

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""How keys of formats, parts, variants and topics are written."""

TEXT_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}\.[a-z][a-z0-9_]{0,79}")
_NEEDED = object()


@dataclass
class Notes:
    """What was found wrong, in the order in which it was found."""

    source: Source
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, path: Path, reason: str) -> None:
        """One more mistake, at the line of that value."""
        mistake = Mistake(self.source.line(path), reason)
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)


class Fields:
    """One mapping of a file. Each question gives a value that fits, also where a mistake was noted.

    `where` is how its fields are called to whoever reads of a mistake, such as `size.`.
    """

    def __init__(self, notes: Notes, path: Path, said: Mapping[str, Any], where: str = "") -> None:
        self.notes, self.path, self.said, self.where = notes, path, said, where

    def __contains__(self, name: str) -> bool:
        return name in self.said

    def wrong(self, name: str, reason: str) -> None:
        """A mistake of this field; `reason` comes after its name."""
        self.notes.wrong((*self.path, name) if name else self.path, f"{self.where}{name}{reason}")

    def only(self, known: Collection[str]) -> None:
        """Notes each field that means nothing here, with what may have been meant."""
        for name in self.said.keys() - set(known):
            near = get_close_matches(name, known, n=1)
            meant = f"perhaps {near[0]} is meant" if near else f"known here: {', '.join(known)}"
            self.notes.wrong(
                (*self.path, name), f"{self.where}{plain(name)[:40]} is no field of a format; {meant}"
            )

    def text(self, name: str, missing: Any = _NEEDED, most: int = 900) -> str:
        """A text of at most so many letters, as one line."""
        found = self.said.get(name, missing)
        if not isinstance(found, str) or (missing is _NEEDED and not found.strip()):
            self.wrong(name, " must be a text")
            return ""
        if len(found := plain(found)) > most:
            self.wrong(name, f" has more than {most} letters")
        return found[:most]

    def key(self, name: str = "key") -> str:
        """A key: small letters, digits and underscores."""
        found = self.text(name)
        if found and not KEY.fullmatch(found):
            self.wrong(name, " must be written in small letters, digits and _, at most 40")
        return found

    def texts(self, name: str, known: Collection[str] | None = None) -> tuple[str, ...]:
        """A list of texts, each once, of those that are known where some are."""
        found = self.said.get(name, [])
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            self.wrong(name, " must be a list of texts")
            return ()
        if len(set(found)) != len(found):
            self.wrong(name, " names one of them twice")
        if known is not None and set(found) - set(known):
            self.wrong(name, f" knows {', '.join(known)}, and nothing else")
        return tuple(found)

    def number(self, name: str, least: int, most: int, missing: int | None = None) -> int:
        """A whole number within these bounds."""
        found = self.said.get(name, missing) if missing is not None else self.said.get(name)
        if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
            self.wrong(name, f" must be a whole number from {least} to {most}")
            return least
        return found

    def flag(self, name: str, missing: bool) -> bool:
        """True or false."""
        found = self.said.get(name, missing)
        if not isinstance(found, bool):
            self.wrong(name, " must be true or false")
            return missing
        return found

    def one_of(self, name: str, known: Collection[str], missing: str | None = None) -> str:
        """One of the words that are known here."""
        found = self.said.get(name, missing)
        if not isinstance(found, str) or found not in known:
            self.wrong(name, f" must be one of {', '.join(one for one in known if one)}")
            return missing or ""
        return found

    def fields(self, name: str) -> "Fields":
        """The mapping under this name, empty where it is none."""
        found = self.said.get(name)
        if not isinstance(found, Mapping):
            self.wrong(name, " must be a mapping")
            found = {}
        return Fields(self.notes, (*self.path, name), found, f"{self.where}{name}.")

    def rows(self, name: str, one: str, most: int) -> tuple["Fields", ...]:
        """The mappings of a list of at least one, which are called `one` and their number."""
        found = self.said.get(name)
        if not isinstance(found, list) or not found:
            self.wrong(name, " must be a list of at least one")
            return ()
        if len(found) > most:
            self.wrong(name, f" must be at most {most}, and are {len(found)}")
            return ()
        rows = []
        for number, row in enumerate(found):
            path, where = (*self.path, name, number), f"{self.where}{one}, number {number + 1}"
            if not isinstance(row, Mapping):
                self.notes.wrong(path, f"{where} must be a mapping of fields")
            else:
                rows.append(Fields(self.notes, path, row, f"{where}: "))
        return tuple(rows)
