"""The private sheet: what somebody writes about a mask for nobody but themselves.

Every text is sealed before it is a row (game/people/vault.py) and bound to that row, so its id is made first.
`at` is the connection at which the person has opened their pages. Retired masks can be read and thinned out,
and are no longer written about.
"""

from collections.abc import Hashable
from datetime import date
from uuid import UUID, uuid4

from game.common.changes import change
from game.people import vault
from game.people.refusals import Locked, NotReadable
from game.personas import selectors
from game.personas.models import Page, Persona
from game.personas.refusals import NoSuchLine, NoSuchPersona
from game.personas.rules import LISTS, ONCE
from game.personas.sheet_refusals import ManyTexts, SheetFull
from game.personas.sheet_rules import GATHERED, MOST, Keeps, Line, Sheet, checked


def write(
    person_id: UUID, at: Hashable, persona_id: UUID, field: str, words: str, *, now: float, today: date
) -> None:
    """`words` stand under `field`: in place of what stood there, or as one more line, as the field is.

    Raises NoSuchPersona, NothingTyped, TooLong, NotOnTheScale, NotAPair, SheetFull, ManyTexts, Locked, Busy.
    """
    deed = write_once if field in ONCE else add
    deed(person_id, at, persona_id, field, words, now=now, today=today)


def write_once(
    person_id: UUID, at: Hashable, persona_id: UUID, field: str, words: str, *, now: float, today: date
) -> None:
    """`words` stand under `field` of the sheet, in place of what stood there; empty ones clear it.

    A sheet of a retired mask can be cleared, too. Raises NoSuchPersona, TooLong, NotOnTheScale, ManyTexts,
    Locked, Busy.
    """
    assert field in ONCE, "other fields gather"
    _own(person_id, persona_id, retired_too=not words)
    words = checked(field, words)
    _check_open(person_id, at, now=now)
    if words and not _rows(persona_id, field):
        _check_room(person_id)
    page = _sealed(person_id, at, persona_id, field, words, uuid4(), now=now, today=today) if words else None
    with change():
        Page.objects.filter(persona_id=persona_id, field=field).delete()
        if page is not None:
            page.save(force_insert=True)


def add(
    person_id: UUID, at: Hashable, persona_id: UUID, field: str, words: str, *, now: float, today: date
) -> None:
    """`words` are the last line under `field` of the sheet.

    Raises NoSuchPersona, NothingTyped, TooLong, NotAPair, NotOnTheScale, SheetFull, ManyTexts, Locked, Busy.
    """
    assert field in LISTS, "other fields hold one text"
    _own(person_id, persona_id)
    words = checked(field, words)
    _check_open(person_id, at, now=now)
    rows = _rows(persona_id, field)
    if len(rows) >= GATHERED:
        raise SheetFull(most=GATHERED)
    _check_room(person_id)
    row_id = _id_after(rows[-1].id if rows else None)
    page = _sealed(person_id, at, persona_id, field, words, row_id, now=now, today=today)
    with change():
        page.save(force_insert=True)


def drop(person_id: UUID, at: Hashable, persona_id: UUID, field: str, number: int, *, now: float) -> None:
    """The line of this number under `field`, counted from 1, is gone for good; so is one that does not open.

    Raises NoSuchPersona, NoSuchLine, Locked, Busy.
    """
    assert field in LISTS, "a field of one text is cleared by an empty one"
    _own(person_id, persona_id, retired_too=True)
    _check_open(person_id, at, now=now)
    rows = _rows(persona_id, field)
    if not 1 <= number <= len(rows):
        raise NoSuchLine()
    with change():
        rows[number - 1].delete()


def drop_keep(person_id: UUID, at: Hashable, number: int, *, now: float) -> None:
    """The line of this number among all that keeps() gives, counted from 1 through all masks, is gone.

    Raises NoSuchLine, Locked, Busy.
    """
    for persona in _masks(person_id):
        count = Page.objects.filter(persona=persona, field="keep").count()
        if 1 <= number <= count:
            drop(person_id, at, persona.id, "keep", number, now=now)
            return
        number -= count
    _check_open(person_id, at, now=now)
    raise NoSuchLine()


def read(person_id: UUID, at: Hashable, persona_id: UUID, *, now: float) -> Sheet:
    """The whole sheet of one of the person's masks, retired ones too. Raises NoSuchPersona, Locked."""
    persona = _own(person_id, persona_id, retired_too=True)
    _check_open(person_id, at, now=now)
    found: dict[str, list[Line]] = {}
    for row in _rows(persona_id):
        found.setdefault(row.field, []).append(_opened(person_id, at, row, now=now))
    return Sheet(
        name=persona.name,
        kind=persona.kind,
        once={field: found[field][-1] for field in ONCE if field in found},
        lists={field: tuple(found[field]) for field in LISTS if field in found},
        is_retired=persona.retired_on is not None,
    )


def one(person_id: UUID, at: Hashable, persona_id: UUID, field: str, *, now: float) -> str:
    """What stands under a field of one text, or nothing. Raises NoSuchPersona, Locked."""
    assert field in ONCE, "other fields gather"
    _own(person_id, persona_id, retired_too=True)
    _check_open(person_id, at, now=now)
    rows = _rows(persona_id, field)
    return (_opened(person_id, at, rows[-1], now=now).words or "") if rows else ""


def words_of(person_id: UUID, at: Hashable, row: Page, *, now: float) -> str | None:
    """What stands on one page of this person's; None where it cannot be read. Raises Locked."""
    return _opened(person_id, at, row, now=now).words


def keeps(person_id: UUID, at: Hashable, *, persona_id: UUID | None = None, now: float) -> tuple[Keeps, ...]:
    """What is taken home, from one of the person's masks or all: home first, retired ones last.

    Masks from which nothing was kept are missing. Raises NoSuchPersona, Locked.
    """
    masks = [_own(person_id, persona_id, retired_too=True)] if persona_id else _masks(person_id)
    _check_open(person_id, at, now=now)
    rows = {mask.id: _rows(mask.id, "keep") for mask in masks}
    return tuple(
        Keeps(
            mask.name,
            mask.retired_on is not None,
            tuple(_opened(person_id, at, row, now=now) for row in rows[mask.id]),
        )
        for mask in masks
        if rows[mask.id]
    )


def _own(person_id: UUID, persona_id: UUID, *, retired_too: bool = False) -> Persona:
    """Unknown, somebody else's and (where it is to be written about) retired are answered alike."""
    found = Persona.objects.filter(id=persona_id, person_id=person_id).first()
    if found is None or (found.retired_on and not retired_too):
        raise NoSuchPersona()
    return found


def _masks(person_id: UUID) -> list[Persona]:
    return [*selectors.wardrobe(person_id), *selectors.retired(person_id)]


def _check_open(person_id: UUID, at: Hashable, *, now: float) -> None:
    """Also where no row would have to be opened: a locked sheet does not even say that it is empty."""
    if not vault.use(person_id, at, now=now):
        raise Locked()


def _check_room(person_id: UUID) -> None:
    if Page.objects.filter(persona__person_id=person_id).count() >= MOST:
        raise ManyTexts(most=MOST)


def _rows(persona_id: UUID, field: str | None = None) -> list[Page]:
    """The rows of a sheet, each field in the order in which it was written."""
    rows = Page.objects.filter(persona_id=persona_id)
    return list((rows.filter(field=field) if field else rows).order_by("id"))


_RANDOM = 80


def _id_after(last: UUID | None) -> UUID:
    """An id for the line after `last`.

    Its first six bytes count on within the field and the rest is random: so lines keep their order without
    a time that would say when somebody wrote. (Of older ids the first two bytes count.)
    """
    place = 1 + (last.int >> _RANDOM if last else 0)
    return UUID(int=place << _RANDOM | uuid4().int & (1 << _RANDOM) - 1)


def _sealed(
    person_id: UUID,
    at: Hashable,
    persona_id: UUID,
    field: str,
    words: str,
    row_id: UUID,
    *,
    now: float,
    today: date,
) -> Page:
    sealed = vault.seal(person_id, at, row_id, field, words, now=now)
    return Page(id=row_id, persona_id=persona_id, field=field, sealed=sealed, written_on=today)


def _opened(person_id: UUID, at: Hashable, row: Page, *, now: float) -> Line:
    """A row that does not open stays in its place, and hinders none of the others."""
    try:
        words = vault.opened(person_id, at, row.id, row.field, bytes(row.sealed), now=now)
    except NotReadable:
        words = None
    return Line(words, row.written_on)
