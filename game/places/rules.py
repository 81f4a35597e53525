"""What a place says of itself, and which way somebody means. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from game.places.spots import rules as pictures
from game.places.spots.rules import Spot

FIELDS = {
    "time": ("live", "slow", "weekly"),
    "channel": ("bare text", "text+gesture", "text+ambient"),
    "reality": ("as-myself", "facet", "imagined"),
    "agency": ("person", "person+tool", "tool"),
    "presence": ("named", "witnessed", "quiet", "not-here"),
}
"""The medium profile. Source: domain research 1.3, after Suler's five dimensions."""

NEEDED = ("key", "name", "kind", "description", "medium", "memory", "speech", "open", "exits")
SPEECH = ("open", "gestures", "none")
LONGEST_WAY = 60
"""Characters of a name of a way that are looked at."""
KINDS = ("common", "circle", "side", "private")
SIDE = "_side"
"""What the key of the room beside a ring ends in. No way leads into it; a meeting takes people there."""


class BadPlace(ValueError):
    """A file of a place does not say what a place must say; the sentence names the field."""


@dataclass(frozen=True)
class WayOut:
    """One way out: the words that mean it (the shown one first) and where it leads."""

    names: tuple[str, ...]
    to: UUID


@dataclass(frozen=True)
class Card:
    """What is known of one place, in memory."""

    id: UUID
    key: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    description: str
    medium: tuple[str, str, str, str, str]
    memory: str
    speech: str
    open: bool
    owner_id: UUID | None
    ways: tuple[WayOut, ...]
    backdrop: str = ""
    """The scene that a page shows of it, or empty; `backdrop_words` say what is to be seen there."""
    backdrop_words: str = ""
    spots: tuple[Spot, ...] = ()

    @property
    def is_own_room(self) -> bool:
        """Whether it is one person's Dressing Room, which nobody else can enter."""
        return self.kind == "private" and self.owner_id is not None

    @property
    def is_stage(self) -> bool:
        """Whether everybody knows that what is played here is imagined."""
        return self.medium[2] == "imagined"


def checked(said: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a place from what its file says. Raises BadPlace naming the field that is wrong."""
    for field in NEEDED:
        if field not in said:
            raise BadPlace(f"the field {field} is missing")
    if unknown := set(said) - {*NEEDED, "aliases", *pictures.FIELDS}:
        raise BadPlace(f"nothing is known of the field {min(unknown)}")
    if said["kind"] not in KINDS:
        raise BadPlace(f"kind is one of {', '.join(KINDS)}")
    if said["speech"] not in SPEECH:
        raise BadPlace(f"speech is one of {', '.join(SPEECH)}")
    medium = said["medium"]
    for field, values in FIELDS.items():
        if medium.get(field) not in values:
            raise BadPlace(f"medium.{field} is one of {', '.join(values)}")
    try:
        picture = pictures.checked(said)
    except pictures.BadPicture as wrong:
        raise BadPlace(str(wrong)) from None
    return {
        "name": said["name"],
        "aliases": ",".join(said.get("aliases", ())),
        "kind": said["kind"],
        "description": " ".join(said["description"].split()),
        **{field: medium[field] for field in FIELDS},
        "memory": said["memory"],
        "speech": said["speech"],
        "open": bool(said["open"]),
        **picture,
    }


def check_ways(
    places: Mapping[str, tuple[str, Mapping[str, Any]]], words_of_commands: frozenset[str]
) -> None:
    """Every way leads to a place, has a way back, and is not shown under the word of a command.

    Into a room beside a ring no way leads; out of it one does.

    `places` maps each key to its file and what it says. Raises BadPlace with file and reason.
    """
    ways = [(key, file, way) for key, (file, said) in places.items() for way in said["exits"]]
    for _, file, way in ways:
        if way["to"] not in places:
            raise BadPlace(f"{file}: no place has the key {way['to']}")
    for key, file, way in ways:
        if places[way["to"]][1]["kind"] == "side":
            raise BadPlace(f"{file}: no way leads to {way['to']}, which is a room beside a ring")
        if places[key][1]["kind"] == "side":
            continue
        if key not in (back["to"] for back in places[way["to"]][1]["exits"]):
            raise BadPlace(f"{file}: the way to {way['to']} has no way back")
        shown = str(way["names"][0])
        if shown.split()[0].casefold() in words_of_commands:
            raise BadPlace(f"{file}: a way shown as {shown} would be taken for a command")


def way_called(ways: Iterable[WayOut], said: str) -> WayOut | None:
    """The way one of whose names is `said`, whole: a mistyped word never walks somebody out."""
    said = _bare(said[:LONGEST_WAY])
    return next((way for way in ways if said and said in map(_bare, way.names)), None)


def way_named(ways: Iterable[WayOut], said: str) -> WayOut | None:
    """The way that somebody means by `said`: a whole name first, else the only one that begins so."""
    said = _bare(said)
    if not said:
        return None
    begins: list[WayOut] = []
    for way in ways:
        if said in (_bare(name) for name in way.names):
            return way
        if any(_bare(name).startswith(said) for name in way.names):
            begins.append(way)
    return begins[0] if len(begins) == 1 else None


def _bare(name: str) -> str:
    flat = " ".join(name.casefold().split())
    return flat.removeprefix("the ").removeprefix("to the ").removeprefix("to ")
