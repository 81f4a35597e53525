"""Who sits with whom in twos and threes: two who are new not together, and not the same two again. Pure.

Both give way where nothing else is possible, the second before the first. That two are apart gives way to
nothing: rather some sit in threes, and where that does not help either, somebody is in no group.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, combinations_with_replacement
from uuid import UUID

Groups = tuple[tuple[UUID, ...], ...]

AT_ONCE = 12
"""So many people are looked at exactly; more are first put into such portions, with the new ones spread."""

_NEW, _AGAIN = 1_000, 1
"""What it costs that two who are new sit together, and that two sit together who did so before."""


def sizes(people: int, size: int) -> tuple[int, ...]:
    """How large the groups of so many people are: none is smaller than two, none larger than `size` + 1.

    One person alone is a group of one.
    """
    if people <= size:
        return (people,) if people else ()
    groups, left = divmod(people, size)
    if left == 0:
        return (size,) * groups
    if left == 1:
        return (size + 1, *(size,) * (groups - 1))
    return (*(size,) * groups, left)


def grouped(
    people: Sequence[UUID],
    size: int,
    *,
    new: Collection[UUID] = (),
    before: Collection[frozenset[UUID]] = (),
    apart: Collection[frozenset[UUID]] = (),
    seed: int = 0,
) -> Groups:
    """The people in groups of `size`, one of them larger or smaller where they do not divide.

    `new` sit with somebody who is not, and nobody sits again with whom they sat `before`, as far as that is
    possible; two who are `apart` never sit together, and who can sit with nobody is in none of the groups.
    The same input gives the same groups; `seed` chooses among those that are as good.
    """
    wishes = _Wishes(frozenset(new), frozenset(before), frozenset(apart))
    turned = _turned(people, seed)
    first = [one for one in turned if one in new]
    spread = _spread(first, [one for one in turned if one not in new])
    found: list[tuple[UUID, ...]] = []
    for portion in _portions(spread, size):
        found += _placed(portion, size, wishes)
    found = _with_the_rest(found, people, size, wishes)
    order = {one: number for number, one in enumerate(people)}
    inside = [tuple(sorted(group, key=order.__getitem__)) for group in found]
    return tuple(sorted(inside, key=lambda group: order[group[0]]))


@dataclass(frozen=True)
class _Wishes:
    """What is asked of groups, as of grouped()."""

    new: frozenset[UUID]
    before: frozenset[frozenset[UUID]]
    apart: frozenset[frozenset[UUID]]

    def allow(self, group: Sequence[UUID]) -> bool:
        """Whether no two of them are apart."""
        return not self.apart or not any(frozenset(two) in self.apart for two in combinations(group, 2))


def costs(group: Sequence[UUID], new: Collection[UUID], before: Collection[frozenset[UUID]]) -> int:
    """How far a group is from what is wished; 0 where nothing is."""
    return sum(
        _NEW * (one in new and other in new) + _AGAIN * (frozenset((one, other)) in before)
        for one, other in combinations(group, 2)
    )


def _turned(people: Sequence[UUID], seed: int) -> list[UUID]:
    """The same people, beginning elsewhere."""
    start = seed % len(people) if people else 0
    return [*people[start:], *people[:start]]


def _spread(new: list[UUID], others: list[UUID]) -> list[UUID]:
    """Those who are new stand apart from each other as evenly as there are others."""
    if not new or not others:
        return new + others
    found: list[UUID] = []
    for number, one in enumerate(new):
        found.append(one)
        found += others[number * len(others) // len(new) : (number + 1) * len(others) // len(new)]
    return found


def _portions(people: list[UUID], size: int) -> list[list[UUID]]:
    """Portions that can be looked at exactly; all but the last one divide into groups of `size`."""
    most = AT_ONCE // size * size
    found = []
    while len(people) > AT_ONCE + 1:
        found.append(people[:most])
        people = people[most:]
    return [*found, people] if people else found


def _placed(people: list[UUID], size: int, wishes: _Wishes) -> list[tuple[UUID, ...]]:
    """The best groups in which nobody is apart: of the usual sizes, else of others, else without somebody."""
    while True:
        for wanted in _ways(len(people), size):
            if (found := _best(people, wanted, wishes)) is not None:
                return found
        people = _without_one(people, wishes)


def _ways(people: int, size: int) -> Iterator[tuple[int, ...]]:
    """In which sizes so many people can sit: the usual ones first, then those that are nearest to them."""
    usual = tuple(sorted(sizes(people, size)))
    yield usual
    others = {
        way
        for groups in range(1, people // 2 + 1)
        for way in combinations_with_replacement(range(2, size + 2), groups)
        if sum(way) == people and way != usual
    }
    yield from sorted(others, key=lambda way: (sum(abs(one - size) for one in way), way))


def _without_one(people: list[UUID], wishes: _Wishes) -> list[UUID]:
    """The others: without whoever can sit with the fewest, of equals the last."""
    kept_from = lambda one: sum(frozenset((one, other)) in wishes.apart for other in people)
    most = max(map(kept_from, people))
    last = next(one for one in reversed(people) if kept_from(one) == most)
    return [one for one in people if one != last]


def _with_the_rest(
    groups: list[tuple[UUID, ...]], people: Sequence[UUID], size: int, wishes: _Wishes
) -> list[tuple[UUID, ...]]:
    """The groups, to which whoever is in none has come where that is possible; a group of one is none."""
    found = [group for group in groups if len(group) > 1 or len(people) == 1]
    placed = {one for group in found for one in group}
    for one in people:
        open_to = [at for at, group in enumerate(found) if len(group) <= size and wishes.allow((*group, one))]
        if one not in placed and open_to:
            at = min(open_to, key=lambda at: len(found[at]))
            found[at] = (*found[at], one)
    return found


def _best(people: list[UUID], wanted: tuple[int, ...], wishes: _Wishes) -> list[tuple[UUID, ...]] | None:
    """The groups of these sizes that cost least, or None; of equals the first in the order of the people."""
    new, before = wishes.new, wishes.before

    @cache
    def rest(
        left: tuple[int, ...], to_make: tuple[int, ...]
    ) -> tuple[int, tuple[tuple[int, ...], ...]] | None:
        if not left:
            return 0, ()
        found: tuple[int, tuple[tuple[int, ...], ...]] | None = None
        for many in dict.fromkeys(to_make):
            smaller = list(to_make)
            smaller.remove(many)
            for others in combinations(left[1:], many - 1):
                group = (left[0], *others)
                who = [people[at] for at in group]
                if not wishes.allow(who):
                    continue
                own = costs(who, new, before)
                if found is not None and own >= found[0]:
                    continue
                others_found = rest(tuple(at for at in left if at not in group), tuple(smaller))
                if others_found is None:
                    continue
                cost, more = others_found
                if found is None or own + cost < found[0]:
                    found = own + cost, (group, *more)
        return found

    best = rest(tuple(range(len(people))), wanted)
    return None if best is None else [tuple(people[at] for at in group) for group in best[1]]
