"""Who is kept from whom: questions by ids of masks, answered from memory.

A mute acts on the mask that was met, as long as it is called so. Distances and refusals bind the people
behind the masks; what is answered here is never said to anybody, it only steers what is heard, arranged and
reached. Where nobody has asked for anything, nothing is looked up.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from uuid import UUID

from game.personas import selectors as personas
from game.safety.models import FirstYes
from game.safety.protection import rules, shelters

_holds: Callable[[UUID, UUID], bool] = lambda one, other: False
_guides: Callable[[UUID, UUID], bool] = lambda from_id, to_id: False
_meetings_of: Callable[[UUID], int] = lambda mask_id: 0


def ask_circles(
    holds: Callable[[UUID, UUID], bool],
    guides: Callable[[UUID, UUID], bool],
    meetings_of: Callable[[UUID], int],
) -> None:
    """Circles answer three questions.

    `holds(one, other)`: one of both helps to hold a meeting in which both sit now. `guides(from_id, to_id)`:
    the first facilitates a circle to which the second belongs, or in whose meeting it sits.
    `meetings_of(mask_id)`: in how many meetings this mask sat to the end.
    """
    global _holds, _guides, _meetings_of
    _holds, _guides, _meetings_of = holds, guides, meetings_of


def is_muted(reader_id: UUID, speaker_id: UUID) -> bool:
    """Whether the reader has asked not to hear this mask."""
    muters = shelters.muters(speaker_id)
    return bool(muters) and shelters.whose(reader_id) in muters


def deaf_to(speaker_id: UUID, readers: Collection[UUID]) -> frozenset[UUID]:
    """Who of these has asked not to hear this mask."""
    muters = shelters.muters(speaker_id)
    if not muters:
        return frozenset()
    shelters.know(readers)
    return frozenset(one for one in readers if shelters.whose(one) in muters)


def are_apart(a_id: UUID, b_id: UUID) -> bool:
    """Whether the people behind these masks are apart, whoever of them asked for it; False for oneself."""
    if not shelters.parted():
        return False
    a, b = shelters.whose(a_id), shelters.whose(b_id)
    return a != b and (b in shelters.of(a).aparts or a in shelters.of(b).aparts)


def together(ids: Iterable[UUID]) -> bool:
    """Whether the house may bring these together: no two of them are apart. Looks at none where nobody is."""
    if not shelters.parted():
        return True
    people = {shelters.whose(one) for one in ids} - {None}
    return not any(people & shelters.of(one).aparts for one in people & shelters.parted())


def keeps_from(a_id: UUID, ids: Iterable[UUID]) -> bool:
    """Whether this one is apart from any of these."""
    return any(are_apart(a_id, one) for one in ids)


def refuses(of_id: UUID, by_id: UUID, way: str) -> bool:
    """Whether the person behind `of_id` refuses this way to the person behind `by_id`; False for oneself."""
    if not shelters.any_at_all():
        return False
    of, by = shelters.whose(of_id), shelters.whose(by_id)
    return of != by and shelters.of(of).refuses(way, by)


def is_kept_from(from_id: UUID, to_id: UUID) -> bool:
    """Whether nothing private passes from the first to the second because they are apart.

    Whoever is kept away reaches no mask of who asked for it. Whoever asked for it does not reach the name
    under which they met the other; other names answer them as before, so that nobody can find out by asking
    and ending it which names are one person's.
    """
    if not are_apart(from_id, to_id):
        return False
    mine = shelters.of(shelters.whose(from_id))
    if shelters.whose(from_id) in shelters.of(shelters.whose(to_id)).aparts:
        return True
    return _met(mine, to_id)


def avoids(from_id: UUID, to_id: UUID) -> bool:
    """Whether the first asked to be kept apart from the second by the name under which they met them."""
    if not shelters.parted():
        return False
    mine = shelters.of(shelters.whose(from_id))
    return shelters.whose(to_id) in mine.aparts and _met(mine, to_id)


def _met(mine: rules.Shelter, to_id: UUID) -> bool:
    return not mine.met.isdisjoint(shelters.marks(personas.names_of((to_id,)).get(to_id, "")))


def may_reach(from_id: UUID, to_id: UUID, way: str, *, today: date) -> bool:
    """Whether `from_id` may come near `to_id` in this way: whoever may not gets the answer of absence.

    What is whispered between those who hold a meeting and those who sit in it is no private contact: it is
    only kept from who is apart.
    """
    if is_kept_from(from_id, to_id):
        return False
    if way == "whisper" and _holds(from_id, to_id):
        return True
    if refuses(to_id, from_id, way):
        return False
    return way not in rules.GUARDED or lets_in(to_id, from_id, today=today)


def is_cared_for(one_id: UUID, other_id: UUID) -> bool:
    """Whether one of both helps to hold a meeting in which both sit now."""
    return _holds(one_id, other_id)


def lets_in(mask_id: UUID, other_id: UUID, *, today: date) -> bool:
    """Whether this mask is new no longer, or let the other in, or one of both looks after the other."""
    if not is_new(mask_id, today=today) or shelters.whose(mask_id) == shelters.whose(other_id):
        return True
    marks = shelters.marks_of_two(mask_id, other_id)
    if shelters.wrote_first(mask_id, other_id, marks[0]):
        return True
    if FirstYes.objects.filter(mask=mask_id, to=other_id, names_mark__in=marks).exists():
        return True
    if {mask_id, other_id} & set(personas.stewards()):
        return True
    return _guides(other_id, mask_id) or _guides(mask_id, other_id)


def is_new(mask_id: UUID, *, today: date) -> bool:
    """Whether this mask is new to others, whoever wears it."""
    row = personas.persona(mask_id)
    return row is not None and rules.is_new(row.made_on, _meetings_of(mask_id), today)


def wrote(from_id: UUID, to_id: UUID, *, today: date) -> None:
    """A mask wrote to another in private: while it is new, that is its yes to be answered."""
    if is_new(from_id, today=today):
        shelters.remember_first(from_id, to_id, shelters.marks_of_two(from_id, to_id)[0], today)
