"""Makes members of a house that is closed: `python -m tests.bench.settling 200`, in its environment."""

import os
import sys

import django

from tests.bench.houses import PASSPHRASE, names


def main(count: int) -> None:
    """All have joined, and stand where newcomers stand."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    django.setup()
    import evennia

    evennia._init()
    from django.contrib.auth.hashers import make_password

    from game.common import texts
    from game.people import selectors, services
    from game.personas import services as personas
    from game.places import atlas
    from server import wiring

    wiring.connect()
    atlas.load()
    hashed = make_password(PASSPHRASE)
    version = texts.data("consent.yaml")["version"]
    yes_to = {one["key"]: version for one in selectors.statements()}
    for name in names(count):
        personas.join_house(f"{name}login", hashed, yes_to, name.capitalize(), services.new_code())


if __name__ == "__main__":
    main(int(sys.argv[1]))
