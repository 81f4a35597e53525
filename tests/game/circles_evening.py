"""The cast of the rules: a meeting without a database, with its clock and what was told."""

from uuid import UUID

import pytest

from game.circles.rules import machine
from game.circles.rules.events.meetings import Agree, Begin, Host, Next, Sit, Speak, Tick
from game.circles.rules.formats import form as formats

ANN, BEN, CYD, DAN = (UUID(int=number) for number in range(1, 5))

ROUNDS = {
    "key": "rounds",
    "family": "micro",
    "led_by": "rotating",
    "size": {"min": 2, "ideal": 3, "max": 4},
    "minutes": 12,
    "membership": "open",
    "late_entry": "check_in",
    "roles": ["host"],
    "defaults": {"crosstalk": 0, "advice": "never"},
    "phases": [
        {
            "key": "check_in",
            "floor": "round",
            "minutes": 9,
            "cap_s": 60,
            "cap_w": 50,
            "text": ["rounds.prompt"],
        },
        {"key": "check_out", "floor": "round", "minutes": 3, "cap_w": 12, "text": ["rounds.one_word"]},
    ],
}
PIECE = ROUNDS | {
    "key": "talking_piece",
    "late_entry": "story",
    "phases": [
        {"key": "opening", "floor": "host", "minutes": 3, "text": ["piece.opening_ceremony"]},
        {"key": "story", "floor": "piece", "minutes": 10, "cap_s": 90, "cap_w": 80},
        {"key": "open_space", "floor": "popcorn", "minutes": 6, "crosstalk": 3},
        {"key": "closing", "floor": "host", "minutes": 3},
    ],
}


class Evening:
    """A meeting with its clock; facts of the last deed are in `told`, all of them in `all`."""

    def __init__(self, form, *people):
        self.now = 1000.0
        self.meeting, self.told = machine.opened(formats.parse(form), self.now)
        self.all = list(self.told)
        for one in people:
            self.does(Sit(one))
            self.does(Agree(one))
        if people:
            self.does(Host(people[0]))

    def does(self, event, after=1.0):
        self.now += after
        self.meeting, self.told = machine.step(self.meeting, event, self.now)
        self.all += self.told
        return self

    def begun(self):
        return self.does(Begin(self.meeting.host))

    def waits(self, seconds):
        return self.does(Tick(), after=seconds)

    def refuses(self, event, reason, after=0.0):
        before = self.meeting
        with pytest.raises(reason) as refused:
            self.does(event, after)
        assert self.meeting is before
        assert "{" not in str(refused.value)

    def says(self, seat, words=5, **how):
        return self.does(Speak(seat, words, **how))

    def kinds(self):
        return [type(fact).__name__ for fact in self.told]

    def found(self, kind):
        return [fact for fact in self.all if type(fact) is kind]


def rounds(*people):
    return Evening(ROUNDS, *(people or (ANN, BEN, CYD)))


def piece(*people):
    """An evening with the piece, past its opening."""
    evening = Evening(PIECE, *(people or (ANN, BEN, CYD))).begun()
    return evening.does(Next(ANN))
