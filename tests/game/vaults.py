"""People with a vault, the connections at which it is open, and what is kept of it."""

from datetime import date
from uuid import uuid4

from game.common import texts
from game.people import choosing, selectors, services, vault
from game.people.models import Vault
from game.personas import services as personas

PASSPHRASE, OTHER = "a boat on quiet water", "another boat entirely"
TODAY = date(2027, 1, 4)
ROW = uuid4()


class Line:
    """A connection, as far as a vault knows one, and what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def say(self, text: str, kind: str = "system") -> None:
        self.told.append(text)


def broken():
    """Slow work has failed."""
    raise AssertionError("the work failed")


def joined(name="Ann", code="", **about):
    """A person with a vault, and their recovery code."""
    version = texts.data("consent.yaml")["version"]
    yes = {one["key"]: version for one in selectors.statements()}
    chosen, code = choosing.chosen_now(PASSPHRASE), code or services.new_code()
    about = {"wraps": chosen.wraps} | about
    return personas.join_house(f"{name}login", chosen.hash, yes, name, code, **about).person_id, code


def tried(person_id, passphrase=PASSPHRASE, now=0.0):
    """What this passphrase opens, or the no."""
    answers = []
    vault.unlock(person_id, passphrase, now, answers.append, broken)
    return answers[0]


def unlock(person_id, at, passphrase=PASSPHRASE, now=0.0):
    """The vault is open at this connection from now on; for how long."""
    found = tried(person_id, passphrase, now)
    assert isinstance(found, vault.Opening), found
    return vault.hold(found, at, now=now)


def change_sign_in(person_id, old, new):
    """The passphrase of the sign-in is another from now on."""
    answers = []
    choosing.chosen_instead(person_id, old, new, answers.append, broken)
    (made,) = answers
    services.change_passphrase(person_id, made.hash, today=TODAY, opens=made.opens, wraps=made.wraps)


def sign_in(passphrase=PASSPHRASE):
    """Who Ann is at the door, or the no."""
    answers = []
    services.sign_in("Annlogin", passphrase, "127.0.0.1", 0.0, answers.append, broken)
    return answers[0]


def row(person_id):
    """What is kept of the vault."""
    return Vault.objects.values().get(person_id=person_id)
