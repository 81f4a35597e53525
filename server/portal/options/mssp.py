"""MSSP: what a list of houses may know of this one. Source: tintin.mudhalla.net/protocols/mssp."""

from server.portal.options.option import Option

MSSP = bytes([70])

_VAR, _VAL = b"\x01", b"\x02"


def rendered(values: dict[str, str | int]) -> bytes:
    """The values as they are sent, in their order."""
    return b"".join(_VAR + name.encode() + _VAL + str(value).encode() for name, value in values.items())


class Mssp(Option):
    """Told to whoever asks."""

    code, is_ours = MSSP, True
    is_awaited = False  # TinTin++ does not answer at all

    def agreed(self) -> None:
        """It is told now."""
        self.says(rendered(self.connection.factory.told_to_lists()))
        self.settle()
