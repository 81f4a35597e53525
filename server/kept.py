"""What doors and bodies keep of somebody: the connection, a form that is not finished, what embodies them."""

from uuid import UUID

import evennia
from evennia.accounts.models import AccountDB
from evennia.objects.models import ObjectDB

from game.people.registry import MEMORY, Keeping, Row
from game.personas import selectors as personas
from server.web import made, unfinished
from typeclasses import bodies


def _bodies(person_id: UUID) -> list[Row]:
    masks = personas.names_of(tuple(personas.masks_of(person_id)))
    keys = {str(mask_id): name for mask_id, name in masks.items()}
    found = ObjectDB.objects.filter(db_key__in=list(keys)).values_list("db_key", flat=True)
    rows = [{"a_body_of": keys[key]} for key in sorted(found, key=lambda key: keys[key])]
    accounts = AccountDB.objects.filter(username=str(person_id)).count()
    return [*rows, *[{"an_account_of": "your person, without a name or a passphrase"}] * accounts]


def _connections(person_id: UUID) -> list[Row]:
    return [
        {"you_are_connected_by": "a browser" if session.web_session else "a client", "from": session.address}
        for session in evennia.SERVER_SESSION_HANDLER.values()
        if session.account is not None and bodies.person_id_of(session.account) == person_id
    ]


def _forms(person_id: UUID) -> list[Row]:
    return [{"form": "not finished yet"}] * (unfinished.count_of(person_id) + made.count_of(person_id))


KEPT = (
    Keeping(
        key="bodies",
        models=("accounts.AccountDB", "objects.ObjectDB", "typeclasses.Attribute", "typeclasses.Tag"),
        what="what embodies you and your personas in the house; it carries no name",
        why="so that you can be moved from room to room",
        readers="the house alone",
        until="you are erased",
        rows=_bodies,
        sooner_by="it is made anew from your personas whenever it is missing",
        group="places",
    ),
    Keeping(
        key="connections",
        models=(),
        what="your connection: its door, the address it comes from, what your client can do",
        why="so that what is said reaches you",
        readers="the house alone",
        until="it ends",
        rows=_connections,
        sooner_by="`quit` ends it",
        group=MEMORY,
    ),
    Keeping(
        key="forms",
        models=(),
        what="what you have begun on the site and not finished",
        why="so that a form sent twice counts once",
        readers="the house alone",
        until="it is finished, a quarter of an hour at most",
        rows=_forms,
        sooner_by="it is gone by itself",
        group=MEMORY,
    ),
)
