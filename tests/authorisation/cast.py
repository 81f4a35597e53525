"""Who tries everything: one person for each role, all in the house at once, on real sessions of the Server.

do  at the door, signed in nowhere           fa  who keeps the circle and holds its meeting
ga  a guest at the Gate                      co  who holds it with them
gu  a guest where the others are             pr  a practitioner whom a steward has checked
ne  a newcomer, who belongs to no circle     st  a steward in their own name
me  a member of the circle                   ma  a steward who wears another mask
                                             su  somebody who is suspended
"""

import itertools
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

import evennia
from django.contrib.auth.hashers import make_password

from game.personas.models import Persona
from server.house.sessions import HouseSession
from tests import keys
from tests.conftest import Time
from tests.server.browser import Browser
from tests.server.hallway import PortalEnd, about
from tests.unlinkable import ground

ROLES = ("do", "ga", "gu", "ne", "me", "fa", "co", "pr", "st", "ma", "su")
NAMES = {
    "ne": "Nova",
    "me": "Melvin",
    "fa": "Fay",
    "co": "Cole",
    "pr": "Prudence",
    "st": "Stella",
    "ma": "Zorro",
    "su": "Gideon",
}
OTHER, MORE = "Bea", "Walter"
"""Somebody else, of whom things are that are not one's own; and one more, who is at home until needed."""
HOMES = {"Zorro": "Hazel"}
"""Under which name somebody joined who wears another."""
MASKS = {name: f"{name}too" for name in (*NAMES.values(), OTHER)}
"""One more mask of each; nobody has ever seen it worn."""
NOBODY = "Hazelwick"
CIRCLE, RING = ground.CIRCLE, ground.RING
THEIRS = "Evening"
"""Part of the name of a circle that is somebody else's."""


class Here:
    """One connection: what it typed went in over the Portal's link, and what came back is written down."""

    def __init__(self, cast: "Cast", sessid: int, name: str) -> None:
        self.cast, self.sessid, self.name = cast, sessid, name
        self.session: HouseSession = evennia.SERVER_SESSION_HANDLER[sessid]
        self.who_id: UUID | None = None

    @property
    def is_there(self) -> bool:
        """Whether the house still knows this connection."""
        return evennia.SERVER_SESSION_HANDLER.get(self.sessid) is self.session

    @property
    def who(self):
        """Who this is in the house, or None."""
        return self.session.who if self.is_there else None

    @property
    def dialogue(self):
        """What is being asked."""
        return self.session.dialogue

    def type(self, line: str) -> list[str]:
        """What this connection was told because of the line; nothing where it is gone."""
        before = len(self.cast.link.told(self.sessid))
        if self.is_there:
            evennia.SERVER_SESSION_HANDLER.data_in(self.session, text=[[line, 1], {}])
        return self.cast.link.told(self.sessid)[before:]


class Listening(PortalEnd):
    """The Portal's end, which writes down what each connection gets."""

    def send(self, kind, whom, kwargs):
        """One message, for one or for many."""
        before = len(self.messages)
        super().send(kind, whom, kwargs)
        (_, kept) = self.messages.pop()
        many = whom if isinstance(whom, list) else [whom]
        self.messages[before:] = [(one, kept) for one in many]

    def send_AdminServer2Portal(self, session, operation="", **kwargs):
        """What is said at the end of a connection is said to its person, too."""
        super().send_AdminServer2Portal(session, operation, **kwargs)
        if kwargs.get("reason"):
            self.messages.append((session.sessid, {"text": [[kwargs["reason"]], {}]}))

    def shown(self, sessid: int) -> list[str]:
        """The names of the facts that one connection was shown."""
        return [sent["fact"][0][0] for whom, sent in self.messages if whom == sessid and "fact" in sent]


@dataclass
class Cast:
    """All of them, and the time of the house. `rows` and `actors` go by name, as ground.py asks for them."""

    time: Time
    rows: dict[str, Persona]
    actors: dict[str, Here]
    link: Listening

    def puts(self, name: str, key: str) -> None:
        """Somebody is straight at a place, by no way; `home` is their Dressing Room."""
        from game.places import atlas
        from game.places import services as places

        who = self.actors[name].who
        if key == "home":
            places.home(who, now=self.time())
        else:
            places.walk(who, atlas.keyed(key).id, now=self.time())

    def role(self, role: str) -> Here:
        """Who has the role."""
        return self.actors[NAMES.get(role, role)]

    def browser(self, role: str) -> Browser:
        """A browser of theirs; nobody is signed in in that of a guest."""
        made = Browser(address="192.0.2.1")
        if role in NAMES:
            made.client.cookies["meadow"] = self.cookies[NAMES[role]]
        return made


_numbers = itertools.count(101)


def come() -> Cast:
    """All of them are on the lawn. Of the circle the facilitator, the co-facilitator, the practitioner, the
    member and the other one are members; who is suspended was signed in before."""
    from commands import doorway
    from game.people import practitioners, services
    from server.web import hop
    from typeclasses import hearing

    sessions = evennia.SERVER_SESSION_HANDLER
    sessions.clear()
    cast = Cast(Time(), {}, {}, Listening())
    sessions.link = cast.link
    hearing.carry_by(sessions.tell, sessions.show)
    doorway.time_by(cast.time)
    hop.time_by(cast.time)
    cast.cookies = {}
    for name in (*NAMES.values(), OTHER, MORE):
        _comes(cast, name)
    for guest, place in (("ga", "gate"), ("gu", "lawn")):
        _guest(cast, guest, place)
    cast.actors["do"] = _connects(cast, "do")
    today = date.today()
    practitioners.verify(
        cast.rows["Prudence"].person_id,
        "nurse",
        "Austria",
        "",
        by_id=cast.rows["Stella"].person_id,
        today=today,
    )
    for name, roles in (
        ("Fay", ["facilitator"]),
        ("Cole", ["co"]),
        ("Melvin", []),
        ("Prudence", []),
        (OTHER, []),
    ):
        ground.knows(cast.rows[name].id, roles=roles, met=5)
    services.suspend(cast.rows["Gideon"].person_id)
    return cast


def _comes(cast: Cast, name: str) -> None:
    from commands import entering
    from game.common import texts
    from game.people import selectors
    from game.personas import services
    from game.personas.rules import Draft
    from game.places import dressing

    version = texts.data("consent.yaml")["version"]
    yes = {one["key"]: version for one in selectors.statements()}
    home = services.join_house(
        f"login{name.lower()}",
        make_password(passphrase(name)),
        yes,
        HOMES.get(name, name),
        "CODE",
        steward=name in ("Stella", "Zorro"),
        wraps=_wraps(name),
    )
    today = date.today()
    mine = home
    if name in HOMES:
        mine = services.new(home.person_id, Draft(name, "facet"), today=today)
    if name in MASKS:
        cast.rows[MASKS[name]] = services.new(home.person_id, Draft(MASKS[name], "facet"), today=today)
    here = cast.actors[name] = _connects(cast, name)
    cast.rows[name] = mine
    entering.enter(here.session, home, now=cast.time())
    if mine is not home:
        cast.puts(name, "home")
        dressing.wear(here.session.who, mine, now=cast.time())
    if name != MORE:
        cast.puts(name, "lawn")
    cast.cookies[name] = keys.key_of(home.person_id)


def _guest(cast: Cast, name: str, place: str) -> None:
    here = cast.actors[name] = _connects(cast, name)
    here.type("visit")
    if place != "gate":
        cast.puts(name, place)


def _connects(cast: Cast, name: str) -> Here:
    sessid = next(_numbers)
    flags = {"OOB": True}
    evennia.SERVER_SESSION_HANDLER.portal_connect(about(sessid, protocol_flags=flags))
    return Here(cast, sessid, name)


def passphrase(name: str) -> str:
    """What somebody signs in with, and opens their pages."""
    return f"{name} sits by the water"


@cache
def _wraps(name: str):
    from game.people import wrapping

    return wrapping.derived(passphrase(name))
