"""`python -m server.demo`: the four people who sit in a demo's circle, until SIGTERM.

The supervisor starts it, in a demo alone. It sees no rows and no other inside of the house: it comes in by
the telnet door on loopback, like anybody with a MUD client.
"""

import asyncio
import os
import random
import signal
import sys

from server.conf.env import Unusable, house
from server.demo import words
from server.demo.player import Player, Stage
from server.facts import fact, fault_of, open_book
from server.process import keep_private


def main() -> int:
    """The exit status: 0 after a wished end, 2 with one sentence where there is no demo to play in."""
    keep_private()
    try:
        settings = house()
        if not settings.demo:
            raise Unusable("MEADOW_DEMO is not on: nobody is played in a house with people in it.")
        stage = Stage(settings, words.read())
    except (Unusable, ValueError, OSError) as why:
        sys.stderr.write(f"{why}\n")
        return 2
    book = open_book(settings.logs, "demo", news=int(os.environ.get("MEADOW_NEWS_FD", "-1")))
    sys.excepthook = lambda kind, error, trace: fault_of(error, "demo", trace)
    asyncio.run(play(stage, random.Random()))
    book.close()
    return 0


async def play(stage: Stage, chance: random.Random) -> None:
    """All four live until somebody asks the process to end. Writes `demo_up` when all have come."""
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    missing = set(stage.words.cast)

    def came(name: str) -> None:
        if name in missing:
            missing.remove(name)
            if not missing:
                fact("demo_up", pid=os.getpid())

    players = [Player(stage, name, random.Random(chance.random()), came) for name in stage.words.cast]
    lives = [asyncio.create_task(player.play()) for player in players]
    await ended.wait()
    for life in lives:
        life.cancel()
    await asyncio.gather(*lives, return_exceptions=True)


if __name__ == "__main__":
    sys.exit(main())
