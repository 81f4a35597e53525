"""A clearness circle reads what the person in focus wrote: shown to the ring in that part, kept nowhere."""

import pytest

from game.circles import registry
from game.circles.beside import memory
from game.circles.meetings import waking
from game.circles.rules.formats import form as formats
from tests.game.circles_evening import ROUNDS
from tests.game.test_circles_prepared import in_rows
from tests.game.test_circles_typed_in_alcoves import evening as evening_of

pytestmark = pytest.mark.django_db
CANARY = "whether the heron stays by the weir"
CLEARNESS = ROUNDS | {
    "key": "clear_evening",
    "led_by": "peer",
    "late_entry": "never",
    "minutes": 17,
    "phases": [
        {
            "key": "reading_the_brief",
            "floor": "silent",
            "brief": True,
            "minutes": 5,
            "text": ["clearness.focus_statement_private_to_ring"],
        },
        {"key": "silence", "floor": "silent", "minutes": 3},
        {"key": "focus_speaks", "floor": "focus", "minutes": 4},
        {"key": "questions", "floor": "ask_only", "minutes": 5},
    ],
}


@pytest.fixture
def ring(person, time):
    made = evening_of(person, time, CLEARNESS, "Ann", "Ben", "Cyd")
    made.types("Ann", "focus ben")
    made.types("Ben", f"prepare {CANARY}", "prepare and what it costs", "prepare and whom I would ask")
    return made.hush()


def test_the_ring_reads_all_that_was_prepared_as_theirs_in_that_part(ring):
    told = ring.types("Ann", "begin")
    assert "Nobody speaks; whoever is in focus may show what they wrote." in told and "`release`" not in told
    assert "`release` shows the ring all" in ring.hears("Ben")
    ring.hush()
    assert "last prepared line" in ring.types("Ben", "release")
    for name in ("Ann", "Cyd"):
        heard = ring.hears(name)
        for line in (CANARY, "and what it costs", "and whom I would ask"):
            assert f'Ben says, "{line}"' in heard
    assert "Nothing is prepared" in ring.types("Ben", "release")
    assert ring.meeting.phase.key == "reading_the_brief"


def test_it_is_in_memory_alone_and_gone_once_it_was_shown(ring):
    ring.types("Ann", "begin")
    ring.types("Ben", "release")
    assert not in_rows("heron") and ring.people["Ben"].who.id not in memory.prepared


def test_nobody_else_shows_anything_and_no_other_silence_is_for_it(ring):
    ring.types("Cyd", "prepare mine")
    ring.types("Ann", "begin")
    assert "without words" in ring.types("Cyd", "release") and "without words" in ring.types("Ann", "say x")
    ring.types("Ann", "next")
    ring.hush()
    assert "nobody speaks in it" in ring.types("Ben", "release")
    assert not ring.hears("Ann") and "1. whether the heron" in ring.types("Ben", "prepare")
    ring.types("Ann", "next")
    ring.hush()
    ring.types("Ben", "release")  # on one's turn it goes line by line, as ever
    assert "heron" in ring.hears("Ann") and "costs" not in ring.hears("Cyd")


def test_on_hold_and_after_a_restart_it_waits(ring, time):
    ring.types("Ann", "begin", "hold")
    assert "on hold" in ring.types("Ben", "release") and CANARY in ring.types("Ben", "prepare")
    ring.types("Ann", "resume")
    registry.forget()
    waking.load_all(now=time())
    waking.all_back(now=time())
    assert ring.meeting.phase.brief
    assert "Nothing is prepared" in ring.types("Ben", "release")  # the house forgot it, as it says


def test_the_clearness_circle_has_such_a_part_and_only_silence_can():
    from game.circles.formats.repertoire import format_named

    first = format_named("clearness").phases[0]
    assert first.brief and first.floor == "silent"
    wrong = CLEARNESS["phases"][2] | {"brief": True}
    with pytest.raises(formats.BadFormat, match="brief is for the floor silent"):
        formats.parse(CLEARNESS | {"phases": [*CLEARNESS["phases"][:2], wrong, CLEARNESS["phases"][3]]})
