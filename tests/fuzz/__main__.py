"""`make fuzz`: dice at every door for minutes, what a line costs, and a real house under all of it at once.

    make fuzz ARGS='minutes=30 door=telnet seed=beef'

`minutes` are for each door (2); `door` is one of telnet, gmcp, websocket, http, commands, costs, house (all);
`seed` begins the same dice again (by chance, and printed). A seed that breaks something is written to
tests/found/, and `make test` tries it from then on. The exit status is 0 where nothing broke.
"""

import os
import secrets
import sys

import pytest

DOORS = ("telnet", "gmcp", "websocket", "http", "commands", "costs", "house")
FOLDER = os.path.dirname(os.path.abspath(__file__))


def main(words: list[str]) -> int:
    """The exit status."""
    said = dict(word.split("=", 1) for word in words if "=" in word)
    door, minutes = said.get("door", ""), said.get("minutes", "2")
    if len(said) != len(words) or said.keys() - {"door", "minutes", "seed"} or door not in ("", *DOORS):
        print(__doc__.strip())
        return 2
    seed = said.get("seed") or secrets.token_hex(4)
    os.environ["FUZZ_MINUTES"], os.environ["FUZZ_SEED"] = minutes, seed
    print(f"Dice of seed {seed}, {minutes} minutes for each door.", flush=True)
    return int(
        pytest.main([FOLDER, "-q", "-s", "-p", "no:cacheprovider", "-k", f"long and {door or 'long'}"])
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
