"""Who sits with whom in twos and threes."""

from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from game.circles.rules.pairing import costs, grouped, sizes

PEOPLE = [UUID(int=number) for number in range(1, 33)]


@st.composite
def rooms(draw):
    people = PEOPLE[: draw(st.integers(0, 11))]
    new = frozenset(one for one in people if draw(st.booleans()))
    twos = [frozenset(two) for two in combinations(people, 2)]
    before = frozenset(draw(st.sets(st.sampled_from(twos), max_size=12))) if twos else frozenset()
    return people, new, before


@given(rooms(), st.sampled_from([2, 3]), st.integers(0, 5))
def test_everybody_sits_in_exactly_one_group_and_nobody_alone(room, size, seed):
    people, new, before = room
    groups = grouped(people, size, new=new, before=before, seed=seed)
    assert sorted(one for group in groups for one in group) == sorted(people)
    assert all(2 <= len(group) <= size + 1 for group in groups) or len(people) == 1
    assert sorted(map(len, groups)) == sorted(sizes(len(people), size))


@given(rooms(), st.integers(0, 5))
def test_two_new_ones_sit_together_only_where_nothing_else_is_possible(room, seed):
    people, new, before = room
    groups = grouped(people, 2, new=new, before=before, seed=seed)
    together = sum(one in new and other in new for group in groups for one, other in combinations(group, 2))
    if len(people) % 2 == 0:
        assert together == max(0, 2 * len(new) - len(people)) // 2
    elif len(new) <= len(people) // 2:
        assert together == 0


@given(rooms(), st.integers(0, 5))
def test_nothing_better_was_possible(room, seed):
    people, new, before = room
    if len(people) > 7:
        people = people[:7]
    groups = grouped(people, 2, new=new, before=before, seed=seed)
    assert sum(costs(group, new, before) for group in groups) == _least(people, new, before)


def _least(people, new, before):
    """By trying all of them."""
    if len(people) <= 3:
        return costs(people, new, before)
    first, found = people[0], []
    for many in (2, 3) if len(people) % 2 else (2,):
        for others in combinations(people[1:], many - 1):
            rest = [one for one in people if one != first and one not in others]
            if len(rest) == 1:
                continue
            found.append(costs((first, *others), new, before) + _least(rest, new, before))
    return min(found)


def test_the_same_input_gives_the_same_groups():
    assert grouped(PEOPLE[:9], 2, seed=4) == grouped(PEOPLE[:9], 2, seed=4)
    assert len({grouped(PEOPLE[:8], 2, seed=seed) for seed in range(8)}) > 1


def test_evening_after_evening_nobody_meets_the_same_one_until_all_have_met():
    met = set()
    for evening in range(5):
        groups = grouped(PEOPLE[:6], 2, before=met, seed=evening)
        twos = {frozenset(group) for group in groups}
        assert not twos & met
        met |= twos
    assert len(met) == 15


def test_thirty_two_people_are_quickly_seated_and_the_new_ones_spread():
    new = frozenset(PEOPLE[:16])
    groups = grouped(PEOPLE, 2, new=new)
    assert len(groups) == 16
    assert all(sum(one in new for one in group) == 1 for group in groups)
