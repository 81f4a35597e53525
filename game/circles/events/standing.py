"""What happens to circles as standing groups, as facts, and what those who keep one see. In memory only."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from game.circles.events.meetings import CircleCard


class What(StrEnum):
    """What has happened."""

    ROLE_ASKED = "role asked"
    ROLE_TAKEN = "role taken"
    ROLE_DECLINED = "role declined"
    ROLE_GONE = "role gone"
    NOBODY_KEEPS = "nobody keeps"
    LICENCE_GONE = "licence gone"
    APPLIED = "applied"
    ADMITTED = "admitted"
    DECLINED = "declined"
    AGREEMENTS_CHANGED = "agreements changed"
    ENDING = "ending"
    ENDING_OFF = "ending off"
    OVER = "over"
    OVER_AT_THE_DOOR = "over at the door"
    REVIEW_DUE = "review due"
    REVIEW_BEGUN = "review begun"
    REVIEW_DONE = "review done"
    RESTS = "rests"
    FAREWELL = "farewell"
    EMPTY_SEAT = "empty seat"
    MEETINGS_LEFT = "meetings left"


@dataclass(frozen=True)
class CircleNews:
    """`what` has happened in the circle called `circle_name`, told to `heard_by`.

    `name` is of whom it is (empty where it is told to them), `by` of who did it, `more` a word of the house
    (a role), `count` a number, `lines` and `others` are numbers of agreements. `words` are what a person
    wrote, for those who are told.
    """

    what: What
    circle_name: str
    heard_by: tuple[UUID, ...]
    name: str = ""
    by: str = ""
    more: str = ""
    count: int = 0
    lines: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    words: str = field(default="", repr=False)


@dataclass(frozen=True)
class CirclesChanged:
    """What a circle is, or a way to one, is another than before; clients are shown it anew."""


@dataclass(frozen=True)
class Founded:
    """A circle that was founded, as it is now: `way` leads there, `fits` could have a whole turn each."""

    name: str
    way: str
    capacity: int
    fits: int
    led_by: str
    circle: CircleCard


@dataclass(frozen=True)
class Waiting:
    """Somebody at the door, for those who keep the circle: who, where, since when, and what they answered."""

    id: UUID
    persona_id: UUID
    name: str
    circle: CircleCard
    asked_on: date
    answers: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True)
class Member:
    """A member as those who keep the circle see them."""

    name: str
    roles: tuple[str, ...]
    asked: str
    rests: bool
    agreed: bool


@dataclass(frozen=True)
class Checked:
    """What the house knows of a person's profession; without a licence it knows of none."""

    name: str
    licence: str = ""
    jurisdiction: str = ""
    duty: str = ""
