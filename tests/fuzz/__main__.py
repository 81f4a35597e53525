"""`make fuzz`: dice at every door for minutes, what a line costs, and a real house under all of it at once.

    make fuzz ARGS='minutes=30 door=telnet seed=beef'
    make fuzz ARGS='inputs=1000000'

`minutes` are for each door (2); `door` is one of telnet, gmcp, websocket, http, commands, costs, house (all);
`seed` begins the same dice again (by chance, and printed). A seed that breaks something is written to
tests/found/, and `make test` tries it from then on. The exit status is 0 where nothing broke.

`inputs` are counted over all doors (tests/fuzz/running.py says how many go where); stopped, by whatever, the
same command goes on where it was. What is done stands in .fuzz/, or in the folder MEADOW_FUZZ_STATE.
"""

import os
import secrets
import sys

import pytest

DOORS = ("telnet", "gmcp", "websocket", "http", "commands", "costs", "house")
KNOWN = ({"door", "minutes", "seed"}, {"inputs", "seed"})
FOLDER = os.path.dirname(os.path.abspath(__file__))


def main(words: list[str]) -> int:
    """The exit status."""
    said = dict(word.split("=", 1) for word in words if "=" in word)
    door, inputs = said.get("door", ""), said.get("inputs", "")
    is_understood = len(said) == len(words) and any(said.keys() <= known for known in KNOWN)
    if not is_understood or door not in ("", *DOORS) or not (inputs or "1").isdecimal():
        print(__doc__.strip())
        return 2
    if inputs:
        os.environ["FUZZ_INPUTS"], os.environ["FUZZ_SEED"] = inputs, said.get("seed", "")
        os.environ["FUZZ_STATE"] = os.environ.get(
            "MEADOW_FUZZ_STATE", ""
        )  # tests let go of what is the house's
        return _pytest("counted")
    minutes, seed = said.get("minutes", "2"), said.get("seed") or secrets.token_hex(4)
    os.environ["FUZZ_MINUTES"], os.environ["FUZZ_SEED"] = minutes, seed
    print(f"Dice of seed {seed}, {minutes} minutes for each door.", flush=True)
    return _pytest(f"long and {door or 'long'}")


def _pytest(which: str) -> int:
    return int(pytest.main([FOLDER, "-q", "-s", "-p", "no:cacheprovider", "-k", which]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
