"""A person with a plain telnet client. They type only words that a screen has shown them."""

import re
import socket
import ssl
import time

IAC, DONT, DO, WONT, WILL, SB, SE = 255, 254, 253, 252, 251, 250, 240
ECHO = 1
WITHIN = 15.0


class Client:
    """One connection: what was shown, what is new, whether typing is echoed."""

    def __init__(
        self, port: int, tls: bool = False, address: str = "127.0.0.1", home: str | None = None
    ) -> None:
        """To the house at `address`; from `home`, where that is said."""
        source = (home, 0) if home else None
        self.socket = socket.create_connection((address, port), timeout=10, source_address=source)
        if tls:
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            self.socket = context.wrap_socket(self.socket)
        self.socket.settimeout(0.05)
        self.shown = ""
        self.mark = 0
        self.echo = True
        self.closed = False
        self._raw = b""

    def reads(self, text: str, within: float = WITHIN) -> str:
        """Waits until `text` is shown after what was read before; all that came with it."""
        until = time.monotonic() + within
        while True:
            at = self.shown.find(text, self.mark)
            if at >= 0:
                found = self.shown[self.mark : at + len(text)]
                self.mark = at + len(text)
                return found
            if time.monotonic() > until or (self.closed and not self._take()):
                raise AssertionError(f"not shown: {text!r}; since the last: {self.shown[self.mark :]!r}")
            self._take()

    def quiet(self, seconds: float = 0.6) -> str:
        """What comes within so many seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._take()
        new, self.mark = self.shown[self.mark :], len(self.shown)
        return new

    def sends(self, line: str) -> None:
        """One line, whatever it is."""
        self.socket.sendall(line.encode() + b"\r\n")

    def types(self, line: str) -> None:
        """One line whose first word some screen has shown to this person."""
        is_mark = line[0] in ':;"-!'
        word = line[0] if is_mark else re.match(r"[\w']+", line).group().lower()
        whole = r"(?<!\w)" + re.escape(word) + ("" if is_mark else r"(?!\w)")
        assert re.search(whole, self.shown.lower()), f"no screen has shown the word {word!r}"
        self.sends(line)

    def answers(self, line: str) -> None:
        """A line that answers a question: a name, a passphrase, a yes."""
        self.sends(line)

    def close(self) -> None:
        """The line drops."""
        self.socket.close()
        self.closed = True

    def _take(self) -> bool:
        try:
            data = self.socket.recv(65536)
        except (TimeoutError, ssl.SSLWantReadError):
            return False
        except OSError:
            self.closed = True
            return False
        if not data:
            self.closed = True
            return False
        self._raw += data
        self.shown += self._text()
        return True

    def _text(self) -> str:
        """What is text in the bytes so far; options are declined, but the echo is followed."""
        out, raw, at = bytearray(), self._raw, 0
        while at < len(raw):
            if raw[at] != IAC:
                out.append(raw[at])
                at += 1
            elif at + 1 >= len(raw):
                break
            elif raw[at + 1] in (DO, DONT, WILL, WONT):
                if at + 2 >= len(raw):
                    break
                self._answer(raw[at + 1], raw[at + 2])
                at += 3
            elif raw[at + 1] == SB:
                end = raw.find(bytes((IAC, SE)), at)
                if end < 0:
                    break
                self._aside(raw[at + 2 : end])
                at = end + 2
            elif raw[at + 1] == IAC:
                out.append(IAC)
                at += 2
            else:
                at += 2
        self._raw = raw[at:]
        return out.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "")

    def _aside(self, content: bytes) -> None:
        """What the house says beside its text; a plain client reads none of it."""

    def _answer(self, verb: int, option: int) -> None:
        if option == ECHO and verb in (WILL, WONT):
            self.echo = verb == WONT
            return
        if verb in (DO, WILL):
            self.socket.sendall(bytes((IAC, WONT if verb == DO else DONT, option)))


PASSPHRASE = "four quiet herons fishing"


class Member(Client):
    """A client in whose chair somebody sits."""

    def joins(self, login: str, name: str, passphrase: str = PASSPHRASE) -> str:
        """From the first screen to the Gate, answering what is asked; the recovery code."""
        self.name = name
        self.reads("join")
        self.types("join")
        self.reads("login name")
        self.answers(login)
        self.reads("Which name shall others see")
        self.answers(name)
        self.reads("passphrase")
        for _ in range(2):
            self._unseen(passphrase)
        for number in range(1, 9):
            self.reads(f"Statement {number}: yes, or why?")
            self.types("yes")
        self.reads("recovery code")
        code = re.search(r"(?:[A-Z2-9]{5}-){4}[A-Z2-9]{6}", self.reads("last group of the code")).group()
        self.answers(code.rsplit("-", 1)[-1])
        self.reads(f"Welcome, {name}.")
        self.reads("Ways out")
        return code

    def connects(self, login: str, passphrase: str = PASSPHRASE) -> None:
        """Back in."""
        self.reads("connect")
        self.types("connect " + login)
        self._unseen(passphrase)
        self.reads("Ways out")

    def walks(self, *ways: str) -> None:
        """Out by each of these ways, as `look` has named them."""
        for way in ways:
            self.types(way)
            self.reads("Ways out")

    def _unseen(self, passphrase: str) -> None:
        until = time.monotonic() + WITHIN
        while self.echo and time.monotonic() < until:
            self._take()
        assert not self.echo, "a passphrase is asked for with the echo on"
        self.echo = True
        self.answers(passphrase)


def seated(member: Member) -> None:
    """They sit in the ring at the hearth, and have agreed."""
    member.walks("lawn", "house", "hearth")
    member.types("sit")
    member.reads("Type `agree` or `leave`.")
    member.types("agree")
    member.reads("You have agreed")


def is_erased(member: Member) -> None:
    """They have erased themselves, now."""
    member.types("erase")
    for question, answer in (("Shall it go?", "yes"), ("Is that all right?", "yes"), ("Which one?", "now")):
        member.reads(question)
        member.types(answer)
    member.reads("Your passphrase, please")
    member._unseen(PASSPHRASE)
    member.reads("You are erased from this house")
