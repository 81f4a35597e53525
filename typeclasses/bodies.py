"""Bodies follow rows: found by the id they embody, made where missing, never the source of anything."""

from uuid import UUID

from django.db.models import QuerySet
from evennia.accounts.models import AccountDB
from evennia.objects.models import ObjectDB
from evennia.utils.create import create_account, create_object

from game.common.changes import change
from game.people.events import PersonErased
from game.people.models import Person
from game.personas.events import PersonaErased
from game.personas.models import Persona as Mask
from game.places import atlas
from game.places.events import Arrived, PlacesChanged
from game.places.models import Place
from typeclasses.accounts import Account
from typeclasses.personas import Persona
from typeclasses.rooms import Room

HOUSE = "house"
"""Evennia's first account, which is the house itself: inactive, with an unusable passphrase."""


def make_house() -> None:
    """Evennia's account 1 is there and nobody can sign in as it."""
    if not AccountDB.objects.filter(id=1).exists():
        account = create_account(HOUSE, "", None, typeclass=Account)
        account.is_active = False
        account.is_superuser = False
        account.set_unusable_password()
        account.save()


def room_of(place_id: UUID) -> Room:
    """The room that embodies a place."""
    found = ObjectDB.objects.filter(db_key=str(place_id), db_typeclass_path=Room.path).first()
    return found or create_object(Room, key=str(place_id), nohome=True)


def persona_of(persona_id: UUID) -> Persona:
    """The body of a persona. Raises Busy when it has to be made and cannot be."""
    found = ObjectDB.objects.filter(db_key=str(persona_id), db_typeclass_path=Persona.path).first()
    if found is None:
        with change():
            found = create_object(Persona, key=str(persona_id), nohome=True)
    return found


def persona_erased(event: PersonaErased) -> None:
    """Nothing is left that embodied it."""
    for body in ObjectDB.objects.filter(db_key=str(event.persona_id), db_typeclass_path=Persona.path):
        body.delete()


def person_erased(event: PersonErased) -> None:
    """Nothing is left that embodied the person; their Dressing Room is nowhere any more."""
    for account in AccountDB.objects.filter(username=str(event.person_id)):
        account.delete()
    atlas.load()


def bury() -> None:
    """Bodies that embody no persona, accounts that embody no person and rooms that embody no place are gone.

    An erasure whose news was lost, or that was cut off, leaves some behind.
    """
    masks = {str(mask_id) for mask_id in Mask.objects.values_list("id", flat=True)}
    for body_id, key in _ids(ObjectDB.objects.filter(db_typeclass_path=Persona.path), "db_key"):
        if key not in masks:
            ObjectDB.objects.get(id=body_id).delete()
    places = {str(place_id) for place_id in Place.objects.values_list("id", flat=True)}
    for body_id, key in _ids(ObjectDB.objects.filter(db_typeclass_path=Room.path), "db_key"):
        if key not in places:
            ObjectDB.objects.get(id=body_id).delete()
    people = {str(person_id) for person_id in Person.objects.values_list("id", flat=True)}
    for account_id, key in _ids(
        AccountDB.objects.filter(db_typeclass_path=Account.path).exclude(id=1), "username"
    ):
        if key not in people:
            AccountDB.objects.get(id=account_id).delete()


def _ids(rows: QuerySet, key: str) -> list[tuple[int, str]]:
    """Of bodies only what tells whose they are: none is called to life for being looked at."""
    return list(rows.values_list("id", key))


def account_of(person_id: UUID) -> Account:
    """The account that embodies a person. Raises Busy when it has to be made and cannot be."""
    found = AccountDB.objects.filter(username=str(person_id)).first()
    if found is None:
        with change():
            found = create_account(str(person_id), "", None, typeclass=Account)
            found.last_login = None
            found.set_unusable_password()
            found.save()
    return found


def person_id_of(account: Account) -> UUID:
    """The person whom an account embodies."""
    return UUID(account.username)


def places_changed(event: PlacesChanged) -> None:
    """Each place of the house has a room."""
    for place_id in event.place_ids:
        room_of(place_id)


def arrived(event: Arrived) -> None:
    """The body stands where its persona is. A guest has none."""
    body = ObjectDB.objects.filter(db_key=str(event.who_id), db_typeclass_path=Persona.path).first()
    if body is not None and atlas.known(event.place_id):
        room = room_of(event.place_id)
        if body.location != room:
            body.location = room
