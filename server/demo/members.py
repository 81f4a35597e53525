"""The members of a demo: four who are played, and one to come in as."""

import secrets
from datetime import date

from django.contrib.auth.hashers import check_password, make_password

from game.common import demo, texts
from game.people import rules, selectors
from game.people import services as people
from game.personas import selectors as personas
from game.personas import services as persona_deeds

NAMES = ("Ana", "Ben", "Cyd", "Dee", "Eli")
"""Login names and personas alike. The first four have words in `world/demo/words.yaml`."""


def settle() -> None:
    """All are members, have said yes to what is asked now, and come in by one passphrase. Raises Busy."""
    version = texts.data("consent.yaml")["version"]
    yes_to = {one["key"]: version for one in selectors.statements()}
    for name in NAMES:
        persona = personas.named(name)
        if persona is None:
            code = rules.recovery_code(secrets.randbelow)  # nobody is told it
            persona_deeds.join_demo(name, make_password(demo.PASSPHRASE), yes_to, code)
            continue
        person = persona.person
        people.give_consent(person.id, yes_to)
        if not check_password(demo.PASSPHRASE, person.passphrase):  # somebody has tried out another
            people.change_passphrase(person.id, make_password(demo.PASSPHRASE), today=date.today())
