"""The world and the steward, made before the doors open: `python -m server.build`.

Doing it again changes nothing.

Prints one line `steward <login> <passphrase> <recovery code>` when the steward was made just now, and nothing
else.
"""

import os
import secrets
import sys

from server import process
from server.conf.env import Unusable


def main() -> int:
    """The house, its places, its circles and its steward are there. Exit status 0, or 2 with a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    process.keep_private()
    import django

    django.setup()
    import evennia

    evennia._init()
    from game.common.refusals import Refused
    from server import building

    try:
        made = building.build(secrets.token_urlsafe(12))
    except (Refused, Unusable) as why:
        sys.stderr.write(f"{why}\n")
        return 2
    if made:
        sys.stdout.write(f"steward {made.login} {made.passphrase} {made.code}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
