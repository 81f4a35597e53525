"""An evening in twos: a part of open talk, two of pairs, and who sits, speaks and hears where."""

from uuid import UUID

from game.circles.rules.events import meetings as e
from tests.game.circles_evening import ROUNDS, Evening

EVE, FAY, GUS = (UUID(int=number) for number in range(5, 8))
PAIRS = ROUNDS | {
    "key": "pairs",
    "size": {"min": 2, "ideal": 4, "max": 9},
    "late_entry": "talk",
    "phases": [
        {"key": "talk", "floor": "open", "minutes": 20},
        {"key": "pairs", "floor": "pair", "minutes": 10, "crosstalk": 1},
        {"key": "close", "floor": "pair", "both": True, "minutes": 2},
    ],
    "minutes": 32,
}
LATE = PAIRS | {"late_entry": "close"}


def talking(*people, form=PAIRS):
    return Evening(form, *people).begun()


def paired(*people, form=PAIRS):
    return talking(*people, form=form).does(e.Next(people[0]))


def alcoves(evening):
    meeting = evening.meeting
    return {number: {seat.id for seat in meeting.members(number)} for number in meeting.apart}


def speakers(evening):
    return {seat.id for seat in evening.meeting.seats if seat.speaks}


def hears(evening, seat):
    return {one.id for one in evening.meeting.hear(seat)}
