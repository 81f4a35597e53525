"""The formats of this house: which there are, and which file cannot be read and why. Read once from files.

They stand in `world/formats/` and in a folder beside it that the house may lend. What cannot be read is left
out, and the rest is played.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from game.circles.refusals.formats import FormatUnreadable, FormatWrong, NoFormat, NoFormatFile, RunsOverDays
from game.circles.rules.formats import form as formats
from game.circles.rules.formats.fields import KEY
from game.circles.rules.formats.form import Format
from game.circles.rules.formats.source import BYTES_MOST, BadFormat, Mistake
from game.common import texts

FILES_MOST = 200
"""Files of one folder that are looked at."""

_lent: Path | None = None


@dataclass(frozen=True)
class Broken:
    """A file of a format that cannot be used, as it is called, with each mistake in it."""

    key: str
    file: str
    mistakes: tuple[Mistake, ...]

    @property
    def called(self) -> str:
        """Its key, where it is one: a file may have any name."""
        return self.key if KEY.fullmatch(self.key) else "unnamed"

    @property
    def line(self) -> int:
        """Where the first mistake stands; 0 where no line is known."""
        return self.mistakes[0].line

    def __str__(self) -> str:
        return f"{self.file}, {self.mistakes[0]}" if self.line else f"{self.file}: {self.mistakes[0]}"


@dataclass
class _Known:
    """Ways to sit together by key and variant, and what could not be read, by key."""

    ways: dict[str, dict[str, Format]] = field(default_factory=dict)
    broken: dict[str, Broken] = field(default_factory=dict)


def lend(folder: Path | None) -> None:
    """Formats are also read from `folder`, whether it is there yet or not; None: from the own one alone."""
    global _lent
    _lent = folder


def format_keys(*, variants: bool = False) -> tuple[str, ...]:
    """The key of every format that can be read, with those of its variants if asked for."""
    known = _known().ways
    if not variants:
        return tuple(known)
    return tuple(form.name for ways in known.values() for form in ways.values())


def format_named(name: str) -> Format:
    """The format of that key, or a variant of it as `council/web`. Raises NoFormat, FormatUnreadable."""
    key, _, variant = name.partition("/")
    known = _known()
    if key in known.broken:
        raise FormatUnreadable()
    try:
        return known.ways[key][variant]
    except KeyError:
        raise NoFormat() from None


def format_said(said: str) -> Format:
    """The format that somebody's words name, by its key or its title. Raises as format_named()."""
    name = name_of(said)
    for key, ways in _known().ways.items():
        for form in ways.values():
            if name in (form.name, name_of(form.title)):
                return form
        if name == key:
            return ways[""]
    return format_named(name)


def every_format() -> tuple[Format, ...]:
    """Every format that can be read, each followed by its variants."""
    return tuple(form for ways in _known().ways.values() for form in ways.values())


def has_file(name: str) -> bool:
    """Whether a format of that key is known, or a file that could not be read says it may be."""
    key, _, variant = name.partition("/")
    known = _known()
    return key in known.broken or variant in known.ways.get(key, {})


def as_played(name: str) -> Format:
    """The format of that name, or what stands in for one that cannot be read or is there no more."""
    try:
        return format_named(name)
    except (NoFormat, FormatUnreadable):
        return formats.unreadable(name)


def check_opens(form: Format) -> None:
    """A meeting of this format can be held in a room. Raises FormatUnreadable, RunsOverDays."""
    if not form.can_be_read:
        raise FormatUnreadable()
    if not form.is_live:
        raise RunsOverDays()


def opens(form: Format) -> bool:
    """Whether a meeting of this format can be held in a room."""
    return form.can_be_read and form.is_live


def broken() -> tuple[Broken, ...]:
    """Every file that cannot be used, with what is wrong in it."""
    return tuple(_known().broken.values())


def check_files() -> None:
    """Every file of the house's own folder can be used. Raises texts.BadText with file, line and reason."""
    for one in broken():
        if one.file.startswith("world/"):
            raise texts.BadText(str(one))


def looked_at(said: str) -> Broken | None:
    """What is wrong with the file that these words name, as it stands now; None where all is right.

    Raises NoFormatFile.
    """
    key, path, file = _file(said)
    return _outcome(key, path, file)[1]


def load(said: str) -> Format:
    """The format that these words name is as its file says now. Raises NoFormatFile, FormatWrong."""
    key, path, file = _file(said)
    ways, wrong = _outcome(key, path, file)
    if wrong is not None:
        raise FormatWrong(file=wrong.file, first=str(wrong.mistakes[0]), more=len(wrong.mistakes) - 1)
    known = _known()
    known.broken.pop(key, None)
    known.ways[key] = ways
    known.ways = dict(sorted(known.ways.items()))
    return ways[""]


def name_of(said: str) -> str:
    """A name as people write it, as a key would be: `Talking piece` is `talking_piece`."""
    return "_".join(said.casefold().removesuffix(".yaml").replace("-", " ").split())


def _known() -> _Known:
    return texts.remembered("formats", _all)


def _all() -> _Known:
    found = _Known()
    for key, path, file in _files():
        if key in found.ways or key in found.broken:
            reason = "the house has a format of this key already; choose another name for the file"
            found.broken[f"{key}/"] = Broken(key, file, (Mistake(0, reason),))
            continue
        ways, wrong = _outcome(key, path, file)
        if wrong is None:
            found.ways[key] = ways
        else:
            found.broken[key] = wrong
    found.ways = dict(sorted(found.ways.items()))
    return found


def _files() -> Iterator[tuple[str, Path, str]]:
    """Key, path and name of each file, the house's own first."""
    for folder, called in _folders():
        for path in sorted(folder.glob("*.yaml"))[:FILES_MOST]:
            yield path.stem, path, f"{called}/{path.name}"


def _folders() -> list[tuple[Path, str]]:
    own = [(texts.root() / "formats", "world/formats")]
    return own if _lent is None else [*own, (_lent, "formats")]


def _file(said: str) -> tuple[str, Path, str]:
    """The file that these words name, in one of the two folders and nowhere else. Raises NoFormatFile."""
    key = name_of(said)
    if KEY.fullmatch(key):
        for folder, called in _folders():
            path = folder / f"{key}.yaml"
            if _is_inside(path, folder):
                return key, path, f"{called}/{key}.yaml"
    raise NoFormatFile()


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether it is a file of this folder itself, not a way out of it."""
    return path.is_file() and path.resolve().parent == folder.resolve()


def _outcome(key: str, path: Path, file: str) -> tuple[dict[str, Format], Broken | None]:
    """What the file says, or what is wrong with it."""
    try:
        if not KEY.fullmatch(key):
            raise BadFormat(Mistake(0, "the file is named in small letters, digits and _, at most 40"))
        if not _is_inside(path, path.parent):
            raise BadFormat(Mistake(0, "this is no file, or leads out of its folder"))
        return _read(_text(path), key, _texts()), None
    except BadFormat as wrong:
        return {}, Broken(key, file, wrong.mistakes)


@lru_cache(maxsize=2 * FILES_MOST)
def _read(text: str, key: str, known: frozenset[str] | None) -> dict[str, Format]:
    """As formats.read(); what was read once is not read again as long as text and texts are the same."""
    return formats.read(text, key, texts=known)


def _text(path: Path) -> str:
    """What the file says. Raises BadFormat where it cannot be read; of a long one only the beginning is."""
    try:
        with path.open("rb") as file:
            return file.read(BYTES_MOST + 1).decode("utf-8")
    except UnicodeDecodeError:
        raise BadFormat(Mistake(0, "the file is not written in UTF-8")) from None
    except OSError:
        raise BadFormat(Mistake(0, "the file cannot be opened")) from None


def _texts() -> frozenset[str] | None:
    """The keys of all snippets; None where they cannot be read, which is another's mistake."""
    try:
        return frozenset(texts.snippets())
    except (ValueError, OSError):
        return None
