"""What a format is made of: its parts, and the words that its fields know. Source: domain research 2.1."""

from collections.abc import Container
from dataclasses import dataclass, replace

FAMILIES = (
    "share circle skills support grief process teach micro dyad inquiry network async silence stage".split()
)
BY_PROGRAM = "program"
"""Who leads the circle of a demo; no other circle, and no format."""

LED_BY = ("peer", "trained_peer", "professional", "rotating", "none", BY_PROGRAM)
MEMBERSHIP = ("open", "slow_open", "closed")
ADVICE = ("never", "asked", "free")
RECORD = ("none", "minutes_by_consent")
OF_TWO = ("two_facilitators", "two_professionals")
"""Needs that are seen in the meeting itself: somebody, or another professional, holds it with one."""

NEEDS = ("professional", "jurisdiction_check", "intake", "closed_membership", *OF_TWO)
"""What a meeting does not begin without."""

ASKED_OUTSIDE = frozenset(NEEDS) - set(OF_TWO)
ROLES = tuple(
    "facilitator co_facilitator chair keeper host timekeeper greeter reader focus witness protagonist "
    "auxiliary director practitioner practitioner_2 consultant supervisor".split()
)
FLOORS = tuple(
    "host reader round queue piece popcorn open pair inner ask_only focus team silent window".split()
)
"""Floor policies; each is a module in `rules/floors/`, but for `window`, which needs a circle of days."""

OF_DAYS = "window"
"""The floor that no meeting of seconds can play."""

BY_TURNS = frozenset({"round", "piece"})
"""Floors on which each seat has a turn, and time drops none."""

TURNS_ARE_TAKEN = BY_TURNS | {"popcorn", "queue", "focus", "ask_only", "pair"}
"""Floors on which a line may be of a turn, and may end it."""

AS_ONE_WISHES = frozenset({"open", "queue", "popcorn", "ask_only"})
"""Floors on which people speak as they wish, perhaps again: all having spoken ends them only where a format
says so."""

SWITCHABLE = ("open", "queue", "popcorn")
"""Floors between which whoever holds the meeting may switch within a part."""

CHAIRS = 4
"""Inner seats of a part whose format names no number; one more stands open beside them."""

EXITS = ("time", "all_spoken", "host")
"""What may end a part. Whoever holds the meeting always may."""

USUAL_CAP_S = 300
USUAL_CAP_W = 300
"""A turn of which the format says nothing: five minutes, three hundred words. Source: domain research 2.1."""

TYPED_W_PER_S = 40 / 60
"""How fast people type who also think. Source: domain research 2.1 (36 to 52 words a minute)."""

LEAST_CAP_S = 60
"""Seconds of a turn of which the format names only the words, however few."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a meeting: who may speak, for about how long, and which texts open it.

    No `exits` named: time, all having spoken (where each has a turn) and the facilitator. `gap_s` is the
    breath between two speakers; `once` lets nobody speak twice; `chairs` are inner seats; `prepare` says
    whether a share written beforehand may be released here; `loop` that a pair listens until the speaker is
    fully heard, before all; `both` that the two of a pair talk freely; `brief` that in silence whoever is in
    focus may show what they wrote; `first` which of a pair has a part of
    focus ("first", "second", else whoever was named).

    A part over days runs from the first of its `days` to the last; everybody writes `posts_each` and answers
    `assigned_each` others, and reads the others from `blind_until` on.
    """

    key: str
    floor: str
    minutes: float
    cap_s: int
    cap_w: int
    crosstalk: int
    text: tuple[str, ...]
    exits: tuple[str, ...]
    gap_s: int | None = None
    once: bool = False
    chairs: int = CHAIRS
    prepare: bool = True
    loop: bool = False
    both: bool = False
    brief: bool = False
    first: str = ""
    days: tuple[int, ...] = ()
    posts_each: int = 0
    assigned_each: int = 0
    blind_until: str = ""

    def ends_by(self, what: str) -> bool:
        """Whether `what` (of EXITS) may end this part."""
        return what == "host" or not self.exits or what in self.exits


@dataclass(frozen=True, slots=True)
class Prompt:
    """Another question for the first round, which whoever holds it can ask instead of the usual one."""

    key: str
    title: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Format:
    """One way of sitting together. `late_entry` is the part after which the door closes; where it is "never"
    nobody comes in once it has begun.

    `gathering` and `after` say how it goes before the hour and after it, where the format says so; `asides`
    are parts that are only jumped to and back from. `topic` is which of its `course` this meeting is about;
    `variant` which of its `variants` it is. `voice_named` is the voice of a format whose parts name no texts.
    `listening` are the listening seats that its circle has.
    """

    key: str
    title: str
    about: str
    family: str
    led_by: str
    needs: tuple[str, ...]
    minimum: int
    ideal: int
    maximum: int
    minutes: int
    membership: str
    late_entry: str
    roles: tuple[str, ...]
    crosstalk: int
    advice: str
    quiet_seats: bool
    phases: tuple[Phase, ...]
    gathering: Phase | None = None
    after: Phase | None = None
    asides: tuple[Phase, ...] = ()
    course: tuple[str, ...] = ()
    topic: str = ""
    variant: str = ""
    variants: tuple[str, ...] = ()
    voice_named: str = ""
    record: str = "none"
    cycle_days: int = 0
    expire_days: int = 0
    prompts: tuple[Prompt, ...] = ()
    listening: int = 30

    @property
    def name(self) -> str:
        """What a circle names to play it: `council`, or `council/web`."""
        return f"{self.key}/{self.variant}" if self.variant else self.key

    @property
    def needs_holding(self) -> bool:
        """Whether somebody must hold a meeting of this format."""
        return self.led_by != "none"

    @property
    def can_be_read(self) -> bool:
        """Whether its file says how it goes; false for what stands in where a file cannot be read."""
        return bool(self.phases)

    @property
    def is_live(self) -> bool:
        """Whether a meeting of an hour can play it; the others run over days."""
        return all(phase.floor != OF_DAYS for phase in self.phases)

    @property
    def voice(self) -> str:
        """The name under which this format's texts stand, such as `piece`; empty when it has none."""
        of_text = (phase.text[0].partition(".")[0] for phase in self.phases if phase.text)
        return self.voice_named or next(of_text, "")

    @property
    def sitting_s(self) -> float:
        """Seconds of all phases together, as the format plans them."""
        return 60 * sum(phase.minutes for phase in self.phases)

    @property
    def number(self) -> int:
        """Which of its course this meeting is, counted from 1; 0 where there is no course."""
        return self.course.index(self.topic) + 1 if self.topic else 0


def on_topic(form: Format, behind: int, texts: Container[str]) -> Format:
    """The format as the meeting after so many topics of its course plays it; a course begins again.

    A part speaks of the topic where there are words for it: the text `<voice>.<part>_<topic>`.
    """
    if not form.course:
        return form
    topic = form.course[behind % len(form.course)]
    told = lambda phase: f"{form.voice}.{phase.key}_{topic}"
    phases = tuple(
        replace(phase, text=(told(phase),)) if told(phase) in texts else phase for phase in form.phases
    )
    return replace(form, topic=topic, phases=phases)


def unreadable(name: str) -> Format:
    """What stands in for a format whose file cannot be read: it has no parts, and nothing is held by it."""
    return Format(
        key=name.partition("/")[0],
        title=name.replace("_", " ").capitalize(),
        about="",
        family=FAMILIES[0],
        led_by=LED_BY[0],
        needs=(),
        minimum=1,
        ideal=1,
        maximum=1,
        minutes=0,
        membership=MEMBERSHIP[0],
        late_entry="never",
        roles=(),
        crosstalk=0,
        advice=ADVICE[0],
        quiet_seats=False,
        phases=(),
    )
