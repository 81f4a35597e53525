"""What is kept of whom, and of what, somebody does not wish to meet (game/people/registry.py)."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from game.common import vocabulary
from game.common.changes import change, emit
from game.people.registry import Keeping, Row
from game.personas import selectors as personas
from game.safety.models import Apart, FirstYes, Mute, Refusal, Shield
from game.safety.protection import contacts, rules, shelters
from game.safety.protection import services as protecting
from game.safety.protection.events import ProtectionChanged

_UNTIL = "you end it, or for the days that you said"


def _shields(person_id: UUID) -> list[Row]:
    masks = personas.masks_of(person_id)
    names = personas.names_of(tuple(masks))
    found = Shield.objects.filter(persona_id__in=masks).values_list("persona_id", "tag")
    rows = [{"persona": names[mask_id], "note": vocabulary.NOTES.get(tag, tag)} for mask_id, tag in found]
    return sorted(rows, key=lambda row: (row["persona"], row["note"]))


def _lower(person_id: UUID) -> int:
    with change():
        gone, _ = Shield.objects.filter(persona_id__in=personas.masks_of(person_id)).delete()
    return gone


def _mutes(person_id: UUID) -> list[Row]:
    return [{"name": name, "since": str(row.said_on)} for row, name in protecting.kept(Mute, person_id)]


def _aparts(person_id: UUID) -> list[Row]:
    return [_lasting(row, name) for row, name in protecting.kept(Apart, person_id)]


def _refusals(person_id: UUID) -> list[Row]:
    return [
        {"way": row.way} | _lasting(row, name or "everybody")
        for row, name in protecting.kept(Refusal, person_id)
    ]


def _lasting(row: Apart | Refusal, name: str) -> Row:
    until = str(row.until) if row.until else "until you end it"
    return {"name": name, "since": str(row.said_on), "until": until}


def _first_yeses(person_id: UUID) -> list[Row]:
    """By the name of one's own mask; whom it let in is another's."""
    called = personas.names_of(list(personas.masks_of(person_id)))
    rows = FirstYes.objects.filter(mask__in=list(called), said_on__gt=rules.too_old(date.today()))
    return sorted(
        ({"persona": called[row.mask], "since": str(row.said_on)} for row in rows),
        key=lambda one: (one["persona"], one["since"]),
    )


def _erase_mutes(person_id: UUID) -> None:
    """Their own are gone; in the list of whoever muted them the name alone stays."""
    Mute.objects.filter(person=person_id).delete()
    Mute.objects.filter(mask__in=list(personas.masks_of(person_id))).update(mask=None)
    emit(ProtectionChanged(person_id))


def _erase_aparts(person_id: UUID) -> None:
    Apart.objects.filter(person=person_id).delete()
    Apart.objects.filter(other=person_id).update(other=None)
    emit(ProtectionChanged(person_id))


def _erase_refusals(person_id: UUID) -> None:
    Refusal.objects.filter(person=person_id).delete()
    Refusal.objects.filter(other=person_id).update(other=None)
    emit(ProtectionChanged(person_id))


def _erase_first_yeses(person_id: UUID) -> None:
    masks = list(personas.masks_of(person_id))
    FirstYes.objects.filter(Q(mask__in=masks) | Q(to__in=masks)).delete()


def _sooner(model: type[Mute] | type[Apart] | type[Refusal]):
    def sooner(person_id: UUID) -> int:
        return protecting.end_all(model, person_id)

    return sooner


def _sooner_yeses(person_id: UUID) -> int:
    count, _ = FirstYes.objects.filter(mask__in=list(personas.masks_of(person_id))).delete()
    return count


def _wrote_first(person_id: UUID) -> list[Row]:
    """By the name of one's own mask; whom it wrote to is another's."""
    called = personas.names_of(list(personas.masks_of(person_id)))
    found = ((called[mask], day) for mask, day in shelters.first_written(called))
    return [{"persona": name, "since": str(day)} for name, day in sorted(found)]


def _erase_wrote_first(person_id: UUID) -> None:
    for mask in personas.masks_of(person_id):
        shelters.unwrite(mask)


def _forget(today: date) -> None:
    shelters.forget_old(today)


_STAYS = (
    "the name under which somebody met you, in their own list of whom they mute, keep apart from or refuse a"
    " way, so that it stays theirs; it does not lead to you"
)


KEPT = (
    Keeping(
        key="shields",
        models=("safety.Shield",),
        what="which notes wait for you behind a shield, for each persona",
        why="so that you choose the moment",
        readers="nobody but you; nobody else can see that there is one",
        until="you take it down",
        rows=_shields,
        sooner=_lower,
    ),
    Keeping(
        "mutes",
        ("safety.Mute",),
        "whom you mute, by the name under which you met them",
        "so that you do not hear them",
        "you alone; sealed under a key of this house",
        "you end it",
        _mutes,
        _erase_mutes,
        _sooner(Mute),
        stays=_STAYS,
    ),
    Keeping(
        "aparts",
        ("safety.Apart",),
        "from whom you keep apart, by the name under which you met them",
        "so that the house brings you together nowhere",
        "you alone; sealed under a key of this house",
        _UNTIL,
        _aparts,
        _erase_aparts,
        _sooner(Apart),
        forget=_forget,
        stays=_STAYS,
    ),
    Keeping(
        "refusals",
        ("safety.Refusal",),
        "what you refuse, and from whom, by the name under which you met them",
        "so that nobody reaches you in that way",
        "you alone; sealed under a key of this house",
        _UNTIL,
        _refusals,
        _erase_refusals,
        _sooner(Refusal),
        stays=_STAYS,
    ),
    Keeping(
        "yeses",
        ("safety.FirstYes",),
        "that a persona of yours let somebody write to it",
        "so that they reach it while it is new",
        "nobody",
        "the persona is new no longer, two weeks",
        _first_yeses,
        _erase_first_yeses,
        _sooner_yeses,
    ),
    Keeping(
        "wrote",
        (),
        "that a persona of yours wrote to somebody while it was new; to whom is not shown",
        "so that they can answer it",
        "the house alone",
        "the persona is new no longer, two weeks, or when the house restarts",
        _wrote_first,
        _erase_wrote_first,
        sooner_by="`refuse page` and `refuse whisper` end that they can answer",
        forget=shelters.forget_first,
    ),
    Keeping(
        "anew",
        (),
        "whom of those who are new here you asked whether you may write; neither names nor number are shown",
        "so that those who help learn that somebody asks many; they are told a number, and never who it is",
        "the house alone",
        "seven days, or when the house restarts",
        lambda person_id: [],
        contacts.erase,
        erase_mask=contacts.erase_mask,
        sooner_by="what is shown here would tell who was in the house",
        forget=contacts.forget_old,
    ),
)
