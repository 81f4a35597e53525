"""Floor policies: who may speak in a part. One module each; floor.py says what each of them answers."""

from game.circles.rules.floors import (
    ask_only,
    focus,
    heard,
    host,
    inner,
    open,
    pair,
    piece,
    popcorn,
    queue,
    reader,
    round,
    silent,
    team,
)
from game.circles.rules.floors.floor import Floor
from game.circles.rules.meeting import Meeting

_FLOORS: dict[str, Floor] = {
    "host": host.Host(),
    "reader": reader.Reader(),
    "round": round.Round(),
    "queue": queue.Queue(),
    "piece": piece.Piece(),
    "popcorn": popcorn.Popcorn(),
    "open": open.Open(),
    "pair": pair.Pair(),
    "inner": inner.Inner(),
    "ask_only": ask_only.AskOnly(),
    "focus": focus.Focus(),
    "team": team.Team(),
    "silent": silent.Silent(),
}
_HEARD = heard.Heard()
"""The floor of a pair that the whole ring listens to."""

PLAYABLE = tuple(_FLOORS)
"""Every floor that a meeting of seconds can play."""


def floor_of(meeting: Meeting) -> Floor:
    """The floor policy that holds now."""
    if meeting.floor == "pair" and meeting.phase.loop:
        return _HEARD
    return _FLOORS[meeting.floor]
