"""Sentences about two who are brought together to listen to each other."""

from game.circles.events.meetings import PairTold

_SAID = {
    "looking": (
        "You are looking for somebody to listen with, and nobody sees it. When somebody else looks, you both"
        " are asked, without names; until then you can go on with whatever you do. `pair off` ends it."
    ),
    "off": "You are not looking for anybody any more.",
    "home": (
        "You are not looking for anybody any more: at home you are with yourself. `pair` begins it again once"
        " you are out."
    ),
    "asked": (
        "Somebody would like to listen with you: the same time for each, half an hour in all. `yes pair` or"
        " `no pair` within two minutes; either is fine, and nobody learns your name unless both say yes."
    ),
    "waits": "Thank you. When the other has said yes too, you sit together; it takes two minutes at most.",
    "declined": "It is not now, and nobody is told. You are still looking; `pair off` ends it.",
    "nothing": (
        "It did not come about this time, which has many reasons and none of them is you. You are still"
        " looking; `pair off` ends it."
    ),
    "made": "You and {name} both said yes. You go to {place} together, and sit down.",
}


def pair_told(event: PairTold) -> str:
    """What whoever looks is told."""
    return _SAID[event.what].format(name=event.name, place=event.place)
