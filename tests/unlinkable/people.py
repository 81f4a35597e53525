"""Two worlds that differ only in whose the mask Brenna is: of who wears Aldous, or of somebody else.

    joined   one person has Aldous and Brenna, and changes between them in their Dressing Room
    split    two persons have one each; while one of the masks is out the other's person is at home

Everything that others may see of the two is the same in both worlds: they are never out at the same time.
"""

import itertools
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import make_password

from tests import keys
from tests.conftest import Time
from tests.server.browser import Browser
from tests.unlinkable.journals import Watched
from tests.unlinkable.plans import FOURTH, HOME, MASKS, OBSERVERS, WATCHERS, Plan

PASSPHRASE = "sits by the water for a while"
LOGINS = {"Aldous": "ploverlogin", "Brenna": "curlewlogin"}
HOMES = {"Aldous": "Hazelwick", "Brenna": "Thornbury"}
ADDRESSES = {"Aldous": "203.0.113.77", "Brenna": "198.51.100.23"}
AGENT = "Firefox/140.0 Linux"


class People:
    """The people of one world, who have come in: behind masks, and watching."""

    def __init__(self, plan: Plan, time: Time, *, joined: bool) -> None:
        self.plan, self.time, self.joined = plan, time, joined
        self.journals: dict[str, list[str]] = {name: [] for name in WATCHERS}
        self.person_ids: dict[str, UUID] = {}
        self.rows: dict[str, object] = {}
        self.actors: dict[str, Watched] = {}
        self.browsers: dict[str, Browser] = {}
        self.state: dict[str, str] = dict.fromkeys(MASKS, HOME)
        self._numbers = itertools.count(1)
        self._masks_come()
        self._observers_come()

    def _masks_come(self) -> None:
        """Two persons and two masks in both worlds; only the owner of the second mask differs."""
        from game.personas import services
        from game.personas.rules import Draft

        plan = self.plan
        names = dict(HOMES) | ({"Aldous": "Aldous"} if plan.first_is_home else {})
        for mask in MASKS:
            home = self._joins(LOGINS[mask], names[mask], steward=plan.steward and mask == "Aldous")
            self.person_ids[mask] = home.person_id
            self.rows[names[mask]] = home
        if not plan.first_is_home:
            draft = Draft("Aldous", "facet", **plan.looks["Aldous"])
            self.rows["Aldous"] = services.new(self.person_ids["Aldous"], draft, today=date.today())
        self.owner = {"Aldous": "Aldous", "Brenna": "Aldous" if self.joined else "Brenna"}
        whose = self.person_ids[self.owner["Brenna"]]
        draft = Draft("Brenna", plan.kind, **plan.looks["Brenna"])
        self.rows["Brenna"] = services.new(whose, draft, today=date.today())
        if not plan.masks_are_new:
            self._joined_a_month_ago()
        self._messages()
        for owner in MASKS:
            self._is_at_home_from_before(owner)
        for owner in plan.connects_first:
            self._connects(owner)

    def _messages(self) -> None:
        from game.personas.models import Persona

        for mask, said in self.plan.messages.items():
            Persona.objects.filter(id=self.rows[mask].id).update(**said)

    def _joined_a_month_ago(self, name: str | None = None) -> None:
        """Nobody of these is new to others."""
        from game.personas.models import Persona

        rows = [row for key, row in self.rows.items() if name in (None, key)]
        day = date.today() - timedelta(days=30)
        Persona.objects.filter(id__in=[row.id for row in rows]).update(made_on=day)
        for row in rows:
            row.made_on = day

    def _observers_come(self) -> None:
        for name in WATCHERS:
            persona = self._joins(f"{name.lower()}login", name, steward=name == "Pim")
            self.rows[name] = persona
            self._joined_a_month_ago(name)
            actor = self.actors[name] = Watched(self.time, self.journals[name], "192.0.2.9")
            self._enters(actor, persona)
            self.browsers[name] = self._browser(persona.person_id)
        for owner in MASKS:
            if owner not in self.plan.connects_first:
                self._connects(owner)
        for name in OBSERVERS:
            self.puts(name, "lawn")
        self.puts(FOURTH, HOME)

    def _joins(self, login: str, name: str, *, steward: bool = False):
        from game.common import texts
        from game.people import selectors
        from game.personas import services

        version = texts.data("consent.yaml")["version"]
        yes = {one["key"]: version for one in selectors.statements()}
        return services.join_house(
            login, make_password(PASSPHRASE), yes, name, "CODE", steward=steward, wraps=_wraps()
        )

    def _browser(self, person_id: UUID) -> Browser:
        made = Browser(address="192.0.2.9", agent=AGENT)
        made.client.cookies["meadow"] = keys.key_of(person_id)
        return made

    def _enters(self, actor: Watched, persona) -> None:
        from commands import entering

        actor.dialogue = actor.replaced_by = None
        if actor.who is None:  # a new connection is the Portal's last
            actor.since = self.time()
            self.actors = {name: one for name, one in self.actors.items() if one is not actor} | {
                name: one for name, one in self.actors.items() if one is actor
            }
        entering.enter(actor, persona, now=self.time())

    def _is_at_home_from_before(self, owner: str) -> None:
        """On an earlier day, when nobody else was there, its person went to their Dressing Room and left."""
        from game.places import services as places

        actor = self.actors[owner] = Watched(self.time, [], ADDRESSES[owner])
        self._connects(owner)
        places.home(actor.who, now=self.time())
        actor.type("quit")

    def _connects(self, owner: str) -> None:
        """A person of a mask comes in as the mask that they wear."""
        from game.personas import selectors

        self._enters(self.actors[owner], selectors.worn_by(self.person_ids[owner]))


@cache
def _wraps():
    """What wraps the vaults of all: deriving it costs the same each time."""
    from game.people import wrapping

    return wrapping.derived(PASSPHRASE)
