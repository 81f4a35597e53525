"""What no code of the house does with text: make a template of it, markup, a program, or a pickle (R16, R18,
R38).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("game", "commands", "typeclasses", "server")
SITE = ROOT / "server/web"

_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
OWN_SENTENCES = {
    ("game/common/refusals.py", "self.sentence"),  # each is an attribute of a class of ours
    ("game/safety/care/crisis.py", "sentence"),  # one of two constants
    ("server/web/wording.py", "here"),  # from a table of constants
}
"""Templates that are not named like a constant, and are the house's own all the same."""

NEVER = {
    *("mark_safe", "SafeString", "SafeText", "format_html", "format_html_join", "Template", "from_string"),
    *("FuncParser", "funcparser", "parse_ansi", "parse_html", "parse_inlinefunc", "mxp_parse", "ANSIString"),
    *("pickle", "cPickle", "dill", "shelve", "marshal", "jsonpickle", "PickledObjectField", "dbserialize"),
    *("eval", "exec", "compile_command", "format_map", "vformat"),
}
REPLACED = {"server/patterns.py"}
"""Takes patterns out of the engine, and names for that what it takes them from."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in (path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.py"))):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def templates_made_of(where: str, tree: ast.Module) -> list[str]:
    """Where text is filled into something that is no constant of the house."""
    wrong = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            made_of = node.func.value
            if not _is_own(made_of) and (where, ast.unparse(made_of)) not in OWN_SENTENCES:
                wrong.append(f"{where}:{node.lineno}: {ast.unparse(made_of)}.format")
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            left = node.left
            if isinstance(left, ast.Constant) and isinstance(left.value, str | bytes):
                wrong.append(f"{where}:{node.lineno}: {left.value!r} % ...")
    return wrong


def _is_own(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Subscript):
        return _is_own(node.value)
    if isinstance(node, ast.IfExp):
        return _is_own(node.body) and _is_own(node.orelse)
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return _CONSTANT.fullmatch(name) is not None


def named(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every name that a module uses, imports or takes from something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute):
            yield node.attr, node.lineno
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for part in (getattr(node, "module", None) or "", *(alias.name for alias in node.names)):
                yield from ((one, node.lineno) for one in part.split("."))


def test_r18_nothing_is_filled_into_a_template_that_is_no_constant_of_the_house():
    assert [one for where, tree in modules() for one in templates_made_of(where, tree)] == []


@pytest.mark.parametrize(
    "line", ["words.format(name=1)", "(self.args + x).format()", "'%s' % words", "f(x).format(y)"]
)
def test_a_template_of_somebody_elses_words_is_found(line):
    assert len(templates_made_of("game/x.py", ast.parse(line))) == 1


def test_r18_r38_no_markup_program_or_pickle_is_made_of_text():
    found = [
        f"{where}:{line}: {name}"
        for where, tree in modules()
        for name, line in named(tree)
        if name in NEVER and where not in REPLACED
    ]
    assert found == []


@pytest.mark.parametrize("template", sorted(SITE.rglob("templates/**/*.html")), ids=lambda path: path.name)
def test_r16_templates_of_the_site_escape_all_that_is_put_into_them(template):
    source = template.read_text("utf-8")
    assert not re.search(
        r"\|\s*(safe|safeseq|escapejs|striptags)\b|autoescape|\{%\s*(debug|filter)\b", source
    )
    assert not re.search(r"<[^>]*\s(on\w+|style|srcdoc)\s*=", source), "no handler and no style of its own"
    assert not re.search(r"<script(?![^>]*\ssrc=)", source), "scripts are files"
    # What is put into a tag stands between quotes, so that it cannot leave its attribute.
    for tag in re.findall(r"<[a-zA-Z][^<>]*\{\{[^<>]*>", source):
        bare = re.sub(r'"[^"]*"', "", tag)
        assert "{{" not in bare, tag


@pytest.mark.parametrize("script", sorted(SITE.rglob("static/**/*.js")), ids=lambda path: path.name)
def test_r16_scripts_of_the_site_make_elements_of_no_words(script):
    source = script.read_text("utf-8")
    for forbidden in (
        *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "createContextualFragment"),
        *("DOMParser", "eval(", "new Function", "setHTML", "srcdoc", "javascript:", ".cookie"),
    ):
        assert forbidden not in source, forbidden
    assert not re.search(r"setAttribute\(\s*[\"'](on|style|href|src)", source)
    assert not re.search(r"set(Timeout|Interval)\(\s*[\"'`]", source)


def test_the_engine_of_the_site_escapes_and_loads_nothing_of_its_own():
    from django.conf import settings

    assert settings.TEMPLATES
    for engine in settings.TEMPLATES:
        assert engine["BACKEND"] == "django.template.backends.django.DjangoTemplates"
        assert engine.get("OPTIONS", {}).get("autoescape", True) is True
