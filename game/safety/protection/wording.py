"""Sentences about one's own protection, for whoever asked for it and for nobody else. No queries."""

from collections.abc import Sequence
from datetime import date

from game.safety.protection.rules import WAYS, Listed

TOUCH = "touch (a hug and whatever else is offered)"
NOTHING_MUTED = "You mute nobody. `mute ben` leaves out what Ben says; `help mute` tells more."
NOTHING_APART = "You keep apart from nobody. `help apart` tells what that is."
NOTHING_REFUSED = "You refuse nothing. `refuse page from ben` refuses one thing; `help refuse` tells more."


def muted(name: str) -> str:
    """Somebody is not heard from now on."""
    return (
        f"You mute {name} from now on, whichever of your names you wear. Where {name} speaks you read"
        f" (Muted: {name}.) once and then what others say. {name} is not told. `unmute {name}` ends it."
    )


def gap(name: str) -> str:
    """Stands once where lines are left out, so that what others answer can be followed."""
    return f"(Muted: {name}.)"


def unmuted(name: str) -> str:
    """They are heard again."""
    return f"You hear {name} again."


def parted(name: str, until: date | None) -> str:
    """Two are apart from now on."""
    return (
        f"You keep apart from {name}{till(until)}. Nothing private passes between you two, and the house"
        f" brings you together nowhere; it answers {name} as if you were away, and says no more. In an open"
        f" room you both are listed and heard; `mute {name}` leaves those lines out. `apart end {name}` ends"
        " it."
    )


def rejoined(name: str) -> str:
    """One wish to be apart is over."""
    return f"You no longer ask to be apart from {name}."


def refused(way: str, name: str, until: date | None) -> str:
    """A way is closed from now on."""
    whom = name or "anybody"
    end = f"refuse end {way}{f' from {name}' if name else ''}"
    return (
        f"You refuse {_way(way)} from {whom}{till(until)}. Whoever tries is answered as if you were away."
        f" `{end}` ends it."
    )


def allowed(way: str, name: str) -> str:
    """A way is open again."""
    whom = f"from {name}" if name else "to everybody"
    return f"You no longer refuse {_way(way)} {whom}. What you refuse besides stays: `refuse` lists it."


def mutes(listed: Sequence[Listed]) -> str:
    """Whom they do not hear."""
    return f"You mute: {_named(listed)}." if listed else NOTHING_MUTED


def aparts(listed: Sequence[Listed]) -> str:
    """From whom they keep apart."""
    return f"You keep apart from: {_named(listed)}." if listed else NOTHING_APART


def refusals(listed: Sequence[Listed]) -> str:
    """What they refuse, a sentence for each way."""
    lines = []
    for way in WAYS:
        if mine := [one for one in listed if one.way == way]:
            lines.append(f"You refuse {_way(way)} from: {_named(mine)}.")
    return "\n".join(lines) or NOTHING_REFUSED


def till(until: date | None) -> str:
    """How long something holds; nothing where no day is said."""
    return f", until the end of {until.day} {until:%B}" if until else ""


def _named(listed: Sequence[Listed]) -> str:
    return "; ".join(f"{one.called or 'everybody'}{till(one.until)}" for one in listed)


def _way(way: str) -> str:
    return {"touch": TOUCH, "all": "everything private"}.get(way, way)
