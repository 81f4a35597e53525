"""Bodies follow rows: found by the id they embody, made where missing, never the source of anything."""

from uuid import UUID

from evennia.accounts.models import AccountDB
from evennia.objects.models import ObjectDB
from evennia.utils.create import create_account, create_object

from game.common.changes import change
from game.places import atlas
from game.places.events import Arrived, PlacesChanged
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
