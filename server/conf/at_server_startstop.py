"""Where Evennia says that the Server starts and stops: the parts are joined before anything is heard."""

from server import life, wiring


def at_server_init() -> None:
    """Every listener is joined, once in this process."""
    wiring.connect()


def at_server_start() -> None:
    """Time passes from now on."""
    life.begin()


def at_server_stop() -> None:
    """Everybody is told, and time stands still."""
    life.end()
