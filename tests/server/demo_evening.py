"""A demo's evening without a network: the pure machine, the facts as its readers see them, and the script."""

from random import Random
from uuid import UUID

from game.circles.events.meetings import CircleCard
from game.circles.rules import lines, machine
from game.circles.rules.events import meetings as e
from game.circles.rules.formats import form as formats
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.circles.view import ring as view
from game.common import texts
from game.common.refusals import Refused
from server.demo import scene, script, words
from server.demo.part import Part

WORDS = words.read()
FORM = formats.parse(texts.data("formats/rounds.yaml"))
CARD = CircleCard(UUID(int=9), "evening", "the Evening Circle", "", UUID(int=8), FORM, "peer", 6, "", (), 1)
STRANGER = "Zoe"
NAMES = (*WORDS.cast, STRANGER)
_DEEDS = {
    "sit": e.Sit, "quiet": e.Quiet, "agree": e.Agree, "host": e.Host, "begin": e.Begin, "done": e.Done,
    "pass": e.Pass, "hand": e.Hand, "next": e.Next, "resume": e.Resume, "pause": e.Pause, "hold": e.CallHold,
    "leave": e.Leave, "drop": e.Drop, "return": e.Return,
}  # fmt: skip
AWAY_S = 30.0


def id_of(name: str) -> UUID:
    return UUID(int=NAMES.index(name) + 1)


class Evening:
    """The Hearth with the four in it. `said` is (moment, stage, holder, name, line) of all that was typed."""

    def __init__(self, seed: int) -> None:
        chance = Random(seed)
        self.now = 0.0
        self.meeting: Meeting | None = None
        self.ended = self.number = 0
        self.refused: list[tuple[str, str, str]] = []
        self.said: list[tuple[float, str, str | None, str, str]] = []
        self.chances = {name: Random(chance.random()) for name in WORDS.cast}
        self.parts = {name: Part(name) for name in WORDS.cast}
        self.scenes: dict[str, scene.Scene] = {}
        self.views: dict[str, view.View] = {}
        self.back: dict[str, float] = {}
        self.again_at: dict[str, float] = {}
        for name in WORDS.cast:
            self.comes(name)

    # what happens

    def goes_on(self, seconds: float) -> None:
        """So long a time, with all that falls into it."""
        until = self.now + seconds
        while self.now < until:
            due = None if self.meeting is None else machine.due_at(self.meeting)
            moments = [*self.again_at.values(), *self.back.values(), until, *([due] if due else [])]
            self.now = max(self.now, min(moments))
            for name in [name for name, at in self.back.items() if at <= self.now]:
                del self.back[name]
                self.comes(name)
                self.does(name, "return")
            if due is not None and due <= self.now:
                self.does(None, "tick")
            for name in [name for name, at in self.again_at.items() if at <= self.now]:
                self.plays(name)

    def plays(self, name: str) -> None:
        """One of the four looks and does what the script says."""
        self.parts[name], step = script.go_on(
            self.parts[name], self.scenes[name], WORDS, self.chances[name], self.now
        )
        self.again_at[name] = step.again_at
        if step.hangs_up:
            del self.scenes[name], self.views[name], self.again_at[name]
            self.back[name] = self.now + AWAY_S
            self.does(name, "drop")
        elif step.line:
            self.types(name, step.line)

    def types(self, name: str, line: str) -> None:
        """A line of somebody."""
        stage, holder = "none", None
        if self.meeting is not None:
            stage = self.meeting.stage.value
            holder = next((one for one in NAMES if id_of(one) == self.meeting.holder), None)
        self.said.append((self.now, stage, holder, name, line))
        word, _, rest = line.partition(" ")
        self.does(name, word, rest)

    def does(self, name: str | None, word: str, rest: str = "") -> None:
        """What a line, or time, does to the meeting."""
        if self.meeting is None:
            if word not in ("sit", "quiet"):
                if word == "say":
                    self.hears(name)
                return
            self.meeting, _ = machine.opened(FORM, self.now)
            self.number += 1
        if name is not None and word in ("drop", "return") and self.meeting.seat(id_of(name)) is None:
            return
        try:
            self.meeting, _ = machine.step(self.meeting, self._event(name, word, rest), self.now)
        except Refused as no:
            self.refused.append((name or "", word, type(no).__name__))
        else:
            if word in ("say", "share"):
                self.hears(name)
        self.shows()
        if self.meeting.stage is Stage.ENDED:
            self.meeting, self.ended = None, self.ended + 1
            self.shows()

    def _event(self, name: str | None, word: str, rest: str) -> e.Deed | e.Tick:
        if name is None:
            return e.Tick()
        if word in ("say", "share"):
            read = lines.read(rest)
            return e.Speak(id_of(name), read.count, read.goes_on, read.ends)
        return _DEEDS[word](id_of(name))

    # what the four are shown

    def comes(self, name: str) -> None:
        """Somebody comes in and is shown where they are."""
        here = scene.after(scene.Scene(), "Persona.Worn", {"name": name, "guest": False})
        room = {"name": "the Hearth", "ways": ["house"], "circle": CARD.name}
        here = scene.after(here, "Room.Info", room)
        self.scenes[name] = scene.after(here, "Room.Players", {"people": list(NAMES), "guests": 0})
        self.again_at[name] = self.now
        self._show(name)

    def shows(self) -> None:
        """Whoever is here is shown what has changed for them."""
        for name in self.scenes:
            self._show(name)

    def _show(self, name: str) -> None:
        if self.meeting is None:
            seen = view.quiet_place(CARD, FORM, self.now, guest=False)
        else:
            names = {id_of(one): one for one in NAMES}
            seen = view.Ring(CARD, UUID(int=self.number), self.meeting, names, self.now).seen_by(id_of(name))
        for package, value in view.changed(self.views.get(name), seen):
            self.scenes[name] = scene.after(self.scenes[name], package, value)
            self.again_at[name] = self.now
        self.views[name] = seen

    def hears(self, speaker: str) -> None:
        """The line of somebody comes to the four."""
        for name in self.scenes:
            line = {"class": "say", "speaker": speaker, "text": "…"}
            self.scenes[name] = scene.after(self.scenes[name], "Comm.Line", line)
            self.again_at[name] = self.now
