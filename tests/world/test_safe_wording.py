"""How the house speaks of suicide and self-harm: never with words that wound. Source: domain research 5.3."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
AVOID = (
    r"commit(?:s|ted|ting)?\s+suicide",
    r"(?:successful|completed?|failed|unsuccessful)\s+(?:suicide|attempts?)",
    r"suicide\s+(?:epidemic|wave|pact)",
    r"epidemic\s+of\s+suicide",
    r"failed\s+to\s+(?:kill|die)",
    r"cutters?\b",
    r"(?:easy|painless|peaceful)\s+(?:way|death|suicide)",
    r"suicid(?:e|al)\s+gesture",
    r"attention[- ]seeking",
    r"cry\s+for\s+help",
    r"just\s+(?:want|wants|wanted)\s+attention",
)
FOUND = re.compile("|".join(AVOID), re.IGNORECASE)
WORDED = (".md", ".yaml", ".html")


def texts() -> list[tuple[str, str]]:
    """Every text of the house: files under world/, templates of the site, strings in the code."""
    found = [(str(path.relative_to(ROOT)), path.read_text("utf-8")) for path in _files("world", WORDED)]
    found += [(str(path.relative_to(ROOT)), path.read_text("utf-8")) for path in _files("server/web", WORDED)]
    for folder in ("game", "commands", "typeclasses", "server"):
        for path in _files(folder, (".py",)):
            strings = [
                node.value
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            ]
            found.append((str(path.relative_to(ROOT)), "\n".join(strings)))
    return found


def _files(folder: str, endings: tuple[str, ...]) -> list[Path]:
    return [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in endings]


def test_no_text_of_the_house_uses_words_that_wound():
    read = texts()
    assert len(read) > 300
    assert [(name, hit.group()) for name, text in read if (hit := FOUND.search(" ".join(text.split())))] == []


@pytest.mark.parametrize(
    "said",
    [
        "he committed suicide",
        "a failed attempt",
        "a successful suicide",
        "an epidemic of suicide",
        "she is a cutter",
        "a painless way",
    ],
)
def test_the_test_finds_them(said):
    assert FOUND.search(said)


@pytest.mark.parametrize("said", ["died by suicide", "thoughts of suicide", "self-harm", "attempts to join"])
def test_and_lets_the_others_stand(said):
    assert not FOUND.search(said)


def test_no_text_of_care_promises_that_it_will_be_better():
    from commands import duty
    from game.circles.wording import house_care
    from game.safety.care import refusals as care_refusals
    from game.safety.care.incidents import wording as incidents
    from game.safety.care.plan import wording as plan

    promises = re.compile(r"(?:will|you'll) feel better|it gets better|you will be fine|!", re.IGNORECASE)
    for module in (duty, house_care, care_refusals, incidents, plan):
        strings = [value for value in vars(module).values() if isinstance(value, str)]
        strings += [kind.sentence for kind in vars(module).values() if hasattr(kind, "sentence")]
        assert [one for one in strings if promises.search(one)] == [], module.__name__
