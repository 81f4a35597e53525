"""Words for a client that has fewer letters than they are written in: what it lacks is written out in ASCII.

    Grüße, naïve, Żółć, Привет   in ASCII    Grusse, naive, Zolc, Privet
    the same                     in Latin-1  Grüße, naïve, Zolc, Privet

By anyascii, letter by letter: it knows no language, so it may read oddly, but it can be read.
"""

from functools import lru_cache

from anyascii import anyascii


def written_in(text: str, encoding: str) -> str:
    """`text` in letters that this encoding has; what nothing is known to stand for is a question mark."""
    if encoding == "utf-8" or text.isascii():
        return text
    return "".join(letter if letter.isascii() else _in(letter, encoding) for letter in text)


@lru_cache(maxsize=4096)
def _in(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return anyascii(letter) or "?"
    return letter
