"""A stand-in for a child of the supervisor: says that it is up, notes when it is asked to stop, and ends."""

import os
import signal
import sys
import time
from pathlib import Path

from server.facts import fact, open_book
from server.process import keep_private


def main(name: str) -> None:
    keep_private()
    data = Path(os.environ["MEADOW_DATA"])
    open_book(data / "logs", name, news=int(os.environ["MEADOW_NEWS_FD"]))
    if (data / f"break-{name}").exists():
        raise LookupError("a word nobody may read")
    fact(f"{name}_up", pid=os.getpid())
    if name == "house":
        fact("link_up", sessions=0)

    def stop(*_: object) -> None:
        with (data / "stopped").open("a") as order:
            order.write(f"{name}\n")
        sys.exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        time.sleep(60)


if __name__ == "__main__":
    main(sys.argv[1])
