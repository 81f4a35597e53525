"""Sentences about places: (fact, reader) -> text. No queries."""

from collections.abc import Sequence
from uuid import UUID

from game.personas.wording import posed
from game.places.events import Arrived, Left
from game.places.rules import Card

_TIME = {
    "live": "people are here at the same time",
    "slow": "answers take hours",
    "weekly": "answers take days",
}
_CHANNEL = {
    "bare text": "words alone",
    "text+gesture": "words and gestures",
    "text+ambient": "words and what is around you",
}
_REALITY = {
    "as-myself": "what you say of your life is true",
    "facet": "you may show one side of yourself",
    "imagined": "what is played here is imagined",
}
_AGENCY = {
    "person": "people only",
    "person+tool": "people, with tools of the house",
    "tool": "you and the house",
}
_PRESENCE = {
    "named": "everyone who is here is listed",
    "witnessed": "everyone who is here is listed, and some only witness",
    "quiet": "everyone is listed, nobody speaks",
    "not-here": "nobody else sees you here",
}

SHORTS = 12
"""While at most so many others are here, a few words of their own stand beside each name."""


def arrived(event: Arrived, reader: UUID) -> str | None:
    """What those who are there notice of somebody coming."""
    name = _title(event.name)
    if event.how == "walked":
        return _with_pose(f"{name} comes in.", event)
    if event.how == "entered":
        return _with_pose(f"{name} arrives.", event)
    return None


def _with_pose(line: str, event: Arrived | Left) -> str:
    """The house's own line, and below it what they do meanwhile in their own words."""
    return f"{line}\n{posed(event.name, event.words)}" if event.words else line


def left(event: Left, reader: UUID, to: str | None) -> str:
    """What those who stay notice of somebody going; `to` is the name of an open place, or None."""
    name = _title(event.name)
    if event.how == "dropped":
        return f"{name} is gone: the line dropped."
    if event.how == "left":
        return _with_pose(f"{name} leaves for now.", event)
    return _with_pose(f"{name} goes to {to}." if to else f"{name} goes out.", event)


def dressed(name: str, place: str) -> str:
    """Who somebody is in their own Dressing Room, and where they go out to; for themselves alone."""
    return f"You are {name} now, and `out` leads to {place}."


def brought(place: str) -> str:
    """Where somebody is whose room is gone."""
    return f"You are in {place} now."


def medium(card: Card) -> str:
    """The medium profile in words."""
    time, channel, reality, agency, presence = card.medium
    parts = (_TIME[time], _CHANNEL[channel], _AGENCY[agency], _REALITY[reality], _PRESENCE[presence])
    return "How it is here: " + "; ".join(parts) + "."


def look(
    card: Card, others: Sequence[str], guests: int, extra: Sequence[str] = (), is_guest: bool = False
) -> str:
    """A place as a person in it sees it, as lines of plain words. `others` are the others, each by name with
    what stands beside it."""
    ways = ", ".join(way.names[0] for way in card.ways)
    lines = [
        _title(card.name),
        card.description,
        f"{medium(card)} {card.memory}",
        who_is_here(others, guests),
    ]
    lines += extra
    home = "" if card.kind == "private" else " `home` leads to your own room."
    if is_guest:
        home = " `home` leads to the Gate."
    lines.append(f"Ways out: {ways or 'none'}.{home}")
    return "\n".join(lines)


def who_is_here(others: Sequence[str], guests: int) -> str:
    """Who else is here, in one sentence."""
    names = list(others)
    if guests:
        names.append("a guest" if guests == 1 else f"{guests} guests")
    if not names:
        return "Nobody else is here."
    *before, last = names
    listed = f"{', '.join(before)} and {last}" if before else last
    return f"{_title(listed)} {'is' if len(others) + guests == 1 else 'are'} here."


def who(places: Sequence[tuple[str, Sequence[str]]], own: str) -> str:
    """The list of `who`: a line for each place with the names of those in it; your own place first."""
    if not places:
        return "Nobody is in the open places just now."
    return "\n".join(
        f"{_title(place)}{' (you are here)' if place == own else ''}: {', '.join(names)}."
        for place, names in places
    )


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]
