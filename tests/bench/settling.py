"""Makes members of a house that is closed: `python -m tests.bench.settling 200`, in its environment.

All of them belong to the Long Table, a learning group that the first of them keeps.
"""

import os
import sys

import django

from tests.bench.running import PASSPHRASE, names

CIRCLE = "The Long Table"


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
    people = []
    for name in names(count):
        people.append(
            personas.join_house(f"{name}login", hashed, yes_to, name.capitalize(), services.new_code())
        )
    _long_table(people)


def _long_table(people: list) -> None:
    from datetime import date

    from game.circles import models
    from game.circles import selectors as circles
    from game.circles.rules.standing import Draft
    from game.circles.standing import beginnings, tending

    keeper, *others = people
    draft = Draft(name=CIRCLE, purpose="For a hundred who learn something.", format="psychoeducation")
    beginnings.found(keeper, draft, today=date.today())
    for field, said in (("capacity", "8"), ("listening", "92")):
        tending.edit(keeper, circles.circle_named(CIRCLE), field, said)
    circle = circles.circle_named(CIRCLE)
    models.Membership.objects.bulk_create(
        models.Membership(circle_id=circle.id, persona_id=one.id, version=1) for one in others
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
