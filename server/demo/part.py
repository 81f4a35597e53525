"""What one of the demo's people remembers: of the meeting, of the turn, of what was said already. Pure."""

from dataclasses import dataclass, replace
from random import Random

from server.demo.scene import Scene
from server.demo.words import Evening, Words

HAND, DROP = 0.12, 0.08
"""How likely one of them raises a hand in a meeting, or has their line drop."""
PASSES, PASSES_AGAIN = 0.1, 0.5
WORD_W = 20
"""A turn with a cap below this asks for a word, not for an evening."""
REST_S = (25.0, 60.0)


@dataclass(frozen=True)
class Part:
    """The memory of one of them.

    `said` holds what is done once a meeting, `guests` who else sat in it, `knows` who was met before; `heard`
    is how many lines of theirs came, the last at `heard_at`. What changed nothing is tried again after
    `again_s` seconds.
    """

    name: str
    again_s: float = 15.0
    wish: tuple = ()
    due: float = 0.0
    tries: int = 0
    meeting: str | None = None
    stage: str = ""
    since: float = 0.0
    rest_s: float = 2.0
    raises_hand: bool = False
    drops: bool = False
    talks: int = 1
    held_before: bool = False
    said: frozenset[tuple] = frozenset()
    guests: tuple[str, ...] = ()
    knows: frozenset[str] = frozenset()
    heard: int = 0
    heard_from: str = ""
    heard_at: float = float("-inf")
    turn: tuple = ()
    passes: bool = False
    lines: tuple[str, ...] = ()
    evening: Evening | None = None
    bag: tuple[int, ...] = ()


def noticed(part: Part, scene: Scene, words: Words, chance: Random, now: float) -> Part:
    """`part` after a look at how things stand."""
    if scene.meeting != part.meeting:
        part = replace(
            part,
            meeting=scene.meeting,
            rest_s=chance.uniform(*REST_S),
            raises_hand=chance.random() < HAND,
            drops=chance.random() < DROP,
            talks=chance.choice((0, 1, 1, 2)),
            said=frozenset(),
            guests=(),
            knows=part.knows | set(part.guests) | {key[1] for key in part.said if key[0] == "greet"},
            turn=(),
            lines=(),
            evening=None,
        )
    if scene.stage != part.stage:
        part = replace(part, stage=scene.stage, since=now)
    if scene.stage == "sitting":
        part = replace(part, held_before=scene.holds)
    came = tuple(name for name in scene.seated if name not in (*words.cast, *part.guests))
    lines = [name for name in scene.heard if name not in words.cast]
    if len(lines) > part.heard:
        part = replace(part, heard_from=lines[-1], heard_at=now)
    return _turn(replace(part, heard=len(lines), guests=part.guests + came), scene, words, chance)


def _turn(part: Part, scene: Scene, words: Words, chance: Random) -> Part:
    """What is told in a turn is settled when it comes."""
    if not scene.has_turn:
        return replace(part, turn=(), lines=())
    turn = (scene.meeting, scene.circle.get("phase"), scene.is_asked_again)
    if turn == part.turn:
        return part
    part = replace(part, turn=turn, lines=(), passes=False)
    if chance.random() < (PASSES_AGAIN if scene.is_asked_again else PASSES):
        return replace(part, passes=True)
    if part.evening is None:
        part = _another_evening(part, words, chance)
    cap_w = (scene.circle.get("turn") or {}).get("cap_w")
    asks_a_word = isinstance(cap_w, int) and cap_w < WORD_W
    return replace(part, lines=(part.evening.word,) if asks_a_word else part.evening.lines)


def _another_evening(part: Part, words: Words, chance: Random) -> Part:
    """One that was not told before all the others were."""
    evenings = words.voices[part.name].evenings
    bag = part.bag or tuple(chance.sample(range(len(evenings)), len(evenings)))
    return replace(part, evening=evenings[bag[0]], bag=bag[1:])
