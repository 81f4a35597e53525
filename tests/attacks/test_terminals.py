"""What hostile words are on other people's terminals: one line, of the true speaker, without any control
(R16, R17).

Bytes are looked at as they come over the wire: nothing but text, line ends, and the door's own asides and
colours.
"""

import re

import pytest

from game.common.plain import plain
from tests.attacks import corpus
from tests.stories.facts import FactMember
from tests.stories.house import House

_COLOUR = re.compile("\x1b\\[\\d{1,2}m")
"""The door's own: one before a paragraph, one behind it, and it only where a client said that it can."""

WAYS = {
    "say {words}": 'Ann says, "',
    "think {words}": 'Ann thinks, "',
    ":{words}": "* Ann ",
    "to ben {words}": 'Ann says to you, "',
    "whisper ben={words}": 'Ann whispers to you, "',
    "page ben={words}": 'Ann pages you, "',
}


@pytest.fixture(scope="module")
def two(pattern):
    """Ann, who says it, and Ben, whose terminal it reaches and who lets her write to him.

    Time goes so fast in their house that she never says too much in a minute (R5 is tried elsewhere).
    """
    quick = House(pattern, MEADOW_CLOCK_RATE="600")
    quick.open()
    ann, ben = FactMember(quick.telnet), FactMember(quick.telnet)
    ann.joins("heronlogin", "Ann")
    ben.joins("otterlogin", "Ben")
    ann.sends("may i ben we walk the same way")
    ben.reads("asks whether you would read private words")
    ben.sends("yes ann")
    ben.reads("end it at any time.")
    ann.reads("would read what you write")
    yield ann, ben
    ann.close()
    ben.close()
    quick.close()


def sayable() -> list[str]:
    """What can be typed as one line: without line ends, and not longer than a line."""
    words = [words.replace("\r", " ").replace("\n", " ") for words in corpus.ALL]
    return [
        one for one in words if len(one) < 1_900 and one.isascii() | (one.encode("utf-8", "replace") != b"")
    ]


def read_by(ben: FactMember, mark: str) -> str:
    """All that came until the line with this mark."""
    return _COLOUR.sub("", ben.reads(mark))


def test_a13_a14_every_listener_gets_one_line_of_the_true_speaker_and_no_control(two):
    ann, ben = two
    number = 0
    reached = dict.fromkeys(WAYS, 0)
    for at, words in enumerate(sayable()):
        way = list(WAYS)[at % len(WAYS)]
        cleaned = plain(words.encode("utf-8", "replace").decode("utf-8", "replace"))
        if not cleaned:
            continue
        ben.quiet(0.02)  # 12 s in that house
        ann.socket.sendall(
            way.replace("{words}", words).encode("utf-8", "replace").replace(b"\xff", b"") + b"\r\n"
        )
        number += 1
        ann.sends(f"say mark {number}")
        came = read_by(ben, f'Ann says, "mark {number}"')
        assert not corpus.acts(came.replace("\n", "")), (way, words, came)
        lines = [line for line in came.split("\n") if line]
        assert lines[-1] == f'Ann says, "mark {number}"', lines
        own = [line for line in lines[:-1] if not line.startswith(WAYS[way])]
        assert own == [], (way, words, lines)
        assert len(lines) <= 2, (way, words, lines)
        reached[way] += len(lines) - 1
    assert number > 70 and min(reached.values()) > 5, reached


def test_facts_of_hostile_lines_say_who_it_was_and_hold_words_alone(two):
    ann, ben = two
    ben.facts.clear()
    for words in corpus.BY_KIND["json"] + corpus.BY_KIND["html"]:
        ann.sends(f"say {words}")
        ben.quiet(0.02)
    ann.sends("say the end")
    ben.reads("the end")
    said = [value for package, value in ben.facts if package == "Comm.Line"]
    assert {value["speaker"] for value in said} == {"Ann"} and {value["class"] for value in said} == {"say"}
    assert [value["text"] for value in said[:-1]] == [
        plain(one) for one in corpus.BY_KIND["json"] + corpus.BY_KIND["html"]
    ]
