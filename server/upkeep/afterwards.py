"""Rows that were put back are made right before anybody comes in: `python -m server.upkeep.afterwards`.

Whoever was erased since is erased again, and nobody is signed in. With the word `keyless` the rows are of a
lost key of the house: what it kept hidden is taken out, and names that are worn are kept again. With `under`
and the mark of a key they are under that one, and are brought under the house's key of today.

Prints how many people were erased.
"""

import os
import sys

from server import process
from server.conf.env import Unusable


def main(words: list[str]) -> int:
    """The exit status: 0, or 2 with a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    process.keep_private()
    import django

    django.setup()
    import evennia

    evennia._init()
    from game.common.refusals import Refused
    from server.upkeep import putting_right

    try:
        under = words[1] if words[:1] == ["under"] else ""
        count = putting_right.put_right(keyless="keyless" in words, under=under)
    except (Refused, Unusable) as why:
        sys.stderr.write(f"{why}\n")
        return 2
    sys.stdout.write(f"{count}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
