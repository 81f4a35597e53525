"""`make rotate-keys`: new keys for the house, its cookies, the inner door and the certificate, at rest.

What rows hide under the house's key is brought under the new one. The old one stays beside it: names that
were taken and people who were erased are known by marks under it, and nobody can make those anew.
"""

import os

from server import folder, lock
from server.conf.env import House, house
from server.facts import fact, open_book
from server.portal import tls
from server.upkeep import beside, house_keys
from server.upkeep.hindered import Hindered, rows_of

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
        rows_of(settings)
        house_keys.rotate(settings, _rows(held))
        for name in ANEW:
            (settings.keys / name).unlink(missing_ok=True)
        folder.make_keys(settings)
        ours = tls.is_made_here(settings.keys / "tls.crt")
        for name in ("tls.crt", "tls.key") if ours else ():
            (settings.keys / name).unlink(missing_ok=True)
        folder.to_the_disk(settings.keys)
        fact("keys_rotated", count=len(ANEW) + 1 + ours)
    finally:
        os.close(held)
    return (
        "The keys of cookies and of the inner door are others now: forms that stood\n"
        f"open in browsers are to be sent anew.\n{CERTIFICATE[ours]}\n"
        "The house's own key is another one, and the rows are under it. Copy all of\n"
        "keys/house*.key to where you keep it: the older ones are needed for names that\n"
        "were taken, for who was erased, and for backups of before."
    )


def settle(settings: House, held: int) -> None:
    """A rotation of the house's key that was cut off is done, or has never been. Raises Hindered."""
    house_keys.settle(settings, _rows(held))


def _rows(held: int) -> house_keys.Rows:
    def rows(word: str) -> str:
        words = ["server.upkeep.rewrap", word]
        said = beside.python(words, dict(os.environ), held, otherwise="the house's key is as it was.")
        return said.split()[-1]

    return rows
