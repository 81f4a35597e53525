"""What somebody typed into a form that was not taken: it goes back to the browser that sent it, on the page
that says so, and is nowhere else.

No passphrase, no code and no sign of a form goes back: who sends it again is asked for them. A page gets it
only where a page of this house sent it, so that nobody else can have this house show their words. Django is
not needed here: the Portal reads forms by it, too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from game.common.plain import safe

FORM = "application/x-www-form-urlencoded"
NEVER = frozenset({"csrfmiddlewaretoken", "token", "passphrase", "again", "present", "code", "group"})
SLIGHT = frozenset(
    {"as_what", "deed", "do", "login", "next", "once", "seen", "sure", "version", "way", "which"}
)
"""What is pressed, or goes along unseen: alone it is nothing that somebody would have to type again."""
ALONG = "typed"
"""Under this name a form for signing in takes along where the other leads; `typed.words` is its `words`."""
MOST_FIELDS = 100
_PATH = re.compile(r"/[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*")
_TWO_WORDS = re.compile(r"\S\s+\S")


@dataclass(frozen=True)
class Typed:
    """The fields of a form, in their order, and the path to which it is sent."""

    to: str
    fields: tuple[tuple[str, str], ...] = field(repr=False)

    @property
    def words(self) -> list[str]:
        """What is more than one word: to be read, and copied."""
        return [value for _, value in self.fields if _TWO_WORDS.search(value)]

    @property
    def along(self) -> list[tuple[str, str]]:
        """The same, as fields of another form."""
        return [(ALONG, self.to), *((f"{ALONG}.{name}", value) for name, value in self.fields)]

    def said(self, name: str) -> str:
        """What stands in this field."""
        return next((value for one, value in self.fields if one == name), "")


def of(to: str, fields: Iterable[tuple[str, str]]) -> Typed | None:
    """What goes back of these fields; None where nothing of it was typed, or the path is no page of ours."""
    kept = tuple((safe(name), safe(value)) for name, value in fields if name not in NEVER)
    if (
        not _PATH.fullmatch(to)
        or "//" in to
        or all(name in SLIGHT or not value.strip() for name, value in kept)
    ):
        return None
    return Typed(to, kept)


def along(fields: Iterable[tuple[str, str]]) -> Typed | None:
    """What a form for signing in has taken along; None where it is nothing."""
    fields = list(fields)
    to = next((value for name, value in fields if name == ALONG), "")
    under = f"{ALONG}."
    return of(to, [(name.removeprefix(under), value) for name, value in fields if name.startswith(under)])


def read(to: str, kind: str, body: bytes) -> Typed | None:
    """What goes back of a form as it came; None where it cannot be read."""
    if kind.partition(";")[0].strip().lower() != FORM:
        return None
    try:
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        return None
    return of(to, fields)
