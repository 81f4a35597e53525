"""Who may stand in a place, and what a mask is made of. Pure."""

import re
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID, uuid4

KINDS = ("home", "facet", "play", "hoped", "feared", "forgotten", "mirror", "fixed_role")
"""What a mask is for. Source: domain research 3.2."""
OFFERED = ("facet", "play")
"""Kinds that a newcomer is offered beside the home persona; the others are there for who asks."""
OTHERS = 7
"""Masks beside the home persona that one person can have; retired ones do not count."""
MADE_A_YEAR = 24
"""Names that one person can take within a year, for new masks and old ones, so that nobody uses them up."""
RENAMED = 3
"""Times that one mask can take another name."""

LONGEST = {
    "pronouns": 40,
    "short": 80,
    "face_words": 80,
    "look": 2_000,
    "arrive": 160,
    "leave": 160,
    "absent": 160,
    "page": 160,
}
"""Characters of what others see of a mask, at most."""
CLAIMS, LONGEST_CLAIM = 8, 160
"""How many things a mask says of a life, lived or imagined each, and how long one is."""
CLAIMED = ("lived", "imagined")
MESSAGES = ("arrive", "leave", "absent", "page")
"""What others are shown of a mask as it comes, goes, cannot be reached, and is paged."""

ONCE = ("intention", "friend", "integration", "valence", "reality", "awareness", "medium", "purpose")
"""Fields of the private sheet that hold one text each. The five after `friend` are Suler's."""
LISTS = ("construct", "keep", "not_me", "left", "known", "farewell", "rating")
"""Fields that gather: opposites on a scale, what is taken home, what is not me, answers on taking off, how
meetings were."""
FIELDS = ONCE + LISTS
QUESTIONS = ("keep", "left", "known")
"""What is asked when a mask comes off."""
SCALES = {"integration": (0, 10), "valence": (-5, 5), "reality": (0, 10), "awareness": (0, 10)}
"""From and to. They are for the one who writes them and are never counted."""
LONGEST_PAGE = 2_000
"""Characters of one sealed text."""


class Who(Protocol):
    """Somebody who can be in a place and act: a persona worn by its person, or a guest."""

    id: UUID
    name: str
    title: str
    """The role they act in, as others see it beside the name; empty for most."""

    @property
    def is_guest(self) -> bool:
        """Whether nobody knows them: they look, walk and read."""


@dataclass(frozen=True)
class Guest:
    """Somebody who looks round before joining. Lives in memory alone, as long as the connection."""

    id: UUID = field(default_factory=uuid4)
    name: str = "a guest"
    title: str = ""

    @property
    def is_guest(self) -> bool:
        """Guests neither speak nor hear the words of a circle."""
        return True


@dataclass(frozen=True)
class Draft:
    """A mask before it is made."""

    name: str
    kind: str = "facet"
    pronouns: str = ""
    short: str = ""
    look: str = ""


def plays(who: Who) -> bool:
    """Whether `who` is somebody made up, who is met only where everybody knows it."""
    return not who.is_guest and who.kind == "play"


_PRONOUN = re.compile(r"[^\W\d_]{1,12}")
_USUAL = frozenset(
    "they them their theirs she her hers he him his it its any xe xem ze zir hir ey em".split()
)


def line_read(words: str) -> tuple[str, str, str]:
    """Name, pronouns and look from `Brave=they/them/Short, grey coat.`; what is not there is empty.

    The small words between the first slashes are pronouns; the look begins where something longer or a
    capital stands, unless that is a usual pronoun. Before a slash at the very beginning are no pronouns.
    """
    name, _, rest = words.partition("=")
    if rest.strip().startswith("/"):
        return name.strip(), "", rest.strip()[1:].strip()
    parts = rest.strip().split("/")
    said = 0
    while said < min(len(parts), 4) and _is_pronoun(parts[said].strip()):
        said += 1
    if len(parts) == 1 and said and " " not in rest.strip():
        return name.strip(), parts[0].strip(), ""
    return name.strip(), "/".join(part.strip() for part in parts[:said]), "/".join(parts[said:]).strip()


def _is_pronoun(part: str) -> bool:
    return bool(_PRONOUN.fullmatch(part)) and (part == part.lower() or part.lower() in _USUAL)
