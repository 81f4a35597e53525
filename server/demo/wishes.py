"""What one of the demo's people would like to do, as things stand; holding.py has the host's wishes. Pure."""

from collections.abc import Callable
from zlib import crc32

from server.demo import holding
from server.demo.part import Part
from server.demo.scene import Scene
from server.demo.wish import Wish, one_of, typed
from server.demo.words import Words

LOST_S = 180.0
"""Nothing heard of the circle for so long: away and in again."""
NUDGE_S = 300.0


def wish_of(part: Part, scene: Scene, words: Words) -> Wish | None:
    """What this one would like to do; None: to wait for others."""
    if not scene.me or not scene.place:
        return None
    way = words.ways.get(scene.place)
    if way != "":
        step = way or (scene.ways[0] if scene.ways else "")
        return Wish(("walk", scene.place), f"go {step}", (1.0, 3.0)) if step else _lost(part)
    if not scene.stage:
        return _lost(part)
    if scene.may("agree"):
        return Wish(("agree", scene.meeting), "agree", (4.0, 12.0))
    if scene.seat != "sharing":
        return _wants_a_seat(part, scene, words)
    if scene.circle.get("hold") is not None:
        return _in_a_hold(part, scene, words)
    return _STAGES.get(scene.stage, _waits)(part, scene, words)


def _waits(part: Part, scene: Scene, words: Words) -> None:
    return None


def _lost(part: Part) -> Wish:
    return Wish(("lost",), wait_s=(LOST_S, LOST_S), hangs_up=True)


def _wants_a_seat(part: Part, scene: Scene, words: Words) -> Wish | None:
    if scene.stage == "none":
        first = next((name for name in words.cast if name in scene.people), None)
        strangers = [name for name in scene.people if name not in (*words.cast, *part.knows)]
        for name in strangers if first == scene.me else ():
            if ("greet", name) not in part.said:
                return typed(
                    ("greet", name), "say", one_of(words.host["greeting"], name, name=name), once=True
                )
    if not scene.may("sit"):
        return None
    wait = part.since + part.rest_s if scene.stage in ("none", "ended") else 0.0
    return Wish(("sit", scene.stage), "sit", (3.0, 15.0), not_before=wait)


def _in_a_hold(part: Part, scene: Scene, words: Words) -> Wish | None:
    """Whoever holds the meeting goes on after a while; where nobody does, somebody takes it up."""
    if scene.may("host") and not scene.holds:
        return Wish(("host", scene.meeting), "host", (10.0, 30.0))
    if not scene.holds:
        return None
    why = scene.circle["hold"]
    said = ("paused", scene.meeting, part.turn)
    if why == "pause" and said not in part.said:
        return typed(said, "say", one_of(words.host["paused"], scene.meeting), once=True)
    return Wish(("resume", scene.meeting, why), "resume", (8.0, 15.0) if why == "alone" else (30.0, 50.0))


def _gathering(part: Part, scene: Scene, words: Words) -> Wish | None:
    if scene.holds:
        return holding.gathering(part, scene, words)
    if scene.may("host"):
        return Wish(("host", scene.meeting), "host", (30.0, 40.0) if part.held_before else (5.0, 15.0))
    held_by = scene.circle.get("held_by")
    nudge = ("nudge", held_by)
    first = next((name for name in scene.seated if name in words.cast), None)
    if held_by and held_by not in words.cast and first == scene.me and nudge not in part.said:
        text = one_of(words.host["nudge"], name=held_by)
        return typed(nudge, "say", text, once=True, not_before=part.since + NUDGE_S)
    return None


def _sitting(part: Part, scene: Scene, words: Words) -> Wish | None:
    if not scene.has_turn:
        return _listens(part, scene)
    if part.passes:
        return Wish(("pass", *part.turn), "pass", (4.0, 10.0))
    if part.lines and scene.may("share"):
        key = ("share", *part.turn, len(part.lines))
        return typed(key, "share", part.lines[0], is_of_the_turn=True)
    return Wish(("done", *part.turn), "done", (1.0, 3.0))


def _listens(part: Part, scene: Scene) -> Wish | None:
    """Now and then a hand, or a line that drops, of somebody whom nobody waits for."""
    hand, drop = ("hand", scene.meeting), ("drop", scene.meeting)
    if part.drops and not scene.holds and drop not in part.said:
        return Wish(drop, wait_s=(10.0, 60.0), once=True, hangs_up=True)
    if part.raises_hand and scene.may("hand") and hand not in part.said:
        return Wish(hand, "hand", (10.0, 60.0), once=True)
    if scene.holds and scene.may("next") and scene.circle.get("floor") in ("host", "popcorn", "open"):
        return Wish(("next", scene.circle.get("phase")), "next", (40.0, 60.0))
    return None


def _aftercare(part: Part, scene: Scene, words: Words) -> Wish | None:
    if scene.holds:
        return holding.aftercare(part, scene, words)
    for number in range(part.talks):
        key = ("talk", number)
        if key not in part.said and scene.may("share"):
            lines = words.voices[scene.me].aftercare
            first = crc32(repr((scene.meeting, scene.me)).encode())
            return typed(key, "say", lines[(first + number) % len(lines)], (3.0, 25.0), once=True)
    if scene.may("host"):
        return Wish(("host", "aftercare"), "host", (30.0, 60.0))
    return None


_STAGES: dict[str, Callable[[Part, Scene, Words], Wish | None]] = {
    "gathering": _gathering,
    "sitting": _sitting,
    "aftercare": _aftercare,
}
