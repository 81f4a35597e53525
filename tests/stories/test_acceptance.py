"""What a reviewer of the house tries about what is kept and who is who, by its number: over real connections.

Source: domain research 7.3. The numbers 3 to 7, 14 and 15 are in test_first_twenty_minutes.py, 1 and 2 in
tests/commands/test_first_minutes.py, 10 in tests/game/test_care_in_a_ring.py.
"""

import secrets

import pytest

from tests.stories import scan
from tests.stories.five import Five
from tests.stories.house import House


@pytest.fixture
def own(pattern):
    """A house of its own, which can be looked through to the last byte."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


@pytest.fixture
def five(own, comes):
    """Five people in it."""
    return Five(own, comes)


def test_r12_acceptance_08_of_words_that_were_said_in_a_meeting_no_file_holds_any(own, five):
    word = "zebrafinch" + secrets.token_hex(6)
    five.sits("The Evening Circle", "Ann", "Ben", "Cyd")
    ann, ben, cyd = five["Ann"], five["Ben"], five["Cyd"]
    ann.types("begin")
    ben.reads("It is Ann's turn.")
    ann.sends(f"share what I never told: {word}...")
    cyd.reads(word)
    ann.sends(f"share and more of it, {word}")
    cyd.reads(f"and more of it, {word}")
    ben.sends(f"share out of turn, {word}")
    ben.reads("It is someone else's turn")
    cyd.sends(f"whisper ann={word}")
    cyd.quiet(0.5)
    assert scan.findings(word, [own.data]) == [], "while it runs"
    ann.sends("done")
    ben.reads("Your turn, Ben.")
    ann.sends("closing")
    ben.reads("`aftercare`")
    five.hush("Ann", "Ben", "Cyd")
    ann.sends("next")
    five.hush("Ann", "Ben", "Cyd")
    planted = own.data / "logs" / "planted.log"
    planted.write_text(f"something {word} else")
    own.setup("stop")
    assert scan.findings(word, [own.data]) == [str(planted)]
