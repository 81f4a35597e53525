"""What one of the demo's people does next. Pure: facts, words, chance and time come in, a step goes out.

    go_on(part, scene, words, chance, now) -> (part, step)

A wish comes from how things stand (wishes.py) and is done when its time has come: a line takes as long as
typing it does. Where a line changed nothing, because it was refused or lost, it is tried again, more and more
slowly. So nothing is said out of turn as far as the facts go, and nothing stands still for ever.
"""

import math
from dataclasses import dataclass, replace
from random import Random

from server.demo.part import Part, noticed
from server.demo.scene import Scene
from server.demo.wish import Wish
from server.demo.wishes import wish_of
from server.demo.words import Words

TRIES_MOST = 3  # after so many the pause grows no longer


@dataclass(frozen=True)
class Step:
    """A line to type now, or none; whether the line is dropped instead; when to ask again at the latest."""

    line: str = ""
    hangs_up: bool = False
    again_at: float = math.inf


def go_on(part: Part, scene: Scene, words: Words, chance: Random, now: float) -> tuple[Part, Step]:
    """What this one remembers from now on, and does now."""
    part = noticed(part, scene, words, chance, now)
    wish = wish_of(part, scene, words)
    if wish is None:
        return replace(part, wish=()), Step()
    if wish.key != part.wish:
        due = max(now + chance.uniform(*wish.wait_s), wish.not_before)
        part = replace(part, wish=wish.key, due=due, tries=0)
    if now < part.due:
        return part, Step(again_at=part.due)
    part = _done(part, wish, now)
    return part, Step(wish.line, wish.hangs_up, part.due)


def _done(part: Part, wish: Wish, now: float) -> Part:
    """Remembered as tried; and as said, where one try is all."""
    pause = part.again_s * 2**part.tries
    said = part.said | {wish.key} if wish.once else part.said
    lines = part.lines[1:] if wish.is_of_the_turn else part.lines
    return replace(part, due=now + pause, tries=min(part.tries + 1, TRIES_MOST), said=said, lines=lines)
