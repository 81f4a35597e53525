"""`python -m server.paper`: prints docs/kept.md as it should be."""

import contextlib
import os
import sys


def main() -> int:
    """The exit status: 0."""
    import django

    django.setup()
    import evennia

    with contextlib.redirect_stdout(sys.stderr):
        evennia._init()
    from server.paper import kept

    sys.stdout.write(kept.text())
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.test_settings")
    sys.exit(main())
