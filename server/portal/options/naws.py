"""NAWS: how wide and high a client's window is, whenever it becomes another. Source: RFC 1073."""

from twisted.conch.telnet import NAWS

from server.portal.options.option import Option


class Naws(Option):
    """The window. 0 means that the client does not know."""

    code, is_ours = NAWS, False

    def agreed(self) -> None:
        """The size itself follows by itself, and no question waits for it."""
        self.settle()

    def hears(self, content: bytes) -> None:
        """From the next line on the house's own paragraphs are as wide."""
        if len(content) != 4:
            raise ValueError("size")
        width = int.from_bytes(content[:2])
        if width:
            self.flags["SCREENWIDTH"] = width
        else:
            self.flags.pop("SCREENWIDTH", None)
