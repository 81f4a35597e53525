"""What a member has: every word, address and fact, with what is answered and what is not.

What there is comes from the running house; what must come of it stands in words.py, routes.py and facts.py.
"""

from collections import Counter

from tests.unlinkable import facts, routes, words
from tests.unlinkable.cast import Houseful
from tests.unlinkable.tries import Entry, NotSo, happens

went: Counter[str] = Counter()
"""How often a try came out as the table says, on evenings with others about; by name, and yes or no."""


def entries() -> dict[str, Entry]:
    """All that the tables know, by name."""
    return {one.name: one for one in (*words.entries(), *routes.entries(), *facts.entries())}


def missing() -> set[str]:
    """What the house has and the tables do not know."""
    there_is = words.all_words() | routes.all_routes() | facts.all_packages()
    return there_is - entries().keys()


def plays(house: Houseful, name: str) -> None:
    """On an evening: both tries of an entry. What others do may hinder it, in both worlds alike."""
    entry = entries()[name]
    for one, kind in ((entry.yes, "yes"), (entry.no, "no")):
        try:
            happens(house, entry, one)
            went[f"{name}: {kind}"] += 1
        except NotSo:
            continue
