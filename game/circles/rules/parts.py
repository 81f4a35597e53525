"""What a meeting is made of: stages, seats, turns, holds, silences. Frozen, and without a word."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from uuid import UUID


class Stage(StrEnum):
    """Where a meeting is: doors open, in its phases, afterwards, over."""

    GATHERING = "gathering"
    SITTING = "sitting"
    AFTERCARE = "aftercare"
    ENDED = "ended"


class Share(StrEnum):
    """What became of a seat's turn in this phase. AHEAD passed before it came; the ring is told then."""

    WAITING = "waiting"
    AHEAD = "ahead"
    SPOKEN = "spoken"
    PASSED = "passed"
    ASIDE = "aside"


class Told(IntEnum):
    """Which share of the cap has been spoken of in this turn."""

    NOTHING = 0
    NEAR = 1
    FULL = 2
    PAST = 3


class Duty(StrEnum):
    """A service in one meeting. It is done in one's own name; the one who holds the meeting has none."""

    CO = "co_facilitator"
    GREETER = "greeter"
    TIMEKEEPER = "timekeeper"
    READER = "reader"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. `left` seats are empty; they stay so that who comes back has no second turn or pause.

    `masked` is whoever sits there in another persona than their own name. Only they themselves notice.
    `asked` is the duty that they were asked to take at `asked_at`. `inner` seats speak in a fishbowl, and
    those that did in an earlier part `was_inner`; `group` is the alcove in which they sit, 0 the ring.
    Until `quieted_until` they listen. `in_care` they are next door with somebody, and their place is
    kept. `admitted` they may sit down although the door is closed. `standing` is what the circle names
    them as, and "practitioner" who is one. `came` along is false for who has not (yet) come to an
    aftercare that has a room of its own: they have no part in it. `new` are those who sit in a circle for
    the first time ever. `speaks` in a pair whose half it is; `visits` an alcove without being one of it.
    """

    id: UUID
    quiet: bool = False
    agreed: bool = False
    left: bool = False
    share: Share = Share.WAITING
    offered_again: bool = False
    hand: int | None = None
    dropped_at: float | None = None
    paused: bool = False
    masked: bool = False
    duties: frozenset[Duty] = frozenset()
    asked: str = ""
    asked_at: float | None = None
    inner: bool = False
    group: int = 0
    quieted_until: float | None = None
    in_care: bool = False
    admitted: bool = False
    standing: frozenset[str] = frozenset()
    came: bool = True
    new: bool = False
    speaks: bool = False
    visits: bool = False
    was_inner: bool = False

    @property
    def has_spoken(self) -> bool:
        """Whether they have spoken in this part."""
        return self.share is Share.SPOKEN

    @property
    def sharing(self) -> bool:
        """Whether turns come to this seat."""
        return self.hears and not self.quiet and not self.in_care

    @property
    def hears(self) -> bool:
        """Whether words come to this seat."""
        return self.agreed and not self.left and self.came


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn of the holder. `words` and `heard_at` are counters; they are worth no row.

    `warned`: whoever would end it before its time was told what that means.
    """

    began: float
    cap_s: int
    cap_w: int
    again: bool = False
    taken: bool = False
    reminded: bool = False
    told: Told = Told.NOTHING
    words: int = 0
    heard_at: float | None = None
    heavy: bool = False
    warned: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What the circle is asked: so many more minutes, since when. Everybody's yes, or it is not so.

    `of` are the seats that have not answered yet. Who said yes is kept nowhere.
    """

    minutes: int
    since: float
    of: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Loop:
    """Two listen to each other before the ring: the speaker, who reflects, and how often it was not quite it.

    `reflecting` while the listener has the floor; `listener` is None until the speaker has chosen one; the
    speaker is `asked` whether that was it.
    """

    speaker: UUID
    listener: UUID | None = None
    reflecting: bool = False
    misses: int = 0
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Everybody is quiet until then, by `why`: declared, or grounding after something heavy.

    `by` is the seat that declared it.
    """

    since: float
    until: float
    why: str
    by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold: since when, and whether a member's pause, a facilitator or their absence called it."""

    since: float
    why: str
