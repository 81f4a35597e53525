"""`make rotate-keys`: new keys for the cookies, the inner door and the certificate, while the house rests.

The house's own key stays: names that were taken and people who were erased are known by marks under it, and
nobody can make those anew.
"""

import os

from server import folder, lock
from server.conf.env import house
from server.facts import fact, open_book
from server.portal import tls
from server.upkeep.hindered import Hindered

ANEW = ("cookie.key", "inner.key")
CERTIFICATE = {
    True: "The certificate is made anew at the next `make run`, with another fingerprint.",
    False: "The certificate is not of this house's making, and stays.",
}


def main(words: list[str]) -> str:
    """What is to be said when the keys are others. Raises Hindered, Taken."""
    settings = house()
    if not settings.keys.is_dir():
        raise Hindered(f"There is no house in {settings.data} yet; `make run` makes one.")
    if lock.holder(settings.data) is not None:
        raise lock.Taken(
            f"A house runs in {settings.data}; stop it first, so that no process has an old key."
        )
    held = lock.take(settings.data)
    open_book(settings.logs, "setup")
    try:
        for name in ANEW:
            (settings.keys / name).unlink(missing_ok=True)
        folder.make_keys(settings)
        ours = tls.is_made_here(settings.keys / "tls.crt")
        for name in ("tls.crt", "tls.key") if ours else ():
            (settings.keys / name).unlink(missing_ok=True)
        folder.to_the_disk(settings.keys)
        fact("keys_rotated", count=len(ANEW) + ours)
    finally:
        os.close(held)
    return (
        "The keys of cookies and of the inner door are others now: forms that stood open in browsers are to\n"
        f"be sent anew. {CERTIFICATE[ours]} The house's own key stays."
    )
