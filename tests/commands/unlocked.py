"""Ann's sealed pages, as typed lines open them."""

import re
from uuid import uuid4

from game.people import vault

PASSPHRASE = "Ann sits by the water"
OTHER = "another boat entirely"
ROW = uuid4()


def is_open(actor) -> bool:
    """Whether their pages are open at this connection."""
    return vault.is_open(actor.who.person_id, actor, now=actor.time())


def unlock(actor, passphrase=PASSPHRASE):
    """What was heard after the passphrase."""
    actor.type("unlock")
    return actor.type(passphrase)


def code_in(actor) -> str:
    """The recovery code that was shown last."""
    return re.findall(r"(?:[A-Z2-9]{5}-){4}[A-Z2-9]{6}", actor.heard_all)[-1]


def sealed_by(actor, words="only for me"):
    """A page of theirs, as a row keeps it."""
    return vault.seal(actor.who.person_id, actor, ROW, "friend", words, now=actor.time())


def read(actor, sealed):
    """The page, as its owner reads it."""
    return vault.opened(actor.who.person_id, actor, ROW, "friend", sealed, now=actor.time())
