"""An evening by dice: people come, leave, drop and come again, walk, speak and mute, while the link is lost
and comes back, and readers are slow. After each step every screen is looked at.
"""

import re
from dataclasses import dataclass
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from server.link import PORTAL, SERVER
from tests import keys
from tests.joined.model import Listener, Model
from tests.joined.screens import ByBrowser, ByTelnet
from tests.joined.whole import Whole
from tests.unlinkable.memory import rolled_back

PASSPHRASE = "sits by the water for a while"
NAMES = ("Ann", "Ben", "Cyd", "Dee")
DOORS = ("telnet", "gmcp", "web")
MOST_CONNECTIONS = 2
MOST_ON_THE_WAY = 30
KEPT = 5
MISSED = re.compile(r"You missed (one|\d+) lines? while your connection was slow\.")

who = st.sampled_from(NAMES)
doors = st.sampled_from(DOORS)
aloud = st.sampled_from(
    ("say {mark}", "say {mark}", "pose {mark}", "think {mark}", "to {other} {mark}", "nod")
)
lines = st.lists(st.tuples(who, aloud, who), min_size=1, max_size=8)
private = st.sampled_from(("whisper {other}={mark}", "page {other}={mark}"))


@dataclass(frozen=True)
class Guest:
    """Somebody of the cast, who has joined before."""

    login: str
    person_id: UUID


class Evening(RuleBasedStateMachine):
    """One evening; `cast` has joined before it began."""

    cast: dict[str, Guest] = {}

    def __init__(self) -> None:
        super().__init__()
        self.memory = rolled_back()
        self.memory.__enter__()
        self.model = Model(NAMES)
        self.whole = Whole(self.model)
        self.marks = 0
        self.whole.joins()

    # who comes and goes

    @initialize(come_by=st.tuples(*[doors] * len(NAMES)))
    def all_come(self, come_by: tuple[str, ...]) -> None:
        """All are there when it begins."""
        for name, door in zip(NAMES, come_by, strict=True):
            self.comes(name, door)
        self.all_arrives()

    @rule(name=who, door=doors)
    def comes(self, name: str, door: str) -> None:
        """A new connection; where its person has one already, it takes its place."""
        if len(self._open(name)) >= MOST_CONNECTIONS:
            return
        step, address = self.whole.step, next(self.whole.addresses)
        numbers = set(step.sessions)
        if door == "web":
            cookie = f"meadow={keys.key_of(self.cast[name].person_id)}"
            screen = ByBrowser(step, name, address, cookie)
        else:
            screen = ByTelnet(step, name, address, facts=door == "gmcp")
        (number,) = set(step.sessions) - numbers
        self.model.listeners[number] = Listener(name, screen)
        if door != "web":
            self.signs_in(name)

    def signs_in(self, name: str) -> None:
        """Who stands at the telnet door says who they are; while the house rests nothing of it is kept."""
        for one in self._open(name):
            at_door = one.screen.kind == "telnet" and self.model.at[name] is not one
            if at_door and self.whole.pipe and not one.typed:
                self._types(one, f"connect {self.cast[name].login} {PASSPHRASE}")

    @rule(name=who, is_wish=st.booleans())
    def goes(self, name: str, is_wish: bool) -> None:
        """Somebody says that they go, or the last of their connections drops."""
        for one in self._open(name)[-1:]:
            if is_wish:
                one.screen.types("quit")
            else:
                one.screen.reads()
                one.is_over = True
                one.screen.leaves()

    # what they do

    @rule(lines=lines)
    def speak(self, lines: list[tuple[str, str, str]]) -> None:
        """Lines for all who are there; who is not there comes first."""
        for name, form, other in lines:
            if not self._open(name):
                self.comes(name, DOORS[self.marks % len(DOORS)])
            if name != other:
                self._says(name, form.format(mark=self._mark(), other=other.lower()))

    @rule(name=who, form=private, other=who)
    def writes(self, name: str, form: str, other: str) -> None:
        """A line for one person."""
        if name != other:
            self._says(name, form.format(mark=self._mark(), other=other.lower()))

    @rule(name=who, to=st.sampled_from(("gate", "lawn")))
    def walks(self, name: str, to: str) -> None:
        """To the other place; who is there already stays."""
        self._says(name, to)

    @rule(name=who, other=who, word=st.sampled_from(("mute", "unmute")))
    def mutes(self, name: str, other: str, word: str) -> None:
        """Somebody is heard no more, or again."""
        if name != other:
            self._says(name, f"{word} {other.lower()}")

    # what becomes of it on the way

    @rule(side=st.sampled_from((PORTAL, SERVER)), most=st.integers(1, 400))
    def arrives(self, side: bytes, most: int) -> None:
        """Some bytes arrive at the other end."""
        self.whole.some(side, most)

    @rule()
    def all_arrives(self) -> None:
        """Nothing is on its way any more."""
        self.whole.carries()
        if self.whole.pipe:
            self._all_is_there()

    @precondition(lambda self: self.whole.pipe)
    @rule(how=st.sampled_from(("parted", "killed", "told")))
    def is_cut(self, how: str) -> None:
        """The link is lost, or the Server is, with or without a word before."""
        sent = {id(one): list(one.typed) for one in self._open()}
        if how == "parted":
            self.whole.parts()
        else:
            self.whole.is_killed(told=how == "told")
            self.model.nobody_is_here()
        for one in self._open():
            self._was_cut(one, sent[id(one)])

    @precondition(lambda self: not self.whole.pipe)
    @rule()
    def is_back(self) -> None:
        """The Server is linked; whoever stands at the door of old comes in."""
        self.whole.joins()
        self._all_is_there()
        for name in NAMES:
            self.signs_in(name)

    @rule(name=who)
    def is_slow(self, name: str) -> None:
        """A reader takes nothing more."""
        self.all_arrives()
        for one in self._open(name):
            if one.slow_since is None:
                one.slow_since, one.was_cut = len(one.hears), False
                one.screen.connection.pauseProducing()

    @rule(name=who)
    def catches_up(self, name: str) -> None:
        """It reads again, and is told how many lines it has missed."""
        self.all_arrives()
        for one in self._open(name):
            if one.slow_since is not None:
                self._catches_up(one)
        self.all_arrives()

    @rule(name=who, lines=lines)
    def is_slow_for_a_while(self, name: str, lines: list[tuple[str, str, str]]) -> None:
        """While others speak, one reader takes nothing."""
        self.is_slow(name)
        self.speak(lines)
        self.catches_up(name)

    # what must be so

    @invariant()
    def screens_are_true(self) -> None:
        """What stands on a screen was for it, stands there once, and in its order."""
        for one in self.model.listeners.values():
            if not one.is_over:
                one.screen.reads()
                one.is_over = one.screen.is_closed()
                if one.is_over:
                    one.screen.leaves()
            assert one.screen.said == one.hears[: len(one.screen.said)], self._told(one)
            shown = one.screen.shown if one.screen.reads_facts else []
            assert shown == one.screen.said[: len(shown)], self._told(one)
        assert not self.model.wrong, self.model.wrong
        assert not self.whole.faults, self.whole.faults

    def teardown(self) -> None:
        """In the end all who are there have heard all."""
        try:
            if not self.whole.pipe:
                self.is_back()
            self.all_arrives()
            self.screens_are_true()
        finally:
            self.whole.ends()
            self.memory.__exit__(None, None, None)

    # how it is done

    def _open(self, name: str = "") -> list[Listener]:
        """Connections that are open, in the order in which they came."""
        open_ones = [one for one in self.model.listeners.values() if not one.is_over]
        return [one for one in open_ones if not one.screen.is_closed() and name in ("", one.name)]

    def _mark(self) -> str:
        self.marks += 1
        return "zz" + "".join(chr(97 + int(digit, 16)) for digit in f"{self.marks:x}") + "zz"

    def _says(self, name: str, line: str) -> None:
        for one in self._open(name)[-1:]:
            self._types(one, line)

    def _types(self, one: Listener, line: str) -> None:
        """What is typed is on its way, or kept by the Portal; else its writer is told that it is not."""
        if len(one.typed) >= MOST_ON_THE_WAY:
            self.whole.carries()
        connection = one.screen.connection
        goes = self.whole.pipe or (connection.logged_in and len(connection.unheard.kept) < KEPT)
        if goes and not connection.lets_go and not connection.is_secret:
            one.typed.append(line)
        one.screen.types(line)

    def _all_is_there(self) -> None:
        self.screens_are_true()
        for one in self._open():
            due = one.hears if one.slow_since is None else one.hears[: one.slow_since]
            assert one.screen.said == due, self._told(one)
            assert one.screen.shown == (due if one.screen.reads_facts else []), self._told(one)
            assert not one.typed, f"{list(one.typed)} of {one.name} did not arrive"

    def _was_cut(self, one: Listener, sent: list[str]) -> None:
        """What was on its way to a screen will not come; what was on its way to the Server is named."""
        one.screen.reads()
        assert one.screen.said == one.hears[: len(one.screen.said)], self._told(one)
        del one.hears[len(one.screen.said) :]
        if one.screen.reads_facts:  # a fact comes behind its text, and one may be lost without the other
            one.screen.shown = list(one.screen.said)
        one.typed.clear()
        one.was_cut = True
        if one.screen.connection.logged_in:
            one.to_be_named += sent
        if one.slow_since is None:
            self._is_told_what_was_lost(one)

    def _is_told_what_was_lost(self, one: Listener) -> None:
        named = [text[2:] for text in one.screen.other if text.startswith("  ")]
        assert set(one.to_be_named) <= set(named), f"{one.name} is told of {named}, not {one.to_be_named}"
        one.to_be_named.clear()

    def _catches_up(self, one: Listener) -> None:
        missed = one.hears[one.slow_since :]
        del one.screen.other[:], one.hears[one.slow_since :]
        one.slow_since = None
        one.screen.connection.resumeProducing()
        one.screen.reads()
        self._is_told_what_was_lost(one)
        told = next((found[1] for text in one.screen.other if (found := MISSED.match(text))), "0")
        assert one.was_cut or int(told.replace("one", "1")) >= len(missed), (told, missed)

    def _told(self, one: Listener) -> str:
        return f"{one.name}\n due   {one.hears}\n said  {one.screen.said}\n shown {one.screen.shown}"
