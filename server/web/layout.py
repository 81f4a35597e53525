"""From a text that is written in lines to the parts of a page: paragraphs, lists, words with their meaning.

Pure. What it gives is data; the templates make elements of it, and nothing in a text can.
"""

import re
from dataclasses import dataclass, field

_COLUMNS = re.compile(r"(\S.*?)\s{2,}(\S.*)")
_DASH = re.compile(r"[-*] +(.*)")
_HEADING = re.compile(r".{0,40}[^.:,;?!]")
_NUMBER = re.compile(r"\d+\. +(.*)")


@dataclass
class Block:
    """One part. `kind` is heading, paragraph, typed, words (pairs: a word, its meaning), list or steps."""

    kind: str
    items: list = field(default_factory=list)
    is_usage: bool = False


@dataclass
class _Line:
    kind: str
    content: str | list[str]


def blocks(text: str) -> list[Block]:
    """The parts of `text` in their order. A line that begins with a blank goes on with the item above it."""
    found: list[Block] = []
    begins = True
    for raw in text.split("\n"):
        if not raw.strip():
            begins = True
            continue
        line = _read(raw)
        last = found[-1] if found else None
        if line.kind == "typed" and not begins and last is not None and _goes_on(last, line.content):
            continue
        if begins or last is None or last.kind != line.kind:
            usage = last is not None and last.kind == "paragraph" and last.items[-1] == "Usage:"
            if last is not None and not begins and _heads(last):
                last.kind = "heading"
            found.append(
                Block(line.kind, is_usage=usage or (last is not None and not begins and last.is_usage))
            )
        found[-1].items.append(line.content)
        begins = False
    return found


def _heads(above: Block) -> bool:
    """Whether a line right above a list is its heading: one short line that is no sentence."""
    return above.kind == "paragraph" and len(above.items) == 1 and bool(_HEADING.fullmatch(above.items[0]))


def _read(raw: str) -> _Line:
    bare = raw.strip()
    if pair := _COLUMNS.fullmatch(bare):
        return _Line("words", [pair.group(1), pair.group(2)])
    if dash := _DASH.fullmatch(bare):
        return _Line("list", dash.group(1))
    if number := _NUMBER.fullmatch(bare):
        return _Line("steps", number.group(1))
    return _Line("typed" if raw[0] == " " else "paragraph", bare)


def _goes_on(last: Block, words: str) -> bool:
    """Whether `words` belong to the last item of a list above them; then they are put there."""
    if last.is_usage or last.kind not in ("words", "list", "steps"):
        return False
    if last.kind == "words":
        last.items[-1][1] += " " + words
    else:
        last.items[-1] += " " + words
    return True
