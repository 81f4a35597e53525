"""Wearing whole: whatever breaks at whichever step, one mask is worn, in the rows and in memory alike."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import OperationalError, connection

from commands import doorway, dressing, entering
from commands.command import Command
from game.common import changes
from game.common.refusals import Busy
from game.personas import selectors as personas
from game.personas.models import Persona
from game.places import atlas, presence
from game.places import dressing as changing
from game.places import services as places
from game.places.models import Standing
from tests.conftest import Actor
from typeclasses import bodies, circle_showing, hearing, showing
from typeclasses.dressing import BROKEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def faults(monkeypatch):
    """The places at which something broke; as in the house, the rest goes on."""
    seen: list[str] = []
    monkeypatch.setattr(changes, "_fault", seen.append)
    return seen


def locked(*args, **kwargs):
    raise OperationalError("database is locked")


def broken(*args, **kwargs):
    raise RuntimeError("a failpoint")


STEPS: dict[str, tuple[object, str, Callable]] = {
    "prepare: the account": (entering.bodies, "account_of", broken),
    "prepare and wear: the body": (bodies, "persona_of", broken),
    "prepare: where it stands": (places, "give_standing", broken),
    "the mask as it is now, each time it is read": (personas, "persona", broken),
    "the row of the mask": (changing.persona_deeds, "put_on", locked),
    "the row of where it stands": (Standing.objects, "update_or_create", locked),
    "the news inside of the change": (changing, "emit", broken),
    "a commit": (connection, "savepoint_commit", locked),
    "the old one's presence": (presence, "remove", broken),
    "the old one's ear": (hearing, "close_ear", broken),
    "what its client was shown": (circle_showing, "forget", broken),
    "the new one's place": (places, "stand", broken),
    "the new one's presence": (presence, "put", broken),
    "the new one's ear": (hearing, "open_ear", broken),
    "the scene": (showing, "scene", broken),
    "a fact of the scene": (hearing, "show", broken),
}


def fails_at(monkeypatch, step, nth):
    """The `nth` call of this step breaks, and no other; what is returned says whether it came to that."""
    where, name, breaks = STEPS[step]
    real, calls = getattr(where, name), []

    def called(*args, **kwargs):
        calls.append(name)
        return breaks() if len(calls) == nth else real(*args, **kwargs)

    monkeypatch.setattr(where, name, called)
    return lambda: len(calls) >= nth


@pytest.mark.parametrize("step", STEPS)
def test_r36_a_failpoint_at_each_step_leaves_one_whole_persona_worn(person, mask, faults, monkeypatch, step):
    for nth, letter in enumerate("abcdefghijklmnop", 1):
        ann = person(f"Ann{letter}")
        brave = mask(ann, f"Brave{letter}")
        ann.type("home")
        with monkeypatch.context() as point:
            struck = fails_at(point, step, nth)
            with suppress(RuntimeError, Busy):  # the house writes it down, and tells who typed
                dressing.wear(Command().prepare(ann, "persona", "", ann.time()), brave.name)
        one_is_worn(ann, brave.person_id)
        if not struck():
            assert nth > 1, "the step was never reached"
            assert ann.who.id == brave.id
            return
    pytest.fail("there is no end of it")


def one_is_worn(session, person_id):
    """Rows, presence, ears and the connection agree on one mask; so does the next connection."""
    rows = Persona.objects.filter(person_id=person_id, worn=True)
    assert rows.count() == 1
    worn = rows.get()
    present = [one for one in personas.masks_of(person_id) if presence.place_of(one) is not None]
    heard = {one: hearing.ears(one) for one in personas.masks_of(person_id) if hearing.ears(one)}
    if session.gone:
        assert session.gone == BROKEN and session.who is None
        assert present == [] and heard == {}
    else:
        assert session.who.id == worn.id and present == [worn.id] and heard == {worn.id: (session,)}
        assert changing.is_at_home(session.who)
    after = Actor(session.time)
    entering.enter(after, personas.worn_by(person_id), now=session.time())
    assert after.who.id == worn.id and changing.is_at_home(after.who)


def test_a_mask_that_cannot_follow_ends_the_connection_with_a_sentence(ann, mask, faults, monkeypatch):
    mask(ann, "Brave")
    ann.type("home")
    with monkeypatch.context() as point:
        point.setattr(presence, "put", broken)
        dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Brave")
    assert ann.gone == BROKEN and faults == ["dressing"]
    assert personas.worn_by(personas.named("Brave").person_id).name == "Brave"


def killed(*sessions):
    """The house died and lives again: memory is empty, the connections are still there."""
    presence.clear()
    hearing._ears.clear()
    circle_showing.forget_all()
    for session in sessions:
        session.who = session.puppet = session.puid = None
        session.told.clear()
    for session in sessions:
        doorway.came_back(session)
    doorway.all_back()


def test_after_each_of_two_restarts_the_mask_last_worn_stands_where_it_was(ann, ben, mask):
    brave = mask(ann, "Brave")
    ann.type("home")
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "brave")
    ann.type("out")
    ann.type("library")
    for _ in range(2):
        killed(ann, ben)
        assert ann.heard == ["The house was away for a moment and is back. You are where you were, Brave."]
        assert ann.who.id == brave.id and presence.place_of(brave.id) == atlas.keyed("library").id
        assert ben.heard == ["The house was away for a moment and is back. You are where you were, Ben."]
        assert len(presence.everyone()) == 2
    ann.type("home")
    killed(ann, ben)
    assert changing.is_at_home(ann.who) and ann.who.name == "Brave"


def test_after_a_restart_whose_mask_was_erased_is_in_their_own_name_at_home_twice_in_a_row(ann, ben, mask):
    brave = mask(ann, "Brave")
    home = ann.who
    ann.type("home")
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Brave")
    ann.type("out")
    Persona.objects.filter(id=brave.id).delete()
    for _ in range(2):
        killed(ann, ben)
        assert ann.heard[0].endswith("You are in your Dressing Room, as Ann.")
        assert ann.who.id == home.id and changing.is_at_home(ann.who)
        assert len(ben.heard) == 1 and len(presence.everyone()) == 2
    mask(ann, "Other")
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Other")
    assert ann.who.name == "Other"
    assert Persona.objects.filter(person_id=home.person_id, worn=True).count() == 1


def test_who_comes_in_under_a_mask_is_told_which(ann, mask, time):
    brave = mask(ann, "Brave")
    ann.type("home")
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Brave")
    doorway.gone(ann, True)
    later = Actor(time)
    entering.enter(later, personas.worn_by(brave.person_id), now=time())
    assert later.told[0][1] == "You wear Brave, as when you went."


def test_the_dressing_room_says_who_one_is_and_where_out_leads_and_no_other_place_does(ann, mask):
    mask(ann, "Brave")
    assert "`out` leads" not in ann.type("look")[0]
    assert "You are Ann now, and `out` leads to the Lawn." in ann.type("home")[0]
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Brave")
    assert "You are Brave now, and `out` leads to the Gate." in ann.type("look")[0]


def test_a_client_gets_its_scene_anew_with_the_mask(ann, mask):
    mask(ann, "Brave")
    ann.type("home")
    ann.shown.clear()
    dressing.wear(Command().prepare(ann, "persona", "", ann.time()), "Brave")
    assert [package for package, _ in ann.shown][:3] == ["Persona.Worn", "Char.Name", "Room.Info"]
    assert ann.shown[0][1]["name"] == "Brave" and ann.knows.people == ["Brave"]
