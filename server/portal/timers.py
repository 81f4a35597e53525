"""Named delays of one connection: a name stands for one delay, and all end with it."""

from collections.abc import Callable


class Timers:
    """Delays on `clock` by their names."""

    def __init__(self, clock):
        self._clock = clock
        self._delays: dict[str, object] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._delays

    def later(self, name: str, seconds: float, deed: Callable, *args) -> None:
        """`deed` is done after so many seconds, in place of what this name stood for."""
        self.stop(name)
        self._delays[name] = self._clock.callLater(seconds, self._due, name, deed, args)

    def stop(self, name: str) -> None:
        """What this name stood for is not done."""
        delay = self._delays.pop(name, None)
        if delay and delay.active():
            delay.cancel()

    def stop_all(self) -> None:
        """Nothing is done any more."""
        for name in list(self._delays):
            self.stop(name)

    def _due(self, name: str, deed: Callable, args: tuple) -> None:
        self._delays.pop(name, None)
        deed(*args)
