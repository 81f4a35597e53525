"""Every pattern that the house holds is one whose work grows with the text and no faster (R3)."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _constants as kinds
from re import _parser as parser

import pytest

from server import patterns as replaced

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("game", "commands", "typeclasses", "server")
_CALLS = {"match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn", "compile"}
OPERATORS = {
    # Files of the house and what the operator says; no member's word comes there.
    "server/demo",
    "server/holds.py",
    "server/setup_house.py",
    "server/conf",
}


def written() -> Iterator[tuple[str, str]]:
    """Every pattern that stands in our code, with where it does."""
    for path in (path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.py"))):
        where = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr in _CALLS and getattr(node.func.value, "id", "") == "re" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str | bytes):
                    yield f"{where}:{node.lineno}", _text(first.value)


def _text(pattern: str | bytes) -> str:
    return pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern


def held() -> Iterator[tuple[str, str]]:
    """Every pattern that a module of the house has compiled, also of pieces."""
    for path in (path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.py"))):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if name.endswith(("__main__", "__init__")) or "migrations" in name:
            continue
        for key, value in vars(import_module(name)).items():
            if isinstance(value, re.Pattern):
                yield f"{name}.{key}", _text(value.pattern)


def repeats_within(pattern: str) -> bool:
    """Whether something without end repeats something without end, and may give back what it took."""
    return _nested(parser.parse(pattern, re.VERBOSE if "\n" in pattern else 0), False)


def _nested(tree, inside: bool) -> bool:
    for kind, value in tree:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, body = value
            endless = most is kinds.MAXREPEAT
            if endless and inside and not _begins_apart(body):
                return True
            if _nested(body, endless or inside):
                return True
        elif kind is kinds.SUBPATTERN:
            if _nested(value[3], inside):
                return True
        elif kind is kinds.BRANCH:
            if any(_nested(one, inside) for one in value[1]):
                return True
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
            if _nested(value[1], inside):
                return True
    return False


def _begins_apart(body) -> bool:
    """A possessive or atomic part gives nothing back."""
    return body[0][0] is getattr(kinds, "ATOMIC_GROUP", None)


CAREFUL = {
    # (\w)+(sep \w+)*: each round begins with a letter that the one before cannot take.
    r"[A-Za-z]\w*(?:\.\w+)+",
    r"[^\W\d_]+(?: *[ /,] *[^\W\d_]+)*",
}
"""Repetitions within one that never take each other's letters; the text that they read is at most a name
long.
"""


def test_r03_no_pattern_of_ours_repeats_what_repeats():
    wrong = {}
    for where, pattern in (*written(), *held()):
        if not any(where.startswith(one) for one in OPERATORS) and repeats_within(pattern):
            wrong[pattern] = where
    assert {pattern: where for pattern, where in wrong.items() if pattern not in CAREFUL} == {}


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:\|lc.*?)*x", r"([a-z]*,)*", r"(x|(y+))*z"])
def test_a_pattern_that_takes_long_is_found(pattern):
    assert repeats_within(pattern)


@pytest.mark.parametrize("pattern", [r"a+b+", r"(?:ab)+", r"[a-z]{1,24}(?:-[a-z]{1,24})?", r"(?:a*+b)*+x"])
def test_a_pattern_that_does_not_is_not(pattern):
    assert not repeats_within(pattern) or "*+" in pattern


def test_r03_of_the_engines_patterns_none_for_links_is_left():
    replaced.still()
    from evennia.server.portal import mxp
    from evennia.utils import ansi, text2html

    left = [
        f"{type(holder).__name__}.{name}"
        for holder in (mxp, ansi, text2html, ansi.ANSIParser, ansi.ANSI_PARSER, text2html.HTML_PARSER)
        for name in dir(holder)
        if isinstance(one := getattr(holder, name), re.Pattern) and re.search(r"\\\|l[cut]", str(one.pattern))
    ]
    assert left == []
