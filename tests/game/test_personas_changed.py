"""Masks that change: in rows and memory at once or not at all; names are kept, and never given again."""

from datetime import date

import pytest

from commands import doorway
from game.common import changes, demo
from game.common.refusals import Busy
from game.people.refusals import NameReserved, NameTaken
from game.personas import claims, selectors, services
from game.personas.events import PersonaChanged, PersonaErased, Revealed
from game.personas.refusals import (
    DemoKeepsNames,
    HomeStays,
    ManyClaims,
    NamedAtHome,
    NamedOften,
    NotPronouns,
    PlayStaysPlay,
    TooLong,
)
from game.personas.rules import RENAMED, Draft
from game.places import dressing, presence, wardrobe
from game.places import services as places
from tests.game.listening import listening, memory, rows

pytestmark = pytest.mark.django_db
TODAY = date.today()


@pytest.fixture
def told():
    """What was told since, of these kinds."""
    with listening(PersonaChanged, PersonaErased, Revealed) as found:
        yield found


def test_what_others_see_changes_at_once_and_who_wears_it_is_so_in_memory(ann, told):
    ann.type("home")
    changes_ = {
        "name": "Anke",
        "pronouns": "she/her",
        "look": "Tall.",
        "arrive": "waves.",
        "lived": ["a", "b"],
    }
    seen = wardrobe.edit(ann.who.person_id, ann.who, changes_, today=TODAY)
    assert (seen.name, seen.renamed) == ("Anke", 1)
    assert told == [PersonaChanged(ann.who.id)]
    assert ann.who.name == "Anke" and presence.find(ann.who.id) is ann.who and ann.who.lived == ["a", "b"]


@pytest.mark.parametrize(
    ("wanted", "refused"),
    [
        ({"name": "Ben"}, NameTaken),
        ({"name": "Steward"}, NameReserved),
        ({"pronouns": "(steward)"}, NotPronouns),
        ({"page": "x" * 161}, TooLong),
        ({"lived": ["x"] * 9}, ManyClaims),
        ({"imagined": ["x" * 161]}, TooLong),
        ({"kind": "play"}, HomeStays),
    ],
)
def test_r36_a_change_that_is_refused_in_one_part_changes_nothing(ann, ben, told, wanted, refused):
    ann.type("home")
    before = rows(), memory()
    with pytest.raises(refused):
        wardrobe.edit(ann.who.person_id, ann.who, {"short": "in a red coat", **wanted}, today=TODAY)
    assert (rows(), memory()) == before and not told


@pytest.mark.parametrize("deed", ["new", "edit", "rest", "retire", "erase", "reveal", "claim"])
def test_r36_after_a_commit_that_fails_rows_and_memory_are_as_before(ann, ben, mask, told, monkeypatch, deed):
    brave = mask(ann, "Brave")
    ann.type("home")
    ann.type("out")
    me, before = ann.who.person_id, (rows(), memory())
    deeds = {
        "new": lambda: services.new(me, Draft("Calm"), today=TODAY),
        "edit": lambda: services.edit(me, ann.who, {"name": "Anke", "look": "Tall."}, today=TODAY),
        "rest": lambda: services.rest(me, brave, today=TODAY),
        "retire": lambda: services.retire(me, brave, today=TODAY),
        "erase": lambda: services.erase(me, brave),
        "reveal": lambda: wardrobe.reveal(ann.who, brave, ben.who, now=0.0, today=TODAY),
        "claim": lambda: claims.add(me, ann.who, "lived", "I have a dog", today=TODAY),
    }
    real = changes.transaction.atomic

    class Broken:
        """Everything is written, and at the commit the database says no."""

        def __init__(self, durable):
            self.inner, self.durable = real(), durable

        def __enter__(self):
            return self.inner.__enter__()

        def __exit__(self, *error):
            from django.db import OperationalError

            if self.durable and error[0] is None:
                failed = OperationalError("disk I/O error")
                self.inner.__exit__(type(failed), failed, None)
                raise failed
            return self.inner.__exit__(*error)

    breaks = lambda durable=False, **how: Broken(durable) if not how else real(**how)
    monkeypatch.setattr(changes.transaction, "atomic", breaks)
    with pytest.raises(Busy):
        deeds[deed]()
    monkeypatch.undo()
    assert (rows(), memory()) == before and not told
    assert ann.who.name == "Ann" and presence.find(ann.who.id) is ann.who
    deeds[deed]()
    assert rows() != before[0]


def test_a_mask_that_is_out_keeps_name_and_kind_and_changes_all_else(ann, mask, time):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    with pytest.raises(NamedAtHome):
        wardrobe.edit(me, ann.who, {"name": "Anke"}, today=TODAY)
    assert wardrobe.edit(me, ann.who, {"name": "Ann", "short": "in red"}, today=TODAY).short == "in red"
    assert wardrobe.edit(me, brave, {"name": "Bold", "kind": "hoped"}, today=TODAY).name == "Bold"
    places.home(ann.who, now=time())
    dressing.wear(ann.who, selectors.mine(me, "Bold"), now=time())
    assert wardrobe.edit(me, ann.who, {"name": "Bolder"}, today=TODAY).name == "Bolder"
    ann.type("out")
    with pytest.raises(NamedAtHome):
        wardrobe.edit(me, ann.who, {"kind": "facet"}, today=TODAY)


def test_a_mask_that_plays_goes_on_playing_and_no_other_begins_to(ann, mask):
    brave, jester, me = mask(ann, "Brave"), mask(ann, "Jester", kind="play"), ann.who.person_id
    for one, kind in ((brave, "play"), (jester, "facet")):
        with pytest.raises(PlayStaysPlay):
            services.edit(me, one, {"kind": kind, "short": "in red"}, today=TODAY)
    assert [(one.kind, one.short) for one in selectors.wardrobe(me)] == [
        ("home", ""),
        ("facet", ""),
        ("play", ""),
    ]


def test_a_seat_that_is_kept_keeps_name_and_kind_too(ring):
    ben = ring[1].who
    doorway.gone(ring[1], quit=False)
    with pytest.raises(NamedAtHome):
        wardrobe.edit(ben.person_id, ben, {"name": "Bert"}, today=TODAY)


def test_the_people_of_a_demo_keep_their_names(ann, monkeypatch):
    monkeypatch.setattr(demo, "is_declared", lambda: True)
    with pytest.raises(DemoKeepsNames):
        services.edit(ann.who.person_id, ann.who, {"name": "Anke"}, today=TODAY)
    assert selectors.worn_by(ann.who.person_id).name == "Ann"


def test_a_name_that_was_changed_or_erased_is_never_given_again(ann, ben, mask):
    brave, me = mask(ann, "Brave"), ann.who.person_id
    services.edit(me, brave, {"name": "Bold"}, today=TODAY)
    services.erase(me, brave)
    for actor in (ann, ben):
        for name in ("Brave", "bRAVE", "Bold"):
            with pytest.raises(NameTaken):
                mask(actor, name)


def test_a_mask_keeps_its_name_after_a_few_changes_and_another_way_of_writing_it_is_none(ann, mask):
    brave, me = mask(ann, "brave"), ann.who.person_id
    assert services.edit(me, brave, {"name": "Bravé"}, today=TODAY).renamed == 0
    for n in range(RENAMED):
        services.edit(me, brave, {"name": f"Bold{'xyz'[n]}"}, today=TODAY)
    with pytest.raises(NamedOften):
        services.edit(me, brave, {"name": "Another"}, today=TODAY)
    assert services.edit(me, brave, {"name": "BOLDZ"}, today=TODAY).name == "BOLDZ"
    with pytest.raises(NameTaken):
        mask(ann, "Brave")


def test_a_change_that_changes_nothing_is_told_to_nobody(ann, told):
    services.edit(ann.who.person_id, ann.who, {"name": "Ann", "look": ""}, today=TODAY)
    assert not told
