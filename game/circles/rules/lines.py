"""How a line in a turn is read: whether it goes on, whether it ends the turn, how many words it has."""

from dataclasses import dataclass, field

GOES_ON = ("...", "…")
ENDS = ("[done]", "(done)")
ENDS_ALONE = "ga"
"""Old relay chats end a turn with "ga", go ahead; here as a line of its own, because it is also a word.

Source: domain research 2.1 for "..." and "[done]".
"""


@dataclass(frozen=True, slots=True)
class Line:
    """The words as they are heard, without the mark that ended the turn."""

    words: str = field(repr=False)
    goes_on: bool
    ends: bool

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())


def unmarked(words: str) -> Line:
    """A line where no turn is to be ended: a mark out of habit behind it is not heard, and ends nothing."""
    line = read(words)
    return Line(line.words or words, goes_on=True, ends=False)


def read(words: str) -> Line:
    """A line as it was typed on a turn."""
    lowered = words.casefold()
    for mark in ENDS:
        if lowered.endswith(mark):
            return Line(words[: -len(mark)].rstrip(), goes_on=False, ends=True)
    if lowered.strip() == ENDS_ALONE:
        return Line("", goes_on=False, ends=True)
    return Line(words, goes_on=words.endswith(GOES_ON), ends=False)
