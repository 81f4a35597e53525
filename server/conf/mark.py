"""The mark by which the data folder of a demo is told from that of a house with people in it.

A demo opens no folder without it, unless the folder is empty; any other house opens none with it.
"""

import os
from pathlib import Path

from server.conf.checks import Unusable

NAME = "demo"
_SAYS = b"This folder belongs to a demo of Meadow: nobody in it is real. Delete it after `make demo-stop`.\n"


def fits(data: Path, demo: bool) -> None:
    """The data folder is of the kind of house that wants to live in it. Raises Unusable."""
    try:
        marked, empty = (data / NAME).exists(), not data.is_dir() or not any(data.iterdir())
    except OSError:  # a folder that cannot be looked into is refused by the next question, in better words
        return
    if marked and not demo:
        raise Unusable(
            f"MEADOW_DATA: the folder {data} belongs to a demo, whose passphrase everybody knows; choose "
            "another folder, or say `make demo`."
        )
    if demo and not marked and not empty:
        raise Unusable(
            f"MEADOW_DATA: the folder {data} is not empty and does not belong to a demo; a demo takes only a "
            "folder of its own."
        )


def leave(data: Path) -> None:
    """The folder, empty or marked already, belongs to a demo from now on. Raises Unusable."""
    fits(data, demo=True)
    handle = os.open(data / NAME, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, _SAYS)
    finally:
        os.close(handle)
