"""Who sits with whom in twos and threes: two who are new not together, and not the same two again. Pure.

Both give way where nothing else is possible, the second before the first.
"""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import combinations
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
    seed: int = 0,
) -> Groups:
    """The people in groups of `size`, one of them larger or smaller where they do not divide.

    `new` sit with somebody who is not, and nobody sits again with whom they sat `before`, as far as that is
    possible. The same input gives the same groups; `seed` chooses among those that are as good.
    """
    turned = _turned(people, seed)
    first = [one for one in turned if one in new]
    spread = _spread(first, [one for one in turned if one not in new])
    found: list[tuple[UUID, ...]] = []
    for portion in _portions(spread, size):
        found += _best(portion, size, frozenset(new), frozenset(before))
    order = {one: number for number, one in enumerate(people)}
    inside = [tuple(sorted(group, key=order.__getitem__)) for group in found]
    return tuple(sorted(inside, key=lambda group: order[group[0]]))


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


def _best(
    people: list[UUID], size: int, new: frozenset[UUID], before: frozenset[frozenset[UUID]]
) -> list[tuple[UUID, ...]]:
    """The groups that cost least; among equals those that come first in the order of the people."""
    wanted = tuple(sorted(sizes(len(people), size)))

    @cache
    def rest(left: tuple[int, ...], to_make: tuple[int, ...]) -> tuple[int, tuple[tuple[int, ...], ...]]:
        if not left:
            return 0, ()
        found: tuple[int, tuple[tuple[int, ...], ...]] | None = None
        for many in dict.fromkeys(to_make):
            smaller = list(to_make)
            smaller.remove(many)
            for others in combinations(left[1:], many - 1):
                group = (left[0], *others)
                own = costs([people[at] for at in group], new, before)
                if found is not None and own >= found[0]:
                    continue
                cost, more = rest(tuple(at for at in left if at not in group), tuple(smaller))
                if found is None or own + cost < found[0]:
                    found = own + cost, (group, *more)
        assert found is not None
        return found

    _, groups = rest(tuple(range(len(people))), wanted)
    return [tuple(people[at] for at in group) for group in groups]
