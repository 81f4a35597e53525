"""A person whose sealed pages are open, without the questions that come before."""

from game.people import vault
from tests.conftest import Actor


def passphrase(actor: Actor) -> str:
    """What the fixture `person` gives them; also that of their pages."""
    name = actor.of_pages = getattr(actor, "of_pages", actor.who.name)
    return f"{name} sits by the water"


def opens(actor: Actor) -> Actor:
    """`actor`, whose pages are open from now on."""
    now = actor.time()
    vault.unlock(
        actor.who.person_id,
        passphrase(actor),
        now,
        lambda opening: vault.hold(opening, actor, now=now),
        lambda: None,
    )
    return actor


def typed(actor: Actor, line: str) -> list[str]:
    """What `actor` heard because of the line, but not until when their pages are open."""
    return [told for told in actor.type(line) if not told.startswith("(unlocked until")]


def heard(actor: Actor, line: str) -> str:
    """The same as one text."""
    return "\n".join(typed(actor, line))


def runs_out(actor: Actor) -> None:
    """The time for which the pages were open is over."""
    actor.time.now += 31 * 60.0
    vault.tick(now=actor.time())
    actor.told.clear()
