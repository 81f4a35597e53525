"""What is kept of a person's masks, and what they wrote about them."""

from collections.abc import Hashable
from datetime import date
from uuid import UUID

from game.common import faces
from game.common.changes import change, emit
from game.people.registry import Keeping, Row
from game.personas import selectors, sheets
from game.personas.events import PersonaErased
from game.personas.models import Naming, Page, Persona, Reveal

_ALONE = "nobody but you"
_SEEN = (
    "pronouns",
    "short",
    "look",
    "arrive",
    "leave",
    "absent",
    "page",
    "face_words",
    "lived",
    "imagined",
)


def _personas(person_id: UUID) -> list[Row]:
    return [
        {
            "name": one.name,
            "kind": one.kind,
            **{field: getattr(one, field) for field in _SEEN},
            "face": _face(one.face),
            "worn_now": one.worn,
            "renamed_times": one.renamed,
            "made_on": one.made_on.isoformat(),
            "rests_since": one.rested_on.isoformat() if one.rested_on else None,
            "retired_on": one.retired_on.isoformat() if one.retired_on else None,
        }
        for one in _masks(person_id)
    ]


def _face(face: str) -> str:
    """The picture, as far as words say it: of its style and lot it is drawn anew each time."""
    style, lot = faces.parts(face)
    return f"a picture in the style {style}, of the lot {lot}" if face else ""


def _masks(person_id: UUID) -> list[Persona]:
    found = Persona.objects.filter(person_id=person_id)
    return sorted(found, key=lambda one: (one.kind != "home", one.made_on, one.name))


def _erase(person_id: UUID) -> None:
    for mask_id in sorted(selectors.masks_of(person_id)):
        emit(PersonaErased(mask_id))
    Persona.objects.filter(person_id=person_id).delete()


def _namings(person_id: UUID) -> list[Row]:
    days = Naming.objects.filter(person_id=person_id).order_by("taken_on", "id")
    return [{"took_a_name_on": day.isoformat()} for day in days.values_list("taken_on", flat=True)]


def _forget_namings(today: date) -> None:
    old = Naming.objects.filter(taken_on__lte=today - selectors.A_YEAR)
    if old.exists():
        with change():
            old.delete()


def _pages(person_id: UUID) -> list[Row]:
    return [_page(mask, row, "sealed: only you can open it") for mask, row in _page_rows(person_id)]


def _opened_pages(person_id: UUID, at: Hashable, now: float) -> list[Row]:
    return [
        _page(mask, row, sheets.words_of(person_id, at, row, now=now)) for mask, row in _page_rows(person_id)
    ]


def _page_rows(person_id: UUID) -> list[tuple[Persona, Page]]:
    return [
        (mask, row)
        for mask in _masks(person_id)
        for row in Page.objects.filter(persona_id=mask.id).order_by("field", "id")
    ]


def _page(mask: Persona, row: Page, words: str | None) -> Row:
    return {
        "persona": mask.name,
        "field": row.field,
        "written_on": row.written_on.isoformat(),
        "words": words if words is not None else "this page is damaged and cannot be opened",
    }


def _no_pages(person_id: UUID) -> int:
    with change():
        gone, _ = Page.objects.filter(persona__person_id=person_id).delete()
    return gone


def _told_by(person_id: UUID) -> list[Row]:
    rows = Reveal.objects.filter(shown__person_id=person_id).select_related("shown", "known")
    return [
        {
            "told": one.to_called,
            "that_these_are_one": [one.known.name, one.shown.name],
            "told_on": one.said_on.isoformat(),
        }
        for one in rows.order_by("said_on", "id")
    ]


def _told_no_more(person_id: UUID) -> int:
    with change():
        gone, _ = Reveal.objects.filter(shown__person_id=person_id).delete()
    return gone


def _told_to(person_id: UUID) -> list[Row]:
    rows = Reveal.objects.filter(to__person_id=person_id).select_related("to").order_by("said_on", "id")
    return [{"told_to": one.to.name, "told_on": one.said_on.isoformat()} for one in rows]


KEPT = (
    Keeping(
        key="wardrobe",
        models=("personas.Persona",),
        what="your personas, with what others see of each, and the days on which one was made or laid aside",
        why="so that you can wear them",
        readers="who sees one reads what it shows; that it is yours, nobody but you",
        until="you erase one, or yourself",
        rows=_personas,
        erase=_erase,
        sooner_by="`persona erase` and a name takes one away",
    ),
    Keeping(
        key="namings",
        models=("personas.Naming",),
        what="the days on which you took a name, without the name",
        why="so that nobody takes very many",
        readers="the house alone",
        until="a year is over",
        rows=_namings,
        sooner_by="a year has to be over; then they go by themselves",
        forget=_forget_namings,
    ),
    Keeping(
        key="pages",
        models=("personas.Page",),
        what="what you wrote about your personas for yourself, sealed",
        why="because you wished to keep it",
        readers="nobody but you, with your passphrase or your recovery code",
        until="you drop it, or are erased",
        rows=_pages,
        opened=_opened_pages,
        sooner=_no_pages,
    ),
    Keeping(
        key="reveals",
        models=("personas.Reveal",),
        what="whom you told that two of your personas are one",
        why="so that they are shown it, and you know whom you told",
        readers="you, and whom you told",
        until="you take it back; they still know it",
        rows=_told_by,
        sooner=_told_no_more,
    ),
    Keeping(
        key="told",
        models=("personas.Reveal",),
        what="that somebody told you such a thing of theirs",
        why="so that you are shown it when you look at them",
        readers="you, and who told you",
        until="they take it back",
        rows=_told_to,
        sooner_by="they can take it back; with your persona it goes as well",
    ),
)
