"""Questions about personas. What ties a persona to a person is answered to the house alone."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from game.common import names
from game.people import selectors as people
from game.personas import rules
from game.personas.models import Naming, Persona
from game.personas.refusals import ManyNames, ManyPersonas, NoSuchPersona

A_YEAR = timedelta(days=365)


def persona(persona_id: UUID) -> Persona | None:
    """The persona of this id, with the title it acts in; or None."""
    return _titled(Persona.objects.filter(id=persona_id).first())


def worn_by(person_id: UUID) -> Persona | None:
    """The mask in which this person is or comes back; None before they have one.

    Where the rows name none, because it was erased, it is the home persona.
    """
    found = Persona.objects.filter(person_id=person_id, worn=True).first()
    return _titled(found or Persona.objects.filter(person_id=person_id, kind="home").first())


def home_of(person_id: UUID) -> Persona | None:
    """The persona to which this person comes back."""
    return _titled(Persona.objects.filter(person_id=person_id, kind="home").first())


def person_id_of(persona_id: UUID) -> UUID | None:
    """Whose mask it is. For the house alone: never in an answer, a log line or an event."""
    return Persona.objects.filter(id=persona_id).values_list("person_id", flat=True).first()


def persons_of(ids: list[UUID]) -> dict[UUID, UUID]:
    """Whose masks these are, by the id of each. For the house alone, as person_id_of."""
    return dict(Persona.objects.filter(id__in=ids).values_list("id", "person_id"))


def same_person(a: UUID, b: UUID) -> bool:
    """Whether two masks are one person's. For services alone: never for wording, an answer or an event."""
    return a == b or ((whose := person_id_of(a)) is not None and whose == person_id_of(b))


def masks_of(person_id: UUID) -> frozenset[UUID]:
    """The ids of all masks of a person, retired ones too. For services alone."""
    return frozenset(Persona.objects.filter(person_id=person_id).values_list("id", flat=True))


def wardrobe(person_id: UUID) -> list[Persona]:
    """The masks of this person that can be worn, for their own eyes: the home persona, then by age."""
    found = Persona.objects.filter(person_id=person_id, retired_on=None)
    return sorted(found, key=lambda one: (one.kind != "home", one.made_on, one.name))


def retired(person_id: UUID) -> list[Persona]:
    """The masks of this person that were retired, for their own eyes, the latest first."""
    return list(Persona.objects.filter(person_id=person_id).exclude(retired_on=None).order_by("-retired_on"))


def mine(person_id: UUID, said: str, *, retired_too: bool = False) -> Persona:
    """The person's own mask of this name, whole, in whatever way it is written. Raises NoSuchPersona."""
    found = Persona.objects.filter(person_id=person_id, skeleton=names.skeleton(said)[:48]).first()
    if found is None or (found.retired_on and not retired_too):
        raise NoSuchPersona()
    return _titled(found)


def powers(persona: Persona) -> frozenset[str]:
    """The roles that its person may act in now: all of theirs in their own name, none under another mask."""
    return people.roles(persona.person_id) if persona.kind == "home" else frozenset()


def is_steward(who: rules.Who) -> bool:
    """Whether `who` acts for the house just now, in their own name."""
    return not who.is_guest and "steward" in powers(who)


def stewards() -> list[UUID]:
    """The ids of those who run this house, in their own name."""
    found = Persona.objects.filter(person_id__in=people.stewards(), kind="home")
    return list(found.values_list("id", flat=True))


def check_room(person_id: UUID, *, today: date) -> None:
    """The person can have one more mask. Raises ManyPersonas, ManyNames."""
    if len(wardrobe(person_id)) > rules.OTHERS:
        raise ManyPersonas(count=rules.OTHERS)
    check_names_left(person_id, today=today)


def check_names_left(person_id: UUID, *, today: date) -> None:
    """The person can take one more name within this year; names of erased masks count. Raises ManyNames."""
    taken = Naming.objects.filter(person_id=person_id, taken_on__gt=today - A_YEAR)
    if taken.count() >= rules.MADE_A_YEAR:
        raise ManyNames()


def named(name: str) -> Persona | None:
    """The persona of this name, written in whatever way, or None."""
    return Persona.objects.filter(skeleton=names.skeleton(name)[:48]).first()


def in_use(ids: Iterable[UUID]) -> dict[UUID, Persona]:
    """Those of these masks that are there and not retired, by id, in the order of their names."""
    found = Persona.objects.filter(id__in=list(ids), retired_on=None).order_by("name")
    return {one.id: one for one in found}


def there(ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these masks that have a row."""
    return frozenset(Persona.objects.filter(id__in=list(ids)).values_list("id", flat=True))


def in_own_name(ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these that are somebody's own name, and no mask of theirs beside it."""
    found = Persona.objects.filter(id__in=list(ids), kind="home")
    return frozenset(found.values_list("id", flat=True))


def names_of(ids: list[UUID] | tuple[UUID, ...]) -> dict[UUID, str]:
    """The names of these personas by id."""
    return dict(Persona.objects.filter(id__in=ids).values_list("id", "name"))


def _titled(found: Persona | None) -> Persona | None:
    if found is not None and found.kind == "home":
        found.title = ", ".join(sorted(powers(found)))
    return found
