"""A hundred people in one place: eighty talk, twenty do not read. It costs the Portal little, the others hear
every line in order, and whoever reads again is told how many were missed."""

import re

import pytest

from tests.bench.clients import Crowd
from tests.stories.crowded import all_in, many, memory

PEOPLE, SLOW = 100, 20
ROUNDS = 10
LINE = "x" * 1900
MOST_MORE = 12 * 1024 * 1024
"""So much may the Portal grow; what was said to those who do not read is three times as much."""

NUMBER = re.compile(rb"\bn(\d+)q x")
MISSED = re.compile(rb"You missed (\d+) lines while your connection was slow\.")


@pytest.fixture(scope="module")
def full(pattern):
    """A house with a hundred members who stand at the Gate; the last twenty read nothing from here on."""
    house = many(pattern, PEOPLE)
    crowd = Crowd(house.telnet)
    people = all_in(house, crowd, PEOPLE)
    crowd.rest(2.0)
    for who in people:
        crowd.shown[who].clear()
    for who in people[-SLOW:]:
        crowd.poll.unregister(who)
    yield house, crowd, people
    crowd.close()
    house.close()


def heard(crowd: Crowd, who: int) -> list[int]:
    """The numbers of the lines that this one heard, in order."""
    return [int(number) for number in NUMBER.findall(bytes(crowd.shown[who]))]


def test_r08_slow_readers_among_a_hundred_who_talk(full):
    house, crowd, people = full
    talk, slow = people[:-SLOW], people[-SLOW:]
    before = most = memory(house, "portal")
    number = 0
    for _ in range(ROUNDS):
        for who in talk:
            crowd.send(who, f"say n{number}q {LINE}")
            number += 1
        crowd.wait(
            lambda said=number: all(len(heard(crowd, who)) >= said for who in talk), 120, "all who read"
        )
        most = max(most, memory(house, "portal"))
    print(f"the Portal grew by {(most - before) / 2**20:.1f} MiB at most")
    said = heard(crowd, talk[0])
    assert sorted(said) == list(range(number))
    assert all(heard(crowd, who) == said for who in talk), "all hear the same, in the same order"
    assert most - before < MOST_MORE < SLOW * number * len(LINE) / 2

    for who in slow:
        crowd.poll.register(who, 1)
    crowd.wait(lambda: all(MISSED.search(bytes(crowd.shown[who])) for who in slow), 60, "those who were slow")
    crowd.send(talk[0], f"say n{number}q {LINE}")
    crowd.wait(lambda: all(number in heard(crowd, who) for who in slow), 60, "the line after that")
    for who in slow:
        missed = int(MISSED.search(bytes(crowd.shown[who]))[1])
        *first, last = heard(crowd, who)
        assert first == said[: len(first)] and last == number
        assert missed == number - len(first), "each line was shown or is counted"
