"""What one of the demo's people knows, from facts alone (docs/protocol.md): place and ring. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

_CIRCLE = ("Circle.State", "Circle.Turn", "Circle.Phase")
_SPOKEN = ("say", "think", "pose", "share")


@dataclass(frozen=True)
class Scene:
    """How things stand for one reader. `heard` is who has spoken in this meeting, line by line."""

    me: str = ""
    place: str = ""
    ways: tuple[str, ...] = ()
    has_circle: bool = False
    people: tuple[str, ...] = ()
    circle: Mapping[str, Any] = field(default_factory=dict)
    heard: tuple[str, ...] = ()

    @property
    def meeting(self) -> str | None:
        """The meeting that runs here, or None."""
        return self.circle.get("meeting")

    @property
    def stage(self) -> str:
        """none, gathering, sitting, aftercare or ended; empty while nothing is known of a circle."""
        return self.circle.get("stage") or ""

    @property
    def has_turn(self) -> bool:
        """Whether the floor is this reader's."""
        return self.stage == "sitting" and bool(self.me) and self.circle.get("holder") == self.me

    @property
    def is_asked_again(self) -> bool:
        """Whether the turn that runs is offered for the second time."""
        return bool((self.circle.get("turn") or {}).get("again"))

    @property
    def seat(self) -> str:
        """none, reading, sharing or listening."""
        return (self.circle.get("you") or {}).get("seat") or "none"

    @property
    def holds(self) -> bool:
        """Whether this reader holds the meeting."""
        return bool((self.circle.get("you") or {}).get("holds"))

    def may(self, word: str) -> bool:
        """Whether a word of the circle has room now."""
        return word in ((self.circle.get("you") or {}).get("may") or ())

    @property
    def seated(self) -> tuple[str, ...]:
        """Who sits in the ring, sharing seats in order, then listening ones."""
        return (*(self.circle.get("order") or ()), *(self.circle.get("listening") or ()))


def after(scene: Scene, package: str, value: Mapping[str, Any]) -> Scene:
    """The scene after one fact; an unknown one changes nothing."""
    if package == "Persona.Worn":
        return replace(scene, me=value["name"])
    if package == "Room.Info":
        return Scene(
            me=scene.me,
            place=value["name"],
            ways=tuple(value["ways"]),
            has_circle=value["circle"] is not None,
        )
    if package == "Room.Players":
        return replace(scene, people=_people(scene.people, value))
    if package in _CIRCLE:
        known = {} if value.get("full") else scene.circle
        heard = scene.heard if value.get("meeting") == scene.meeting else ()
        return replace(scene, circle={**known, **value}, heard=heard)
    if package == "Comm.Line" and value["class"] in _SPOKEN and value["speaker"] != scene.me:
        return replace(scene, heard=(*scene.heard, value["speaker"]))
    return scene


def _people(known: tuple[str, ...], value: Mapping[str, Any]) -> tuple[str, ...]:
    if "people" in value:
        return tuple(value["people"])
    came, gone = value.get("came"), value.get("gone")
    kept = tuple(name for name in known if name not in (came, gone))
    return (*kept, came) if came else kept
