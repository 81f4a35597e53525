"""The rows' part of a rotation of the house's key, in a process of its own, while the house rests.

    python -m server.upkeep.rewrap          brings the rows under keys/house.key.next
    python -m server.upkeep.rewrap which    changes nothing

Either prints `next` or `now`: under which of both keys the rows are.
"""

import os
import sys

from server import folder, process
from server.conf.env import Unusable, house


def main(words: list[str]) -> int:
    """The exit status: 0, or 2 with a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    process.keep_private()
    import django

    django.setup()
    from django.conf import settings
    from django.db import DatabaseError

    from server.upkeep import rewrapping

    try:
        new = folder.key(house(), folder.NEXT)
        if "which" not in words and not rewrapping.is_under(new):
            rewrapping.rewrap(settings.HOUSE_KEY, new)
            rewrapping.let_go_of_before()
        sys.stdout.write("next\n" if rewrapping.is_under(new) else "now\n")
    except DatabaseError:
        sys.stderr.write("The rows do not answer, or are of another version; say `make run` first.\n")
        return 2
    except Unusable as why:
        sys.stderr.write(f"{why}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
