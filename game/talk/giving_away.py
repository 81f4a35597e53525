"""What in private words could lead to somebody outside of the house: pure, and linear in the words.

It is asked of one's own words alone, for one's own eyes, and says a kind and nothing else. It is no guard:
who wants to write around it can.
"""

from itertools import pairwise

ENDS = frozenset(
    "com org net info io me app gg ly co eu de uk us ch at fr it es nl be pt pl se no fi dk ie ru in jp cn br"
    " au nz ca edu gov chat social link page site online".split()
)
"""What a host ends in, where it is written without anything before it."""
ELSEWHERE = frozenset(
    "discord telegram whatsapp signal instagram insta snapchat snap facebook messenger skype kik wechat viber"
    " threema tiktok twitter reddit linkedin mastodon bluesky matrix steam onlyfans".split()
)
SAYS = ("is", "name", "id", "handle")
STREETS = frozenset("street road avenue lane drive square boulevard terrace crescent court strasse".split())
STREET_ENDS = ("straße", "strasse", "gasse", "platz", "allee", "weg", "straat", "laan", "gatan")
POINTS = "()[]{}<>\"'.,;:!?"
NEAR = 3
"""Words between which a number belongs to a street, and a name to a service."""


def kind(words: str) -> str | None:
    """What looks like a way to somebody outside: `a link`, `a phone number` and so on; None for most."""
    said = [word.strip(POINTS) for word in words.casefold().split()]
    said = [word for word in said if word]
    for name, holds in _KINDS:
        if holds(said):
            return name
    return None


def _mail(said: list[str]) -> bool:
    parts = [word.partition("@") for word in said]
    return any(before and "." in after.strip(".") for before, _, after in parts)


def _link(said: list[str]) -> bool:
    return any("://" in word or word.startswith("www.") or _host(word) for word in said)


def _host(word: str) -> bool:
    host = word.partition("/")[0].partition("@")[0].split(".")
    return len(host) > 1 and host[-1] in ENDS and all(host) and any(map(str.isalpha, host[-2]))


def _handle(said: list[str]) -> bool:
    if any(word.startswith("@") and len(word) > 3 for word in said):
        return True
    places = [at for at, word in enumerate(said) if word in ELSEWHERE]
    names = [at for at, word in enumerate(said) if _named(word)]
    told = any(one in ELSEWHERE and after in SAYS for one, after in pairwise(said))
    return told or _near(places, names)


def _named(word: str) -> bool:
    """Whether it looks as names do elsewhere and words do not: letters with digits or strange signs."""
    return any(map(str.isalpha, word)) and (any(map(str.isdigit, word)) or "_" in word or "#" in word)


_BETWEEN = str.maketrans("", "", "+-/.()")


def _phone(said: list[str]) -> bool:
    """Eight digits that stand together, seven where they begin as numbers do; dates are none."""
    digits, lead = 0, False
    for word in [*said, "end"]:
        bare = word.translate(_BETWEEN)
        if bare.isascii() and bare.isdigit() and not _date(word):
            lead = lead or (not digits and word[0] in "+0")
            digits += len(bare)
            if digits >= (7 if lead else 8):
                return True
        else:
            digits, lead = 0, False
    return False


def _date(word: str) -> bool:
    for mark in "-./":
        sizes = [len(part) for part in word.split(mark)]
        if len(sizes) == 3 and max(sizes) <= 4 and sizes[1] <= 2:
            return True
    return False


def _street(said: list[str]) -> bool:
    streets = [at for at, word in enumerate(said) if word in STREETS or _german(word)]
    numbers = [at for at, word in enumerate(said) if word[0].isdigit() and len(word) <= 5]
    return _near(streets, numbers)


def _german(word: str) -> bool:
    return any(word.endswith(end) and len(word) > len(end) + 2 for end in STREET_ENDS)


def _near(ones: list[int], others: list[int]) -> bool:
    """Whether one of the first stands near one of the second; both rise, so each is passed once."""
    at = 0
    for one in ones:
        while at < len(others) and others[at] < one - NEAR:
            at += 1
        if at < len(others) and others[at] <= one + NEAR:
            return True
    return False


_KINDS = (
    ("an e-mail address", _mail),
    ("a link", _link),
    ("a phone number", _phone),
    ("a name somewhere else", _handle),
    ("a postal address", _street),
)
