"""What the people of a demo say, and the way to where they sit: read from `world/`, and checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.common import texts

FILE, CIRCLE_FILE = "demo/words.yaml", "demo/circle.yaml"
SAID_BY_THE_HOST = "opening welcome late thanks answer paused greeting nudge leaving".split()


@dataclass(frozen=True)
class Evening:
    """What one of them tells in the first round, line by line, and the word of the last."""

    lines: tuple[str, ...]
    word: str


@dataclass(frozen=True)
class Voice:
    """All that one of them has to say."""

    evenings: tuple[Evening, ...]
    aftercare: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """The words of all, and from each place (by name) the way towards the circle; "" where it meets."""

    voices: Mapping[str, Voice]
    host: Mapping[str, tuple[str, ...]]
    ways: Mapping[str, str]

    @property
    def cast(self) -> tuple[str, ...]:
        """The names of those who are played."""
        return tuple(self.voices)


def read() -> Words:
    """The words as the files say now. Raises texts.BadText, OSError."""
    said = texts.data(FILE)
    try:
        voices = {name: _voice(about) for name, about in said["people"].items()}
        host = {key: tuple(" ".join(text.split()) for text in said["host"][key]) for key in SAID_BY_THE_HOST}
        if not all(host.values()) or not voices:
            raise ValueError
    except (AttributeError, KeyError, TypeError, ValueError):
        raise texts.BadText(f"world/{FILE} lacks words that a demo needs.") from None
    return Words(voices, host, _ways())


def _voice(about: Mapping) -> Voice:
    evenings = tuple(Evening(tuple(one["lines"]), one["word"]) for one in about["evenings"])
    if not evenings or not about["aftercare"]:
        raise ValueError
    return Voice(evenings, tuple(about["aftercare"]))


def _ways() -> dict[str, str]:
    """From each place from which one comes there, by its name, the first step towards the circle's place."""
    places = {place["key"]: place for place in map(texts.data, texts.folder("places"))}
    key = texts.data(CIRCLE_FILE)["key"]
    goal = next(one["place"] for one in texts.data("circles/house.yaml")["circles"] if one["key"] == key)
    ways, reached = {places[goal]["name"]: ""}, [goal]
    for there in reached:
        for place in places.values():
            if place["name"] in ways:
                continue
            step = next((way["names"][0] for way in place["exits"] if way["to"] == there), None)
            if step is not None:
                ways[place["name"]] = step
                reached.append(place["key"])
    return ways
