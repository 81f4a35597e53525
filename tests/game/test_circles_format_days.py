"""A format that runs over days: what its file says, and what is wrong in one."""

import pytest

from game.circles.rules.formats import form as formats
from tests.game.test_circles_format_files import TEXTS, mistakes

BY_LETTER = """\
key: night_watch
family: async
led_by: peer
size: {min: 3, ideal: 4, max: 8}
minutes: 0
membership: closed
late_entry: share
defaults: {record: minutes_by_consent}
cycle_days: 7
expire_days: 28
phases:
  - {key: prompt, floor: host, day: 1}
  - {key: share, floor: window, days: [1, 4], posts_each: 1, blind_until: own_post_or_end}
"""


def test_a_circle_by_letter_has_days_instead_of_minutes():
    form = formats.read(BY_LETTER, "night_watch", texts=TEXTS)[""]
    assert not form.is_live and (form.cycle_days, form.expire_days) == (7, 28)
    assert [phase.days for phase in form.phases] == [(1, 1), (1, 4)]
    assert form.phases[1].blind_until == "own_post_or_end"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("day: 1", "day: 9", 12, "phases, number 1: day must be a whole number from 1 to 7"),
        ("days: [1, 4]", "days: [5, 4]", 13, "phases, number 2: days must be a first and a last day"),
        ("days: [1, 4]", "days: [1, 4, 5]", 13, "phases, number 2: days must be a first and a last day"),
        ("days: [1, 4]", "minutes: 5", 13, "phases, number 2: minutes has no place in a format"),
        ("posts_each: 1", "posts_each: 100", 13, "phases, number 2: posts_each must be a whole number"),
        ("blind_until: own", "blind_until: never", 13, "phases, number 2: blind_until must be one of"),
        ("cycle_days: 7", "cycle_days: 0", 9, "cycle_days must be a whole number from 1 to 60"),
        ("expire_days: 28", "expire_days: x", 10, "expire_days must be a whole number from 1 to 365"),
        ("minutes: 0", "minutes: 5", 5, "minutes must be a whole number from 0 to 0"),
    ],
)
def test_what_is_wrong_with_days_is_named(old, new, line, reason):
    found = mistakes(BY_LETTER.replace(old, new, 1))
    assert any(one == line and said.startswith(reason) for one, said in found), found
