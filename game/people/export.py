"""All that is kept of a person, for them to take along: one whole as plain values, in a fixed order.

It is made when it is asked for and is in memory alone until it has been sent; no file of it is ever written.
"""

import json
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from game.people import keeping, wording
from game.people.keeping import Kept

VERSION = 1
WITH, WITHOUT, NONE = "included", "left out", "none"
"""What became of the pages that are sealed under the person's own key."""


@dataclass(frozen=True)
class Copy:
    """One export, in both of its forms."""

    plain: dict[str, Any] = field(repr=False)
    """As docs/schemas/export.json says."""
    text: str = field(repr=False)
    """The same, to be read."""

    @property
    def json(self) -> str:
        """The plain one, as it is written."""
        return json.dumps(self.plain, ensure_ascii=False, indent=2) + "\n"


def made(person_id: UUID, *, today: date, at: Hashable | None = None, now: float | None = None) -> Copy:
    """All of it. With `at` and `now` sealed pages are in it, which are open at that connection at that house
    time. Raises Locked.
    """
    is_opened = at is not None and now is not None
    found = keeping.opened_of(person_id, at, now) if is_opened else keeping.all_of(person_id)
    sealed = NONE if not keeping.has_sealed(person_id) else WITH if is_opened else WITHOUT
    plain = {
        "export_of": "what a house of Meadow keeps about one person",
        "version": VERSION,
        "made_on": today.isoformat(),
        "sealed_pages": sealed,
        "kinds": [_kind(one) for one in found],
    }
    return Copy(plain, wording.export(plain, found))


def _kind(kept: Kept) -> dict[str, Any]:
    kind = kept.kind
    return {
        "key": kind.key,
        "group": kind.heading,
        "what": kind.what,
        "why": kind.why,
        "readers": kind.readers,
        "until": kind.until,
        "stays_after_an_erasure": kind.stays,
        "rows": list(kept.rows),
    }
