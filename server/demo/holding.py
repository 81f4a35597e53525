"""What whoever holds the demo's meeting would like to do: says what this is, welcomes, begins, thanks, ends.

Nobody is hurried: turns end by themselves, and whoever reads the agreements or still talks is waited for.
"""

from server.demo.part import Part
from server.demo.scene import Scene
from server.demo.wish import Wish, one_of, typed
from server.demo.words import Words

GATHERING_S, READING_S, ALONE_S = 60.0, 120.0, 240.0
"""How long the doors stay open, with somebody who still reads, and where the ring is too small to begin."""
AFTERCARE_S, WITH_GUESTS_S, QUIET_S = 55.0, 80.0, 45.0
"""How long the talk stays open, with guests, and after the last line of one."""


def gathering(part: Part, scene: Scene, words: Words) -> Wish | None:
    """The first words say what this is; whoever comes is welcomed; then it begins."""
    if ("opening",) not in part.said:
        others = ", ".join(name for name in words.cast if name != scene.me)
        text = one_of(words.host["opening"], scene.meeting, me=scene.me, others=others)
        return typed(("opening",), "say", text, once=True)
    if (wish := _to_each("welcome", part, scene, words)) is not None:
        return wish
    reading, enough = bool(scene.circle.get("reading")), len(scene.circle.get("order") or ()) > 1
    wait = ALONE_S if not enough else READING_S if reading else GATHERING_S
    return Wish(("begin", reading, enough), "begin", (2.0, 6.0), not_before=part.since + wait)


def aftercare(part: Part, scene: Scene, words: Words) -> Wish | None:
    """Who came is thanked by name, who speaks is answered, and when it is quiet the meeting ends."""
    for kind in ("late", "thanks"):
        if (wish := _to_each(kind, part, scene, words)) is not None:
            return wish
    answer = ("answer", part.heard)
    if part.heard_at >= part.since and answer not in part.said and part.heard_from in scene.seated:
        text = one_of(words.host["answer"], *answer, name=part.heard_from)
        return typed(answer, "say", text, once=True)
    until = max(part.since + (WITH_GUESTS_S if part.guests else AFTERCARE_S), part.heard_at + QUIET_S)
    if ("leaving",) not in part.said:
        return typed(
            ("leaving",), "say", one_of(words.host["leaving"], scene.meeting), once=True, not_before=until
        )
    return Wish(("next", part.heard), "next", (4.0, 10.0), not_before=part.heard_at + QUIET_S)


def _to_each(kind: str, part: Part, scene: Scene, words: Words) -> Wish | None:
    """What is said once to each who came and is here; `late` is for who was not welcomed before it began."""
    for name in part.guests:
        was_welcomed = kind == "late" and ("welcome", name) in part.said
        if name in scene.seated and (kind, name) not in part.said and not was_welcomed:
            text = one_of(words.host[kind], scene.meeting, name, name=name)
            return typed((kind, name), "say", text, once=True)
    return None
