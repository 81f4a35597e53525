"""Names that somebody has in a service outside of the house, in private words: pure, and linear in the words.

A service alone gives nobody away: who tells that they deleted one is asked nothing. It is asked where the
words say how somebody is found there.
"""

from collections.abc import Sequence
from itertools import pairwise

SERVICES = frozenset(
    "discord telegram whatsapp instagram insta snapchat facebook messenger skype kik wechat viber threema"
    " tiktok twitter reddit linkedin mastodon bluesky onlyfans".split()
)
ALSO_WORDS = frozenset("signal snap matrix steam ig tg fb".split())
"""Services whose name is a word of every day: they count where something says that they are meant."""
NEAR = 3
"""Words between which a name that no word looks like belongs to a service."""

_SAYS = frozenset("name id handle username user nick nickname tag".split())
_MINE = frozenset("my mine our mein meine".split())
_ON = frozenset("on at via over through per auf bei über".split())
_TO = frozenset("to onto into zu".split())
_BEFORE = _ON | _TO
_REACH = frozenset(
    "add call contact dm find look follow hit message msg ping reach text write skype adde erreichst"
    " finde findest kontaktiere meld melde ruf schreib schreibe schreibt".split()
)
_PEOPLE = frozenset("me us you mir mich uns".split())
_TOGETHER = frozenset("let's lets lass".split())
_AM = frozenset(
    "i'm im am bin is it's its as called user username name under handle for add find search follow".split()
)
"""What stands before a name that somebody has there: I'm ben on insta, search for ben on insta."""
_AS = frozenset("as under als unter".split())
_OF_EVERY_DAY = frozenset(
    "a about account active advice again all alone already also always an and any anything app around at"
    " attention auch back bad best better boring bots but by called closed content das dead der die down"
    " dumb ein eine else empty even everybody everyone everything fake feed fine for forever free friend"
    " from full fun games gerade gone good great guy guys hell help her here him his hooked how i if immer"
    " in info is it just kaum kids kinda later less leute life little live long lot lots love lurk man"
    " many me media mehr meme mom more most much mum my never new news nice nicht nie no nobody noch not"
    " now nur of off oft often ok okay old on once one only open or our out over part people person photo"
    " picture popular post private profile proof public quiet rarely rather right sad safe seldom sex she"
    " so some somebody someone something sometimes soon stay still stuck stuff such support that the their"
    " them then there they thing this though time to today together too two up us usual very video viel"
    " was way we weird well who wieder with woman work worse yes yesterday yet you young your".split()
)
_ENDS = ("ing", "ed", "ly", "s", "'t")
"""How words of every day end that stand before `on` and a service: scrolling, posted, mostly, videos."""
_REACHED_WITHIN, _SAID_WITHIN = 6, 8


def is_told(said: Sequence[str], as_typed: Sequence[str]) -> bool:
    """Whether somebody is told where to find somebody outside.

    `said` are the words, folded and without points around them; `as_typed` the same ones, with these.
    """
    if any(word.startswith("@") and len(word) > 3 or _is_tagged(word) for word in said):
        return True
    return _is_labelled(said, as_typed) or _is_near_a_name(said) or _is_way(said)


def is_between(ones: Sequence[int], others: Sequence[int], near: int = NEAR) -> bool:
    """Whether one of the first stands near one of the second; both rise, so each is passed once."""
    at = 0
    for one in ones:
        while at < len(others) and others[at] < one - near:
            at += 1
        if at < len(others) and others[at] <= one + near:
            return True
    return False


def _is_tagged(word: str) -> bool:
    """A name with four digits behind a `#`."""
    name, mark, digits = word.rpartition("#")
    return bool(mark) and len(digits) == 4 and digits.isdecimal() and any(map(str.isalpha, name))


def _is_labelled(said: Sequence[str], as_typed: Sequence[str]) -> bool:
    """`telegram: ben`, `telegram=ben`, `telegram - ben`, `discord name`, `my insta is`."""
    for at, word in enumerate(said):
        if ":" in word or "=" in word:
            label, _, name = word.replace("=", ":").partition(":")
            if name and _is_service(label):
                return True
        if not _is_service(word) or at + 1 == len(said):
            continue
        after = said[at + 1]
        if as_typed[at].endswith((":", "=")) and _is_like_a_name(after):
            return True
        if after in ("-", "–", "—", "=", "->") and at + 3 == len(said) and _is_like_a_name(said[at + 2]):
            return True
        if after in _SAYS and word in SERVICES:
            return True
        if (
            word in SERVICES
            and after in ("is", "ist")
            and at
            and said[at - 1] in _MINE
            and _is_like_a_name("".join(said[at + 2 : at + 3]))
        ):
            return True
    return False


def _is_near_a_name(said: Sequence[str]) -> bool:
    """A service, and something near it that looks as names do elsewhere and words do not."""
    places = [at for at, word in enumerate(said) if _is_service(word)]
    if not places:
        return False
    names = [at for at, word in enumerate(said) if _is_strange(word)]
    return is_between(places, names)


def _is_strange(word: str) -> bool:
    """Letters with digits or strange signs in it."""
    return any(map(str.isalpha, word)) and (any(map(str.isdigit, word)) or "_" in word or "#" in word)


def _is_way(said: Sequence[str]) -> bool:
    """`find me on telegram`, `let's move to signal`, `on insta as ben`, `I'm ben on insta`."""
    asked = reached = together = -100
    for at, (before, word) in enumerate(pairwise(said), 1):
        asked = at - 1 if before in _REACH else asked
        if word in _PEOPLE and at - asked <= NEAR and not (word == "you" and before == "follow"):
            reached = at
        if before in _TOGETHER:
            together = at
        if not _is_service(word) or before not in _BEFORE:
            continue
        if at - together <= _SAID_WITHIN and (word in SERVICES or word == "signal"):
            return True
        if before in _TO:
            continue
        if at - reached <= _REACHED_WITHIN:
            return True
        if at + 2 < len(said) and said[at + 1] in _AS and _is_called(said[at + 2 : at + 5]):
            return True
        if word in SERVICES and at >= 2 and _is_like_a_name(said[at - 2]):
            if at >= 3 and said[at - 3] in _AM or at == 2 and len(said) == 3:
                return True
    return False


def _is_called(words: Sequence[str]) -> bool:
    """What follows `as`: a name, or `the name` of it."""
    return _is_like_a_name(words[0]) or len(words) > 1 and words[1] in _SAYS


def _is_service(word: str) -> bool:
    return word in SERVICES or word in ALSO_WORDS


def _is_like_a_name(word: str) -> bool:
    """Whether it may be a name: no word of every day, and not formed as those are that stand there."""
    return len(word) > 1 and word not in _OF_EVERY_DAY and not word.endswith(_ENDS)
