"""LINEMODE: plain telnet then edits its line by itself. Source: RFC 1184."""

from twisted.conch.telnet import LINEMODE, LINEMODE_EDIT, LINEMODE_TRAPSIG, MODE

from server.portal.options.option import Option

_MODE = MODE + bytes([ord(LINEMODE_EDIT) + ord(LINEMODE_TRAPSIG)])


class Linemode(Option):
    """The client's own editing of a line."""

    code, is_ours = LINEMODE, False
    is_awaited = False

    def agreed(self) -> None:
        """It edits, and sends what is typed line by line."""
        self.says(_MODE)
        self.settle()
