"""Each row of the table is played in every role, in the running house, and comes out as the table says."""

import pytest

from game.personas import selectors as personas
from game.safety.care.incidents import rules as incidents
from game.safety.order import ladder
from tests.authorisation import cast, playing, rows
from tests.authorisation.rows import Row
from tests.unlinkable.tries import NotSo

ABSENT = frozenset(
    "NobodyHere NotReached NoSuchPersona NoCircle NoWay NobodyApplied NotInThisCircle NoFormat NoPage"
    " NoLines 404 NotTheirOwnName NotAMember".split()
)
"""Refusals that say that nobody and nothing of that name is there."""


@pytest.fixture
def house(world, monkeypatch):
    """Everybody is in the house. Whatever is called by words that say nothing is called amber-anchor."""
    for where in (ladder, incidents):
        monkeypatch.setattr(where, "handle", lambda _one: "amber-anchor")
    return cast.come()


def wrong(house, table: list[Row]) -> list[str]:
    """What does not come as the table says: the row as it came, and the first answer that was another."""
    came = playing.played(house, table)
    found = []
    for row, comes in came.items():
        says = {role: one.mark for role, one in comes.items()}
        if says != row.says:
            role = next(role for role in says if row.says.get(role) != says[role])
            it_is = rows.written(Row(row.scene, row.line, row.shows, says), ABSENT)
            found.append(f"{it_is}\n    {role} read: {comes[role].read[-300:]!r}")
    return found


def test_what_anybody_may_is_as_the_table_says(house):
    found = wrong(house, rows.table())
    assert not found, "\n".join(["the house answers, in the writing of the table:", *found])


def test_a_wrong_cell_is_found_and_the_row_as_it_came_is_written_out(house):
    (row,) = rows.read("lawn | page {nobody}=a word | a word | ? a a + + + + + + + x | a=GuestsListen")
    (told,) = wrong(house, [row])
    assert told.startswith(
        "lawn | page {nobody}=a word | a word | ?  a  a  -  -  -  -  -  -  -  x | a=GuestsListen -=NotReached"
    )
    assert "cannot be reached" in told


def test_a_hole_that_is_made_is_found(house, monkeypatch):
    """Everybody is a steward, behind a mask too."""
    monkeypatch.setattr(personas, "powers", lambda _persona: frozenset({"steward"}))
    holds = [row for row in rows.table() if row.line in ("rebuild", "practitioner {other}")]
    assert len(holds) == 2 and len(wrong(house, holds)) == 2


def test_a_fault_in_a_fork_is_told(house):
    with pytest.raises(RuntimeError, match="NotSo"):
        playing._forked(_breaks)()


def _breaks():
    raise NotSo("it broke")
