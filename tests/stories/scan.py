"""Looks for a word in everything that is stored, in every dress in which it could lie there."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

LARGEST = 64 * 1024 * 1024
SKIPPED = {".venv", ".git", ".hypothesis", "__pycache__", ".pytest_cache", ".ruff_cache"}
_RUN = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")


def findings(word: str, places: Iterable[Path]) -> list[str]:
    """The files in which `word` lies: raw, UTF-16, in base64, packed by zlib or gzip, or packed and in
    base64.

    A pickle and a JSON text hold an ASCII word as it is, so that raw finds it there.
    """
    return [str(file) for file in _files(places) if holds(file.read_bytes(), word)]


def holds(content: bytes, word: str, deep: int = 2) -> bool:
    """Whether `word` lies in these bytes; base64 and packed parts are opened, `deep` layers down."""
    lower = content.lower()
    if any(dress in lower for dress in _dresses(word)):
        return True
    if deep == 0:
        return False
    return any(holds(inner, word, deep - 1) for inner in _opened(content))


def _dresses(word: str) -> tuple[bytes, ...]:
    low = word.lower()
    return low.encode(), low.encode("utf-16-le"), low.encode("utf-16-be")


def _opened(content: bytes) -> Iterator[bytes]:
    for run in _RUN.finditer(content):
        text = run.group().replace(b"-", b"+").replace(b"_", b"/").rstrip(b"=")
        for start in range(4):
            part = text[start:]
            try:
                yield base64.b64decode(part[: len(part) // 4 * 4])
            except (binascii.Error, ValueError):
                continue
    for packed in _PACKED.finditer(content):
        try:
            yield zlib.decompressobj(47).decompress(content[packed.start() :], 1_000_000)
        except zlib.error:
            continue


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            inside = path.relative_to(place).parts if path != place else ()
            if SKIPPED & set(inside) or path.is_symlink() or not path.is_file():
                continue
            if path.stat().st_size <= LARGEST:
                yield path
