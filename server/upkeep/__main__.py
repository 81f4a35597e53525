"""`python -m server.upkeep <deed>`: what `make steward`, `make backup` and the others do.

Exit status: 0 done; 1 it did not work; 2 a setting cannot be used. What hinders is one sentence on the error
stream.
"""

import importlib
import os
import sys

from game.common.refusals import Refused
from server import lock
from server.conf.env import Unusable
from server.process import keep_private
from server.upkeep.hindered import Hindered

DEEDS = {
    "backup": "backup",
    "backup-key": "backup_key",
    "restore": "restore",
    "rotate-keys": "rotate",
    "steward": "steward",
    "steward-ends": "steward",
}
"""Each is a module with main(words), which gives back what is to be said."""


def main(words: list[str]) -> int:
    """The exit status of one deed."""
    if not words or words[0] not in DEEDS:
        print(f"Say one of: {', '.join(DEEDS)}.", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    keep_private()
    try:
        print(importlib.import_module(f"server.upkeep.{DEEDS[words[0]]}").main(words))
    except (Unusable, lock.Taken) as why:
        print(why, file=sys.stderr)
        return 2
    except (Hindered, Refused) as why:
        print(why, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
