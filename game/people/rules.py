"""Judgement about people: passphrases, recovery codes, tries. Pure."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

LENGTH = (10, 256)
"""Characters of a passphrase, least and most. Source: OWASP ASVS 5, V6.2."""

SYMBOLS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""30 letters and digits without those that look alike (I L O U 0 1)."""
GROUPS = (5, 5, 5, 5, 6)
"""26 symbols, 127 bits; the last group is asked back once."""

ALWAYS = frozenset({"help now", "quit", "pause", "leave", "stop", "report"})
"""Words that no name or passphrase may cover (R25)."""


def passphrase_fault(passphrase: str, names: tuple[str, ...], common: Callable[[str], bool]) -> bool:
    """Whether `passphrase` is too short, too long, common, a word that must always work, or a name."""
    flat = " ".join(passphrase.casefold().split())
    bare = flat.replace(" ", "")
    if not LENGTH[0] <= len(passphrase) <= LENGTH[1] or len(set(bare)) < 4:
        return True
    letters = "".join(filter(str.isalnum, flat))  # the doors look past what people put around these words
    if letters.startswith("helpnow") or letters in {word.replace(" ", "") for word in ALWAYS}:
        return True
    own = [name.casefold().replace(" ", "") for name in names if len(name) > 3]
    if any(name in bare and len(bare.replace(name, "")) < 6 for name in own):
        return True
    return common(flat) or common(bare)


def recovery_code(draw: Callable[[int], int]) -> str:
    """A new code in groups, `draw(n)` giving a fair number below n."""
    return "-".join("".join(SYMBOLS[draw(len(SYMBOLS))] for _ in range(size)) for size in GROUPS)


def code_hash(code: str) -> str:
    """What is kept of a code: blanks, hyphens and case do not count. 127 bits need no slow hash."""
    return hashlib.sha256(b"meadow recovery " + bare(code).encode()).hexdigest()


def bare(code: str) -> str:
    """`code` or a group of it without blanks, hyphens and case."""
    return "".join(letter for letter in code.upper() if letter in SYMBOLS)


def code_fits(code: str, kept: str) -> bool:
    """Whether `code` is the one whose hash is kept; takes as long for a miss as for a hit."""
    return hmac.compare_digest(code_hash(code), kept)


def last_group(code: str) -> str:
    """The group that is asked back."""
    return code.rsplit("-", 1)[-1]


def is_last_group(words: str, code: str) -> bool:
    """Whether `words` are the last group of `code`, or all of it."""
    return bare(words) in (last_group(code), bare(code))


WEB_IDLE_DAYS, WEB_DAYS = 14, 90
"""A browser that was not used for so many days is signed out; and one that signed in so many days ago."""
WEB_SESSIONS = 20
"""Browsers in which one person is signed in, at most; the one that rested longest makes room."""
SYSTEMS = ("Linux", "Windows", "macOS", "Android", "iOS", "ChromeOS")
BROWSERS = ("Firefox", "Chrome", "Edge", "Safari", "Opera", "a browser", "a text browser")
BROWSER_KINDS = frozenset(BROWSERS) | {f"{kind} on {system}" for kind in BROWSERS for system in SYSTEMS}
"""All that is kept of which browser it is."""


def web_session_lives(began_on: date, used_on: date, today: date) -> bool:
    """Whether a browser that signed in and was last used on these days is still signed in."""
    return (today - used_on).days < WEB_IDLE_DAYS and (today - began_on).days < WEB_DAYS


def use_is_news(used_on: date, today: date) -> bool:
    """Whether a use of a browser today is worth a row: the first of a day is."""
    return used_on != today


LONGEST_WAIT_S = 3600.0
"""After many wrong tries."""


@dataclass(frozen=True)
class Tries:
    """Wrong tries from one address on one name; `until` is the house time before which nothing is tried."""

    wrong: int = 0
    until: float = 0.0

    def missed(self, now: float, longest: float = LONGEST_WAIT_S) -> "Tries":
        """One more wrong try: five are free, then 30 s, doubling up to the longest wait."""
        wrong = self.wrong + 1
        wait = 0.0 if wrong < 5 else min(longest, 30.0 * 2.0 ** min(wrong - 5, 20))
        return Tries(wrong, now + wait)

    def wait(self, now: float) -> int:
        """Seconds to wait before the next try, 0 when none."""
        return max(0, int(self.until - now + 0.999))
