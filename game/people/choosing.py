"""A passphrase that somebody chooses: what is kept of it, worked out away from the one thread."""

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth.hashers import make_password

from game.common import demo
from game.common.work import Broke, in_thread
from game.people import vault_rows, wrapping
from game.people.wrapping import Chosen


def chosen(passphrase: str, then: Callable[[Chosen], None], broke: Broke) -> None:
    """`then` gets what is kept of a new passphrase. Raises Busy."""
    in_thread(lambda: chosen_now(passphrase), then, broke)


def chosen_now(passphrase: str) -> Chosen:
    """A hash to sign in by, and what wraps a vault by it. Slow.

    In a demo there is no vault.
    """
    return Chosen(make_password(passphrase), None if demo.is_declared() else wrapping.derived(passphrase))


def chosen_instead(
    person_id: UUID, old: str, passphrase: str, then: Callable[[Chosen], None], broke: Broke
) -> None:
    """The same for whoever has shown that they know the passphrase `old`: with what opens their vault by
    that, should it be the vault's too. Raises Busy."""
    kept = None if demo.is_declared() else vault_rows.kept(person_id)

    def work() -> Chosen:
        new = chosen_now(passphrase)
        return Chosen(new.hash, new.wraps, wrapping.derived_for(kept, old) if kept else None)

    in_thread(work, then, broke)
