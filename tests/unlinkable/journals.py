"""A connection that writes down all that reaches it, and what of that is chance."""

import json
import re

from tests.conftest import Actor, Time


class Watched(Actor):
    """A connection that writes down all that reaches it, in order: typed lines, texts, facts, its end."""

    def __init__(self, time: Time, journal: list[str], address: str) -> None:
        super().__init__(time)
        self.journal, self.address, self.since = journal, address, time()

    def say(self, text: str, kind: str = "system") -> None:
        super().say(text, kind)
        self.journal.append(f"{kind}: {text}")

    def show(self, package: str, value) -> None:
        self.shown.append((package, dict(value)))
        self.journal.append(f"{package} {json.dumps(value, ensure_ascii=False)}")

    def signs_in(self, account) -> None:
        super().signs_in(account)
        self.gone = ""

    def ends(self, sentence: str, *, quit: bool = False) -> None:
        self.journal.append(f"ends: {sentence}")
        super().ends(sentence, quit=quit)

    def type(self, line: str) -> list[str]:
        self.journal.append(f"> {line}")
        return super().type(line)


_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<=founded_)[0-9a-f]{32}")
_SIGN = re.compile(
    r'(?<=name="csrfmiddlewaretoken" value=")[^"]*|(?<=name="token" value=")[^"]*'
    r'|(?<=name="once" value=")[^"]*|(?<=name="lines" value=")[^"]*'
)
_FACE = re.compile(r"\b(heads|drawn|hills)(?:[:/]|, of the lot )([0-9a-f]{16})(?::[\w-]+)?")
_CLOCK = re.compile(r"\b\d\d:\d\d UTC")
_CODE = re.compile(r"(?:[A-Z2-9]{5}-){4}[A-Z2-9]{6}")


def normalised(journal: list[str]) -> list[str]:
    """Ids and faces by their number of appearance to this reader; signs of forms, codes and the wall clock
    without their chance."""
    seen: dict[str, str] = {}
    named = lambda found: seen.setdefault(found[0], f"<id {len(seen) + 1}>")
    text = _ID.sub(named, "\n".join(journal))
    faces: dict[str, str] = {}
    text = _FACE.sub(lambda found: faces.setdefault(found[2], f"{found[1]} <face {len(faces) + 1}>"), text)
    for pattern, name in ((_SIGN, "<sign>"), (_CODE, "<code>"), (_CLOCK, "<time>")):
        text = pattern.sub(name, text)
    return text.split("\n")
