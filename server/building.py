"""What must be there before the doors open: the house's account, its places, its circles, its steward."""

import secrets

from django.contrib.auth.hashers import make_password
from evennia.server.models import ServerConfig

from game.people import rules, selectors
from game.personas import services as personas
from game.places import rebuilding
from server import wiring
from server.conf.env import house
from server.facts import open_book
from server.portal import tls
from typeclasses import bodies


def build(passphrase: str) -> tuple[str, str] | None:
    """Everything is there; the steward's login name and passphrase when the steward was made just now, else
    None.

    `passphrase` is used when the operator gave none.
    """
    open_book(house().logs, "setup")
    # Made before either process starts, so that both read the same one and help can show its fingerprint.
    tls.Certificate(house().keys, tls.names_of(house().public_url))
    wiring.connect()
    bodies.make_house()
    rebuilding.build()
    ServerConfig.objects.conf("last_initial_setup_step", "done")
    if selectors.has_steward():
        return None
    login, passphrase = house().steward, house().steward_passphrase or passphrase
    # The code is drawn and forgotten: the steward makes a passphrase of their own with `passphrase`.
    code = rules.recovery_code(secrets.randbelow)
    personas.join_house(login, make_password(passphrase), {}, house().steward_name, code, steward=True)
    return login, passphrase
