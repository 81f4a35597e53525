"""One try at something that a member has: what is done, by whom, and what must come of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from commands import arriving, dispatch, doorway
from commands import help as help_pages
from game.common.refusals import Refused
from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.journals import Watched
from tests.unlinkable.people import PASSPHRASE
from tests.unlinkable.plans import HOME, OBSERVERS, WATCHERS

Says = str | type[Refused]
"""What is in the answer: words, or which no it is."""


@dataclass(frozen=True)
class Typed:
    """A line and what is in its answer; `{word}` in it is each of the words of the command, `{new}` a name
    that nobody has yet.

    `before` are lines of others, as `Nell: sit`, and other steps (ground.py). Those who watch stand `at` one
    place and sit nowhere when it begins, the fourth is at home. `by` is who types: one of them, a guest, or
    somebody at the door.
    """

    line: str
    says: Says
    before: tuple[str, ...] = ()
    at: str = "lawn"
    by: str = "Oda"


@dataclass(frozen=True)
class Asked:
    """A page that is asked for: `page(house)` gives its status, where it leads to, and its words."""

    page: Callable[[Houseful], tuple[int, str, str]]
    status: int
    says: str = ""


@dataclass(frozen=True)
class Shown:
    """A fact that a line brings to one of those who watch, or that it does not bring to another."""

    line: str
    to: str
    before: tuple[str, ...] = ()
    at: str = "lawn"


Try = Typed | Asked | Shown


@dataclass(frozen=True)
class Entry:
    """Something that a member has, with the try that is answered and the one that is not.

    `always` says that the house must never refuse it (DESIGN 2.5): then both tries are answered.
    """

    name: str
    word: str
    yes: Try
    no: Try
    always: bool = False


class NotSo(AssertionError):
    """What the table says of a try is not what came of it."""


@contextmanager
def refusals() -> Iterator[list[Refused]]:
    """Each no that the house makes meanwhile, whoever catches it."""
    made: list[Refused] = []
    init = Refused.__init__

    def noted(self: Refused, **slots: str | int) -> None:
        init(self, **slots)
        made.append(self)

    Refused.__init__ = noted
    try:
        yield made
    finally:
        Refused.__init__ = init


def happens(house: Houseful, entry: Entry, one: Try) -> None:
    """The try is made. Raises NotSo where what came is not what the table says."""
    for name in WATCHERS:
        house.puts(name, getattr(one, "at", "lawn") if name in OBSERVERS else HOME)
        house.tidies(name)
    ground.laid(house, *WATCHERS)
    with refusals() as made:
        deed = {Typed: _typed, Asked: _asked, Shown: _shown}[type(one)]
        deed(house, entry, one, made)


def _typed(house: Houseful, entry: Entry, one: Typed, made: list[Refused]) -> None:
    actor, name = _actor(house, one), f"New{letters(next(house._numbers))}"
    for step in one.before:
        ground.step(house, step.replace("{new}", name), actor)
    made.clear()
    answer = "\n".join(actor.type(one.line.replace("{word}", entry.word).replace("{new}", name)))
    answer = f"{answer}\n{actor.gone}"
    if actor.account is None and actor.who is not None:
        actor.type("quit")
    refused = [no for no in made if str(no) in answer]
    if one is entry.no and not entry.always:
        if isinstance(one.says, str):
            _must(one.says in answer, entry, "refused", answer)
        else:
            _must(any(isinstance(no, one.says) for no in refused), entry, "refused", answer)
        return
    _must(not refused and not any(no in answer for no in NOES), entry, "answered", answer)
    says = str(one.says).replace("{new}", name)
    _must(isinstance(one.says, str) and says in answer, entry, "answered", answer)


def _actor(house: Houseful, one: Typed) -> Watched:
    if one.by in WATCHERS:
        return house.actors[one.by]
    stranger = Watched(house.time, house.journals[OBSERVERS[1]], "192.0.2.9")
    doorway.arrive(stranger)
    if one.by == "guest":
        stranger.type("visit")
    return stranger


def _asked(house: Houseful, entry: Entry, one: Asked, made: list[Refused]) -> None:
    status, to, words = one.page(house)
    what = "refused" if one is entry.no else "answered"
    _must(status == one.status and one.says in f"{to} {words}", entry, what, f"{status} {to} {words}"[:600])
    is_no = status >= 400 or to.startswith("/signin") or any(str(no) in words for no in made)
    _must(is_no == (one is entry.no), entry, what, f"{status} {to} {words}"[:600])


def _shown(house: Houseful, entry: Entry, one: Shown, made: list[Refused]) -> None:
    for step in one.before:
        ground.step(house, step, house.actors["Oda"])
    before = {name: len(house.actors[name].shown) for name in OBSERVERS}
    ground.step(house, one.line, house.actors["Oda"])
    shown = {name: [package for package, _ in house.actors[name].shown[before[name] :]] for name in OBSERVERS}
    is_shown = entry.word in shown[one.to]
    what = "kept from" if one is entry.no else "shown to"
    _must(is_shown == (one is entry.yes), entry, f"{what} {one.to}", str(shown))
    if one is entry.no:
        _must(any(entry.word in all_ for all_ in shown.values()), entry, "shown to anybody", str(shown))


def _must(so: bool, entry: Entry, what: str, came: str) -> None:
    if not so:
        raise NotSo(f"{entry.name} was not {what} as the table says; what came:\n{came}")


def letters(number: int) -> str:
    """A word of its own for each number."""
    word = ""
    while number:
        number, left = divmod(number - 1, len(UNLIKE))
        word = UNLIKE[left] + word
    return word


UNLIKE = "abcdefghjkprstuxyz"
"""No two of them, and no two beside each other, look like another."""


def newcomer_names(house: Houseful) -> tuple[str, str, str]:
    """Login name, name and passphrase of somebody who is new: the same in both worlds."""
    number = letters(next(house._numbers))
    return f"new{number}login", f"New{number}", PASSPHRASE


NOES = (arriving.UNKNOWN, dispatch.UNKNOWN, help_pages.NO_PAGE)
"""What the house says where it knows no such word or page."""
