"""People at either door, alike: what each was shown on all their connections, and which marks they heard.

A mark is a word that is spoken once in a story and begins what was said: `say m17q and more`.
"""

import re
import select
import time
from collections import Counter
from collections.abc import Callable, Iterable

from tests.schemas import Reader as Knows
from tests.stories.browser import Wire
from tests.stories.facts import FactMember
from tests.stories.house import House
from tests.stories.reader import Reader

SPOKEN = re.compile(r'\bsays?, "(m\d+q)\b')
QUICK_S = 0.01  # how long one read waits; whoever listens to many has asked before who has something to read


class Somebody:
    """A person of the house, whatever their client; a new connection goes on where the last one was."""

    client: FactMember | Wire

    def __init__(self, house: House, name: str, login: str) -> None:
        self.house, self.name, self.login = house, name, login
        self._earlier: list[tuple[str, list]] = []  # what was shown and told on connections that are over

    def comes(self) -> None:
        """From the first screen, or the page of joining, to the Gate."""
        raise NotImplementedError

    def comes_again(self) -> None:
        """On a new connection, after the last one dropped."""
        raise NotImplementedError

    def takes(self) -> bool:
        """Reads what is there. False when nothing was."""
        raise NotImplementedError

    def sends(self, line: str) -> None:
        """One typed line."""
        raise NotImplementedError

    def text(self) -> str:
        """All that was shown on this connection."""
        raise NotImplementedError

    def told(self) -> list[tuple[str, dict]]:
        """All facts of this connection."""
        raise NotImplementedError

    @property
    def knows(self) -> Knows:
        """What a client makes of the facts by merging them."""
        return self.client.knows

    def at(self) -> tuple[int, int]:
        """Where this person is in reading: on which connection, and how much was shown on it."""
        return len(self._earlier), len(self.text())

    def since(self, at: tuple[int, int]) -> str:
        """What was shown after that on the same connection, as one line."""
        number, length = at
        text = self._earlier[number][0] if number < len(self._earlier) else self.text()
        return " ".join(text[length:].split())

    def drops(self) -> None:
        """The connection is over; what it was shown is kept."""
        self._earlier.append((self.text(), list(self.told())))
        self.client.close()

    def forgets(self) -> None:
        """All that was shown and told until now is let go, so that an evening can be long."""
        self._earlier.clear()
        self.told().clear()
        self._lets_go()

    def _lets_go(self) -> None:
        """What was shown on this connection is let go."""
        raise NotImplementedError

    def marks(self) -> list[str]:
        """The marks that this person heard, in their order, on all connections."""
        texts = [text for text, _ in self._earlier] + [self.text()]
        return [mark for text in texts for mark in SPOKEN.findall(" ".join(text.split()))]

    def told_marks(self) -> Counter[str]:
        """How often facts told this person of each mark."""
        told = [fact for _, facts in self._earlier for fact in facts] + self.told()
        lines = [value["text"] for name, value in told if name == "Comm.Line"]
        return Counter(mark for line in lines for mark in re.findall(r"\bm\d+q\b", line))


class ByTelnet(Somebody):
    """With a MUD client that reads facts; over TLS where it is said."""

    def __init__(self, house: House, name: str, login: str, tls: bool = False) -> None:
        super().__init__(house, name, login)
        self.tls = tls

    def _connects(self) -> None:
        self.client = FactMember(self.house.tls if self.tls else self.house.telnet, tls=self.tls)

    def comes(self) -> None:
        self._connects()
        self.client.joins(self.login, self.name)
        self.client.socket.settimeout(QUICK_S)

    def comes_again(self) -> None:
        self._connects()
        self.client.connects(self.login)
        self.client.socket.settimeout(QUICK_S)

    def takes(self) -> bool:
        return self.client._take()

    def sends(self, line: str) -> None:
        self.client.sends(line)

    def text(self) -> str:
        return self.client.shown

    def told(self) -> list[tuple[str, dict]]:
        return self.client.facts

    def _lets_go(self) -> None:
        self.client.shown, self.client.mark = "", 0


class ByBrowser(Somebody):
    """With a browser's websocket."""

    def _connects(self) -> None:
        cookie = f"meadow={self.reader.cookies['meadow']}"
        self.client = Wire(self.house.web, cookie, self.reader.address)
        self._text, self._read = "", 0
        self.client.is_told(lambda knows: knows.mask.get("name") == self.name and knows.room)
        self.client.socket.settimeout(QUICK_S)

    def comes(self) -> None:
        self.reader = Reader(self.house.web)
        self.reader.joins(self.login, self.name)
        self.reader.close()
        self._connects()

    def comes_again(self) -> None:
        self._connects()

    def takes(self) -> bool:
        return self.client.takes()

    def sends(self, line: str) -> None:
        self.client.types(line)

    def text(self) -> str:
        new, self._read = self.client.heard[self._read :], len(self.client.heard)
        self._text += "".join(value["text"] + "\n" for name, value in new if name == "Text")
        return self._text

    def told(self) -> list[tuple[str, dict]]:
        return self.client.heard

    def _lets_go(self) -> None:
        self._text, self._read, self.client.mark = "", 0, 0


def listen(people: Iterable[Somebody], seconds: float, until: Callable[[], bool] = lambda: False) -> bool:
    """All of them read what comes, for so long or until it is so; whether it became so."""
    end = time.monotonic() + seconds
    while not until():
        if (left := end - time.monotonic()) <= 0:
            return False
        sockets = {one.client.socket: one for one in people if not one.client.closed}
        ready, _, _ = select.select(list(sockets), [], [], min(left, 0.05))
        for socket in ready:
            while sockets[socket].takes() and not sockets[socket].client.closed:
                pass
    return True
