"""What in private words could lead to somebody outside of the house: pure, and linear in the words.

It is asked of one's own words alone, for one's own eyes, and says a kind and nothing else. It is no guard:
who wants to write around it can.
"""

from collections.abc import Sequence

from game.talk import elsewhere

ENDS = frozenset(
    "com org net info io me app gg ly co eu de uk us ch at fr it es nl be pt pl se no fi dk ie ru in jp cn br"
    " au nz ca edu gov chat social link page site online".split()
)
"""What a host ends in, where it is written without anything before it."""
STREETS = frozenset("street road avenue lane drive square boulevard terrace crescent court strasse".split())
STREET_ENDS = ("straße", "strasse", "str", "gasse", "platz", "allee", "weg", "straat", "laan", "gatan")
SHORT_STREETS = frozenset("st rd ave blvd ln ct sq hwy pkwy dr".split())
"""Streets as they are shortened behind a number and a name: 12 Elm St."""
NO_STREETS = frozenset(
    "a about after all and another at before but by different for from he her his i in is it just me my"
    " new no of on or other our pages she so that the their them then they to was we were when with you"
    " your".split()
)
"""What stands between a number and such a shortening where that is something else: at 5 my dr called."""
COUNTED = frozenset(
    "am calories cents day days dollar dollars euro euros followers h hour hours kcal kg kilometers km"
    " lines m mg mile miles min mins minute minuten minutes month months o'clock pages people percent pm"
    " points pounds schritte seconds steps stunden tage times uhr users views week weeks wochen words year"
    " years yen".split()
)
"""A number before one of these counts something."""
POINTS = "()[]{}<>\"'.,;:!?"


def kind(words: str) -> str | None:
    """What looks like a way to somebody outside: `a link`, `a phone number` and so on; None for most."""
    typed = [word for word in words.casefold().replace("’", "'").split() if word.strip(POINTS)]
    said = [word.strip(POINTS) for word in typed]
    for name, holds in _KINDS:
        if holds(said, typed):
            return name
    return None


def _mail(said: Sequence[str], typed: Sequence[str]) -> bool:
    parts = [word.partition("@") for word in said]
    return any(before and "." in after.strip(".") for before, _, after in parts)


def _link(said: Sequence[str], typed: Sequence[str]) -> bool:
    return any("://" in word or word.startswith("www.") or _host(word) for word in said)


def _host(word: str) -> bool:
    host = word.partition("/")[0].partition("@")[0].split(".")
    return len(host) > 1 and host[-1] in ENDS and all(host) and any(map(str.isalpha, host[-2]))


_BETWEEN = str.maketrans("", "", "+-/.()")


def _phone(said: Sequence[str], typed: Sequence[str]) -> bool:
    """Eight digits that stand together, seven where they begin as numbers do; dates are none."""
    digits, lead = 0, False
    for at, word in enumerate([*said, "end"]):
        bare = word.translate(_BETWEEN)
        if bare.isascii() and bare.isdigit() and not _date(word):
            lead = lead or (not digits and word[0] in "+0")
            digits += len(bare)
            if digits >= (7 if lead else 8) or _seven(said, at):
                return True
        else:
            digits, lead = 0, False
    return False


def _seven(said: Sequence[str], at: int) -> bool:
    """Seven digits as they are dialled, three and four or in one; what counts something is none."""
    parts = said[at].replace(".", "-").split("-")
    if len(parts) == 1 and len(parts[0]) == 3 and said[at + 1 : at + 2]:
        at += 1
        parts.append(said[at])
    if [*map(len, parts)] not in ([3, 4], [7]) or not all(map(str.isdecimal, parts)) or _is_year(parts[-1]):
        return False
    return not parts[-1].endswith("000") and not _counts(said, at)


def _date(word: str) -> bool:
    for mark in "-./":
        parts = word.split(mark)
        sizes = [len(part) for part in parts]
        if len(sizes) == 3 and max(sizes) <= 4 and sizes[1] <= 2:
            return True
        if len(sizes) == 2 and all(map(_is_year, parts)):
            return True
    return False


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def _counts(said: Sequence[str], at: int) -> bool:
    """Whether the number there is how many of something."""
    return at + 1 < len(said) and said[at + 1] in COUNTED


def _street(said: Sequence[str], typed: Sequence[str]) -> bool:
    if any(_is_short(said, typed, at) for at in range(2, len(said))) or any(map(_in_one, said)):
        return True
    streets = [at for at, word in enumerate(said) if word in STREETS or _german(word)]
    if not streets:
        return False
    numbers = [at for at in range(len(said)) if _is_number(said, at)]
    return elsewhere.is_between(streets, numbers)


def _is_number(said: Sequence[str], at: int) -> bool:
    return said[at][0].isdigit() and len(said[at]) <= 5 and not _counts(said, at)


def _german(word: str) -> bool:
    return word.endswith(STREET_ENDS) and any(
        word.endswith(end) and len(word) > len(end) + 2 for end in STREET_ENDS
    )


def _in_one(word: str) -> bool:
    """`Hauptstr.5`, without a space."""
    name, street, number = word.partition("str.")
    return bool(street) and len(name) > 2 and number[:1].isdecimal()


def _is_short(said: Sequence[str], typed: Sequence[str], at: int) -> bool:
    """A shortened street behind its number and its name of one word or two; doctors are none."""
    if said[at] not in SHORT_STREETS or said[at] == "dr" and at + 1 < len(said) and typed[at][-1] != ",":
        return False
    for back in (2, 3):
        if at >= back and _is_number(said, at - back):
            name = said[at - back + 1 : at]
            return all(word.isalpha() and word not in NO_STREETS for word in name)
    return False


_KINDS = (
    ("an e-mail address", _mail),
    ("a link", _link),
    ("a phone number", _phone),
    ("a name somewhere else", elsewhere.is_told),
    ("a postal address", _street),
)
