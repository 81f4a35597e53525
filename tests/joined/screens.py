"""What stands on the screens of people at the telnet and web doors, taken apart into who said what."""

import json
import re

from tests.server.browsing import Browser
from tests.server.doorstep import Caller, readable
from tests.stories.browser import PING, PONG, TEXT, framed, frames

Said = tuple[str, str, str]
"""Who, how, and the mark that is in no other line; a gesture has none."""

MARK = r"(?P<mark>zz[a-p]+zz)"
_WAYS = {
    "say": re.compile(rf'(?P<who>\w+) says?(?: to \w+)?, "{MARK}"'),
    "think": re.compile(rf'(?P<who>\w+) thinks?, "{MARK}"'),
    "pose": re.compile(rf"\* (?P<who>\w+) {MARK}"),
    "whisper": re.compile(rf'(?P<who>\w+) whispers? to \w+, "{MARK}"'),
    "page": re.compile(rf'(?P<who>\w+) pages? \w+, "{MARK}".*'),
    "gesture": re.compile(r"(?P<who>\w+) nods?\.(?P<mark>)"),
}
_GMCP = re.compile(rb"\xff\xfa\xc9(.*?)\xff\xf0", re.DOTALL)
LINE = "Comm.Line"


class Screen:
    """One connection of a person: `said` is what its texts say, `shown` what its facts do, in order."""

    def __init__(self, name: str) -> None:
        self.name, self.said, self.shown, self.other = name, [], [], []

    def is_closed(self) -> bool:
        """Whether the house has said farewell."""
        return self.connection.is_closing

    def takes_text(self, text: str) -> None:
        """A line on the screen; what is no line of anybody's stands in `other`."""
        for kind, pattern in _WAYS.items():
            if found := pattern.fullmatch(text):
                who = self.name if found["who"] == "You" else found["who"]
                self.said.append((who, kind, found["mark"]))
                return
        self.other.append(text)

    def takes_fact(self, package: str, value: dict) -> None:
        """A fact; of a gesture it has the sentence that others see."""
        if package == LINE:
            is_gesture = value["class"] == "gesture"
            self.shown.append((value["speaker"], value["class"], "" if is_gesture else value["text"]))


class ByTelnet(Screen):
    """A telnet client; with `facts` it agrees to GMCP."""

    kind = "telnet"

    def __init__(self, step, name: str, address: str, facts: bool) -> None:
        super().__init__(name)
        self.reads_facts = facts
        self.caller = Caller(step, address, reads=True)
        self.connection = self.caller.connection
        if facts:
            self.caller.reads_facts("Comm", "Circle", "Room", "Persona")
        step.clock.advance(2)  # the other options stay unanswered

    def types(self, line: str) -> None:
        """A line, and Enter."""
        self.caller.sends(line.encode() + b"\r\n")

    def reads(self) -> None:
        """What has come since."""
        data = self.caller.transport.value()
        self.caller.transport.clear()
        for text in readable(data).split("\n"):
            self.takes_text(text)
        for content in _GMCP.findall(data):
            package, _, value = content.decode().partition(" ")
            self.takes_fact(package, json.loads(value))

    def leaves(self) -> None:
        """The line drops."""
        self.caller.leaves()


class ByBrowser(Screen):
    """A browser that is signed in; it answers pings."""

    kind, reads_facts = "web", True

    def __init__(self, step, name: str, address: str, cookie: str) -> None:
        super().__init__(name)
        self.browser = Browser(step, host=address, cookie=cookie)
        assert self.browser.status == 101, self.browser.head
        self.connection = self.browser.connection
        self._sent = 0

    def types(self, line: str) -> None:
        """A line, with its number."""
        self._sent += 1
        self.browser.sends(framed(json.dumps(["Client.Line", {"text": line, "number": self._sent}])))

    def reads(self) -> None:
        """What has come since."""
        found, rest = frames(self.browser.transport.value())
        assert rest == b""
        self.browser.transport.clear()
        for kind, payload in found:
            if kind == PING and not self.connection.is_closing:
                self.browser.sends(framed(payload, PONG))
            elif kind == TEXT:
                name, value = json.loads(payload)
                if name == "Text":
                    for text in value["text"].split("\n"):
                        self.takes_text(text)
                else:
                    self.takes_fact(name, value)

    def leaves(self) -> None:
        """The tab is closed."""
        self.browser.leaves()
