"""Evennia awake, and a standing cast: Ann, Ben, Cyd, Dee, each with what they heard."""

import gc
import os
from collections.abc import Callable
from datetime import timedelta

import evennia
import hypothesis
import pytest
from django.db import OperationalError, connection
from pytest_django.plugin import blocking_manager_key

from tests.schemas import Reader

# No test measures time. A build tries the same evenings each time; a developer's machine tries new ones.
hypothesis.settings.register_profile(
    "meadow",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("meadow")


def pytest_configure(config):
    """Evennia asks the database for its clock while it is being imported: there are no tables yet."""
    with config.stash[blocking_manager_key].unblock(), connection.execute_wrapper(_no_tables):
        evennia._init()
    connection.close()


def _no_tables(*asked):
    raise OperationalError("no tables yet")


def pytest_collection_finish():
    """Evennia collects garbage after every test; what is imported by now is here to stay."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def wired():
    """All parts are joined, as in the house."""
    from game.common import changes
    from server import wiring

    wiring.connect()
    changes.deliver_by(lambda tell: tell(), _raise)


def _raise(door: str) -> None:
    raise  # a listener that fails fails its test; in the house it becomes a fact in the log


@pytest.fixture(autouse=True)
def forgetful(request):
    """What the house remembers of a test is forgotten after it; rows are rolled back by the database."""
    yield
    if not {"db", "transactional_db"} & set(request.fixturenames):
        return
    from evennia.utils.idmapper.models import flush_cache

    from game.circles import answers, pairs, quiet_room, registry
    from game.circles.care import in_the_house, second
    from game.common import texts
    from game.people import tries, vault
    from game.places import atlas, presence
    from game.safety.care import duty, nudge
    from game.safety.order import buffer
    from game.safety.protection import contacts, shelters
    from game.talk import may_i, notes, pace, private
    from game.talk import services as talk
    from server import stewarding
    from typeclasses import asked_showing, circle_showing, hearing, muting

    flush_cache()
    presence.clear()
    hearing._ears.clear()
    hearing.carry_by(hearing._told_one_by_one, hearing._shown_one_by_one)
    evennia.SERVER_SESSION_HANDLER.clear()
    circle_showing.forget_all()
    talk._offers.clear()
    of_people = (stewarding, texts, asked_showing, tries, vault)
    of_talk = (may_i, notes, pace, private, muting)
    of_safety = (contacts, shelters, buffer, duty, nudge)
    of_circles = (registry, pairs, answers, quiet_room, in_the_house, second)
    for index in (*of_people, *of_talk, *of_safety, *of_circles):
        index.forget()
    atlas._by_id.clear()
    atlas._by_key.clear()


class Time:
    """House time in a test: it passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> float:
        """So many seconds later, tick by tick."""
        from game.circles import pairs
        from game.circles import services as circles
        from game.circles.care import in_the_house
        from game.safety.order import buffer
        from game.talk import services as talk
        from typeclasses import asked_showing

        until = self.now + seconds
        while self.now < until:
            self.now = min(until, self.now + 1.0)
            buffer.tick(now=self.now)
            circles.tick(now=self.now)
            pairs.tick(now=self.now)
            in_the_house.tick(now=self.now)
            talk.tick(now=self.now)
            asked_showing.tick(now=self.now)
        return self.now


class Actor:
    """A person in the house, or at its door, as a connection sees them: types lines, hears lines."""

    address = "127.0.0.9"
    web_session = ""
    used_on = None

    def __init__(self, time: Time) -> None:
        self.time = time
        self.who = self.account = self.puppet = self.puid = self.dialogue = None
        self.logged_in = False
        self.replaced_by = None
        self.told: list[tuple[str, str]] = []
        self.reads_facts = True
        self.shown: list[tuple[str, dict]] = []
        self.knows = Reader()
        self.hidden = False
        self.of = ""
        self.gone = ""

    def say(self, text: str, kind: str = "system") -> None:
        self.told.append((kind, text))

    def show(self, package: str, value) -> None:
        """Every fact that anybody is shown in a test is as its schema says."""
        self.shown.append((package, dict(value)))
        self.knows.takes(package, dict(value))

    def secret(self, on: bool) -> None:
        self.hidden = on

    def stays(self) -> None:
        """Guests are let stay."""

    def country(self, code: str) -> None:
        self.of = code

    def signs_in(self, account) -> None:
        self.account, self.logged_in = account, True

    def ends(self, sentence: str, *, quit: bool = False) -> None:
        from commands import doorway

        self.gone = sentence
        doorway.gone(self, quit)

    def type(self, line: str) -> list[str]:
        """What this person heard because of the line."""
        from commands import doorway

        before = len(self.told)
        doorway.line(self, line)
        return [text for _, text in self.told[before:]]

    @property
    def heard(self) -> list[str]:
        """Everything heard since the last question."""
        told, self.told = self.told, []
        return [text for _, text in told]

    def forgets(self) -> None:
        """What was heard and shown is on no screen any more."""
        self.told.clear()
        self.shown.clear()
        self.knows = Reader()

    @property
    def heard_all(self) -> str:
        """The same as one text."""
        return "\n".join(self.heard)


@pytest.fixture
def time() -> Time:
    """House time."""
    from commands import doorway

    clock = Time()
    doorway.time_by(clock)
    return clock


@pytest.fixture
def world(db):
    """The house's places and circles, as the files say."""
    from tests import made_world

    made_world.stand()


@pytest.fixture
def person(world, time) -> Callable[..., Actor]:
    """`person("Ann")` is Ann, who joined a month ago and is in the house; `at` names a place, `new` says that
    she joined today."""
    from commands import entering
    from game.common import texts
    from game.people import selectors, wrapping
    from game.personas import services
    from game.places import atlas
    from game.places import services as places

    def make(name: str, at: str = "lawn", steward: bool = False, new: bool = False) -> Actor:
        from django.contrib.auth.hashers import make_password

        from game.personas.models import Persona

        version = texts.data("consent.yaml")["version"]
        yes = {one["key"]: version for one in selectors.statements()}
        persona = services.join_house(
            f"login{name.lower()}",
            make_password(f"{name} sits by the water"),
            yes,
            name,
            "CODE",
            steward=steward,
            wraps=wrapping.derived(f"{name} sits by the water"),
        )
        if not new:
            persona.made_on -= timedelta(days=30)
            Persona.objects.filter(id=persona.id).update(made_on=persona.made_on)
        actor = Actor(time)
        entering.enter(actor, persona, now=time())
        places.walk(actor.who, atlas.keyed(at).id, now=time())
        actor.told.clear()
        return actor

    return make


@pytest.fixture
def mask() -> Callable[..., object]:
    """`mask(ann, "Brave")` is one more mask of Ann's, which hangs in her wardrobe."""
    from datetime import date

    from game.personas import services
    from game.personas.rules import Draft

    def make(actor: Actor, name: str, kind: str = "facet", **seen: str):
        return services.new(actor.who.person_id, Draft(name, kind, **seen), today=date.today())

    return make


@pytest.fixture
def stranger(world, time) -> Actor:
    """Somebody at the door."""
    from commands import doorway

    actor = Actor(time)
    doorway.arrive(actor)
    return actor


@pytest.fixture
def ann(person) -> Actor:
    """Ann, on the lawn."""
    return person("Ann")


@pytest.fixture
def ben(person, ann) -> Actor:
    """Ben, on the lawn, after Ann."""
    actor = person("Ben")
    ann.told.clear()
    return actor


@pytest.fixture
def cyd(person, ben, ann) -> Actor:
    """Cyd, on the lawn, after Ann and Ben."""
    actor = person("Cyd")
    ann.told.clear()
    ben.told.clear()
    return actor
