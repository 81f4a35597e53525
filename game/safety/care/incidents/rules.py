"""What can be said of an incident: choices from closed lists, never a sentence of anybody. Pure.

Source: domain research 5.2 (levels, times, actions, who decided, review) and 5.8 (rest after a heavy hour).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

LEVELS: Mapping[int, str] = {
    1: "distress: overwhelmed, far away, beside themselves",
    2: "thoughts: of being dead or of hurting themselves, without a plan",
    3: "a plan or an intent: how or when, a goodbye, things given away",
    4: "at this moment: something is done or about to be",
    5: "somebody else is at risk: a child, or another person",
}
HEAVY = 3
"""From this level on nobody carries it alone, and whoever was there rests afterwards."""
REST_DAYS = {3: 1, 4: 2, 5: 3}
"""So many days after it whoever was there is not on duty."""
CLUSTER, CLUSTER_DAYS = 2, 7
"""So many heavy ones within so many days are a reason for the stewards to sit together."""
KEPT_DAYS = 365

PARTS: Mapping[str, str] = {
    "night": "at night",
    "morning": "in the morning",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
}
WITHIN: Mapping[str, str] = {
    "at_once": "at once",
    "minutes": "within five minutes",
    "hour": "within the hour",
    "later": "later than that",
}
DID: Mapping[str, str] = {
    "listened": "listened",
    "asked": "asked openly about thoughts of suicide",
    "card": "showed the crisis card",
    "plan": "went through their own plan with them",
    "second": "asked a second person to be there",
    "held": "held the ring still, or let another hold it",
    "apart": "sat with them apart from the others",
    "near": "looked with them for somebody near them",
    "line": "they called a line",
    "emergency": "they called the emergency number",
    "called": "the house called for help, at their wish",
    "called_unasked": "the house called for help without their yes",
    "contact": "agreed when to speak again",
    "circle_told": "told the circle that something heavy was met, without detail",
}
OUTSIDE = frozenset({"called", "called_unasked"})
"""What a house never does that only shows people whom to call (world/consent.yaml, `signpost_only`)."""
REVIEWS = (1, 2, 7, 14, 28)
"""In so many days somebody looks at it again."""

_HANDLE = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Draft:
    """An incident before it is written; `concerns` is the mask that was named, or None."""

    level: int
    days_ago: int
    part: str
    within: str
    did: tuple[str, ...]
    concerns: UUID | None
    review_in: int
    with_them: tuple[UUID, ...] = ()
    """Who else of those who help was there; they rest, and no row of it names them."""


def is_heavy(level: int) -> bool:
    """Whether nobody should carry it alone."""
    return level >= HEAVY


def handle(incident_id: UUID) -> str:
    """A word by which an incident is called; it says nothing of order or time."""
    return "".join(_HANDLE[one % len(_HANDLE)] for one in incident_id.bytes[:5])


def chosen(said: str, among: Mapping[str, str]) -> str | None:
    """The key that somebody chose by its number from 1 on, or by its word; None where it is neither."""
    word = "_".join(said.casefold().split())
    if word.isascii() and word.isdecimal() and len(word) < 4 and 1 <= int(word) <= len(among):
        return tuple(among)[int(word) - 1]
    return word if word in among else None


def deeds(policy: str) -> Mapping[str, str]:
    """What can have been done in a house with this policy of danger (care/escalation.py)."""
    if policy != "signpost_only":
        return DID
    return {key: said for key, said in DID.items() if key not in OUTSIDE}


def all_chosen(said: str, among: Mapping[str, str]) -> tuple[str, ...]:
    """The deeds that somebody chose by numbers, in their order; empty where one of them is none."""
    found = [chosen(one, among) for one in said.replace(",", " ").split()]
    return () if None in found else tuple(key for key in among if key in found)
