"""Sentences about private sheets, for the one who wrote them. No queries, no counting, no comparing.

One thought a line, so that a screen reader can stop after each.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from game.common.refusals import Refused
from game.personas.rules import LISTS, ONCE, SCALES
from game.personas.sheet_rules import SHOWN, Keeps, Line, Sheet, construct, named

QUESTIONS = {
    "intention": "What would you like to find out by being this way?",
    "friend": (
        "How would a friend who knows you well, and likes you, describe this persona? Write of it as of "
        "somebody else: by its name, not as I."
    ),
    "integration": (
        "How far does this persona belong with the rest of your life? A number from 0, quite apart from it, "
        "to 10, woven into it."
    ),
    "valence": "How is it to be this way? A number from -5, hard and unwelcome, to 5, warm and welcome.",
    "reality": (
        "How near is this persona to your life as it is? A number from 0, wholly imagined, to 10, just as "
        "you live."
    ),
    "awareness": (
        "How much do you choose it? A number from 0, it comes over you, to 10, you know it and steer it."
    ),
    "medium": "What brings it out: few people or many, talking at once or slowly, words alone or more?",
    "purpose": "What did you put it on for?",
    "construct": (
        "Which two opposites does this persona move between? Write them with three places from 1 to 7: you "
        "now, this persona, you as you hope to be. For example: guarded-frank=2,4,4"
    ),
    "keep": "What of this persona would you like to take home?",
    "not_me": "What did you find out that is not you?",
}
"""What a field of the sheet asks, in one plain sentence each."""

ASKED = (
    *("intention", "friend", "integration", "valence", "reality", "awareness"),
    *("medium", "construct", "keep", "not_me"),
)
"""What `sheet ask` asks, in this order."""

_TITLES = {
    "intention": "Intention, what you would like to find out",
    "friend": "As a friend who knows you well would say",
    "integration": "Integration, from 0, quite apart from the rest of your life, to 10, woven into it",
    "valence": "Valence, from -5, hard and unwelcome, to 5, warm and welcome",
    "reality": "Reality, from 0, wholly imagined, to 10, just as you live",
    "awareness": "Awareness, from 0, it comes over you, to 10, you know it and steer it",
    "medium": "Medium, what brings it out",
    "purpose": "Purpose, what you put it on for",
    "construct": "Constructs, places between two opposites",
    "keep": "Keeps, what you would like to take home",
    "not_me": "Not me, what you found is not you",
    "left": "Left, what you said that you leave with it",
    "known": "Known, what only you know",
    "farewell": "Farewell",
    "rating": "Rating, how meetings were for you as this persona",
}
_DATED = ("left", "known", "farewell", "rating")

UNREADABLE = "This one cannot be opened: it is not as you left it. All else here is untouched."
MORE = "More stands there: `{command}` reads on."
NOTHING_KEPT = "Nothing is kept yet. `keeps` and your words keeps something of the persona you wear."
WRITE = (
    "`sheet ask {name}` asks you one after the other; `sheet {name}/intention=` and your words writes one."
)


def sheet(shown: Sheet) -> str:
    """A whole sheet as its owner reads it, field by field; what is empty is named in one line at the end."""
    lines = [f"The sheet of {shown.name}, for you alone. Nothing in it is counted."]
    empty = []
    for field in _TITLES:
        found = _found(shown, field)
        if found:
            lines += [f"{_TITLES[field]}:", *_of_field(field, found, shown.name)]
        elif field in ASKED or field == "purpose":
            empty.append(named(field))
    if empty and not shown.is_retired:
        lines.append(f"Empty, and free to stay so: {', '.join(empty)}. {WRITE.format(name=shown.name)}")
    return "\n".join(lines)


def part(shown: Sheet, field: str, page: int = 1) -> str:
    """One field of a sheet: what it asks, and what stands there; of many lines this page or the last."""
    found = _found(shown, field)
    lines = [f"The sheet of {shown.name}. {_TITLES[field]}:"]
    stands = _of_field(field, found, shown.name, page) if found else ["Nothing stands here."]
    return "\n".join([*lines, *stands])


def keeps(kept: Sequence[Keeps], page: int = 1) -> str:
    """What is taken home from all masks, numbered through; of many lines this page or the last."""
    if not kept:
        return NOTHING_KEPT
    lines, before = ["What you keep, for you alone:"], 0
    page, start, end = _page(sum(len(of_one.lines) for of_one in kept), page)
    for of_one in kept:
        first, last = max(start, before), min(end, before + len(of_one.lines))
        if first < last:
            lines.append(f"From {of_one.name}{', who is retired' if of_one.is_retired else ''}:")
            lines += _numbered(of_one.lines[first - before : last - before], first + 1)
        before += len(of_one.lines)
    if before > end:
        lines.append(MORE.format(command=f"keeps {page + 1}"))
    lines.append("`keeps drop` and a number lets one go.")
    return "\n".join(lines)


def harvest(name: str, kept: Sequence[Keeps]) -> str:
    """What is kept from one mask already, before it goes."""
    lines = [line for of_one in kept for line in of_one.lines]
    if not lines:
        return f"Nothing is kept from {name} yet."
    return "\n".join([f"This is what you keep from {name}:", *_paged(lines, name, "keep", 1)])


def purpose(name: str, words: str) -> str:
    """What somebody put a mask on for, in their own words."""
    return f"What you last wrote that you put {name} on for: {words}"


def written(name: str, field: str, *, cleared: bool = False) -> str:
    """It is on the sheet, or gone from it."""
    if cleared:
        return f"{named(field).capitalize()} is empty now on the sheet of {name}."
    return f"It is on the sheet of {name}, under {named(field)}."


def dropped(field: str) -> str:
    """A line is gone."""
    return f"The line is gone from {named(field)}."


def question(field: str, number: int, of: int, stands: str) -> str:
    """One question of `sheet ask`; `stands` is what is there already, in the person's own words."""
    asked = f"{number} of {of}. {QUESTIONS[field]}"
    if not stands:
        return asked
    return f"{asked}\nThere stands: {stands}\nAn empty line leaves it; anything else takes its place."


def day(when: date) -> str:
    """A day as people say it."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _found(shown: Sheet, field: str) -> tuple[Line, ...]:
    if field in LISTS:
        return shown.lists.get(field, ())
    assert field in ONCE, "a sheet has no other fields"
    return (shown.once[field],) if field in shown.once else ()


def _of_field(field: str, found: Sequence[Line], name: str, page: int = 1) -> list[str]:
    if field in SCALES:
        return [UNREADABLE if line.words is None else f"Your place: {line.words}." for line in found]
    if field in ONCE:
        return [UNREADABLE if line.words is None else line.words for line in found]
    if field == "construct":
        found = [Line(_pair(line.words), line.written_on) for line in found]
    return _paged(found, name, field, page)


def _paged(found: Sequence[Line], name: str, field: str, page: int) -> list[str]:
    """The lines of one page, and how to read on where there are more."""
    page, start, end = _page(len(found), page)
    lines = _numbered(found[start:end], start + 1, dated=field in _DATED)
    if end < len(found):
        lines.append(MORE.format(command=f"sheet {name}/{named(field)} {page + 1}"))
    return lines


def _page(lines: int, page: int) -> tuple[int, int, int]:
    """The number of a page that is there, and between which lines it stands."""
    page = max(1, min(page, -(-lines // SHOWN)))
    return page, (page - 1) * SHOWN, page * SHOWN


def _numbered(found: Iterable[Line], first: int, *, dated: bool = False) -> list[str]:
    return [
        f"{number}. {day(line.written_on) + ': ' if dated else ''}{_read(line)}"
        for number, line in enumerate(found, first)
    ]


def _read(line: Line) -> str:
    return UNREADABLE if line.words is None else line.words


def _pair(words: str | None) -> str | None:
    """Two opposites and where things are between them, as a sentence; the three are not held together."""
    if words is None:
        return None
    try:
        pair = construct(words)
    except Refused:  # kept when other lengths held
        return words
    return (
        f"From 1, {pair.one}, to 7, {pair.other}: you now at {pair.now}, this persona at {pair.mask}, as you "
        f"hope to be at {pair.hoped}."
    )
