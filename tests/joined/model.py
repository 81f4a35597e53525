"""Who is where, and so who hears: all that a listener needs to know of a house.

It is told what reaches the Server, in the order in which it does, and says what must then stand on whose
screen. It asks the house nothing.
"""

from collections import deque
from dataclasses import dataclass, field

from tests.joined.screens import Said

PLACES = {"gate": "lawn", "lawn": "gate"}
"""Two places, each the way out of the other by its name."""


@dataclass
class Listener:
    """One connection of a person."""

    name: str
    screen: object
    typed: deque[str] = field(default_factory=deque)
    """Lines that are on their way to the Server, or wait for it in the Portal."""
    hears: list[Said] = field(default_factory=list)
    is_over: bool = False
    slow_since: int | None = None
    """How much it was to hear when it became slow."""
    to_be_named: list[str] = field(default_factory=list)
    """Lines of its own that did not arrive, of which it is to be told."""
    was_cut: bool = False
    """Whether the link was lost while it was slow: then nobody knows how much it missed."""


class Model:
    """The people, their places, and what each connection must have shown."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.place = dict.fromkeys(names, "gate")
        self.at: dict[str, Listener | None] = dict.fromkeys(names)
        self.mutes: set[tuple[str, str]] = set()
        self.listeners: dict[int, Listener] = {}
        self.wrong: list[str] = []

    # what reaches the Server

    def arrives(self, number: int) -> None:
        """A connection is at the door; a browser that is signed in is in the house."""
        one = self.listeners[number]
        if one.screen.kind == "web":
            self.at[one.name] = one

    def comes_back(self, number: int) -> None:
        """Whoever was in the house is in it again, where they were."""
        one = self.listeners[number]
        self.at[one.name] = one

    def goes(self, number: int) -> None:
        """A connection is gone, and its person, unless they have another."""
        one = self.listeners[number]
        if self.at[one.name] is one:
            self.at[one.name] = None

    def nobody_is_here(self) -> None:
        """The Server was killed."""
        self.at = dict.fromkeys(self.at)

    def line(self, number: int, words: str) -> None:
        """The next line that was typed at this connection, and none but it."""
        one = self.listeners[number]
        expected = one.typed.popleft() if one.typed else None
        if expected != words:
            self.wrong.append(f"{one.name} typed {expected!r}, and {words!r} arrives")
        if words.startswith("connect "):
            self.at[one.name] = one
        elif self.at[one.name] is one:
            self._acts(one.name, words)

    def _acts(self, name: str, words: str) -> None:
        word, _, rest = words.partition(" ")
        other, _, mark = rest.replace("=", " ").partition(" ")
        other = other.title()
        if word in PLACES:
            self.place[name] = word
        elif word == "mute":
            self.mutes.add((name, rest.title()))
        elif word == "unmute":
            self.mutes.discard((name, rest.title()))
        elif word == "page":
            if self.at[other] is not None:
                self._heard((name, word, mark), (name, other))
        elif word == "whisper":
            if self._is_with(name, other):
                self._heard((name, word, mark), (name, other))
        elif word == "to":
            if self._is_with(name, other):
                self._aloud(name, "say", mark)
        else:
            self._aloud(name, "gesture" if word == "nod" else word, rest)

    def _is_with(self, name: str, other: str) -> bool:
        return self.at[other] is not None and self.place[other] == self.place[name]

    def _aloud(self, name: str, kind: str, mark: str) -> None:
        here = [one for one, place in self.place.items() if place == self.place[name]]
        self._heard((name, kind, mark), here)

    def _heard(self, said: Said, readers) -> None:
        for reader in readers:
            if self.at[reader] is not None and (reader, said[0]) not in self.mutes:
                self.at[reader].hears.append(said)
