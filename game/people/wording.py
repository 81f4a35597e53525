"""What is kept of a person, as they read it: a line for each kind, a paragraph for each row."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from game.people.keeping import Kept

GROUPS = {
    "people": "You, and how you come in",
    "personas": "Your personas",
    "safety": "Protection and care",
    "places": "Where you are",
    "talk": "Talking",
    "circles": "Circles",
    "memory": "In memory only, never written",
}
"""Headings, in the order in which they are read; others follow."""
WORDS = {"people": "you"}
"""How a group is typed, where that is not its own name."""

NUMBERS = (
    "What you say is not kept. What is deleted is gone from the files of the house within the hour, and from"
    " its backups after 35 days."
)
HOW = (
    "`kept` and one of these words reads out its lines, `kept all` all of them. `kept sooner` lists what may"
    " go now, `export` hands you a copy of all of it, and `erase` takes it away with you."
)
SEALED = {
    "included": "Your sealed pages are in it, opened: whoever has this copy can read them.",
    "left out": "The words of your sealed pages are not in it: they stayed locked, as you chose.",
    "none": "You have no sealed pages.",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def group_word(heading: str) -> str:
    """The word by which a group is asked for."""
    return WORDS.get(heading, heading)


def groups(kept: Iterable[Kept]) -> dict[str, list[Kept]]:
    """What is kept, by heading, in the order in which it is read."""
    found: dict[str, list[Kept]] = {heading: [] for heading in GROUPS}
    for one in kept:
        found.setdefault(one.kind.heading, []).append(one)
    return {heading: mine for heading, mine in found.items() if mine}


def title(heading: str) -> str:
    """A heading as it is read."""
    return GROUPS.get(heading, heading.capitalize())


def overview(kept: Iterable[Kept]) -> str:
    """How much there is in each group, and the words that tell more."""
    lines = [
        f"{title(heading)}: {_things(sum(one.count for one in mine))}. `kept {group_word(heading)}`"
        for heading, mine in groups(kept).items()
    ]
    return "\n".join(["What the house keeps about you:", *lines, NUMBERS, HOW])


def group(heading: str, mine: Sequence[Kept]) -> str:
    """A line for each kind of which there is something, and the names of the others."""
    lines = [line(one) for one in mine if one.count]
    if empty := _empty(mine):
        lines.append(empty)
    return "\n".join([f"{title(heading)}:", *lines])


def line(kept: Kept) -> str:
    """One kind: what, why, who can read it, until when, and how many."""
    kind = kept.kind
    why = f"Why: {kind.why}. Read by: {kind.readers}. Until: {kind.until}."
    return f"{name(kept)}, {kept.count}: {kind.what}. {why}"


def whole(kept: Kept) -> str:
    """One kind with every row of it, and how it can go."""
    kind, rows = kept.kind, [f"{number}. {row(one)}" for number, one in enumerate(kept.rows, 1)]
    end = f"`kept sooner {name(kept)}` takes it away now." if kind.sooner and rows else _ends(kind.sooner_by)
    stays = f"After an erasure this stays: {kind.stays}." if kind.stays else ""
    return "\n".join(part for part in (line(kept), *rows, end, stays) if part)


def sooner(kept: Iterable[Kept]) -> str:
    """What may go now."""
    may = [f"{name(one)}, {one.count}: {one.kind.what}." for one in kept if one.kind.sooner and one.count]
    if not may:
        return "There is nothing just now that could go sooner. `kept` lists what there is."
    how = "`kept sooner` and one of these words takes it away; you are asked once more."
    return "\n".join(["This may go sooner:", *may, how])


def asks_sooner(kept: Kept) -> str:
    """What goes, before it goes."""
    return (
        f"{_capital(kept.kind.what)}: {_things(kept.count)}. It cannot be brought back. Type yes to take it"
        f" away; anything else leaves it."
    )


def went_sooner(count: int) -> str:
    """That it went, and when the last of it is gone."""
    return f"{_capital(_things(count))} went. {NUMBERS.partition('. ')[2]}"


def name(kept: Kept) -> str:
    """The word of a kind, as it is typed and read."""
    return kept.kind.key.replace("_", " ")


def row(said: dict[str, Any]) -> str:
    """One row: each thing with its value; what is empty is left out."""
    parts = [
        f"{key.replace('_', ' ')}: {value(one)}" for key, one in said.items() if one not in ("", [], None)
    ]
    return "; ".join(parts) + "."


def value(said: Any) -> str:
    """A value as one reads it: days by their names, yes and no, lists with commas."""
    if said is True or said is False:
        return "yes" if said else "no"
    if isinstance(said, list | tuple):
        return ", ".join(value(one) for one in said)
    if isinstance(said, dict):
        return row(said).removesuffix(".")
    words = str(said)
    return day(date.fromisoformat(words)) if _DAY.fullmatch(words) else words.removesuffix(".")


def day(said: date) -> str:
    """A day as one reads it."""
    return f"{said.day} {said:%B} {said.year}"


def export(made: dict[str, Any], kept: Sequence[Kept]) -> str:
    """The same as the export, to be read: every line and every row of `kept`, and where there is nothing."""
    parts = [
        f"What this house keeps about you, on {day(date.fromisoformat(made['made_on']))}.",
        SEALED[made["sealed_pages"]],
        NUMBERS,
    ]
    for heading, mine in groups(kept).items():
        parts.append(title(heading))
        for one in [one for one in mine if one.count]:
            stays = f" After an erasure this stays: {one.kind.stays}." if one.kind.stays else ""
            parts.append(line(one) + stays)
            parts += [f"{number}. {row(each)}" for number, each in enumerate(one.rows, 1)]
        if empty := _empty(mine):
            parts.append(empty)
    return "\n\n".join(parts) + "\n"


def goes(kept: Iterable[Kept]) -> list[str]:
    """What an erasure takes, group by group."""
    return [
        f"{title(heading)}: {'; '.join(one.kind.what for one in mine if one.count)}."
        for heading, mine in groups(kept).items()
        if heading != "memory" and any(one.count for one in mine)
    ]


def stays(kept: Iterable[Kept]) -> list[str]:
    """What an erasure leaves, and why; what is the same for several kinds, once."""
    return [f"{_capital(said)}." for said in dict.fromkeys(one.kind.stays for one in kept) if said]


def _empty(mine: Sequence[Kept]) -> str:
    """Of which kinds there is nothing; empty where there is something of each."""
    names = ", ".join(name(one) for one in mine if not one.count)
    return f"Nothing of yours just now under: {names}." if names else ""


def _things(count: int) -> str:
    return {0: "nothing", 1: "1 thing"}.get(count, f"{count} things")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _ends(words: str) -> str:
    return f"{_capital(words)}." if words and words[0] != "`" else f"{words}." if words else ""
