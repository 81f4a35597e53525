"""What was heard of late, for those who heard it: so that a report can hold the words it is about.

In memory alone, at most LINES_MOST lines of a place and PRIVATE_MOST between two people, for half an hour at
most; what was heard in a meeting is gone when it has ended. A line is found by nobody but those who were
entitled to hear it when it was spoken. Nothing leaves this memory but what one of them attaches to a report.
"""

from collections import OrderedDict, deque
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import count
from uuid import UUID

LINES_MOST, PRIVATE_MOST, PAIRS_MOST = 60, 20, 2_000
AGE_S = 1_800.0
_SWEEP_S = 30.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was heard. `key` is its place in the order of all; no one is shown it."""

    key: int
    at: float
    speaker_id: UUID
    speaker: str
    kind: str
    words: str = field(repr=False)
    to: str
    place_id: UUID | None
    heard_by: Collection[UUID] = field(repr=False)
    behind: frozenset[UUID] = field(default=frozenset(), repr=False)

    def was_heard_by(self, reader: UUID) -> bool:
        """Whether these words came to that persona."""
        return reader in self.heard_by and reader not in self.behind


_places: dict[UUID, deque[Line]] = {}
_pairs: OrderedDict[frozenset[UUID], deque[Line]] = OrderedDict()
_keys = count()
_now = 0.0
_swept = 0.0


def heard(
    speaker_id: UUID,
    speaker: str,
    words: str,
    kind: str,
    place_id: UUID,
    heard_by: Collection[UUID],
    *,
    to: str = "",
    behind: frozenset[UUID] = frozenset(),
) -> None:
    """A line of a place, with who was to hear it. Costs no more for many than for one."""
    if len(heard_by) < 2:
        return  # whoever spoke to nobody needs no report of it
    line = Line(next(_keys), _now, speaker_id, speaker, kind, words, to, place_id, heard_by, behind)
    _places.setdefault(place_id, deque(maxlen=LINES_MOST)).append(line)


def heard_by_two(
    speaker_id: UUID,
    speaker: str,
    to_id: UUID,
    to: str,
    words: str,
    kind: str,
    place_id: UUID | None = None,
) -> None:
    """Words between two people, in one place or from wherever they are."""
    pair = frozenset({speaker_id, to_id})
    line = Line(next(_keys), _now, speaker_id, speaker, kind, words, to, place_id, pair)
    _pairs.setdefault(pair, deque(maxlen=PRIVATE_MOST)).append(line)
    _pairs.move_to_end(pair)
    if len(_pairs) > PAIRS_MOST:
        _pairs.popitem(last=False)


def opened(reader: UUID, line_of: UUID, words: str) -> None:
    """A line that waited behind a shield was opened by its reader, and so is heard by them, too."""
    for lines in _places.values():
        for place, line in enumerate(lines):
            if line.speaker_id == line_of and line.words == words and reader in line.behind:
                lines[place] = replace(line, behind=line.behind - {reader})


def lines_for(reader: UUID) -> tuple[Line, ...]:
    """All that this persona heard of late, the latest LINES_MOST of it, in the order of speaking."""
    found = [line for lines in _places.values() for line in lines if _is_for(line, reader)]
    found += [line for pair, lines in _pairs.items() if reader in pair for line in lines if _is_new(line)]
    return tuple(sorted(found, key=lambda line: line.key)[-LINES_MOST:])


def everything() -> tuple[Line, ...]:
    """All that is remembered, for counting whose it is."""
    return tuple(line for kept in (_places, _pairs) for lines in kept.values() for line in lines)


def wipe(place_ids: Collection[UUID]) -> None:
    """A meeting has ended: nothing that was said in these places is remembered, nor whispered there."""
    for place_id in place_ids:
        _places.pop(place_id, None)
    for pair, lines in list(_pairs.items()):
        left = [line for line in lines if line.place_id not in place_ids]
        if not left:
            del _pairs[pair]
        elif len(left) < len(lines):
            _pairs[pair] = deque(left, maxlen=PRIVATE_MOST)


def tick(*, now: float) -> None:
    """House time has come so far; now and then what is too old is let go."""
    global _now, _swept
    _now = max(_now, now)
    if _now - _swept < _SWEEP_S:
        return
    _swept = _now
    for kept in (_places, _pairs):
        for key, lines in list(kept.items()):
            while lines and not _is_new(lines[0]):
                lines.popleft()
            if not lines:
                del kept[key]


def forget() -> None:
    """Nothing was ever heard."""
    global _now, _swept
    _places.clear()
    _pairs.clear()
    _now = _swept = 0.0


def _is_for(line: Line, reader: UUID) -> bool:
    return _is_new(line) and line.was_heard_by(reader)


def _is_new(line: Line) -> bool:
    return _now - line.at < AGE_S
