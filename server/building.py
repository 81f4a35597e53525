"""What must be there before the doors open: account, places, circles, steward, members of a demo."""

import secrets
from typing import NamedTuple

from evennia.server.models import ServerConfig

from game.people import choosing, rules, selectors
from game.personas import services as personas
from game.places import rebuilding
from server import wiring
from server.conf.env import house, steward_passphrase
from server.demo import members
from server.facts import open_book
from server.portal import tls
from typeclasses import bodies


class Steward(NamedTuple):
    """What the steward comes in with, told once."""

    login: str
    passphrase: str
    code: str


def build(passphrase: str) -> Steward | None:
    """Everything is there; what the steward comes in with when the steward was made just now, else None.

    `passphrase` is used when the operator gave none.
    """
    open_book(house().logs, "setup")
    # Made before either process starts, so that both read the same one and help can show its fingerprint.
    tls.Certificate(house().keys, tls.names_of(house().public_url))
    wiring.connect()
    bodies.make_house()
    rebuilding.build()
    if house().demo:
        members.settle()
    ServerConfig.objects.conf("last_initial_setup_step", "done")
    if selectors.has_steward():
        return None
    code = rules.recovery_code(secrets.randbelow)
    made = Steward(house().steward, steward_passphrase() or passphrase, code)
    chosen = choosing.chosen_now(made.passphrase)
    personas.join_house(
        made.login, chosen.hash, {}, house().steward_name, code, steward=True, wraps=chosen.wraps
    )
    return made
